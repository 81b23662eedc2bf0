import CharterModel

extension Site {
  /// What a page says of its own, apart from the site around it: the author's page and the files of
  /// the table below it. Nil for pages that the site makes by itself.
  package func ownSources(of page: SitePage) -> (page: CharterPage?, tables: [String])? {
    let table: Int? = if case .table(let table) = page.content { table } else { page.table }
    let tables = table.map { charter.tables[$0].paths } ?? []
    let own = charterPage(of: page)
    return own == nil && tables.isEmpty ? nil : (own, tables)
  }

  /// Whether a page is shown because drafts were asked for.
  package func isDraft(_ index: Int) -> Bool {
    charterPage(of: pages[index]).map(charter.isDraft) ?? false
  }

  /// Where a page of the charter is, from the top of the site.
  package func address(ofCharterPage index: Int) -> String { pages[pageOfCharter[index]].address }
}
