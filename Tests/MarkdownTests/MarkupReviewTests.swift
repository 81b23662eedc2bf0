import Markdown
import Testing
import Workbench

@Suite("Markup that failed and text that is not shown")
struct MarkupReviewTests {
  private static func faults(_ text: String) -> [MarkupFault] {
    let source = Array(text.utf8)
    return MarkupReview.faults(of: Document(parsing: source), in: source)
  }

  typealias Reason = MarkupFault.Reason

  static let foundRows: [(String, [Reason])] = [
    // Emphasis
    ("▼**Attention:**read", [.strong]), ("he says ▼**« hello »**and", [.strong]),
    ("▼**テスト。**テスト", [.strong]), ("▼** spaces **", [.strong]), ("▼**no end", [.strong]),
    ("a▼*« b »*c", [.emphasis]), ("▼*(in brackets)*after", [.emphasis]),
    ("▼_« a »_after", [.emphasis]), ("▼~~ a ~~", []), ("▼~~no end", [.strikethrough]),
    ("> ▼**a:**b", [.strong]), ("- ▼**a:**b", [.strong]), ("| a |\n|---|\n| ▼**a:**b |", [.strong]),
    ("## ▼**a:**b", [.strong]), ("[▼**a:**b](c.md)", [.strong]), ("line\n▼**a:**b", [.strong]),
    ("▼**a:**b\r\nnext", [.strong]), ("an ▼`open code", [.backtick]),
    // Links
    ("▼[x](my page.md)", [.linkDestination]), ("▼![x](my image.png)", [.linkDestination]),
    ("▼[x](page.md", [.unclosedLink]), ("a▼[^none]", [.missingNote]),
    ("▼[a][nowhere]", [.undefinedLabel]),
    ("▼[](page.md)", [.emptyLink]), ("▼[ ](page.md)", [.emptyLink]),
    ("▼[a] (page.md)", [.spacedLink]),
    ("▼[a]: my page.md", [.failedDefinition]), ("▼<https://a.example", [.angleAddress]),
    ("▼<https://a.example/b c>", [.angleAddress]), ("▼![x]", [.undefinedLabel]),
    // Blocks
    ("▼#Title", [.heading]), ("▼##Our title", [.heading]), ("text\n▼##Title", [.heading]),
    ("> ▼[!NOTE]Title\n> text", [.calloutTitle]), ("> ▼[!TIP].Title", [.calloutTitle]),
    ("▼> [!WARNING]", [.emptyCallout]), ("▼[!NOTE]\ntext", [.calloutOutside]),
    ("▼##", [.emptyHeading]), ("▼## ##", [.emptyHeading]),
    ("▼| | |\n|-|-|\n| a | b |", [.emptyHeader]),
    ("▼```\ncode\n\n# rest", [.unclosedCode]), ("▼~~~\ncode", [.unclosedCode]),
    ("> ▼```\n> code\n\ntext", [.unclosedCode]), ("- ▼[x]Done", [.task]), ("- ▼[ ]Do", [.task]),
    ("▼-One\n-Two", [.gluedList]), ("Text\n▼2) two\n3) three", [.gluedList]),
    ("▼First line\nsecond line\n---", [.accidentalHeading]),
    ("▼A sentence that ends with a stop.\n---", [.accidentalHeading]),
    ("text\n\n    ▼These words are prose, not code.", [.accidentalCode]),
    ("▼```mermaid\na\n```", [.diagram]), ("<div>\n▼**a** b\n</div>", [.markdownInHTML]),
    ("term\n▼: definition", [.definitionList]), ("▼::: tip\ntext\n\ntext", [.admonition]),
    ("▼::: memo\ntext\n:::", [.admonition]), ("> ▼!!! note \"Title\"", [.admonition]),
    ("▼{% hint style=\"info\" %}\ntext", [.template]),
    ("▼[TOC]", [.contents]),
    // Other dialects
    ("it is ▼==marked==", [.mark]), ("## Title ▼{#id name}", [.headingAnchor]),
    ("![a](b.png)▼{width=30 wide}", [.attributes]), ("▼![a|30](b.png)", [.imageSize]),
    ("well done ▼:bravo:", [.shortcode]), ("Dear ▼{{ name }},", [.template]),
    ("▼{% include x %}", [.template]), ("▼%% hidden %%", [.hiddenComment]),
    ("▼%%\n\nhidden\n\n▼%%", [.hiddenComment, .hiddenComment]),
    ("▼%% hidden\n\n- a\n- b ▼%%", [.hiddenComment, .hiddenComment]),
    ("a\n▼%% b", [.hiddenComment]),
    ("a▼&nbsp b", [.entity]),
    // Text that is not shown
    ("| a | b |\n|---|---|\n| 1 | 2 | ▼3 |", [.surplusCell]),
    ("| a | b |\n|---|---|\n| 1 | 2 | ▼3 | 4", [.surplusCell]),
    ("| a | b |\n|---|---|\n| x | y | ▼`z` |", [.surplusCell]),
    ("> | a |\n> |---|\n> | 1 | ▼2 |", [.surplusCell]),
    ("a | b\n-|-\n1 | 2 | ▼3", [.surplusCell]),
    ("▼| x | y |\n|---|\n| 1 | 2 |", [.failedTable]), ("| a |\n|---|\n| b |\n▼text", [.strayRow]),
    ("text\n\n▼[^1]: nobody calls this", [.uncalledNote]),
    ("a[^1]\n\n[^1]: one\n\n▼[^1]: two", [.repeatedNote]),
    ("> ▼[^q]: nobody", [.uncalledNote]),
    ("a\n\n    ▼``` sh\n    x\n    ```\n\n▼[^2]:\n    text", [.accidentalCode, .uncalledNote]),
    ("text\n\n▼[Note]: important", [.lostDefinition]),
    ("text\n\n▼[Note]:\nimportant", [.lostDefinition]),
    ("text\n\n▼[Note]: a.md\n\"Call the desk\"", [.lostDefinition]),
    ("text\n\n▼[Note]:\na.md\n'Call\nthe desk'", [.lostDefinition]),
    ("> text\n>\n> ▼[Note]: a.md\n> (Call the desk)", [.lostDefinition]),
    ("[Note]\n\n[Note]:\na.md\n\"Call the desk\"", []),
    ("▼[[page|some *words*]]", [.wikiLink]), ("a ▼[[`page`]]", [.wikiLink]),
    ("[[page](a.md)] and [[1]](a.md)", []),
    ("[a]: b.md\n▼[a]: c.md\n\n[a]", [.repeatedDefinition]),
  ]

  @Test("each is found at its place", arguments: foundRows)
  func found(_ text: String, _ reasons: [Reason]) {
    let marked = MarkedText(text)
    let places = reasons.isEmpty ? [] : marked.places
    let found = Self.faults(marked.text)
    #expect(found.map(\.reason) == reasons)
    let lines = marked.text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = found.map { fault in
      let before = lines[fault.line - 1].utf8.prefix(fault.column - 1)
      return "\(fault.line):\(String(decoding: before, as: UTF8.self).count + 1)"
    }
    #expect(shown == places)
  }

  static let silentRows = [
    "**bold** *em* ~~gone~~ `code` ***both***", "**« a »** and **b.** c", "l'**« accord »** signé",
    "__init__ and word_with_underscores", "2 * 3 * 4 and a*b*c", "2 ** 8", "2**8", "src/**/*.md",
    "Password: ****", "*Terms apply", "price* and terms", "Name: ____", "5 * 3 = 15, 4 * 2 = 8",
    "\\**a:\\**b", "\\*\\*a:\\*\\*b", "\\[x](my page.md)", "\\[^a]", "\\[[x]]", "\\#Title", "\\`a",
    "`**a:**b`", "`[x](my page.md)`", "```\n**a:**b\n[^x]\n#Title\n```", "    [[x]]\n",
    "[1] and [ ] and […] and [sic] and [CH-07]", "[1][2]", "a[i][j]", "[a](b.md) [c](<d e.md>)",
    "[a]\n\n[a]: b.md", "![a](b.png \"Title\")", "[a](b.md \"Title\")", "[`a`](b.md)",
    "[![a](b.png)](c.md)", "<https://a.example>", "https://a.example/b", "a@b.example",
    "#OpenDoors2026", "#OpenDoors", "Use #one and #two", "#one #two", "> #Morvane is hiring",
    "> [!NOTE]\n> text", "> [!DO]\n> - a", "> [note] a", "text [!x]", "# One #\n\n## Two ##",
    "| a | b |\n|---|---|\n| 1 |\n| 2 | 3 |\n| `x\\|y` | z |", "| | a |\n|-|-|\n| b | c |",
    "Text\n| a | b |\n|---|---|\n| 1 | 2 |", "a | b and |c|", "```\na\n```\n\ntext",
    "````\n```\n````", "~~~\na\n~~~~", "- ```\n  a\n  ```", "> ```\n> a\n> ```",
    "- [x] Done\n- [ ] Do",
    "- a\n- b\n\n1. a\n2. b", "Two lines\n-5 degrees\n3.5 km", "Title\n---", "Title\n=====",
    "text\n\n---\n\ntext", "    let a = b;\n", "```swift\na\n```", "<div>\n\n**a**\n\n</div>",
    "<details>\n<summary>a</summary>\n\n**b**\n\n</details>", "a: b", "note: at 10:30:15",
    "C::d::e",
    "a == b == c", "a = b", "{x}", "${x}", "50 %% of", "of 50 %%", "%%% a", "R&D &amp; co &nbsp; d",
    "a &b c",
    "a[^1]\n\n[^1]: b", "a[^n] b[^n]\n\n[^n]: c\n\n    d", "[a]: b.md\n\n[a] and [A]",
    "[//]: # (a comment)", "Really?\n\nYes!!!", "!!! What a day", "- a\n\n  text", "a\nb\nc",
    "1986\\. A year.", "[x]: y.md \"t\"\n\n[x]",
  ]

  @Test("what is right, escaped or code is silent", arguments: silentRows)
  func silent(_ text: String) {
    #expect(Self.faults(text).map(\.reason) == [])
  }

  static let cureRows: [(String, Node.Kind)] = [
    ("**Attention :**lisez bien", .strong), ("**« a »**et b", .strong), ("** a b **", .strong),
    ("**テスト。**テスト", .strong), ("x*« b »*c", .emphasis), ("*(a)*b", .emphasis),
    ("~~a !~~b", .strikethrough), ("[x](ma page.md)", .link), ("![x](mon image.png)", .image),
    ("[a] (b.md)", .link),
    ("#Titre", .heading), ("###Mon titre", .heading),
  ]

  @Test("the cure, followed to the letter, is what was meant", arguments: cureRows)
  func cured(_ text: String, _ kind: Node.Kind) throws {
    let fault = try #require(Self.faults(text).first)
    let cure = try #require(fault.cure)
    let source = Array(cure.utf8)
    let document = Document(parsing: source)
    #expect(document.nodes.contains { $0.kind == kind })
    #expect(MarkupReview.faults(of: document, in: source).isEmpty)
  }

  @Test("titles of callouts, tasks, lost lines and entities are cured in their place")
  func curedInPlace() throws {
    for text in ["> [!NOTE]Title", "- [x]Done", "[Note]: important", "a &nbsp b"] {
      let cure = try #require(Self.faults(text).first?.cure)
      #expect(Self.faults(cure).isEmpty, "\(cure)")
    }
  }

  @Test("no bytes make the review fail, and its places lie within the text")
  func anything() {
    var random = SeededChance(seed: 14)
    let pieces = [
      "[", "]", "(", ")", "**", "*", "_", "`", "|", "---", "\n", " ", "#", "[^a]", ":", "{", "}",
      "<",
      ">", "![", "é", "»", "\u{A0}", "```", "https://a.b", "[!NOTE]", "=", "~~", "\\", "a", "1.",
      "\r",
    ]
    for _ in 0..<3000 {
      let text = (0..<24).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let lines = text.split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline
      ).count
      for fault in Self.faults(text) {
        #expect((1...lines).contains(fault.line), "\(text)")
        #expect(fault.column >= 1)
      }
    }
  }
}

@Suite("Where a bare address ends")
struct BareAddressTests {
  private static func addresses(_ text: String) -> [String] {
    let document = Document(parsing: Array(text.utf8))
    return document.nodes.indices.filter { document.nodes[$0].kind == .link }.map { index in
      let words = document.plainText(of: index)
      let address = document.string(document.nodes[index].literal)
      return words == address ? address : "\(words) → \(address)"
    }
  }

  static let rows: [(String, [String])] =
    [
      "\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}", "\u{200B}", "»", "”", "“", "’", "‘", "…", "–",
      "—",
      "›", "、", "。", "！", "）", "\u{A0}»", ".»", ")…", "\u{FEFF}",
    ].map { ("See https://a.example/b\($0) on", ["https://a.example/b"]) }
    + [
      (
        "https://a.example/b\u{A0};\u{A0}https://c.example/d!",
        ["https://a.example/b", "https://c.example/d"]
      ),
      ("www.a.example\u{A0}:", ["www.a.example → http://www.a.example"]),
      ("a@b.example\u{A0};", ["a@b.example → mailto:a@b.example"]),
      ("https://a.example/(b)…", ["https://a.example/(b)"]),
      ("(https://a.example/b)»", ["https://a.example/b"]),
      ("https://a.example/é", ["https://a.example/é"]),
      ("<https://a.example/b»c>", ["https://a.example/b»c"]),
      ("[https://a.example/b»](https://a.example/b»)", ["https://a.example/b»"]),
      ("**https://a.example/b\u{A0}»** c", ["https://a.example/b"]),
      ("| https://a.example/b\u{202F}! | c |\n|---|---|\n", ["https://a.example/b"]),
      ("https://a.example/b\u{AD} c", ["https://a.example/b"]),
      ("https://a.example/b\u{200D}. c", ["https://a.example/b"]),
      ("https://a.example/b\u{FE0F}\u{A0}c", ["https://a.example/b"]),
      ("https://a.example/é\u{FE0F}", ["https://a.example/é\u{FE0F}"]),
      ("https://a.example/a\u{AD}b", ["https://a.example/a\u{AD}b"]),
      ("https://a.example/?b[]=1&c[d-e]=2", ["https://a.example/?b[]=1&c[d-e]=2"]),
      ("https://a.example/?b=1&copy=2", ["https://a.example/?b=1&copy=2"]),
      ("https://a.example/a[1]", ["https://a.example/a[1]"]),
      ("https://a.example/**/*.js", ["https://a.example/**/*.js"]),
      ("**https://a.example/b**, c", ["https://a.example/b"]),
      ("\u{C}https://a.example/b\u{A0}»", ["https://a.example/b"]),
    ]

  @Test("spaces, quotation marks, dashes and wide punctuation end it", arguments: rows)
  func ends(_ text: String, _ expected: [String]) {
    #expect(Self.addresses(text) == expected)
    let document = Document(parsing: Array(text.utf8))
    // Nothing is lost, and the tree holds together.
    let plain = Document(parsing: Array(text.utf8), syntax: [.tables])
    #expect(document.plainText(of: 0) == plain.plainText(of: 0))
    for (index, node) in document.nodes.enumerated() {
      #expect(Int(node.end) > index && Int(node.end) <= document.nodes.count)
    }
  }

  static let stuckRows: [(String, [String], String)] = [
    ("a https://a.example/b[^1] c\n\n[^1]: N", ["footnoteReference"], "https://a.example/b"),
    ("https://a.example/b[^1].\n\n[^1]: N", ["footnoteReference"], "https://a.example/b"),
    ("www.a.example[^1]\n\n[^1]: N", ["footnoteReference"], "http://www.a.example"),
    ("https://a.example/b![c](d.png)", ["image"], "https://a.example/b"),
    ("https://a.example/b[c](d.md)e", ["link"], "https://a.example/b"),
    ("https://a.example/[[b]]", ["link"], "https://a.example/"),
    ("https://a.example/b[CH-07].", ["reference"], "https://a.example/b"),
    ("https://a.example/b`c`d", ["code"], "https://a.example/b"),
    ("https://a.example/b**c**", ["strong"], "https://a.example/b"),
    ("https://a.example/b~~c~~", ["strikethrough"], "https://a.example/b"),
    ("https://a.example/b&#160;**c**", ["strong"], "https://a.example/b"),
    ("https://a.example/b&#xA0;;", [], "https://a.example/b"),
    ("https://a.example/b&#8239;!", [], "https://a.example/b"),
    ("https://a.example/b»**c**", ["strong"], "https://a.example/b"),
    (
      "`https://a.example/b[^1]` https://a.example/b[^1]\n\n[^1]: N",
      ["code", "footnoteReference"], "https://a.example/b"
    ),
    ("<!-- a\n\nhttps://a.example/b[^1]\n\n[^1]: N", ["footnoteReference"], "https://a.example/b"),
  ]

  @Test("markup that stands right behind it is read as what it is", arguments: stuckRows)
  func followed(_ text: String, _ kinds: [String], _ address: String) {
    let document = Document(parsing: Array(text.utf8))
    let nodes = document.nodes
    #expect(nodes.contains { $0.kind == .link && document.string($0.literal) == address })
    let marks: Set<Node.Kind> = [
      .footnoteReference, .image, .reference, .code, .strong, .strikethrough,
    ]
    var found = nodes.filter { marks.contains($0.kind) }.map { "\($0.kind)" }
    if nodes.count(where: { $0.kind == .link }) > 1 { found.append("link") }
    #expect(found == kinds)
    #expect(!document.text.contains { $0 == 9 || $0 == 12 })
    #expect(text.hasPrefix("`") || !document.plainText(of: 0).contains("[^"))
  }

  @Test("what follows keeps its place")
  func places() {
    let document = Document(parsing: Array("a https://a.example/b[^1] [c](d.md)\n\n[^1]: N".utf8))
    let link = document.nodes.last { $0.kind == .link }
    #expect(link?.line == 1 && link?.column == 27)
    let call = document.nodes.first { $0.kind == .footnoteReference }
    #expect(call?.column == 22)
  }
}
