import Diagnosis
import Testing
import Workbench

@testable import Layouts
@testable import SitePlan
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

  @Test(
    "sections nested without end are told at a hundred, once",
    arguments: ["#page", "^page", "$a", "<base"])
  func nesting(_ tag: String) {
    let layout = String(repeating: "{{\(tag)}}", count: 20_000)
    let found = Self.problems(layout).found.filter { $0.contains("bad-layout") }
    #expect(found.count == 1, "\(found.prefix(3))")
    let right =
      String(repeating: "{{#page}}", count: 20) + String(repeating: "{{/page}}", count: 20)
    #expect(Self.problems(right).found.filter { $0.contains("bad-layout") } == [])
  }

  @Test(
    "a theme that would fetch from elsewhere is refused, at the place",
    arguments: [
      ("styles/99.css", "a {\n  b: url(https://x.example/a) }", "2:6"),
      ("scripts/99.js", "fetch('//x.example/a')", "1:8"),
      ("assets/a.svg", "<svg><image href='https://x.example/a'/></svg>", "1:19"),
      ("layouts/moved.mustache", "<img src=\"https://x.example/a\">", "1:11"),
    ])
  func outside(_ path: String, _ text: String, _ place: String) {
    var files = Checkout.themeFiles()
    files[path] = Array(text.utf8)
    var diagnostics: [Diagnostic] = []
    _ = Theme(files: files, prefix: "", &diagnostics)
    #expect(diagnostics.map(\.problem) == [.externalRequest])
    let found = diagnostics.first?.position
    #expect(found.map { "\($0.path) \($0.line):\($0.column)" } == "\(path) \(place)")
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

  @Test("every view of a site has the shape that its layout was compiled for")
  func shapes() throws {
    let rule =
      "---\nforce: must\nsince: 2026-01-01\nnetworks: [li]\nowner: boss\n---\n# R\n\n## Why\n\n[R-1]"
    let plan = try PlannedSite(
      [
        "index.md": "# H\n\n## A\n\n### B\n\n## C", "r/index.md": "---\ncollection: rule\n---\n# R",
        "r/R-1.md": rule, "r/R-2.md": rule, "n/index.md": "---\ncollection: network\n---\n# N",
        "n/li.md":
          "---\nstatus: active\ncadence: 1/week\nlimits: {characters: 9}\nimages: {a: 1x1}\n---\n# L",
        "p/index.md": "---\ncollection: role\n---\n# P",
        "p/boss.md": "---\nhours: {watch: 2}\n---\n# B",
        "k/index.md": "---\ncollection: risk\n---\n# K",
        "k/x.md": "---\nlikelihood: 2\nimpact: 3\n---\n# X",
        "c/index.md": "---\ncollection: contact\n---\n# C",
        "c/x.md": "---\nphone: \"01 02\"\nemail: a@b.example\nhours: all\nfor: [x, y]\n---\n# X",
        "l/index.md": "---\ncollection: crisis-level\n---\n# L",
        "l/one.md": "---\nlevel: 1\ndecides: boss\ndelay: 1 hour\nnotify: [x]\n---\n# One",
        "a/index.md": "---\ncollection: asset\n---\n# A",
        "a/logo.md": "---\nfiles: [logo.svg]\nalt: x\nbackgrounds: [Red]\nnetworks: [li]\n---\n# L",
        "t/index.md": "---\ncollection: text\n---\n# T",
        "t/x.md": "---\nlength: short\nnetworks: [li]\n---\n# T\n\nx",
        "d/index.md": "---\ncollection: decision\n---\n# D",
        "d/x.md": "# D\n\n- Q?\n  - **Yes**\n    - [R-1]\n  - **No**\n    - no\n",
        "colours.csv": "name;hex;text-on-it\nRed;#f00;#fff\nWhite;#fff;#000\n",
        "words.csv": "say;avoid\na;b\n",
        "changes.csv": "date;rule;what\n2026-01-01;R-1;x\n",
        "glossary.csv": "term;definition\na;b\n",
        "old.md": "---\naliases: [older.html]\n---\n# O",
      ], media: ["a/logo.svg"])
    for index in plan.site.pages.indices {
      let layout = plan.site.pages[index].layout
      guard let shape = PageLayouts.all[layout] else {
        Issue.record("no shape for \(layout)")
        continue
      }
      Self.compare(plan.themed.view(of: index), shape, layout)
    }
    #expect(plan.site.pages.count > 25)
  }

  private static func compare(_ view: View, _ shape: Shape, _ path: String) {
    guard view.shape.place == shape.place else {
      let names = view.shape.place.keys.sorted()
      Issue.record("\(path) has \(names) instead of \(shape.place.keys.sorted())")
      return
    }
    for (name, slot) in shape.slots where name != "strings" {
      switch (slot, view[name]) {
      case (_, nil), (.text, .text), (.text, .address), (.markup, .markup), (.flag, .flag): continue
      case (.list(let inner), .list(let views)):
        for item in views { compare(item, inner(), path + "." + name) }
      case (.view(let inner), .view(let item)): compare(item, inner(), path + "." + name)
      default: Issue.record("\(path).\(name) is not what its shape says")
      }
    }
  }
}
