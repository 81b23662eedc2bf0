import Diagnosis

/// CSV as spreadsheets save it: `,`, `;` or tabs, quoted cells with doubled quotation marks and line
/// feeds, CRLF; a first line `sep=,` names the separator, as Excel reads and writes it.
///
/// Own code rather than SwiftCSV: that one gives neither lines nor columns, and a message that
/// cannot name the cell is no help. (RFC 4180, widened to `;`.)
package struct CSVReader {
  package struct Cell: Sendable {
    package var text: String
    package var line: Int
    /// In bytes, from 1.
    package var column: Int
    /// Its bytes in the text, quotation marks included.
    package var range: Range<Int>
  }

  /// Where a quoted cell begins that is never closed: nothing is read from its row on.
  package private(set) var unclosed: Cell?
  private let bytes: [UInt8]
  let separator: UInt8
  private(set) var index = 0
  private var line = 1
  private var lineStart = 0

  /// - Parameter separator: nil takes the one that the file declares, or that its first line has
  ///   most of.
  package init(_ bytes: [UInt8], separator: UInt8? = nil) {
    self.bytes = bytes
    let declared = Self.declaredSeparator(of: bytes)
    self.separator = separator ?? declared?.separator ?? Self.separator(of: bytes)
    if let declared {
      index = declared.end
      startLine()
    }
  }

  /// All rows that are not blank.
  package var rows: [[Cell]] {
    var (reader, rows) = (self, [[Cell]]())
    while let row = reader.next() { rows.append(row) }
    return rows
  }

  /// All rows, blank ones too.
  package var allRows: [[Cell]] {
    var (reader, rows) = (self, [[Cell]]())
    while reader.index < reader.bytes.count, reader.unclosed == nil { rows.append(reader.row()) }
    return rows
  }

  /// The next row that is not blank.
  package mutating func next() -> [Cell]? {
    while index < bytes.count, unclosed == nil {
      let row = row()
      guard unclosed == nil else { return nil }
      if row.contains(where: { !$0.text.isEmpty }) { return row }
    }
    return nil
  }

  static let separators = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]

  /// The separator that the first line has most of, outside quotation marks.
  static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") { break }
      if separators.contains(byte) { counts[byte, default: 0] += 1 }
    }
    return separators.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ";")
  }

  /// `sep=;` alone in the first line, and where that line ends.
  static func declaredSeparator(of bytes: [UInt8]) -> (separator: UInt8, end: Int)? {
    guard bytes.prefix(5).contains(UInt8(ascii: "=")) else { return nil }
    let line = bytes.prefix(40).prefix { $0 != UInt8(ascii: "\n") }
    let text = line.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\r") }
    let name = String(decoding: text.prefix(4), as: UTF8.self).lowercased()
    guard name == "sep=", text.count > 4, text.count < 12, line.count < bytes.count else {
      return nil
    }
    let separator = text[4]
    // A spreadsheet that saved the line again filled it up with separators of its own.
    let isAlone = text.dropFirst(5).allSatisfy { separators.contains($0) || $0 == 0x20 }
    return isAlone && separator < 0x80 ? (separator, line.count + 1) : nil
  }

  private mutating func row() -> [Cell] {
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
    let start = (line: line, column: index - lineStart + 1)
    let first = index
    var text: [UInt8] = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      index += 1
      if !quoted(into: &text) {
        unclosed =
          unclosed
          ?? Cell(text: "", line: start.line, column: start.column, range: first..<index)
      }
    }
    let rest = index
    while index < bytes.count, bytes[index] != separator, bytes[index] != UInt8(ascii: "\n"),
      bytes[index] != UInt8(ascii: "\r")
    {
      index += 1
    }
    text += bytes[rest..<index]
    return Cell(
      text: Self.string(text), line: start.line, column: start.column, range: first..<index)
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
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
        continue
      }
      text.append(byte)
    }
    return false
  }

  /// A cell's text without the spaces around it.
  private static func string(_ bytes: [UInt8]) -> String {
    guard let first = bytes.first, let last = bytes.last else { return "" }
    let text = String(decoding: bytes, as: UTF8.self)
    // Most cells begin and end with a letter or a digit: to walk over them as text took most of
    // the time.
    return 0x21...0x7E ~= first && 0x21...0x7E ~= last ? text : text.trimmed
  }
}
