/// Merged cells of OpenDocument tables. pandoc passes over the places that such a cell covers, and what
/// stands behind them moves to other columns: each covered place gets what covers it.
enum OpenDocumentTables {
  private static let mostColumns = 200
  /// So much is written in their places; a file may say that a cell covers any number.
  private static let mostBytes = 32 << 20

  /// - Returns: the first words of each table that had such cells.
  static func flatten(in elements: [OfficeElement]) -> [String] {
    var words: [String] = []
    var left = mostBytes
    var rows: [OfficeElement: [OfficeElement]] = [:]
    for row in elements where row.name == "table-row" {
      if let table = row.nearest("table") { rows[table, default: []].append(row) }
    }
    // What stands in a covered cell is not seen, and gives way.
    let tables = elements.filter {
      $0.name == "table" && $0.ancestor(of: ["covered-table-cell"]) == nil
    }
    for table in tables {
      let cells = (rows[table] ?? []).flatMap(\.children)
      guard cells.contains(where: { $0.name == "covered-table-cell" }) else { continue }
      words.append(cells.lazy.map(\.spacedText).first { !$0.isEmpty } ?? "")
      flatten(rows[table] ?? [], &left)
    }
    return words
  }

  private static func flatten(_ rows: [OfficeElement], _ left: inout Int) {
    var above: [Int: (rows: Int, cell: OfficeElement)] = [:]
    for row in rows {
      var column = 0
      var beside: (end: Int, cell: OfficeElement)?
      for cell in row.children {
        guard ["table-cell", "covered-table-cell"].contains(cell.name) else { continue }
        let times = min(cell["number-columns-repeated"].flatMap(Int.init) ?? 1, mostColumns)
        if cell.name == "covered-table-cell" {
          let cover =
            beside.flatMap { column < $0.end ? $0.cell : nil } ?? above[column]?.cell
          cell.rename("table-cell")
          cell.removeAttribute("number-columns-repeated")
          let size = (cover?.text.utf8.count ?? 0) + 500
          if let cover, left >= size {
            left -= size
            cell.takeContent(of: cover)
          }
          for _ in 1..<max(times, 1) where left >= size {
            left -= size
            cell.insertCopyAfter()
          }
        } else {
          let across = min(cell["number-columns-spanned"].flatMap(Int.init) ?? 1, mostColumns)
          let down = cell["number-rows-spanned"].flatMap(Int.init) ?? 1
          cell.removeAttribute("number-columns-spanned")
          cell.removeAttribute("number-rows-spanned")
          if across > 1 { beside = (column + across, cell) }
          for place in column..<column + max(across, 1) {
            above[place] = down > 1 ? (down, cell) : nil
          }
        }
        column += max(times, 1)
      }
      above = above.compactMapValues { $0.rows > 1 ? ($0.rows - 1, $0.cell) : nil }
    }
  }
}
