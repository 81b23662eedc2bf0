import CharterModel

/// The days of an export's lines, read as a column: what one shows holds for all.
struct ExportDays {
  /// What a line is about: one day, or those of a week or a month.
  struct Span: Sendable, Hashable {
    var first: Day
    var last: Day

    var isDay: Bool { first == last }
  }

  enum Cell {
    case span(Span)
    case either(Day, Day)
    /// A day of a year that nothing names.
    case withoutYear
    case wrong
  }

  /// What the command says of days.
  struct Hints: Sendable {
    var isDayFirst: Bool?
    /// Of the last line, in time, of those without one.
    var year: Int?
  }

  let cells: [Cell]

  /// - Parameter start: the day that numbers count from, if the column holds such.
  init(_ texts: [String], from start: Day?, _ hints: Hints) {
    let plain = LooseColumn.days(texts, isDayFirst: hints.isDayFirst)
    var cells: [Cell] = zip(texts, plain).map { text, reading in
      if let start, text.utf8.count <= 5, let number = Int(text), number >= 0 {
        return .span(Span(day: start.adding(days: number)))
      }
      if let day = Day(compact: text) { return .span(Span(day: day)) }
      if let span = Span(text) { return .span(span) }
      switch reading {
      case .value(let day): return .span(Span(day: day))
      case .either(let one, let other): return .either(one, other)
      case .wrong: return Self.day(text, in: 2024) == nil ? .wrong : .withoutYear
      }
    }
    if let year = hints.year { Self.fill(&cells, texts, upTo: year) }
    self.cells = cells
  }

  /// The years of days that have none: they stand one after the other, so that a January after a
  /// December is of the next.
  private static func fill(_ cells: inout [Cell], _ texts: [String], upTo year: Int) {
    let places = cells.indices.filter { if case .withoutYear = cells[$0] { true } else { false } }
    let days = places.compactMap { day(texts[$0], in: 2024) }
    guard days.count == places.count else { return }
    // Half a year back or on is the other side of New Year.
    var (turns, total) = ([0], 0)
    for (earlier, later) in zip(days, days.dropFirst()) {
      let distance = later.number - earlier.number
      total += distance < -183 ? 1 : distance > 183 ? -1 : 0
      turns.append(total)
    }
    let latest = max(turns.max() ?? 0, 0)
    for (place, turn) in zip(places, turns) {
      if let day = day(texts[place], in: year - latest + turn) {
        cells[place] = .span(Span(day: day))
      }
    }
  }

  /// `December 30`, `30 décembre`.
  private static func day(_ text: String, in year: Int) -> Day? {
    let words = text.split { $0.isWhitespace || $0 == "\u{A0}" || $0 == "\u{202F}" }
    guard words.count == 2, text.contains(where: \.isLetter) else { return nil }
    if case .value(let day)? = LooseColumn.days(["\(text) \(year)"], isDayFirst: nil).first {
      return day
    }
    return nil
  }
}

extension ExportDays.Span {
  init(day: Day) { self.init(first: day, last: day) }

  /// `2026-11`, `novembre 2026`, `2026-11-02 - 2026-11-08`, `From 2026-11-02 to 2026-11-08`.
  init?(_ text: String) {
    guard text.utf8.count <= 60 else { return nil }
    if let match = text.wholeMatch(of: #/([0-9]{4})[-/]([0-9]{2})/#), let year = Int(match.1),
      let month = Int(match.2), let first = Day(year: year, month: month, day: 1)
    {
      self.init(first: first, last: first.lastOfMonth)
      return
    }
    let words = text.split { $0.isWhitespace || $0 == "\u{A0}" || $0 == "\u{202F}" }
    if words.count == 2, words[1].utf8.count == 4, Int(words[1]) != nil, Int(words[0]) == nil,
      case .value(let first)? = LooseColumn.days(["1 \(text)"], isDayFirst: nil).first
    {
      self.init(first: first, last: first.lastOfMonth)
      return
    }
    let days = text.matches(of: #/[0-9]{4}-[0-9]{2}-[0-9]{2}/#).compactMap { Day($0.output) }
    guard days.count == 2, days[0] <= days[1] else { return nil }
    self.init(first: days[0], last: days[1])
  }
}

extension Day {
  var lastOfMonth: Day { firstOfMonth.adding(months: 1).adding(days: -1) }
}
