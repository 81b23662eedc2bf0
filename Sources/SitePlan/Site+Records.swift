import CharterModel

/// Where records and tables are found in the site.
extension Site {
  /// The page that shows a table, if the site has one.
  package func page(ofTable kind: TableKind) -> Int? {
    pages.firstIndex { page in page.table.map { charter.tables[$0].kind.id == kind.id } ?? false }
  }

  /// The page of a folder of records of a kind.
  package func page(ofCollection kind: RecordKind) -> Int? {
    charter.pages.firstIndex { $0.collection?.id == kind.id }.map { pageOfCharter[$0] }
  }

  /// The records of a kind among the pages below a page.
  package func records(of kind: RecordKind, below page: Int) -> [Int] {
    pages[page].children.compactMap { pages[$0].charterIndex }
      .filter { charter.pages[$0].kind.id == kind.id }
  }

  /// Records as the navigation has them: by their order, then by their addresses.
  package func recordsInOrder(_ records: [Int]) -> [Int] {
    inOrder(records.map { pageOfCharter[$0] }).compactMap { pages[$0].charterIndex }
  }

  /// Whether a record may not be used any more on the build's date.
  package func hasExpired(_ page: CharterPage) -> Bool {
    if page.kind.id == Asset.kind.id { return charter.lastDay(of: page).map { $0 < date } ?? false }
    guard case .date(let last)? = page.fields.value(named: "expires") else { return false }
    return last < date
  }
}
