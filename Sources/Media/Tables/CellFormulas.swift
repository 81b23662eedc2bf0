import Diagnosis

/// The cells of a table that a spreadsheet would take for a formula when a reader opens the file: it
/// may send what stands in other cells elsewhere, or start a program (OWASP, "CSV Injection").
///
/// A site offers the tables that its pages link to. In the copy that is published such a cell begins
/// with an apostrophe, as OWASP advises: spreadsheets show it as the text it is. The author's own file
/// stays, and so does every other byte.
struct CellFormulas: Sendable {
  /// Where an apostrophe goes, and the cell as the author wrote it.
  private(set) var cells: [(offset: Int, text: String)] = []
  /// Bytes of a unit: two in UTF-16, as some spreadsheets save.
  private let width: Int
  private let isBigEndian: Bool

  /// Of what many computed cells, so many are named.
  private static let mostFindings = 20

  /// - Parameter ending: of the name under which the file is published.
  static func areLookedFor(in format: MediaFacts.Format, ending: String) -> Bool {
    format == .other && ["csv", "tsv", "tab"].contains(ending)
  }

  init(in bytes: [UInt8]) {
    isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    width = isBigEndian || bytes.starts(with: [0xFF, 0xFE]) ? 2 : 1
    let units = CellUnits(bytes: bytes, width: width, isBigEndian: isBigEndian)
    let separator = units.separator
    var index = width == 2 ? 1 : bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isQuoted = false
    var isStart = true
    while index < units.count {
      if isStart {
        isQuoted = units[index] == 0x22
        add(units.cell(at: index, isQuoted: isQuoted, separator))
        isStart = false
        if isQuoted { index += 1 }
      }
      guard index < units.count else { return }
      let unit = units[index]
      index += 1
      if isQuoted, unit == 0x22 {
        // Doubled, it is one mark of the text.
        if index < units.count, units[index] == 0x22 { index += 1 } else { isQuoted = false }
      } else if CellUnits.isSeparator(unit) {
        isStart = !isQuoted && (unit == separator || unit == 0x0A || unit == 0x0D)
        // Whatever this file separates its cells by, a reader's spreadsheet may be set to another.
        if !isStart, !hasApostrophe(before: index, in: units) {
          add(units.strayCell(at: index))
        }
      }
    }
  }

  /// Whether an apostrophe goes before this place already, with only blanks between.
  private func hasApostrophe(before index: Int, in units: CellUnits) -> Bool {
    guard let last = cells.last?.offset, index - last / width < 64 else { return false }
    return (last / width..<index).allSatisfy { [0x09, 0x0A, 0x0D, 0x20].contains(units[$0]) }
  }

  private mutating func add(_ found: (start: Int, text: String)?) {
    guard let found else { return }
    cells.append((found.start * width, found.text))
  }

  /// Each at its place in the file.
  func findings(in bytes: [UInt8]) -> [MediaFinding] {
    guard !cells.isEmpty else { return [] }
    let source = SourceText(path: "", bytes: bytes)
    return cells.prefix(Self.mostFindings).map { cell in
      MediaFinding(.formula(cell.text), atByte: cell.offset, of: source)
    }
  }

  /// The file with each such cell shown as text.
  func disarmed(_ bytes: [UInt8]) -> [UInt8] {
    guard !cells.isEmpty else { return bytes }
    let apostrophe: [UInt8] = width == 1 ? [0x27] : isBigEndian ? [0, 0x27] : [0x27, 0]
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 2 * cells.count)
    var done = 0
    for cell in cells {
      result += bytes[done..<cell.offset]
      result += apostrophe
      done = cell.offset
    }
    return result + bytes[done...]
  }
}
