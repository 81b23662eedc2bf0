import Testing

@testable import Markdown

@Suite("Words of code told apart")
struct HighlightTests {
  private func sample(_ code: String, _ language: String = "js") -> CodeSample {
    CodeSample(language: language, code: Array(code.utf8))
  }

  private func read(_ samples: [CodeSample], _ html: String) -> [CodeSample: CodeHighlight] {
    PandocHighlights(samples).read(Array(html.utf8))
  }

  private func page(_ code: String, _ highlights: [CodeSample: CodeHighlight]) -> String {
    let document = Document(parsing: Array("```js\n\(code)```\n".utf8)).highlighted(highlights)
    let labels = PageMarkup.Labels(
      callouts: [:], table: "", footnotes: "", backToReference: "", outside: "")
    var renderer = HTMLRenderer(document, page: PageMarkup(typography: .none, labels: labels))
    return String(decoding: renderer.render(), as: UTF8.self)
  }

  @Test("each kind of word has a class, and the code is as it was written")
  func words() {
    let code = "let a = \"<b>\"; // é\n"
    let html = """
      <div class="sourceCode" id="cb1"><pre class="sourceCode js"><code class="sourceCode javascript">\
      <span id="cb1-1"><a href="#cb1-1"></a><span class="kw">let</span> a <span class="op">=</span> \
      <span class="st">&quot;&lt;b&gt;&quot;</span><span class="op">;</span> <span class="co">// é</span></span>\
      </code></pre></div>
      """
    #expect(
      page(code, read([sample(code)], html))
        == "<pre tabindex=\"0\"><code class=\"language-js\"><span class=\"code-keyword\">let</span> a = "
        + "<span class=\"code-string\">&quot;&lt;b&gt;&quot;</span>; "
        + "<span class=\"code-comment\">// é</span>\n</code></pre>\n")
  }

  @Test(
    "what says other words, or cannot be read, is no highlight",
    arguments: [
      "<pre><code><span class=\"kw\">let</span> b</code></pre>",
      "<pre><code><span class=\"kw\">let</span> a&nbsp;</code></pre>",
      "<pre><code><span class=\"kw\">let</span> a<b</code></pre>", "<pre><code>", "",
      "<pre><code>let a</code></pre><pre><code>let a</code></pre>",
    ])
  func otherWords(html: String) {
    let found = read([sample("let a\n")], html)
    #expect(found.count == 1 && found.values.allSatisfy(\.spans.isEmpty))
    #expect(page("let a\n", found).contains("\">let a\n</code>"))
  }

  @Test("a fence is longer than what stands in the code, and no language is more than its name")
  func fences() {
    let highlights = PandocHighlights([
      sample("~~~~\n# no heading\n"), sample("a", "x}y"), sample("a", "c++"), sample("a", "c++"),
    ])
    #expect(
      String(decoding: highlights.text, as: UTF8.self)
        == "~~~~~js\n~~~~\n# no heading\n~~~~~\n\n~~~c++\na\n~~~\n\n")
    #expect(PandocHighlights([sample("a", "{=html}")]).isEmpty)
    #expect(PandocHighlights([sample(String(repeating: "a", count: 70_000))]).isEmpty)
  }

  @Test("words of one kind in a row are one, and spans past the end of the code are none")
  func spans() {
    var highlight = CodeHighlight()
    highlight.append(0..<2, .keyword)
    highlight.append(2..<3, .keyword)
    highlight.append(3..<3, .type)
    highlight.append(90..<99, .type)
    #expect(highlight.spans.count == 2 && highlight.spans[0].range == 0..<3)
    #expect(
      page("let a\n", [sample("let a\n"): highlight]).contains(
        "<span class=\"code-keyword\">let</span> a\n</code>"))
  }
}
