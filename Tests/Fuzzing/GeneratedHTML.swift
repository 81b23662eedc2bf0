import Workbench

/// Tags, comments and attributes by chance, in Markdown's containers.
package enum GeneratedHTML {
  private static let names = [
    "b", "i", "em", "strong", "kbd", "sub", "mark", "code", "s", "q", "small", "br", "wbr",
    "details", "summary", "details", "summary", "dl", "dt", "dd", "hr", "p", "pre", "blockquote",
    "ul", "ol", "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "figure",
    "figcaption", "div", "span", "a", "h2", "center", "font", "nobr", "button", "form", "section",
    "B", "DETAILS", "Td", "col", "colgroup", "body", "html", "head", "x-y", "b:i", "image", "img",
    "input", "label", "option", "select", "marquee", "ruby", "rt", "frameset", "bdo", "a", "a", "a",
    "img", "h1", "h3", "picture", "source", "acronym", "tt", "strike", "center", "section",
  ]
  private static let opaque = [
    "script", "style", "svg", "math", "title", "textarea", "template", "noscript", "iframe",
    "plaintext", "xmp", "object", "foreignObject", "mi", "annotation-xml", "path",
  ]

  /// Blocks and lines with tags in them.
  package static func page(_ chance: inout SeededChance) -> String {
    var text = ""
    for _ in 0...chance.number(below: 6) {
      let block = block(&chance)
      switch chance.number(below: 8) {
      case 0: text += prefixed(block, "> ", "> ")
      case 1: text += prefixed(block, "- ", "  ")
      case 2: text += prefixed(block, "> [!NOTE]\n> ", "> ")
      case 3: text += prefixed(block, "1. x\n\n   ", "   ")
      default: text += block
      }
      text += "\n\n"
    }
    return text
  }

  private static func prefixed(_ block: String, _ first: String, _ rest: String) -> String {
    first + block.replacing("\n", with: "\n" + rest)
  }

  private static func block(_ chance: inout SeededChance) -> String {
    let line = chance.pick(["", "", "x ", "## ", "**", "*a ", "[x ", "| ", "- ", "    "])
    var text = line + self.line(&chance)
    switch line {
    case "**": text += "**"
    case "*a ": text += "*"
    case "[x ": text += "](https://x.example/)"
    case "| ": text += " |\n|---|\n| " + self.line(&chance).replacing("\n", with: " ") + " |"
    default: break
    }
    if chance.happens(oneIn: 3) { text += "\n\n" + chance.pick(["mot", "- a\n- b", "> q", "***"]) }
    if chance.happens(oneIn: 2) { text += "\n\n" + self.line(&chance) }
    return text
  }

  /// Some tags, words and marks.
  package static func line(_ chance: inout SeededChance) -> String {
    (0...chance.number(below: 9)).map { _ in piece(&chance) }.joined()
  }

  private static func piece(_ chance: inout SeededChance) -> String {
    switch chance.number(below: 14) {
    case 0...4: return "<" + chance.pick(names) + attributes(&chance) + ">"
    case 5...7: return "</" + chance.pick(names) + chance.pick(["", "", " ", " x"]) + ">"
    case 8: return chance.pick(["mot ", "*a*", "`b`", "x", " ", "\n", "1 < 2 ", "a & b", "&amp;"])
    case 9: return chance.pick(["&lt;", "&eacute;", "&#233;", "&#x3C;b>", "&nbsp", "\n", "&#27;"])
    case 10:
      return chance.pick([
        "<!-- a -->", "<!--", "-->", "<!-->", "<!--->", "--!>", "-- >", "<?x?>", "<!X>", "</ x>",
        "<![CDATA[a]]>", "<!DOCTYPE html>", "</>", "<!-- <b> -->", "<!---->", "<", "</", "<!", "<a",
        "<b\n", "<b \"", "<b x='", "<b x=\"",
      ])
    case 11:
      let name = chance.pick(opaque)
      return chance.pick(["<\(name)>", "</\(name)>", "<\(name)>a</\(name)>", "<\(name)/>"])
    default: return chance.pick(["mot ", "deux", "\n", " "])
    }
  }

  private static func attributes(_ chance: inout SeededChance) -> String {
    guard chance.happens(oneIn: 3) else { return chance.pick(["", "", "", "/", " /", " "]) }
    return chance.pick([
      " onclick=canary()", " class=\"a b\"", " id=x", " name='y'", " style='x:url(//evil.example)'",
      " a=\">\"", " a='<b>'", " a=b>c", "/onfocus=canary()", " autofocus tabindex=1", " \n x\n",
      " id=\"\"><b", " ==a", " href=javascript:canary()", " alt='<i>'", " open", " ' ", " \" ",
      " href=index.md", " href='a.md#b' title='c\"d'", " href=\"&#106;avascript:canary()\"",
      " href='java\tscript:canary()'", " href=//evil.example/", " href", " href='#a-x'",
      " src=a.png alt='two words' width=9", " src=data:image/svg+xml,<svg>", " colspan=2 rowspan=3",
      " colspan=99999999 rowspan=-1", " start=3", " align=center",
    ])
  }
}
