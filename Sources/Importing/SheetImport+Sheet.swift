import CharterModel
import Markdown

extension SheetImport {
  /// A sheet as its readers see it.
  package struct Sheet: Sendable {
    var name: String
    var isHidden: Bool
    var rows: [[String]]
    /// How many rows and columns are not seen.
    var hiddenCells = 0
    /// What the first of its merged cells holds; nil if none was.
    var merged: String?
    var comments: [(author: String, text: String)] = []

    /// What its readers see of it.
    package var lines: [DocumentLine] {
      isHidden || rows.isEmpty ? [] : [DocumentLine(.heading(2), name)] + rows.map(DocumentLine.row)
    }

    package init(name: String, isHidden: Bool, rows: [[String]]) {
      self.name = name
      self.isHidden = isHidden
      self.rows = rows
    }

    /// - Parameters:
    ///   - values: CSV with days as `2026/12/03`.
    ///   - shown: the same cells as their reader sees them.
    ///   - hiddenRows: the numbers of rows that are not seen; `columns` likewise.
    ///   - merged: cells that are one: it stands in each of its rows, and of its columns in those of a
    ///     row that says more.
    ///   - comments: what is noted beside cells.
    package init(
      name: String, isHidden: Bool, values: [UInt8], shown: [UInt8],
      withoutRows hiddenRows: Set<Int> = [], columns hiddenColumns: Set<Int> = [],
      merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = [],
      comments: [(author: String, text: String)] = []
    ) {
      let values = (RecognizedTable.rows(of: values, blanksToo: true) ?? []).spread(over: merged)
      let shown = (RecognizedTable.rows(of: shown, blanksToo: true) ?? []).spread(over: merged)
      var rows: [[String]] = []
      for (number, (shown, values)) in zip(shown, values).enumerated() {
        guard !hiddenRows.contains(number) else {
          hiddenCells += shown.contains { !$0.isEmpty } ? 1 : 0
          continue
        }
        let cells = shown.indices.filter { !hiddenColumns.contains($0) }.map { index in
          guard index < values.count else { return shown[index] }
          return values[index].asDayOrTime ?? shown[index].withAllDigits(of: values[index])
        }
        if cells.contains(where: { !$0.isEmpty }) { rows.append(cells) }
      }
      let width = shown.map(\.count).max() ?? 0
      hiddenCells += hiddenColumns.filter { $0 < width }.count
      self.rows = rows
      self.name = name
      self.isHidden = isHidden
      self.comments = comments
      self.merged =
        merged.lazy.compactMap { cell in
          let (row, column) = (cell.rows.lowerBound, cell.columns.lowerBound)
          guard row < shown.count, column < shown[row].count else { return nil }
          return shown[row][column].isEmpty ? nil : shown[row][column]
        }.first
    }
  }
}

extension [[String]] {
  /// The same table in which each merged cell stands in its places.
  fileprivate func spread(
    over merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)]
  ) -> [[String]] {
    guard !merged.isEmpty else { return self }
    let filled = map { row in row.count { !$0.isEmpty } }
    // No two of them share a place, unless the file is broken.
    var places = reduce(0) { $0 + $1.count }
    var rows = self
    for cell in merged {
      let (top, left) = (cell.rows.lowerBound, cell.columns.lowerBound)
      guard top < count, left < self[top].count, !self[top][left].isEmpty else { continue }
      for row in top...Swift.min(cell.rows.upperBound, count - 1) {
        let columns = cell.columns.clamped(to: 0...Swift.max(self[row].count - 1, 0))
        places -= columns.count
        guard places >= 0 else { return rows }
        // A title above a table has its row for itself.
        guard filled[row] > columns.count(where: { !self[row][$0].isEmpty }) else { continue }
        for column in columns { rows[row][column] = self[top][left] }
      }
    }
    return rows
  }
}

extension String {
  /// A number that a narrow column shows in powers of ten, `1.23E+11`, as it is: `123456789012`.
  fileprivate func withAllDigits(of value: String) -> String {
    let powers = #/([-−]?)([0-9])(?:\.([0-9]+))?E([+−-])([0-9]{1,2})/#
    guard wholeMatch(of: powers) != nil else { return self }
    guard let number = value.wholeMatch(of: powers), let power = Int(number.5) else {
      return value.wholeMatch(of: #/[-−]?[0-9]+(?:\.[0-9]+)?/#) == nil ? self : value
    }
    let digits = String(number.2) + (number.3 ?? "")
    let point = 1 + (number.4 == "+" ? power : -power)
    let noughts = { String(repeating: "0", count: max($0, 0)) }
    if point <= 0 { return number.1 + "0." + noughts(-point) + digits }
    let whole = digits.prefix(point) + noughts(point - digits.utf8.count)
    let fraction = digits.dropFirst(point)
    return number.1 + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A day or an hour as the site reads and shows it; nil if it is neither.
  fileprivate var asDayOrTime: String? {
    if let day = wholeMatch(
      of: #/([0-9]{4})\/([0-9]{2})\/([0-9]{2})(?: ([0-9]{2}:[0-9]{2}):[0-9.]+)?/#)
    {
      let time = day.4.flatMap { $0 == "00:00" ? nil : " " + $0 } ?? ""
      return "\(day.1)-\(day.2)-\(day.3)\(time)"
    }
    return wholeMatch(of: #/([0-9]{2}:[0-9]{2}):00/#).map { String($0.1) }
  }
}
