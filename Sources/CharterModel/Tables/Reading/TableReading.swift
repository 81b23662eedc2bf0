import Diagnosis
import Markdown

/// Reads one file of a kind of table: its rows, and what stands in it that is none.
struct TableReading {
  let kind: TableKind
  private let path: String
  private let source: SourceText
  private(set) var rows: [CharterTable.Row] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let settings: TableSettings
  /// Columns of the author's own.
  private(set) var own = OwnColumns()
  private var columns = TableColumns()
  private var width = 0
  private var totals: [CSVReader.Cell] = []
  private var repeated = RepeatedProblems()
  /// Problems that a whole column has, however many of its cells show it.
  private var common = RepeatedProblems(showing: 1)
  /// Words in the column of states that are none: what is said of them depends on all files.
  private(set) var unknownStates = UnknownStates()
  private var faults: Set<String> = []
  private var hasControlCharacters = false

  init(
    _ file: ContentFile, as kind: TableKind, prefix: String, _ settings: TableSettings
  ) {
    self.kind = kind
    self.settings = settings
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
      reportText(text, below: header)
      read(header)
    } catch {
      source = SourceText(path: prefix + file.path, bytes: file.bytes)
      diagnostics = [.notATable(error, in: source)]
    }
  }

  /// What stands in the names of columns is not shown: programs that export leave marks there.
  private mutating func reportText(_ text: TableText, below header: TableHeader) {
    if let name = text.guessedEncoding { diagnostics.append(.guessedEncoding(name, in: source)) }
    let controls = ControlCharacters(in: text.bytes, countingReplacements: text.isDamaged)
    if let controls { diagnostics.append(.controlCharacters(controls, in: source)) }
    diagnostics += source.invisibleCharacters.filter { $0.position?.line != header.line }
    hasControlCharacters = controls != nil || ControlCharacters.haveSeparators(text.bytes)
  }

  private mutating func read(_ header: TableHeader) {
    let slips = header.slips(of: kind)
    own = OwnColumns(header, but: slips)
    columns = TableColumns(header, own, settings)
    width = columns.contents.count
    diagnostics += Diagnostic.wrongColumns(header, slips, in: source)
    let absent = header.missing(of: kind, need: .expected).filter { column in
      !slips.contains { $0.column.name == column.name }
    }
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
    diagnostics += common.diagnostics + repeated.diagnostics
  }

  private mutating func read(_ cells: [CSVReader.Cell]) {
    guard let first = cells.first(where: { !$0.text.isEmpty }) else { return }
    guard !TableComments.isComment(firstCell: first.text) else {
      repeated.add(.commentedRow(first, in: source), as: "comment")
      return
    }
    let row = TableRow(cells, columns, in: source, cleaning: hasControlCharacters)
    if row.isIncomplete, TotalLine.isOne(cells, beginningWith: first) {
      totals.append(first)
      return
    }
    if row.problemCount > 1, cells.count(where: { !$0.text.isEmpty }) == 1 {
      repeated.add(.loneCell(first, in: source), as: "lone cell")
      return
    }
    if let state = row.unknownState { unknownStates.add(state.word, state.problem) }
    for (name, problem, isCommon) in row.problems {
      if isCommon {
        common.add(problem, as: faultName(name))
      } else {
        repeated.add(problem, as: name)
      }
    }
    addStrayCells(of: cells)
    rows.append(
      CharterTable.Row(fields: row.fields, own: row.own, path: path, line: cells[0].line))
  }

  /// Columns of the author's own that are more than a table may have.
  func tooManyColumns(_ cells: [CSVReader.Cell]) -> Diagnostic {
    .tooManyColumns(cells, in: source)
  }

  /// So many words that are none are named one by one; a column of prose has as many as it has rows.
  private static let namedWords = 24

  private mutating func faultName(_ name: String) -> String {
    if faults.contains(name) { return name }
    guard faults.count < Self.namedWords else { return String(name.prefix { $0 != "\n" }) }
    faults.insert(name)
    return name
  }

  /// Text in columns without a name, and beyond the last: all of it is named.
  private mutating func addStrayCells(of cells: [CSVReader.Cell]) {
    var stray: [CSVReader.Cell] = []
    for (index, cell) in cells.enumerated() where !cell.text.isEmpty {
      if index >= width {
        stray.append(cell)
      } else if columns.isUnnamed(index) {
        repeated.add(.unnamedColumn(cell, number: index + 1, in: source), as: "column \(index)")
      }
    }
    if !stray.isEmpty {
      repeated.add(.surplusCells(stray, columns: width, in: source), as: "surplus")
    }
  }
}
