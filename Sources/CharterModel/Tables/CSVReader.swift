import Diagnosis

/// CSV as spreadsheets save it: `,`, `;` or tabs (the header line tells), quoted cells with doubled
/// quotation marks and line feeds, CRLF.
///
/// Own code rather than SwiftCSV: that one gives neither lines nor columns, and a message that
/// cannot name the cell is no help. (RFC 4180, widened to `;`.)
package struct CSVReader {
  package struct Cell: Sendable {
    package var text: String
    package var line: Int
    /// In bytes, from 1.
    package var column: Int
  }

  package private(set) var rows: [[Cell]] = []
  /// Where a quoted cell begins that is never closed.
  package private(set) var unclosed: Cell?

  package init(_ bytes: [UInt8]) {
    var reader = Scanner(bytes: bytes, separator: Self.separator(of: bytes))
    while let row = reader.row() {
      let isBlank = row.allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
      if !isBlank { rows.append(row) }
    }
    unclosed = reader.unclosed
  }

  /// The separator that the first line has most of, outside quotation marks.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") { break }
      if ",;\t".utf8.contains(byte) { counts[byte, default: 0] += 1 }
    }
    let candidates: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ";")
  }

  private struct Scanner {
    let bytes: [UInt8]
    let separator: UInt8
    var index = 0
    var line = 1
    var lineStart = 0
    var unclosed: Cell?

    mutating func row() -> [Cell]? {
      guard index < bytes.count else { return nil }
      var cells: [Cell] = []
      while true {
        cells.append(cell())
        guard index < bytes.count else { return cells }
        let byte = bytes[index]
        index += 1
        if byte == separator { continue }
        if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
          index += 1
        }
        startLine()
        return cells
      }
    }

    private mutating func startLine() {
      line += 1
      lineStart = index
    }

    private mutating func cell() -> Cell {
      var text: [UInt8] = []
      let start = (line: line, column: index - lineStart + 1)
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        index += 1
        if !quoted(into: &text) {
          unclosed = unclosed ?? Cell(text: "", line: start.line, column: start.column)
        }
      }
      while index < bytes.count, bytes[index] != separator, bytes[index] != UInt8(ascii: "\n"),
        bytes[index] != UInt8(ascii: "\r")
      {
        text.append(bytes[index])
        index += 1
      }
      return Cell(
        text: String(decoding: text, as: UTF8.self).trimmed, line: start.line, column: start.column)
    }

    /// False if the file ends before the cell does.
    private mutating func quoted(into text: inout [UInt8]) -> Bool {
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\"") {
          guard index < bytes.count, bytes[index] == byte else { return true }
          index += 1
        } else if byte == UInt8(ascii: "\n") {
          startLine()
        }
        if byte != UInt8(ascii: "\r") { text.append(byte) }
      }
      return false
    }
  }
}
