import Markdown
import Testing

@Suite("Marks of other notations within a line")
struct DialectMarkTests {
  static let readRows: [(String, String)] = [
    // Wikis
    ("[[page]]", "<a href=\"page\">page</a>"), ("[[a b|words]]", "<a href=\"a%20b\">words</a>"),
    ("[[page#One two]]", "<a href=\"page#One%20two\">page › One two</a>"),
    ("[[#One]]", "<a href=\"#One\">One</a>"), ("[[page.md]]", "<a href=\"page.md\">page</a>"),
    ("![[page]]", "<a href=\"page\">page</a>"), ("![[a.png|A view]]", "A view"),
    ("![[a.png|300]]", ""), ("![[a.png|300x200]]", ""),
    ("![[a.pdf]]", "<a href=\"a.pdf\">a.pdf</a>"),
    (
      "**[[page]]** and [[b]]",
      "<strong><a href=\"page\">page</a></strong> and <a href=\"b\">b</a>"
    ),
    // Emoji
    ("well done :tada:", "well done 🎉"), (":+1::rocket:", "👍🚀"), ("(:star:)", "(⭐)"),
    ("[:rocket: go](a.md)", "<a href=\"a.md\">🚀 go</a>"),
    // Attributes
    ("[a](b.md){.button}", "<a href=\"b.md\">a</a>"), ("![a](b.png){width=300} b", "a b"),
    ("[small]{.smallcaps} x", "small x"), ("`a`{.python}", "<code>a</code>"),
    ("words\n{: .lead }", "words"), ("{.lead}\nwords", "words"),
    ("![a](b.png){: width=\"300\" .c}", "a"),
    ("[a](b){title=\"c d\"}", "<a href=\"b\" title=\"c d\">a</a>"),
    ("![](b.png){alt=\"c d\" .x} e", "c d e"), ("![a](b.png){alt=\"a\"} e", "a e"),
    ("*a*{.x} [a](b){#y}", "<em>a</em> <a href=\"b\">a</a>"),
    // Commands as destinations
    ("[a]({{< relref \"b.md\" >}})", "<a href=\"b.md\">a</a>"),
    ("[a]({{% ref \"/b/c.md#d\" %}}).", "<a href=\"/b/c.md#d\">a</a>."),
    ("[a]({% link b.md %})", "<a href=\"b.md\">a</a>"),
  ]

  @Test("each is read as what it means", arguments: readRows)
  func read(_ text: String, _ html: String) {
    let written = SiteMarkup.html(text)
    #expect(written == "<p>\(html)</p>\n")
    let source = Array(text.utf8)
    #expect(MarkupReview.faults(of: Document(parsing: source), in: source) == [])
  }

  static let wordyRows: [(String, String)] = [
    ("![a](b.png){alt=\"c\"} e", "a{alt=&quot;c&quot;} e"),
    ("[a](b \"c\"){title=d} e", "<a href=\"b\" title=\"c\">a</a>{title=d} e"),
    ("![a](b.png){caption=\"c d\"}", "a{caption=&quot;c d&quot;}"),
    ("words\n{: title=\"c\" }", "words\n{: title=&quot;c&quot; }"),
  ]

  @Test(
    "what an attribute says in words and has no place for is shown, and named", arguments: wordyRows
  )
  func wordy(_ text: String, _ html: String) {
    #expect(SiteMarkup.html(text) == "<p>\(html)</p>\n")
    let source = Array(text.utf8)
    #expect(MarkupReview.faults(of: Document(parsing: source), in: source).count == 1)
  }

  static let leftRows = [
    "`[[page]]`", "    [[page]]", "\\[[page]]", "\\[\\[page]]", "[[]]", "[[ page]]", "[[_TOC_]]",
    "[[page](a.md)]", "`:tada:`", "\\:tada:", "at 10:30:45", "a:tada:b", ":no-such-name:",
    "::tada::",
    "C::tada::D", "{curly}", "{a: b}", "[a] {.b}", "a{#b}", "[a]{title=\"c\"} b", "{}", "\\{#id}",
    "```\n:tada: [[a]]\n```",
    "<!-- [[a]] :tada: -->", "https://a.example/:tada:/b",
  ]

  @Test("code, what is escaped and prose are left alone", arguments: leftRows)
  func left(_ text: String) {
    let source = Array(text.utf8)
    let plain = Document(parsing: source, syntax: [.tables, .footnotes, .autolinks])
    let read = Document(parsing: source)
    #expect(read.nodes.map(\.kind) == plain.nodes.map(\.kind))
    #expect(read.plainText(of: 0) == plain.plainText(of: 0))
  }

  static let headingRows = [
    ("## Title {#own-id}", "own-id", "Title"), ("## Title {#own .wide}", "own", "Title"),
    ("Title {#own}\n---", "own", "Title"), ("## Title {.wide}", "title", "Title"),
    ("## Title {/* #own */}", "own", "Title"), ("## *T* {#own} ##", "own", "T"),
    ("## Title {#Own_ID}", "own-id", "Title"), ("## {#own}", "own", ""),
    ("## Title <a href=\"#own\" id=\"own\"></a>", "own", "Title "),
    ("## Title {brace}", "title-brace", "Title {brace}"),
    ("## Title `{.own}`", "title-own", "Title {.own}"),
  ]

  @Test("a heading takes the id that its author gave it", arguments: headingRows)
  func headings(_ text: String, _ id: String, _ title: String) throws {
    let heading = try #require(Outline(of: Document(parsing: Array(text.utf8))).headings.first)
    #expect(heading.id == id && heading.text == title)
  }

  @Test("a link to an id of the author's finds it as it was typed")
  func anchors() {
    let text = "## One {#Own_ID}\n\n## Own id\n"
    let outline = Outline(of: Document(parsing: Array(text.utf8)))
    #expect(outline.id(for: "Own_ID") == "own-id" && outline.id(for: "own-id") == "own-id-1")
  }

  @Test("a cell's link has its words behind an escaped bar")
  func cells() {
    let html = SiteMarkup.html("| a |\n|---|\n| [[page\\|words]] |")
    #expect(html.contains("<a href=\"page\">words</a>"))
  }

  @Test(
    "twice as many of any of them take twice the time",
    arguments: [
      "[[a]] ", ":tada: ", ":tada", "[a]{.b} ", "![](a){.b} ", "{.a}\n", "[a]({{< ref b >}}) ",
      "[[", "## a {#b}\n", "{{{", ": ",
    ])
  func many(_ text: String) {
    #expect(SiteMarkup.isLinear(text))
  }

  @Test("what is not understood is named once a page and kind")
  func once() {
    let source = Array("{{ a }} :x-y: {{ b }}\n\n{{ c }} **a:**b **c:**d\n".utf8)
    let faults = MarkupReview.faults(of: Document(parsing: source), in: source)
    #expect(faults.map(\.reason) == [.template, .shortcode, .strong, .strong])
    #expect(faults.map(\.others) == [2, 0, 0, 0])
  }

  @Test(
    "a wiki's picture is a picture, whatever follows its name",
    arguments: [
      ("![[a.png#interface|600]]", "a.png", ""), ("![[b.svg#icon]]", "b.svg", ""),
      ("![[a.png|Words|60x30]]", "a.png", "Words"), ("![[a.png|Words]]", "a.png", "Words"),
    ])
  func pictures(_ text: String, _ path: String, _ words: String) {
    let document = Document(parsing: Array(text.utf8))
    let image = document.nodes.firstIndex { $0.kind == .image } ?? 0
    #expect(document.string(document.nodes[image].literal) == path)
    #expect(document.plainText(of: image) == words)
  }

  @Test(
    "what stands between tags of code is left as it is",
    arguments: [
      "<code>[[page]]</code>", "a <kbd>:smile:</kbd> b", "<pre>[[a]]</pre>",
      "<samp>[[a]] *b* :x:</samp>", "<code>[[a]]<br>[[b]]</code>",
    ])
  func codeTags(_ text: String) {
    let source = Array(text.utf8)
    let document = Document(parsing: source)
    #expect(!document.nodes.contains { $0.kind == .link })
    #expect(MarkupReview.faults(of: document, in: source).isEmpty)
    let words = document.plainText(of: 0)
    #expect(words.contains("[[") || words.contains(":smile:"))
  }

  @Test("what follows them is read", arguments: ["<code>a</code> [[b]]", "<code>a\n\n[[b]]"])
  func behindCodeTags(_ text: String) {
    #expect(Document(parsing: Array(text.utf8)).nodes.contains { $0.kind == .link })
  }

  @Test(
    "code in HTML and commands that nobody reads are shown as they are typed",
    arguments: [
      ("Write <code>print(\"a\") -- it's</code>.", "<code>print(&quot;a&quot;) -- it's</code>"),
      ("- <kbd>\"a\"</kbd>", "<kbd>&quot;a&quot;</kbd>"),
      ("| a |\n|---|\n| <samp>\"a\" -- b</samp> |", "<samp>&quot;a&quot; -- b</samp>"),
      ("a {{< img src=\"a.png\" >}} b", "{{&lt; img src=&quot;a.png&quot; &gt;}}"),
      ("{% bidule url=\"x\" %}", "{% bidule url=&quot;x&quot; %}"),
    ])
  func verbatim(_ text: String, _ shown: String) {
    let html = SiteMarkup.html(text, .french)
    #expect(html.contains(shown), "\(html)")
  }

  @Test(
    "words beside them are typeset", arguments: ["<code>a</code> \"b\"", "{ \"b\" }", "{{ \"b\""])
  func typeset(_ text: String) {
    #expect(SiteMarkup.html(text, .french).contains("«"))
  }
}
