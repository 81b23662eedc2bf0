import CharterModel
import Layouts
import SitePlan

/// What a rule's page says of its past: when it stood in which words, and what each version changed.
extension Site {
  func addStands(to view: inout View, _ source: CharterPage) {
    guard let history = charter.history(ofRule: source), let id = source.recordID else { return }
    let stands = charter.stands(ofRule: id, in: history)
    view["stands"] = .list(
      stands.reversed().map { stand in
        let first = stand.editions.first
        let state = stand.state(on: date)
        return View(
          VersionShapes.stand,
          [
            "announced": state == .announced ? stand.begins.map { .view(turn($0)) } : nil,
            "begins": stand.begins.map { .view(dateView($0)) },
            "href": charter.page(at: stand.page.path).map {
              .address(pages[pageOfCharter[$0]].address)
            },
            "isCurrent": .flag(state == .inForce), "isProposed": .flag(stand.isProposed),
            "last": stand.ends.map { .view(dateView($0.adding(days: -1))) },
            "number": first.map { .text(typeset($0.number)) },
            "print": .text(DocumentWords.grouped(stand.print)),
          ])
      })
    view["versions"] = pageOfFolder[history.folder].map { .view(link(to: $0)) }
  }

  /// The changes of a rule with what each version made of its words; a version that changed them
  /// without a row in the table of changes has one here.
  func addRedlines(to changes: inout [View], _ rows: [CharterTable.Row], _ source: CharterPage) {
    guard let history = charter.history(ofRule: source), let id = source.recordID else { return }
    var last: (rule: CharterPage?, edition: Edition)?
    // What is only proposed has changed nothing yet: it is read at the address of its version.
    for edition in history.editions where !edition.isProposed {
      guard let files = charter.files(of: edition),
        !charter.withholds(id, in: edition)
      else { continue }
      let rule = files.rule(id)
      defer { last = (rule, edition) }
      guard let before = last, before.rule != nil || rule != nil else { continue }
      let change = change(
        id, from: before.rule, to: rule, through: (before.edition, edition), in: history)
      guard change.state == .changed else { continue }
      let row = rows.firstIndex { $0.fields[Changes.version] == edition.number }
      if row == nil {
        var view = View(RecordShapes.change)
        view["date"] = edition.begins.map { .view(dateView($0)) }
        view["ahead"] = edition.begins.flatMap { $0 > date ? .view(turn($0)) : nil }
        view["version"] = .text(edition.number)
        view["what"] = .text(change.redline.tally.phrase(language))
        changes.insert(view, at: 0)
      }
      let place = row ?? 0
      changes[place]["redline"] = .markup(redline(change.redline))
      changes[place]["summary"] = .text(change.redline.tally.phrase(language))
    }
  }
}
