import Diagnosis
import Testing
import Workbench

@testable import Layouts

@Suite("Layouts written with views")
struct LayoutProgramTests {
  /// A view written through layouts that are made here.
  static func write(_ texts: [String: String], _ name: String, _ view: View) -> String {
    var problems: [Diagnostic] = []
    let layouts = texts.reduce(into: [String: LayoutSource]()) { layouts, text in
      let source = SourceText(path: text.key, bytes: Array(text.value.utf8))
      layouts[text.key] = LayoutSource(source, &problems)
    }
    var compiler = LayoutCompiler(layouts: layouts, strings: ThemeStrings(), keys: [])
    let program = compiler.compile(name, for: view.shape)
    #expect((problems + compiler.diagnostics).sentences() == [])
    return String(decoding: program.write(view), as: UTF8.self)
  }

  @Test("names are looked up from the innermost view outwards; an absent value stays absent")
  func absentValues() {
    let inner = Shape(["title": .text, "note": .text, "isOn": .flag])
    let outer = Shape([
      "title": .text, "note": .text, "items": .list { inner }, "content": .markup,
      "one": .view { inner }, "none": .view { inner },
    ])
    var view = View(
      outer,
      [
        "title": .text("out <b>"), "note": .text("note"),
        "content": .markup(Array("<i>x</i>".utf8)),
        "one": .view(View(inner, ["title": .text("within")])),
      ])
    view["items"] = .list([
      View(inner, ["title": .text("1"), "isOn": .flag(true)]), View(inner, ["isOn": .flag(false)]),
    ])
    func render(_ layout: String) -> String { Self.write(["x": layout], "x", view) }
    #expect(render("{{title}}") == "out &lt;b&gt;")
    #expect(render("{{{content}}}") == "<i>x</i>")
    #expect(render("{{#items}}[{{title}}|{{note}}]{{/items}}") == "[1|][|]")
    #expect(render("{{#items}}{{#isOn}}on{{/isOn}}{{^isOn}}off{{/isOn}} {{/items}}") == "on off ")
    #expect(render("{{#items}}{{^note}}none {{/note}}{{/items}}") == "none none ")
    #expect(render("{{#note}}<{{.}}>{{/note}}{{^content}}x{{/content}}") == "<note>")
    #expect(
      render("{{one.title}}{{one.note}}{{none.title}}{{#none}}x{{/none}}{{^none}}-{{/none}}")
        == "within-")
    #expect(render("{{#one}}{{#items}}{{title}}{{/items}}{{title}}{{/one}}") == "1within")
    #expect(render("{{^items}}x{{/items}}{{#items}}{{/items}}.") == ".")
  }

  @Test("blocks of an outer layout win over those that it builds on")
  func blocks() {
    let view = View(Shape(["title": .text]), ["title": .text("T")])
    let layouts = [
      "base": "<{{$a}}base a{{/a}}|{{$b}}base b{{/b}}>",
      "middle": "{{< base}}{{$a}}middle a {{$c}}middle c{{/c}}{{/a}}{{/base}}",
      "page": "{{< middle}}{{$c}}page {{title}}{{/c}}{{$b}}page b{{/b}}{{/middle}}",
      "other": "{{< middle}}{{$a}}other a{{/a}}{{/middle}}", "plain": "{{> base}}",
    ]
    func render(_ name: String) -> String { Self.write(layouts, name, view) }
    #expect(render("base") == "<base a|base b>")
    #expect(render("middle") == "<middle a middle c|base b>")
    #expect(render("page") == "<middle a page T|page b>")
    #expect(render("other") == "<other a|base b>")
    #expect(render("plain") == "<base a|base b>")
  }
}
