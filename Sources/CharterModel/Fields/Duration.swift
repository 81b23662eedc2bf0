import Diagnosis

/// A length of time as people promise it: `2 hours`, `6 mois`; at most a hundred years.
package struct Duration: Sendable, Hashable {
  package enum Unit: Sendable, Hashable, CaseIterable {
    case minutes, hours, days, weeks, months, years
  }

  package var count: Int
  package var unit: Unit

  package init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let count = Int(parts[0]),
      let unit = Unit.allCases.first(where: { $0.spellings.contains(String(parts[1]).folded) }),
      (0...unit.most).contains(count)
    else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The day on which it has passed, counted from another.
  package func after(_ day: Day) -> Day {
    switch unit {
    case .minutes, .hours: day
    case .days: day.adding(days: count)
    case .weeks: day.adding(days: count * 7)
    case .months: day.adding(months: count)
    case .years: day.adding(months: count * 12)
    }
  }

  package var phrase: Phrase {
    let isOne = count <= 1
    return switch unit {
    case .minutes:
      Phrase(
        en: isOne ? "\(count) minute" : "\(count) minutes",
        fr: isOne ? "\(count) minute" : "\(count) minutes")
    case .hours:
      Phrase(
        en: isOne ? "\(count) hour" : "\(count) hours",
        fr: isOne ? "\(count) heure" : "\(count) heures")
    case .days:
      Phrase(
        en: isOne ? "\(count) day" : "\(count) days", fr: isOne ? "\(count) jour" : "\(count) jours"
      )
    case .weeks:
      Phrase(
        en: isOne ? "\(count) week" : "\(count) weeks",
        fr: isOne ? "\(count) semaine" : "\(count) semaines")
    case .months: Phrase(en: isOne ? "\(count) month" : "\(count) months", fr: "\(count) mois")
    case .years:
      Phrase(
        en: isOne ? "\(count) year" : "\(count) years", fr: isOne ? "\(count) an" : "\(count) ans")
    }
  }
}

extension Duration.Unit {
  /// How many make a hundred years.
  fileprivate var most: Int {
    switch self {
    case .minutes: 52_596_000
    case .hours: 876_600
    case .days: 36_525
    case .weeks: 5218
    case .months: 1200
    case .years: 100
    }
  }

  fileprivate var spellings: [String] {
    switch self {
    case .minutes: ["minute", "minutes", "min"]
    case .hours: ["hour", "hours", "heure", "heures", "h"]
    case .days: ["day", "days", "jour", "jours"]
    case .weeks: ["week", "weeks", "semaine", "semaines"]
    case .months: ["month", "months", "mois"]
    case .years: ["year", "years", "an", "ans", "annee", "annees"]
    }
  }
}

/// How often something is promised: `2-3/week`, `1/mois`; at most a thousand times.
package struct Cadence: Sendable, Hashable {
  package enum Period: Sendable, Hashable { case day, week, month }

  package static let most = 1000

  package var range: ClosedRange<Int>
  package var period: Period

  package init?(_ text: String) {
    let parts = text.split(separator: "/")
    guard parts.count == 2 else { return nil }
    switch parts[1].trimmed.folded {
    case "day", "jour": period = .day
    case "week", "semaine": period = .week
    case "month", "mois": period = .month
    default: return nil
    }
    let bounds = parts[0].split(
      omittingEmptySubsequences: false, whereSeparator: { "-–".contains($0) }
    ).map { Int($0.trimmed) }
    guard let low = bounds.first ?? nil, let high = bounds.last ?? nil, bounds.count <= 2,
      0 <= low, low <= high, high <= Self.most
    else { return nil }
    range = low...high
  }

  package var phrase: Phrase {
    let count =
      range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    let frenchCount = count.replacing("–", with: " à ")
    return switch period {
    case .day: Phrase(en: "\(count) a day", fr: "\(frenchCount) par jour")
    case .week: Phrase(en: "\(count) a week", fr: "\(frenchCount) par semaine")
    case .month: Phrase(en: "\(count) a month", fr: "\(frenchCount) par mois")
    }
  }
}
