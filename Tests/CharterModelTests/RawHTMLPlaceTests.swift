import CharterModel
import Diagnosis
import Testing

@Suite("Raw HTML and invisible characters, named in the author's file")
struct RawHTMLPlaceTests {
  static func problems(_ text: String) -> [String] {
    ParsedPage(ContentFile(path: "a.md", bytes: Array(text.utf8)), prefix: "").diagnostics.map {
      "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.problem.rawValue)"
    }
  }

  static let rows: [(String, [String])] = [
    ("# A\n\n> é\n>\n> <form>\n> été <em x>b</em>\n> </form>", ["5:3 raw-html"]),
    ("# A\n\n- a\n\n  <p\n  x>\n  <u x>é</u>", ["5:3 raw-html"]),
    ("# A\r\n\r\n> <div>\r\n> é <u x>b</u>\r\n", ["4:5 raw-html"]),
    ("# A\n\n> <!-- b\n> c\n\nd", ["3:3 unclosed-comment"]),
    ("# A\n\né <!-- b\n\nd", ["3:3 unclosed-comment"]),
    ("# A\n\né \\<!-- b &lt;!-- `<!--`\n\n<!-- c -->", []),
    (
      "# A\n\né\u{1B}b\u{0}\n\n`\u{B}`",
      [
        "3:2 control-character", "3:4 control-character", "5:2 control-character",
      ]
    ),
    ("# A\n\né\n\nb &#27;", ["5:1 control-character"]),
    ("a &#xFFFE; b &#xFFFF;", ["1:1 control-character", "1:1 control-character"]),
    ("a\n\n[b](c.md \"&#65534;\")", ["3:1 control-character"]),
    ("a &#xD800; b &#x110000; &eacute; &nbsp; &zwj;", []),
    ("---\nrésumé: \"a\u{202E}b\"\n---\n# A\n", ["2:11 control-character"]),
    ("# A\n\né\tà ’ « » \u{A0}😀", []),
    ("# A\n\né à a\u{200B}\u{200E}😀", []),
    ("# A\n\né à a\u{2066}b", ["3:6 invisible-character"]),
  ]

  @Test("each at its line and column", arguments: rows)
  func places(_ text: String, _ expected: [String]) { #expect(Self.problems(text) == expected) }

  private static func messages(_ text: String) -> [String] {
    ParsedPage(ContentFile(path: "a.md", bytes: Array(text.utf8)), prefix: "").diagnostics.map {
      "\($0.position?.line ?? 0) \($0.message.en)"
    }
  }

  @Test("attributes are named once a page, elements where they stand")
  func attributes() {
    let text =
      "# A\n\n<div class=a>\n\nb\n\n</div>\n\n<div class=b>c</div>\n\nd <u x>e</u>\n\n<form x>f</form>"
    #expect(
      Self.messages(text) == [
        "13 the HTML element “<form>” is not allowed",
        "3 attributes of this page's HTML elements are left out: <div> (2), <u> (1)",
      ])
    #expect(
      Self.messages("# A\n\nb <u x>c</u>") == [
        "3 the HTML element “<u>” has attributes that are left out"
      ])
  }

  @Test(
    "an element that takes what it holds along is said to do so",
    arguments: [
      ("<title>a</title>", true), ("<noframes>a</noframes>", true), ("<style>a</style>", true),
      ("b <textarea>a</textarea>", false), ("<form>a</form>", false),
    ])
  func losses(_ html: String, _ isLost: Bool) {
    let text = "# A\n\n\(html)\n"
    let said = Self.messages(text).joined()
    #expect(said.contains("left out with it") == isLost, "\(said)")
    let document = ParsedPage(ContentFile(path: "a.md", bytes: Array(text.utf8)), prefix: "")
      .document
    #expect(
      document.plainText(of: 0).contains("\na") || document.plainText(of: 0).contains("b a")
        || isLost)
  }
}
