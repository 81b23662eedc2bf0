import Diagnosis
import Markdown

/// Reads one file of a kind of table: its rows, and what stands in it that is none.
struct TableReading {
  let kind: TableKind
  private let path: String
  private let source: SourceText
  private(set) var rows: [CharterTable.Row] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var columns: [TableHeader.Column] = []
  private var width = 0
  private var totals: [CSVReader.Cell] = []
  private var repeated = RepeatedProblems()
  private var hasControlCharacters = false

  init(_ file: ContentFile, as kind: TableKind, prefix: String) {
    self.kind = kind
    path = file.path
    do throws(TableText.Refusal) {
      let text = try TableText(file.bytes)
      source = SourceText(path: prefix + file.path, bytes: text.bytes)
      guard let header = TableHeader(in: text.bytes, of: kind) else {
        diagnostics = [.missingHeader(kind, in: source)]
        return
      }
      if let problem = Diagnostic.unusable(header, of: kind, in: source) {
        diagnostics = [problem]
        return
      }
      reportText(text)
      read(header)
    } catch {
      source = SourceText(path: prefix + file.path, bytes: file.bytes)
      diagnostics = [.notATable(error, in: source)]
    }
  }

  private mutating func reportText(_ text: TableText) {
    if let name = text.guessedEncoding { diagnostics.append(.guessedEncoding(name, in: source)) }
    let controls = ControlCharacters(in: text.bytes, countingReplacements: text.isDamaged)
    if let controls { diagnostics.append(.controlCharacters(controls, in: source)) }
    hasControlCharacters = controls != nil || ControlCharacters.haveSeparators(text.bytes)
  }

  private mutating func read(_ header: TableHeader) {
    columns = header.columns
    width = columns.count
    diagnostics += Diagnostic.wrongColumns(header, of: kind, in: source)
    let absent = header.missing(of: kind, need: .expected)
    if !absent.isEmpty {
      diagnostics.append(.incompleteTable(without: absent, line: header.line, in: source))
    }
    if let title = header.titles.first?.first(where: { !$0.text.isEmpty }) {
      diagnostics.append(.aboveHeader(title, lines: header.titles.count, in: source))
    }
    var reader = header.rows
    while let cells = reader.next() { read(cells) }
    if let cell = reader.unclosed { diagnostics.append(.unclosedCell(cell, in: source)) }
    if let total = totals.first {
      diagnostics.append(
        .total(total, lines: LineNumbers(totals.map(\.line)), count: totals.count, in: source))
    }
    diagnostics += repeated.diagnostics
  }

  private mutating func read(_ cells: [CSVReader.Cell]) {
    guard let first = cells.first(where: { !$0.text.isEmpty }) else { return }
    let row = TableRow(cells, columns, in: source, cleaning: hasControlCharacters)
    if row.isIncomplete, first.text.isTotal {
      totals.append(first)
      return
    }
    if row.problems.count > 1, cells.count(where: { !$0.text.isEmpty }) == 1 {
      repeated.add(.loneCell(first, in: source), as: "lone cell")
      return
    }
    for (name, problem) in row.problems { repeated.add(problem, as: name) }
    addStrayCells(of: cells)
    rows.append(CharterTable.Row(fields: row.fields, path: path, line: cells[0].line))
  }

  /// Text in columns without a name, and beyond the last: all of it is named.
  private mutating func addStrayCells(of cells: [CSVReader.Cell]) {
    var stray: [CSVReader.Cell] = []
    for (index, cell) in cells.enumerated() where !cell.text.isEmpty {
      if index >= width {
        stray.append(cell)
      } else if case .unnamed = columns[index] {
        repeated.add(.unnamedColumn(cell, number: index + 1, in: source), as: "column \(index)")
      }
    }
    if !stray.isEmpty {
      repeated.add(.surplusCells(stray, columns: width, in: source), as: "surplus")
    }
  }
}

/// One row's cells as fields.
private struct TableRow {
  private(set) var fields = FieldSet()
  /// With the name of the column that each is of.
  private(set) var problems: [(column: String, Diagnostic)] = []
  /// Whether a cell that is asked for is empty or cannot be read.
  private(set) var isIncomplete = false

  init(
    _ cells: [CSVReader.Cell], _ columns: [TableHeader.Column], in source: SourceText,
    cleaning: Bool
  ) {
    for (index, column) in columns.enumerated() {
      guard case .known(let definition) = column else { continue }
      guard index < cells.count else {
        if definition.need > .optional { addEmpty(definition, after: cells, in: source) }
        continue
      }
      let cell = cells[index]
      let text = cleaning ? cell.text.inMarkup.trimmed : cell.text
      guard !text.isEmpty else {
        if definition.need > .optional { addEmpty(definition, cell, in: source) }
        continue
      }
      let place = source.position(line: cell.line, byteColumn: cell.column)
      if let value = definition.type.value(of: text, line: place.line, column: place.column) {
        fields.append(definition, value, line: place.line, column: place.column)
      } else {
        isIncomplete = isIncomplete || definition.need > .optional
        problems.append((definition.name.en, .badCell(definition, text, at: place, in: source)))
      }
    }
  }

  private mutating func addEmpty(
    _ definition: FieldDefinition, _ cell: CSVReader.Cell, in source: SourceText
  ) {
    isIncomplete = true
    let place = source.position(line: cell.line, byteColumn: cell.column)
    problems.append((definition.name.en, .emptyCell(definition, at: place, in: source)))
  }

  /// A row that ends before the column.
  private mutating func addEmpty(
    _ definition: FieldDefinition, after cells: [CSVReader.Cell], in source: SourceText
  ) {
    guard let last = cells.last else { return }
    addEmpty(definition, last, in: source)
  }
}

extension String {
  /// Whether a line of a spreadsheet that begins so sums up the lines above it.
  fileprivate var isTotal: Bool {
    let word = String(folded.prefix { $0.isLetter || $0 == "-" })
    return [
      "total", "totaux", "totals", "sous-total", "subtotal", "sub-total", "somme", "sum",
    ].contains(word)
  }
}
