/// A table's bytes as units of its encoding: single bytes, or the pairs of UTF-16.
struct CellUnits {
  let bytes: [UInt8]
  let width: Int
  let isBigEndian: Bool

  var count: Int { bytes.count / width }

  subscript(index: Int) -> UInt16 {
    guard width == 2 else { return UInt16(bytes[index]) }
    let (first, second) = (UInt16(bytes[2 * index]), UInt16(bytes[2 * index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  /// `,` `;` tab, and the ends of lines.
  static func isSeparator(_ unit: UInt16) -> Bool {
    unit == 0x2C || unit == 0x3B || unit == 0x09 || unit == 0x0A || unit == 0x0D
  }

  /// The one that the first line has most of, outside quotation marks.
  var separator: UInt16 {
    var counts: [UInt16: Int] = [:]
    var isQuoted = false
    for index in 0..<count {
      let unit = self[index]
      if unit == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if unit == 0x0A { break }
      if Self.isSeparator(unit) { counts[unit, default: 0] += 1 }
    }
    return [0x3B, 0x2C, 0x09].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 0x3B
  }

  /// A cell that a spreadsheet would compute, from the sign that makes it do so.
  func cell(
    at index: Int, isQuoted: Bool, _ separator: UInt16
  ) -> (start: Int, text: String)? {
    var index = index
    while index < count, [0x20, 0x22, 0xA0].contains(self[index]) { index += 1 }
    guard index < count else { return nil }
    let first = self[index]
    // A tab or a line feed before the text hides the sign from whoever looks.
    var sign = index
    let blanks: [UInt16] = isQuoted ? [0x09, 0x0A, 0x0D, 0x20] : first == separator ? [] : [0x09]
    while sign < count, blanks.contains(self[sign]) { sign += 1 }
    let text = shown(from: sign)
    return isFormula(text) ? (index, string(text)) : nil
  }

  /// The same where another separator than the file's stands: in prose, only what calls something.
  func strayCell(at index: Int) -> (start: Int, text: String)? {
    var index = index
    while index < count, [0x20, 0x22].contains(self[index]) { index += 1 }
    guard index < count, "=+-@".utf16.contains(self[index]) else { return nil }
    let text = shown(from: index)
    guard self[index] == 0x3D || text.contains(where: "(|!".utf16.contains) else { return nil }
    return isFormula(text) ? (index, string(text)) : nil
  }

  /// What is shown of a cell: to the end of its line, or its own.
  private func shown(from start: Int) -> [UInt16] {
    var end = start
    while end < count, !Self.isSeparator(self[end]), self[end] != 0x22, end - start < 80 {
      end += 1
    }
    return (start..<end).map { self[$0] }
  }

  private func string(_ text: [UInt16]) -> String {
    width == 2
      ? String(decoding: text, as: UTF16.self)
      : String(decoding: text.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
  }

  private func isFormula(_ text: [UInt16]) -> Bool {
    guard let first = text.first else { return false }
    // East Asian keyboards write the signs as U+FF1D and the like; spreadsheets read them alike.
    if width == 2 { if [0xFF1D, 0xFF0B, 0xFF0D, 0xFF20].contains(first) { return true } }
    if width == 1, text.count > 2, first == 0xEF, text[1] == 0xBC {
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    }
    return "=+-@".utf16.contains(first) && !Self.isNumber(text)
  }

  /// `-5`, `+3.2 %`, `-`, `+33 1 23 45 67 89`: nothing to be computed that is not what is shown.
  private static func isNumber(_ text: [UInt16]) -> Bool {
    guard let first = text.first, first == 0x2B || first == 0x2D else { return false }
    let rest = text.dropFirst()
    let digits = rest.count { (0x30...0x39).contains($0) }
    let isPhone = first == 0x2B && digits >= 7
    // Spaces (in UTF-8 too: C2 A0, E2 80 AF), `.`, `%`; of a phone number also brackets and hyphens.
    let marks: Set<UInt16> = [0x20, 0xA0, 0xC2, 0xE2, 0x80, 0xAF, 0x202F, 0x2E, 0x25]
    return rest.allSatisfy {
      (0x30...0x39).contains($0) || marks.contains($0)
        || isPhone && [0x28, 0x29, 0x2D].contains($0)
    }
  }
}
