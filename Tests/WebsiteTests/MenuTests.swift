import CharterModel
import Diagnosis
import Testing
import Workbench

@testable import SitePlan
@testable import Website

@Suite("Menus")
struct MenuTests {
  /// The pages that menus alone do not lead to from the home page: not what authors link to in their
  /// text, not the pager, not the search.
  static func outOfReach(_ planned: PlannedSite) -> [String] {
    let site = planned.site
    let pages = Dictionary(
      site.pages.indices.map { (site.pages[$0].address, $0) },
      uniquingKeysWith: { first, _ in first })
    guard let home = pages["index.html"] else { return ["index.html"] }
    var reached: Set<Int> = [home]
    var waiting = [home]
    while let index = waiting.popLast() {
      let html = String(decoding: planned.themed.render(index), as: UTF8.self)
      for address in menuLinks(html, in: ContentPath.folder(of: site.pages[index].address)) {
        guard let target = pages[address], reached.insert(target).inserted else { continue }
        waiting.append(target)
      }
    }
    return site.pages.indices.filter { site.pages[$0].isRead && !reached.contains($0) }
      .map { site.pages[$0].address }.sorted()
  }

  /// Where the menus of a page lead: header, branch, way up, and the lists that the page makes of others.
  private static func menuLinks(_ html: String, in folder: String) -> [String] {
    let parts =
      html.parts(from: "<nav class=\"sections\"", to: "</nav>")
      + html.parts(from: "<nav class=\"branch\"", to: "</nav>")
      + html.parts(from: "<nav class=\"breadcrumb\"", to: "</nav>")
      + html.parts(from: "<ul class=\"entries", to: "</ul>")
      + html.parts(from: "<div class=\"records\">", to: "<nav class=\"pager\"")
      + html.parts(from: "<div class=\"site-tools\"", to: "</header>")
    return parts.flatMap { $0.parts(from: "href=\"", to: "\"") }.compactMap { href in
      ContentPath.resolve(
        String(href.dropFirst(6).dropLast().prefix { $0 != "#" && $0 != "?" }), from: folder)
    }
  }

  @Test("every page of a folder, whatever its shape, is reached by menus alone", arguments: shapes)
  func reach(shape: Shape) throws {
    let plan = try PlannedSite(shape.files)
    let menus = shape.files.keys.count { ["_Sidebar.md", "SUMMARY.md"].contains($0) }
    #expect(plan.site.pages.count { $0.isRead } >= shape.files.count - menus)
    #expect(Self.outOfReach(plan) == [])
  }

  @Test("so is every page of the sample, and of each folder of the golden ones")
  func samples() throws {
    let golden = ["drafts", "links", "navigation", "plain-folder", "rules", "tables"]
    let folders =
      ["content", "Tests/Samples/english/content"] + golden.map { "Tests/Golden/\($0)/input" }
    for folder in folders {
      let files = FileTree.contents(of: Checkout.folder + "/" + folder)
        .filter { $0.key.hasSuffix(".md") || $0.key.hasSuffix(".csv") }
        .mapValues { String(decoding: $0, as: UTF8.self) }
      let plan = try PlannedSite(files)
      #expect(!files.isEmpty && Self.outOfReach(plan) == [], "\(folder)")
    }
  }

  @Test("a part of the samples is called in the menu as on its page")
  func names() throws {
    for folder in ["content", "Tests/Samples/english/content"] {
      let files = FileTree.contents(of: Checkout.folder + "/" + folder)
        .filter { $0.key.hasSuffix(".md") || $0.key.hasSuffix(".csv") }
        .mapValues { String(decoding: $0, as: UTF8.self) }
      let site = try PlannedSite(files).site
      #expect(!site.navigation.header.isEmpty)
      for part in site.navigation.header {
        #expect(site.pages[part].title == site.pages[part].shortTitle)
      }
    }
  }

  @Test("the walk fails where a page stands in no menu")
  func sceptic() throws {
    var site = try PlannedSite(["index.md": "# H\n\n[a](a.md)", "a.md": "# A"])
    #expect(Self.outOfReach(site) == [])
    site.site.navigation.header = []
    site.themed = ThemedSite(site.site, theme: PlannedSite.theme.theme)
    #expect(Self.outOfReach(site) == ["a.html"])
  }

  struct Shape: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var files: [String: String]

    init(_ name: String, _ files: [String: String]) {
      testDescription = name
      self.files = files
    }
  }

  static let shapes: [Shape] =
    [
      Shape("one page", ["a.md": "# A"]),
      Shape("few, flat, without an index", pages(5)),
      Shape("flat, without an index", pages(60)),
      Shape("flat, with an index", pages(60).merging(["index.md": "# H"]) { $1 }),
      Shape("thirty parts", parts(30)),
      Shape("thirty parts, with an index", parts(30).merging(["README.md": "# H"]) { $1 }),
      Shape("parts beside pages", parts(9).merging(pages(20)) { $1 }),
      Shape(
        "a wiki", pages(30).merging(["Home.md": "# H", "_Sidebar.md": "- [1](p1.md)\n"]) { $1 }),
      Shape(
        "a menu that names few pages",
        parts(20).merging(["SUMMARY.md": "# S\n\n- [x](part-3/p1.md)\n"]) { $1 }),
      Shape(
        "deep", Dictionary(uniqueKeysWithValues: (1...20).map { (path(depth: $0), "# D\($0)") })),
      Shape(
        "deep, pages at the bottom alone",
        Dictionary(uniqueKeysWithValues: (1...50).map { ("a/b/c/d/e/\($0).md", "# D\($0)") })),
      Shape("one title", pages(60).mapValues { _ in "# Same" }),
      Shape(
        "tables where no page is",
        ["index.md": "# H", "data/glossary.csv": "term,definition\na,b\n"]),
      Shape(
        "a document over many pages",
        Dictionary(uniqueKeysWithValues: pages(45).map { ("d/" + $0.key, $0.value) }).merging([
          "d/index.md": "---\nkind: document\n---\n# D"
        ]) { $1 }),
      Shape(
        "an order for each page",
        pages(30).mapValues { "---\norder: \(40 - $0.utf8.count)\n---\n" + $0 }),
    ]
    + RecordKind.records.map { kind in
      let records = pages(45).map { ("c/" + $0.key, $0.value) }
      let others = (1...3).map { ("c/part-\($0)/index.md", "# O\($0)") }
      return Shape(
        "a collection of \(kind.id)",
        Dictionary(uniqueKeysWithValues: records + others).merging([
          "index.md": "# H", "c/index.md": "---\ncollection: \(kind.name.en)\n---\n# C",
        ]) { $1 })
    }

  private static func pages(_ count: Int) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (1...count).map { ("p\($0).md", "# P\($0)") })
  }

  private static func parts(_ count: Int) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (1...count).flatMap { part in
        (1...3).map { ("part-\(part)/p\($0).md", "# P\(part).\($0)") }
      })
  }

  private static func path(depth: Int) -> String {
    (1...depth).map { "d\($0)/" }.joined() + "page.md"
  }
}

extension StringProtocol {
  /// The pieces that begin and end with some texts.
  fileprivate func parts(from start: String, to end: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let first = rest.firstRange(of: start) {
      let inside = rest[first.upperBound...]
      guard let last = inside.firstRange(of: end) else { break }
      parts.append(String(rest[first.lowerBound..<last.upperBound]))
      rest = inside[last.upperBound...]
    }
    return parts
  }
}
