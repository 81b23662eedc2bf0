/// A day of the Gregorian calendar, without time or zone, in the years 1 to 9999: what would lie
/// before or after is the first or the last of them.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The years that an author may mean: from the codes that laws still cite to what a plan may look
  /// ahead. A year further off is a slip, or a spreadsheet's word for “no end”.
  package static let writtenYears = 1800...2200

  package var isWritable: Bool { Self.writtenYears.contains(year) }

  private static let first = (year: 1, number: -719_162)
  private static let last = (year: 9999, number: 2_932_896)

  package init?(year: Int, month: Int, day: Int) {
    guard (Self.first.year...Self.last.year).contains(year), (1...12).contains(month),
      (1...Self.length(of: month, year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2026-03-31` or `31/03/2026`, and nothing else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count == 10 else { return nil }
    func number(_ places: Range<Int>) -> Int? {
      bytes[places].reduce(0) { number, byte in
        (0x30...0x39).contains(byte) ? number.map { $0 * 10 + Int(byte - 0x30) } : nil
      }
    }
    let (hyphen, slash) = (UInt8(ascii: "-"), UInt8(ascii: "/"))
    if bytes[4] == hyphen, bytes[7] == hyphen, let year = number(0..<4),
      let month = number(5..<7), let day = number(8..<10)
    {
      self.init(year: year, month: month, day: day)
    } else if bytes[2] == slash, bytes[5] == slash, let day = number(0..<2),
      let month = number(3..<5), let year = number(6..<10)
    {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  /// Days since 1970-01-01 (H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”).
  package var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package init(number: Int) {
    let shifted = min(max(number, Self.first.number), Self.last.number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The same day some months later, or the last of that month.
  package func adding(months: Int) -> Day {
    // More than all months there are leads out of them whatever the day.
    let total = year * 12 + month - 1 + min(max(months, -120_000), 120_000)
    guard total >= 12 else { return Day(number: Self.first.number) }
    guard total < (Self.last.year + 1) * 12 else { return Day(number: Self.last.number) }
    let newYear = total / 12
    let newMonth = total % 12 + 1
    let newDay = min(day, Self.length(of: newMonth, newYear))
    return Day(year: newYear, month: newMonth, day: newDay) ?? self
  }

  package func adding(days: Int) -> Day {
    let (sum, isOut) = number.addingReportingOverflow(days)
    return Day(number: isOut ? (days < 0 ? .min : .max) : sum)
  }

  /// ISO 8601: `2026-03-31`.
  package var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package static func < (first: Day, second: Day) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
