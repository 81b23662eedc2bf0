import CharterModel
import Diagnosis
import Disk
import Editing
import Markdown
import SitePlan

/// The links to a page that moves, and its own: where each stands in its file, and what it is to say.
struct MovedLinks {
  private let path: String
  private let new: String
  private let pages: [ParsedPage]
  private let files: [String: ContentFile]

  init(_ path: String, to new: String, in input: Input) {
    (self.path, self.new) = (path, new)
    pages = input.tree.files.filter(\.isMarkdown).map { ParsedPage($0, prefix: "") }
    files = Dictionary(input.tree.files.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The pages that lead to it, drafts and those of other readers among them.
  func changes() throws -> [FileChange] {
    try pages.compactMap { page in
      guard page.path != path, let file = files[page.path] else { return nil }
      let folder = ContentPath.folder(of: page.path)
      let bytes = try rewritten(page, file.bytes) { destination in
        leads(destination, from: folder)
          ? ContentPath.relative(new, from: folder) + Self.rest(of: destination) : nil
      }
      return bytes == file.bytes
        ? nil : FileChange(path: page.path, before: file.bytes, after: bytes)
    }
  }

  /// The page itself as seen from where it is to stand.
  func ownBytes() throws -> [UInt8] {
    guard let page = pages.first(where: { $0.path == path }), let file = files[path] else {
      throw PageMove.Refusal.gone
    }
    let (old, folder) = (ContentPath.folder(of: path), ContentPath.folder(of: new))
    return try rewritten(page, file.bytes) { destination in
      let own = Self.path(of: destination)
      guard !own.isEmpty, !own.hasPrefix("/"), LinkScheme.scheme(of: destination) == nil else {
        return nil
      }
      if leads(destination, from: old) {
        return ContentPath.relative(new, from: folder) + Self.rest(of: destination)
      }
      guard old != folder, let whole = ContentPath.resolve(own, from: old) else { return nil }
      return ContentPath.relative(whole, from: folder) + Self.rest(of: destination)
    }
  }

  /// With or without its ending, as links may be written.
  private func leads(_ destination: String, from folder: String) -> Bool {
    guard LinkScheme.scheme(of: destination) == nil, !destination.hasPrefix("//"),
      let whole = ContentPath.resolve(Self.path(of: destination).percentDecoded, from: folder)
    else { return false }
    return whole == path || whole == ContentPath.withoutEnding(path)
      || whole == ContentPath.withoutEnding(path) + ".html"
  }

  private static func path(of destination: String) -> String {
    String(destination.prefix { $0 != "#" && $0 != "?" })
  }

  private static func rest(of destination: String) -> String {
    String(destination.drop { $0 != "#" && $0 != "?" })
  }

  // MARK: - Bytes

  private func rewritten(
    _ page: ParsedPage, _ bytes: [UInt8], _ change: (String) -> String?
  ) throws -> [UInt8] {
    var places: [Int: (length: Int, text: String)] = [:]
    for node in page.document.nodes
    where node.kind == .link || node.kind == .image {
      let destination = page.document.string(node.literal)
      guard !node.flags.contains(.byName), let text = change(destination) else { continue }
      let found = DestinationSearch(page.source.bytes).places(
        of: destination, of: node, page.source)
      guard !found.isEmpty else {
        throw PageMove.Refusal.link(page: page.path, destination)
      }
      for place in found {
        places[place.offset] = (
          destination.utf8.count, place.isBare ? text.asDestination : text
        )
      }
    }
    let mark = bytes.count - page.source.bytes.count
    let edits = places.map { offset, place in
      ByteEdit((offset + mark)..<(offset + mark + place.length), Array(place.text.utf8))
    }
    guard let written = bytes.applying(edits) else {
      throw PageMove.Refusal.link(page: page.path, "")
    }
    return written
  }
}

/// Finds where a destination was typed.
private struct DestinationSearch {
  struct Place {
    var offset: Int
    /// Not between angle brackets.
    var isBare: Bool
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one behind the link's text; else its definitions (`[name]: destination`); else none.
  func places(of destination: String, of node: Node, _ source: SourceText) -> [Place] {
    let line = source.lineRange(max(Int(node.line), 1)).lowerBound
    let start = min(line + max(Int(node.column) - 1, 0), bytes.count)
    for from in [start, line] {
      let near = from..<min(from + 4000, bytes.count)
      if let inline = first(["](", "](<"], destination, in: near) { return [inline] }
    }
    var (found, from): ([Place], Int) = ([], 0)
    while let place = first(["]: ", "]: <", "]:"], destination, in: from..<bytes.count) {
      found.append(place)
      from = place.offset + 1
    }
    return found
  }

  private func first(_ leads: [String], _ destination: String, in range: Range<Int>) -> Place? {
    leads.compactMap { lead in
      offset(of: Array((lead + destination).utf8), in: range).map {
        Place(offset: $0 + lead.utf8.count, isBare: !lead.hasSuffix("<"))
      }
    }.min { $0.offset < $1.offset }
  }

  /// Followed by what ends a destination.
  private func offset(of wanted: [UInt8], in range: Range<Int>) -> Int? {
    guard wanted.count <= range.count, let head = wanted.first else { return nil }
    var index = range.lowerBound
    while index + wanted.count <= range.upperBound {
      guard let next = bytes[index...(range.upperBound - wanted.count)].firstIndex(of: head) else {
        return nil
      }
      let end = next + wanted.count
      if bytes[next..<end].elementsEqual(wanted),
        end == bytes.count || [0x29, 0x3E, 0x20, 0x0A, 0x0D, 0x09].contains(bytes[end])
      {
        return next
      }
      index = next + 1
    }
    return nil
  }
}
