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

  /// The file with its links changed. Where a destination was typed is found by reading the Markdown
  /// again; that each link leads where it is to, and no other has changed, by parsing what came of it.
  private func rewritten(
    _ page: ParsedPage, _ bytes: [UInt8], _ change: (String) -> String?
  ) throws -> [UInt8] {
    let wanted = page.destinations.map { change($0) ?? $0 }
    for takesDefinitions in [false, true] {
      let edits = try edits(of: page, change, takesDefinitions: takesDefinitions)
      let mark = bytes.count - page.source.bytes.count
      let moved = edits.map {
        ByteEdit(($0.range.lowerBound + mark)..<($0.range.upperBound + mark), $0.bytes)
      }
      guard let written = bytes.applying(moved) else { continue }
      let after = ParsedPage(ContentFile(path: page.path, bytes: written), prefix: "")
      if after.destinations.map(\.percentDecoded) == wanted.map(\.percentDecoded) {
        return written
      }
    }
    let lost = zip(page.destinations, wanted).first { $0 != $1 }?.0
    throw PageMove.Refusal.link(page: page.path, lost ?? "")
  }

  /// - Parameter takesDefinitions: whether the definitions that lead to such a destination change in any
  ///   case: of some links the parser does not tell where they begin.
  private func edits(
    of page: ParsedPage, _ change: (String) -> String?, takesDefinitions: Bool
  ) throws -> [ByteEdit] {
    let search = DestinationSearch(page)
    var texts: [Range<Int>: String] = [:]
    for node in page.document.nodes where node.isMarkdownLink {
      let destination = page.document.string(node.literal)
      guard let text = change(destination) else { continue }
      var found = search.places(of: destination, of: node)
      if takesDefinitions { found += search.definitions(of: destination) }
      guard !found.isEmpty else { throw PageMove.Refusal.link(page: page.path, destination) }
      for place in found {
        let range = place.offset..<(place.offset + destination.utf8.count)
        texts[range] = place.isBare ? text.asDestination : text
      }
    }
    for link in page.document.rawLinks {
      guard let text = change(link.destination) else { continue }
      for offset in search.attributes(of: link.value, onLine: link.line) {
        texts[offset..<(offset + link.value.count)] = text.asAttribute
      }
    }
    return texts.map { ByteEdit($0, Array($1.utf8)) }
  }
}

extension Node {
  fileprivate var isMarkdownLink: Bool {
    (kind == .link || kind == .image) && !flags.contains(.byName)
  }
}

extension ParsedPage {
  /// Where its links and pictures lead, those of Markdown first.
  fileprivate var destinations: [String] {
    document.nodes.filter(\.isMarkdownLink).map { document.string($0.literal) }
      + document.rawLinks.map(\.destination)
  }
}

/// An address that raw HTML leads to.
private struct RawLink {
  /// As it is meant.
  var destination: String
  /// As it is typed.
  var value: ArraySlice<UInt8>
  var line: Int
}

extension Document {
  fileprivate var rawLinks: [RawLink] {
    var links: [RawLink] = []
    for node in nodes where node.kind == .htmlBlock || node.kind == .htmlInline {
      let text = self[node.literal]
      for token in HTMLTokenizer.tokens(of: text) {
        guard case .tag(let tag) = token.kind else { continue }
        for value in [tag.target, tag.source].compactMap(\.self) where !value.isEmpty {
          let lines = text[..<value.startIndex].count { $0 == UInt8(ascii: "\n") }
          let typed = String(decoding: value, as: UTF8.self)
          links.append(
            RawLink(
              destination: typed.replacing("&amp;", with: "&").trimmed, value: value,
              line: Int(node.line) + lines))
        }
      }
    }
    return links
  }
}

extension String {
  /// An address as the value of an attribute, in quotes of either kind.
  fileprivate var asAttribute: String {
    reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "\"": text += "%22"
      case "'": text += "%27"
      case "<": text += "%3C"
      case ">": text += "%3E"
      case " ": text += "%20"
      default: text.append(character)
      }
    }
  }
}
