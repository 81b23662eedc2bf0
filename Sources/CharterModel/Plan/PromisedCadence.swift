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
      let days = entries.filter { $0.network == id }.map(\.day)
      for stretch in stretches(of: cadence.period, from: first, to: last) {
        let planned = days.count { stretch.contains($0) }
        let expected = cadence.range.lowerBound * (cadence.period == .day ? 5 : 1)
        if planned < expected {
          missed.append(
            MissedCadence(
              network: network, promised: cadence, first: stretch.lowerBound,
              last: stretch.upperBound, planned: planned, expected: expected))
        }
      }
    }
    return missed
  }

  private func stretches(
    of period: Cadence.Period, from first: Day, to last: Day
  ) -> [ClosedRange<Day>] {
    var stretches: [ClosedRange<Day>] = []
    var begin = period == .month ? first.firstOfMonth : Week(of: first).monday
    while begin <= last {
      let next = period == .month ? begin.adding(months: 1) : begin.adding(days: 7)
      let end = next.adding(days: -1)
      if begin >= first, end <= last { stretches.append(begin...end) }
      begin = next
    }
    return stretches
  }
}
