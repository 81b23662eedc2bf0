import CharterModel
import Layouts
import SitePlan

extension Site {
  /// What each page of the plan's steps says of its place among them, by the page: its number, and the
  /// ways to the step before and the one after. Nothing without a plan.
  var planStepViews: [Int: View] {
    guard !charter.records(of: StrategyPlan.kind).isEmpty else { return [:] }
    let steps = planSteps
    func link(_ number: Int) -> ViewValue? {
      guard steps.indices.contains(number), let page = steps[number].page else { return nil }
      return .view(
        View(
          PageShapes.link,
          [
            "href": .address(pages[page].address),
            "title": .text("\(number + 1). \(steps[number].title)"),
          ]))
    }
    var views: [Int: View] = [:]
    for (number, step) in steps.enumerated() {
      guard let page = step.page else { continue }
      views[page] = View(
        StrategyShapes.planStep,
        [
          "next": link(number + 1), "number": .text(number + 1), "previous": link(number - 1),
          "title": .text(step.title), "total": .text(steps.count),
        ])
    }
    return views
  }

  /// The decision that is asked first: whether one may publish.
  var firstDecision: View? {
    recordsInOrder(charter.records(of: Decision.kind)).first.map {
      self.link(to: pageOfCharter[$0])
    }
  }
}
