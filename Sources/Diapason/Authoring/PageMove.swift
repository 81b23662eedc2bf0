import CharterModel
import Diagnosis
import Disk
import Editing
import Markdown
import SitePlan

/// A page that goes to another place, or is called otherwise: every file that changes with it, so that
/// what led to it still does.
///
/// The links of all pages to it follow, its own links, pictures and files keep what they lead to, and its
/// old address joins those it had. The folder with these changes is then planned beside the one without:
/// where that finds a mistake which was not there before, nothing is to be changed.
package struct PageMove: Sendable {
  package let changes: [FileChange]
  package let path: String

  package enum Refusal: Error, Sendable, Equatable {
    case gone
    /// The page of a folder stays in it.
    case index
    /// Another file has this place.
    case taken(String)
    /// A link that would not follow: the page, and where it leads.
    case link(page: String, String)
    /// What the page says of itself cannot be written.
    case unwritable
    /// What would be wrong then, and is not now: on which page, and what.
    case mistake(page: String?, Phrase)
  }

  /// - Parameters:
  ///   - path: of a page, relative to the content folder.
  ///   - title: the words of its first heading from now on; nil if they stay.
  ///   - new: the path that it is to have.
  ///   - address: where the page stands on the site now, from its top.
  package init(
    _ path: String, to new: String, title: String?, address: String, in source: SourceFolder,
    _ options: Options
  ) throws {
    var build = Build(options)
    let input = try build.read(source)
    guard let file = input.tree.files.first(where: { $0.path == path }) else { throw Refusal.gone }
    let isMoved = new != path
    if isMoved {
      let taken = input.tree.files.map(\.path) + input.tree.media.keys
      guard !taken.contains(where: { $0.lowercased() == new.lowercased() }) else {
        throw Refusal.taken(new)
      }
    }
    let links = MovedLinks(path, to: new, in: input)
    var changes = isMoved ? try links.changes() : []
    var bytes = isMoved ? try links.ownBytes() : file.bytes
    bytes = try MovedHeader(
      path: path, file: bytes, to: new, input.configuration.siteLanguage
    ).written(title: title, address: address)
    if isMoved {
      changes.append(FileChange(path: new, before: nil, after: bytes, like: path))
      changes.append(FileChange(path: path, before: file.bytes, after: nil))
    } else if bytes != file.bytes {
      changes.append(FileChange(path: path, before: file.bytes, after: bytes))
    }
    try Self.prove(changes, on: input, source, options)
    self.changes = changes
    self.path = new
  }

  /// Plans the folder as it would be.
  private static func prove(
    _ changes: [FileChange], on input: Input, _ source: SourceFolder, _ options: Options
  ) throws {
    var files = Dictionary(input.tree.files.map { ($0.path, $0.bytes) }) { first, _ in first }
    for change in changes { files[change.path] = change.after }
    var after = input
    after.tree = ContentTree(
      files: files.map { ContentFile(path: $0.key, bytes: $0.value) }, media: input.tree.media,
      links: input.tree.links, twins: input.tree.twins, prefix: input.tree.prefix)
    // Whatever the configuration makes of them.
    let links: Set<Problem> = [.brokenLink, .misspeltPath, .missingFile]
    func mistakes(_ input: Input) -> [Diagnostic] {
      var build = Build(options)
      _ = build.makeSite(from: input, source)
      return build.diagnostics.filter { $0.severity == .error || links.contains($0.problem) }
    }
    let before = Set(mistakes(input).map(\.message))
    if let new = mistakes(after).first(where: { !before.contains($0.message) }) {
      let whole = new.position?.path
      let page = whole.map {
        $0.hasPrefix(input.tree.prefix) ? $0.dropFirst(input.tree.prefix.count) : $0[...]
      }
      throw Refusal.mistake(page: page.map(String.init), new.message)
    }
  }
}

/// The header and the heading of a page that moves.
private struct MovedHeader {
  let page: Page
  let old: String
  let new: String
  let language: Language

  init(path: String, file: [UInt8], to new: String, _ language: Language) throws {
    guard let page = Page(path: path, file: file) else { throw PageMove.Refusal.unwritable }
    self.page = page
    old = ContentPath.folder(of: path)
    self.new = new
    self.language = language
  }

  private var folder: String { ContentPath.folder(of: new) }

  func written(title: String?, address: String) throws -> [UInt8] {
    var pieces: [Piece] = []
    if let title { pieces.append(try piece(title: title)) }
    if new != page.path {
      pieces += moved
      pieces += try piece(oldAddress: address).map { [$0] } ?? []
    }
    guard !pieces.isEmpty else { return page.file }
    switch page.decide(Save(path: page.path, digest: page.digest, pieces: pieces)) {
    case .write(let written): return written.file
    case .unchanged: return page.file
    case .conflict, .refused: throw PageMove.Refusal.unwritable
    }
  }

  private func piece(title: String) throws -> Piece {
    if let value = value(named: CommonFields.title.definition.name),
      let piece = page.piece(value: value.path, new: title)
    {
      return piece
    }
    let heading = page.blocks.blocks.indices.first { index in
      page.blocks.blocks[index].kind == .heading && page.blocks.blocks[index].parent == nil
    }
    guard let heading, let text = HeadingText(page.text(of: heading)) else {
      throw PageMove.Refusal.unwritable
    }
    return page.piece(block: heading, new: text.with(title))
  }

  private func value(named name: FieldName) -> ValueMap.Value? {
    page.values.values.first { value in
      guard case .key(let key)? = value.path.first else { return false }
      return value.path.count == 1 && name.matches(key)
    }
  }

  /// Values that are paths as seen from the page: files, and addresses that it had.
  private var moved: [Piece] {
    guard old != folder else { return [] }
    return page.values.values.compactMap { value in
      guard case .key(let key)? = value.path.first, let path = rewritten(value.text, key) else {
        return nil
      }
      return page.piece(value: value.path, new: path)
    }
  }

  private func rewritten(_ text: String, _ key: String) -> String? {
    let isAlias = CommonFields.aliases.definition.name.matches(key)
    let isFile = RecordKind.records.flatMap(\.fields).contains { field in
      if case .files = field.type { field.name.matches(key) } else { false }
    }
    guard isAlias || isFile, !text.hasPrefix("/"), !text.contains(":"),
      let whole = ContentPath.resolve(text, from: old)
    else { return nil }
    return ContentPath.relative(whole, from: folder)
  }

  private func piece(oldAddress address: String) throws -> Piece? {
    let written = ContentPath.relative(address, from: folder)
    let name = CommonFields.aliases.definition.name
    let known = page.values.lists.first { list in
      if case .key(let key)? = list.path.first {
        list.path.count == 1 && name.matches(key)
      } else {
        false
      }
    }
    if let known { return page.piece(list: known.path, .append(written)) }
    guard value(named: name) == nil else { throw PageMove.Refusal.unwritable }
    guard let piece = page.piece(newKey: name[language], value: written)
    else { throw PageMove.Refusal.unwritable }
    return piece
  }
}

/// A heading's words between its signs.
private struct HeadingText {
  private let lead: Substring
  private let tail: Substring

  init?(_ text: String) {
    if let signs = text.prefixMatch(of: /#{1,6}[ \t]+/) {
      lead = text[..<signs.range.upperBound]
      tail = text.firstMatch(of: /[ \t]+#+[ \t]*$/)?.0 ?? ""
    } else if let last = text.lastIndex(of: "\n") {
      (lead, tail) = ("", text[last...])
    } else {
      return nil
    }
  }

  func with(_ title: String) -> String { lead + title + tail }
}
