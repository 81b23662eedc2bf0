import Foundation
import Fuzzing
import Markdown
import Testing

@Suite("Raw HTML of authors")
struct RawHTMLTests {
  static func review(_ markdown: String) -> [String] {
    Document(parsing: Array(markdown.utf8)).rawHTML.findings.map {
      "\($0.line):\($0.column) \($0.reason) \($0.element)"
    }
  }

  static let allowedRows: [(String, String)] = [
    ("a<br>b", "<p>a<br>b</p>\n"), ("a<br/>b", "<p>a<br>b</p>\n"),
    ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>\n"),
    ("<KBD>x</kbd>", "<p><kbd>x</kbd></p>\n"),
    ("<mark>*a*</mark>", "<p><mark><em>a</em></mark></p>\n"),
    ("a<!-- note -->b", "<p>ab</p>\n"), ("<!-- note -->", ""),
    (
      "<dl>\n<dt>a</dt>\n<dd>b &amp; c < d</dd>\n</dl>",
      "<dl>\n<dt>a</dt>\n<dd>b &amp; c &lt; d</dd>\n</dl>\n"
    ),
    (
      "<details>\n<summary>A</summary>\n\ntext *b*\n\n</details>",
      "<details>\n<summary>A</summary>\n<p>text <em>b</em></p>\n</details>\n"
    ),
  ]

  @Test(
    "an element that is cut by a part's end is left out of both parts, whatever stands beside it",
    arguments: [
      "<details>\n\n# B\n\n</details>", "</div>\n\n<details>\n\n# B\n\n</details>",
      "<details>\n\n# B\n\n</details>\n<details>\n\nc\n\n</details>",
      "<details>\n\na\n\n</details>\n\n<details>\n\n# B\n\n</details>",
      "<hr>\n\n<details>x\n\n# B\n\n</details>\n\n</div>",
    ])
  func cutElements(_ text: String) throws {
    let document = Document(parsing: Array(text.utf8))
    let markup = PageMarkup(
      typography: .none, labels: SiteMarkup.labels)
    let heading = try #require(document.blocks.first { document.nodes[$0].kind == .heading })
    let all = document.descendants(of: 0)
    for range in [all.lowerBound..<heading, heading..<all.upperBound] {
      var renderer = HTMLRenderer(document, page: markup)
      let html = String(decoding: renderer.render(range), as: UTF8.self)
      #expect(html.ranges(of: "<details>").count == html.ranges(of: "</details>").count, "\(html)")
      #expect(html.contains("x") == text.contains("x") || range.lowerBound == heading)
    }
  }

  @Test(
    "harmless elements pass, balanced, also details over several blocks", arguments: allowedRows)
  func allowed(_ markdown: String, _ html: String) {
    #expect(Self.review(markdown) == [])
    #expect(SiteMarkup.html(markdown).trimmingFirstLine == html)
  }

  static let recoveredRows: [(String, String)] = [
    ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>\n"),
    ("<p>a<p>b", "<p>a</p><p>b\n</p>\n"),
    (
      "<table><tr><td>&eacute;<td>&#233;&#xE9;</table>",
      table + "<tbody><tr><td>é</td><td>éé</td></tr></tbody></table></div>\n"
    ),
    (
      "<dl>\n<dt>a\n<dd>\n\n*b*\n\n</dd>\n</dl>",
      "<dl>\n<dt>a\n</dt><dd>\n<p><em>b</em></p>\n</dd>\n</dl>\n"
    ),
    ("<pre>\n\n a\n</pre>", "<pre tabindex=\"0\">\n\n a\n</pre>\n"),
    (
      "<figure>\n\n*a*\n\n<figcaption>b</figcaption>\n</figure>",
      "<figure>\n<p><em>a</em></p>\n<figcaption>b</figcaption>\n</figure>\n"
    ),
    (
      "<details>\n\n- <kbd>a</kbd>\n\n<hr>\n\n</details>\n\nb",
      "<details>\n<ul>\n<li><kbd>a</kbd></li>\n</ul>\n<hr>\n</details>\n<p>b</p>\n"
    ),
  ]

  @Test("what HTML lets one leave out is written out", arguments: recoveredRows)
  func recovered(_ markdown: String, _ html: String) {
    #expect(Self.review(markdown) == [])
    #expect(SiteMarkup.html(markdown).trimmingFirstLine == html)
  }

  static let refusedRows: [(String, [String], String)] = [
    ("a <script>x</script>", ["1:3 forbidden script"], "<p>a x</p>\n"),
    ("<script>alert(1)</script>", ["1:1 forbidden script"], ""),
    ("<form>a</form>", ["1:1 forbidden form"], "a"),
    ("<div class=x>a</div>", ["1:1 attributes div"], "<div>a</div>"),
    ("<iframe src=x></iframe>a", ["1:1 forbidden iframe"], "a"),
    ("<style>\np { color: red }\n</style>", ["1:1 forbidden style"], "\n"),
    ("a <b class=\"x\">c</b>", ["1:3 attributes b"], "<p>a <b>c</b></p>\n"),
    ("a <b onclick='x'>c</b>", ["1:3 attributes b"], "<p>a <b>c</b></p>\n"),
    ("a <b>c", ["1:3 unbalanced b"], "<p>a c</p>\n"),
    ("a </b>c", ["1:3 unbalanced b"], "<p>a c</p>\n"),
    ("<b>a</i></b>", ["1:5 unbalanced i"], "<p><b>a</b></p>\n"),
    ("<sup>a\n\nb</sup>", ["1:1 unbalanced sup", "3:2 unbalanced sup"], "<p>a</p>\n<p>b</p>\n"),
    ("<details>\n\ntext", ["1:1 unbalanced details"], "\n<p>text</p>\n"),
    (
      "> <details>\n\n</details>", ["1:3 unbalanced details", "3:1 unbalanced details"],
      "<blockquote>\n\n\n</blockquote>\n\n\n"
    ),
    ("<IMG SRC=x onerror=y>", ["1:1 attributes img"], ""),
    ("a <a href=x>b", ["1:3 unbalanced a"], "<p>a b</p>\n"),
    ("a <sup class=x /> b<i/>", ["1:3 attributes sup"], "<p>a  b</p>\n"),
    (
      "<button>a</button><button>b</button>", ["1:1 forbidden button", "1:19 forbidden button"],
      "<p>a\nb</p>\n"
    ),
    ("<div/>\n\na", [], "\n<p>a</p>\n"),
    ("<a href=x>b</a><a href=y>c</a>", [], "<p>b c</p>\n"),
    ("a <a href=x>b <a href=y>c</a></a>", ["1:15 misplaced a"], "<p>a b c</p>\n"),
    ("<a href=x>\n\nb\n\n</a>", ["1:1 unbalanced a", "5:1 unbalanced a"], "\n<p>b</p>\n\n"),
    ("<td>a</td>", ["1:1 misplaced td"], "a"),
    ("<svg onload=x>", ["1:1 unclosed svg"], ""),
    ("<svg onload=x>a</svg>", ["1:1 forbidden svg"], "<p>a</p>\n"),
    ("é <a name=\"Suite\"></a>b", [], "<p>é <span id=\"a-suite\"></span>b</p>\n"),
    ("<!DOCTYPE html>", ["1:1 forbidden !"], ""),
    (
      "<hr><b><details>123 onfocus=x <br>", ["1:5 unbalanced b", "1:8 unbalanced details"],
      "<hr>\n123 onfocus=x <br>\n"
    ),
    ("<summary><details>", ["1:1 unbalanced summary", "1:10 unbalanced details"], ""),
    ("<b><i>a</b></i>", ["1:4 unbalanced i", "1:12 unbalanced i"], "<p><b>a</b></p>\n"),
    ("<div><b>a<p>b</b></div>", [], "a"),
    (
      "<table>a<tr><td>b</table>", [],
      "a\n\(table)<tbody><tr><td>b</td></tr></tbody></table></div>\n"
    ),
    ("<div><li>a</li></div>", ["1:6 misplaced li"], "a"),
    (
      "<dl>\n\n> [!NOTE]\n> <dl><dd>x</dd></dl>\n>\n> <dt>y</dt>\n\n</dl>", ["6:3 misplaced dt"],
      "\ny"
    ),
    ("</div>", [], ""), ("<div>\n\na", [], "\n<p>a</p>\n"),
    ("<div><img alt='a &lt; b' src=x></div>", [], "<div>a &lt; b</div>"),
    ("<div class=\"a\n\nb", ["1:1 unclosed <div"], "&lt;div class=&quot;a\n<p>b</p>\n"),
    (
      "<div>\n<svg><title>x</title>\n\nb",
      ["2:1 unclosed svg", "2:6 forbidden title"],
      "<p>b</p>"
    ),
    ("> <div>\n> a <em x=1>b</em>", ["2:3 attributes em"], "<em>b</em>"),
  ]

  static let table =
    "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\"><table>"

  /// The links and pictures of a text go where its page says.
  static func resolved(_ markdown: String, _ target: PageMarkup.LinkTarget = .page("b.html"))
    -> String
  {
    SiteMarkup.html(markdown) { page, document in
      for index in 0..<(document.nodes.count + document.rawHTML.targets.count) {
        page.links[index] = target
        page.pictures[index] = .file("p.png", width: 3, height: 4)
      }
    }.trimmingFirstLine
  }

  static let meaningRows: [(String, String)] = [
    ("a <a href=\"x.md\">b *c*</a> d", "<p>a <a href=\"b.html\">b <em>c</em></a> d</p>\n"),
    (
      "<p align=\"center\"><a href=x title='t &amp; u'>b</a><br>c</p>",
      "<p><a href=\"b.html\" title=\"t &amp; u\">b</a><br>c</p>\n"
    ),
    (
      "<a href=\"https://x.example\">https://x.example</a>",
      "<p><a href=\"b.html\">https://x.example</a></p>\n"
    ),
    (
      "a <img src=x.png alt=\"b &quot;c\" width=9> d",
      "<p>a <img src=\"p.png\" alt=\"b &quot;c\" width=\"3\" height=\"4\" loading=\"lazy\"> d</p>\n"
    ),
    ("[a <a href=x>b</a>](c)", "<p><a href=\"b.html\">a b</a></p>\n"),
    ("<a href=x>a [b](c)</a>", "<p><a href=\"b.html\">a b</a></p>\n"),
    (
      "<table><tr><th colspan=2>A</th></tr><tr><td>One</td><td>Two</td></tr></table>",
      table
        + "<tbody><tr><th colspan=\"2\">A</th></tr><tr><td>One</td><td>Two</td></tr></tbody></table></div>\n"
    ),
    (
      "<table>\n<tr>\n<td>\n\n*a*\n\n</td>\n<td>b</td>\n</tr>\n</table>",
      table
        + "\n<tbody><tr>\n<td>\n<p><em>a</em></p>\n</td>\n<td>b</td>\n</tr>\n</tbody></table></div>\n"
    ),
    (
      "<table><tr><td colspan=99999 rowspan=0>a</td></tr></table>",
      table + "<tbody><tr><td>a</td></tr></tbody></table></div>\n"
    ),
    (
      "<div align=center>\n\n## A\n\n</div>\n\nb",
      "<div>\n<h2>A</h2>\n</div>\n<p>b</p>\n"
    ),
    ("<section>a</section><center>b</center>", "<div>a</div><div>b</div>\n"),
    ("x <span>y</span>z <picture><img src=a></picture>", "<p>x yz \(picture)</p>\n"),
    (
      "| a |\n|---|\n| <ul><li>*b*</li><li>c</li></ul> |",
      table
        + "\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><ul><li><em>b</em></li><li>c</li></ul></td>\n</tr>\n</tbody>\n</table></div>\n"
    ),
    (
      "| a |\n|---|\n| <table><tr><td>b</table> |\n| c |",
      table
        + "\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>\n"
        + table.replacing("Table 1", with: "Table 2")
        + "<tbody><tr><td>b</td></tr></tbody></table></div></td>\n</tr>\n<tr>\n<td>c</td>\n</tr>\n</tbody>\n</table></div>\n"
    ),
    ("<ol start=3><li>a</li></ol>", "<ol start=\"3\"><li>a</li></ol>\n"),
    ("<abbr title=\"x 'y'\">A</abbr>", "<p><abbr title=\"x 'y'\">A</abbr></p>\n"),
    ("<h3>a <b>b</b></h3> c", "<h3>a <b>b</b></h3> c\n"),
    ("a</br>b<p>c", "<p>a<br>b\nc</p>\n"), ("<i><div>a</div></i>", "<p><i>\na\n</i></p>\n"),
    ("x <div>y</div> z", "<p>x \ny\n z</p>\n"),
  ]
  static let picture = "<img src=\"p.png\" alt=\"\" width=\"3\" height=\"4\" loading=\"lazy\">"

  @Test("links, pictures, tables, headings and boxes keep their meaning", arguments: meaningRows)
  func meaning(_ markdown: String, _ html: String) {
    #expect(Self.review(markdown) == [])
    #expect(Self.resolved(markdown) == html)
  }

  @Test(
    "an address is what browsers take it for: references are read, blanks within it are none",
    arguments: [
      ("&#106;avascript&colon;x", "javascript:x"), ("'java\tscri\npt:x'", "javascript:x"),
      ("' \u{1}javascript:x '", "javascript:x"), ("'?a=1&amp;b=2&copy=3'", "?a=1&b=2&copy=3"),
      ("'a&lt;b'", "a<b"), ("''", nil), ("\"x\" href=\"javascript:y\"", "x"),
      ("'a&#0;b'", "a\u{FFFD}b"),
    ] as [(String, String?)])
  func addresses(_ value: String, _ address: String?) {
    let document = Document(parsing: Array("x <a href=\(value)>a</a>".utf8))
    let found = document.rawHTML.targets.first.map { document.string($0.node.literal) }
    #expect(found == address)
  }

  @Test("what no page resolved is words: nothing of an author's address is written by itself")
  func unresolved() {
    let html = SiteMarkup.html("a <a href=\"javascript:x\">b</a> <img src=\"data:x\" alt=\"c\"> d")
    #expect(html == "<p>a b c d</p>\n")
  }

  @Test(
    "the words of raw HTML are the page's words, none of them glued",
    arguments: [
      ("<table><tr><td>One</td><td>Two &amp; a</td></tr></table>", "One\nTwo & a"),
      ("a<br>b", "a b"), ("<p>a  \n  b</p>\n", "a b"), ("<!-- a -->", ""),
      ("<p>a <img src=x alt=\"b\"> c</p>", "a  b c"), ("<script>a</script>", ""),
      ("<div>\n\na\n\n</div>", "a"), ("<dl><dt>a<dd>b</dl>", "a\nb"),
    ])
  func plainText(_ markdown: String, _ text: String) {
    let document = Document(parsing: Array(markdown.utf8))
    #expect(document.plainText(of: 0) == text)
  }

  @Test("what stands beside raw HTML keeps its own: titles of links, ids of headings, footnotes")
  func neighbours() {
    let text = "<p>a</p>\n\n## B {#own}\n\n[c](d \"e\") <b>f</b> ![g](h \"i\")\n"
    let plain = Document(parsing: Array(text.replacing(#/<[^>]*>/#, with: "").utf8))
    let read = Document(parsing: Array(text.utf8))
    for kind in [Node.Kind.heading, .link, .image] {
      let (one, other) = (read.nodes[read.first(kind)], plain.nodes[plain.first(kind)])
      #expect(read.string(one.detail) == plain.string(other.detail))
      #expect(!one.detail.isEmpty)
    }
  }

  @Test("headings in HTML take their place among the page's")
  func headings() {
    let text =
      "## A\n\n<div>\n<h2>B <em>b</em></h2>\n<h3>A</h3>\n</div>\n\n> <h2>C</h2> d\n\n## A\n"
    let outline = Outline(of: Document(parsing: Array(text.utf8)))
    #expect(outline.headings.map(\.id) == ["a", "b-b", "a-1", "c", "a-2"])
    #expect(outline.headings.map(\.text) == ["A", "B b", "A", "C", "A"])
    #expect(outline.headings.map(\.isMarkdown) == [true, false, false, false, true])
    let html = SiteMarkup.html(text) { page, _ in
      for heading in outline.headings { page.headingIDs[heading.node] = heading.id }
    }
    for id in outline.ids { #expect(html.ranges(of: "id=\"\(id)\"").count == 1) }
  }

  @Test("the rest is named with its place and left out", arguments: refusedRows)
  func refused(_ markdown: String, _ findings: [String], _ html: String) {
    #expect(Self.review(markdown) == findings)
    let written = SiteMarkup.html(markdown).trimmingFirstLine
    #expect(written == html.trimmingFirstLine || !html.hasSuffix("\n") && written.contains(html))
  }

  @Test(
    "an element that is left out glues no words, if it would have stood apart",
    arguments: [
      "li", "p", "td", "tr", "div", "h2", "dt", "summary", "form", "blockquote", "option",
      "tbody",
    ], ["a X", "X", "- X", "> X", "| h |\n|-|\n| X |", "<table>X", "</ul>X", "<b>X</b>"])
  func divided(_ name: String, _ place: String) {
    let words = "One<\(name)>Two</\(name)><\(name)>Three</\(name)>Four"
    let html = SiteMarkup.html(place.replacing("X", with: words))
    let text = html.replacing(#/<[^<>]*>/#, with: "")
    let glued = html.contains("<\(name)>") ? [] : ["OneTwo", "TwoThree", "ThreeFour"]
    for words in glued { #expect(!text.contains(words), "\(html)") }
    for word in ["One", "Two", "Three", "Four"] { #expect(text.contains(word), "\(html)") }
  }

  @Test(
    "one that stands within a word leaves the word whole", arguments: ["span", "font", "b x=y"])
  func undivided(_ tag: String) {
    let html = SiteMarkup.html("a pro<\(tag)>ba</\(tag.prefix { $0 != " " })>ble")
    #expect(html.replacing(#/<[^<>]*>/#, with: "").contains("probable"), "\(html)")
  }

  @Test("two anchors of one name are one id")
  func repeatedAnchors() {
    let html = SiteMarkup.html("<a id=x></a> <a id='x'></a> <a id=\"y\">")
    #expect(html.ranges(of: "id=\"a-x\"").count == 1)
    #expect(html.ranges(of: "id=\"a-y\"").count == 1)
  }

  /// Whatever an author writes, the page's tags are those of the list and no attribute is theirs.
  @Test("no generated text gets a foreign tag or attribute into a page")
  func generatedTexts() {
    let elements = "script|style|iframe|svg|object|xmp|title|x-y|noframesx|textarea"
    let foreign = #"(?i)<\/?(?:\#(elements))\b|<[^<>]*\son[a-z]+=|(?:href|src)="\s*javascript:"#
    for seed in 1...1000 {
      var generator = GeneratedMarkdown(seed: UInt64(seed))
      let markdown = String(decoding: generator.text(), as: UTF8.self)
      let html = SiteMarkup.html(markdown) { page, document in
        for (index, node) in document.nodes.enumerated() where node.kind == .link {
          page.links[index] = .nowhere
        }
      }
      let found = html.range(of: foreign, options: .regularExpression)
      #expect(found == nil, "seed \(seed): \(markdown.debugDescription)")
    }
  }
}

extension String {
  var trimmingFirstLine: String { String(drop { $0 == "\n" }) }
}
