import Diagnosis

extension CharterTable {
  /// Reads all CSV files; those of one kind become one table.
  static func read(
    _ files: [ContentFile], prefix: String, _ diagnostics: inout [Diagnostic]
  ) -> [CharterTable] {
    var tables: [CharterTable] = []
    for file in files {
      let stem = ContentPath.stem(of: file.path)
      guard let kind = TableKind.of(fileNamed: stem) else {
        diagnostics.append(.unknownTable(file, stem: stem, prefix: prefix))
        continue
      }
      let rows = rows(of: file, as: kind, prefix: prefix, &diagnostics)
      if let index = tables.firstIndex(where: { $0.kind.id == kind.id }) {
        tables[index].rows += rows
        tables[index].paths.append(file.path)
      } else {
        tables.append(CharterTable(kind: kind, rows: rows, paths: [file.path]))
      }
    }
    return tables
  }

  private static func rows(
    of file: ContentFile, as kind: TableKind, prefix: String, _ diagnostics: inout [Diagnostic]
  ) -> [Row] {
    let bytes = file.bytes.withoutByteOrderMark
    let source = SourceText(path: prefix + file.path, bytes: bytes)
    guard bytes.isUTF8 else {
      diagnostics.append(source.diagnostic(.notText, line: 1, message: .notUTF8, help: .saveAsUTF8))
      return []
    }
    let reader = CSVReader(bytes)
    if let cell = reader.unclosed { diagnostics.append(.unclosedCell(cell, in: source)) }
    guard let header = reader.rows.first else {
      diagnostics.append(.missingHeader(kind, in: source))
      return []
    }
    let columns = columns(header, of: kind, in: source, &diagnostics)
    return reader.rows.dropFirst().compactMap {
      row($0, columns, in: source, path: file.path, &diagnostics)
    }
  }

  private static func columns(
    _ header: [CSVReader.Cell], of kind: TableKind, in source: SourceText,
    _ diagnostics: inout [Diagnostic]
  ) -> [FieldDefinition?] {
    var columns: [FieldDefinition?] = []
    for cell in header {
      let column = kind.columns.first { $0.name.matches(cell.text) }
      let isRepeated =
        column.map { column in columns.contains { $0?.name == column.name } } ?? false
      if column == nil || isRepeated {
        diagnostics.append(.unknownColumn(cell, isRepeated: isRepeated, of: kind, in: source))
      }
      columns.append(isRepeated ? nil : column)
    }
    for definition in kind.columns
    where definition.isRequired && !columns.contains(where: { $0?.name == definition.name }) {
      diagnostics.append(.missingColumn(definition, in: source))
    }
    return columns
  }

  private static func row(
    _ cells: [CSVReader.Cell], _ columns: [FieldDefinition?], in source: SourceText, path: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Row? {
    guard let first = cells.first else { return nil }
    if let surplus = cells.dropFirst(columns.count).first(where: { !$0.text.isEmpty }) {
      diagnostics.append(.surplusCell(surplus, columns: columns.count, in: source))
    }
    var fields = FieldSet()
    for (definition, cell) in zip(columns, cells) {
      guard let definition else { continue }
      let place = source.position(line: cell.line, byteColumn: cell.column)
      guard !cell.text.isEmpty else {
        if definition.isRequired {
          diagnostics.append(.emptyCell(definition, at: place, in: source))
        }
        continue
      }
      if let value = definition.type.value(of: cell.text, line: place.line, column: place.column) {
        fields.append(definition, value, line: place.line, column: place.column)
      } else {
        diagnostics.append(.badCell(definition, cell.text, at: place, in: source))
      }
    }
    return Row(fields: fields, path: path, line: first.line)
  }
}

extension FieldType {
  /// The value of a cell, or nil if the text does not fit.
  func value(of text: String, line: Int, column: Int) -> FieldValue? {
    func located(_ text: some StringProtocol) -> Located<String> {
      Located(text.trimmed, line: line, column: column)
    }
    let items = text.split(whereSeparator: { ",;\n".contains($0) }).map(located)
      .filter { !$0.value.isEmpty }
    return switch self {
    case .text: .text(text)
    case .address: FieldDecoder.isWebAddress(text) ? .text(text) : nil
    case .texts: .texts(items)
    case .files: .files(items)
    case .reference: .reference(located(text))
    case .references: .references(items)
    case .date: Day(text).flatMap { $0.isWritable ? .date($0) : nil }
    case .duration: Duration(text).map { .duration($0) }
    case .cadence: Cadence(text).map { .cadence($0) }
    case .integer(let range):
      Int(text.filter { !$0.isWhitespace }).flatMap { range.contains($0) ? .integer($0) : nil }
    case .choice(let choices): choices.first { $0.name.matches(text) }.map { .choice($0) }
    case .figure: Figure(text).map { .figure($0) }
    case .time: TimeOfDay(text).map { .time($0) }
    case .flag: FieldDecoder.flag(text).map { .flag($0) }
    case .choices, .graded, .numbers, .sizes: nil
    }
  }
}
