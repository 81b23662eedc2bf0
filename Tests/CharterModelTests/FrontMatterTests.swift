import CharterModel
import Diagnosis
import Markdown
import Testing
import Workbench

@Suite("Front matter")
struct FrontMatterTests {
  static func page(_ text: String) -> ParsedPage {
    ParsedPage(ContentFile(path: "a.md", bytes: Array(text.utf8)), prefix: "")
  }

  static func headings(_ page: ParsedPage) -> [String] {
    page.outline.headings.map { "\($0.text) \($0.line)" }
  }

  static let wholeRows: [(String, Int, [String])] = [
    ("# A\n", 0, ["A 1"]), ("---\ntitle: x\n---\n# A\n", 1, ["A 4"]),
    ("---\r\ntitle: x\r\n---\r\n# A\r\n", 1, ["A 4"]),
    ("\u{FEFF}---\ntitle: x\n---\n# A\n", 1, ["A 4"]),
    ("---\n---\n# A\n", 0, ["A 3"]), ("---\n\n---\n# A", 0, ["A 4"]),
    ("---\ntitle: x\n...\n# A", 1, ["A 4"]),
    ("---  \ntitle: x\n---\t\n# A", 1, ["A 4"]), ("---\n# comment\ntitle: x\n---\n# A", 1, ["A 5"]),
    ("---\n{title: x}\n---\n# A", 1, ["A 4"]), ("---\ntitle: x\ntags: [a, b]\n---", 2, []),
    ("---\n\"title\": x\n---\n# A", 1, ["A 4"]),
    // A first line of dashes that is no front matter: a thematic break of the author's.
    ("---\n\nText of the page\n\n---\n# A", 0, ["A 6"]),
    ("---\n# A", 0, ["A 2"]), ("---\n\nBonjour à tous.\n\n---\n# A", 0, ["A 6"]),
    ("---", 0, []), ("", 0, []), ("***\ntitle: x\n***\n# A", 0, ["A 4"]),
    // What begins like front matter is front matter, however it is typed.
    ("----\ntitle: x\n----\n# A", 1, ["A 4"]), (" ---\ntitle: x\n---\n# A", 1, ["A 4"]),
    ("\n---\ntitle: x\n---\n# A", 1, ["A 5"]), ("---\ntitle : x\n---\n# A", 1, ["A 4"]),
    ("---\n title: x\n---\n# A", 1, ["A 4"]), ("—\ntitle: x\n—\n# A", 1, ["A 4"]),
    ("<!-- a -->\n---\ntitle: x\n---\n# A", 1, ["A 5"]),
    ("---\ndate de parution: x\n---\n# A", 1, ["A 4"]),
    ("\u{FEFF}\u{FEFF}---\ntitle: x\n---\n# A", 1, ["A 4"]),
    ("---\rtitle: x\r---\r# A", 1, ["A 4"]),
    ("---\n- a\n- b\n---\n", 0, []),
  ]

  @Test("where it is and where it is not; lines keep their numbers", arguments: wholeRows)
  func whole(_ text: String, _ count: Int, _ headings: [String]) {
    let page = Self.page(text)
    #expect(page.frontMatter.entries.count == count)
    #expect(Self.headings(page) == headings)
    #expect(page.diagnostics.isEmpty)
  }

  @Test(
    "front matter leaves nothing in the page, even if it is empty",
    arguments: [
      "---\n---\n", "---\n\n---\n", "---\ntitle: x\n---\n", "---\n# comment\n...\n",
      "---\r\ntitle: x\r\n---\r\n",
    ])
  func blanked(_ text: String) { #expect(Self.page(text).document.nodes.count == 1) }

  @Test(
    "dashes that are no front matter are the author's line",
    arguments: [
      "---\n\nText.\n", "---\n\nText.\n\n---\n",
    ])
  func thematicBreaks(_ text: String) {
    #expect(Self.page(text).document.nodes.contains { $0.kind == .thematicBreak })
  }

  @Test("front matter that is never closed ends at the first blank line")
  func unterminated() {
    let page = Self.page("---\ntitle: x\n\n# A\n")
    #expect(page.diagnostics.summaries == ["1:1 unterminated-front-matter"])
    #expect(Self.headings(page) == ["A 4"])
    #expect(
      page.diagnostics.sentences(.french) == [
        "l'en-tête qui commence ici n'est pas fermé → écrivez une ligne de trois tirets après sa dernière clé"
      ])
  }

  static let mistakesRows: [(String, Problem, String)] = [
    (
      "---\nrésumé: Bonjour ▼: le monde\n---\n# A", .proseInFrontMatter,
      "a colon followed by a space inside a value that has no quotation marks → put the value between double quotes: key: \"value\""
    ),
    (
      "---\ntitle: a\n▼title: b\n---\n# A", .duplicateKey,
      "the key “title” appears twice → keep one of the two lines"
    ),
    (
      "---\ntitle: a\n▼titre: b\n---\n# A", .duplicateKey,
      "the key “titre” appears twice → keep one of the two lines"
    ),
    (
      "---\nsummary: ▼#0a66c2\n---\n# A", .commentInValue,
      "YAML reads what follows “#” as a comment: “#0a66c2” is lost → put the value between double quotes: \"#0a66c2\"; or write the comment on a line of its own"
    ),
    (
      "---\nsummary:▼\n---\n# A", .emptyValue,
      "the key “summary” has no value → write “summary: text”, or remove the line"
    ),
    ("---\n▼tilte: x\n---\n# A", .unknownKey, "unknown key “tilte” → did you mean “title”?"),
    (
      "---\n# é\ntitle: x\n▼sumary: y\n---\n# A", .unknownKey,
      "unknown key “sumary” → did you mean “summary”?"
    ),
    (
      "---\nreviewed: ▼31/02/2026\n---\n# A", .badDate,
      "“31/02/2026” is not a date → write the year, the month and the day: 2026-03-31, or 31/03/2026"
    ),
    (
      "---\nrelu-le: ▼2026-3-1\n---\n# A", .badDate,
      "“2026-3-1” is not a date → write the year, the month and the day: 2026-03-31, or 31/03/2026"
    ),
    (
      "---\norder: ▼first\n---\n# A", .wrongType,
      "“order” expects a whole number from -10000 to 10000 → write for instance “1”"
    ),
    (
      "---\norder: ▼[1]\n---\n# A", .wrongType,
      "“order” expects a whole number from -10000 to 10000 → write for instance “1”"
    ),
    (
      "---\ndraft: ▼maybe\n---\n# A", .wrongType,
      "“draft” expects yes or no → write for instance “yes”"
    ),
    (
      "---\ntags: ▼{a: b}\n---\n# A", .wrongType,
      "“tags” expects a list of short texts → write for instance “[one, two]”"
    ),
    (
      "---\nreview-every: ▼often\n---\n# A", .wrongType,
      "“review-every” expects a length of time of at most a hundred years → write for instance “6 months”"
    ),
    (
      "---\nkind: ▼rulle\n---\n# A", .unknownKind,
      "no kind of record is named “rulle” → did you mean “rule”?"
    ),
    (
      "---\ntitle: x\n▼\tsummary: y\n---\n# A", .invalidYAML,
      "the front matter cannot be read (a tab stands where spaces are expected) → indent with spaces, not with tabs"
    ),
  ]

  @Test("each mistake stands at its line and column, with what to write", arguments: mistakesRows)
  func mistakes(_ text: String, _ problem: Problem, _ sentence: String) {
    let page = MarkedPage(text)
    #expect(page.diagnostics.summaries == page.expected(problem))
    #expect(page.diagnostics.sentences() == [sentence])
  }

  @Test(
    "what YAML cannot read is said in the author's language, at the line that an editor shows",
    arguments: [
      ("titre: [a\nlecteurs: b", 3, "une liste entre crochets n'est pas fermée"),
      ("titre: \"a\u{85}b\"\nx\ny: 1", 3, "une clé n'est pas suivie d'un deux-points"),
      ("titre: \"a\u{2028}b\u{2029}c\"\nétat: @x", 3, "un signe qui a un sens particulier"),
      ("titre: \"a\r\n\u{2028} b\"\r\nx: &", 4, "& ou *"),
    ])
  func foreignWords(_ header: String, _ line: Int, _ words: String) {
    let text = "---\n\(header)\n---\n# A"
    let page = ParsedPage(ContentFile(path: "a.md", bytes: Array(text.utf8)), prefix: "")
    let found = page.diagnostics.first { $0.problem == .invalidYAML }
    #expect(found?.position?.line == line)
    #expect(found?.message.fr.contains(words) == true, "\(String(describing: found))")
    #expect(found?.message.fr.contains("expected") == false)
  }

  @Test("all mistakes are shown, not the first alone")
  func severalMistakes() {
    let page = MarkedPage(
      "---\n▼tilte: x\nreviewed: ▼hier\norder: ▼x\ntags: [a]\ndraft: ▼peut-être\n---\n# A")
    #expect(
      page.diagnostics.summaries == page.expected(.unknownKey, .badDate, .wrongType, .wrongType))
  }

  @Test("values that a template left blank or a list within a list")
  func nestedValues() {
    #expect(MarkedPage("---\ntags: [a, ▼[b]]\n---\n# A").diagnostics.summaries.count == 1)
    #expect(MarkedPage("---\ntags: []\n---\n# A").diagnostics.isEmpty)
    #expect(MarkedPage("---\ntitle: \"\"\n---\n# A").diagnostics.isEmpty)
  }

  @Test("a file that is not UTF-8 is named at its first wrong byte and shown all the same")
  func notUTF8() {
    let bytes = Array("# A\n\ncaf".utf8) + [0xE9] + Array(" noir\n".utf8)
    let page = ParsedPage(ContentFile(path: "a.md", bytes: bytes), prefix: "content/")
    #expect(page.diagnostics.summaries == ["3:4 not-text"])
    #expect(page.diagnostics.first?.position?.path == "content/a.md")
    #expect(page.document.plainText(of: 0).contains("caf\u{FFFD} noir"))
  }

  @Test(
    "past the parser's bounds a page is shown as it was typed",
    arguments: [
      (String(repeating: ">", count: 10_000) + "a", "1:1"),
      ("a\n\n" + String(repeating: "![[]()", count: 1000), "3:1197"),
      (
        "x\n\n" + String(repeating: "|a", count: 300) + "\n" + String(repeating: "|-", count: 300)
          + "\n", "4:1"
      ),
      (String(repeating: "- ", count: 100) + "a", "1:121"),
    ])
  func tooComplex(_ text: String, _ place: String) {
    let page = Self.page(text)
    #expect(page.diagnostics.map(\.problem) == [.tooComplex])
    #expect(page.document.nodes.count == 2)
    if !text.hasPrefix("-") { #expect(page.diagnostics.summaries == ["\(place) too-complex"]) }
  }

  @Test("no bytes make the reader of pages fail")
  func anyBytes() {
    var chance = SeededChance(seed: 9)
    let pieces = [
      "---\n", "title: x\n", "a: [", "}", ": ", "#", "\t", "\r\n", "é", "- ", "&a", "*a", "!!x ",
      "|\n", "?", "'", "\"",
    ]
    for round in 0..<1500 {
      var text = "---\n"
      for _ in 0..<chance.number(below: 10) { text += chance.pick(pieces) }
      text += "\n---\n# A"
      for problem in Self.page(text).diagnostics {
        let place = problem.position
        #expect(
          (place?.line ?? 0) >= 1 && (place?.column ?? 0) >= 1,
          "round \(round): \(text.debugDescription)")
      }
    }
  }
}
