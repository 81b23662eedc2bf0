import Workbench

/// Markdown by chance: every construct, nested, with definitions that meet their uses or miss them
/// and bytes that no author meant to write.
package struct GeneratedMarkdown {
  private var chance: SeededChance

  package init(seed: UInt64) { chance = SeededChance(seed: seed) }

  package mutating func text() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0...chance.number(below: 7) { bytes += Array(block(depth: 0).utf8) + [0x0A] }
    if chance.happens(oneIn: 6) { damage(&bytes) }
    return bytes
  }

  /// Invalid UTF-8, control characters, a lone carriage return, wherever they fall.
  private mutating func damage(_ bytes: inout [UInt8]) {
    for _ in 0...chance.number(below: 4) {
      let odd: [UInt8] = [0xFF, 0xC3, 0x80, 0x00, 0x0D, 0x1B, 0x09, 0xEF, 0x5C, 0x60]
      bytes.insert(chance.pick(odd), at: chance.number(below: bytes.count + 1))
    }
    if chance.happens(oneIn: 3) { bytes.removeLast(chance.number(below: bytes.count / 2 + 1)) }
  }

  private mutating func block(depth: Int) -> String {
    switch chance.number(below: depth > 3 ? 9 : 16) {
    case 0, 1, 2: return inline() + "\n"
    case 3:
      return String(repeating: "#", count: 1 + chance.number(below: 7)) + " " + inline() + "\n"
    case 4: return inline() + "\n" + chance.pick(["===", "---", "-", "=== ="]) + "\n"
    case 5: return code()
    case 6: return chance.pick(["***", "- - -", "___", "--", "* * *x"]) + "\n"
    case 7: return html()
    case 8: return table()
    case 9: return definition()
    case 10, 11:
      return prefixed(block(depth: depth + 1), first: "> ", rest: chance.pick(["> ", ">", ""]))
    case 12: return foreign(depth: depth)
    default: return list(depth: depth)
    }
  }

  /// Blocks of other notations, closed or not.
  private mutating func foreign(depth: Int) -> String {
    let inner = block(depth: depth + 1)
    let (open, close) = chance.pick([
      ("::: tip ", ":::"), (":::note[T]", ":::"), ("{% hint style=\"info\" %}", "{% endhint %}"),
      ("{{% notice info \"T\" %}}", "{{% /notice %}}"), ("{{< tabs \"i\" >}}", "{{< /tabs >}}"),
      ("{{% expand T %}}", "{{% /expand %}}"), ("> [!NOTE] T", ""), ("> [!FOO]x", ""),
      ("<pre>\n", "</pre>"), ("`<!--", "-->"), ("??? note \"T\"", ""),
    ])
    let ending = chance.happens(oneIn: 4) ? "" : close
    if close.isEmpty { return open + "\n" + prefixed(inner, first: "    ", rest: "    ") }
    return [open, inner + ending, ""].joined(separator: "\n\n")
  }

  private func prefixed(_ text: String, first: String, rest: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.enumerated().map { ($0 == 0 ? first : rest) + $1 + "\n" }.joined()
  }

  private mutating func list(depth: Int) -> String {
    let marker = chance.pick(["- ", "* ", "+ ", "1. ", "7) ", "0. ", "-   ", "123456789. "])
    let isLoose = chance.happens(oneIn: 3)
    var text = ""
    for _ in 0...chance.number(below: 4) {
      let task =
        chance.happens(oneIn: 3) ? chance.pick(["[ ] ", "[x] ", "[X] ", "[y] ", "[ ]"]) : ""
      let indent = String(repeating: " ", count: chance.happens(oneIn: 8) ? 1 : marker.count)
      var item = prefixed(block(depth: depth + 1), first: marker + task, rest: indent)
      if chance.happens(oneIn: 3) {
        item += prefixed(block(depth: depth + 1), first: indent, rest: indent)
      }
      text += item + (isLoose ? "\n" : "")
    }
    return text
  }

  private mutating func code() -> String {
    let lines = (0...chance.number(below: 3)).map { _ in inline() }.joined(separator: "\n")
    if chance.happens(oneIn: 3) { return prefixed(lines + "\n", first: "    ", rest: "    ") }
    let fence = chance.pick(["```", "~~~", "````"])
    let info = chance.pick([
      "", "swift", " a b", "&amp;<", "\"q\"", "js title=\"a <b>\"", "js{2} [x.js]", "{.js}",
      "{note} T",
    ])
    return fence + info + "\n" + lines + "\n" + (chance.happens(oneIn: 5) ? "" : fence + "\n")
  }

  private mutating func html() -> String {
    chance.pick([
      "<div class=\"a\">\n" + inline() + "\n</div>\n", "<!-- note\n" + inline() + " -->\n",
      "<script>alert(1)</script>\n", "<style>\n\nb {}\n</style>\n", "<?php echo ?>\n",
      "<details>\n\n" + inline() + "\n\n</details>\n", "<![CDATA[ x ]]>\n", "<!DOCTYPE html>\n",
      "<IFRAME src='x'>\n", "<title/>x</title>\n", "<br/>\n", "<x-y z>\n" + inline() + "\n",
    ])
  }

  private mutating func table() -> String {
    let columns = 1 + chance.number(below: 4)
    let edge = chance.happens(oneIn: 2) ? "|" : ""
    func row(_ cells: [String]) -> String { edge + cells.joined(separator: "|") + edge + "\n" }
    var text = row((0..<columns).map { _ in inline(words: 2) })
    text += row((0..<columns).map { _ in chance.pick(["---", ":--", ":-:", "--:", "-"]) })
    for _ in 0..<chance.number(below: 4) {
      let count = chance.happens(oneIn: 4) ? chance.number(below: 7) : columns
      text += row((0..<count).map { _ in chance.happens(oneIn: 4) ? "" : inline(words: 2) })
    }
    return text
  }

  private mutating func definition() -> String {
    switch chance.number(below: 4) {
    case 0: return "[ref]: /where \"title\"\n"
    case 1: return "[Autre Réf]: <a b> 'x'\n"
    case 2: return "[^1]: " + inline() + "\n\n    " + inline() + "\n"
    default: return "[^note]: " + inline() + "\n"
    }
  }

  private mutating func inline(words count: Int = 6) -> String {
    (0...chance.number(below: count)).map { _ in word() }
      .joined(separator: chance.pick([" ", " ", " ", "", "\n"]))
  }

  private mutating func word() -> String {
    switch chance.number(below: 10) {
    case 0, 1: return chance.pick(["mot", "été", "漢字", "👩‍👩‍👧", "e\u{301}", "a_b_c", "x*y*z", "Ça"])
    case 2: return wrapped()
    case 3: return link()
    case 4:
      return chance.pick([
        "<https://x.example/a?b=c&d>", "https://www.example.com/a_(b)~c", "www.example.org.",
        "a.b+c@d.example", "<a@b.example>", "http://é.example/'\"", "ftp://x.example", "www.",
        "mailto:a@b.example", "xmpp:a@b.example/c", "(www.example.com/a))", "http://x",
      ])
    case 5:
      return chance.pick([
        "[^1]", "[^note]", "[^none]", "[ref]", "[ref][]", "[a][ref]", "[autre réf]", "![ref]",
        "[CH-07]", "[[page]]", "![[a.png|60]]", "{#id}", "{.a}", ":smile:", "{{< relref x >}}",
      ])
    case 6:
      return chance.pick([
        "&amp;", "&eacute;", "&#0;", "&#x1F600;", "&nope;", "&", "\\*", "\\", "\\\\", "\\|", "|",
        "<", ">", "\"", "'", "[", "]", "(", ")", "![", "!", "_", "*", "**", "~", "~~", "`", "``",
        ":", "#", "- ", "1. ", "+", "=", "&#160;", "&#xAD;", "»", "\u{AD}", "\u{FE0F}", "\u{C}",
      ])
    case 7:
      return chance.pick([
        "<br>", "<span class=\"x\">", "</span>", "<!-- c -->", "<a href='b'>", "<b/>", "<script>",
        "<xmp >", "</title>", "<style/>", "<noframesx>", "<?x?>", "<![CDATA[y]]>", "<!X>",
      ])
    case 8: return chance.pick(["  \n", "\\\n", "\n", "\t", "   ", "\u{A0}", "\r\n"])
    default: return chance.pick(["un", "deux", "trois", "Quatre !", "« cinq »", "six...", "7"])
    }
  }

  private mutating func wrapped() -> String {
    let mark = chance.pick(["*", "_", "**", "__", "***", "~~", "~", "`", "``", "~~~"])
    return mark + inline(words: 2) + mark
  }

  private mutating func link() -> String {
    let text = inline(words: 2)
    let target = chance.pick([
      "/a", "a b", "<a b>", "", "#x", "javascript:alert(1)", "JAVASCRIPT:x",
      "data:image/png;base64,x",
      "data:text/html,x", "file:///x", "é.md", "a(b)c", "\\(", "&quot;", "vbscript:x",
    ])
    let title = chance.pick(["", "", " \"t\"", " 't \"u\"'", " (t)", " \"é & <\""])
    return chance.pick(["", "", "!"]) + "[" + text + "](" + target + title + ")"
  }
}
