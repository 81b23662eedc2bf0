import Foundation
import Testing

@testable import Desk

@Suite("What the desk arranges")
struct ArrangingTests {
  private static let files = DeskFolder.files.merging([
    "content/guide/index.md": "# Guide\n\nVoir [ici](notes.md#b) et [là][n].\n\n[n]: notes.md\n",
    "content/guide/notes.md":
      "---\nanciennes-adresses: [vieux.html]\n---\n# Notes\n\n[Guide](index.md), [soi](notes.md#b), ![x](../logo.svg).\n\n## B\n\nFin.\n",
    "content/autre/index.md": "# Autre\r\n\r\n| [a](../guide/notes.md) | b |\r\n|---|---|\r\n",
    "content/reserve.md": "---\nlecteurs: [direction]\n---\n# Secret\n\n[n](<guide/notes.md>)\n",
    "content/regles/index.md": "---\ncollection: règle\n---\n# Règles\n",
    "content/regles/CH-01.md": "---\nforce: doit\n---\n# Une\n\n## Pourquoi\n\nx\n",
    "content/regles/CH-02.md": "---\nforce: doit\n---\n# Deux\n\n## Pourquoi\n\nx\n",
  ]) { $1 }

  private func message(
    _ desk: DeskFolder, _ kind: ArrangeMessage.Kind, _ path: String,
    _ change: (inout ArrangeMessage) -> Void = { _ in }
  ) async throws -> SavedMessage {
    let handle = desk.desk.handles.handle(of: path)
    var message = ArrangeMessage(kind: kind, page: handle)
    message.digest = try desk.desk.read(path)?.digest
    change(&message)
    let answer = try await desk.post("arrange", message)
    try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
    return try JSONDecoder().decode(SavedMessage.self, from: Data(answer.body))
  }

  @Test("a page that moves takes its links along, those of reserved pages too")
  func moves() async throws {
    let desk = try DeskFolder(Self.files)
    let other = desk.desk.handles.handle(of: "autre/index.md")
    let saved = try await message(desk, .move, "guide/notes.md") { $0.other = other }
    #expect(saved.outcome == .saved, "\(saved.words)")
    #expect(
      try desk.text("content/autre/notes.md")
        == "---\nanciennes-adresses: [../guide/vieux.html, ../guide/notes.html]\n---\n# Notes\n\n"
        + "[Guide](../guide/index.md), [soi](notes.md#b), ![x](../logo.svg).\n\n## B\n\nFin.\n")
    #expect(
      try desk.text("content/guide/index.md")
        == "# Guide\n\nVoir [ici](../autre/notes.md#b) et [là][n].\n\n[n]: ../autre/notes.md\n")
    #expect(
      try desk.text("content/autre/index.md")
        == "# Autre\r\n\r\n| [a](notes.md) | b |\r\n|---|---|\r\n")
    #expect(try desk.text("content/reserve.md").contains("[n](<autre/notes.md>)"))
    #expect(!FileManager.default.fileExists(atPath: desk.folder("content/guide/notes.md")))
  }

  @Test("a new title alone changes the heading; with its address, the file too")
  func renames() async throws {
    let desk = try DeskFolder(Self.files)
    let first = try await message(desk, .rename, "guide/notes.md") { $0.title = "Mes  notes" }
    #expect(first.outcome == .saved, "\(first.words)")
    #expect(try desk.text("content/guide/notes.md").contains("# Mes notes\n"))
    try desk.showAgain()
    let second = try await message(desk, .rename, "guide/notes.md") {
      ($0.title, $0.takesAddress) = ("Mémoire", true)
    }
    #expect(second.outcome == .saved, "\(second.words)")
    #expect(try desk.text("content/guide/memoire.md").contains("[vieux.html, notes.html]"))
    #expect(try desk.text("content/guide/index.md").contains("[ici](memoire.md#b)"))
    let record = try await message(desk, .rename, "regles/CH-01.md") {
      ($0.title, $0.takesAddress) = ("Première", true)
    }
    #expect(record.outcome == .saved)
    #expect(try desk.text("content/regles/CH-01.md").contains("# Première\n"))
  }

  @Test("what somebody had open when a page was renamed is saved where the page is")
  func savesWhereItWent() async throws {
    let desk = try DeskFolder(Self.files)
    let block = try await desk.open("Fin.", on: "/guide/notes.html")
    _ = try await desk.post(
      "draft",
      DraftMessage(
        page: block.page, digest: block.digest,
        changes: [ChangeMessage(kind: .block, text: "Brouillon", block: block.block)]))
    let drafts = Drafts(editor: desk.desk.editor)
    // A process killed before it renames leaves the page, and what was begun on it.
    try drafts.copy("guide/notes.md", to: "guide/carnet.md")
    #expect(drafts.kept(of: "guide/notes.md").count == 1)
    let renamed = try await message(desk, .rename, "guide/notes.md") {
      ($0.title, $0.takesAddress) = ("Carnet", true)
    }
    #expect(renamed.outcome == .saved)
    #expect(drafts.kept(of: "guide/carnet.md").count == 1)
    #expect(drafts.kept(of: "guide/notes.md").isEmpty)
    // The old page is still shown for a moment.
    _ = await desk.get("/guide/notes.html")
    let saved = try await desk.save(
      block.page, block.digest, ChangeMessage(kind: .block, text: "Neuf.", block: block.block))
    #expect(saved.outcome == .saved)
    #expect(try desk.text("content/guide/carnet.md").hasSuffix("## B\n\nNeuf.\n"))
  }

  @Test("a place that is taken, or not meant for the page, is refused, and nothing changes")
  func refuses() async throws {
    var files = Self.files
    files["content/autre/notes.md"] = "# Autres notes\n"
    let desk = try DeskFolder(files)
    let other = desk.desk.handles.handle(of: "autre/index.md")
    let saved = try await message(desk, .move, "guide/notes.md") { $0.other = other }
    #expect(saved.outcome == .refused && saved.words.contains("porte ce nom"))
    let rules = desk.desk.handles.handle(of: "regles/index.md")
    var wrong = ArrangeMessage(
      kind: .move, page: desk.desk.handles.handle(of: "guide/notes.md"))
    (wrong.digest, wrong.other) = (try desk.desk.read("guide/notes.md")?.digest, rules)
    #expect(try await desk.post("arrange", wrong).status == 404)
    #expect(try desk.text("content/guide/notes.md") == files["content/guide/notes.md"])
  }

  @Test("a page goes to the bin and comes back byte for byte")
  func bins() async throws {
    let desk = try DeskFolder(Self.files)
    let before = try desk.text("content/regles/CH-01.md")
    #expect(try await message(desk, .bin, "regles/CH-01.md").outcome == .saved)
    #expect(!FileManager.default.fileExists(atPath: desk.folder("content/regles/CH-01.md")))
    let item = try #require(try Bin(editor: desk.desk.editor).items().first)
    #expect(item.title == "Une" && item.who == "Camille")
    let back = try await desk.post("arrange", ArrangeMessage(kind: .unbin, name: item.id))
    #expect(back.status == 200)
    #expect(try desk.text("content/regles/CH-01.md") == before)
    #expect(try Bin(editor: desk.desk.editor).items().isEmpty)
    #expect(try await message(desk, .bin, "guide/index.md").outcome == .refused)
  }

  @Test("a title holds nothing that the check refuses, in the file and in its links")
  func plainTitles() async throws {
    let desk = try DeskFolder(Self.files)
    let saved = try await message(desk, .rename, "guide/notes.md") {
      $0.title = "Mes\u{202E} \u{7}\nnotes\u{2066}"
    }
    #expect(saved.outcome == .saved, "\(saved.words)")
    #expect(try desk.text("content/guide/notes.md").contains("\n# Mes notes\n"))
    let new = ArrangeMessage(kind: .create, title: "Tr\u{202E}ois\u{7}", name: "rule")
    #expect(try await desk.post("arrange", new).status == 200)
    #expect(try desk.text("content/regles/CH-03.md").contains("# Trois\n"))
  }

  @Test("references beside other links, raw HTML and links over lines follow a page that moves")
  func followsEveryLink() async throws {
    var files = Self.files
    files["content/guide/voir.md"] = """
      # Voir

      [a][r] puis [b](notes.md), [`]`](notes.md#b) et [c [d]](<notes.md>).

      [sur deux
      lignes][r] puis [e](notes.md "titre").

      Du <a href="notes.md#b">HTML</a>, du `[f](notes.md)` en code.

      <p><a href='notes.md'>x</a></p>

      [r]: notes.md

      """
    let desk = try DeskFolder(files)
    let other = desk.desk.handles.handle(of: "autre/index.md")
    let saved = try await message(desk, .move, "guide/notes.md") { $0.other = other }
    #expect(saved.outcome == .saved, "\(saved.words)")
    #expect(
      try desk.text("content/guide/voir.md") == """
        # Voir

        [a][r] puis [b](../autre/notes.md), [`]`](../autre/notes.md#b) et [c [d]](<../autre/notes.md>).

        [sur deux
        lignes][r] puis [e](../autre/notes.md "titre").

        Du <a href="../autre/notes.md#b">HTML</a>, du `[f](notes.md)` en code.

        <p><a href='../autre/notes.md'>x</a></p>

        [r]: ../autre/notes.md

        """)
  }

  @Test("what only looks like a definition stays, and a definition in a list or a quote follows")
  func definitions() async throws {
    func text(_ path: String) -> String {
      """
      # Voir

      [a][r], [b][s] et [c][t][^n].

      ```
      [r]: notes.md
      ```

          [r]: notes.md

      Un crochet `]: notes.md` et ]: notes.md en texte.

      - x

        [s]: <\(path)> "titre"

      > [t]:
      > \(path)

      [r]: \(path) 'titre'

      [^n]: notes.md

      """
    }
    var files = Self.files
    files["content/guide/voir.md"] = text("notes.md")
    let desk = try DeskFolder(files)
    let other = desk.desk.handles.handle(of: "autre/index.md")
    let saved = try await message(desk, .move, "guide/notes.md") { $0.other = other }
    #expect(saved.outcome == .saved, "\(saved.words)")
    #expect(try desk.text("content/guide/voir.md") == text("../autre/notes.md"))
  }

  @Test("a record is begun in its folder, whatever the site's own folder is called")
  func beginsBelowAccents() async throws {
    let files = Self.files.reduce(into: [:]) { $0["Été réseaux/" + $1.key] = $1.value }
    let desk = try DeskFolder(files, in: "Été réseaux")
    let new = ArrangeMessage(kind: .create, title: "Trois", name: "rule")
    #expect(try await desk.post("arrange", new).status == 200)
    #expect(try desk.text("Été réseaux/content/regles/CH-03.md").contains("# Trois\n"))
    #expect(!FileManager.default.fileExists(atPath: desk.folder("Été réseaux/content/rte")))
  }

  @Test("a rule is begun, retired in favour of another, and given another place")
  func rules() async throws {
    let desk = try DeskFolder(Self.files)
    let new = ArrangeMessage(kind: .create, title: "Trois", name: "rule")
    #expect(try await desk.post("arrange", new).status == 200)
    #expect(try desk.text("content/regles/CH-03.md").contains("# Trois\n"))
    let other = desk.desk.handles.handle(of: "regles/CH-02.md")
    let retired = try await message(desk, .retire, "regles/CH-01.md") { $0.other = other }
    #expect(retired.outcome == .saved)
    #expect(
      try desk.text("content/regles/CH-01.md").hasPrefix(
        "---\nforce: doit\nretirée: 2026-11-22\nremplacée-par: CH-02\n---\n"))
    try desk.showAgain()
    #expect(try await message(desk, .up, "regles/CH-02.md").outcome == .saved)
    #expect(try desk.text("content/regles/CH-02.md").contains("\nordre: 10\n"))
    #expect(try desk.text("content/regles/CH-01.md").contains("\nordre: 20\n"))
  }
}
