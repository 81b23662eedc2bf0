import TestThreads
import Testing
import Workbench

@Suite("diapason proofread, and the same rules in check", .ownThreads)
struct ProofreadTests {
  static let files = [
    "diapason.yaml": "langue: fr\nstyle:\n  typographie: oui\n",
    "content/index.md": "# Accueil\n\nUne usine, « une usine » et <samp>usine</samp>.\n",
    "content/mots.csv": "dire;éviter;pourquoi;gravité\natelier;usine;Le mot juste.;erreur\n",
  ]

  @Test("a draft is held against the folder's words; errors end with 1")
  func draft() throws {
    let folder = try TemporaryFolder(Self.files)
    let program = try Program.built("diapason")
    let found = try program(
      "proofread", "-", "--source", folder.path, "--format", "line",
      input: Array("Une usine!".utf8))
    #expect(found.code == 1)
    #expect(found.error.contains("stdin:1:5: erreur"))
    #expect(found.error.contains("stdin:1:10: avertissement"))
    let clean = try program(
      "proofread", "-", "--source", folder.path, input: Array("Un atelier.".utf8))
    #expect(clean.code == 0)
    #expect(clean.error == "")
  }

  @Test("--fix makes the safe replacements and leaves words to their author")
  func fix() throws {
    let folder = try TemporaryFolder(Self.files)
    try folder.write("Une usine!", to: "draft.txt")
    let program = try Program.built("diapason")
    _ = try program("proofread", folder("draft.txt"), "--source", folder.path, "--fix")
    #expect(folder.text("draft.txt") == "Une usine\u{202F}!")
  }

  @Test("an unknown network is a mistake of usage")
  func unknownNetwork() throws {
    let folder = try TemporaryFolder(Self.files)
    let ending = try Program.built("diapason")(
      "proofread", "-", "--source", folder.path, "--network", "linkedn")
    #expect(ending.code == 2)
  }

  @Test("check finds the page's own words, at their place, and leaves the others alone")
  func check() throws {
    let folder = try TemporaryFolder(Self.files)
    let ending = try Program.built("diapason")(
      "check", "--source", folder.path, "--format", "line", "--date", "2026-11-22",
      "--theme", Checkout.folder + "/themes/diapason")
    #expect(ending.error.contains("content/index.md:3:5: erreur"))
    #expect(ending.error.split(separator: "\n").count { $0.contains("word-to-avoid") } == 1)
  }
}
