import Foundation
import TestThreads
import Testing
import Workbench

/// What an author may get wrong or mean ill: each is named with its place, fast, and nothing is
/// published.
@Suite("Wrong input", .ownThreads)
struct WrongInputTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The home page; `▼` shows where the problem is.
    var page: String
    var id: String
    var others: [String: String] = [:]

    init(_ name: String, _ page: String, _ id: String, _ others: [String: String] = [:]) {
      testDescription = name
      self.page = page
      self.id = id
      self.others = others
    }
  }

  static let wrongRows: [Row] = [
    Row("unknown key", "---\n▼sumary: x\n---\n# H", "unknown-key"),
    Row("bad date", "---\nreviewed: ▼31/02/2026\n---\n# H", "bad-date"),
    Row("dead link", "# H\n\nété [a](▼gone.md)", "broken-link"),
    Row("dead link on a later line", "# H\n\none [two\nthree](▼gone.md) four", "broken-link"),
    Row("dead link by reference", "# H\n\n[a][r] b\n\n[r]: ▼gone.md", "broken-link"),
    Row("dead anchor", "# H\n\n[a](▼#gone)", "broken-anchor"),
    Row(
      "dead anchor of another page", "# H\n\n[a](b.md▼#gone)", "broken-anchor",
      ["content/b.md": "# B"]),
    Row("missing image", "# H\n\n![a](▼gone.png)", "missing-image"),
    Row("missing alternative text", "# H\n\nx ▼![](a.svg)", "missing-alt", ["content/a.svg": svg]),
    Row("image of another host", "# H\n\n![a](▼https://example.org/a.png)", "external-image"),
    Row("script", "# H\n\na ▼<script>alert(1)</script>", "raw-html"),
    Row("script as a block", "# H\n\n▼<script>\nalert(1)\n</script>", "raw-html"),
    Row("link out of the folder", "# H\n\n[a](▼../../etc/passwd)", "link-outside"),
    Row("image out of the folder", "# H\n\n![a](▼../../../etc/passwd)", "link-outside"),
    Row("script as a link", "# H\n\n[a](▼javascript:alert)", "forbidden-link"),
    Row("data as a link", "# H\n\n[a](▼data:text/html,x)", "forbidden-link"),
    Row("unknown record", "# H\n\n[▼CH-99]", "unknown-record"),
    Row("unknown callout", "# H\n\n> ▼[!NOT]\n> x", "unknown-callout"),
    Row("misspelt path", "# H\n\n[a](▼B.md)", "misspelt-path", ["content/b.md": "# B"]),
    Row("prose in front matter", "---\nsummary: one ▼: two\n---\n# H", "prose-in-front-matter"),
    Row("unterminated front matter", "▼---\ntitle: x\n\n# H", "unterminated-front-matter"),
    Row("text as an image", "# H\n\n![a](▼a.png)", "unreadable-image", ["content/a.png": "text"]),
    Row(
      "10,000 nested quotes", "# H\n\n▼" + String(repeating: ">", count: 10_000) + "a",
      "too-complex"),
    Row(
      "10,000 nested lists", "# H\n\n" + String(repeating: "- ", count: 10_000) + "a", "too-complex"
    ),
    Row(
      "20,000 columns",
      "# H\n\n▼" + String(repeating: "|a", count: 20_000) + "\n"
        + String(repeating: "|-", count: 20_000), "too-complex"),
    Row(
      "600 kB of unclosed brackets", "# H\n\n" + String(repeating: "![[]()", count: 100_000),
      "too-complex"),
    Row(
      "600 kB of emphasis", "# H\n\n[▼CH-99]\n\n" + String(repeating: "*a **b ", count: 85_000),
      "unknown-record"),
    Row(
      "600 kB of entities", "# H\n\n[▼CH-99]\n\n" + String(repeating: "&amp;&#1;", count: 60_000),
      "unknown-record"),
    Row(
      "100 kB of backticks",
      "# H\n\n[▼CH-99]\n\n" + (1...440).map { String(repeating: "`", count: $0) + "x" }.joined(),
      "unknown-record"),
  ]

  static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"

  @Test(
    "each is named at its line and column, in time, and nothing is published",
    arguments: wrongRows)
  func wrong(_ row: Row) throws {
    let marked = MarkedText(row.page)
    var files = row.others
    files["content/index.md"] = marked.text
    files["content/other.md"] = "# Other\n"
    files["diapason.yaml"] = "language: en\nname: \"H\"\n"
    let book = try Handbook(files, isPlain: true)
    let ending = try book.run("build", "--format", "line")
    // What merely looks odd in such a text is a warning.
    let lines = ending.error.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(lines.count == 1, "\(ending.error.prefix(600))")
    #expect(lines.first?.hasSuffix(" [\(row.id)]") == true)
    for place in marked.places {
      #expect(lines.first?.hasPrefix("content/index.md:\(place): error: ") == true)
    }
    #expect(ending.code == 1)
    #expect(ending.processorSeconds < 2 * Self.patience)
    #expect(!book.isPublished)
    // Under --lenient the page is made, and the problem is still named.
    let lenient = try book.run("build", "--format", "line", "--lenient")
    #expect(lenient.code == 0 && book.isPublished)
    #expect(lenient.error.split(separator: "\n").count { $0.hasSuffix(" [\(row.id)]") } == 1)
  }

  /// Small files that must not take more than a few seconds and some memory.
  static let hostileRows: [Row] = [
    Row("a YAML file of aliases of aliases", "---\n" + laughs + "---\n# H", "unknown-key"),
    Row(
      "20,000 dead links on one line",
      "# H\n\n" + String(repeating: "[x](gone.md) ", count: 20_000), "broken-link"),
    Row(
      "20,000 unknown records on one line", "# H\n\n" + String(repeating: "[CH-1] ", count: 20_000),
      "unknown-record"),
    Row(
      "150,000 elements that are never closed",
      "# H\n\n" + String(repeating: "<b>x", count: 150_000), "raw-html"),
    Row(
      "200 kB of SVG tags that are never closed", "# H\n\n![a](a.svg)", "unsafe-image",
      ["content/a.svg": "<svg width=\"1\" height=\"1\">" + String(repeating: "<a", count: 100_000)]),
  ]

  private static let laughs = (1...9).reduce("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n") {
    text, number in
    let aliases = Array(repeating: "*a\(number - 1)", count: 10).joined(separator: ", ")
    return text + "a\(number): &a\(number) [\(aliases)]\n"
  }

  @Test(
    "a small hostile file ends in an error or a page, within bounds of time and memory",
    arguments: hostileRows)
  func hostile(_ row: Row) throws {
    var files = row.others
    files["content/index.md"] = row.page
    let book = try Handbook(files, isPlain: true)
    var program = try book.program()
    program.bounds = (seconds: 6, bytes: 3_000_000_000)
    let ending = try program("check", "--format", "line", "--date", "2026-10-01")
    #expect(ending.code < 2, "ended with \(ending.code) after \(ending.seconds) s")
  }

  /// Seconds of a processor, without optimization.
  static let patience = 8.0

  @Test("two pages at one address")
  func duplicateAddress() throws {
    let book = try Handbook(
      [
        "content/index.md": "# H", "content/Ete.md": "# a", "content/été.md": "# b",
        "diapason.yaml": "language: en",
      ],
      isPlain: true)
    let ending = try book.run("build", "--format", "line")
    #expect(
      ending.error
        == "content/été.md:1:1: error: this page and content/Ete.md would both be at “ete.html” [duplicate-address]\n"
    )
    #expect(ending.code == 1 && !book.isPublished)
  }

  @Test("misspelt names in a site's own layout, each at its place")
  func layouts() throws {
    let marked = MarkedText(
      "{{< base}}\n{{$main}}\n▼{{page.titel}} ▼{{> tocc}} ▼{{{page.title}}} ▼{{content}} ▼{{strings.nothing}}\n{{/main}}\n{{/base}}\n"
    )
    let book = try Handbook.page("# H\n")
    try book.folder.write(marked.text, to: "themes/own/layouts/page.mustache")
    let ending = try book.run("build", "--theme", "own", "--format", "line")
    let ids = ["unknown-name", "unknown-layout", "bad-layout", "bad-layout", "missing-string"]
    let found = ending.reports.map { "\($0.place) \($0.id)" }
    let expected = zip(marked.places, ids).map { "themes/own/layouts/page.mustache:\($0): \($1)" }
    #expect(found == expected)
    #expect(ending.code == 1 && !book.isPublished)
  }

  @Test("a symbolic link out of the folder is refused and not followed")
  func symbolicLink() throws {
    let book = try Handbook.page("# H\n\n![a](passwd.png)\n")
    try book.folder.link("content/passwd.png", to: "/etc/passwd")
    let ending = try book.run("build", "--format", "line")
    #expect(ending.error.contains("content/passwd.png:1:1: error: this symbolic link leads out"))
    #expect(ending.code == 1 && !book.isPublished)
    #expect(try book.run("build", "--lenient").code == 0)
    #expect(!book.site.values.contains { String(decoding: $0, as: UTF8.self).contains("root:") })
  }

  @Test("all problems of a run are shown, sorted")
  func several() throws {
    let book = try Handbook.page(
      "# H\n\n[▼CH-9] [a](x.md) ![](y.png)\n\n<form>\n".replacing("▼", with: ""))
    let ending = try book.run("check", "--format", "line")
    let ids = ending.reports.map(\.id)
    #expect(ids == ["unknown-record", "broken-link", "missing-alt", "missing-image", "raw-html"])
  }

  @Test("what an author writes never becomes a tag or an order of the terminal")
  func hostileWords() throws {
    let book = try Handbook(
      [
        "content/other.md": "# Other\n",
        "content/index.md":
          "---\n\"\u{1B}[2J\": x\n---\n# <script>alert(1)</script> & \"q\"\n\n[a](<x\u{1B}]0;y\u{7}.md>)\n",
        "diapason.yaml": "language: en\nname: \"<img src=x onerror=alert(1)>\"\n",
      ])
    let ending = try book.run("build", "--lenient")
    #expect(!ending.error.contains("\u{1B}") && !ending.error.contains("\u{7}"))
    let page = book.folder.text("public/index.html") ?? ""
    #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
    #expect(!page.contains("<script>alert") && !page.contains("<img src=x"))
  }

  @Test("the same name composed and decomposed is one page, and says so")
  func decomposedNames() throws {
    let book = try Handbook.page("# H\n\n[a](caf\u{E9}.md)\n")
    try book.folder.write("# C\n", to: "content/cafe\u{301}.md")
    let ending = try book.run("build", "--format", "line")
    #expect(ending.code == 0)
    #expect(ending.error.contains("content/index.md:3:5: warning: "))
    #expect(ending.error.contains("[decomposed-path]"))
    #expect(book.folder.exists("public/cafe.html"))
  }
}
