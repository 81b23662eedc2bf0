import CharterModel
import Diagnosis
import Layouts
import Markdown
import SitePlan

extension Site {
  /// An indicator with its chart, its values, its reviews and its objectives.
  func addSeries(to view: inout View, _ source: CharterPage, on page: SitePage) {
    guard let id = source.recordID?.lowercased(), let series = series[id] else { return }
    let isOwnPage = charterPage(of: page)?.recordID == source.recordID
    view["state"] = .view(stateView(series.state(on: date)))
    view["last"] = series.last.map { .text(text(of: $0.value)) }
    view["asOf"] = series.last.map { .view(dateView($0.day)) }
    if series.points.count > 1 || series.objective != nil, !series.points.isEmpty {
      var drawn = series
      // A page of many indicators shows the latest two years of each.
      if !isOwnPage { drawn.points = Array(series.points.suffix(24)) }
      view["chart"] = .markup(chart(drawn, of: source))
    }
    view["objectives"] = .list(
      charter.objectives(countedBy: id).map { progressView($0) })
    guard isOwnPage else { return }
    view["points"] = .list(series.points.reversed().map { pointView($0, in: series) })
    view["verdicts"] = .list(verdicts(of: id))
  }

  private func chart(_ series: KPISeries, of source: CharterPage) -> [UInt8] {
    let title = strings.word("chartOf").replacing("{title}", with: typeset(source.title))
      .replacing("{state}", with: stateLabel(series.state(on: date)))
      .replacing("{value}", with: series.last.map { text(of: $0.value) } ?? "")
    return ChartDrawing(
      series: series, text: { text(of: $0) }, dayText: { text(of: $0) },
      target: strings.word("targetShort"), title: title
    ).svg
  }

  private func pointView(_ point: KPISeries.Point, in series: KPISeries) -> View {
    let expected = series.objective.map { Figure($0.expected(on: point.day)) }
    let decimals = max(point.value.decimals, series.objective?.target.decimals ?? 0)
    let gap = expected.map { Figure(point.value.value - $0.value) }
    return View(
      StrategyShapes.point,
      [
        "date": .view(dateView(point.day)), "value": .text(text(of: point.value)),
        "expected": expected.map { .text(text(of: $0, decimals: decimals)) },
        "gap": gap.map { .text(($0.value > 0 ? "+" : "") + text(of: $0, decimals: decimals)) },
      ])
  }

  private func verdicts(of kpi: String) -> [View] {
    (strategy.verdicts[kpi] ?? []).map { row in
      View(
        StrategyShapes.verdict,
        [
          "date": row.fields[Verdicts.date].map { .view(dateView($0)) },
          "label": row.fields[Verdicts.verdict].map { .text(typeset($0.label[language])) },
          "name": row.fields[Verdicts.verdict].map { .text($0.name.en) },
          "why": row.fields[Verdicts.why].map { .text(typeset($0)) },
        ])
    }
  }

  /// How far an objective is: where it comes from, where it stands, where it goes.
  func progressView(_ index: Int) -> View {
    let source = charter.pages[index]
    let kpi = source.fields[Objective.kpi].flatMap { charter.record($0.value) }
    let series = kpi.flatMap { charter.pages[$0].recordID?.lowercased() }.flatMap {
      self.series[$0]
    }
    var own = series
    own?.objective = ObjectivePath(source)
    let last = series?.last
    return View(
      StrategyShapes.progress,
      [
        "asOf": last.map { .view(dateView($0.day)) },
        "baseline": source.fields[Objective.baseline].map { .text(text(of: $0)) },
        "deadline": source.fields[Objective.deadline].map { .view(dateView($0)) },
        "href": .address(pages[pageOfCharter[index]].address),
        "state": .view(stateView(own?.state(on: date) ?? .noData)),
        "target": source.fields[Objective.target].map { .text(text(of: $0)) },
        "title": .text(pages[pageOfCharter[index]].title),
        "unit": kpi.flatMap { charter.pages[$0].fields[KPI.unit] }.map { .text(typeset($0)) },
        "value": last.map { .text(text(of: $0.value)) },
      ])
  }

  func stateView(_ state: KPIState) -> View {
    View(
      StrategyShapes.state,
      ["label": .text(stateLabel(state)), "name": .text(state.name)])
  }

  func stateLabel(_ state: KPIState) -> String {
    if case .silent(let day) = state { return filled("stateSilent", "date", text(of: day)) }
    return strings.word("state" + state.name.capitalizedFirst)
  }
}

extension KPIState {
  /// Its name in classes and strings.
  var name: String {
    switch self {
    case .reached: "reached"
    case .ahead: "ahead"
    case .onTrack: "onTrack"
    case .behind: "behind"
    case .followed: "followed"
    case .silent: "silent"
    case .noData: "noData"
    }
  }
}
