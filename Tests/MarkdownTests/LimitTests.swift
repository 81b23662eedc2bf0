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
    #expect(found?.offset == 6 + 40_002)
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
