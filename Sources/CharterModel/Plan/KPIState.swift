/// Where an indicator stands on a day.
package enum KPIState: Sendable, Hashable {
  /// The target is reached.
  case reached
  case ahead, onTrack, behind
  /// It has values, but no objective asks for any.
  case followed
  /// The last value is older than ``Tolerance/silence``.
  case silent(since: Day)
  case noData

  /// The one place where it is written how far is still near.
  package enum Tolerance {
    /// The part of the whole way, from baseline to target, by which a value may miss the straight
    /// way and still be on track.
    package static let wayOff = 0.05
    /// Days without a value before an indicator counts as silent.
    package static let silence = 45
    /// Days after which a figure about the world counts as stale.
    package static let figureAge = 365
  }
}

extension KPISeries {
  /// The state on a day, by the last value measured up to it: held against what the straight way
  /// asked for on the day of the measure, not of the reading.
  package func state(on today: Day) -> KPIState {
    guard let last = points.last(where: { $0.day <= today }) else { return .noData }
    if today.number - last.day.number > KPIState.Tolerance.silence {
      return .silent(since: last.day)
    }
    guard let objective else { return .followed }
    let sign = objective.target.value < objective.baseline.value ? -1.0 : 1.0
    if (last.value.value - objective.target.value) * sign >= 0 { return .reached }
    let way = abs(objective.target.value - objective.baseline.value)
    let lead = (last.value.value - objective.expected(on: last.day)) * sign
    let tolerated = way * KPIState.Tolerance.wayOff
    if lead > tolerated { return .ahead }
    return lead < -tolerated ? .behind : .onTrack
  }
}
