import Diagnosis

/// The cells of one column of a file that is no table of the charter's, read together as those of
/// its tables are: what one cell shows holds for all.
package enum LooseColumn {
  package enum Reading<Value: Sendable>: Sendable {
    case value(Value)
    /// It may be either of two.
    case either(Value, Value)
    case wrong
  }

  /// - Parameter isDayFirst: which number of `11/12/2026` comes first where no cell shows it.
  package static func days(_ cells: [String], isDayFirst: Bool?) -> [Reading<Day>] {
    var facts = ColumnFacts()
    for cell in cells { facts.note(cell, of: .date) }
    let order = facts.order(
      orElse: ColumnFacts(), usual: isDayFirst.map { $0 ? .day : .month })
    return cells.map { cell in
      guard let date = CellDate(cell.withoutInvisibleCharacters) else { return .wrong }
      if let day = date.certain ?? order.flatMap(date.day) {
        return day.isWritable ? .value(day) : .wrong
      }
      guard let one = date.day(.day), let other = date.day(.month), one.isWritable else {
        return .wrong
      }
      return .either(one, other)
    }
  }

  /// The columns of figures of one file, which one program wrote.
  ///
  /// - Parameter areCounts: of each column, whether it counts whole things, so that `1,204` and
  ///   `1.204` are both a thousand.
  package static func figures(
    _ columns: [[String]], areCounts: [Bool]
  ) -> [[Reading<Double>]] {
    var file = ColumnFacts()
    let facts = columns.map { cells in
      var own = ColumnFacts()
      for cell in cells { own.note(cell, of: .figure) }
      file.add(own)
      return own
    }
    return zip(columns, zip(facts, areCounts)).map { cells, column in
      let decimals = column.0.decimals(orElse: file)
      return cells.map { figure($0, decimals, isCount: column.1) }
    }
  }

  private static func figure(
    _ cell: String, _ decimals: CellFigure.Decimals?, isCount: Bool
  ) -> Reading<Double> {
    guard let figure = CellFigure(cell.withoutInvisibleCharacters), figure.sign == nil else {
      return .wrong
    }
    guard figure.isAmbiguous, isCount || decimals == nil else {
      return figure.figure(decimals).map { .value($0.value) } ?? .wrong
    }
    let ways = figure.twoWays
    guard let group = Figure(ways.group), let decimal = Figure(ways.decimal) else { return .wrong }
    return isCount ? .value(group.value) : .either(group.value, decimal.value)
  }
}

extension RecognizedTable {
  /// The cells of a CSV file as each separator that there may be divides them, the declared or
  /// likeliest first: a title above a table hides which it is.
  ///
  /// Empty for what is no text, such as a workbook.
  package static func readings(of file: [UInt8]) -> [PlacedRows] {
    guard let text = try? TableText(file), !text.bytes.contains(0) else { return [] }
    var separators = CSVReader.separators
    if let declared = CSVReader.declaredSeparator(of: text.bytes) {
      separators = [declared.separator]
    } else {
      let likeliest = CSVReader.separator(of: text.bytes)
      separators.sort { first, second in first == likeliest && second != likeliest }
    }
    return separators.map { separator in
      var reader = CSVReader(text.bytes, separator: separator)
      var rows: [[PlacedCell]] = []
      while let row = reader.next() {
        rows.append(
          row.map { PlacedCell(text: $0.text.withoutInvisibleCharacters, line: $0.line) })
      }
      return PlacedRows(rows: rows, unclosedLine: reader.unclosed?.line)
    }
  }
}

/// The rows of a file that are not blank.
package struct PlacedRows: Sendable {
  package var rows: [[PlacedCell]]
  /// The line of a quotation mark that is never closed: nothing is read from there on.
  package var unclosedLine: Int?

  package init(rows: [[PlacedCell]], unclosedLine: Int? = nil) {
    self.rows = rows
    self.unclosedLine = unclosedLine
  }
}

/// A cell with the line of its file.
package struct PlacedCell: Sendable {
  package var text: String
  package var line: Int

  package init(text: String, line: Int) {
    self.text = text
    self.line = line
  }
}
