import CharterModel
import Diagnosis

/// What tables say, put in order once: the values and verdicts of each indicator, the calendar's
/// entries, the changes.
package struct StrategyFacts: Sendable {
  package let series: [String: KPISeries]
  /// The verdicts on each indicator, by its id in lower case, the latest first.
  package let verdicts: [String: [CharterTable.Row]]
  package let calendar: [CalendarEntry]
  package let changes: ChangeLog
  /// Where the parts of the strategy disagree; a page of the site shows it.
  package internal(set) var coherence: [Diagnostic] = []

  init(of charter: Charter) {
    series = charter.series
    let dated = charter.rows(of: Verdicts.kind).compactMap { row in
      row.fields[Verdicts.date].map { (day: $0, row: row) }
    }
    verdicts = Dictionary(grouping: dated.sorted { $1.day < $0.day }.map(\.row)) {
      $0.fields[Verdicts.kpi]?.value.lowercased() ?? ""
    }
    calendar = charter.calendar
    changes = ChangeLog(of: charter)
  }
}

extension Site {
  package var series: [String: KPISeries] { strategy.series }
  package var calendar: [CalendarEntry] { strategy.calendar }
  package var coherence: [Diagnostic] {
    get { strategy.coherence }
    set { strategy.coherence = newValue }
  }
}
