import CharterModel
import Layouts
import SitePlan

extension Site {
  /// What a rule's or document's view says of its validity.
  func addValidity(to view: inout View, _ index: Int) {
    guard let validity = charter.validity(of: index) else { return }
    let state = validity.state(on: date)
    view["isProposed"] = .flag(state == .proposed)
    view["isRetired"] = .flag(state == .retired)
    if state == .announced { view["announced"] = validity.begins.map { .view(turn($0)) } }
    if state == .announced || state == .inForce {
      view["ending"] = validity.ends.map { .view(turn($0)) }
    }
    let marks = marks(of: index)
    if !marks.isEmpty { view["mark"] = .text(marks.joined(separator: ", ")) }
    let page = charter.pages[index]
    if page.kind.id == Rule.kind.id {
      let own = charter.document(of: page).flatMap {
        charter.pages[$0].fields[CharterDocument.version]
      }
      view["ofVersion"] = (page.place?.number ?? own).map { .text(typeset($0)) }
    }
    guard page.kind.id == CharterDocument.kind.id else { return }
    if state == .retired { view["ended"] = validity.ends.map { .view(dateView($0)) } }
    let status: Choice? =
      switch state {
      case .announced, .inForce: CharterDocument.inForce
      case .retired: CharterDocument.repealed
      case .proposed: page.fields[CharterDocument.status]
      }
    view["state"] = status.map { .view(choiceView($0)) }
  }

  /// A day on which something changes, with the last one before it: scripts correct by it.
  func turn(_ day: Day) -> View {
    var view = View(RecordShapes.turn, copying: dateView(day))
    view["before"] = .text(day.adding(days: -1).description)
    return view
  }
}
