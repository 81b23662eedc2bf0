import CharterModel
import Diagnosis

/// What the values of an indicator are of.
package enum MeasuredPeriod: String, Sendable, Hashable, CaseIterable {
  case day, week, month

  var name: Phrase {
    switch self {
    case .day: Phrase(en: "day", fr: "jour")
    case .week: Phrase(en: "week", fr: "semaine")
    case .month: Phrase(en: "month", fr: "mois")
    }
  }

  var ofIt: Phrase {
    switch self {
    case .day: Phrase(en: "of the day", fr: "du jour")
    case .week: Phrase(en: "of the week", fr: "de la semaine")
    case .month: Phrase(en: "of the month", fr: "du mois")
    }
  }

  /// The first and the last day of the period that a day is in.
  func bounds(of day: Day) -> ExportDays.Span {
    switch self {
    case .day: return ExportDays.Span(day: day)
    case .week:
      let week = Week(of: day)
      return ExportDays.Span(first: week.monday, last: week.sunday)
    case .month: return ExportDays.Span(first: day.firstOfMonth, last: day.lastOfMonth)
    }
  }

  /// By what its unit says (`visites par mois`), else by how far apart its values are.
  package init(unit: String, days: [Day]) {
    let words = Set(unit.folded.split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: ["mois", "month", "mensuel", "mensuelle", "monthly"]) {
      self = .month
    } else if !words.isDisjoint(with: ["semaine", "week", "hebdomadaire", "weekly"]) {
      self = .week
    } else if !words.isDisjoint(with: ["jour", "day"]) {
      self = .day
    } else {
      let sorted = days.sorted()
      let gaps = zip(sorted, sorted.dropFirst()).map { $1.number - $0.number }.sorted()
      let usual = gaps.isEmpty ? 30 : gaps[gaps.count / 2]
      self = usual <= 3 ? .day : usual <= 10 ? .week : .month
    }
  }
}

/// A figure of a period, made of what an export says of its days; of none of them it is no figure.
struct GatheredValue: Sendable {
  var span: ExportDays.Span
  var value: Double
  /// How many of its days the export says.
  var knownDays: Int
  var isWhole: Bool
}

/// Days are gathered into the period of an indicator: sums, the last of them, or their mean.
enum Gathering {
  /// - Returns: the periods in their order, and the spans that fit into none.
  static func values(
    of observations: [Observation], of figure: CountedFigure, by period: MeasuredPeriod,
    today: Day
  ) -> (values: [GatheredValue], unfit: [ExportDays.Span]) {
    var days: [ExportDays.Span: [(day: Day, value: Double)]] = [:]
    var values: [GatheredValue] = []
    var unfit: [ExportDays.Span] = []
    for observation in observations {
      let span = observation.span
      let bounds = period.bounds(of: span.first)
      if span.isDay {
        days[bounds, default: []] += observation.value.map { [(span.first, $0)] } ?? []
      } else if span == bounds, figure.gathering != .mean {
        guard let value = observation.value else { continue }
        values.append(
          GatheredValue(
            span: span, value: value.rounded(to: figure.decimals), knownDays: span.length,
            isWhole: span.last < today))
      } else {
        unfit.append(span)
      }
    }
    for (span, known) in days {
      // What the network gave out as a whole goes before what its days make.
      guard !values.contains(where: { $0.span == span }) else { continue }
      values.append(gather(known, in: span, figure, today: today))
    }
    return (values.sorted { $0.span.first < $1.span.first }, unfit)
  }

  private static func gather(
    _ days: [(day: Day, value: Double)], in span: ExportDays.Span, _ figure: CountedFigure,
    today: Day
  ) -> GatheredValue {
    let total = days.reduce(0) { $0 + $1.value }
    let last = days.max { $0.day < $1.day }
    let value: Double
    switch figure.gathering {
    case .sum: value = total
    case .last: value = last?.value ?? 0
    case .mean: value = days.isEmpty ? 0 : total / Double(days.count)
    }
    let hasAll = figure.gathering == .last ? last?.day == span.last : days.count == span.length
    // A day that is not over has no figure yet.
    return GatheredValue(
      span: span, value: value.rounded(to: figure.decimals), knownDays: days.count,
      isWhole: hasAll && span.last < today)
  }
}

extension ExportDays.Span {
  var length: Int { last.number - first.number + 1 }
}

extension Double {
  func rounded(to decimals: Int) -> Double {
    let unit = decimals == 0 ? 1.0 : 10.0
    return (self * unit).rounded() / unit
  }
}
