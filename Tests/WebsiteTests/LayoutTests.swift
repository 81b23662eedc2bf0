import Diagnosis
import Testing
import Workbench

@testable import Website

@Suite("Layouts are checked when the theme is loaded")
struct LayoutTests {
  static func problems(
    _ layout: String, changing others: [String: String?] = [:], named name: String = "page"
  ) -> (found: [String], places: [String]) {
    let marked = MarkedText(layout)
    var files = Checkout.themeFiles()
    files["layouts/\(name).mustache"] = marked.bytes
    for (path, text) in others { files[path] = text.map { Array($0.utf8) } }
    var diagnostics: [Diagnostic] = []
    _ = Theme(files: files, prefix: "", &diagnostics)
    return (diagnostics.summaries, marked.places)
  }

  @Test("the default theme has no problem")
  func defaultTheme() {
    #expect(PlannedSite.theme.diagnostics.sentences() == [])
    #expect(Self.problems("{{page.title}}").found == [])
  }

  @Test("the golden folders' theme has none either")
  func goldenTheme() {
    var diagnostics: [Diagnostic] = []
    _ = Theme(files: Checkout.smallTheme(), prefix: "", &diagnostics)
    #expect(diagnostics.sentences() == [])
  }

  static let wrongRows: [(String, String)] = [
    ("▼{{titel}}", "unknown-name"), ("▼{{page.titel}}", "unknown-name"),
    ("▼{{page.title.more}}", "unknown-name"),
    ("é▼{{nothing}}", "unknown-name"), ("a\nb ▼{{#nothing}}x{{/nothing}}", "unknown-name"),
    ("{{#children}}▼{{titel}}{{/children}}", "unknown-name"),
    ("{{^children}}▼{{isCurrent}}{{/children}}", "unknown-name"),
    ("▼{{record.id}}", "unknown-name"), ("▼{{> nothing}}", "unknown-layout"),
    ("▼{{< nothing}}{{/nothing}}", "unknown-layout"),
    ("▼{{> page}}", "bad-layout"), ("▼{{{page.title}}}", "bad-layout"),
    ("▼{{& page.title}}", "bad-layout"),
    ("▼{{content}}", "bad-layout"), ("▼{{children}}", "bad-layout"), ("▼{{page}}", "bad-layout"),
    ("▼{{site.isHome}}", "bad-layout"), ("▼{{strings.nothing}}", "missing-string"),
    ("▼{{#page.title}}x", "bad-layout"),
    ("x▼{{/page}}", "bad-layout"), ("x ▼{{page.title", "bad-layout"),
    ("▼{{=<% %>=}}", "bad-layout"),
    ("{{< base}}{{$main}}▼{{nothing}}{{/main}}{{/base}}", "unknown-name"),
  ]

  @Test("each mistake stands at its place", arguments: wrongRows)
  func wrong(_ layout: String, _ id: String) {
    let (found, places) = Self.problems(layout)
    #expect(found == places.map { "\($0) \(id)" })
  }

  static let rightRows = [
    "{{page.title}} {{{content}}} {{& content}}", "{{#page.summary}}{{.}}{{/page.summary}}",
    "{{#children}}{{title}} {{page.title}} {{strings.skip}}{{/children}}", "{{! a comment }}",
    "{{#site.isHome}}{{page.title}}{{/site.isHome}}{{^site.isHome}}x{{/site.isHome}}",
    "{{#page.owner}}{{title}}{{/page.owner}}", "{{ page.title }}", "plain { text } }}",
  ]

  @Test("layouts that are right pass", arguments: rightRows)
  func right(_ layout: String) { #expect(Self.problems(layout).found == []) }

  @Test("a missing layout, a missing string and a key of one language alone")
  func missing() {
    var files = Checkout.themeFiles()
    files["layouts/table.mustache"] = nil
    var diagnostics: [Diagnostic] = []
    _ = Theme(files: files, prefix: "t/", &diagnostics)
    #expect(
      diagnostics.contains {
        $0.problem == .unknownLayout && $0.position?.path == "t/layouts/table.mustache"
      })
    let strings =
      Checkout.themeFiles()["strings/fr.yaml"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    let lacking = Self.problems(
      "x", changing: ["strings/fr.yaml": strings.replacing(/(?m)^calloutNote:.*$/, with: "")])
    #expect(Set(lacking.found) == ["1:1 missing-string"])
    let surplus = Self.problems(
      "x", changing: ["strings/fr.yaml": strings + "\nonlyFrench: \"x\"\n"])
    #expect(surplus.found == ["1:1 missing-string"])
    #expect(
      Self.problems("x", changing: ["strings/fr.yaml": "a: [\n"]).found.contains {
        $0.hasSuffix("invalid-yaml")
      })
  }

  @Test("names are looked up from the innermost view outwards; an absent value stays absent")
  func absentValues() {
    let inner = Shape(["title": .text, "note": .text, "isOn": .flag])
    let outer = Shape(["title": .text, "note": .text, "items": .list { inner }, "content": .markup])
    var view = View(
      outer, ["title": .text("out <b>"), "note": .text("note"), "content": .markup(Array("<i>x</i>".utf8))])
    view["items"] = .list([
      View(inner, ["title": .text("1"), "isOn": .flag(true)]), View(inner, ["isOn": .flag(false)]),
    ])
    func render(_ layout: String) -> String {
      var problems: [Diagnostic] = []
      let source = LayoutSource(SourceText(path: "x", bytes: Array(layout.utf8)), &problems)
      var compiler = LayoutCompiler(layouts: ["x": source], strings: ThemeStrings(), keys: [])
      let program = compiler.compile("x", for: outer)
      #expect(problems.isEmpty && compiler.diagnostics.isEmpty)
      return String(decoding: program.write(view), as: UTF8.self)
    }
    #expect(render("{{title}}") == "out &lt;b&gt;")
    #expect(render("{{{content}}}") == "<i>x</i>")
    #expect(render("{{#items}}[{{title}}|{{note}}]{{/items}}") == "[1|][|]")
    #expect(render("{{#items}}{{#isOn}}on{{/isOn}}{{^isOn}}off{{/isOn}} {{/items}}") == "on off ")
    #expect(render("{{#items}}{{^note}}none {{/note}}{{/items}}") == "none none ")
    #expect(render("{{#note}}<{{.}}>{{/note}}{{^content}}x{{/content}}") == "<note>")
  }

  @Test("blocks of an outer layout win over those that it builds on")
  func blocks() {
    let view = View(Shape(["title": .text]), ["title": .text("T")])
    var layouts: [String: LayoutSource] = [:]
    for (name, text) in [
      "base": "<{{$a}}base a{{/a}}|{{$b}}base b{{/b}}>",
      "middle": "{{< base}}{{$a}}middle a {{$c}}middle c{{/c}}{{/a}}{{/base}}",
      "page": "{{< middle}}{{$c}}page {{title}}{{/c}}{{$b}}page b{{/b}}{{/middle}}",
      "plain": "{{> base}}",
    ] {
      var problems: [Diagnostic] = []
      layouts[name] = LayoutSource(SourceText(path: name, bytes: Array(text.utf8)), &problems)
    }
    func render(_ name: String) -> String {
      var writer = LayoutWriter(layouts, view)
      writer.write(name)
      return String(decoding: writer.html, as: UTF8.self)
    }
    #expect(render("base") == "<base a|base b>")
    #expect(render("middle") == "<middle a middle c|base b>")
    #expect(render("page") == "<middle a page T|page b>")
    #expect(render("plain") == "<base a|base b>")
  }
}
