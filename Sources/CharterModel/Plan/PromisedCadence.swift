/// A stretch of the calendar in which a network published less than it promised.
package struct MissedCadence: Sendable {
  package var network: Int
  package var promised: Cadence
  package var first: Day
  package var last: Day
  package var planned: Int
  package var expected: Int
}

extension Charter {
  /// Whole weeks (whole months for a monthly cadence) between the calendar's first and last day in
  /// which an active network has fewer entries than its cadence's lower bound. A daily cadence is
  /// one of working days.
  package var missedCadences: [MissedCadence] {
    let entries = calendar
    guard let first = entries.first?.day, let last = entries.last?.day else { return [] }
    var missed: [MissedCadence] = []
    for network in records(of: Network.kind) {
      let page = pages[network]
      guard page.fields[Network.status]?.name.en == "active",
        let cadence = page.fields[Network.cadence], let id = page.recordID?.lowercased()
      else { continue }
      let own = entries.filter { $0.network == id }.map { begin(of: cadence.period, $0.day) }
      let planned = own.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      let expected = cadence.range.lowerBound * (cadence.period == .day ? 5 : 1)
      let all = stretches(of: cadence.period, from: first, to: last).map { stretch in
        MissedCadence(
          network: network, promised: cadence, first: stretch.lowerBound,
          last: stretch.upperBound, planned: planned[stretch.lowerBound] ?? 0, expected: expected)
      }
      missed += all.filter { $0.planned < expected }.withLongGapsJoined
    }
    return missed
  }

  private func begin(of period: Cadence.Period, _ day: Day) -> Day {
    period == .month ? day.firstOfMonth : Week(of: day).monday
  }

  private func stretches(
    of period: Cadence.Period, from first: Day, to last: Day
  ) -> [ClosedRange<Day>] {
    var stretches: [ClosedRange<Day>] = []
    var begin = begin(of: period, first)
    while begin <= last {
      let next = period == .month ? begin.adding(months: 1) : begin.adding(days: 7)
      let end = next.adding(days: -1)
      if begin >= first, end <= last { stretches.append(begin...end) }
      guard next > begin else { break }
      begin = next
    }
    return stretches
  }
}

extension [MissedCadence] {
  /// From so many stretches in a row without an entry on, a gap is told once: one year mistyped in a
  /// calendar would be thousands.
  private static var longGap: Int { 12 }

  fileprivate var withLongGapsJoined: [MissedCadence] {
    var joined: [MissedCadence] = []
    var gap: [MissedCadence] = []
    func closed(_ gap: [MissedCadence]) -> [MissedCadence] {
      guard gap.count >= Self.longGap, var whole = gap.first, let last = gap.last else {
        return gap
      }
      whole.last = last.last
      whole.expected = gap.map(\.expected).reduce(0, +)
      return [whole]
    }
    for missed in self {
      let follows = gap.last.map { $0.last.adding(days: 1) == missed.first } ?? true
      if missed.planned > 0 || !follows {
        joined += closed(gap)
        gap = []
      }
      if missed.planned > 0 { joined.append(missed) } else { gap.append(missed) }
    }
    return joined + closed(gap)
  }
}
