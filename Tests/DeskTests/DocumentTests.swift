import Digests
import Foundation
import Importing
import Testing
import Workbench

@testable import Desk

@Suite("The desk imports documents")
struct DocumentTests {
  static let page = """
    <h1>Guide des stands</h1><p>Nos stands parlent pour nous.</p>
    <h2>Règle 1 : Nommer le salon</h2><p>Chaque publication doit nommer le salon.</p>
    <h2>Règle 2 : Demander l’accord</h2><p>Il est interdit de publier un portrait sans accord.</p>
    <ul><li>Prévenez l’équipe.</li></ul><table><tr><th>Jour</th><th>Qui</th></tr>
    <tr><td>lundi</td><td>vous</td></tr></table>
    """

  private static func documents(_ name: String, _ bytes: [UInt8]) -> DocumentsMessage {
    DocumentsMessage(files: [.init(name: name, data: Data(bytes).base64EncodedString())])
  }

  private static func propose(
    _ name: String = "stands.html", _ text: String = page, at site: DeskFolder
  ) async throws -> ProposalMessage {
    let answer = try await site.post("propose", documents(name, Array(text.utf8)))
    try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
    return try JSONDecoder().decode(ProposalMessage.self, from: Data(answer.body))
  }

  private static func create(
    _ id: String, _ chosen: [Int], at site: DeskFolder
  ) async throws -> SavedMessage {
    let answer = try await site.post("create", CreationMessage(id: id, chosen: chosen))
    try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
    return try JSONDecoder().decode(SavedMessage.self, from: Data(answer.body))
  }

  @Test("a proposal says what the document says and what it would become, and writes nothing")
  func proposes() async throws {
    let site = try DeskFolder()
    let before = site.folder.tree("content")
    let proposal = try await Self.propose(at: site)
    #expect(site.folder.tree("content") == before)
    let source = try #require(proposal.originals.first)
    #expect(source.name == "stands.html")
    #expect(source.lines.contains(.init(kind: "heading", level: 1, text: "Guide des stands")))
    #expect(source.lines.contains(.init(kind: "item", level: 0, text: "Prévenez l’équipe.")))
    #expect(source.lines.contains(.init(kind: "row", level: 0, text: "lundi | vous")))
    let rules = proposal.files.filter { $0.kind == "Règle" }
    #expect(rules.count == 2)
    #expect(rules.first?.facts.contains(.init(label: "Force", text: "doit")) == true)
    // Every word of the source stands in one of the pages.
    let words = proposal.files.flatMap(\.lines).map(\.text).joined(separator: " ")
    for line in source.lines where line.kind == "text" { #expect(words.contains(line.text)) }
  }

  @Test("what is chosen is created by one change, with the page of its folder, and once")
  func creates() async throws {
    let site = try DeskFolder()
    let before = site.folder.tree("content")
    let proposal = try await Self.propose(at: site)
    #expect(try await Self.create(proposal.id, [], at: site).outcome == .refused)
    #expect(try await Self.create(proposal.id, [9999, -1], at: site).outcome == .refused)
    #expect(site.folder.tree("content") == before)
    let rule = try #require(
      proposal.files.first { $0.lines.contains { $0.text.contains("nommer le salon.") } })
    let saved = try await Self.create(proposal.id, [rule.number], at: site)
    #expect(saved.outcome == .saved)
    let new = site.folder.tree("content").filter { before[$0.key] == nil }
    let texts = new.values.map { String(decoding: $0, as: UTF8.self) }
    #expect(texts.contains { $0.contains("doit nommer le salon.") })
    #expect(texts.contains { $0.contains("collection:") })
    #expect(!texts.contains { $0.contains("portrait") })
    for (path, bytes) in before { #expect(site.folder.tree("content")[path] == bytes) }
    #expect(try await Self.create(proposal.id, [rule.number], at: site).outcome == .refused)
  }

  @Test(
    "what a chosen page shows comes with it, nothing of another's, and what nobody names is said")
  func pictures() {
    func file(_ path: String, _ text: String = "") -> ImportedFile {
      ImportedFile(path: path, bytes: Array(text.utf8), origin: path)
    }
    let files = [
      file("one/index.md", "# One\n\n![a](images/image1.png) ![b](./images/photo%20un.png)\n"),
      file("one/images/image1.png"), file("one/images/photo un.png"),
      file("two/index.md", "# Two\n\n![a](images/image1.png)\n[p](<plan A.pdf>)\n"),
      file("two/images/image1.png"), file("two/plan A.pdf"),
      file("sheet.md", "# Sheet\n\n![a](11.png) ![b](../1.png)\n"), file("1.png"), file("11.png"),
      file("kit/pack.md", "---\nfiles: [../logo.svg]\n---\n# Pack\n"), file("logo.svg"),
    ]
    func taken(_ numbers: Int...) -> [String] {
      ChosenFiles(Set(numbers), of: files).files.map(\.path)
    }
    #expect(taken(0) == ["one/index.md", "one/images/image1.png", "one/images/photo un.png"])
    #expect(taken(3) == ["two/index.md", "two/images/image1.png", "two/plan A.pdf"])
    #expect(taken(6) == ["sheet.md", "11.png"])
    #expect(taken(9) == ["kit/pack.md", "logo.svg"])
    #expect(taken(1) == [] && taken(-1, 99) == [])
    #expect(ChosenFiles([0], of: files).left == ["1.png"])
  }

  @Test("a picture that no page shows is named as not taken")
  func left() async throws {
    let site = try DeskFolder()
    let names = [
      "sortie.md": "# Sortie\n\n![photo](photo%20un.svg)\n", "photo un.svg": "", "jamais.svg": "",
    ]
    let picture = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    let message = DocumentsMessage(
      files: names.sorted { $0.key < $1.key }.map { name, text in
        .init(name: name, data: Data((text.isEmpty ? picture : text).utf8).base64EncodedString())
      })
    let answer = try await site.post("propose", message)
    try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
    let proposal = try JSONDecoder().decode(ProposalMessage.self, from: Data(answer.body))
    let saved = try await Self.create(proposal.id, proposal.files.map(\.number), at: site)
    #expect(saved.outcome == .saved && saved.words.contains("jamais.svg"), "\(saved.words)")
    let new = Set(site.folder.tree("content").keys.map { ($0 as NSString).lastPathComponent })
    #expect(new.contains("photo un.svg") && !new.contains("jamais.svg"))
  }

  @Test("a folder that was filled meanwhile is not written over")
  func taken() async throws {
    let site = try DeskFolder()
    let proposal = try await Self.propose(at: site)
    let other = try await Self.propose(at: site)
    let all = proposal.files.map(\.number)
    #expect(try await Self.create(proposal.id, all, at: site).outcome == .saved)
    let before = site.folder.tree("content")
    let again = try await Self.create(other.id, all, at: site)
    #expect(again.outcome == .refused && again.words.contains("existe déjà"), "\(again.words)")
    #expect(site.folder.tree("content") == before)
  }

  @Test(
    "what cannot be read is named with its cure, and never by its place",
    arguments: [
      ("Cassé.docx", Array("rien".utf8), "enregistrez-le de nouveau"),
      ("Fermé.docx", [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600), "mot de passe"),
      ("film.mp4", Array("x".utf8), "film.mp4 ne contient aucun fichier"),
    ])
  func refused(name: String, bytes: [UInt8], cure: String) async throws {
    let site = try DeskFolder()
    let answer = try await site.post("propose", Self.documents(name, bytes))
    #expect(answer.status == 409)
    let words = try JSONDecoder().decode(WordsMessage.self, from: Data(answer.body)).words
    #expect(words.contains(cure), "\(words)")
    #expect(words.contains(name), "\(words)")
    #expect(!words.contains("/tmp") && !words.contains("diapason-import"), "\(words)")
  }

  @Test(
    "a name leads nowhere",
    arguments: ["", ".cache.docx", "a\u{0}.docx", "..", "dossier/"])
  func names(name: String) async throws {
    let site = try DeskFolder()
    let before = site.folder.tree("")
    let answer = try await site.post("propose", Self.documents(name, Array("x".utf8)))
    #expect(answer.status == 409)
    let words = try JSONDecoder().decode(WordsMessage.self, from: Data(answer.body)).words
    #expect(!words.contains("compris"), "\(words)")
    #expect(site.folder.tree("") == before)
  }

  @Test(
    "what is wrong with a page of Markdown is said before it is written, and it is written in UTF-8"
  )
  func proof() async throws {
    let site = try DeskFolder()
    let text =
      "---\ntitre: Été\nlecteur: [x\n---\n# Été\n\n<script>x</script>\n\n[a](rien.md) ![b](là.png) [c](https://a.example/x.md) [d](#e) [f](autre.md)\n"
    let latin = Array(text.unicodeScalars.map { UInt8($0.value) })
    let message = DocumentsMessage(files: [
      .init(name: "été.md", data: Data(latin).base64EncodedString()),
      .init(name: "autre.md", data: Data("# Autre\n".utf8).base64EncodedString()),
    ])
    let before = site.folder.tree("content")
    let answer = try await site.post("propose", message)
    try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
    let proposal = try JSONDecoder().decode(ProposalMessage.self, from: Data(answer.body))
    #expect(site.folder.tree("content") == before)
    let said = proposal.toDo.joined(separator: "\n")
    for words in ["Windows-1252", "crochets", "script", "rien.md", "là.png"] {
      #expect(said.contains(words), "\(words): \(said)")
    }
    for words in ["a.example", "#e", "« autre.md »"] { #expect(!said.contains(words), "\(said)") }
    _ = try await Self.create(proposal.id, proposal.files.map(\.number), at: site)
    let written = site.folder.tree("content").first {
      $0.key.precomposedStringWithCanonicalMapping.hasSuffix("été.md")
    }
    #expect(written.map { String(decoding: $0.value, as: UTF8.self) } == text)
  }

  @Test("a page without faults is proposed without a word")
  func soundPage() async throws {
    let site = try DeskFolder()
    let proposal = try await Self.propose(
      "page.md", "# Page\n\n[a](https://a.example) [b](#c)\n", at: site)
    #expect(proposal.toDo == [] && proposal.left == [])
  }

  private static func handed(_ names: [String]) throws -> [String] {
    try HandedDocuments(names.map { .init(name: $0, data: "eA==") }).documents.map(\.name)
  }

  @Test("documents have names of their own, as a folder can hold them, and systems' files none")
  func handedNames() throws {
    #expect(
      try Self.handed(["a.md", "A.md", "x/a.md", "C:\\fakepath\\b.docx", ".DS_Store", "~$b.docx"])
        == ["a.md", "A (2).md", "a (3).md", "b.docx"])
    #expect(try Self.handed(["e\u{301}te\u{301}.md"]) == ["été.md"])
    let long = try Self.handed([String(repeating: "é", count: 300) + ".docx"])
    #expect(long[0].utf8.count <= 200 && long[0].hasSuffix("é.docx"))
    #expect(throws: HandedDocuments.Refusal.none) {
      try Self.handed(["Thumbs.db", ".x", "", "~$a"])
    }
    #expect(throws: HandedDocuments.Refusal.tooMany(51)) {
      try Self.handed((0..<51).map { "\($0).md" })
    }
    #expect(throws: HandedDocuments.Refusal.name("a\u{0}.md")) { try Self.handed(["a\u{0}.md"]) }
  }
}
