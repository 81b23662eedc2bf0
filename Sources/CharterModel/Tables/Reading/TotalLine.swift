/// Lines of a spreadsheet that sum up others: `Total général`, `Grand total`, `LinkedIn Total`.
enum TotalLine {
  private static let totals: Set<String> = ["total", "totaux", "totals", "totale", "totales"]
  /// What a sum is called besides.
  private static let sums: Set<String> = [
    "subtotal", "subtotals", "soustotal", "sommes", "somme", "sum", "sums", "cumul",
  ]
  /// What stands before `total`.
  private static let kinds: Set<String> = [
    "grand", "sub", "sous", "overall", "general", "running", "combined", "sum", "net",
  ]

  /// Whether a line that has not all of a row's cells is one.
  ///
  /// - Parameter first: its first cell that is filled.
  static func isOne(_ cells: [CSVReader.Cell], beginningWith first: CSVReader.Cell) -> Bool {
    guard first.text.utf8.count <= 80 else { return false }
    let words = first.text.folded.split { !$0.isLetter }.map(String.init)
    guard let lead = words.first else { return false }
    if totals.contains(lead) || sums.contains(lead) { return true }
    if words.count > 1, kinds.contains(lead), totals.contains(words[1]) { return true }
    // Spreadsheets write what is summed up before the word. Such a line is one of figures.
    guard words.count <= 5, words.contains(where: totals.contains) else { return false }
    let others = cells.filter { !$0.text.isEmpty && $0.column != first.column }
    return !others.isEmpty && others.allSatisfy { CellFigure($0.text) != nil }
  }
}
