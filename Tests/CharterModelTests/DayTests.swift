import CharterModel
import Diagnosis
import Media
import Testing

@Suite("Days, durations, cadences")
struct DayTests {
  @Test(
    "two spellings are dates and nothing else is",
    arguments: [
      ("2026-03-31", "2026-03-31"), ("31/03/2026", "2026-03-31"), ("2024-02-29", "2024-02-29"),
      ("2026-02-29", nil), ("1900-02-29", nil), ("2000-02-29", "2000-02-29"), ("2026-04-31", nil),
      ("2026-13-01", nil), ("2026-00-10", nil), ("2026-01-00", nil), ("0000-01-01", nil),
      ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"), ("26-03-31", nil),
      ("2026-3-31", nil), ("2026/03/31", nil), ("03/31/2026", nil), ("31-03-2026", nil),
      ("2026-03-31 ", nil), ("+026-03-31", nil), ("2026-03-3１", nil), ("", nil),
      ("2026-03-31T10:00", nil),
    ] as [(String, String?)])
  func parsing(_ text: String, _ expected: String?) { #expect(Day(text)?.description == expected) }

  @Test("from 1900 to 2100 every day follows the one before, by number and by calendar")
  func everyDay() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = try #require(Day(year: 1900, month: 1, day: 1)).number
    #expect(number == -25_567)
    var previous: Day?
    for year in 1900...2100 {
      let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
      for month in 1...12 {
        let length = lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)
        for day in 1...length {
          let today = try #require(Day(year: year, month: month, day: day))
          let isRight =
            today.number == number && Day(number: number) == today
            && Day(today.description) == today && previous.map { $0 < today } ?? true
            && previous.map { $0.adding(days: 1) == today } ?? true
          guard isRight else {
            Issue.record("\(today)")
            return
          }
          previous = today
          number += 1
        }
        #expect(Day(year: year, month: month, day: length + 1) == nil)
      }
    }
    #expect(Day("1970-01-01")?.number == 0)
  }

  @Test("no step leaves the calendar, in whichever direction and however far")
  func ends() throws {
    let first = try #require(Day("0001-01-01"))
    let last = try #require(Day("9999-12-31"))
    for step in [1, 7, 40_000, 1 << 40, .max] {
      #expect(last.adding(days: step) == last && last.adding(months: step) == last)
      #expect(first.adding(days: -step) == first && first.adding(months: -step) == first)
      #expect(Day(number: step).adding(days: .max) == last)
    }
    #expect(first.adding(days: .min) == first && last.adding(months: .min) == first)
    #expect(Day(number: .max) == last && Day(number: .min) == first)
    #expect(Day(number: last.number) == last && Day(number: first.number) == first)
    #expect(last.adding(months: -1).description == "9999-11-30")
    #expect(Week(of: last).isLast && !Week(of: first).isLast)
    let century = try #require(Duration("100 ans"))
    #expect(century.after(last) == last)
  }

  @Test(
    "a length of time is at most a hundred years, in every unit",
    arguments: [
      ("100 ans", true), ("101 ans", false), ("1200 mois", true), ("1201 mois", false),
      ("5218 semaines", true), ("10000 semaines", false), ("36525 jours", true),
      ("36526 jours", false), ("876600 heures", true), ("876601 heures", false),
      ("99999999999999999999 ans", false), ("-1 jours", false), ("0 jours", true),
    ])
  func durations(_ text: String, _ isOne: Bool) { #expect((Duration(text) != nil) == isOne) }

  @Test(
    "months later is the same day, or the last of that month",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2026-01-15", 12, "2027-01-15"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-01-10", -1, "2025-12-10"),
      ("2026-12-31", 6, "2027-06-30"),
      ("2026-05-20", 0, "2026-05-20"), ("2024-02-29", 12, "2025-02-28"),
    ])
  func months(_ start: String, _ months: Int, _ expected: String) {
    #expect(Day(start)?.adding(months: months).description == expected)
  }

  @Test("for every start and every number of months the month is right")
  func everyMonth() throws {
    let start = try #require(Day("2026-01-31"))
    for months in -400...400 {
      let later = start.adding(months: months)
      #expect(later.year * 12 + later.month - 1 == 2026 * 12 + months, "\(months)")
      let next = later.adding(days: 1)
      #expect(later.day == 31 || next.day == 1, "\(months): \(later)")
    }
  }

  @Test(
    "durations in both languages",
    arguments: [
      ("6 months", "6 months", "6 mois"), ("6 mois", "6 months", "6 mois"),
      ("1 an", "1 year", "1 an"),
      ("2 années", "2 years", "2 ans"), ("30 minutes", "30 minutes", "30 minutes"),
      ("2 h", "2 hours", "2 heures"), ("1 heure", "1 hour", "1 heure"),
      ("0 jour", "0 day", "0 jour"),
      ("3 WEEKS", "3 weeks", "3 semaines"), ("6", nil, nil), ("six mois", nil, nil),
      ("-1 jour", nil, nil), ("6 lunes", nil, nil), ("6mois", nil, nil), ("36526 jours", nil, nil),
      ("", nil, nil),
    ] as [(String, String?, String?)])
  func durations(_ text: String, _ english: String?, _ french: String?) {
    let phrase = Duration(text)?.phrase
    #expect(phrase?.en == english && phrase?.fr == french)
  }

  @Test(
    "a duration after a day",
    arguments: [
      ("6 mois", "2026-08-31", "2027-02-28"), ("10 jours", "2026-12-25", "2027-01-04"),
      ("2 semaines", "2026-02-20", "2026-03-06"), ("1 an", "2024-02-29", "2025-02-28"),
      ("5 heures", "2026-01-01", "2026-01-01"),
    ])
  func after(_ text: String, _ start: String, _ end: String) throws {
    let day = try #require(Day(start))
    #expect(Duration(text)?.after(day).description == end)
  }

  @Test(
    "cadences in both languages",
    arguments: [
      ("2-3/week", "2–3 a week", "2 à 3 par semaine"), ("1/mois", "1 a month", "1 par mois"),
      ("2–3 / semaine", "2–3 a week", "2 à 3 par semaine"), ("0/jour", "0 a day", "0 par jour"),
      ("3-2/week", nil, nil), ("2/year", nil, nil), ("2", nil, nil), ("/week", nil, nil),
      ("a/week", nil, nil),
      ("1-2-3/week", nil, nil), ("1001/week", nil, nil),
    ] as [(String, String?, String?)])
  func cadences(_ text: String, _ english: String?, _ french: String?) {
    let phrase = Cadence(text)?.phrase
    #expect(phrase?.en == english && phrase?.fr == french)
  }

  @Test(
    "a bound of a cadence that is missing is no cadence",
    arguments: ["-1/week", "2-/week", "--3/week"])
  func missingBounds(_ text: String) {
    #expect(Cadence(text) == nil)
  }

  @Test(
    "pixel sizes",
    arguments: [
      ("1584x396", 1584), ("1584 × 396", 1584), ("1584X396", 1584), ("0x1", nil), ("1x", nil),
      ("1x2x3", nil), ("100001x1", nil), ("axb", nil),
    ] as [(String, Int?)])
  func sizes(_ text: String, _ width: Int?) { #expect(PixelSize(text)?.width == width) }
}
