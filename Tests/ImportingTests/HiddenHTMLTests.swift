import Importing
import Testing

@Suite("Hidden elements of a page to be imported")
struct HiddenHTMLTests {
  static let rows: [(page: String, kept: String, words: [String])] = [
    ("a<p hidden>x y</p>b", "ab", ["x y"]),
    ("<p HIDDEN=''>x<b>y</b></p><p>b</p>", "<p>b</p>", ["x y"]),
    ("<p hidden>x<p>b", "<p>b", ["x"]), ("<p hidden>x<div>b</div>", "<div>b</div>", ["x"]),
    ("<div style=\"color:red; display : NONE\">x<div>y</div>z</div>b", "b", ["x y z"]),
    ("<span style='visibility:hidden!important'>x</span>b", "b", ["x"]),
    ("<i style=opacity:0>x</i>b", "b", ["x"]),
    ("<ul><li hidden>x<li>b</ul>", "<ul><li>b</ul>", ["x"]),
    ("<ul><li hidden>x<ul><li>y</ul></ul>b", "<ul></ul>b", ["x y"]),
    ("<table><tr hidden><td>x<tr><td>b</table>", "<table><tr><td>b</table>", ["x"]),
    ("<section><div hidden>x</section>b", "<section></section>b", ["x"]),
    ("<div hidden>x<br></br></p>y</div>b", "b", ["x y"]),
    ("<div hidden>x", "", ["x"]), ("<p hidden>a</p>b<p hidden>c</p>", "b", ["a", "c"]),
  ]

  @Test("they are taken out as a browser would hide them, and named", arguments: rows)
  func hidden(_ page: String, _ kept: String, _ words: [String]) throws {
    let hidden = try #require(HiddenText.inHTML(Array(page.utf8)))
    #expect(String(decoding: hidden.part, as: UTF8.self) == kept)
    #expect(hidden.words == words)
  }

  static let shown = [
    "<p>hidden</p>", "<p title=\"a hidden b\">x</p>", "<p title='hidden' class=hidden>x</p>",
    "<p data-hidden>x</p>", "<p hidden=until-found>x</p>", "<p style=\"display:block\">x</p>",
    "<p style=\"--display:none-x\">x</p>", "<input hidden>",
    "<p title=\"style=display:none\">x</p>",
    "<!-- <p hidden>x</p> --> b",
  ]

  @Test("what is seen is left alone", arguments: shown)
  func seen(_ page: String) { #expect(HiddenText.inHTML(Array(page.utf8)) == nil) }
}
