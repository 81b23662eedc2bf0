/// The values of one indicator by day, and the objective that they are held against.
package struct KPISeries: Sendable {
  package struct Point: Sendable {
    package var day: Day
    package var value: Figure

    package init(day: Day, value: Figure) {
      self.day = day
      self.value = value
    }
  }

  /// In the order of their days.
  package var points: [Point]
  package var objective: ObjectivePath?
  /// Whether a greater figure is a better one.
  package var risesWhenBetter: Bool

  package var last: Point? { points.last }
}

/// The straight way from an objective's baseline to its target.
package struct ObjectivePath: Sendable {
  package var start: Day
  package var deadline: Day
  package var baseline: Figure
  package var target: Figure

  /// What the straight way gives on a day: the baseline before it, the target after it.
  package func expected(on day: Day) -> Double {
    let whole = Double(max(deadline.number - start.number, 1))
    let done = min(max(Double(day.number - start.number) / whole, 0), 1)
    return baseline.value + (target.value - baseline.value) * done
  }
}

extension Charter {
  /// The values of every indicator, by its id in lower case.
  package var series: [String: KPISeries] {
    var points: [String: [KPISeries.Point]] = [:]
    for row in rows(of: Measures.kind) {
      guard let kpi = row.fields[Measures.kpi], let day = row.fields[Measures.date],
        let value = row.fields[Measures.value]
      else { continue }
      points[kpi.value.lowercased(), default: []].append(KPISeries.Point(day: day, value: value))
    }
    var series: [String: KPISeries] = [:]
    for index in records(of: KPI.kind) {
      guard let id = pages[index].recordID?.lowercased() else { continue }
      series[id] = KPISeries(
        points: (points[id] ?? []).sorted { $0.day < $1.day },
        objective: objectives(countedBy: id).lazy.compactMap { ObjectivePath(self.pages[$0]) }
          .first,
        risesWhenBetter: pages[index].fields[KPI.direction]?.name.en != "down")
    }
    return series
  }

  package func objectives(countedBy kpi: String) -> [Int] {
    records(of: Objective.kind).filter {
      pages[$0].fields[Objective.kpi]?.value.lowercased() == kpi.lowercased()
    }
  }
}

extension ObjectivePath {
  package init?(_ page: CharterPage) {
    guard let start = page.fields[Objective.start], let deadline = page.fields[Objective.deadline],
      let baseline = page.fields[Objective.baseline], let target = page.fields[Objective.target]
    else { return nil }
    self.init(start: start, deadline: deadline, baseline: baseline, target: target)
  }
}
