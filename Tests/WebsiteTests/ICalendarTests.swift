import CharterModel
import Testing
import Workbench

@testable import Website

@Suite("The calendar as iCalendar files")
struct ICalendarTests {
  static let page = "---\nstatus: active\ncadence: 0/week\n---\n# LinkedIn\n"

  static func site(_ rows: String..., configuration: String = "language: en") throws -> PlannedSite
  {
    try PlannedSite(
      [
        "calendar.csv": "id,date,time,network,title,status,link,text\n"
          + rows.joined(separator: "\n"),
        "n/index.md": "---\ncollection: network\n---\n# N", "n/linkedin.md": page,
      ], configuration: configuration)
  }

  /// The file's content lines, unfolded.
  static func lines(_ site: PlannedSite, _ name: String = "calendar/calendar.ics") throws
    -> [String]
  {
    let file = try #require(site.site.calendarFiles.first { $0.address == name })
    guard case .bytes(let bytes) = file.content else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
  }

  @Test(
    "hours of the company's zone become UTC, in winter and in summer",
    arguments: [
      ("Europe/Paris", "2026-01-15", "9:30", "20260115T083000Z"),
      ("Europe/Paris", "2026-07-15", "9:30", "20260715T073000Z"),
      ("Europe/Paris", "2026-03-29", "1:59", "20260329T005900Z"),
      ("Europe/Paris", "2026-03-29", "3:00", "20260329T010000Z"),
      ("Europe/Paris", "2026-10-25", "1:59", "20261024T235900Z"),
      ("Europe/Paris", "2026-10-25", "3:00", "20261025T020000Z"),
      ("Europe/Paris", "2026-01-01", "0:30", "20251231T233000Z"),
      ("Europe/London", "2026-07-15", "9:30", "20260715T083000Z"),
      ("America/Toronto", "2026-07-15", "21:00", "20260716T010000Z"),
      ("America/Toronto", "2026-11-01", "3:00", "20261101T080000Z"),
      ("Pacific/Noumea", "2026-07-15", "9:30", "20260714T223000Z"),
    ])
  func zones(_ zone: String, _ day: String, _ time: String, _ start: String) throws {
    let site = try Self.site(
      "a,\(day),\(time),linkedin,T,idea,,", configuration: "language: en\ntime-zone: \(zone)")
    #expect(try Self.lines(site).contains("DTSTART:" + start))
  }

  @Test("an entry without an hour takes the whole day, its end exclusive")
  func wholeDay() throws {
    let lines = try Self.lines(Self.site("a,2026-12-31,,linkedin,T,idea,,"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20261231"))
    #expect(lines.contains("DTEND;VALUE=DATE:20270101"))
    #expect(lines.contains("STATUS:TENTATIVE"))
  }

  @Test("text is escaped, and no line is longer than 75 octets or cuts a character")
  func folding() throws {
    let title = String(repeating: "é🙂,;\\ ", count: 40)
    let site = try Self.site("a,2026-12-31,,linkedin,\"\(title)\",approved,,\"one\ntwo\"")
    let file = try #require(site.site.calendarFiles.first { $0.address == "calendar/linkedin.ics" })
    guard case .bytes(let bytes) = file.content else { return }
    var line: [UInt8] = []
    for byte in bytes {
      if byte == 10 {
        #expect(line.count - 1 <= 75 && line.last == 13)
        #expect(String(validating: line, as: UTF8.self) != nil)
        line = []
      } else {
        line.append(byte)
      }
    }
    let lines = try Self.lines(site)
    #expect(lines.contains { $0.hasPrefix("SUMMARY:LinkedIn · é🙂\\,\\;\\\\ é") })
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION:one\\ntwo") })
    #expect(lines.contains("STATUS:CONFIRMED"))
  }

  @Test("an entry keeps its UID while other rows come, go and change")
  func identity() throws {
    func uids(_ rows: String...) throws -> [String] {
      let site = try PlannedSite([
        "calendar.csv": "id,date,network,title,status\n" + rows.joined(separator: "\n"),
        "n/index.md": "---\ncollection: network\n---\n# N", "n/linkedin.md": Self.page,
      ])
      return try Self.lines(site).filter { $0.hasPrefix("UID:") }
    }
    let first = try uids("a,2026-10-01,linkedin,One,idea", ",2026-10-02,linkedin,Two,idea")
    let second = try uids(
      ",2026-09-01,linkedin,Zero,idea", "a,2026-12-24,linkedin,Renamed,published",
      ",2026-10-02,linkedin,Two,approved")
    #expect(first.count == 2 && Set(first).count == 2)
    #expect(Set(first).isSubset(of: second))
    #expect(
      Set(try uids(",2026-10-02,linkedin,Two,idea", ",2026-10-02,linkedin,Two,idea")).count == 2)
  }

  @Test("to subscribe takes an address; without one only files are offered")
  func subscription() throws {
    let with = try Self.site(
      "a,2026-10-01,,linkedin,T,idea,,",
      configuration: "language: en\naddress: https://intranet.example/charter")
    let without = try Self.site("a,2026-10-01,,linkedin,T,idea,,")
    func html(_ site: PlannedSite) -> String {
      let index = site.site.page(ofTable: EditorialCalendar.kind) ?? 0
      return String(decoding: site.site.render(index), as: UTF8.self)
    }
    #expect(html(with).contains("webcal://intranet.example/charter/calendar/calendar.ics"))
    #expect(!html(without).contains("webcal:") && html(without).contains("calendar/calendar.ics"))
  }
}
