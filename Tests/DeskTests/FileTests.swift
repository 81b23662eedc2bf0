import Diapason
import Foundation
import Testing

@testable import Desk

@Suite("What the desk takes over, and publishes")
struct FileTests {
  private static let drawing =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><path d='M0 0h2v2z'/></svg>"

  private func hand(
    _ desk: DeskFolder, _ name: String, _ text: String, _ change: (inout FileMessage) -> Void
  ) async throws -> SavedMessage {
    var message = FileMessage(name: name, data: Data(text.utf8).base64EncodedString())
    change(&message)
    let answer = try await desk.post("file", message)
    try #require(answer.status == 200, "\(answer.status)")
    return try JSONDecoder().decode(SavedMessage.self, from: Data(answer.body))
  }

  @Test("a file takes another's place if it is of its type, and what it says that it is")
  func replaces() async throws {
    let desk = try DeskFolder()
    let handle = desk.desk.handles.handle(of: "logo.svg")
    let digest: DigestMessage = try await desk.message("digest", "logo.svg")
    for (name, text) in [("x.png", "PNG"), ("x.svg", "<p>"), ("x.svg", "")] {
      let saved = try await hand(desk, name, text) {
        ($0.file, $0.digest) = (handle, digest.digest)
      }
      #expect(saved.outcome == .refused, "\(name)")
    }
    let stale = try await hand(desk, "x.svg", Self.drawing) { ($0.file, $0.digest) = (handle, "0") }
    #expect(stale.outcome == .refused)
    #expect(try desk.text("content/logo.svg") == DeskFolder.files["content/logo.svg"])
    let saved = try await hand(desk, "x.svg", Self.drawing) {
      ($0.file, $0.digest) = (handle, digest.digest)
    }
    #expect(saved.outcome == .saved)
    #expect(try desk.text("content/logo.svg") == Self.drawing)
  }

  @Test(
    "a new file stands beside its page under a name of ours, whatever its own",
    arguments: [
      ("Été à l’Atelier.SVG", "images/ete-a-l-atelier.svg"),
      ("../../.bashrc.svg", "images/bashrc.svg"), ("a/b\\c.svg", "images/b-c.svg"),
    ])
  func adds(_ name: String, _ path: String) async throws {
    let desk = try DeskFolder()
    let page = desk.desk.handles.handle(of: "contacts/crise.md")
    let saved = try await hand(desk, name, Self.drawing) { $0.page = page }
    #expect(saved.outcome == .saved && saved.text == path)
    #expect(try desk.text("content/contacts/" + path) == Self.drawing)
    // The same again is the same file; another is not.
    #expect(try await hand(desk, name, Self.drawing) { $0.page = page }.text == path)
    let other = try await hand(desk, name, Self.drawing + "\n") { $0.page = page }
    #expect(other.text == path.replacing(".svg", with: "-2.svg"))
  }

  @Test(
    "a program, a page or a name without an ending is refused", arguments: ["x.html", "x", "x.exe"])
  func refuses(_ name: String) async throws {
    let desk = try DeskFolder()
    let page = desk.desk.handles.handle(of: "contacts/crise.md")
    #expect(try await hand(desk, name, Self.drawing) { $0.page = page }.outcome == .refused)
  }

  @Test("a file is shown alone by its handle, and runs nothing")
  func shows() async throws {
    let desk = try DeskFolder()
    let answer = await desk.get("/.diapason/desk/file/" + desk.desk.handles.handle(of: "logo.svg"))
    #expect(answer.status == 200)
    let policy = answer.fields.first { $0.name == "Content-Security-Policy" }?.value
    #expect(policy?.hasPrefix("sandbox;") == true)
    let page = desk.desk.handles.handle(of: "contacts/crise.md")
    #expect(await desk.get("/.diapason/desk/file/" + page).status == 404)
    #expect(await desk.get("/.diapason/desk/file/logo.svg").status == 404)
  }

  @Test("a draft that the desk shows is not published; what changes is said before")
  func publishes() async throws {
    var files = DeskFolder.files
    files["diapason.yaml"] =
      "langue: fr\nnom: Test\ntargets:\n  intranet: {kind: folder, path: ../dehors}\n"
    files["content/contacts/crise.md"] = nil
    files["content/brouillon.md"] = "---\nbrouillon: oui\n---\n# Pas encore\n"
    let outer = try DeskFolder(
      files.reduce(into: [:]) { $0["site/" + $1.key] = $1.value }, in: "site")
    let target = TargetMessage(target: "intranet")
    let pending = try await outer.post("pending", target)
    #expect(
      try JSONDecoder().decode(PendingMessage.self, from: Data(pending.body)).isFirst)
    let answer = try await outer.post("publish", target)
    let saved = try JSONDecoder().decode(SavedMessage.self, from: Data(answer.body))
    #expect(
      saved.outcome == .saved && saved.words.hasPrefix("En ligne\u{A0}: vérifié"), "\(saved.words)")
    let online = outer.folder("dehors/current")
    #expect(FileManager.default.fileExists(atPath: online + "/index.html"))
    #expect(!FileManager.default.fileExists(atPath: online + "/brouillon.html"))
    try outer.folder.write("# Accueil\n\nNeuf.\n", to: "site/content/index.md")
    let next = try JSONDecoder().decode(
      PendingMessage.self, from: Data(try await outer.post("pending", target).body))
    #expect(next.pages == [.init(title: "Accueil", kind: "changed")])
    try outer.folder.write("# Accueil\n\n[x](rien.md)\n", to: "site/content/index.md")
    let held = try JSONDecoder().decode(
      SavedMessage.self, from: Data(try await outer.post("publish", target).body))
    #expect(held.outcome == .refused && held.words.contains("rien.md"))
    #expect(try await outer.post("publish", TargetMessage(target: "ailleurs")).status == 404)
  }

  @Test("what the desk shows of a version to come, and to authors alone, is not published")
  func publishesTheVersionInForce() async throws {
    var files = DeskFolder.files
    files["diapason.yaml"] =
      "langue: fr\nnom: Test\ntargets:\n  intranet: {kind: folder, path: ../dehors}\n"
    files["content/contacts/crise.md"] = nil
    files["content/aide/index.md"] = "---\npour-les-auteurs: oui\n---\n# Aide\n"
    files["content/charte/index.md"] =
      "---\ntype: document\nversion: \"1.0\"\nstatut: en-vigueur\nen-vigueur-le: 2026-01-01\n---\n"
      + "# Charte\n\nParole donnée.\n"
    let desk = try DeskFolder(
      files.reduce(into: [:]) { $0["site/" + $1.key] = $1.value }, in: "site")
    var build = Build(desk.live.build.options)
    for change in try build.adoption(of: "charte/index.md", on: build.options.date).changes {
      try desk.folder.write(try #require(change.after), to: "site/content/" + change.path)
    }
    let proposal = try #require(files["content/charte/index.md"])
      .replacing("1.0", with: "2.0").replacing("en-vigueur\n", with: "consultation\n")
      .replacing("Parole donnée", with: "Parole proposée")
    try desk.folder.write(proposal, to: "site/content/charte/index.md")
    try desk.showAgain()
    let shown = await desk.get("/charte/index.html")
    #expect(String(decoding: shown.body, as: UTF8.self).contains("Parole proposée"))
    let home = await desk.get("/index.html")
    #expect(String(decoding: home.body, as: UTF8.self).contains("<code>index.md</code>"))
    let answer = try await desk.post("publish", TargetMessage(target: "intranet"))
    let saved = try JSONDecoder().decode(SavedMessage.self, from: Data(answer.body))
    #expect(saved.outcome == .saved, "\(saved.words)")
    let law = try desk.text("dehors/current/charte/index.html")
    #expect(law.contains("Parole donnée") && !law.contains("Parole proposée"))
    #expect(try !desk.text("dehors/current/index.html").contains("<code>index.md</code>"))
  }
}
