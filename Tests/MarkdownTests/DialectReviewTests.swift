import Markdown
import Testing
import Workbench

@Suite("Marks of other notations, lists of word processors, comments that are none")
struct DialectReviewTests {
  private static func faults(_ text: String) -> [MarkupFault] {
    let source = Array(text.utf8)
    return MarkupReview.faults(of: Document(parsing: source), in: source)
  }

  typealias Reason = MarkupFault.Reason

  static let foundRows: [(String, Reason)] = [
    // Comments
    ("▼<!— note —>", .almostComment), ("▼<!– note –>", .almostComment),
    ("▼<!- note ->", .almostComment), ("▼<! -- note -->", .almostComment),
    ("▼< !-- note -->", .almostComment), ("▼<-- note -->", .almostComment),
    ("▼<— note —>", .almostComment), ("text ▼<!— note", .almostComment),
    ("- ▼<!— a *b* c —>", .almostComment), ("▼<!— two\nlines —>", .almostComment),
    ("▼&lt;!-- note --&gt;", .almostComment), ("▼&lt;!-- a\nb --&gt;", .almostComment),
    ("a ▼{/* note */} b", .almostComment), ("a ▼{# note #} b", .almostComment),
    ("a ▼{>>note<<} b", .almostComment), ("a ▼{::comment}note{:/comment} b", .almostComment),
    ("▼% a note", .almostComment), ("text\n▼% a note\ntext", .almostComment),
    ("▼{% comment %}", .hiddenComment), ("▼{%- endcomment %}", .hiddenComment),
    ("▼!!! note NOTE \"t\"\n    text", .admonition),
    ("▼{{< hint NOTE >}}", .template),
    // Lists
    ("▼• one\n• two", .foreignList), ("▼– one\n– two", .foreignList),
    ("▼— one\n— two", .foreignList), ("▼· one\n· two", .foreignList),
    ("▼▪ one\n▪ two", .foreignList), ("▼o\tone\no\ttwo", .foreignList),
    ("▼a) one\nb) two", .foreignList), ("▼A. one\nB. two", .foreignList),
    ("▼1/ one\n2/ two", .foreignList), ("▼(1) one\n(2) two", .foreignList),
    ("▼i) one\nii) two", .foreignList), ("▼1° one\n2° two", .foreignList),
    ("▼1- one\n2- two", .foreignList), ("▼•one\n•two", .foreignList),
    ("▼•\u{A0}one\n•\u{A0}two", .foreignList), ("▼\u{F0B7}\tone\n\u{F0B7}\ttwo", .foreignList),
    ("Intro:\n▼• one\n• two\n• three", .foreignList), ("> ▼• one\n> • two", .foreignList),
    ("▼• **one**\n• [two](a.md)", .foreignList), ("▼👉 one\n👉 two", .foreignList),
    // Marks
    ("H▼~2~O", .lowered), ("CO▼~2~ and so on", .lowered), ("x▼^2^", .raised),
    ("1▼^er^ mai", .raised), ("▼++new++ words", .insertion), ("a ▼++b c++.", .insertion),
    ("▼*[RSE]: Responsabilité", .abbreviation), ("▼\\newpage", .command),
    ("▼\\vspace{2cm}", .command), ("text\n▼\\pagebreak\ntext", .command),
    // Links
    ("▼(x)[index.md]", .reversedLink), ("▼(x)[https://a.example]", .reversedLink),
    ("▼[x](index.md \"t)", .linkTitle), ("▼[x](index.md « t »)", .linkTitle),
    ("▼[x](index.md “t”)", .linkTitle), ("▼[x](index.md \"a \"b\" c\")", .linkTitle),
    ("▼[x](my page.md \"t\")", .linkDestination), ("▼[x](my « page ».md)", .linkDestination),
    // Headers, attributes, cells
    ("## T ▼{#id x}", .headingAnchor),
    ("## T ▼{.wide x}", .attributes), ("[a](b.md)▼{.button x}", .attributes),
    ("| a | b |\n|---|---|\n| ▼`x|y` |", .cutCode), ("| ▼`x|y` |\n|---|---|\n| a | b |", .cutCode),
    ("| a | b |\n|---|---|\n| `x|y` | ▼z |", .surplusCell),
    // Words that are not shown
    ("``` Commande ▼à lancer\nls\n```", .lostInfo),
    ("~~~ py {.x} ▼The first example\nls\n~~~", .lostInfo),
    ("```{warning} ▼TEXTE\n```", .lostInfo), ("~~~{note} ▼mot\ncorps\n~~~", .lostInfo),
    ("text\n\n▼[a]: <deux mots>", .lostDefinition), ("text\n\n▼[a]: <x>", .lostDefinition),
    ("```js ▼EXEMPLE\na\n```", .lostInfo), ("```js ▼légende\na\n```", .lostInfo),
    ("text\n\n▼[Procédure]: index.md \"Appelez le 01\"", .lostDefinition),
  ]

  @Test("each is found once, at its place", arguments: foundRows)
  func found(_ text: String, _ reason: Reason) {
    let marked = MarkedText(text)
    let found = Self.faults(marked.text)
    #expect(found.map(\.reason) == [reason])
    let lines = marked.text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = found.map { fault in
      let before = lines[fault.line - 1].utf8.prefix(fault.column - 1)
      return "\(fault.line):\(String(decoding: before, as: UTF8.self).count + 1)"
    }
    #expect(shown == marked.places)
  }

  static let silentRows = [
    "<!-- a comment -->", "a <- b -> c", "a <-- b --> c", "<--> and <-", "< b > c",
    "x < -1 and y > 2",
    "`<!— a —>`", "\\<!— a —>", "é \\<!-- b &lt;!-- c", "the mark &lt;!-- and --&gt; end it here",
    "{a} {/b} {#}", "• one alone", "• one\n\n• two", "• one  \n• two", "— one\n— ", "–one\n–two",
    "— Hello\nhe said", "a) one\nc) three", "1/2 cup\n3/4 cup", "o one\no two", "a. b", "§ 1\n§ 2",
    "A word.\nB word.", "1° one", "- one\n- two", "1. one\n2. two", "10/ a\n12/ b",
    "~~gone~~ and ~gone~", "~2~ alone", "a ~b c~ d", "x^2", "x^2 and y^2", "^_^", "[^1]\n\n[^1]: a",
    "C++ and D++", "i++; j++", "++ a ++", "a+++b", "*[a](b.md)* and *[c]*", "\\\\newpage",
    "C:\\temp", "\\\\server\\share", "(see [x](a.md))", "(x) [y](a.md)", "f(x)[0]", "(x)[y]",
    "[x](a.md \"t\")", "[x](a.md 't')", "[x](<a b.md> (t))", "![x](a.png)", "## T {brace}",
    "| a | b |\n|---|---|\n| `x\\|y` | z |",
    "| a ` b | c |\n|---|---|\n| `x` | `y` |".replacing(
      "a ` b", with: "a b"),
    "50 % of\n%d files", "%5 of", "\\% note", "5\n%",
    "```{code-block} python\nls\n```", "```{r} {.x}\nls\n```", "[a]: <>", "[a]: <b.md>",
    "```bash\nls\n```", "```python linenums=\"1\" hl_lines=\"2 3\"\na\n```",
    "``` { .sh .no-copy }\na\n```", "```{.python title}\na\n```", "```rust,ignore\na\n```",
    "```js showLineNumbers copy\na\n```", "``` bash\na\n```", "```text title=\"\"\na\n```",
    "[a]: b.md \"Title\"\n\n[see][A]", "[a]: <b c.md> \"Title\"\n\n[a]", "[//]: # \"a note\"",
    "[comment]: <> (a note)", "[a]: b.md",
  ]

  @Test("what is right, escaped, code or prose is silent", arguments: silentRows)
  func silent(_ text: String) {
    #expect(Self.faults(text).map(\.reason) == [])
  }

  static let cureRows: [(text: String, cure: String)] = [
    ("<!— note —>", "<!-- note -->"), ("<!- a ->", "<!-- a -->"),
    ("< !-- note -->", "<!-- note -->"), ("&lt;!-- note --&gt;", "<!-- note -->"),
    ("{/* note */}", "<!-- note -->"), ("H~2~O", "<sub>2</sub>"), ("x^2^", "<sup>2</sup>"),
    ("++s t++", "**s t**"), ("(x)[a.md]", "[x](a.md)"), ("(x y)[a.md]", "[x y](a.md)"),
    ("[x](my page.md \"t\")", "[x](<my page.md> \"t\")"),
    ("![x](my image.png 't u')", "![x](<my image.png> \"t u\")"),
    ("[x](index.md \"t)", "[x](index.md \"t\")"),
    ("[x](my page.md \"t)", "[x](<my page.md> \"t\")"),
    ("[x](index.md « t »)", "[x](index.md \"t\")"),
    ("[x](index.md \"a \"b\" c\")", "[x](index.md 'a \"b\" c')"),
    ("[x](my page.md#a \"t\")", "[x](<my page.md#a> \"t\")"),
    ("[x](my page (1).md)", "[x](<my page (1).md>)"), ("[x](a « b ».md)", "[x](<a « b ».md>)"),
    ("| a |\n|---|\n| `x|y` |", "`x\\|y`"), ("| `x|y` |\n|---|---|", "`x\\|y`"),
    ("[P]: a.md \"Call 01\"", "\\[P]: a.md \"Call 01\""),
  ]

  @Test("the cure is what was meant, and is silent", arguments: cureRows)
  func cured(_ text: String, _ cure: String) throws {
    let fault = try #require(Self.faults(text).first)
    #expect(fault.cure == cure)
    #expect(Self.faults(cure).map(\.reason) == [])
  }

  @Test(
    "a size behind a path and a wiki's contents have cures of their own",
    arguments: [
      ("![a](b.png =300x200)", "![a](b.png)" as String?),
      ("![a](b c.png =300x)", "![a](<b c.png>)"),
      ("[[toc]]", nil),
    ])
  func sizes(_ text: String, _ cure: String?) {
    let fault = Self.faults(text).first
    #expect(fault != nil && fault?.cure == cure, "\(String(describing: fault))")
  }

  static let calloutRows: [(String, String)] = [
    ("> [!NOTE]T", "> [!NOTE] T"), ("- > [!TIP]T", "- > [!TIP] T"),
    ("1. > [!NOTE]T", "1. > [!NOTE] T"), ("- a\n\n  > [!TIP]T", "  > [!TIP] T"),
    ("> > [!NOTE]T", "> > [!NOTE] T"),
  ]

  @Test("a callout's title stands apart from its marker", arguments: calloutRows)
  func calloutTitles(_ text: String, _ cure: String) throws {
    let fault = try #require(Self.faults(text).first)
    #expect(fault.reason == .calloutTitle && fault.cure == cure)
    let start = text.replacing(#/[^\n]*$/#, with: "")
    let cured = Array((start + cure).utf8)
    let document = Document(parsing: cured)
    #expect(document.nodes.contains { $0.kind == .callout })
    #expect(MarkupReview.faults(of: document, in: cured).isEmpty)
  }

  @Test(
    "a callout of a name that is none is named as that, whatever follows",
    arguments: [
      ("> [!FOO] x\n> y", ["!FOO"]), ("> [!FOO]x", ["!FOO"]), ("- > [!MEMO] **T**", ["!MEMO"]),
      ("> [!foo-bar] x", ["!foo-bar"]), ("> [!FOO]", ["!FOO"]), ("> [!NOTE] x", []),
      ("> [!foo](a.md) x", []), ("> [!12] x", []), ("> a [!FOO] x", []),
    ])
  func strangeCallouts(_ text: String, _ markers: [String]) {
    let document = Document(parsing: Array(text.utf8))
    #expect(document.unknownCallouts.map(\.marker) == markers)
    #expect(!Self.faults(text).contains { $0.reason == .calloutTitle })
  }

  @Test(
    "what a message quotes is what was typed",
    arguments: [
      ("**`a b`**c", "**`a b`**"), ("a [b *c*][d]", "[b *c*][d]"), ("[a][]", "[a][]"),
      ("[`a`](b c.md)", "[`a`](b c.md)"),
    ])
  func quoted(_ text: String, _ word: String) {
    #expect(Self.faults(text).first?.word == word)
  }

  @Test("a row whose code a bar cuts is named once")
  func cutRows() {
    #expect(
      Self.faults("| a | b |\n|---|---|\n| `x|y` | z |\n| ` | c |").map(\.reason) == [
        .surplusCell, .backtick,
      ])
  }
}
