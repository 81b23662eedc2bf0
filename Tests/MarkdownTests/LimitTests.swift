import Markdown
import Testing

@Suite("Bounds on what one page may hold")
struct LimitTests {
  static func exceeded(_ text: String) -> MarkdownLimit? { .exceeded(by: Array(text.utf8)) }

  @Test("open brackets are counted within a block")
  func brackets() {
    let limit = MarkdownLimit.openBrackets
    #expect(Self.exceeded(String(repeating: "[", count: limit)) == nil)
    #expect(
      Self.exceeded(String(repeating: "[", count: limit + 1))
        == MarkdownLimit(reason: .openBrackets, limit: limit, offset: limit))
    #expect(Self.exceeded(String(repeating: "[a]", count: 10_000)) == nil)
    #expect(Self.exceeded(String(repeating: "[a\n\n", count: 10_000)) == nil)
    #expect(Self.exceeded(String(repeating: "![[]()", count: 100_000))?.reason == .openBrackets)
  }

  @Test("columns are counted in the line below a table's head")
  func columns() {
    func table(_ count: Int) -> String {
      let head = String(repeating: "|a", count: count) + "|\n"
      return head + String(repeating: "|-", count: count) + "|\n"
    }
    #expect(Self.exceeded(table(100)) == nil)
    let found = Self.exceeded("text\n\n" + table(20_000))
    #expect(found?.reason == .tableColumns)
    #expect(found?.offset == 6)
    #expect(Self.exceeded("text\n\n" + table(500))?.offset == 6 + 1002)
    #expect(Self.exceeded(String(repeating: "-", count: 5000)) == nil)
  }

  @Test("columns are counted with and without outer bars, in a quote and in a list")
  func everyTable() {
    let delimiters = Array(repeating: "-", count: 5000).joined(separator: "|")
    let head = Array(repeating: "a", count: 5000).joined(separator: "|")
    #expect(Self.exceeded("\(head)\n\(delimiters)\n") != nil)
    #expect(Self.exceeded("> \(head)\n> \(delimiters)\n") != nil)
    #expect(Self.exceeded("- \(head)\n  \(delimiters)\n") != nil)
    #expect(Self.exceeded("1. > \(head)\n   > \(delimiters)\n") != nil)
  }

  @Test("nested quotes are counted on their line")
  func nesting() {
    #expect(Self.exceeded(String(repeating: ">", count: 60)) == nil)
    #expect(Self.exceeded(String(repeating: "> ", count: 61) + "a")?.reason == .nesting)
    #expect(Self.exceeded(String(repeating: ">", count: 10_000) + "a")?.reason == .nesting)
  }

  @Test("a line of many cells is one whatever stands below it; code of some bars is not")
  func cells() {
    let row = String(repeating: "| a ", count: 1001)
    #expect(Self.exceeded("| a |\n|---|\n\(row)|\n")?.reason == .tableColumns)
    #expect(Self.exceeded("\(row)|\n|---|\n")?.reason == .tableColumns)
    #expect(Self.exceeded("    " + String(repeating: "a|", count: 900) + "\n") == nil)
  }

  @Test("nested lists are counted on their line, of every mark; a thematic break is none")
  func markers() {
    for mark in ["- ", "* ", "+ ", "1. ", "10) ", "> - ", "-\t"] {
      #expect(
        Self.exceeded(String(repeating: mark, count: 70) + "a")?.reason == .nesting, "\(mark)")
      #expect(Self.exceeded(String(repeating: mark, count: 25) + "a") == nil, "\(mark)")
    }
    #expect(Self.exceeded(String(repeating: "- ", count: 200) + "\n") == nil)
    #expect(Self.exceeded(String(repeating: "-", count: 200)) == nil)
    #expect(Self.exceeded(String(repeating: "1.2. ", count: 200)) == nil)
  }

  @Test("closing parentheses in a row, and mail addresses of one block, are counted")
  func addresses() {
    let closing = String(repeating: ")", count: 1001)
    #expect(Self.exceeded("http://a.b/" + closing)?.reason == .parentheses)
    #expect(Self.exceeded("www.a.b" + closing)?.reason == .parentheses)
    #expect(Self.exceeded(String(repeating: "(a) ", count: 5000)) == nil)
    #expect(Self.exceeded(String(repeating: "a@b.example ", count: 6000))?.reason == .atSigns)
    #expect(Self.exceeded(String(repeating: "a@b.example\n\n", count: 6000)) == nil)
  }

  @Test("what a long reference would become is counted, wherever its definition stands")
  func references() {
    let address = "https://x.example/" + String(repeating: "b", count: 9000)
    let calls = String(repeating: "[a] ", count: 1000)
    for mark in ["", "> ", "  "] {
      #expect(
        Self.exceeded("\(calls)\n\n\(mark)[a]: \(address)")?.reason == .longReferences, "\(mark)")
    }
    #expect(Self.exceeded("[a]: \(address)\n\n\(calls)\n")?.reason == .longReferences)
    #expect(Self.exceeded("[a]\n\n[a]: \(address)") == nil)
    #expect(Self.exceeded(calls + "\n\n[a]: https://x.example/") == nil)
    #expect(Self.exceeded(calls + "\n\n" + address) == nil)
  }

  @Test("the depth of a document is that of its deepest node")
  func depth() {
    let flat = Document(parsing: Array("a\n\nb".utf8))
    #expect(flat.depth.levels == 3)
    let deep = Document(parsing: Array((String(repeating: "- ", count: 40) + "a").utf8))
    #expect(deep.depth.levels == 83)
  }

  @Test("a page past a bound is shown as it was typed")
  func verbatim() {
    let bytes = Array("# <b> & [".utf8)
    var renderer = HTMLRenderer(Document(verbatim: bytes[...]))
    #expect(
      String(decoding: renderer.render(), as: UTF8.self)
        == "<pre><code># &lt;b&gt; &amp; [</code></pre>\n")
  }
}
