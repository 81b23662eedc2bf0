import CharterModel
import Layouts
import Markdown
import SitePlan

extension Site {
  /// The rows of the table of changes, the latest first.
  var changes: [CharterTable.Row] { strategy.changes.latestFirst }

  /// A rule shows its own changes; a document those of the version in force.
  func addHistory(to view: inout View, _ source: CharterPage, on page: SitePage) {
    guard let id = source.recordID else { return }
    let version = source.fields[CharterDocument.version]
    let own =
      source.kind.id == Rule.kind.id
      ? strategy.changes.changes(ofRule: id)
      : strategy.changes.changes(ofDocument: id).filter { $0.fields[Changes.version] == version }
    var views = own.map { row in
      var change = changeView(row, on: page)
      if source.kind.id == Rule.kind.id { change["rule"] = nil }
      return change
    }
    // On the rule's own page alone: a collection would be as heavy as all its past.
    let isOwn = page.charterIndex.map { charter.pages[$0] === source } ?? false
    if isOwn, source.kind.id == Rule.kind.id { addRedlines(to: &views, own, source) }
    view["history"] = .list(views)
  }

  func changeView(_ row: CharterTable.Row, on page: SitePage) -> View {
    let rule = row.fields[Changes.rule].flatMap { charter.record($0.value) }
    return View(
      RecordShapes.change,
      [
        "ahead": row.fields[Changes.date].flatMap { $0 > date ? .view(turn($0)) : nil },
        "date": row.fields[Changes.date].map { .view(dateView($0)) },
        "version": row.fields[Changes.version].map { .text($0) },
        "what": row.fields[Changes.what].map { .text(typeset($0)) },
        "why": row.fields[Changes.why].map { .text(typeset($0)) },
        "rule": rule.map { .view(link(to: pageOfCharter[$0], from: page)) },
      ])
  }
}
