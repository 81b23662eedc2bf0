import Diagnosis

/// A day as a spreadsheet shows it: `29/11/2026`, `11/29/26`, `29 nov. 2026`, `Nov 29, 2026`,
/// `2026-11-29T00:00:00`.
enum CellDate: Equatable {
  case day(Day)
  /// Of the first two numbers, either may be the day.
  case numbers(Int, Int, year: Int)

  /// Which number comes first.
  enum Order: Sendable { case day, month }

  /// No day is written longer: « mercredi 30 septembre 2026 à 00:00:00 ».
  private static let longest = 48

  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    if text.utf8.dropFirst(4).first == UInt8(ascii: "-"), let day = Day(text) {
      self = .day(day)
      return
    }
    let text = Self.withoutMidnight(text)
    guard let date = Self.numeric(text) ?? Self.worded(text) else { return nil }
    self = date
  }

  /// What it is where one number comes first; nil where that is none.
  func day(_ order: Order) -> Day? {
    switch self {
    case .day(let day): day
    case .numbers(let first, let second, let year):
      order == .day
        ? Day(year: year, month: second, day: first) : Day(year: year, month: first, day: second)
    }
  }

  /// The one day that it can be; nil where it may be two.
  var certain: Day? {
    switch (day(.day), day(.month)) {
    case (let one?, let other?): one == other ? one : nil
    case (let one, let other): one ?? other
    }
  }

  /// The order that it shows; nil where it may be both, or needs none.
  var order: Order? {
    switch (day(.day), day(.month)) {
    case (_?, nil): .day
    case (nil, _?): .month
    default: nil
    }
  }

  /// Spreadsheets and programs add the hour at which a day begins.
  private static func withoutMidnight(_ text: String) -> String {
    guard let start = text.lastIndex(where: { $0 == " " || $0 == "T" || $0 == "t" }) else {
      return text
    }
    var (day, hour) = (text[..<start], text[text.index(after: start)...].lowercased())
    if hour == "am", let start = day.lastIndex(of: " ") {
      hour = day[day.index(after: start)...] + "am"
      day = day[..<start]
    }
    let marks = hour.filter { !"z.".contains($0) }
    let isMidnight = [
      "00:00", "0:00", "00:00:00", "0:00:00", "00:00:00000", "12:00am", "12:00:00am",
    ].contains(marks)
    guard isMidnight else { return text }
    let trimmed = String(day).trimmed
    return trimmed.hasSuffix(" à") ? String(trimmed.dropLast(2)) : trimmed
  }

  private static func numeric(_ text: String) -> CellDate? {
    for separator: Character in ["/", "-", "."] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let numbers = parts.compactMap { number(in: $0.trimmed) }
      guard numbers.count == 3 else { return nil }
      if parts[0].trimmed.utf8.count == 4 {
        return Day(year: numbers[0], month: numbers[1], day: numbers[2]).map { .day($0) }
      }
      guard let year = year(numbers[2], digits: parts[2].trimmed.utf8.count) else { return nil }
      let date = CellDate.numbers(numbers[0], numbers[1], year: year)
      return date.day(.day) == nil && date.day(.month) == nil ? nil : date
    }
    return nil
  }

  private static func number(in text: String) -> Int? {
    guard (1...4).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// `26` is 2026, and `98` is 1998.
  private static func year(_ number: Int, digits: Int) -> Int? {
    switch digits {
    case 4: number
    case 2: number < 70 ? 2000 + number : 1900 + number
    default: nil
    }
  }

  /// A month in letters says itself which it is.
  private static func worded(_ text: String) -> CellDate? {
    let words = text.folded.split { " ,.-/\u{A0}\u{202F}".contains($0) }.map(String.init)
      .filter { !weekdays.contains($0) && !["of", "the", "le"].contains($0) }
    guard words.count == 3, let place = words.firstIndex(where: { months[$0] != nil }),
      let month = months[words[place]]
    else { return nil }
    var rest = words
    rest.remove(at: place)
    // The year stands last, but in `2026 November 29`.
    if rest[0].utf8.count == 4 { rest.reverse() }
    guard let day = number(in: withoutOrdinal(rest[0])), let written = number(in: rest[1]),
      let year = year(written, digits: rest[1].utf8.count)
    else { return nil }
    return Day(year: year, month: month, day: day).map { .day($0) }
  }

  /// `1er`, `1st`.
  private static func withoutOrdinal(_ word: String) -> String {
    let ending = ["er", "st", "nd", "rd", "th"].first { word.hasSuffix($0) }
    return ending.map { String(word.dropLast($0.count)) } ?? word
  }

  private static let months: [String: Int] = {
    let names = [
      "janvier january janv jan", "fevrier february fevr fev feb", "mars march mar",
      "avril april avr apr", "mai may", "juin june jun", "juillet july juil jul",
      "aout august aug", "septembre september sept sep", "octobre october oct",
      "novembre november nov", "decembre december dec",
    ]
    let pairs = zip(1..., names).flatMap { number, words in
      words.split(separator: " ").map { (String($0), number) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  private static let weekdays = Set(
    ("lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim monday tuesday "
      + "wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")
      .split(separator: " ").map(String.init)
  ).subtracting(["mar"])
}
