import CharterModel
import Diagnosis
import Diapason
import Digests
import Disk
import Editing
import Markdown
import SitePlan

extension DeskService {
  /// Does to a page what the plan of the site offers.
  func arrange(_ message: ArrangeMessage) async throws -> SavedMessage? {
    switch message.kind {
    case .create: return try await create(message)
    case .unbin: return try await unbin(message.name ?? "")
    default: break
    }
    guard let handle = message.page, let path = handles.path(of: handle),
      let bytes = try editor.read(path)
    else { return nil }
    guard SHA256.hash(bytes) == message.digest else { return refused(.movedOn) }
    switch message.kind {
    case .rename: return try await rename(path, message)
    case .move: return try await move(path, message)
    case .up, .down: return try await reorder(path, by: message.kind == .up ? -1 : 1)
    case .bin: return try await bin(path, bytes)
    case .retire: return try await retire(path, bytes, message)
    case .create, .unbin: return nil
    }
  }

  func refused(_ sentence: DeskWords.Sentence) -> SavedMessage {
    SavedMessage(outcome: .refused, words: sentence.phrase[language])
  }

  private func refused(_ words: Phrase) -> SavedMessage {
    SavedMessage(outcome: .refused, words: words[language])
  }

  // MARK: - New

  private func create(_ message: ArrangeMessage) async throws -> SavedMessage? {
    let title = (message.title ?? "").asTitle
    guard !title.isEmpty else { return refused(.noTitle) }
    if message.name == RecordKind.page.id {
      guard let handle = message.other, let index = handles.path(of: handle) else { return nil }
      let folder = ContentPath.folder(of: index)
      let path = freePath(of: title, in: folder)
      let text = "# \(title)\n\n\(RecordDraft.blank)\n"
      return try await change(
        [FileChange(path: path, before: nil, after: Array(text.utf8))], shows: path,
        saying: DeskWords.created(title))
    }
    do {
      let record = try NewRecord(message.name ?? "", title: title, in: source)
      let path = ContentPath.inner(record.path, in: source.contentFolder)
      return try await change(
        [FileChange(path: path, before: nil, after: Array(record.text.utf8))], shows: path,
        saying: DeskWords.created(title))
    } catch is NewRecord.Refusal {
      return refused(.noCollection)
    }
  }

  /// A name of its title's that no other page has.
  private func freePath(of title: String, in folder: String, besides own: String? = nil) -> String {
    let stem = Slug.make(title)
    let charter = board.showing.site.plan.charter
    let names = [stem] + (2...999).map { "\(stem)-\($0)" }
    let paths = names.map { ContentPath.join(folder, $0 + ".md") }
    return paths.first { path in
      path == own
        || charter.page(at: path) == nil && charter.withheld[path] == nil
          && (try? editor.read(path)) == .some(nil)
    } ?? paths[0]
  }

  // MARK: - Place and name

  private func rename(_ path: String, _ message: ArrangeMessage) async throws -> SavedMessage? {
    let title = (message.title ?? "").asTitle
    guard !title.isEmpty else { return refused(.noTitle) }
    guard let page = charterPage(path) else { return nil }
    let follows = message.takesAddress == true && Self.hasOwnAddress(page)
    let new = follows ? freePath(of: title, in: page.folder, besides: path) : path
    return try await move(path, to: new, title: title, saying: DeskWords.renamed(page.title, title))
  }

  private func move(_ path: String, _ message: ArrangeMessage) async throws -> SavedMessage? {
    guard let page = charterPage(path), let handle = message.other,
      let index = handles.path(of: handle), folders(for: page).contains(index)
    else { return nil }
    let new = ContentPath.join(ContentPath.folder(of: index), ContentPath.name(of: path))
    guard new != path else { return refused(.unchanged) }
    return try await move(
      path, to: new, title: nil, saying: DeskWords.moved(page.title, title(of: index)))
  }

  private func move(
    _ path: String, to new: String, title: String?, saying words: Phrase
  ) async throws -> SavedMessage? {
    let site = board.showing.site.plan
    guard let index = site.charter.page(at: path) else { return nil }
    do {
      let move = try PageMove(
        path, to: new, title: title, address: site.address(ofCharterPage: index), in: source,
        options())
      guard !move.changes.isEmpty else { return refused(.unchanged) }
      // Whoever saves while the files change waits for them, and is then led to the new place.
      handles.note(path, wentTo: move.path)
      // What was begun is there first: whoever saves it then drops it where the page is.
      let drafts = Drafts(editor: editor)
      let goes = path != move.path
      if goes { try? drafts.copy(path, to: move.path) }
      func stays() {
        handles.note(newAt: path)
        if goes { try? drafts.drop(of: move.path) }
      }
      do {
        let saved = try await change(move.changes, shows: move.path, saying: words)
        if saved.outcome != .saved { stays() } else if goes { try? drafts.drop(of: path) }
        return saved
      } catch {
        stays()
        throw error
      }
    } catch let refusal as PageMove.Refusal {
      return refused(DeskWords.refusal(refusal) { self.title(of: $0) })
    }
  }

  static func hasOwnAddress(_ page: CharterPage) -> Bool {
    page.recordID == nil && !page.isIndex
  }

  /// The pages of the folders that a page can stand in: those for its kind.
  func folders(for page: CharterPage) -> [String] {
    guard !page.isIndex else { return [] }
    let wanted = page.kind.id == RecordKind.page.id ? nil : page.kind.id
    return board.showing.site.plan.charter.pages.filter {
      $0.isIndex && $0.collection?.id == wanted
    }.map(\.path)
  }

  // MARK: - Out of force

  /// A rule that binds no more, from today on, with the one that takes its place.
  private func retire(
    _ path: String, _ bytes: [UInt8], _ message: ArrangeMessage
  ) async throws -> SavedMessage? {
    guard let handle = message.other, let other = handles.path(of: handle), other != path,
      let successor = charterPage(other)?.recordID, let page = Page(path: path, file: bytes),
      charterPage(path)?.kind.id == Rule.kind.id
    else { return nil }
    let today = board.showing.site.plan.date.description
    var pieces: [Piece] = []
    for (name, value) in [
      (Rule.retired.definition.name, today), (Rule.replacedBy.definition.name, successor),
    ] {
      let known = page.values.values.first { $0.path.count == 1 && $0.path[0].isKey(name) }
      let piece =
        known.flatMap { page.piece(value: $0.path, new: value) }
        ?? page.piece(newKey: name[language], value: value)
      guard let piece else { return refused(.noPlace) }
      pieces.append(piece)
    }
    let words = DeskWords.retired(title(of: path), title(of: other))[language]
    return try await write(
      Save(path: path, digest: SHA256.hash(bytes), pieces: pieces), saying: words)
  }
}

extension ValueStep {
  func isKey(_ name: FieldName) -> Bool {
    if case .key(let key) = self { name.matches(key) } else { false }
  }
}

extension String {
  /// Words as a title is written to a file: on one line, without what nobody sees, one space between
  /// two of them.
  var asTitle: String {
    oneLine.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
