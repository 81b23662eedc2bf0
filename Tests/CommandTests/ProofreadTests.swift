import Foundation
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

  /// Each line's prose has a fault that is mended; whatever else has the same fault is not prose.
  static let markdown = """
    \u{FEFF}---\r
    titre: Ouvert aujourd'hui!\r
    # l'en-tête!\r
    ---\r
    # Ouvert aujourd'hui !\r
    \r
    L'essai!  Et `l'essai!` puis [l'appel!](l'appel!.md "l'appel!") et <b title="l'air!">l'air!</b>.\r
    Une &nbsp;suite, d'un trait; \\*l'autre\\*.\r
    \r
    > L'autre l'a dit!\r
    \r
    | L'un! | `l'a!` |\r
    |---|---|\r
    | l'eau! | https://a.example/l'eau! |\r
    \r
    ```\r
    l'essai!\r
    ```\r
    \r
    - [ ] l'article![^n]\r
    \r
    [^n]: L'été!\r
    [l'a]: l'a!.md "l'a!"\r
    """

  @Test("--fix changes the prose of a Markdown file and not one byte more")
  func fixMarkdown() throws {
    let folder = try TemporaryFolder(Self.files)
    try folder.write(Self.markdown, to: "draft.md")
    let program = try Program.built("diapason")
    let ending = try program("proofread", folder("draft.md"), "--source", folder.path, "--fix")
    #expect(ending.code == 0, "\(ending.error)")
    // After an entity a byte's place is not sure, and an address ends before its exclamation mark.
    let expected = Self.markdown
      .replacing("L'essai!  Et", with: "L'essai\u{202F}! Et")
      .replacing("[l'appel!](", with: "[l'appel\u{202F}!](")
      .replacing(">l'air!</b>", with: ">l'air\u{202F}!</b>")
      .replacing("| L'un! |", with: "| L'un\u{202F}! |")
      .replacing("l'eau! |", with: "l'eau\u{202F}! |")
      .replacing("l'article![^n]", with: "l'article\u{202F}![^n]")
    let text = folder.text("draft.md") ?? ""
    let lines = zip(text.components(separatedBy: "\r\n"), expected.components(separatedBy: "\r\n"))
    for (found, wanted) in lines { #expect(found == wanted) }
    #expect(Array(text.utf8) == Array(expected.utf8))
    _ = try program("proofread", folder("draft.md"), "--source", folder.path, "--fix")
    #expect(folder.text("draft.md") == text)
  }

  @Test("a Markdown file that cannot be read whole is corrected nowhere, and says why")
  func unreadable() throws {
    let folder = try TemporaryFolder(Self.files)
    let text = "---\ntitre: Aujourd'hui!\n\nL'essai!\n"
    try folder.write(text, to: "draft.md")
    let ending = try Program.built("diapason")(
      "proofread", folder("draft.md"), "--source", folder.path, "--fix", "--format", "line")
    #expect(ending.code == 1)
    #expect(ending.error.contains("[unterminated-front-matter]"), "\(ending.error)")
    #expect(folder.text("draft.md") == text)
  }

  @Test("--markdown reads any text so, its places are the file's, and limits hold for its prose")
  func markdownOnRequest() throws {
    let folder = try TemporaryFolder(Self.files)
    let program = try Program.built("diapason")
    let text = Array("---\ntitre: A\n---\n`Une usine!` ou **une usine!**\n".utf8)
    let found = try program(
      "proofread", "-", "--markdown", "--source", folder.path, "--format", "line", input: text)
    #expect(found.code == 1)
    #expect(found.error.contains("stdin:4:23: erreur"), "\(found.error)")
    #expect(found.error.split(separator: "\n").count == 2, "\(found.error)")
    let fixed = try program(
      "proofread", "-", "--markdown", "--fix", "--source", folder.path, input: text)
    #expect(fixed.output == "---\ntitre: A\n---\n`Une usine!` ou **une usine\u{202F}!**\n")
  }

  @Test("a document is read by pandoc, and corrected where it was written")
  func document() throws {
    let folder = try TemporaryFolder(Self.files)
    try folder.write("{\\rtf1 Une usine!\\par}", to: "draft.rtf")
    let program = try Program.built("diapason")
    let found = try program(
      "proofread", folder("draft.rtf"), "--source", folder.path, "--format", "line")
    #expect(found.code == 1 && found.error.contains("draft.rtf:1:5: erreur"), "\(found.error)")
    let fixed = try program("proofread", folder("draft.rtf"), "--source", folder.path, "--fix")
    #expect(fixed.code == 2 && fixed.error.contains("--fix"), "\(fixed.error)")
    try folder.write("text", to: "draft.docx")
    let wrong = try program("proofread", folder("draft.docx"), "--source", folder.path)
    #expect(wrong.code == 2 && wrong.error.contains("pandoc"), "\(wrong.error)")
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
