import Foundation
import Fuzzing
import Markdown
import Testing

@Suite("Raw HTML of authors")
struct RawHTMLTests {
  static func review(_ markdown: String) -> [String] {
    RawHTMLReview(of: Document(parsing: Array(markdown.utf8))).findings.map {
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
      typography: .none, labels: SiteMarkup.labels, rawHTML: RawHTMLReview(of: document))
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
      "<table><tbody><tr><td>é</td><td>éé</td></tr></tbody></table>\n"
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
    ("<div>a</div>", ["1:1 forbidden div"], "a"),
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
    ("<IMG SRC=x onerror=y>", ["1:1 forbidden img"], ""),
    ("<svg onload=x>", ["1:1 unclosed svg"], ""),
    ("<svg onload=x>a</svg>", ["1:1 forbidden svg"], "<p>a</p>\n"),
    ("é <a name=\"Suite\"></a>b", ["1:4 forbidden a"], "<p>é <span id=\"a-suite\"></span>b</p>\n"),
    ("<!DOCTYPE html>", ["1:1 forbidden !"], ""),
    (
      "<hr><b><details>123 onfocus=x <br>", ["1:5 unbalanced b", "1:8 unbalanced details"],
      "<hr>\n123 onfocus=x <br>\n"
    ),
    ("<summary><details>", ["1:1 unbalanced summary", "1:10 unbalanced details"], ""),
    ("<b><i>a</b></i>", ["1:4 unbalanced i", "1:12 unbalanced i"], "<p><b>a</b></p>\n"),
    ("<div><b>a<p>b</b></div>", ["1:1 forbidden div", "1:10 misplaced p"], "a"),
    ("<table>a<tr><td>b</table>", [], "a<table><tbody><tr><td>b</td></tr></tbody></table>\n"),
    ("<div><li>a</li></div>", ["1:1 forbidden div", "1:6 misplaced li"], "a"),
    (
      "<dl>\n\n> [!NOTE]\n> <dl><dd>x</dd></dl>\n>\n> <dt>y</dt>\n\n</dl>", ["6:3 misplaced dt"],
      "\ny"
    ),
    ("</div>", ["1:1 forbidden div"], ""),
    (
      "<div><img alt='a &lt; b' src=x></div>",
      ["1:1 forbidden div", "1:6 forbidden img"], "a &lt; b"
    ),
    ("<div class=\"a\n\nb", ["1:1 unclosed <div"], "&lt;div class=&quot;a\n<p>b</p>\n"),
    (
      "<div>\n<svg><title>x</title>\n\nb",
      ["1:1 forbidden div", "2:1 unclosed svg", "2:6 forbidden title"],
      "<p>b</p>"
    ),
    ("> <div>\n> a <em x=1>b</em>", ["1:3 forbidden div", "2:3 attributes em"], "<em>b</em>"),
  ]

  @Test("the rest is named with its place and left out", arguments: refusedRows)
  func refused(_ markdown: String, _ findings: [String], _ html: String) {
    #expect(Self.review(markdown) == findings)
    let written = SiteMarkup.html(markdown).trimmingFirstLine
    #expect(written == html.trimmingFirstLine || !html.hasSuffix("\n") && written.contains(html))
  }

  @Test(
    "an element that is left out glues no words, if it would have stood apart",
    arguments: [
      "li", "p", "td", "tr", "div", "h2", "dt", "summary", "section", "blockquote", "option",
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
