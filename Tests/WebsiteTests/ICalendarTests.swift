import CharterModel
import Testing
import Workbench

@testable import SitePlan
@testable import Website

@Suite("The calendar as iCalendar files")
struct ICalendarTests {
  static let page = "---\nstatus: active\ncadence: 0/week\n---\n# LinkedIn\n"

  static func site(
    _ rows: String..., configuration: String = "language: en", on day: String = "2026-10-01"
  ) throws -> PlannedSite {
    try PlannedSite(
      [
        "calendar.csv": "id,date,time,network,title,status,link,text\n"
          + rows.joined(separator: "\n"),
        "n/index.md": "---\ncollection: network\n---\n# N", "n/linkedin.md": page,
        "n/x.md": page,
      ], configuration: configuration, on: day)
  }

  /// The file's content lines, unfolded.
  static func lines(_ site: PlannedSite, _ name: String = "calendar/calendar.ics") throws
    -> [String]
  {
    let file = try #require(site.site.calendarFiles.first { $0.address == name })
    guard case .late(let late) = file.content else { return [] }
    let bytes = late()
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
    guard case .late(let late) = file.content else { return }
    let bytes = late()
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

  @Test("an entry keeps its UID when its day, its text or the site's name changes, id or not")
  func sameEvent() throws {
    func uids(_ row: String, _ name: String) throws -> [String] {
      try Self.lines(Self.site(row, configuration: "language: en\nname: \(name)")).filter {
        $0.hasPrefix("UID:")
      }
    }
    let first = try uids("p1,2026-12-11,9:00,linkedin,T,idea,,before", "One")
    #expect(first == (try uids("p1,2026-12-01,10:00,linkedin,U,approved,,after", "Another")))
    let bare = try uids(",2026-12-11,9:00,linkedin,T,idea,,before", "One")
    #expect(bare == (try uids(",2026-12-01,,linkedin,T,approved,,after", "Another")))
  }

  @Test("an entry has one UID in the file of all networks and in its network's")
  func sameInEveryFile() throws {
    let site = try Self.site(
      "a,2026-10-01,,linkedin,T,idea,,", "a,2026-10-02,,x,T,idea,,", ",2026-10-03,,x,T,idea,,")
    func uids(_ name: String) throws -> [String] {
      try Self.lines(site, "calendar/\(name).ics").filter { $0.hasPrefix("UID:") }
    }
    let all = try uids("calendar")
    #expect(all.count == 3 && Set(all).count == 3)
    #expect(try uids("linkedin") == [all[0]])
    #expect(try uids("x") == [all[1], all[2]])
  }

  @Test(
    "a revision is that of the build's day, whatever was changed and wherever the entry went",
    arguments: ["2026-12-11", "2026-12-01", "2020-01-01", "2031-05-05"])
  func revisions(_ day: String) throws {
    func stamps(_ row: String, on date: String) throws -> [String] {
      try Self.lines(Self.site(row, on: date)).filter {
        $0.hasPrefix("DTSTAMP") || $0.hasPrefix("LAST-MOD") || $0.hasPrefix("SEQ")
      }
    }
    let before = try stamps("p,2026-12-11,9:00,linkedin,T,idea,,x", on: "2026-11-30")
    let after = try stamps("p,\(day),9:00,linkedin,T,idea,,y", on: "2026-12-01")
    #expect(
      before == ["DTSTAMP:20261130T000000Z", "LAST-MODIFIED:20261130T000000Z", "SEQUENCE:2525"])
    #expect(
      after == ["DTSTAMP:20261201T000000Z", "LAST-MODIFIED:20261201T000000Z", "SEQUENCE:2526"])
  }

  @Test(
    "no control character goes out, a tab stays, and every line end is one",
    arguments: [
      ("a\u{B}b", "a\\nb"), ("a\u{1F}b", "ab"), ("a\u{0}b", "ab"), ("a\u{1B}b", "ab"),
      ("a\u{85}b", "a\\nb"), ("a\u{2028}b", "a\\nb"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"),
      ("a\tb", "a\tb"), ("a\u{7F}b\u{FFFE}", "ab"), ("a\u{C}b", "a\\nb"),
    ])
  func controlCharacters(_ text: String, _ written: String) throws {
    let lines = try Self.lines(Self.site("a,2026-12-31,,linkedin,T,idea,,\"\(text)\""))
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION:\(written)\\n") }, "\(lines)")
  }

  @Test("the last day that can be written, midnight and an hour that the clocks skip are entries")
  func edges() throws {
    let lines = try Self.lines(
      Self.site(
        "a,2026-12-31,0:00,linkedin,T,idea,,", "b,2027-03-28,2:30,linkedin,T,idea,,",
        configuration: "language: en\ntime-zone: Europe/Paris"))
    #expect(
      lines.contains("DTSTART:20261230T230000Z") && lines.contains("DTSTART:20270328T013000Z"))
  }

  @Test("two tables of one name in two folders are two downloads with two names")
  func twoTables() throws {
    let header = "date,network,title,status\n"
    let paths = ["plan/2026/calendar.csv", "plan/2027/calendar.csv", "plan/calendar-q1.csv"]
    let site = try PlannedSite(
      [
        "plan/2026/calendar.csv": header + "2026-10-02,linkedin,One,idea\n",
        "plan/2027/calendar.csv": header + "2027-01-02,linkedin,Two,idea\n",
        "plan/calendar-q1.csv": header + "2027-02-02,linkedin,Three,idea\n",
        "n/index.md": "---\ncollection: network\n---\n# N", "n/linkedin.md": Self.page,
        "n/calendar.md": Self.page,
      ], media: paths)
    let tables = try #require(site.site.files.calendar?.tables)
    #expect(tables.map(\.label) == ["2026/calendar.csv", "2027/calendar.csv", "calendar-q1.csv"])
    let media = site.themed.files.compactMap { file -> String? in
      if case .media(let path) = file.content { path } else { nil }
    }
    #expect(media.sorted() == tables.map(\.path))
    #expect(Set(tables.map(\.address)).count == 3)
  }

  @Test("a calendar file takes no address of the author's own file")
  func ownAddresses() throws {
    let site = try PlannedSite(
      [
        "calendar.csv": "date,network,title,status\n2026-10-02,linkedin,One,idea\n",
        "index.md": "# A\n\n[theirs](calendar/calendar.csv) [mine](calendar/linkedin.ics)",
        "n/index.md": "---\ncollection: network\n---\n# N", "n/linkedin.md": Self.page,
      ], media: ["calendar.csv", "calendar/calendar.csv", "calendar/linkedin.ics"])
    let addresses = site.themed.files.map(\.address).filter { $0.hasPrefix("calendar/") }
    #expect(
      addresses.sorted() == [
        "calendar/2026-10.html", "calendar/calendar-2.csv", "calendar/calendar.csv",
        "calendar/calendar.ics", "calendar/linkedin-2.ics", "calendar/linkedin.ics",
      ])
  }

  @Test("to subscribe takes an address; without one only files are offered")
  func subscription() throws {
    let with = try Self.site(
      "a,2026-10-01,,linkedin,T,idea,,",
      configuration: "language: en\naddress: https://intranet.example/charter")
    let without = try Self.site("a,2026-10-01,,linkedin,T,idea,,")
    func html(_ site: PlannedSite) -> String {
      let index = site.site.page(ofTable: EditorialCalendar.kind) ?? 0
      return String(decoding: site.themed.render(index), as: UTF8.self)
    }
    #expect(html(with).contains("webcal://intranet.example/charter/calendar/calendar.ics"))
    #expect(!html(without).contains("webcal:") && html(without).contains("calendar/calendar.ics"))
  }
}
