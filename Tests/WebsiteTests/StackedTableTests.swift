import Testing

@testable import Website

@Suite("Tables know how wide they are")
struct StackedTableTests {
  static func marked(_ html: String) -> String {
    String(decoding: StackedTables.marked(Array(html.utf8)), as: UTF8.self)
  }

  static func table(_ columns: [String], _ cells: [String], opening: String = "<table>") -> String {
    opening + "<thead>\n<tr>" + columns.map { "<th scope=\"col\">\($0)</th>" }.joined()
      + "</tr>\n</thead>\n<tbody>\n<tr>" + cells.map { "<td>\($0)</td>" }.joined()
      + "</tr>\n</tbody>\n</table>"
  }

  private static let prose = "Ce texte est plus long que ce qui tient sur une ligne"

  @Test("one with room on the narrowest screen is left as it is")
  func narrow() {
    for html in [
      "<p>x</p>", Self.table(["A", "B"], ["un", "deux"]), Self.table(["A"], [Self.prose]),
      "<table><tbody><tr><td>\(Self.prose)</td><td>\(Self.prose)</td></tr></tbody></table>",
    ] {
      #expect(Self.marked(html) == html)
    }
  }

  @Test("more words ask for more room, one step after the other; eight columns have room nowhere")
  func steps() {
    let classes = (2...9).map { count -> String in
      let html = Self.marked(
        Self.table((1...count).map { "Nom \($0)" }, (1...count).map { _ in Self.prose }))
      return html.firstMatch(of: /stack-(\w+)/).map { String($0.1) } ?? "none"
    }
    #expect(classes == ["320", "480", "640", "920", "920", "920", "always", "always"])
  }

  @Test(
    "each cell but the first has the name of its column, without its markup; all keep their roles")
  func labels() {
    let html = Self.marked(
      "<p>a</p>"
        + Self.table(
          ["Nom", "<a href=\"x\">Le &amp; \"tout\"</a>", "C"],
          ["<b>a</b>", Self.prose, Self.prose], opening: "<table class=\"t\">") + "<p>z</p>")
    #expect(html.hasPrefix("<p>a</p><table role=\"table\" class=\"stacks stack-360 t\">"))
    #expect(html.contains("<td role=\"cell\"><b>a</b></td>"))
    #expect(
      html.contains("<td data-label=\"Le &amp; &quot;tout&quot;\" role=\"cell\">\(Self.prose)"))
    #expect(html.contains("<th role=\"columnheader\" scope=\"col\">"))
    #expect(html.contains("<tr role=\"row\">") && html.contains("<thead role=\"rowgroup\">"))
    #expect(html.hasSuffix("</table><p>z</p>"))
    // What has its roles already keeps them.
    #expect(Self.marked(html) != html && !Self.marked(html).contains("role=\"row\" role"))
  }

  @Test("a row's own header keeps its role and needs no label")
  func rowHeaders() {
    let html = Self.marked(
      "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th scope=\"row\">\(Self.prose)"
        + "</th><td>\(Self.prose)</td></tr></tbody></table>")
    #expect(html.contains("<th role=\"rowheader\" scope=\"row\">\(Self.prose)"))
  }

  @Test(
    "what cannot be stacked is left as it is",
    arguments: [
      "<table class=\"month\">", "<table class=\"matrix wide\">", "<table class=\"a table-words\">",
    ])
  func own(_ opening: String) {
    let html = Self.table(["A", "B", "C"], [Self.prose, Self.prose, Self.prose], opening: opening)
    #expect(Self.marked(html) == html)
    let spanning = Self.table(["A", "B"], [Self.prose, Self.prose])
      .replacing("<td>", with: "<td colspan=\"2\">")
    #expect(Self.marked(spanning) == spanning)
  }

  @Test(
    "broken markup is passed through",
    arguments: [
      "<table", "<table>", "<table><tr><th", "<table><td>x</table>", "a <table> </table>",
    ])
  func broken(_ html: String) { #expect(Self.marked(html) == html) }
}
