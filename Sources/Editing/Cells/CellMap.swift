import CharterModel
import Diagnosis
import Digests
import Markdown

/// Which bytes of a CSV file are which cell, and how to write one so that it is read back.
package struct CellMap: Sendable {
  package let grid: TableGrid
  let file: [UInt8]

  /// Nil for what is no table, or one whose cells have no sure places: it is shown, not edited.
  ///
  /// - Parameter kind: says which line names the columns, and by which separator.
  package init?(of file: [UInt8], as kind: TableKind?) {
    guard let grid = TableGrid(of: file, as: kind) else { return nil }
    self.grid = grid
    self.file = file
  }

  /// What a file of the content folder is a table of: by its name, or else by its columns.
  package static func kind(ofTable path: String, _ file: [UInt8]) -> TableKind? {
    TableKind.of(fileNamed: ContentPath.stem(of: path)) ?? RecognizedTable.kind(of: file)
  }

  /// What a save names the state by that it was made from.
  package var digest: String { SHA256.hash(file) }

  package var rows: [[CSVReader.Cell]] { grid.rows }

  /// The bytes of a line of cells, without its line ending.
  package func range(ofRow row: Int) -> Range<Int> {
    guard let first = rows[row].first, let last = rows[row].last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// How a line ends; as the nearest other does for the last line of a file, if that has no ending.
  package func ending(ofRow row: Int) -> [UInt8] {
    for near in [row] + (0..<row).reversed().prefix(1) + rows.indices.dropFirst(row + 1).prefix(1) {
      let end = range(ofRow: near).upperBound
      if end < file.count { return LineEnding.at(end, in: file) }
    }
    return [0x0A]
  }

  /// A cell's bytes for a text, in the habit of what stood there: between quotation marks if the old
  /// cell had them, or if the text needs them. Nil if the file's encoding lacks a character.
  func bytes(for text: String, insteadOf old: [UInt8]) -> [UInt8]? {
    let needsMarks =
      old.first == UInt8(ascii: "\"") || text.hasPrefix(" ") || text.hasSuffix(" ")
      || text.utf8.contains {
        $0 == grid.separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
      }
    let written = needsMarks ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    return grid.encoding.map { $0.encode(written) } ?? Array(written.utf8)
  }

  /// A line of cells, each in the habit of the cell above it.
  func row(of texts: [String], below row: Int) -> [UInt8]? {
    var line: [UInt8] = []
    for (column, text) in texts.enumerated() {
      if column > 0 { line.append(grid.separator) }
      let above =
        rows.indices.contains(row) && column < rows[row].count
        ? Array(file[rows[row][column].range]) : []
      // A cell without text needs no marks unless all have them.
      guard let cell = bytes(for: text, insteadOf: text.isEmpty && above.isEmpty ? [] : above)
      else { return nil }
      line += cell
    }
    return line
  }
}

/// How lines end in a file.
package enum LineEnding {
  /// The ending that begins at an offset.
  static func at(_ offset: Int, in bytes: [UInt8]) -> [UInt8] {
    guard offset < bytes.count else { return [] }
    if bytes[offset] == 0x0D {
      return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
    }
    return bytes[offset] == 0x0A ? [0x0A] : []
  }

  /// How the line nearest to an offset ends: its own, the one before, the one after; a line feed in a
  /// file of one line.
  static func nearest(to offset: Int, in bytes: [UInt8]) -> [UInt8] {
    func isEnding(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    if let end = bytes[min(offset, bytes.count)...].firstIndex(where: isEnding) {
      return at(end, in: bytes)
    }
    guard let last = bytes[..<min(offset, bytes.count)].lastIndex(where: isEnding) else {
      return [0x0A]
    }
    let isPair = bytes[last] == 0x0A && last > 0 && bytes[last - 1] == 0x0D
    return at(isPair ? last - 1 : last, in: bytes)
  }
}
