import CharterModel
import Testing

@testable import SitePlan
@testable import Website

/// What the site says of rules and documents that do not bind today, and of rules that do not order.
@Suite("Force and dates as they are shown")
struct ValidityViewTests {
  static func files(
    status: String = "in-force", effective: String = "2026-01-01", _ more: [String: String] = [:]
  ) -> [String: String] {
    func rule(_ fields: String, _ title: String) -> String {
      "---\n\(fields)\n---\n# \(title)\n\n## Why\n\nTrust.\n"
    }
    return [
      "index.md": "# Home\n\nSee [CH-1], [CH-2], [CH-3], [CH-4], [share-freely].\n",
      "c/index.md":
        "---\nkind: document\nversion: \"2\"\nstatus: \(status)\neffective: \(effective)\n---\n# The charter\n",
      "c/r/index.md": "---\ncollection: rule\n---\n# Rules\n",
      "c/r/CH-1.md": rule("force: must", "Say who you are"),
      "c/r/CH-2.md": rule("force: must-not", "Share customer files"),
      "c/r/CH-3.md": rule("force: must-not\nsince: 2027-03-01", "Post at night"),
      "c/r/CH-4.md": rule("force: must\nretired: 2027-01-01", "Post every day"),
      "c/r/CH-5.md": rule("force: must\nretired: 2026-02-01\nreplaced-by: CH-4", "Post at noon"),
      "c/r/share-freely.md": rule("force: may", "Share what we publish"),
      "c/changes.csv":
        "date,rule,document,what\n2027-03-01,CH-3,c,New rule\n2026-09-20,CH-2,c,Clearer\n",
    ].merging(more) { $1 }
  }

  static func plan(
    _ files: [String: String] = files(), date: String = "2026-10-01", language: String = "en"
  ) throws -> PlannedSite {
    try PlannedSite(files, configuration: "language: \(language)", on: date)
  }

  static func html(_ plan: PlannedSite, at address: String) -> String? {
    plan.site.pages.firstIndex { $0.address == address }
      .map { String(decoding: plan.themed.render($0), as: UTF8.self) }
  }

  /// The label of each rule on three days, in both languages.
  static let labels: [(date: String, language: String, labels: [String])] = [
    (
      "2026-10-01", "en",
      [
        "Say who you are", "Forbidden\u{A0}· Share customer files",
        "From 1\u{A0}March 2027\u{A0}· Forbidden\u{A0}· Post at night",
        "Until 31\u{A0}December 2026\u{A0}· Post every day", "Retired\u{A0}· Post at noon",
        "Allowed\u{A0}· Share what we publish",
      ]
    ),
    (
      "2027-02-28", "en",
      [
        "Say who you are", "Forbidden\u{A0}· Share customer files",
        "From 1\u{A0}March 2027\u{A0}· Forbidden\u{A0}· Post at night",
        "Retired\u{A0}· Post every day",
        "Retired\u{A0}· Post at noon", "Allowed\u{A0}· Share what we publish",
      ]
    ),
    (
      "2027-03-01", "fr",
      [
        "Say who you are", "Interdit\u{A0}· Share customer files", "Interdit\u{A0}· Post at night",
        "Retirée\u{A0}· Post every day", "Retirée\u{A0}· Post at noon",
        "Permis\u{A0}· Share what we publish",
      ]
    ),
    (
      "2026-01-15", "fr",
      [
        "Say who you are", "Interdit\u{A0}· Share customer files",
        "À partir du 1er\u{A0}mars 2027\u{A0}· Interdit\u{A0}· Post at night",
        "Jusqu’au 31\u{A0}décembre 2026\u{A0}· Post every day",
        "Jusqu’au 31\u{A0}janvier 2026\u{A0}· Post at noon", "Permis\u{A0}· Share what we publish",
      ]
    ),
  ]

  @Test("away from its page, a rule's title carries its force and its days", arguments: labels)
  func marked(_ date: String, _ language: String, _ expected: [String]) throws {
    let plan = try Self.plan(date: date, language: language)
    let rules = plan.charter.records(of: Rule.kind).map { plan.site.pageOfCharter[$0] }
    #expect(rules.map { plan.site.pages[$0].label } == expected)
    let children = Self.html(plan, at: "c/index.html") ?? ""
    let list = plan.html("c/r/CH-1.md")
    let titles = String(
      decoding: plan.site.searchFiles(plan.site.searchParts(1).map(plan.site.indexed))
        .filter { $0.address.contains("titles-") }
        .flatMap { file -> [UInt8] in
          if case .late(let late) = file.content { late() } else { [] }
        }, as: UTF8.self)
    for (index, label) in zip(rules, expected) {
      let link = Array(">\(label)</a>".utf8)
      let shown = language == "fr" ? FrenchSetting.set(link) : link
      #expect(list.contains(String(decoding: shown, as: UTF8.self)), "the branch: \(label)")
      #expect(titles.contains("\"\(label)\""), "the search: \(label)")
      let page = String(decoding: plan.themed.render(index), as: UTF8.self)
      #expect(page.contains("<title>\(label) ·"), "the page's own title: \(label)")
    }
    #expect(!children.isEmpty)
  }

  @Test(
    "a citation shows in its tooltip that a rule forbids, and in its words that it is not yet or no more in force"
  )
  func citations() throws {
    let home = try Self.plan().html("index.md")
    #expect(home.contains("title=\"Forbidden\u{A0}· Share customer files\">CH-2</a>"))
    #expect(home.contains(">CH-3 (from 1\u{A0}March 2027)</a>"))
    #expect(home.contains(">CH-4 (until 31\u{A0}December 2026)</a>"))
    #expect(home.contains(">Share what we publish (allowed)</a>"))
    #expect(home.contains("title=\"Say who you are\">CH-1</a>"))
    let table = try Self.plan(Self.files().merging(["c/changes.md": "# Changes\n"]) { $1 })
      .html("c/changes.md")
    #expect(
      table.contains("title=\"Forbidden\u{A0}· Share customer files\">CH-2</a>"), "in a table")
    let page = try Self.plan().html("c/r/CH-2.md")
    #expect(page.contains("</span> (forbidden): "), "the citation to copy")
  }

  @Test("what is announced stands under its own heading, and on no paper")
  func announced() throws {
    let plan = try Self.plan()
    let list = plan.html("c/r/index.md")
    let heading = try #require(
      list.firstRange(of: "<h2 class=\"upcoming\" data-until=\"2027-02-28\">Upcoming</h2>"))
    #expect(list[heading.upperBound...].contains("id=\"CH-3\""))
    #expect(!list[..<heading.lowerBound].contains("<article class=\"rule\" id=\"CH-3\""))
    #expect(!list[heading.upperBound...].contains("id=\"CH-4\""))
    let paper = try #require(Self.html(plan, at: "c/c-to-print.html"))
    #expect(paper.contains("Share customer files") && paper.contains("Post every day"))
    #expect(!paper.contains("Post at night") && !paper.contains("Post at noon"))
  }

  @Test("an announced rule changes no print until its day; the day changes it")
  func prints() throws {
    func print(_ files: [String: String], _ date: String) throws -> String {
      let plan = try Self.plan(files, date: date)
      return plan.site.print(of: try #require(plan.charter.record("c")))
    }
    var without = Self.files()
    without["c/r/CH-3.md"] = nil
    let now = try print(Self.files(), "2026-10-01")
    #expect(try now == print(without, "2026-10-01"))
    #expect(try now == print(Self.files(), "2026-12-31"))
    #expect(try now != print(Self.files(), "2027-01-01"), "CH-4 is retired")
    #expect(
      try print(Self.files(), "2027-02-28") != print(Self.files(), "2027-03-01"), "CH-3 binds")
  }

  @Test("a rule's page says in words what scripts can correct on the day")
  func page() throws {
    let plan = try Self.plan()
    let announced = plan.html("c/r/CH-3.md")
    #expect(announced.contains("data-until=\"2027-02-28\">From</span>"))
    #expect(announced.contains("data-after=\"2027-02-28\" hidden>Since</span>"))
    #expect(announced.contains("Upcoming rule, in force from"))
    #expect(announced.contains(">Upcoming</span>") && announced.contains(">must not</span>"))
    let ending = plan.html("c/r/CH-4.md")
    #expect(ending.contains("data-until=\"2026-12-31\">Rule in force today, retired from</span>"))
    #expect(!ending.contains("Rule retired on</p>"))
    #expect(!plan.html("c/r/CH-1.md").contains("data-until"))
    #expect(plan.html("c/r/CH-5.md").contains("Rule retired on 1\u{A0}February 2026"))
  }

  /// The words of a document's page, and whether there is a sheet to sign.
  static let documents:
    [(status: String, effective: String, date: String, said: String, not: String, signs: Bool)] = [
      ("in-force", "2026-01-01", "2026-10-01", "In force since", "In force from", true),
      ("in-force", "2026-12-15", "2026-11-15", "In force from", "status-draft", true),
      ("adopted", "2026-12-15", "2026-11-15", "In force from", "status-draft", true),
      ("adopted", "2026-12-15", "2026-12-15", "In force since", "adopted", true),
      ("consultation", "2026-12-15", "2026-11-15", "Planned to take effect on", "In force", false),
      ("draft", "2026-12-15", "2026-12-20", "Planned to take effect on", "In force", false),
      ("repealed", "2026-01-01", "2026-10-01", "Took effect on", "In force", false),
    ]

  @Test("a document says when it binds, and is acknowledged when it will", arguments: documents)
  func document(
    _ status: String, _ effective: String, _ date: String, _ said: String, _ not: String,
    _ signs: Bool
  ) throws {
    let plan = try Self.plan(Self.files(status: status, effective: effective), date: date)
    let page = plan.html("c/index.md")
    let facts = try #require(page.firstMatch(of: /(?s)<dl class="facts">.*?<\/dl>/)).0
    #expect(facts.contains(said) && !facts.contains(not), "\(facts)")
    let isAhead = effective > date && signs
    #expect(facts.contains("data-after=\"2026-12-14\" hidden>In force since") == isAhead)
    let sheet = Self.html(plan, at: "c/c-acknowledgement.html")
    #expect((sheet != nil) == signs && page.contains("c-acknowledgement.html") == signs)
    let paper = try #require(Self.html(plan, at: "c/c-to-print.html"))
    #expect(paper.contains(said))
    #expect(paper.contains("Say who you are"), "what is to come is printed as it will bind")
  }

  @Test("the foot of the pages names the version of a document in force only")
  func versionOfFoot() throws {
    #expect(try Self.plan().site.version == "2")
    #expect(try Self.plan(Self.files(status: "consultation")).site.version == nil)
    #expect(try Self.plan(Self.files(effective: "2026-12-15")).site.version == nil)
  }

  @Test("a change of a day that lies ahead is not called new, by the build or by the script")
  func news() throws {
    let home = try Self.plan().html("index.md")
    #expect(home.contains("data-until=\"2027-02-28\">upcoming</strong>"))
    #expect(
      home.contains(
        "<strong class=\"new\" data-after=\"2027-02-28\" data-until=\"2027-04-30\" hidden>"))
    #expect(home.contains("<strong class=\"new\" data-until=\"2026-11-19\">new</strong>"))
    let plan = try Self.plan()
    let feed = String(decoding: plan.site.changesFeed(at: "c/changes.xml"), as: UTF8.self)
    #expect(feed.contains("<title>From 1\u{A0}March 2027 · CH-3 · New rule</title>"))
    #expect(feed.contains("<title>CH-2 · Clearer</title>"))
  }

  @Test("nobody has reviewed a page on a day that lies ahead")
  func review() throws {
    let page = "---\nreviewed: 2026-12-01\nreview-every: 6 months\n---\n# A\n"
    let html = try Self.plan(Self.files(["a.md": page])).html("a.md")
    #expect(!html.contains("reviewed on") && html.contains("1\u{A0}December 2026"))
  }
}
