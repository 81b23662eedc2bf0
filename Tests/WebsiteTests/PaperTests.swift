import CharterModel
import Testing

@testable import Website

@Suite("Documents on paper")
struct PaperTests {
  static func rule(_ title: String, force: String = "must", why: String = "Trust.") -> String {
    "---\nforce: \(force)\n---\n# \(title)\n\n## Why\n\n\(why)\n"
  }

  static func files(_ changes: [String: String] = [:]) -> [String: String] {
    [
      "index.md": "# H",
      "charter/index.md":
        "---\nkind: document\nversion: \"2.0\"\nstatus: in-force\neffective: 2026-09-01\n---\n# The charter\n\nWe speak.\n",
      "charter/rules/index.md": "---\ncollection: rule\n---\n# Rules\n\nA rule is a sentence.\n",
      "charter/rules/CH-1.md": rule("Say who you are"),
      "charter/rules/CH-2.md": rule("Quote the source"),
      "charter/rules/CH-3.md":
        "---\nforce: must\nretired: 2026-01-01\n---\n# Old rule\n\n## Why\n\nNo longer.\n",
    ].merging(changes) { $1 }
  }

  static let settings = "language: en\ncompany: \"Harbour\"\npropose: desk@harbour.example"

  static func html(_ suffix: String, _ changes: [String: String] = [:]) throws -> String {
    let plan = try PlannedSite(files(changes), configuration: settings)
    let index = try #require(
      plan.site.pages.firstIndex { $0.address == "charter/charter-" + suffix })
    return String(decoding: plan.site.render(index), as: UTF8.self)
  }

  static func fingerprint(_ changes: [String: String] = [:]) throws -> String {
    let page = try html("acknowledgement.html", changes)
    return String(try #require(page.firstMatch(of: /class="fingerprint">([^<]+)</)).1)
  }

  @Test("the printable page holds the preamble and every rule in force, with its reason")
  func printed() throws {
    let html = try Self.html("to-print.html")
    #expect(html.contains("We speak.") && html.contains("Say who you are"))
    #expect(html.contains("Quote the source") && html.contains("Trust."))
    #expect(!html.contains("Old rule"))
    #expect(html.ranges(of: "<h1").count == 1)
  }

  @Test("the document leads to both, and they lead back")
  func links() throws {
    let plan = try PlannedSite(Self.files(), configuration: Self.settings)
    let document = plan.html("charter/index.md")
    #expect(document.contains("href=\"../charter/charter-to-print.html\""))
    #expect(document.contains("href=\"../charter/charter-acknowledgement.html\""))
    #expect(try Self.html("to-print.html").contains("<a href=\"../charter/index.html\">"))
  }

  @Test("neither stands in the order of reading nor among the children")
  func apart() throws {
    let plan = try PlannedSite(Self.files(), configuration: Self.settings)
    for page in plan.site.pages where page.address.hasPrefix("charter/charter-") {
      #expect(!page.isRead && page.parent == nil)
    }
  }

  @Test("the sheet says the document, its version, its day and what to fill in")
  func sheet() throws {
    let html = try Self.html("acknowledgement.html")
    for words in ["The charter", "2.0", "1\u{A0}September 2026", "Name", "Date", "Signature"] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(html.contains("mailto:desk@harbour.example?subject="))
    #expect(html.contains("%0D%0A"))
  }

  @Test(
    "the fingerprint changes with any word of a rule or of the document",
    arguments: [
      ["charter/rules/CH-1.md": rule("Say who you are", why: "Trusts.")],
      ["charter/rules/CH-1.md": rule("Say who you are", force: "should")],
      ["charter/rules/CH-2.md": rule("Quote your source")],
      ["charter/rules/CH-4.md": rule("One more")],
      [
        "charter/index.md":
          "---\nkind: document\nversion: \"2.0\"\nstatus: in-force\neffective: 2026-09-01\n---\n# The charter\n\nWe spoke.\n"
      ],
    ])
  func fingerprints(_ changes: [String: String]) throws {
    #expect(try Self.fingerprint(changes) != Self.fingerprint())
  }

  @Test("and with nothing else: another page, a review, a retired rule")
  func steady() throws {
    let reviewed = Self.rule("Say who you are").replacing(
      "force: must", with: "force: must\nreviewed: 2026-09-30")
    let old = "---\nforce: must\nretired: 2026-01-01\n---\n# Old\n\n## Why\n\nGone.\n"
    #expect(
      try Self.fingerprint([
        "charter/rules/CH-1.md": reviewed, "charter/rules/CH-3.md": old, "index.md": "# Hello",
      ]) == Self.fingerprint())
  }

  @Test("a rule carries its fingerprint where the reader's browser compares it")
  func remembered() throws {
    let plan = try PlannedSite(Self.files(), configuration: Self.settings)
    let index = try #require(plan.charter.record("CH-1"))
    let mark = "data-seen=\"CH-1\" data-fingerprint=\"\(plan.site.fingerprint(of: index))\""
    #expect(plan.html("charter/rules/CH-1.md").contains(mark))
    #expect(plan.html("charter/rules/index.md").contains(mark))
  }

  @Test("rules outside the document's folder are no articles of it")
  func elsewhere() throws {
    let more = [
      "charter-b/index.md": "---\ncollection: rule\n---\n# Others",
      "charter-b/X-1.md": Self.rule("Elsewhere"),
    ]
    #expect(!(try Self.html("to-print.html", more).contains("Elsewhere")))
    #expect(try Self.fingerprint(more) == Self.fingerprint())
  }
}
