import Fuzzing
import Markdown
import Testing

@Suite("A page's body in the site")
struct SiteRenderingTests {
  @Test("headings carry their ids and stay below the page's title")
  func headings() {
    let html = SiteMarkup.html("# A\n\n## B\n\n###### C") { page, document in
      for heading in Outline(of: document).headings { page.headingIDs[heading.node] = heading.id }
    }
    #expect(html == "<h2 id=\"a\">A</h2>\n<h2 id=\"b\">B</h2>\n<h6 id=\"c\">C</h6>\n")
    let shifted = SiteMarkup.html("# A\n\n## B") { page, _ in page.headingShift = 1 }
    #expect(shifted == "<h2>A</h2>\n<h3>B</h3>\n")
  }

  @Test("the page's title can be left out")
  func withoutTitle() {
    let document = Document(parsing: Array("# A\n\ntext".utf8))
    let page = PageMarkup(
      typography: .none, labels: SiteMarkup.labels)
    var renderer = HTMLRenderer(document, page: page, without: 1)
    #expect(String(decoding: renderer.render(), as: UTF8.self) == "<p>text</p>\n")
    var title = HTMLRenderer(document, page: page)
    #expect(String(decoding: title.renderContent(of: 1), as: UTF8.self) == "A")
  }

  @Test("a link within a link is none: browsers would end the outer one")
  func nestedLinks() {
    let html = SiteMarkup.html("[a <https://b.example> d[^1]](c)\n\n[^1]: e")
    #expect(
      html.hasPrefix(
        "<p><a href=\"c\">a https://b.example d<sup class=\"footnote-ref\" id=\"fnref-1\">1</sup></a></p>"
      ), "\(html)")
  }

  @Test("raw HTML around several parts of a page does not leave the part that is written")
  func partsOfDetails() {
    let document = Document(parsing: Array("a\n\n<details>b\n\nc\n\n</details>d\n".utf8))
    let page = PageMarkup(
      typography: .none, labels: SiteMarkup.labels)
    func written(_ range: Range<Int>) -> String {
      var renderer = HTMLRenderer(document, page: page)
      return String(decoding: renderer.render(range), as: UTF8.self)
    }
    let middle = document.first(.htmlBlock) + 1
    #expect(written(0..<document.nodes.count).contains("<details>b\n<p>c</p>\n</details>d"))
    #expect(written(0..<middle) == "<p>a</p>\nb\n")
    #expect(written(middle..<document.nodes.count) == "<p>c</p>\nd\n")
  }

  @Test("a table scrolls in a named region; heads have a scope, an empty head cell is none")
  func tables() {
    #expect(
      SiteMarkup.html("||a|b|c|\n|---|:--|:-:|--:|\n|1|2||4|\n\nx\n\n|a|\n|-|") == """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Table 1"><table>
        <thead>
        <tr>
        <td></td>
        <th scope="col" class="align-left">a</th>
        <th scope="col" class="align-center">b</th>
        <th scope="col" class="align-right">c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="align-left">2</td>
        <td class="align-center"></td>
        <td class="align-right">4</td>
        </tr>
        </tbody>
        </table></div>
        <p>x</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label="Table 2"><table>
        <thead>
        <tr>
        <th scope="col">a</th>
        </tr>
        </thead>
        </table></div>

        """)
  }

  @Test("code that is wider than the page can be scrolled with the keyboard")
  func code() {
    #expect(
      SiteMarkup.html("```yaml\na: 1\n```")
        == "<pre tabindex=\"0\"><code class=\"language-yaml\">a: 1\n</code></pre>\n")
  }

  @Test("a task's box is named by the task")
  func tasks() {
    #expect(
      SiteMarkup.html("- [x] a *b*\n- [ ] \"c\"\n- d") == """
        <ul>
        <li class="task"><input type="checkbox" checked disabled aria-label="a b"> a <em>b</em></li>
        <li class="task"><input type="checkbox" disabled aria-label="&quot;c&quot;"> &quot;c&quot;</li>
        <li>d</li>
        </ul>

        """)
  }

  @Test("an image has its size and loads late; one that is not shown is its words")
  func images() {
    func html(_ markdown: String, _ picture: PageMarkup.Picture?) -> String {
      SiteMarkup.html(markdown) { page, document in page.pictures[document.first(.image)] = picture
      }
    }
    #expect(
      html("![a *b* \"c\"](x.png \"t\")", .file("../x.png", width: 3, height: 4))
        == "<p><img src=\"../x.png\" alt=\"a b &quot;c&quot;\" title=\"t\" width=\"3\" height=\"4\" loading=\"lazy\"></p>\n"
    )
    #expect(
      html("![a](x.svg)", .file("x y.svg", width: nil, height: nil))
        == "<p><img src=\"x%20y.svg\" alt=\"a\" loading=\"lazy\"></p>\n")
    #expect(html("![a <](x)", .description(link: nil)) == "<p>a &lt;</p>\n")
    #expect(html("![a](x)", nil) == "<p>a</p>\n")
    #expect(
      html("![a](x)", .description(link: "https://x.example/?a&b"))
        == "<p><a class=\"outside\" rel=\"noreferrer\" href=\"https://x.example/?a&amp;b\">a</a></p>\n"
    )
    #expect(
      html("[![a](x)](y)", .description(link: "https://x.example"))
        == "<p><a href=\"y\">a</a></p>\n")
  }

  @Test("links lead within the site, outside, or nowhere")
  func links() {
    func html(_ target: PageMarkup.LinkTarget) -> String {
      SiteMarkup.html("[a](b \"t\")") { page, document in page.links[document.first(.link)] = target
      }
    }
    #expect(html(.page("../b.html#c")) == "<p><a href=\"../b.html#c\" title=\"t\">a</a></p>\n")
    #expect(
      html(.outside("https://x.example"))
        == "<p><a class=\"outside\" rel=\"noreferrer\" href=\"https://x.example\" title=\"t\">a</a></p>\n"
    )
    #expect(html(.nowhere) == "<p><span class=\"dead-link\">a</span></p>\n")
  }

  @Test("a record named in brackets is a link with its title as tooltip")
  func references() {
    let html = SiteMarkup.html("[CH-07] [CH-08]") { page, document in
      page.references[document.first(.reference)] = .init(
        address: "../ch-07.html", name: "CH-07", title: "Dire \"nous\"")
    }
    #expect(
      html
        == "<p><a class=\"reference id\" href=\"../ch-07.html\" title=\"Dire &quot;nous&quot;\">CH-07</a> [CH-08]</p>\n"
    )
  }

  @Test("notes are a named section, with a way back to each reference")
  func footnotes() {
    let html = SiteMarkup.html("a[^1] b[^1]\n\n[^1]: note")
    #expect(
      html.contains("<section class=\"footnotes\" aria-label=\"Notes\">\n<ol>\n<li id=\"fn-1\">"))
    #expect(html.contains("aria-label=\"Back to 1\">↩</a>"))
    #expect(html.contains("aria-label=\"Back to 1-2\">↩"))
    #expect(html.hasSuffix("</li>\n</ol>\n</section>\n"))
  }

  @Test("a rule and a line break are written as HTML writes them")
  func voids() { #expect(SiteMarkup.html("a\\\nb\n\n***") == "<p>a<br>\nb</p>\n<hr>\n") }

  @Test("every element that is opened is closed, whatever the text")
  func balance() {
    let voids: Set<Substring> = ["img", "br", "hr", "input", "wbr"]
    for seed in 1...600 {
      var generator = GeneratedMarkdown(seed: UInt64(seed))
      let markdown = String(decoding: generator.text(), as: UTF8.self)
      let html = SiteMarkup.html(markdown, .french)
      var open: [Substring] = []
      var isBalanced = true
      let tag = /<(\/?)([a-z][a-z0-9]*)[^<>]*>/.matchingSemantics(.unicodeScalar)
      for match in html.matches(of: tag) where !voids.contains(match.2) {
        if match.1.isEmpty {
          open.append(match.2)
        } else if open.popLast() != match.2 {
          isBalanced = false
        }
      }
      #expect(isBalanced && open.isEmpty, "seed \(seed): \(markdown.debugDescription)\n\(html)")
    }
  }
}
