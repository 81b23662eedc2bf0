/// A table's file as its cells stand in it: every line, blank ones and titles too, with the bytes of
/// each cell.
package struct TableGrid: Sendable {
  /// The lines, in the file's order. The text of a cell is as it is read; its range counts in the file.
  package private(set) var rows: [[CSVReader.Cell]] = []
  package private(set) var separator: UInt8
  /// Which of the rows names the columns; nil where none does.
  package private(set) var header: Int?
  /// What the file is written in, where it is no UTF-8: one byte for each character.
  package private(set) var encoding: SingleByteEncoding?

  /// Nil for what is no table, for UTF-16, and for a table with a quotation mark that is never closed:
  /// nothing behind it has a place.
  ///
  /// - Parameter kind: says which names columns have; without it the first line names them.
  package init?(of file: [UInt8], as kind: TableKind?) {
    let mark = file.count - file.withoutByteOrderMark.count
    guard !file.starts(with: [0xFF, 0xFE]), !file.starts(with: [0xFE, 0xFF]),
      let text = try? TableText(file), text.guessedEncoding != "UTF-16"
    else { return nil }
    if text.guessedEncoding != nil { encoding = .likeliest(of: file) }
    let header = kind.flatMap { TableHeader(in: text.bytes, of: $0) }
    separator = header?.rows.separator ?? CSVReader(text.bytes).separator
    let texts = CSVReader(text.bytes, separator: separator).allRows
    // One byte is one character or part of one in both: lines and cells end at the same signs.
    var bytes = Array(file.dropFirst(mark))
    for index in bytes.indices where bytes[index] == 0x0D {
      if index + 1 == bytes.count || bytes[index + 1] != 0x0A { bytes[index] = 0x0A }
    }
    var places = CSVReader(bytes, separator: separator)
    rows = places.allRows
    while places.next() != nil {}
    guard places.unclosed == nil, texts.count == rows.count else { return nil }
    for (index, row) in texts.enumerated() {
      guard row.count == rows[index].count else { return nil }
      for (column, cell) in row.enumerated() {
        let range = rows[index][column].range
        rows[index][column] = cell
        rows[index][column].range = (range.lowerBound + mark)..<(range.upperBound + mark)
      }
    }
    let line = kind == nil ? rows.first?.first?.line : header?.cells.first?.line
    self.header = rows.firstIndex { $0.first?.line == line }
  }
}
