import CharterModel
import Testing
import Workbench

@Suite("The strategy's own values")
struct StrategyTests {
  @Test(
    "figures as authors write them",
    arguments: [
      ("1234", 1234, 0), ("1 234,5", 1234.5, 1), ("1\u{202F}234", 1234, 0), ("12.25", 12.25, 2),
      ("-3,5", -3.5, 1), ("−3", -3, 0), ("0,125", 0.125, 3), ("1234.500", 1234.5, 3), ("+7", 7, 0),
    ] as [(String, Double, Int)])
  func figures(_ text: String, _ value: Double, _ decimals: Int) {
    #expect(Figure(text) == Figure(value, decimals: decimals))
  }

  @Test(
    "what is no figure, or two figures at once",
    arguments: [
      "", "x", "1,234", "1.234", "1,2,3", "1.2.3", "12 %", "1e5", "1,", ",5", " ", "1 234.5 6",
      "--1", "1-", "12345678901234567890", "NaN", "0x10",
    ])
  func noFigures(_ text: String) { #expect(Figure(text) == nil) }

  @Test(
    "hours of the day",
    arguments: [
      ("9:30", 9, 30), ("09h30", 9, 30), ("9 h 30", 9, 30), ("9h", 9, 0), ("0:00", 0, 0),
      ("23:59", 23, 59),
    ])
  func hours(_ text: String, _ hour: Int, _ minute: Int) {
    let time = TimeOfDay(text)
    #expect(time?.hour == hour && time?.minute == minute)
  }

  @Test(
    "no hours", arguments: ["24:00", "9:60", "9", "9:3", "h", ":30", "9:30:15", "-1:00", "930"])
  func noHours(_ text: String) { #expect(TimeOfDay(text) == nil) }

  @Test(
    "weeks of ISO 8601, at New Year too",
    arguments: [
      ("2026-01-01", 2026, 1), ("2027-01-01", 2026, 53), ("2024-12-30", 2025, 1),
      ("2026-11-24", 2026, 48), ("2021-01-03", 2020, 53), ("1969-12-31", 1970, 1),
    ])
  func weeks(_ text: String, _ year: Int, _ number: Int) throws {
    let week = Week(of: try #require(Day(text)))
    #expect(week.year == year && week.number == number)
    #expect(week.monday.weekday == 0 && week.sunday.weekday == 6)
  }

  @Test("four words in five alike are one text; three in five are two")
  func likeness() throws {
    let text = try #require(
      Likeness("One two three four five six seven eight nine ten eleven twelve"))
    let same = try #require(
      Likeness("ONE, two: three four five six seven eight nine ten! Eleven thirteen"))
    let other = try #require(
      Likeness("one two three four five other words seven eight nine ten eleven"))
    #expect(text.part(sharedWith: same) >= Likeness.same)
    #expect(text.part(sharedWith: other) < Likeness.same)
    #expect(Likeness("too short") == nil)
    // The index of many texts says the same of each pair.
    var index = LikenessIndex()
    #expect(index.add(text) { _ in true } == nil)
    #expect(index.add(other) { _ in true } == nil)
    #expect(index.add(Likeness("too short")) { _ in true } == nil)
    #expect(index.add(same) { _ in true } == 0)
    #expect(index.add(text) { $0 > 0 } == 3)
  }

  static func cadence(_ cadence: String, _ days: String...) -> [String] {
    let rows = days.map { "\($0),net,T,idea" }.joined(separator: "\n")
    let folder = AuthorFolder([
      "calendar.csv": "date,network,title,status\n" + rows,
      "n/index.md": "---\ncollection: network\n---\n# N",
      "n/net.md": "---\nstatus: active\ncadence: \(cadence)\n---\n# Net",
    ])
    return folder.charter.missedCadences.map { "\($0.first) \($0.planned)/\($0.expected)" }
  }

  @Test("a cadence counts whole weeks and whole months, and its lower bound")
  func cadences() {
    #expect(
      Self.cadence("2-3/week", "2026-10-05", "2026-10-11", "2026-10-18") == ["2026-10-12 1/2"])
    // The week of the last entry is not whole: nothing is said of it.
    #expect(Self.cadence("2/week", "2026-10-05", "2026-10-11", "2026-10-14") == [])
    #expect(Self.cadence("1/month", "2026-09-15", "2026-11-30") == ["2026-10-01 0/1"])
    #expect(Self.cadence("1/day", "2026-10-05", "2026-10-11") == ["2026-10-05 2/5"])
    #expect(Self.cadence("0/week", "2026-10-05", "2026-10-25") == [])
  }
}
