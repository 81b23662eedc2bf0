import Diagnosis

/// A table to which rows can be added, and whose cells can be replaced, while every other byte of its
/// file stays: separator, line ends, order of columns, quotation marks, lines that are no rows.
package struct EditableTable: Sendable {
  /// Why a table cannot be changed; checking it says what is to be done.
  package enum Refusal: Error, Sendable {
    /// It is not in UTF-8: what is added would be in another encoding than the rest.
    case encoding
    /// It has no header with the columns of its kind, or a quotation mark that is never closed.
    case unreadable
  }

  package private(set) var rows: [CharterTable.Row] = []
  private let kind: TableKind
  private let file: [UInt8]
  private let text: [UInt8]
  private var width: Int
  /// Where the last cell of its header begins.
  private let lastOfHeader: Int
  private var places: [FieldName: Int] = [:]
  private let separator: UInt8
  private var lineStarts = [0]
  private var cells: [Int: [CSVReader.Cell]] = [:]
  /// Where what is added goes: behind the last row, before totals and notes.
  private var end: Int
  private var addition: [UInt8] = []
  private var replacements: [(range: Range<Int>, bytes: [UInt8])] = []

  package init(
    _ content: ContentFile, of kind: TableKind, _ configuration: Configuration
  ) throws(Refusal) {
    self.kind = kind
    file = content.bytes
    guard !file.starts(with: [0xFF, 0xFE]), !file.starts(with: [0xFE, 0xFF]),
      let text = try? TableText(file), text.guessedEncoding == nil
    else { throw .encoding }
    self.text = text.bytes
    guard let header = TableHeader(in: text.bytes, of: kind), header.missing(of: kind).isEmpty
    else {
      throw .unreadable
    }
    width = header.cells.count
    separator = header.rows.separator
    for (place, column) in header.columns.enumerated() {
      if case .known(let definition) = column { places[definition.name] = place }
    }
    for (index, byte) in text.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lineStarts.append(index + 1)
    }
    let last = header.cells.last
    lastOfHeader = last.map { [lineStarts] in lineStarts[$0.line - 1] + $0.column - 1 } ?? 0
    rows =
      TableReading(content, as: kind, prefix: "", TableSettings(configuration)).rows
    end = header.rows.index
    let lines = Set(rows.map(\.line))
    var reader = header.rows
    while let row = reader.next() {
      guard let line = row.first?.line, lines.contains(line) else { continue }
      cells[line] = row
      end = reader.index
    }
    guard reader.unclosed == nil else { throw .unreadable }
  }

  /// A row behind the others; a column without a value stays empty.
  package mutating func append(_ values: [FieldName: String]) {
    var row = [String](repeating: "", count: width)
    for (name, value) in values {
      if let place = places[name] { row[place] = value }
    }
    addition += row.map(written).joined(separator: [separator])
    addition += lineEnd
  }

  /// A column behind the others, in which nothing stands yet; nothing if there is one of that name.
  package mutating func addColumn(_ name: FieldName, _ language: Language) {
    guard places[name] == nil else { return }
    let end = endOfCell(from: lastOfHeader)
    replacements.append((end..<end, [separator] + written(name[language])))
    places[name] = width
    width += 1
  }

  /// Another text in a cell of a row.
  package mutating func replace(_ name: FieldName, in row: CharterTable.Row, with value: String) {
    guard let place = places[name], let cells = cells[row.line], place < cells.count else { return }
    let start = lineStarts[cells[place].line - 1] + cells[place].column - 1
    replacements.append((start..<endOfCell(from: start), written(value)))
  }

  /// The file with what was changed.
  package var bytes: [UInt8] {
    // A byte order mark stands before what was read.
    let offset = file.count - text.count
    var result = file
    var changes = replacements
    if !addition.isEmpty {
      let isEnded = end == 0 || [0x0A, 0x0D].contains(text[end - 1])
      changes.append((end..<end, (isEnded ? [] : lineEnd) + addition))
    }
    for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      let range = (change.range.lowerBound + offset)..<(change.range.upperBound + offset)
      result.replaceSubrange(range, with: change.bytes)
    }
    return result
  }

  /// The sign between whole digits and decimals that cannot be mistaken for a separator.
  package func hasRoom(for sign: Character) -> Bool { sign.asciiValue != separator }

  private var lineEnd: [UInt8] {
    guard let first = file.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    let isPair = file[first] == 0x0D && first + 1 < file.count && file[first + 1] == 0x0A
    return isPair ? [0x0D, 0x0A] : [file[first]]
  }

  /// Between quotation marks if it must be, or if all cells are.
  private func written(_ value: String) -> [UInt8] {
    let bytes = Array(value.utf8)
    let isQuoted =
      quotesAll || bytes.contains { [separator, 0x22, 0x0A, 0x0D].contains($0) }
    return isQuoted ? Array("\"\(value.replacing("\"", with: "\"\""))\"".utf8) : bytes
  }

  /// Whether each cell of the last row begins with a quotation mark.
  private var quotesAll: Bool {
    guard let row = rows.last.flatMap({ cells[$0.line] }) else { return false }
    return row.allSatisfy { text[lineStarts[$0.line - 1] + $0.column - 1] == 0x22 }
  }

  private func endOfCell(from start: Int) -> Int {
    var index = start
    if index < text.count, text[index] == 0x22 {
      index += 1
      while index < text.count {
        index += 1
        guard text[index - 1] == 0x22 else { continue }
        guard index < text.count, text[index] == 0x22 else { break }
        index += 1
      }
    }
    while index < text.count, text[index] != separator, text[index] != 0x0A, text[index] != 0x0D {
      index += 1
    }
    return index
  }
}
