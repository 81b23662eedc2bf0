import Markdown
import Testing
import Workbench

@Suite("Blocks of other notations")
struct DialectBlockTests {
  /// A callout without its wrapping: `note|Title|<p>text</p>`.
  private static func html(_ text: String) -> String {
    SiteMarkup.html(text) { page, _ in
      for callout in Callout.allCases { page.labels.callouts[callout] = callout.name }
    }
    .replacing(#/<div class="callout callout-([a-z]+)" role="note"><p class="callout-title">/#) {
      "[\($0.1): "
    }
    .replacing("</div>", with: "]").replacing("</p>\n", with: "|").replacing("<p>", with: "")
    .replacing("\n", with: "")
  }

  static let readRows: [(String, String)] = [
    // VitePress, Docusaurus, MyST, Pandoc
    ("::: tip Title *em*\ntext\n:::", "[tip: Title <em>em</em>|text|]"),
    (":::note[My title]\ntext\n:::\nafter", "[note: My title|text|]after|"),
    ("::: danger\ntext\n:::", "[caution: danger|text|]"),
    ("::: details Title\n\ntext\n\n:::", "[note: Title|text|]"),
    (":::{warning} Title\ntext\n:::", "[warning: Title|text|]"),
    ("::: {.callout-tip title=\"Mine\"}\ntext\n:::", "[tip: Mine|text|]"),
    ("::: {.wide}\ntext\n:::", "text|"), ("::: warning :::\ntext\n:::", "[warning: warning|text|]"),
    ("::::info\n:::tip\na\n:::\nb\n::::\nc", "[note: info|[tip: tip|a|]b|]c|"),
    ("::: info\n::: tip\na\n:::\nb\n:::", "[note: info|[tip: tip|a|]b|]"),
    ("text\n::: tip\na\n:::\ntext", "text|[tip: tip|a|]text|"),
    ("::: tip\n---\n:::", "[tip: tip|<hr>]"),
    ("::: tip\n```\n:::\n```\n:::", "[tip: tip|<pre tabindex=\"0\"><code>:::</code></pre>]"),
    ("- a\n\n  ::: tip\n  b\n  :::\n- c", "<ul><li>a|[tip: tip|b|]</li><li>c|</li></ul>"),
    // MkDocs
    ("!!! note \"Title\"\n    text\n\n    more\nafter", "[note: Title|text|more|]after|"),
    ("??? question\n    text", "[note: question|text|]"),
    ("???+ tip inline end \"T\"\n    text", "[tip: T|text|]"),
    ("!!! my-own\n    text", "[note: My own|text|]"),
    ("!!! note \"A\"\n    a\n!!! tip \"B\"\n    b", "[note: A|a|][tip: B|b|]"),
    ("!!! note\n\n        code\n", "[note: note|<pre tabindex=\"0\"><code>code</code></pre>]"),
    ("!!! note\n    !!! tip\n        in\n    out", "[note: note|[tip: tip|in|]out|]"),
    ("!!! note\n\ttext", "[note: note|text|]"),
    ("- a\n\n    !!! note\n        b", "<ul><li>a|[note: note|b|]</li></ul>"),
    (
      "=== \"One\"\n\n    a\n\n=== \"Two\"\n\n    b",
      "<strong>One</strong>|a|<strong>Two</strong>|b|"
    ),
    ("=== \"`a_b`\"\n    c", "<strong><code>a_b</code></strong>|c|"),
    // GitBook
    ("{% hint style=\"danger\" %}\ntext\n{% endhint %}", "[caution: danger|text|]"),
    ("{% hint style=\"info\" %} text {% endhint %}", "[note: info|text|]"),
    (
      "{% tabs %}\n{% tab title=\"A_b_\" %}\na\n{% endtab %}\n{% endtabs %}",
      "<strong>A_b_</strong>|a|"
    ),
    (
      "{% content-ref url=\"a.md\" %}\n[a.md](a.md)\n{% endcontent-ref %}",
      "<a href=\"a.md\">a.md</a>|"
    ),
    ("{% content-ref url=\"a.md\" %}\n{% endcontent-ref %}", "<a href=\"a.md\">a.md</a>|"),
    (
      "{% embed url=\"https://a.example/b_c_\" %}",
      "<a href=\"https://a.example/b_c_\">https://a.example/b_c_</a>|"
    ),
    ("{% file src=\"a/b.pdf\" %}", "<a href=\"a/b.pdf\">b.pdf</a>|"),
    // Hugo
    ("{{< hint warning >}}\ntext\n{{< /hint >}}", "[warning: warning|text|]"),
    ("{{% notice tip \"x\" %}}\ntext\n{{% /notice %}}", "[tip: x|text|]"),
  ]

  @Test("each is read as what it means", arguments: readRows)
  func read(_ text: String, _ html: String) {
    #expect(Self.html(text) == html)
    #expect(
      MarkupReview.faults(of: Document(parsing: Array(text.utf8)), in: Array(text.utf8)) == [])
  }

  static let figureRows: [(String, String)] = [
    (
      "<figure><img src=\"a b.png\" alt=\"A &amp; *b*\"><figcaption></figcaption></figure>",
      "![A & *b*](a b.png)"
    ),
    (
      "<div data-x=\"y\"><figure><img src=\"a.png\" alt=\"\" onerror=\"x()\"><figcaption><p><kbd>The [view]</kbd></p></figcaption></figure></div>",
      "![The [view]](a.png) The [view]"
    ),
    (
      "- a\n\n  <figure><a href=\"b.md\"><img src=\"a.png\" alt=\"c\"></a></figure>\n",
      "[![c](a.png)](b.md)"
    ),
    ("<figure>a<img src=\"a.png\"></figure>", ""), ("<figure><img alt=\"a\"></figure>", ""),
    ("<div><img src=\"a.png\"><script>x</script></div>", ""),
    ("<table>\n<figure><img src=\"a.png\"></figure>\n</table>", ""),
    ("<figure><img src=\"a.png\">", ""),
    ("```\n\n<figure><img src=\"a.png\"></figure>\n\n```", ""),
  ]

  @Test(
    "a heading in HTML on a line of its own is a heading",
    arguments: [
      ("<h1 align=\"center\">A *b* <em>c</em></h1>", "<h2>A *b* <em>c</em></h2>"),
      ("<h2 id=\"x\">A</h2>\n\nb", "<h2 id=\"x\">A</h2>"),
      ("a\n\n<h3><a name=\"y\"></a>A &amp; # b</h3>\n", "<h3 id=\"y\">A &amp; # b</h3>"),
    ])
  func headings(_ text: String, _ shown: String) {
    let document = Document(parsing: Array(text.utf8))
    let heading = document.first(.heading)
    #expect(heading >= 0 && !document.nodes.contains { $0.kind == .htmlBlock })
    let html = SiteMarkup.html(text) { page, document in
      if !document.nodes[heading].detail.isEmpty {
        page.headingIDs[heading] = document.string(document.nodes[heading].detail)
      }
    }
    #expect(html.contains(shown), "\(html)")
  }

  @Test(
    "one that is more than a heading is left to what reads HTML",
    arguments: [
      "<h1 class=x>a</h1>", "<h1>a", "<h1></h1>", "<h1>a</h2>", "<h1>a</h1> b", "<h1>a</h1>\nb",
      "b\n<h1>a</h1>", "<h1><img src=a></h1>", "<h1><a href=b>a</a></h1>", "<h1>a<script>b</h1>",
      "<h1 id=\"a b\">a</h1>", "<hr>a</hr>", "<html>a</html>", "<h1>a <b onclick=x>c</b></h1>",
      "<h1>a<!-- b --></h1>", "<h1 id=x><a name=y></a>a</h1>",
    ])
  func otherHeadings(_ text: String) {
    #expect(Document(parsing: Array(text.utf8)).first(.heading) < 0)
  }

  @Test("what a shortcode or a tag says in words is shown")
  func words() {
    let text =
      "{{< figure src=\"a.png\" alt=\"One\" caption=\"Two *b*\" title=\"Three\" attr=\"Four\" link=\"b.md\" >}}\n\n"
      + "{% hint style=\"info\" title=\"Five\" %}\nSix\n{% endhint %}\n\n"
      + "{% file src=\"a.pdf\" caption=\"Seven\" %}\n"
    let document = Document(parsing: Array(text.utf8))
    let words = document.plainText(of: 0)
    for word in ["One", "Two *b*", "Three", "Four", "Five", "Six", "Seven"] {
      #expect(words.contains(word), "\(words)")
    }
    #expect(document.nodes.filter { $0.kind == .link }.count == 2)
  }

  @Test(
    "a shortcode's words without a key are its type and its title",
    arguments: [
      ("{{% notice info \"T u\" %}}\na\n{{% /notice %}}", "T u a", true),
      ("{{% notice \"T\" %}}\na\n{{% /notice %}}", "T a", true),
      ("{{< hint warning >}}\na\n{{< /hint >}}", "a", true),
      ("{{< hint type=tip title=\"T\" >}}\na\n{{< /hint >}}", "T a", true),
      ("{{% expand \"T\" %}}\na\n{{% /expand %}}", "T a", false),
      ("{{< details \"T\" open >}}\na\n{{< /details >}}", "T a", false),
      ("{{< tabs \"id\" >}}\n{{< tab \"T\" >}}\na\n{{< /tab >}}\n{{< /tabs >}}", "T a", false),
    ])
  func positions(_ text: String, _ words: String, _ isCallout: Bool) {
    let document = Document(parsing: Array(text.utf8))
    let read = document.plainText(of: 0).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    #expect(read == words)
    #expect(document.nodes.contains { $0.kind == .callout } == isCallout)
  }

  @Test(
    "one with more words than that is left as it is typed",
    arguments: [
      "{{% notice info \"T\" \"U\" %}}\na\n{{% /notice %}}",
      "{{% notice info \"T\" title=\"U\" %}}\na\n{{% /notice %}}",
      "{{% notice info T %}}\na\n{{% /notice %}}", "{{% expand T U %}}\na\n{{% /expand %}}",
    ])
  func surplusWords(_ text: String) {
    let document = Document(parsing: Array(text.utf8))
    #expect(document.plainText(of: 0).contains("{{%"))
    let faults = MarkupReview.faults(of: document, in: Array(text.utf8))
    #expect(faults.contains { $0.reason == .template })
  }

  @Test("a figure of one picture is that picture, and its caption", arguments: figureRows)
  func figures(_ text: String, _ shown: String) {
    let document = Document(parsing: Array(text.utf8))
    let image = document.first(.image)
    guard image >= 0 else { return #expect(shown == "") }
    var found =
      "![\(document.plainText(of: image))](\(document.string(document.nodes[image].literal)))"
    if let link = document.nodes.first(where: { $0.kind == .link }) {
      found = "[\(found)](\(document.string(link.literal)))"
    }
    let last = document.nodes.lastIndex { $0.kind == .paragraph } ?? 0
    if last > image { found += " " + document.plainText(of: last) }
    #expect(found == shown)
    #expect(!document.nodes.contains { $0.kind == .htmlBlock })
  }

  static let leftRows = [
    "::: tip\nnever closed", "::: memo\ntext\n:::", "!!! What a day", "::: ", "!!!", "a ::: tip\nb",
    "```\n::: tip\na\n:::\n```", "    ::: tip\n    a\n    :::", "`::: tip`", "~~~\n!!! note\n~~~",
    "text\n\n    !!! note\n        a", "- a\n\n      {% hint %}\n      b\n      {% endhint %}",
    "{% hint style=\"info\" %}\ntext", "{% endhint %}", "{% include \"a\" %}", "{{< youtube x >}}",
    "=== not quoted", "Title\n=====", "<!--\n::: tip\nsecret\n:::\n-->", "{{ name }}",
    "::: tip\n    <!-- hidden\nsecret\n-->\ntext\n:::",
    "- a\n  ```\n<!-- x\n\nsecret\n```\n{% endhint %}\n-->",
    "text <!-- hidden\n::: tip\nsecret\n:::\n-->", "- ```\n  ::: tip\n  :::\n  ```",
  ]

  @Test("code, comments, prose and what is not closed are left alone", arguments: leftRows)
  func left(_ text: String) {
    let html = Self.html(text)
    #expect(!html.contains("[note") && !html.contains("[tip") && !html.contains("secret"))
    let plain = Document(parsing: Array(text.utf8), syntax: [.tables, .footnotes])
    let read = Document(parsing: Array(text.utf8))
    #expect(read.nodes.map(\.kind) == plain.nodes.map(\.kind))
  }

  static let placeRows: [(String, String)] = [
    ("::: tip Title\n\nan ▼[a](my page.md)\n:::\n", "link"),
    ("!!! note\n    an ▼[a](my page.md)", "link"),
    ("!!! note\n\n    - x\n\n        an ▼[a](my page.md)\n", "link"),
    ("{% hint style=\"info\" %}\n::: tip\nan ▼[a](my page.md)\n:::\n{% endhint %}", "link"),
    ("::: tip An ▼[a](my page.md)\ntext\n:::", "link"),
    ("!!! note\n    a\nafter ▼[a](my page.md)", "link"),
  ]

  @Test("what is wrong within one is named where its author typed it", arguments: placeRows)
  func places(_ text: String, _ what: String) {
    let marked = MarkedText(text)
    let source = Array(marked.text.utf8)
    let found = MarkupReview.faults(of: Document(parsing: source), in: source)
    #expect(found.map { "\($0.line):\($0.column)" } == marked.places)
  }

  @Test("a node within one stands where its author typed it")
  func nodes() {
    let text = "# T\n\n!!! note\n    a **b**\n\n::: tip\n## H\n:::\n"
    let document = Document(parsing: Array(text.utf8))
    let places = document.nodes.filter { $0.kind == .strong || $0.kind == .heading }
      .map { "\($0.line):\($0.column)" }
    #expect(places == ["1:1", "4:7", "7:1"])
  }

  @Test(
    "twice as many of any of them take twice the time",
    arguments: [
      "::: tip\n", ":::\n", "!!! note\n", "{% hint %}\n", "::: tip\n:::\n", "=== \"a\"\n",
      "!!! a\n    a\n", "{{< hint >}}\n", "::: x\n", "{% tab title=\"a\" %}{% endtab %}\n",
    ])
  func many(_ text: String) {
    #expect(SiteMarkup.isLinear(text))
  }

  @Test(
    "a comment within code, and an element of code, hide nothing and show nothing",
    arguments: [
      ("Write `<!-- x`.\n\n!!! note \"T\"\n\n    a", 1), ("``a ` <!--``\n\n::: tip\na\n:::", 1),
      ("`a` <!-- b\n\n::: tip\na\n:::\n-->", 0), ("`a <!-- b\n\n::: tip\na\n:::\n-->", 0),
      ("a <!-- b\n\n::: tip\na\n:::", 1), ("<code><!-- x</code>\n\n::: tip\na\n:::", 1),
      ("<pre>\n\n::: tip\na\n:::\n</pre>\n\n::: tip\nb\n:::", 1),
      ("<pre>a</pre>\n\n::: tip\nb\n:::", 1), ("<prefix>\n\n::: tip\nb\n:::", 1),
      ("<SCRIPT>\n\n::: tip\na\n:::\n</Script>", 0),
    ])
  func opaque(_ text: String, _ callouts: Int) {
    let document = Document(parsing: Array(text.utf8))
    #expect(document.nodes.count { $0.kind == .callout } == callouts)
  }

  @Test(
    "a title beside code is shown above it",
    arguments: [
      ("```js title=\"a.js\" {2}\nx\n```", "a.js"), ("```js [a.js]\nx\n```", "a.js"),
      ("```js{2} filename='a.js'\nx\n```", "a.js"), ("``` {.js title=\"a.js\"}\nx\n```", "a.js"),
      ("```js showLineNumbers\nx\n```", nil), ("```js subtitle=\"a\"\nx\n```", nil),
      ("```js [---]\nx\n```", nil), ("```\nx\n```", nil), ("~~~sh title=a.sh\nx\n~~~", "a.sh"),
      ("```js {1} [k.js]\nx\n```", "k.js"),
      ("```js filename=d.js\nx\n```", "d.js"), ("```js {[1]}\nx\n```", nil),
    ] as [(String, String?)])
  func codeTitles(_ text: String, _ title: String?) {
    let source = Array(text.utf8)
    let document = Document(parsing: source)
    #expect(document.codeTitle(of: 1).map { String(decoding: $0, as: UTF8.self) } == title)
    let html = SiteMarkup.html(text) { _, _ in }
    let shown = "<p class=\"code-title\">\(title ?? "")</p>\n<pre"
    #expect(html.contains(shown) == (title != nil), "\(html)")
    #expect(document.plainText(of: 0).hasPrefix(title.map { $0 + "\n" } ?? "x"))
    if title != nil {
      #expect(MarkupReview.faults(of: document, in: source).isEmpty)
      #expect(!html.contains("[a.js]"))
    }
  }

  @Test("a title of code is no markup")
  func hostileTitles() {
    let html = SiteMarkup.html("```js title=\"<img src=x onerror=y>\"\nx\n```") { _, _ in }
    #expect(html.contains("&lt;img") && !html.contains("<img"))
  }
}
