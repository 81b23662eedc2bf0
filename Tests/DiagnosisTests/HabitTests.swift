import Diagnosis
import Testing

@Suite("Problems that many places have alike, and long paths")
struct HabitTests {
  private static func repeated(_ problem: Problem, _ count: Int, _ sentence: String = "x")
    -> [Diagnostic]
  {
    (1...count).map { number in
      Diagnostic(
        problem, at: SourcePosition(path: "a\(number).md", line: number),
        message: Phrase(en: sentence, fr: sentence), help: Phrase(en: "y", fr: "y"))
    }
  }

  @Test("what many files have alike is said once to people, and everywhere to programs")
  func habits() {
    let many = Self.repeated(.unknownKey, 6)
    #expect(
      PrinterTests.report(many, .line, .english)
        == "a1.md:1:1: error: x; so in 5 more files: a2.md, a3.md, a4.md, … [unknown-key]\n")
    #expect(
      PrinterTests.report(many, .human).contains(
        "x ; de même dans 5 autres fichiers : a2.md, a3.md, a4.md, … [unknown-key]"))
    #expect(PrinterTests.report(many, .human).contains("\n6 erreurs\n"))
    #expect(PrinterTests.report(many, .json).contains("a6.md"))
    // The same in one file, as everywhere.
    let one = (1...4).map { line in
      Diagnostic(
        .brokenLink, at: SourcePosition(path: "a.md", line: line),
        message: Phrase(en: "no page", fr: "pas de page"))
    }
    #expect(
      PrinterTests.report(one, .line, .english)
        == "a.md:1:1: error: no page; so in 3 more lines: 2, 3, 4 [broken-link]\n")
    // Few, other sentences, and other problems are shown one by one.
    for diagnostics in [
      Self.repeated(.unknownKey, 3), Self.repeated(.brokenLink, 6),
      Self.repeated(.unknownKey, 2) + Self.repeated(.unknownKey, 2, "z"),
    ] {
      let lines = PrinterTests.report(diagnostics, .line).split(separator: "\n")
      #expect(lines.count == diagnostics.count)
    }
  }

  @Test("pictures of one page that nobody describes are said once, with their lines")
  func pictures() {
    let found = (1...5).map { line in
      Diagnostic(
        .missingAlternative, at: SourcePosition(path: "a.md", line: line),
        message: Phrase(en: "none", fr: "aucun"))
    }
    let other = Diagnostic(
      .missingAlternative, at: SourcePosition(path: "b.md", line: 1),
      message: Phrase(en: "none", fr: "aucun"))
    #expect(
      PrinterTests.report(found + [other], .line)
        == "a.md:1:1: erreur : aucun ; de même 4 autres lignes : 2, 3, 4, 5 [missing-alt]\n"
        + "b.md:1:1: erreur : aucun [missing-alt]\n")
  }

  @Test("a path is shown whole, a long sentence is not")
  func longPaths() {
    let path = String(repeating: "dossier/", count: 30) + "page.md"
    let spaced = String(repeating: "mon dossier/", count: 30) + "page.md"
    for path in [path, spaced] {
      let problem = Diagnostic(
        .brokenLink, at: SourcePosition(path: path, line: 3), message: Phrase(en: "x", fr: "x"))
      for format in [DiagnosticPrinter.Format.human, .line] {
        #expect(PrinterTests.report([problem], format).contains(path + ":3:1"))
      }
    }
    #expect(Phrase.quoted(path).en == "“\(path)”")
    #expect(Phrase.quoted(String(repeating: "mot ", count: 30)).en.count < 90)
    #expect("a\u{1B}/b".shownAsPath == "a\u{FFFD}/b")
  }
}
