import CharterModel
import Testing
import Workbench

@testable import SitePlan
@testable import Website

/// A case worked by hand: from 100 on 1 January to 200 on 31 December 2026, 364 days.
@Suite("An indicator drawn and judged")
struct ChartTests {
  static func site(_ measures: String, direction: String = "up", target: Int = 200) throws
    -> PlannedSite
  {
    try PlannedSite([
      "k/index.md": "---\ncollection: kpi\n---\n# K",
      "k/followers.md":
        "---\nunit: followers\nfamily: awareness\ndirection: \(direction)\n---\n# Followers\n",
      "o/index.md": "---\ncollection: objective\n---\n# O",
      "o/known.md": """
      ---
      family: awareness
      kpi: followers
      baseline: 100
      target: \(target)
      start: 2026-01-01
      deadline: 2026-12-31
      ---
      # Known
      """,
      "measures.csv": "date;kpi;value\n" + measures,
    ])
  }

  /// On 2 July 2026, 182 days in, the straight way stands at 150; 5 % of the way is 5.
  @Test(
    "the state, to the unit, held against the straight way on the day of the measure",
    arguments: [
      ("2026-07-02;followers;144,9", "behind"), ("2026-07-02;followers;145", "onTrack"),
      ("2026-07-02;followers;155", "onTrack"), ("2026-07-02;followers;155,1", "ahead"),
      ("2026-07-02;followers;200", "reached"), ("2026-07-02;followers;201", "reached"),
    ])
  func states(_ measure: String, _ state: String) throws {
    let site = try Self.site(measure)
    let day = try #require(Day("2026-07-03"))
    #expect(site.charter.series["followers"]?.state(on: day).name == state)
  }

  @Test("an indicator that is to go down is judged the other way")
  func down() throws {
    let day = try #require(Day("2026-07-03"))
    // From 100 to 50: 75 on 2 July, give or take 2.5.
    func state(_ value: String) throws -> String? {
      try Self.site("2026-07-02;followers;\(value)", direction: "down", target: 50)
        .charter.series["followers"]?.state(on: day).name
    }
    #expect(try state("72,4") == "ahead")
    #expect(try state("75") == "onTrack")
    #expect(try state("77,6") == "behind")
    #expect(try state("50") == "reached")
  }

  @Test("silence begins on the 46th day; no value is not zero")
  func silence() throws {
    let site = try Self.site("2026-07-02;followers;150")
    let series = try #require(site.charter.series["followers"])
    let last = try #require(Day("2026-07-02"))
    #expect(series.state(on: last.adding(days: 45)) == .onTrack)
    #expect(series.state(on: last.adding(days: 46)) == .silent(since: last))
    #expect(try Self.site("").charter.series["followers"]?.state(on: last) == .noData)
    #expect(!(try Self.site("").html("k/followers.md")).contains("<svg class=\"chart\""))
  }

  @Test("axis, target, straight way and points stand where the figures say")
  func drawing() throws {
    // The year is 512 to 528 units wide from 8; values from 100 to 200 with a twelfth of room:
    // 91.67 to 208.33, on 182 units of height.
    let site = try Self.site("2026-01-01;followers;100\n2026-07-02;followers;150\n")
    let series = try #require(site.charter.series["followers"])
    let chart = ChartDrawing(
      series: series, text: { "\($0.value)" }, dayText: { "\($0)" }, target: "target", title: "T")
    let day = try #require(Day("2026-07-02"))
    #expect(chart.x(try #require(Day("2026-01-01"))) == 8)
    #expect(chart.x(day) == 8 + 528.0 / 2)
    #expect(chart.x(try #require(Day("2026-12-31"))) == 536)
    #expect(abs(chart.y(150) - 121) < 0.001)
    #expect(abs(chart.y(200) - 43) < 0.001 && abs(chart.y(100) - 199) < 0.001)
    let svg = String(decoding: chart.svg, as: UTF8.self)
    #expect(svg.contains("<polyline class=\"chart-line\" points=\"8,199 272,121\"/>"))
    #expect(svg.contains("<line class=\"chart-way\" x1=\"8\" y1=\"199\" x2=\"536\" y2=\"43\"/>"))
    #expect(svg.contains("<line class=\"chart-target\" x1=\"8\" y1=\"43\" x2=\"536\" y2=\"43\"/>"))
    #expect(svg.contains("target 200.0</text>"))
  }

  @Test("the same figures are in the table, with what was expected and the gap")
  func table() throws {
    let html = try Self.site("2026-07-02;followers;1 144,5\n").html("k/followers.md")
      .replacing(/\s(data-label="[^"]*"|role="\w+")/, with: "")
    #expect(
      html.contains("<td class=\"align-right\">1,144.5</td><td class=\"align-right\">150.0</td>"))
    #expect(html.contains("<td class=\"align-right\">+994.5</td>"))
  }

  @Test("French and English spreadsheets give the same series")
  func spreadsheets() throws {
    let french = try Self.site("\u{FEFF}".isEmpty ? "" : "31/03/2026;followers;1 234,5\r\n")
    let english = try PlannedSite([
      "k/index.md": "---\ncollection: kpi\n---\n# K",
      "k/followers.md": "---\nunit: u\nfamily: awareness\n---\n# F",
      "measures.csv": "\u{FEFF}Value,Date,KPI\n1234.5,2026-03-31,followers\n",
    ])
    let first = french.charter.series["followers"]?.points.first
    let second = english.charter.series["followers"]?.points.first
    #expect(first?.value == second?.value && first?.day == second?.day && first != nil)
  }
}
