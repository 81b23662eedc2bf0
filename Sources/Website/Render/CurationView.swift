import CharterModel
import Layouts
import Markdown
import SitePlan

/// What to share: each row a card with its text ready to copy; those of the day first.
extension Site {
  func addShares(to view: inout View, _ table: CharterTable, on page: SitePage) {
    let own = table.ownTitles
    func shares(_ isIncluded: (CharterTable.Row) -> Bool) -> ViewValue {
      .list(table.rows.filter(isIncluded).map { shareView($0, ownTitles: own, on: page) })
    }
    view["shares"] = shares { state(of: $0) == .open }
    view["sharesAhead"] = shares { state(of: $0) == .ahead }
    view["sharesOver"] = shares { state(of: $0) == .over }
  }

  private enum ShareState { case open, ahead, over }

  private func state(of row: CharterTable.Row) -> ShareState {
    if let last = row.fields[Curation.until], last < date { return .over }
    if let first = row.fields[Curation.from], first > date { return .ahead }
    return .open
  }

  private func shareView(
    _ row: CharterTable.Row, ownTitles: [String], on page: SitePage
  ) -> View {
    let fields = row.fields
    let picture = fields[Curation.picture].flatMap { charter.record($0.value) }
    let networks = (fields[Curation.networks] ?? []).compactMap {
      referenceView($0.value, on: page)
    }
    return View(
      PageShapes.share,
      [
        "from": fields[Curation.from].map { .view(dateView($0)) },
        "link": fields[Curation.link].map { .text($0) },
        "networks": .list(networks),
        "own": .list(
          row.own.filter { ownTitles.indices.contains($0.column) }.map {
            View(
              RecordShapes.entry,
              ["name": .text(typeset(ownTitles[$0.column])), "text": .text(typeset($0.text))])
          }),
        "picture": picture.map { .view(recordView($0, on: page)) },
        "place": fields[Curation.link].map { .text(AddressLabel.short($0)) },
        "text": fields[Curation.text].map { .text(typeset($0)) },
        "title": fields[Curation.title].map { .text(typeset($0)) },
        "until": fields[Curation.until].map { .view(dateView($0)) },
      ])
  }
}

/// What a link to an address of the web is called where nobody named it.
enum AddressLabel {
  /// The host, and as much of the path as fits on a line.
  static func short(_ address: String) -> String {
    var rest = address.drop { $0 != ":" }.dropFirst(3)
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    let host = rest.prefix { !"/?#".contains($0) }
    let path = rest.dropFirst(host.count).prefix { !"?#".contains($0) }
    let isBare = path.isEmpty || path == "/"
    if isBare { return String(host) }
    let whole = host + path
    return whole.count <= 34 ? String(whole) : host + "/…"
  }
}
