import CharterModel
import Diagnosis
import Layouts
import SitePlan

extension Site {
  /// What a record of the plan shows beyond its fields.
  func addStrategy(to view: inout View, _ index: Int, on page: SitePage) {
    let source = charter.pages[index]
    switch source.kind.id {
    case StrategyPlan.kind.id: view["steps"] = .list(strategySteps())
    case PlanCoherence.kind.id: addFindings(to: &view)
    case KPI.kind.id: addSeries(to: &view, source, on: page)
    case Objective.kind.id:
      view["progress"] = .view(progressView(index))
      view["anchors"] = .view(anchors(of: source))
      let (fields, shown) = (source.fields, progressView(index)["value"] != nil)
      view["isMeasurable"] = .flag(
        shown || fields[Objective.kpi] != nil || fields[Objective.baseline] != nil
          || fields[Objective.target] != nil)
      view["isTimely"] = .flag(fields[Objective.start] != nil || fields[Objective.deadline] != nil)
      let kpi = source.fields[Objective.kpi].flatMap { charter.record($0.value) }
      if let kpi, charterPage(of: page)?.path == source.path {
        var indicator = View(RecordShapes.shape(of: KPI.kind))
        addSeries(to: &indicator, charter.pages[kpi], on: page)
        view["chart"] = indicator["chart"]
      }
    default: break
    }
  }

  private func anchors(of source: CharterPage) -> View {
    var view = View(RecordShapes.anchors(of: source.kind))
    guard case .fixed(let parts) = source.kind.parts else { return view }
    for heading in source.outline.headings {
      guard let part = parts.first(where: { $0.matches(heading.text) }) else { continue }
      view[part.name.camelCase] = .text(heading.id)
    }
    return view
  }

  /// What a folder of records of the plan shows beside them.
  func addStrategy(
    to view: inout View, collection: RecordKind, _ records: [Int], on page: SitePage
  ) {
    switch collection.id {
    case Audience.kind.id: view["presence"] = .view(presenceMatrix(records))
    case Network.kind.id: view["comparison"] = .view(networkComparison(records))
    case Role.kind.id: view["workforce"] = .view(workforce(records))
    default: break
    }
  }

  /// The order in which a folder's records are shown: obligations by their dates.
  func shown(_ records: [Int], of collection: RecordKind) -> [Int] {
    guard collection.id == Obligation.kind.id else { return records }
    // Those of one day keep the order of the navigation.
    return records.enumerated().sorted { first, second in
      let days = [first, second].map {
        charter.pages[$0.element].fields[Obligation.date] ?? Day(number: 0)
      }
      return days[0] == days[1] ? first.offset < second.offset : days[0] < days[1]
    }.map(\.element)
  }

  /// What a table of the plan shows in place of its rows.
  func addStrategy(to view: inout View, _ table: CharterTable, on page: SitePage) {
    switch table.kind.id {
    case EditorialCalendar.kind.id: addCalendar(to: &view, on: page)
    case Budget.kind.id: view["budget"] = .view(budgetView(table))
    case Measures.kind.id:
      view["indicators"] = .list(
        recordsInOrder(charter.records(of: KPI.kind)).map { recordView($0, on: page) })
    default: break
    }
  }

  private func addFindings(to view: inout View) {
    let rows = charter.tables.flatMap(\.rows).map { (RowPlace($0), $0) }
    let rowAt = Dictionary(rows) { first, _ in first }
    view["findings"] = .list(coherence.map { findingView($0, rowAt) })
  }

  private func findingView(
    _ diagnostic: Diagnostic, _ rowAt: [RowPlace: CharterTable.Row]
  ) -> View {
    let place = diagnostic.position.map { "\($0.path):\($0.line)" } ?? ""
    return View(
      StrategyShapes.finding,
      [
        "help": diagnostic.help.map { .text(typeset($0[language])) },
        "id": .text(diagnostic.problem.rawValue),
        "message": .text(typeset(diagnostic.message[language])),
        "place": .text(place), "severity": .text(diagnostic.severity.name[language]),
        "subject": subject(of: diagnostic, rowAt).map { .view($0) },
      ])
  }

  /// What a finding is about: a page, or a row of a table by its first words.
  private func subject(
    of diagnostic: Diagnostic, _ rowAt: [RowPlace: CharterTable.Row]
  ) -> View? {
    guard let position = diagnostic.position else { return nil }
    guard position.path.hasPrefix(charter.prefix) else { return nil }
    let path = String(position.path.dropFirst(charter.prefix.count))
    if let page = charter.page(at: path) { return link(to: pageOfCharter[page]) }
    guard let table = charter.table(at: path), let home = special.byContent.tables[table] else {
      return nil
    }
    var view = link(to: home)
    let row = rowAt[RowPlace(path: path, line: position.line)]
    let title = row?.fields[EditorialCalendar.title] ?? row?.fields.firstText
    if let title { view["title"] = .text(typeset(title)) }
    return view
  }
}

extension FieldSet {
  fileprivate var firstText: String? {
    entries.lazy.compactMap { if case .text(let text) = $0.value { text } else { nil } }.first
  }
}
