import CharterModel
import Diagnosis
import Layouts
import SitePlan

extension Site {
  /// The plan's seven steps, each with its state counted from the records and tables.
  func strategySteps() -> [View] {
    let counts = [
      situationCounts, objectiveCounts, audienceCounts, resourceCounts, charterCounts,
      planningCounts, measureCounts,
    ]
    return zip(planSteps, counts).enumerated().map { number, step in
      View(
        StrategyShapes.step,
        [
          "counts": .list(step.1), "href": step.0.page.map { .address(pages[$0].address) },
          "isEmpty": .flag(step.1.isEmpty), "number": .text(number + 1),
          "title": .text(step.0.title),
        ])
    }
  }

  /// The steps by their names, each with its page if there is one.
  var planSteps: [(title: String, page: Int?)] {
    [
      ("stepSituation", situationPage), ("stepObjectives", page(ofCollection: Objective.kind)),
      ("stepAudiences", page(ofCollection: Audience.kind)), ("stepResources", resourcesPage),
      ("stepCharters", documentPage),
      ("stepPlanning", page(ofTable: EditorialCalendar.kind)),
      ("stepMeasures", page(ofCollection: KPI.kind)),
    ].map { (strings.word($0.0), $0.1) }
  }

  /// The state of each objective, for the home page.
  func strategyState() -> [View] {
    recordsInOrder(charter.records(of: Objective.kind)).map { progressView($0) }
  }

  private func count(_ key: String, _ value: Int) -> View {
    View(
      StrategyShapes.count, ["label": .text(strings.word(key)), "value": .text(text(of: value))])
  }

  private func counts(_ pairs: [(String, Int)]) -> [View] {
    pairs.filter { $0.1 > 0 }.map { count($0.0, $0.1) }
  }

  private var documentPage: Int? {
    charter.records(of: CharterDocument.kind).first.map { pageOfCharter[$0] }
  }

  /// The page above a table's own, unless that is the plan itself.
  private func pageAbove(_ kind: TableKind) -> Int? {
    guard let own = page(ofTable: kind) else { return nil }
    let plan = charter.records(of: StrategyPlan.kind).first.map { pageOfCharter[$0] }
    guard let parent = pages[own].parent, parent != plan, parent != pageOfFolder[""] else {
      return own
    }
    return parent
  }

  private var situationPage: Int? { pageAbove(Accounts.kind) }

  private var resourcesPage: Int? { pageAbove(Budget.kind) ?? page(ofCollection: Role.kind) }

  private var situationCounts: [View] {
    let competitors = Set(
      charter.rows(of: Benchmark.kind).compactMap { $0.fields[Benchmark.competitor]?.folded })
    let accounts = charter.rows(of: Accounts.kind)
    let toClose = accounts.count { $0.fields[Accounts.state]?.name.en == "to-close" }
    return counts([
      ("countAccounts", accounts.count), ("countToClose", toClose),
      ("countCompetitors", competitors.count),
      ("countObligations", charter.records(of: Obligation.kind).count),
    ])
  }

  private var objectiveCounts: [View] {
    let states = charter.records(of: Objective.kind).map { index -> KPIState in
      let source = charter.pages[index]
      let id = source.fields[Objective.kpi]?.value.lowercased()
      var own = id.flatMap { series[$0] }
      own?.objective = ObjectivePath(source)
      return own?.state(on: date) ?? .noData
    }
    let order: [(String, String)] = [
      ("reached", "countReached"), ("ahead", "countAhead"), ("onTrack", "countOnTrack"),
      ("behind", "countBehind"), ("silent", "countSilent"), ("noData", "countNoData"),
    ]
    return counts(order.map { name, key in (key, states.count { $0.name == name }) })
  }

  private var audienceCounts: [View] {
    let active = charter.records(of: Network.kind).count {
      charter.pages[$0].fields[Network.status]?.name.en == "active"
    }
    let audiences = charter.records(of: Audience.kind).count
    return audiences == 0
      ? [] : counts([("countAudiences", audiences), ("countNetworks", active)])
  }

  private var resourceCounts: [View] {
    let hours = charter.records(of: Role.kind).flatMap {
      charter.pages[$0].fields[Role.hours] ?? []
    }.map(\.number).reduce(0, +)
    let budget = charter.rows(of: Budget.kind).filter {
      $0.fields[Budget.year] == date.year
    }.compactMap { $0.fields[Budget.amount]?.value }.reduce(0, +)
    var views = counts([("countHours", hours)])
    if budget > 0 {
      views.append(
        View(
          StrategyShapes.count,
          [
            "label": .text(filled("countBudget", "year", String(date.year))),
            "value": .text(amount(budget)),
          ]))
    }
    return views
  }

  private var charterCounts: [View] {
    charter.records(of: CharterDocument.kind).compactMap { index in
      guard let version = charter.pages[index].fields[CharterDocument.version] else { return nil }
      return View(
        StrategyShapes.count,
        ["label": .text(shortTitle(of: pageOfCharter[index])), "value": .text(version)])
    }
  }

  private var planningCounts: [View] {
    guard !calendar.isEmpty else { return [] }
    let published = calendar.count { $0.status?.name.en == "published" }
    let late = calendar.count { $0.day < date && $0.status?.name.en != "published" }
    return counts([
      ("countEntries", calendar.count), ("countPublished", published),
      ("countNotYet", late), ("countMissed", charter.missedCadences.count),
    ])
  }

  private var measureCounts: [View] {
    let values = series.values.map(\.points.count).reduce(0, +)
    guard values > 0 else { return [] }
    return counts([("countIndicators", series.count), ("countValues", values)])
  }

  /// An amount of money without cents: « 1 200 € », “£1,200”.
  func amount(_ value: Double) -> String {
    let sign = charter.configuration.currencySign
    let number = text(of: Figure(value))
    return language == .french ? number + "\u{A0}" + sign : sign + number
  }
}
