import CharterModel
import Media
import Testing

@testable import SitePlan
@testable import Website

/// Five versions over two years, the last of them not yet in force, built in each month.
@Suite("A charter in time")
struct TimeTests {
  static func rule(_ title: String, _ text: String, _ fields: String = "") -> String {
    "---\nforce: must\n\(fields)---\n# \(title)\n\n\(text)\n\n## Why\n\nTrust.\n"
  }

  static let files: [String: String] = {
    do {
      var charter = Adopted([
        "index.md": "# Home\n\nSee [CH-1], [CH-2], [CH-3], [CH-4], [CH-5].\n",
        "words.csv": "say,avoid\nuse,utilise\n",
        "d/index.md": "---\ncollection: decision\n---\n# Decisions\n",
        "d/may-i.md":
          "# May I?\n\n- Is it so?\n  - **Yes**\n    - Do it: [CH-1], [CH-3], [CH-5].\n  - **No**\n    - Leave it: [CH-1].\n",
        "c/r/index.md": "---\ncollection: rule\n---\n# Rules\n",
        "c/changes.csv":
          "date,document,rule,version,what,why\n2025-07-01,c,CH-1,2.0,Clearer,Many asked\n",
      ])
      try charter.adopt(
        "1.0", from: "2025-01-01",
        [
          "r/CH-1.md": rule("Say who you are", "Alpha, said at length."),
          "r/CH-2.md": rule("Answer", "Within a day."),
        ])
      try charter.adopt(
        "2.0", from: "2025-07-01",
        [
          "r/CH-1.md": rule("Say who you are", "Bravo, said at length."),
          "r/CH-3.md": rule("Cite", "Always."),
        ])
      try charter.adopt("3.0", from: "2026-01-01", ["r/CH-2.md": nil])
      try charter.adopt(
        "4.0", from: "2026-07-01",
        [
          "r/CH-1.md": rule("Say who you are", "Charlie, said at length."),
          "r/CH-3.md": rule("Cite", "Always.", "retired: 2026-10-01\n"),
          "r/CH-4.md": rule("Share", "Freely."),
        ])
      try charter.adopt(
        "5.0", from: "2027-03-01",
        [
          "r/CH-1.md": rule("Say who you are", "Delta, said at length."), "r/CH-3.md": nil,
          "r/CH-5.md": rule("Rest", "At night."),
        ])
      return charter.files
    } catch { return [:] }
  }()

  /// From a month on: the version in force, the word of CH-1, the rules on paper, and what the labels
  /// of CH-2 to CH-5 say in English and French.
  struct Row: Sendable {
    var month: String
    var version: String
    var word: String
    var paper: [String]
    var english: [String]
    var french: [String]
  }

  static let rows: [Row] = [
    Row(
      month: "2025-01", version: "1.0", word: "Alpha", paper: ["CH-1", "CH-2"],
      english: [
        "Until 31 December 2025", "From 1 July 2025", "From 1 July 2026", "From 1 March 2027",
      ],
      french: [
        "Jusqu’au 31 décembre 2025", "À partir du 1er juillet 2025", "À partir du 1er juillet 2026",
        "À partir du 1er mars 2027",
      ]),
    Row(
      month: "2025-07", version: "2.0", word: "Bravo", paper: ["CH-1", "CH-2", "CH-3"],
      english: [
        "Until 31 December 2025", "Until 30 September 2026", "From 1 July 2026",
        "From 1 March 2027",
      ],
      french: [
        "Jusqu’au 31 décembre 2025", "Jusqu’au 30 septembre 2026", "À partir du 1er juillet 2026",
        "À partir du 1er mars 2027",
      ]),
    Row(
      month: "2026-01", version: "3.0", word: "Bravo", paper: ["CH-1", "CH-3"],
      english: ["Retired", "Until 30 September 2026", "From 1 July 2026", "From 1 March 2027"],
      french: [
        "Retirée", "Jusqu’au 30 septembre 2026", "À partir du 1er juillet 2026",
        "À partir du 1er mars 2027",
      ]),
    Row(
      month: "2026-07", version: "4.0", word: "Charlie", paper: ["CH-1", "CH-3", "CH-4"],
      english: ["Retired", "Until 30 September 2026", "", "From 1 March 2027"],
      french: ["Retirée", "Jusqu’au 30 septembre 2026", "", "À partir du 1er mars 2027"]),
    Row(
      month: "2026-10", version: "4.0", word: "Charlie", paper: ["CH-1", "CH-4"],
      english: ["Retired", "Retired", "", "From 1 March 2027"],
      french: ["Retirée", "Retirée", "", "À partir du 1er mars 2027"]),
    Row(
      month: "2027-03", version: "5.0", word: "Delta", paper: ["CH-1", "CH-4", "CH-5"],
      english: ["Retired", "Retired", "", ""], french: ["Retirée", "Retirée", "", ""]),
  ]

  static let months = (2025...2027).flatMap { year in
    (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" }
  }.prefix { $0 <= "2027-04" }

  @Test("the rules of a day, asked on another, are those of the version in force on it")
  func rulesOfADay() throws {
    let site = try PlannedSite(Self.files, configuration: "language: en", on: "2026-08-15").site
    for month in Self.months {
      let row = try #require(Self.rows.last { $0.month <= month })
      let day = try #require(Day(month + "-15"))
      let found = site.charter.rules(on: day)
      #expect(found.map { site.charter.pages[$0].plainID }.sorted() == row.paper, "\(month)")
      let first = try #require(found.first { site.charter.pages[$0].plainID == "CH-1" })
      let data = site.dataRecord(first, on: day)
      func text(_ value: JSONValue?) -> String {
        if case .text(let text)? = value { text } else { "" }
      }
      #expect(text(data["text"]).hasPrefix(row.word), "\(month)")
      #expect(text(data["document"]) == "c" && text(data["print"]).count == 64, "\(month)")
      let from = text(data["interval"]?["from"])
      #expect(from <= day.description && !from.isEmpty, "\(month): \(from)")
    }
    let before = try #require(Day("2024-12-31"))
    #expect(site.charter.rules(on: before) == [])
  }

  @Test(
    "what a kept version links to is of that version", arguments: ["charte", "règlement-intérieur"])
  func linksWithin(folder: String) throws {
    var charter = Adopted(
      [
        "index.md": "# Home\n", "\(folder)/r/index.md": "---\ncollection: rule\n---\n# Rules\n",
      ], in: folder)
    let text = "See [the other](CH-2.md)."
    try charter.adopt(
      "1.0", from: "2025-01-01",
      ["r/CH-1.md": Self.rule("One", text), "r/CH-2.md": Self.rule("Two", "Alpha.")])
    try charter.adopt("2.0", from: "2026-01-01", ["r/CH-2.md": Self.rule("Two", "Bravo.")])
    let plan = try PlannedSite(charter.files, configuration: "language: en", on: "2026-06-15")
    let kept = PublishedName.stem(folder) + "/versions/1-0/r/"
    #expect(try Self.html(plan, kept + "ch-1.html").contains(kept + "ch-2.html\">the other</a>"))
  }

  static func html(_ plan: PlannedSite, _ address: String) throws -> String {
    let page = try #require(plan.site.pages.firstIndex { $0.address == address }, "\(address)")
    return String(decoding: plan.themed.render(page), as: UTF8.self)
  }

  @Test("the page, the paper, the search, the citation, the decision", arguments: ["en", "fr"])
  func everyMonth(language: String) throws {
    for month in Self.months {
      let row = try #require(Self.rows.last { $0.month <= month })
      let plan = try PlannedSite(
        Self.files, configuration: "language: \(language)", on: month + "-15")
      let site = plan.site
      let wanted = language == "en" ? row.english : row.french
      // The page: today's words, and no others.
      let page = try Self.html(plan, "c/r/ch-1.html")
      let text = page.prefix(upTo: page.firstRange(of: "d_history")?.lowerBound ?? page.endIndex)
      #expect(text.contains(row.word), "\(month)")
      for other in ["Alpha", "Bravo", "Charlie", "Delta"] where other != row.word {
        #expect(!text.contains(other), "\(month): \(other)")
      }
      #expect(try Self.html(plan, "c/index.html").contains("version \(row.version)."), "\(month)")
      // The citation names the version; the label, in links and search results, says the dates.
      #expect(text.contains("\(row.version), <span class=\"record-id\">CH-1"), "\(month)")
      let found = SearchTests.files(site).values.joined()
      for (id, label) in zip(["CH-2", "CH-3", "CH-4", "CH-5"], wanted) {
        guard let index = site.charter.record(id) else {
          Issue.record("\(month): no \(id)")
          continue
        }
        let shown = site.pages[site.pageOfCharter[index]]
        let mark = shown.label.replacing("\u{A0}", with: " ").split(separator: " · ")
        #expect((mark.count > 1 ? String(mark[0]) : "") == label, "\(month): \(id)")
        #expect(found.contains(shown.label), "\(month): \(id) in the search")
      }
      #expect(
        found.firstMatch(of: /versions\/\d/) == nil, "\(month): no version but today's is found")
      // The paper and the sheet.
      let paper = site.pages.first {
        if case .printedDocument = $0.content { true } else { false }
      }
      let printed = try Self.html(plan, #require(paper).address)
      let ids = printed.matches(of: /<h3 id="[^"]*"><span class="record-id">([^<]+)</).map {
        String($0.1)
      }
      #expect(ids == row.paper, "\(month)")
      #expect(printed.contains("<dd>\(row.version) "), "\(month)")
      // The decision hands over what binds.
      let decision = try Self.html(plan, "d/may-i.html")
      for id in ["CH-3", "CH-5"] {
        let isCard = decision.contains("<span class=\"record-id\">\(id)</span>")
        #expect(!isCard || row.paper.contains(id), "\(month): \(id)")
      }
      // The draft check speaks of no rule to come.
      let guide = plan.site.proofreadingData.map { String(decoding: $0, as: UTF8.self) } ?? ""
      #expect(!guide.isEmpty && !guide.contains("At night"), "\(month)")
    }
  }

  @Test("what the PDF of each month is made of", arguments: ["en", "fr"])
  func everyPaper(language: String) throws {
    for month in Self.months {
      let row = try #require(Self.rows.last { $0.month <= month })
      let plan = try PlannedSite(
        Self.files, configuration: "language: \(language)", on: month + "-15")
      let document = try #require(plan.charter.record("c"))
      let html = String(decoding: plan.themed.paper(ofDocument: document).html, as: UTF8.self)
      let ids = html.matches(of: /<h3 id="[^"]*"><span class="record-id">([^<]+)</).map {
        String($0.1)
      }
      #expect(ids == row.paper, "\(month)")
      #expect(html.contains("Version \(row.version)"), "\(month)")
      let text = html.suffix(from: html.firstRange(of: "<main>")?.lowerBound ?? html.startIndex)
      let words = ["Alpha", "Bravo", "Charlie", "Delta"].filter {
        text.contains("\($0), said at length.")
      }
      #expect(words == [row.word], "\(month)")
    }
  }

  @Test("the print of the sheet is that of the version's line, as long as all of it binds")
  func prints() throws {
    for (day, number) in [("2025-02-01", "1.0"), ("2025-08-01", "2.0"), ("2026-08-01", "4.0")] {
      let plan = try PlannedSite(Self.files, on: day)
      let document = try #require(plan.charter.record("c"))
      let edition = try #require(plan.charter.histories.first?.edition(number))
      #expect(plan.site.print(of: document) == edition.print, "\(number)")
    }
  }

  @Test("each version keeps its words at its own address, and says when it was replaced")
  func addresses() throws {
    let plan = try PlannedSite(Self.files, on: "2026-11-15")
    let old = try Self.html(plan, "c/versions/1-0/r/ch-1.html")
    #expect(old.contains("Alpha, said at length.") && old.contains("replaced on 1\u{A0}July 2025"))
    #expect(old.contains("href=\"../../../../c/r/ch-1.html\""), "it leads to today's text")
    let coming = try Self.html(plan, "c/versions/5-0/index.html")
    #expect(coming.contains("in force from 1\u{A0}March 2027") && coming.contains("At night."))
    let plain = try Self.html(plan, "c/index.html")
    #expect(plain.contains("href=\"../c/versions/5-0/index.html\""), "it is announced")
    let list = try Self.html(plan, "c/versions/index.html")
    #expect(list.matches(of: /data-edition/).count == 5)
    #expect(list.contains("data-from=\"2026-07-01\" data-last=\"2027-02-28\""))
  }

  @Test("a rule lists when it stood in which words, with the reason of each change")
  func stands() throws {
    let plan = try PlannedSite(Self.files, on: "2026-11-15")
    let page = try Self.html(plan, "c/r/ch-1.html")
    let history = page.suffix(from: page.firstRange(of: "d_history")?.lowerBound ?? page.endIndex)
    #expect(history.contains("Many asked"))
    #expect(history.contains("[removed] </span>Alpha") && history.contains("[added] </span>Bravo"))
    let document = try #require(plan.charter.histories.first)
    let stands = plan.charter.stands(ofRule: "CH-1", in: document)
    #expect(
      stands.map { $0.editions.map(\.number) } == [["1.0"], ["2.0", "3.0"], ["4.0"], ["5.0"]])
    #expect(
      stands.map { $0.ends?.description } == ["2025-07-01", "2026-07-01", "2027-03-01", nil])
  }

  @Test("two versions are compared rule by rule, what did not change is folded")
  func comparison() throws {
    let plan = try PlannedSite(Self.files, on: "2026-11-15")
    let page = try Self.html(plan, "c/versions/1-0-4-0.html")
    #expect(page.contains("2 new rules, 1 rule changed, 1 rule removed"))
    #expect(page.contains("Many asked"), "the reason of a version between the two")
    let same = try Self.html(plan, "c/versions/2-0-3-0.html")
    #expect(same.contains("<details>") && same.contains("2 rules unchanged"))
    let history = try #require(plan.charter.histories.first)
    let change = try #require(
      plan.site.change(
        from: history.editions[0], to: history.editions[3], in: history))
    #expect(
      change.rules.map { "\($0.id) \($0.state)" } == [
        "CH-1 changed", "CH-2 removed", "CH-3 added", "CH-4 added",
      ])
  }

  @Test("whatever was signed of a version, on any of its days, its print stands with the version")
  func paperPrints() throws {
    let days = ["2026-07-01", "2026-09-30", "2026-10-01", "2026-11-15"]
    let prints = try days.map { day in
      let plan = try PlannedSite(Self.files, configuration: "language: en", on: day)
      let document = try #require(plan.charter.record("c"))
      let text = plan.site.acknowledgedText(ofDocument: document)
      return DocumentWords.grouped(DocumentWords.print(text))
    }
    #expect(prints[0] == prints[1] && prints[1] != prints[2] && prints[2] == prints[3])
    let later = try PlannedSite(Self.files, configuration: "language: en", on: "2027-06-15")
    for page in ["c/versions/index.html", "c/versions/4-0/index.html"] {
      let html = try Self.html(later, page)
      for (day, print) in [("2026-07-01", prints[0]), ("2026-10-01", prints[2])] {
        let words = try #require(
          html.firstRange(of: "sheet signed from <time datetime=\"\(day)\">"))
        #expect(html[words.upperBound...].prefix(200).contains(print), "\(page) \(day)")
      }
    }
    // Of a version whose rules are all of its own days, one print says it.
    #expect(try !Self.html(later, "c/versions/1-0/index.html").contains("sheet signed from"))
  }

  @Test("no version of a repealed document is in force")
  func repealed() throws {
    var files = Self.files
    files["c/index.md"] = Adopted.document("5.0", "2027-03-01", "repealed")
    let plan = try PlannedSite(files, configuration: "language: en", on: "2027-06-15")
    for page in [
      "c/versions/index.html", "c/versions/5-0/index.html", "c/versions/5-0/r/ch-1.html",
    ] {
      let html = try Self.html(plan, page)
      #expect(html.contains("no longer in force"), "\(page)")
      #expect(!html.contains("in force since") && !html.contains("today’s text"), "\(page)")
    }
  }

  @Test("a version's own pages say the numbers of its rules, and when one of them ends")
  func numbers() throws {
    let plan = try PlannedSite(Self.files, configuration: "language: en", on: "2026-08-15")
    for page in [
      "c/versions/4-0/index.html", "c/versions/4-0/r/index.html", "c/versions/4-0/r/ch-3.html",
    ] {
      let html = try Self.html(plan, page)
      #expect(html.contains("<span class=\"record-id\">CH-3</span>"), "\(page)")
      #expect(
        html.contains("Retired from <time datetime=\"2026-10-01\">1\u{A0}October 2026</time>"),
        "\(page)")
    }
    let documents = plan.charter.histories[0].editions.compactMap(plan.charter.documentPage)
    #expect(documents.count > 1)
    #expect(documents.allSatisfy { plan.charter.pages[$0].plainID == "c" })
  }

  @Test("what is written next makes no difference to what is in force")
  func draft() throws {
    var files = Self.files
    files["c/index.md"] = Adopted.document("6.0", "2028-01-01", "consultation")
    files["c/r/CH-1.md"] = Self.rule("Say who you are", "Echo, said at length.")
    files["c/r/CH-6.md"] = Self.rule("New", "Not before it is adopted.")
    files["c/changes.csv", default: ""] += "2028-01-01,c,CH-1,6.0,Zproject,Zreason\n"
    let plan = try PlannedSite(files, on: "2026-11-15")
    #expect(try Self.html(plan, "c/r/ch-1.html").contains("Charlie, said at length."))
    #expect(plan.charter.record("CH-6") == nil)
    let next = try Self.html(plan, "c/versions/6-0/r/ch-1.html")
    #expect(next.contains("Echo, said at length.") && next.contains("proposed: it binds nobody"))
    #expect(!SearchTests.files(plan.site).values.joined().contains("Not before it is adopted"))
    // What it is to change stands with the version alone.
    let told = plan.themed.files.filter { file in
      guard case .bytes(let bytes) = file.content else { return false }
      return String(decoding: bytes, as: UTF8.self).contains("Zproject")
    }
    #expect(told.allSatisfy { $0.address.contains("versions/") }, "\(told.map(\.address))")
    for page in ["c/r/ch-1.html", "c/changes.html"] {
      #expect(try !Self.html(plan, page).contains("Zproject"))
    }
    #expect(try Self.html(plan, "c/versions/5-0-6-0.html").contains("Zproject"))
  }
}
