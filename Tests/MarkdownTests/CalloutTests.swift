import Markdown
import Testing

@Suite("Callouts and references")
struct CalloutTests {
  @Test(
    "a quote that opens with a marker alone is a callout",
    arguments: [
      ("> [!NOTE]\n> text", Callout.note), ("> [!warning]\n> text", .warning),
      ("> [!TIP]", .tip), ("> [!IMPORTANT]\n>\n> text", .important),
      ("> [!CAUTION]  \n> text", .caution),
      ("> [!DO]\n> text", .do), ("> [!DON'T]\n> text", .dont), ("> [!DONT]\n> text", .dont),
      ("- > [!NOTE]\n  > text", .note), ("> [!DON’T]\n> text", .dont),
    ])
  func callouts(_ markdown: String, _ callout: Callout) {
    let document = Document(parsing: Array(markdown.utf8))
    let node = document.nodes.first { $0.kind == .callout }
    #expect(node.flatMap { Callout(rawValue: $0.number) } == callout)
    #expect(document.unknownCallouts.isEmpty)
  }

  @Test(
    "anything else stays a quote",
    arguments: [
      "> text [!NOTE]", "> [!NOTE]text", "> **[!NOTE]**", "[!NOTE]", "> \\[!NOTE] text",
      "> [NOTE]\n> text", "> `[!NOTE]`",
    ])
  func quotes(_ markdown: String) {
    let document = Document(parsing: Array(markdown.utf8))
    #expect(!document.nodes.contains { $0.kind == .callout })
    #expect(document.unknownCallouts.isEmpty)
  }

  @Test("an unknown marker is named with its place")
  func unknown() {
    let document = Document(parsing: Array("text\n\n> [!NOT]\n> text\n\n1. > [!Astuce]\n".utf8))
    #expect(
      document.unknownCallouts.map { "\($0.line):\($0.column) \($0.marker)" }
        == ["3:3 !NOT", "6:6 !Astuce"])
  }

  @Test(
    "a name of several words and a space before the name are no callout's",
    arguments: ["À NOTER", " NOTE", "NOTE ", "Bon-à-savoir", "L’ESSENTIEL", "A\u{A0}SAVOIR"])
  func names(_ name: String) {
    let document = Document(parsing: Array("> [!\(name)]\n> text\n".utf8))
    #expect(document.unknownCallouts.map(\.marker) == ["!" + name])
  }

  @Test("a callout's name alone in brackets, without its exclamation mark, is named")
  func unmarked() {
    func names(_ text: String) -> [String] {
      let source = Array(text.utf8)
      return Document(parsing: source).unmarkedCallouts(in: source).map(\.marker)
    }
    #expect(names("> [NOTE]\n> text") == ["NOTE"])
    #expect(names("- > [Tip]\n  > text") == ["Tip"])
    for text in ["> [note] a", "> [1]\n> a", "> \\[NOTE]\n> a", "[NOTE]\na", "> a [NOTE]\n> b"] {
      #expect(names(text) == [])
    }
  }

  @Test("a callout shows its label and not its marker")
  func rendered() {
    #expect(
      SiteMarkup.html("> [!NOTE]\n> text *b*") == """
        <div class="callout callout-note" role="note"><p class="callout-title">Note</p>
        <p>text <em>b</em></p>
        </div>

        """)
  }

  static let titleRows = [
    ("> [!NOTE] My *title*\n> text", "note", "My <em>title</em>", "<p>text</p>"),
    ("> [!tip]- Fold\n> text", "tip", "Fold", "<p>text</p>"),
    ("> [!tip]+ Fold\n>\n> text", "tip", "Fold", "<p>text</p>"),
    ("> [!info]-\n> text", "note", "Information", "<p>text</p>"),
    ("> [!bug] **All**\n> - a", "caution", "<strong>All</strong>", "<ul>\n<li>a</li>\n</ul>"),
    ("> [!success]\n> text", "tip", "Done", "<p>text</p>"),
    ("> [!note]\u{A0}Title", "note", "Title", ""),
    ("> [!CITE] Only a title", "note", "Only a title", ""),
    ("> [!DO] This\n> text", "", "This", "<p>text</p>"),
  ]

  @Test("what follows a marker on its line is the title", arguments: titleRows)
  func titled(_ text: String, _ look: String, _ title: String, _ body: String) {
    let html = SiteMarkup.html(text) { page, _ in
      page.labels.callouts[.info] = "Information"
      page.labels.callouts[.success] = "Done"
    }
    let kind = look.isEmpty ? "example" : "callout"
    #expect(html.contains("class=\"\(kind) \(kind)-\(look.isEmpty ? "do" : look)\""))
    #expect(html.contains("<p class=\"\(kind)-title\">\(title)</p>"))
    #expect(body.isEmpty || html.contains(body))
    #expect(!html.contains("[!"))
  }

  @Test("callouts nest")
  func nested() {
    let html = SiteMarkup.html("> [!todo] A\n> text\n>\n> > [!tip] B\n> > inner")
    #expect(html.ranges(of: "<div class=\"callout").count == 2)
    #expect(html.contains("<p class=\"callout-title\">B</p>\n<p>inner</p>"))
  }

  @Test("examples that follow each other stand in one group")
  func examples() {
    let html = SiteMarkup.html(
      "> [!DO]\n> a\n\n> [!DONT]\n> b\n\ntext\n\n> [!DO]\n> c\n\n- > [!DO]\n  > d\n")
    #expect(html.ranges(of: "<div class=\"examples\">").count == 3)
    #expect(html.ranges(of: "<div").count == html.ranges(of: "</div>").count)
    let group = "<p>a</p>\n</div>\n<div class=\"example example-dont\""
    #expect(html.contains(group))
  }

  static let referencesRows: [(String, [String])] = [
    ("Voir [CH-07].", ["CH-07"]), ("(CH-07) [a-b-c]", ["a-b-c"]),
    ("[CH-07] [CH-08]", ["CH-07", "CH-08"]),
    ("`[CH-07]`", []), ("[lien [CH-07]](a.md)", []), ("[CH-07](a.md)", []), ("![CH-07](a.png)", []),
    ("    [CH-07]", []), ("[CH07]", []), ("[CH-]", []), ("[-CH]", []), ("[CH--07]", []),
    ("[CH-07]: /x\n\n[CH-07]", []), ("[CH 07]", []), ("# [CH-07]", ["CH-07"]),
    ("|a|\n|-|\n|[CH-07]|", ["CH-07"]), ("*[CH-07]*", ["CH-07"]), ("[é-1]", []),
    ("x[CH-07]y", ["CH-07"]),
  ]

  @Test(
    "an identifier in brackets is a reference, but not in code, links and definitions",
    arguments: referencesRows)
  func references(_ markdown: String, _ expected: [String]) {
    let document = Document(parsing: Array(markdown.utf8))
    let found = document.nodes.filter { $0.kind == .reference }.map { document.string($0.literal) }
    #expect(found == expected)
  }

  @Test("a backslash keeps brackets what they are", arguments: ["\\[CH-07]", "> \\[!NOTE]"])
  func escapes(_ markdown: String) {
    let document = Document(parsing: Array(markdown.utf8))
    #expect(!document.nodes.contains { $0.kind == .reference || $0.kind == .callout })
  }

  @Test("a reference knows its column, and the text around it stays")
  func referencePlaces() {
    let document = Document(parsing: Array("Voir [CH-07] et [CH-08] ici".utf8))
    let places = document.nodes.filter { $0.kind == .reference }.map(\.column)
    #expect(places == [7, 18])
    #expect(document.plainText(of: 0) == "Voir [CH-07] et [CH-08] ici")
    var renderer = HTMLRenderer(document)
    #expect(
      String(decoding: renderer.render(), as: UTF8.self) == "<p>Voir [CH-07] et [CH-08] ici</p>\n")
  }
}
