import CharterModel
import Diagnosis

/// What exports say, held against the indicators of a site: which values are new, which stand already,
/// which contradict what stands. Nothing is guessed, and nothing is written here.
package struct MeasureImport: Sendable {
  /// A value of an indicator.
  package struct Value: Sendable, Hashable {
    package var kpi: String
    package var figure: NetworkFigure
    package var day: Day
    package var value: Double
    /// What stands in its place.
    package var old: Figure?
    package var oldDay: Day?
  }

  /// A period for which the export has only some of the days.
  package struct Partial: Sendable, Hashable {
    package var figure: NetworkFigure
    package var last: Day
    package var days: Int
    package var length: Int
  }

  /// What stands in the site of one indicator.
  package struct Indicator: Sendable {
    package var id: String
    package var unit: String
    package var export: NetworkFigure
    package var points: [KPISeries.Point]

    package init(
      id: String, unit: String, export: NetworkFigure, points: [KPISeries.Point]
    ) {
      self.id = id
      self.unit = unit
      self.export = export
      self.points = points
    }
  }

  /// What the command asks for.
  package struct Wishes: Sendable {
    /// Figures that are to have an indicator from now on; nil for the usual ones, if none of the file
    /// has any.
    package var followed: [CountedFigure]?
    package var period: MeasuredPeriod?
    package var takesPartial = false
    package var replaces = false
    package var today: Day

    package init(today: Day) { self.today = today }
  }

  package private(set) var added: [Value] = []
  package private(set) var conflicts: [Value] = []
  package private(set) var partial: [Partial] = []
  /// How many values stand in the site as the export says them.
  package private(set) var known = 0
  /// Figures of the export that no indicator is read from.
  package private(set) var unfollowed: [NetworkFigure] = []
  /// Figures for which an indicator is to be written, with the column that says each.
  package private(set) var begun: [(figure: NetworkFigure, column: String)] = []
  /// Figures whose lines are of longer or shorter spans than the indicator's values.
  package private(set) var unfit: [NetworkFigure] = []
  /// The column that each figure was read from.
  package private(set) var columns: [NetworkFigure: String] = [:]

  /// Of the figures that a network counts, so many are followed at first.
  private static let usual = 4

  init(
    _ observations: [Observation], _ indicators: [Indicator], _ wishes: Wishes,
    id: (NetworkFigure) -> String
  ) {
    let byFigure = Dictionary(grouping: observations, by: \.figure)
    let figures = NetworkFigure.all.filter { byFigure[$0] != nil }
    let bound = figures.filter { figure in indicators.contains { $0.export == figure } }
    let open = figures.filter { !bound.contains($0) }
    let wanted: [NetworkFigure]
    if let followed = wishes.followed {
      wanted = open.filter { followed.contains($0.figure) }
    } else {
      wanted = bound.isEmpty ? Array(open.prefix(Self.usual)) : []
    }
    unfollowed = open.filter { !wanted.contains($0) }
    for figure in figures where bound.contains(figure) || wanted.contains(figure) {
      let said = byFigure[figure] ?? []
      let own = indicators.filter { $0.export == figure }
      if own.isEmpty { begun.append((figure, said.first?.column ?? "")) }
      let targets =
        own.isEmpty
        ? [Indicator(id: id(figure), unit: "", export: figure, points: [])] : own
      for target in targets { add(said, to: target, wishes) }
    }
  }

  private mutating func add(
    _ observations: [Observation], to target: Indicator, _ wishes: Wishes
  ) {
    let period =
      wishes.period ?? MeasuredPeriod(unit: target.unit, days: target.points.map(\.day))
    let figure = target.export
    let (values, unfit) = Gathering.values(
      of: observations, of: figure.figure, by: period, today: wishes.today)
    if !values.isEmpty { columns[figure] = observations.first?.column }
    if !unfit.isEmpty, !self.unfit.contains(figure) { self.unfit.append(figure) }
    var points: [Day: [KPISeries.Point]] = [:]
    for point in target.points {
      points[period.bounds(of: point.day).last, default: []].append(point)
    }
    for value in values {
      guard value.isWhole || wishes.takesPartial && value.knownDays > 0 else {
        partial.append(
          Partial(
            figure: figure, last: value.span.last, days: value.knownDays,
            length: value.span.length))
        continue
      }
      var new = Value(kpi: target.id, figure: figure, day: value.span.last, value: value.value)
      guard let standing = points[value.span.last]?.last else {
        added.append(new)
        continue
      }
      let step = standing.value.decimals == 0 && figure.figure.decimals == 0 ? 0.5 : 0.05
      if abs(standing.value.value - value.value) < step {
        known += 1
        continue
      }
      (new.old, new.oldDay) = (standing.value, standing.day)
      if wishes.replaces { added.append(new) } else { conflicts.append(new) }
    }
  }
}
