import Testing

@testable import SitePlan
@testable import Website

@Suite("The home page")
struct HomeTests {
  static let changes = """
    date;document;rule;version;what;why
    2026-09-20;charter;CH-1;1.1;Second.;b
    2026-06-01;charter;;1.0;First.;a

    """

  static func html(_ home: String, _ changes: String = changes) throws -> String {
    try PlannedSite([
      "index.md": home, "changes.csv": changes,
      "r/index.md": "---\ncollection: rule\n---\n# R",
      "r/CH-1.md": "---\nforce: must\n---\n# C\n\n## Why\n\nx",
    ]).html("index.md")
  }

  @Test("the questions come first, then what is new, then the rest")
  func order() throws {
    let html = try Self.html("# Your question?\n\n1. [A](r/index.md)\n\n## All\n\nThe rest.\n")
    let places = try ["home-questions", "<ol>\n<li><a", "d_news", "id=\"all\"", "The rest."].map {
      try #require(html.range(of: $0), "\($0)").lowerBound
    }
    #expect(places == places.sorted())
    #expect(html.ranges(of: "The rest.").count == 1)
  }

  @Test("without a heading, or with footnotes, the text stays whole")
  func whole() throws {
    for text in ["# H\n\nAll.[^1]\n\n## B\n\nMore.\n\n[^1]: Note.\n", "# H\n\nAll.\n"] {
      #expect(try Self.html(text).contains("<div class=\"content home-rest\" hidden>"))
    }
  }

  @Test("the latest change stands first; it is new for sixty days, and says until when")
  func news() throws {
    let html = try Self.html("# H")
    let second = try #require(html.range(of: "Second."))
    let first = try #require(html.range(of: "First."))
    #expect(second.lowerBound < first.lowerBound)
    #expect(html.contains("data-until=\"2026-11-19\">new</strong>"))
    #expect(html.contains("data-until=\"2026-07-31\" hidden>new</strong>"))
    #expect(html.contains("<a class=\"id\" href=\"r/ch-1.html\">CH-1</a>"))
  }

  @Test("a change of tomorrow is not new today")
  func tomorrow() throws {
    let html = try Self.html("# H", Self.changes.replacing("2026-09-20", with: "2026-10-02"))
    #expect(!html.contains("data-until=\"2026-12-01\">new"))
  }

  @Test("a review that is overdue says so, and otherwise holds the words back until it is")
  func reviews() throws {
    func html(_ reviewed: String) throws -> String {
      try PlannedSite(["index.md": "---\nreviewed: \(reviewed)\nreview-every: 6 months\n---\n# H"])
        .html("index.md")
    }
    #expect(try html("2026-03-31").contains("data-after=\"2026-09-30\">("))
    #expect(try html("2026-04-02").contains("data-after=\"2026-10-02\" hidden>("))
  }
}
