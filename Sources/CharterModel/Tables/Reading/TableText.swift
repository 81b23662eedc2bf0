/// A table's bytes as UTF-8 text without byte order mark, whatever a spreadsheet saved them in.
///
/// This stage (`Reading`) turns a spreadsheet's file into rows of cells, and a row into fields by the
/// columns of its kind. It knows no record.
struct TableText {
  /// Why a file is no table, however it is decoded.
  enum Refusal: Error {
    case workbook, webPage, binary
    /// Most of it is UTF-8, and a byte of it is not.
    case damaged(atByte: Int)
  }

  private(set) var bytes: [UInt8]
  /// The encoding's name, where nothing in the file says it.
  private(set) var guessedEncoding: String?
  /// Whether characters were lost before the file came here.
  private(set) var isDamaged = false

  init(_ file: [UInt8]) throws(Refusal) {
    bytes = file
    if file.starts(with: [0xFF, 0xFE, 0, 0]) || file.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .binary
    } else if file.starts(with: [0xFF, 0xFE]) {
      decodeUTF16(file.dropFirst(2), isBigEndian: false)
    } else if file.starts(with: [0xFE, 0xFF]) {
      decodeUTF16(file.dropFirst(2), isBigEndian: true)
    } else if Self.isWorkbook(file) {
      throw .workbook
    } else if let isBigEndian = Self.unmarkedUTF16(file) {
      decodeUTF16(file[...], isBigEndian: isBigEndian)
      guessedEncoding = "UTF-16"
    } else if !file.isUTF8 {
      try decodeSingleBytes()
    }
    while bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if isWebPage { throw .webPage }
    endLinesAlike()
  }

  /// Zip archives (`.xlsx`, `.ods`), the older compound files (`.xls`) and PDF.
  private static func isWorkbook(_ file: [UInt8]) -> Bool {
    file.starts(with: [0x50, 0x4B, 3, 4]) || file.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      || file.starts(with: Array("%PDF".utf8))
  }

  /// Some programs save a page of HTML under the name of a table.
  private var isWebPage: Bool {
    let start = String(decoding: bytes.prefix(200), as: UTF8.self).trimmed.lowercased()
    return ["<html", "<!doctype", "<table", "<?xml"].contains(where: start.hasPrefix)
  }

  /// Whether every other byte at the beginning is NUL, and which; nil if it is no UTF-16.
  private static func unmarkedUTF16(_ file: [UInt8]) -> Bool? {
    let start = Array(file.prefix(64))
    guard start.count >= 4, start.contains(0), file.count.isMultiple(of: 2) else { return nil }
    let even = stride(from: 0, to: start.count, by: 2).count { start[$0] == 0 }
    let odd = stride(from: 1, to: start.count, by: 2).count { start[$0] == 0 }
    let most = start.count / 2 * 3 / 4
    if odd >= most, even == 0 { return false }
    return even >= most && odd == 0 ? true : nil
  }

  private mutating func decodeUTF16(_ file: ArraySlice<UInt8>, isBigEndian: Bool) {
    var units: [UInt16] = []
    units.reserveCapacity(file.count / 2 + 1)
    var index = file.startIndex
    while index + 1 < file.endIndex {
      let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    // Half a character at the end is one that was lost.
    if index < file.endIndex { units.append(0xFFFD) }
    let text = String(decoding: units, as: UTF16.self)
    isDamaged = text.unicodeScalars.contains("\u{FFFD}")
    bytes = Array(text.utf8)
  }

  private mutating func decodeSingleBytes() throws(Refusal) {
    let wrong = Self.wrongUTF8(in: bytes)
    if wrong.sequences > wrong.count { throw .damaged(atByte: wrong.first) }
    let encoding = SingleByteEncoding.likeliest(of: bytes)
    bytes = encoding.decode(bytes)
    guessedEncoding = encoding.name
  }

  /// How many characters beyond ASCII are right UTF-8, how many bytes are not, and the first of
  /// these.
  static func wrongUTF8(in bytes: [UInt8]) -> (sequences: Int, count: Int, first: Int) {
    var (sequences, count, first, index) = (0, 0, bytes.count, 0)
    while index < bytes.count {
      let length =
        switch bytes[index] {
        case 0..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      let end = index + length
      let isRight =
        length > 0 && end <= bytes.count
        && bytes[(index + 1)..<end].allSatisfy { $0 & 0xC0 == 0x80 }
      if isRight {
        sequences += length > 1 ? 1 : 0
        index = end
      } else {
        count += 1
        first = min(first, index)
        index += 1
      }
    }
    return (sequences, count, first)
  }

  /// A carriage return alone ends a line too, as on old Macs: the places in messages count it.
  private mutating func endLinesAlike() {
    guard bytes.contains(0x0D) else { return }
    for index in bytes.indices where bytes[index] == 0x0D {
      let isAlone = index + 1 == bytes.count || bytes[index + 1] != 0x0A
      if isAlone { bytes[index] = 0x0A }
    }
  }
}
