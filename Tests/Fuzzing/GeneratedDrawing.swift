import Workbench

/// A drawing by chance: mostly well-formed, with what is allowed and what is not in each other.
enum GeneratedDrawing {
  static func bytes(_ chance: inout SeededChance) -> [UInt8] {
    var text = chance.pick(["", "", "\u{FEFF}", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"])
    text += chance.happens(oneIn: 12) ? "<!DOCTYPE svg [<!ENTITY a 'b'>]>" : ""
    text +=
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\" "
      + "xmlns:h=\"http://www.w3.org/1999/xhtml\" xmlns:s=\"http://www.w3.org/2000/svg\""
    text += attributes(&chance) + ">"
    for _ in 0..<chance.number(below: 12) { text += element(&chance, depth: 0) }
    return Array((text + "</svg>" + chance.pick(["", "\n", "<!-- x -->"])).utf8)
  }

  private static func element(_ chance: inout SeededChance, depth: Int) -> String {
    if chance.happens(oneIn: 5) { return text(&chance) }
    if chance.happens(oneIn: 5) { return "<style>\(styles(&chance))</style>" }
    let name = chance.pick([
      "g", "path", "use", "image", "text", "tspan", "a", "script", "foreignObject", "h:img",
      "s:script", "set", "animate", "title", "metadata", "filter", "feImage", "linearGradient",
      "flowRoot", "SVG",
    ])
    let start = "<" + name + attributes(&chance)
    guard depth < 6, !chance.happens(oneIn: 3) else { return start + "/>" }
    let inner = (0..<chance.number(below: 4)).map { _ in element(&chance, depth: depth + 1) }
    return start + ">" + inner.joined() + "</\(name)>"
  }

  private static func text(_ chance: inout SeededChance) -> String {
    chance.pick([
      "a", "é", " \n ", "&amp;", "&#60;script&#62;", "<![CDATA[<script>]]>", "<!-- <g> -->",
      "]]&gt;",
      "<!-- x -->", "<?xml-stylesheet href='x'?>", "&quot;", "<!--> -->", "&#x2028;",
    ])
  }

  private static func attributes(_ chance: inout SeededChance) -> String {
    let names = [
      "id", "class", "d", "fill", "style", "href", "x:href", "onload", "transform", "filter",
      "width",
      "attributeName", "to", "srcset", "data-x", "xml:space", "xml:base", "aria-label", "points",
    ]
    var used: Set<String> = []
    return (0..<chance.number(below: 5)).map { _ in
      let name = chance.pick(names)
      guard used.insert(name).inserted else { return "" }
      let quote = chance.pick(["\"", "'"])
      let value = name == "style" ? styles(&chance) : value(&chance)
      let safe = value.replacing("<", with: "&lt;").replacing(quote, with: "&#34;")
      return chance.pick([" ", "\n", "  "]) + name + "=" + quote + safe + quote
    }.joined()
  }

  private static func value(_ chance: inout SeededChance) -> String {
    (0...chance.number(below: 2)).map { _ in
      chance.pick([
        "red", "#a", "url(#g)", "url('#g')", "url(https://x.example/)",
        "u\\72l(https://x.example/)",
        "u&#114;l(//x.example)", "javascript:alert(1)", "data:image/png;base64,iVBORw0KGgo=",
        "data:text/html,x", "rgb(1,2,3)", "image-set('https://x.example/' 1x)", "a\\", "\\a ",
        "var(--a)", "calc(1px + (2 * 3))", "translate(1 2)", "  ", "&#10;", "é", "/**/", "/*",
        "\\\"",
        "url(", "(", ")", "1e3", "50%",
      ])
    }.joined(separator: chance.pick(["", " "]))
  }

  private static func styles(_ chance: inout SeededChance) -> String {
    (0..<chance.number(below: 9)).map { _ in
      chance.happens(oneIn: 2)
        ? value(&chance).replacing("<", with: "&lt;")
        : chance.pick([
          "fill:", ";", "a{", "}", "{", "@media all{", "@import ", "@\\69mport ", "@font-face{src:",
          "/*", "*/", ".b,#c>d", "--a:", "!important", "\n", "&lt;!--", "--&gt;", "\\7d ", ":",
          "[a='b']",
          "cursor:", "behavior:", "\\", "\"", "'",
        ])
    }.joined()
  }
}
