import CharterModel
import Testing
import Workbench

@testable import SitePlan
@testable import Website

@Suite("Navigation")
struct NavigationTests {
  @Test("each page lies below the index of its folder; folders without one get a page")
  func nesting() throws {
    let plan = try PlannedSite([
      "index.md": "# H", "a/index.md": "# A", "a/b/c.md": "# C", "z.md": "# Z",
    ])
    let site = plan.site
    func path(_ index: Int) -> [String] { site.ancestors(of: index).map { site.pages[$0].address } }
    #expect(path(plan.index("a/b/c.md")) == ["index.html", "a/index.html", "a/b/index.html"])
    #expect(path(plan.index("a/index.md")) == ["index.html"])
    #expect(path(plan.index("index.md")) == [])
    #expect(
      site.readingOrder.map { site.pages[$0].address } == [
        "index.html", "a/index.html", "a/b/index.html", "a/b/c.html", "z.html",
      ])
  }

  @Test("pages with an order come first, then by address")
  func order() throws {
    let plan = try PlannedSite([
      "index.md": "# H", "a.md": "# A", "b.md": "---\norder: 2\n---\n# B",
      "c.md": "---\norder: 1\n---\n# C", "d.md": "# D",
    ])
    let home = plan.site.pages[plan.index("index.md")]
    #expect(home.children.map { plan.site.pages[$0].title } == ["C", "B", "A", "D"])
  }

  @Test("a list of pages gives their order, and that of folders; a page's own order counts more")
  func menus() throws {
    let plan = try PlannedSite([
      "index.md": "# H\n\n[contents](SUMMARY.md)", "a.md": "# A", "b.md": "# B",
      "c.md": "---\nweight: 1\n---\n# C", "d/e.md": "# E", "z.md": "# Z",
      "SUMMARY.md": "# S\n\n* [Z](z.md)\n* [E](d/e.md)\n* [B](b.md)\n* [gone](gone.md)\n",
    ])
    let home = plan.site.pages[plan.index("index.md")]
    #expect(home.children.map { plan.site.pages[$0].title } == ["C", "Z", "D", "B", "A"])
    #expect(plan.problems == ["SUMMARY.md:6:10 broken-link"])
    #expect(plan.html("index.md").contains("<a href=\"index.html\">contents</a>"))
  }

  @Test("numbers count: CH-100 follows CH-99, a folder 10 a folder 9; an order still wins")
  func numbers() throws {
    var files = [
      "index.md": "# H",
      "c/index.md":
        "---\nkind: document\nversion: \"1\"\nstatus: in-force\neffective: 2026-01-01\n---\n# C",
      "c/part-10/index.md": "---\ncollection: rule\n---\n# Ten",
      "c/part-9/index.md": "---\ncollection: rule\n---\n# Nine",
    ]
    let numbers = ["9", "10", "11", "99", "100", "101"]
    for number in numbers {
      files["c/part-9/CH-\(number).md"] = "---\nforce: must\n---\n# N\(number)\n\n## Why\n\nx\n"
    }
    files["c/part-10/CH-102.md"] = "---\nforce: must\n---\n# N102\n\n## Why\n\nx\n"
    files["c/part-10/CH-200.md"] =
      "---\nforce: must\norder: 1\n---\n# N200\n\n## Why\n\nx\n"
    let plan = try PlannedSite(files)
    let titles = numbers.map { "N" + $0 } + ["N200", "N102"]
    let read = plan.site.readingOrder.map { plan.site.pages[$0].title }
    #expect(read.filter { $0.hasPrefix("N") && $0 != "Nine" } == titles)
    #expect(
      plan.charter.records(of: Rule.kind).compactMap { plan.charter.pages[$0].recordID }
        == (numbers + ["102", "200"]).map { "CH-" + $0 })
    let paper = try #require(plan.site.pages.firstIndex { $0.address == "c/c-to-print.html" })
    let html = String(decoding: plan.themed.render(paper), as: UTF8.self)
    let printed = html.matches(of: /<\/span> (N[0-9]+)<\/h3>/).map { String($0.1) }
    #expect(printed == titles)
    let next = plan.html("c/part-9/CH-99.md").firstMatch(of: /rel="next" href="([^"]+)"/)
    #expect(next?.1 == "../../c/part-9/ch-100.html")
  }

  @Test("in a folder of 500 pages each page lists a window of neighbours around itself")
  func window() throws {
    var files = ["index.md": "# H", "f/index.md": "# F"]
    for number in 0..<500 { files["f/p\(1000 + number).md"] = "# P\(number)" }
    let plan = try PlannedSite(files)
    let parent = plan.site.pages[plan.index("f/index.md")]
    #expect(parent.children.count == 500)
    for (place, child) in parent.children.enumerated() {
      let (listed, isWhole) = plan.site.neighbourhood(of: child)
      #expect(!isWhole && listed.contains(child), "page \(place)")
      #expect(listed.count == 13, "page \(place)")
      #expect(listed.first == parent.children[min(max(place - 6, 0), 487)])
    }
    #expect(plan.html("f/p1250.md").utf8.count < 12_000)
  }

  @Test("near the end of a long folder the window is as wide as elsewhere")
  func windowAtTheEnd() throws {
    var files = ["index.md": "# H", "f/index.md": "# F"]
    for number in 0..<100 { files["f/p\(1000 + number).md"] = "# P\(number)" }
    let plan = try PlannedSite(files)
    let (listed, _) = plan.site.neighbourhood(of: plan.index("f/p1099.md"))
    #expect(listed.count == 13)
  }

  @Test("a folder of 13 pages is listed whole")
  func smallFolder() throws {
    var files = ["index.md": "# H", "f/index.md": "# F"]
    for number in 0..<13 { files["f/p\(1000 + number).md"] = "# P\(number)" }
    let plan = try PlannedSite(files)
    #expect(plan.site.neighbourhood(of: plan.index("f/p1000.md")).isWhole)
  }

  @Test("every page has a previous and a next one but the first and the last")
  func neighbours() throws {
    let plan = try PlannedSite([
      "index.md": "# H", "a/index.md": "# A", "a/b.md": "# B", "c.md": "# C",
    ])
    let order = plan.site.readingOrder
    #expect(order.count == 4)
    for (place, index) in order.enumerated() { #expect(plan.site.placeInReading[index] == place) }
    #expect(plan.html("a/b.md").contains("href=\"../c.html\""))
  }

  @Test("a record lists the pages that cite it, once each, and not itself")
  func citations() throws {
    let rule = "---\nforce: must\n---\n# R\n\n## Why\n\n"
    let plan = try PlannedSite([
      "index.md": "# H\n\n[CH-1] [CH-1] [x](r/CH-1.md)",
      "r/index.md": "---\ncollection: rule\n---\n# R",
      "r/CH-1.md": rule + "[CH-1] [CH-2]", "r/CH-2.md": rule + "x",
    ])
    let cited = plan.site.citations.mapValues { $0.map { plan.site.pages[$0].address } }
    #expect(cited[plan.index("r/CH-1.md")] == ["index.html"])
    #expect(cited[plan.index("r/CH-2.md")] == ["r/ch-1.html"])
  }

  @Test("a folder without an index has a home that lists its parts; names lose order and no accent")
  func madeHome() throws {
    let plan = try PlannedSite([
      "01-charte/a.md": "# A", "02-nos-réseaux/b.md": "# B", "10-équipe/c.md": "# C",
      "3d/e.md": "# E", "2026-plans/d.md": "# D",
    ])
    let home = try #require(plan.site.pageOfFolder[""])
    #expect(
      plan.site.pages[home].children.map { plan.site.pages[$0].title }
        == ["Charte", "Nos réseaux", "3d", "Équipe", "2026 plans"])
    let html = String(decoding: plan.themed.render(home), as: UTF8.self)
    #expect(html.contains("<h2 id=\"d_pages\">Contents</h2>"))
    #expect(html.contains("<li><a href=\"02-nos-reseaux/index.html\">Nos réseaux</a></li>"))
  }

  @Test("a number that says something stays in a title; one that counts does not")
  func orderNumbers() {
    func titles(_ paths: String...) -> [String] {
      let numbers = OrderNumbers(of: paths.map { $0 + ".md" })
      return paths.map { numbers.title(of: $0) }
    }
    #expect(titles("3-piliers", "notes") == ["3 piliers", "Notes"])
    #expect(titles("1-intro", "2-suite") == ["Intro", "Suite"])
    #expect(titles("a/1-intro", "b/2-suite") == ["1 intro", "2 suite"])
    #expect(
      titles("07_ton", "2026-plan", "1.2-notes", "05") == ["Ton", "2026 plan", "1.2 notes", "05"])
    #expect(titles("3-piliers", "3-raisons") == ["3 piliers", "3 raisons"])
  }

  @Test("the thirteenth part is one link from every page, and is named where it is read")
  func manyParts() throws {
    var files = ["index.md": "# H"]
    for part in 1...15 { files["part-\(part)/p.md"] = "# P\(part)" }
    let plan = try PlannedSite(files)
    let sections = /<nav class="sections".*?<\/nav>/.dotMatchesNewlines()
    let header = try #require(plan.html("part-1/p.md").firstMatch(of: sections)).0
    #expect(header.contains("<a href=\"../index.html#d_pages\">See all (15)</a>"))
    #expect(header.contains(">Part 12</a>") && !header.contains(">Part 13</a>"))
    let far = try #require(plan.html("part-14/p.md").firstMatch(of: sections)).0
    #expect(far.contains("aria-current=\"true\">Part 14</a>") && !far.contains(">Part 12</a>"))
    let home = plan.html("index.md")
    #expect(home.contains("<h2 id=\"d_pages\">Other pages</h2>"))
    #expect(home.contains("<li><a href=\"part-13/index.html\">Part 13</a></li>"))
  }

  @Test("a few pages stand in the header; many have their neighbours beside them")
  func flatFolder() throws {
    var files: [String: String] = [:]
    for page in 1...8 { files["p\(page).md"] = "# P\(page)" }
    let few = try PlannedSite(files).html("p1.md")
    #expect(few.contains("<li><a href=\"p8.html\">P8</a></li>"))
    #expect(few.contains("<nav class=\"sections\" aria-label=\"Contents\">"))
    for page in 9...40 { files["p\(page).md"] = "# P\(page)" }
    let many = try PlannedSite(files).html("p20.md")
    #expect(many.contains("<nav class=\"sections\" aria-label=\"Contents\" hidden>"))
    #expect(many.contains(">P14</a>") && many.contains(">P26</a>") && !many.contains(">P30</a>"))
    #expect(many.contains("<p><a href=\"index.html#d_pages\">See all (40)</a></p>"))
  }

  @Test("pages of one folder with the same title say their file or folder")
  func equalTitles() throws {
    let plan = try PlannedSite([
      "index.md": "# H", "api/index.md": "# Overview", "guide/index.md": "# Overview",
      "guide/a.md": "# A", "guide/b.md": "# A", "guide/c.md": "# C", "api/a.md": "# A",
    ])
    func label(_ path: String) -> String { plan.site.pages[plan.index(path)].label }
    #expect(
      label("api/index.md") == "Overview (api)" && label("guide/index.md") == "Overview (guide)")
    #expect(label("guide/b.md") == "A (b)" && label("guide/a.md") == "A")
    #expect(label("guide/c.md") == "C" && label("api/a.md") == "A")
    #expect(plan.html("guide/b.md").contains("<h1>A</h1>"))
    #expect(plan.html("guide/c.md").contains(">Overview (api)</a>"))
  }

  @Test(
    "Home.md is a wiki's first page; README.md and index.md come before it", arguments: [0, 1, 2])
  func wikiHome(others: Int) throws {
    let names = ["Home.md", "README.md", "index.md"].prefix(others + 1)
    var files = ["sub/Home.md": "# S"]
    for name in names { files[name] = "# \(name)\n\n[top](.) [folder](./sub/)" }
    let plan = try PlannedSite(files)
    #expect(plan.site.pages[plan.site.pageOfFolder[""] ?? -1].title == names.last)
    #expect(plan.address(names.last ?? "") == "index.html")
    #expect(plan.address("sub/Home.md") == "sub/home.html")
    #expect(plan.problems == [])
  }
}
