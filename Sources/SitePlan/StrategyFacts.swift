import CharterModel
import Diagnosis

/// The strategy's tables, read once: the values of each indicator, and the calendar's entries in order.
package struct StrategyFacts: Sendable {
  package let series: [String: KPISeries]
  package let calendar: [CalendarEntry]
  /// Where the parts of the strategy disagree; a page of the site shows it.
  package internal(set) var coherence: [Diagnostic] = []

  init(of charter: Charter) {
    series = charter.series
    calendar = charter.calendar
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
