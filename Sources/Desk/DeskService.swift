import CharterModel
import Diagnosis
import Diapason
import Disk
import Dispatch
import Editing
import Foundation
import Loopback
import Preview
import SitePlan
import Synchronization

/// The desk: the site's own pages in the browser of this machine, with what changes them.
///
/// This module (`Desk`) knows screens and messages. Which bytes of a file change is `Editing`'s to say,
/// and `Disk`'s to write; what a page looks like is the theme's.
package final class DeskService: Sendable {
  let source: SourceFolder
  let board: Board
  /// What the site is made by, for what is planned beside it.
  let options: @Sendable () -> Options
  let editor: ContentEditor
  let history: GitHistory
  /// Notes what was saved, one change after the other, while its page is shown already.
  let notes = DispatchQueue(label: "diapason.desk.history")
  /// What the last note came to.
  let noted = Mutex(GitHistory.Recorded.nothing)
  package let sessions = Sessions()
  let handles = Handles()
  let seen = SeenFiles()
  /// What documents would become, as it was shown.
  let proposals = Proposals()
  let converting = DispatchQueue(label: "diapason.desk.converting", qos: .userInitiated)
  /// The desk's own scripts and styles, by their names.
  let client: [String: [UInt8]]
  /// When the site was published last, in nanoseconds since 1970.
  let published: @Sendable () -> Int?
  /// Decides what adopting the document of a path writes, and what is said of it.
  let adoption: @Sendable (String) -> AdoptionDecision
  /// How long a save waits until its page is shown.
  let patience: Swift.Duration
  private let author: Mutex<Author?>

  /// The most that a request may hold besides its head: a photograph of 11 MB in Base64, and no film.
  package static let longestBody = 16 << 20

  package init(
    _ source: SourceFolder, as options: @escaping @Sendable () -> Options, showing board: Board,
    client: [String: [UInt8]], patience: Swift.Duration = .seconds(5),
    adoption: @escaping @Sendable (String) -> AdoptionDecision = { _ in .impossible },
    published: @escaping @Sendable () -> Int?
  ) throws {
    self.adoption = adoption
    self.source = source
    self.options = options
    self.board = board
    self.client = client
    self.patience = patience
    self.published = published
    let editor = try ContentEditor(source)
    self.editor = editor
    _ = try editor.recover()
    history = GitHistory(of: source.contentFolder)
    author = Mutex(Self.identity(in: editor) ?? history.author)
  }

  /// The address to open: it is good for once.
  package func opening(at port: UInt16) -> String {
    "http://127.0.0.1:\(port)\(Gate.prefix)open?secret=\(sessions.secret ?? "")"
  }

  var language: Language { board.showing.language }

  // MARK: - Who is writing

  var whoWrites: Author? { author.withLock { $0 } }

  private static let identityName = "identity"

  private static func identity(in editor: ContentEditor) -> Author? {
    guard let bytes = try? editor.draft(identityName),
      let known = try? JSONDecoder().decode(IdentityMessage.self, from: Data(bytes))
    else { return nil }
    return Author(name: known.name, address: known.address)
  }

  /// Whether it is a name and an address that a history can hold.
  func introduce(_ message: IdentityMessage) throws -> Bool {
    guard let new = Author(name: message.name, address: message.address) else { return false }
    let kept = IdentityMessage(name: new.name, address: new.address)
    try editor.keep(draft: Array(try JSONEncoder().encode(kept)), as: Self.identityName)
    author.withLock { $0 = new }
    return true
  }

  // MARK: - Files

  /// A file as it is now, and its digest, by which it is known from now on.
  func read(_ path: String) throws -> (file: SeenFile, digest: String)? {
    guard let bytes = try editor.read(path), let file = SeenFile(path: path, file: bytes) else {
      return nil
    }
    return (file, seen.remember(bytes))
  }

  /// A file as a browser saw it.
  func bytes(seenAs digest: String, of path: String) -> [UInt8]? {
    if let bytes = seen.file(digest) { return bytes }
    let kept = Drafts(editor: editor).kept(of: path).first { $0.digest == digest }
    return kept.map { Array($0.seen) }
  }

  func charterPage(_ path: String) -> CharterPage? {
    let charter = board.showing.site.plan.charter
    return charter.page(at: path).map { charter.pages[$0] }
  }

  /// What a file is called on screen.
  func title(of path: String) -> String {
    if let page = charterPage(path) { return page.title }
    let charter = board.showing.site.plan.charter
    guard let table = charter.tables.first(where: { $0.paths.contains(path) }) else {
      return ContentPath.stem(of: path)
    }
    let label = table.kind.label[language]
    return table.paths.count > 1 ? "\(label) (\(ContentPath.stem(of: path)))" : label
  }

  /// Where a page of the content is on the site.
  func address(of path: String) -> String? {
    let site = board.showing.site.plan
    return site.charter.page(at: path).map { "/" + site.address(ofCharterPage: $0) }
  }

  /// A page's state, in words.
  func state(of path: String) -> String {
    guard let status = FileSystem.status(source.contentFolder + "/" + path) else { return "" }
    if let published = published(), published >= status.modified {
      return DeskWords.published[language]
    }
    return DeskWords.saved(at: Moment(nanoseconds: status.modified))[language]
  }
}
