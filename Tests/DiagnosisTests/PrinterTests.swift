import Diagnosis
import Foundation
import Testing

@Suite("The printer of diagnostics")
struct PrinterTests {
  static let link = Diagnostic(
    .brokenLink, at: SourcePosition(path: "content/reseaux/linkedin.md", line: 14, column: 21),
    excerpt: "Demandez l'[accord](aprobation.md) avant de publier.",
    message: Phrase(en: "no page “aprobation.md”", fr: "pas de page « aprobation.md »"),
    help: Phrase(en: "did you mean “approbation.md”?", fr: "vouliez-vous dire « approbation.md » ?")
  )
  static let review = Diagnostic(
    .overdueReview, at: SourcePosition(path: "content/été.md", line: 1),
    message: Phrase(en: "review overdue", fr: "relecture en retard"))
  static let option = Diagnostic(
    .badOption, message: Phrase(en: "no theme “x”", fr: "pas de thème « x »"),
    help: Phrase(en: "write a name", fr: "écrivez un nom"))

  static func report(
    _ diagnostics: [Diagnostic], _ format: DiagnosticPrinter.Format, _ language: Language = .french,
    colour: Bool = false
  ) -> String {
    DiagnosticPrinter(format: format, language: language, usesColour: colour).report(diagnostics)
  }

  @Test("for people: place, message, the author's line, a caret, help, a summary")
  func human() {
    #expect(
      Self.report([Self.link, Self.review, Self.option], .human) == """
        erreur : pas de thème « x » [bad-option]
           aide : écrivez un nom

        content/reseaux/linkedin.md:14:21: erreur : pas de page « aprobation.md » [broken-link]
           14 | Demandez l'[accord](aprobation.md) avant de publier.
              |                     ^
           aide : vouliez-vous dire « approbation.md » ?

        content/été.md:1:1: avertissement : relecture en retard [overdue-review]

        2 erreurs, 1 avertissement

        """)
  }

  @Test("more problems than are seen at once are counted by id, for people alone")
  func counts() {
    let many = Array(repeating: Self.link, count: 10) + [Self.review]
    let tail = """
      10 errors, 1 warning
        10  broken-link (error)
         1  overdue-review (warning)

      """
    #expect(Self.report(many, .human, .english).hasSuffix("\n" + tail))
    #expect(!Self.report(many, .line, .english).contains("  10"))
    #expect(
      Self.report(many + [Self.option], .human, .english)
        .hasSuffix("  10  broken-link (error)\n   2  others, once each\n"))
    #expect(
      !Self.report(Array(many.dropFirst(6)), .human, .english).contains("broken-link (error)"))
    #expect(!Self.report(Array(many.dropLast()), .human, .english).contains("broken-link (error)"))
  }

  @Test("of what is missing the end says once how its severity is changed")
  func missing() {
    let one = Diagnostic(
      .incompleteRecord, at: SourcePosition(path: "a.md", line: 1),
      message: Phrase(en: "x is missing", fr: "x manque"))
    let report = Self.report([one, one], .human, .english)
    #expect(report.components(separatedBy: "problems: {incomplete-record: error}").count == 2)
    #expect(Self.report([one], .human).contains("problèmes: {incomplete-record: erreur}"))
    #expect(!Self.report([Self.link], .human).contains("incomplete-record"))
  }

  @Test("in English")
  func english() {
    #expect(
      Self.report([Self.review, Self.link], .human, .english) == """
        content/reseaux/linkedin.md:14:21: error: no page “aprobation.md” [broken-link]
           14 | Demandez l'[accord](aprobation.md) avant de publier.
              |                     ^
           help: did you mean “approbation.md”?

        content/été.md:1:1: warning: review overdue [overdue-review]

        1 error, 1 warning

        """)
  }

  @Test("nothing to say is nothing said, but JSON and SARIF stay documents")
  func empty() {
    #expect(Self.report([], .human) == "")
    #expect(Self.report([], .line) == "")
    #expect(Self.report([], .json).hasSuffix("}\n"))
    #expect(Self.report([], .sarif).hasSuffix("}\n"))
  }

  @Test("one line each for tools that read lines")
  func lines() {
    #expect(
      Self.report([Self.review, Self.link, Self.option], .line, .english) == """
        error: no theme “x” [bad-option]
        content/reseaux/linkedin.md:14:21: error: no page “aprobation.md” [broken-link]
        content/été.md:1:1: warning: review overdue [overdue-review]

        """)
  }

  @Test("colour stands around the same words")
  func colour() {
    let coloured = Self.report([Self.link], .human, colour: true)
    #expect(coloured.contains("\u{1B}[1;31merreur\u{1B}[0m"))
    #expect(
      coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == Self.report([Self.link], .human))
  }

  @Test("JSON holds every part, sorted keys, and counts")
  func json() throws {
    #expect(
      Self.report([Self.review, Self.option], .json, .english) == """
        {
          "diagnostics" : [
            {
              "help" : "write a name",
              "id" : "bad-option",
              "message" : "no theme “x”",
              "severity" : "error"
            },
            {
              "column" : 1,
              "id" : "overdue-review",
              "line" : 1,
              "message" : "review overdue",
              "path" : "content/été.md",
              "severity" : "warning"
            }
          ],
          "errors" : 1,
          "warnings" : 1
        }

        """)
    let data = Data(Self.report([Self.link], .json).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let items = try #require(object["diagnostics"] as? [[String: Any]])
    #expect(items.first?["excerpt"] as? String == Self.link.excerpt)
  }

  @Test("SARIF 2.1.0 has the members that the standard requires")
  func sarif() throws {
    let data = Data(Self.report([Self.link, Self.review, Self.option], .sarif).utf8)
    let log = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    let tool = try #require(runs[0]["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "diapason")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["bad-option", "broken-link", "overdue-review"])
    let results = try #require(runs[0]["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "error", "warning"])
    for result in results {
      #expect((result["message"] as? [String: Any])?["text"] is String)
      #expect(rules.contains { $0["id"] as? String == result["ruleId"] as? String })
    }
    let uris = results.flatMap { ($0["locations"] as? [[String: Any]]) ?? [] }
      .map { $0["physicalLocation"] as? [String: Any] }
      .map { ($0?["artifactLocation"] as? [String: Any])?["uri"] as? String }
    #expect(uris == ["content/reseaux/linkedin.md", "content/%C3%A9t%C3%A9.md"])
  }

  @Test("a severity that the configuration changed is the one that is shown")
  func changedSeverity() {
    var note = Self.link
    note.severity = .note
    #expect(Self.report([note], .line, .english).contains(": note: no page"))
    #expect(Self.report([note, note], .human, .english).hasSuffix("\n2 notes\n"))
  }
}

@Suite("The excerpt and its caret")
struct ExcerptTests {
  /// The excerpt's two lines without their margins.
  static func view(_ excerpt: String, column: Int, line: Int = 3) -> (text: String, caret: String) {
    let diagnostic = Diagnostic(
      .brokenLink, at: SourcePosition(path: "a", line: line, column: column), excerpt: excerpt,
      message: Phrase(en: "x", fr: "x"))
    let lines = PrinterTests.report([diagnostic], .human).split(
      separator: "\n", omittingEmptySubsequences: false)
    return (String(lines[1].dropFirst(8)), String(lines[2].dropFirst(8)))
  }

  /// The character that the caret points at.
  static func pointed(_ view: (text: String, caret: String)) -> Character? {
    view.text.dropFirst(view.caret.count - 1).first
  }

  @Test("the caret stands under its column, whatever the length of the line and the column")
  func everyColumn() {
    for count in [1, 60, 99, 100, 101, 160, 400] {
      let line = (0..<count).map { String(UnicodeScalar(UInt8(33 + $0 % 94))) }.joined()
      for column in 1...count {
        let view = Self.view(line, column: column)
        let expected = line.dropFirst(column - 1).first
        #expect(Self.pointed(view) == expected, "\(count) characters, column \(column)")
        #expect(view.text.count <= 102)
      }
    }
  }

  @Test("a long line is cut on both sides with an ellipsis")
  func longLines() {
    let line = String(repeating: "a", count: 150) + "b" + String(repeating: "c", count: 149)
    let view = Self.view(line, column: 151)
    #expect(view.text.hasPrefix("…a"))
    #expect(view.text.hasSuffix("c…"))
    #expect(Self.pointed(view) == "b")
  }

  @Test("tabs are one column, accents too, decomposed or not")
  func columns() {
    #expect(Self.view("\t\tx", column: 3) == ("  x", "  ^"))
    #expect(Self.view("été x", column: 5) == ("été x", "    ^"))
    #expect(Self.view("e\u{301}te\u{301} x", column: 5).caret == "    ^")
  }

  @Test("a column past the end points after the line")
  func pastTheEnd() {
    #expect(Self.view("ab", column: 3) == ("ab", "  ^"))
    #expect(Self.view("ab", column: 40) == ("ab", "  ^"))
    #expect(Self.view("", column: 1) == ("", "^"))
  }

  @Test("no control character of an author's reaches the terminal")
  func controlCharacters() {
    let view = Self.view("a\u{1B}[31mb\u{7}\u{9B}\u{7F}", column: 2)
    #expect(view.text == "a\u{FFFD}[31mb\u{FFFD}\u{FFFD}\u{FFFD}")
    let diagnostic = Diagnostic(
      .brokenLink, at: SourcePosition(path: "a\u{1B}]0;x\u{7}.md", line: 1),
      message: .quoted("\u{1B}[2J\u{202E}x"))
    for format in DiagnosticPrinter.Format.allCases {
      let text = PrinterTests.report([diagnostic], format)
      let shown = text.unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n"
      }
      #expect(shown.isEmpty, "\(format)")
    }
  }

  @Test("no character that turns or ends a line is shown, each being one column")
  func directions() {
    let odd = ["\u{202E}", "\u{2066}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{200B}", "\u{FEFF}"]
    for odd in odd {
      #expect(Self.view("a\(odd)b", column: 3) == ("a\u{FFFD}b", "  ^"))
    }
    #expect(Self.view("👩‍👩‍👧 é\u{200C}x", column: 3) == ("👩‍👩‍👧 é\u{200C}x", "  ^"))
  }

  @Test("the margin grows with the line's number")
  func margin() {
    let diagnostic = Diagnostic(
      .brokenLink, at: SourcePosition(path: "a", line: 1_234_567), excerpt: "x",
      message: Phrase(en: "x", fr: "x"))
    #expect(
      PrinterTests.report([diagnostic], .human).contains("\n1234567 | x\n        | ^\n"))
  }
}
