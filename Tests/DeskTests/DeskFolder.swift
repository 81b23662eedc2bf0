import CharterModel
import Diagnosis
import Diapason
import Disk
import Foundation
import Loopback
import Preview
import Testing
import Website
import Workbench

@testable import Desk

/// A folder with its desk, without a socket, and a browser that the secret has let in.
final class DeskFolder {
  static let port: UInt16 = 8775
  static let files = [
    "diapason.yaml": "langue: fr\nnom: Test\n",
    "content/index.md": "# Accueil\n\nBienvenue.\n\n![a](logo.svg)\n",
    "content/logo.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
    "content/contacts/index.md": "---\ncollection: contact\n---\n# Contacts\n",
    "content/contacts/crise.md": """
    ---
    # Le numéro de nuit.
    téléphone: "06 39 98 12 01"
    horaires: "Jour et nuit"
    pour:
      - "une attaque"
      - "un vol"
    x-outil: 007
    ---
    # L'astreinte

    Téléphonez, n'écrivez pas.

    - Dites ce que vous voyez.
    - Dites depuis quand.

    > [!DO]
    > Appelez d'abord.

    | Heure | Qui |
    |---|---|
    | jour | vous |
    | soirée | nous |

    """,
    "content/glossaire.csv": "terme;définition\nmarque;un nom\nlogo;un dessin\n",
  ]

  let folder: TemporaryFolder
  let desk: DeskService
  let board: Board
  var live: LiveSite
  let cookie: String
  let token: String

  /// - Parameter inner: the folder of the site, if it is not the whole.
  init(_ files: [String: String] = DeskFolder.files, in inner: String? = nil) throws {
    let folder = try TemporaryFolder(files)
    self.folder = folder
    var options = Options(date: try #require(Day("2026-11-22")))
    options.source = inner.map { folder($0) } ?? folder.path
    options.includesDrafts = true
    options.isForAuthors = true
    options.isAsWritten = true
    options.sharedThemes = [Checkout.folder + "/themes"]
    live = try LiveSite(options, showingFaults: true)
    board = Board(try Self.showing(live))
    desk = try DeskService(
      live.source, as: { [options] in options }, showing: board,
      client: ["page.js": Array("// page".utf8)],
      patience: .milliseconds(10), published: { nil })
    let secret = try #require(desk.sessions.secret)
    cookie = try #require(desk.sessions.redeem(secret))
    token = try #require(desk.sessions.takeToken(of: cookie))
    _ = try desk.introduce(IdentityMessage(name: "Camille", address: "camille@exemple.fr"))
  }

  private static func showing(_ live: LiveSite) throws -> Showing {
    let (site, content) = (try #require(live.site), live.source.contentFolder)
    return Showing(
      site, diagnostics: live.build.diagnostics, language: live.build.language,
      read: { site.bytes(of: $0, in: content) })
  }

  /// Shows the folder as it is now.
  func showAgain() throws {
    live.adopt(live.rebuilt(live.build.options, after: .uncertain))
    board.show(try Self.showing(live))
  }

  func text(_ path: String) throws -> String {
    String(
      decoding: try #require(FileManager.default.contents(atPath: folder(path))), as: UTF8.self)
  }

  // MARK: - Requests

  var readFields: [String: String] {
    [
      "host": "127.0.0.1:\(Self.port)", "cookie": "diapason-desk-\(Self.port)=\(cookie)",
      "sec-fetch-site": "same-origin",
    ]
  }

  var writeFields: [String: String] {
    readFields.merging([
      "content-type": "application/json", "origin": "http://127.0.0.1:\(Self.port)",
      "x-diapason-desk": token,
    ]) { $1 }
  }

  func get(
    _ path: String, _ change: [String: String?] = [:], query: String = ""
  ) async -> HTTPAnswer {
    await desk.answer(
      HTTPRequest(path: path, query: query, fields: changed(readFields, change)), port: Self.port)
  }

  func post(
    _ name: String, _ message: some Encodable, _ change: [String: String?] = [:],
    method: String = "POST"
  ) async throws -> HTTPAnswer {
    let body = Array(try JSONEncoder().encode(message))
    return await desk.answer(
      HTTPRequest(
        method: method, path: Gate.prefix + "api/" + name, fields: changed(writeFields, change),
        body: body), port: Self.port)
  }

  private func changed(
    _ fields: [String: String], _ change: [String: String?]
  ) -> [String: String] {
    var fields = fields
    for (name, value) in change { fields[name] = value }
    return fields
  }

  // MARK: - What a browser does

  /// The mark of the passage with these words.
  func mark(_ words: String, on address: String) async throws -> String {
    let html = String(decoding: await get(address).body, as: UTF8.self)
    let place = try #require(html.range(of: words), "\(words)")
    let before = html[..<place.lowerBound]
    let mark = try #require(before.range(of: "data-block=\"", options: .backwards))
    return String(before[mark.upperBound...].prefix { $0 != "\"" })
  }

  func open(_ words: String, on address: String) async throws -> BlockMessage {
    let answer = try await post("open", OpenBlockMessage(mark: mark(words, on: address)))
    try #require(answer.status == 200, "\(words)")
    return try JSONDecoder().decode(BlockMessage.self, from: Data(answer.body))
  }

  func save(_ page: String, _ digest: String, _ changes: ChangeMessage...) async throws
    -> SavedMessage
  {
    let answer = try await post(
      "save", SaveMessage(page: page, digest: digest, changes: changes))
    try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
    return try JSONDecoder().decode(SavedMessage.self, from: Data(answer.body))
  }

  func message<Message: Decodable>(
    _ name: String, _ path: String, as type: Message.Type = Message.self
  ) async throws -> Message {
    let answer = await get(Gate.prefix + "api/\(name)/" + desk.handles.handle(of: path))
    try #require(answer.status == 200)
    return try JSONDecoder().decode(Message.self, from: Data(answer.body))
  }
}
