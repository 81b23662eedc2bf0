/// A week of ISO 8601: Monday to Sunday, the first being that of the year's first Thursday.
///
/// This stage (`Plan`) reads the strategy plan out of records and tables: weeks, entries, series,
/// hours. It decides nothing about how they are shown.
package struct Week: Sendable, Hashable, Comparable {
  package let monday: Day

  package init(of day: Day) { monday = day.adding(days: -day.weekday) }

  package var sunday: Day { monday.adding(days: 6) }
  package var next: Week { Week(of: monday.adding(days: 7)) }
  /// Whether the calendar ends in this week.
  package var isLast: Bool { next == self }

  /// The year that the week belongs to, which near New Year is not always that of its days.
  package var year: Int { monday.adding(days: 3).year }

  package var number: Int {
    let thursday = monday.adding(days: 3)
    let first = Day(year: thursday.year, month: 1, day: 1) ?? thursday
    return (thursday.number - first.number) / 7 + 1
  }

  package static func < (first: Week, second: Week) -> Bool { first.monday < second.monday }
}

extension Day {
  /// 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday.
  package var weekday: Int { (number % 7 + 10) % 7 }

  package var firstOfMonth: Day { Day(year: year, month: month, day: 1) ?? self }
}
