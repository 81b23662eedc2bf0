import CharterModel
import Layouts
import Markdown
import SitePlan

extension Site {
  /// The list of words by theme, in the order of the list; exceptions stand with the reason, so that no
  /// column is empty.
  func addWordList(to view: inout View, _ table: CharterTable, on page: SitePage) {
    let anchors = wordAnchors
    let titles = table.ownTitles
    var themes: [String] = []
    for row in table.rows {
      let theme = row.fields[Words.theme] ?? ""
      if !themes.contains(theme) { themes.append(theme) }
    }
    // What has no theme comes last.
    themes = themes.filter { !$0.isEmpty } + themes.filter(\.isEmpty)
    view["wordGroups"] = .list(
      themes.enumerated().map { number, theme in
        View(
          PageShapes.wordGroup,
          [
            "id": .text("d_theme-\(number)"), "isNamed": .flag(themes.count > 1),
            "title": .text(theme.isEmpty ? strings.word("otherWords") : typeset(theme)),
            "words": .list(
              table.rows.filter { ($0.fields[Words.theme] ?? "") == theme }.map {
                wordView($0, anchor: anchors[RowPlace($0)], titles, on: page)
              }),
          ])
      })
  }

  private func wordView(
    _ row: CharterTable.Row, anchor: String?, _ titles: [String], on page: SitePage
  ) -> View {
    let fields = row.fields
    return View(
      PageShapes.word,
      [
        "allowed": .list(
          (fields[Words.allowedIn] ?? []).compactMap { referenceView($0.value, on: page) }),
        "avoid": fields[Words.avoid].map { .text(typeset($0)) },
        "except": fields[Words.except].map {
          .text($0.map { typeset($0.value) }.joined(separator: ", "))
        },
        "id": anchor.map { .text($0) },
        "own": .list(
          row.own.compactMap { place, text in
            guard titles.indices.contains(place) else { return nil }
            return View(
              RecordShapes.entry,
              ["name": .text(typeset(titles[place])), "text": .text(typeset(text))])
          }),
        "say": fields[Words.say].map { .text(typeset($0)) },
        "severity": fields[Words.severity].map { .view(choiceView($0)) },
        "why": fields[Words.why].map { .text(typeset($0)) },
      ])
  }
}
