import Markdown

/// Characters of a file that no text holds, and no page, feed or calendar may hold.
struct ControlCharacters {
  /// The first one's place in the file.
  let offset: Int
  /// Which there are, in the order of their code points.
  let scalars: [Unicode.Scalar]
  let count: Int

  /// Nil if the text has none.
  /// - Parameter countingReplacements: whether U+FFFD stands for a character that was lost.
  init?(in bytes: [UInt8], countingReplacements: Bool = false) {
    guard Self.areSuspected(in: bytes) else { return nil }
    var (first, count, offset) = (bytes.count, 0, 0)
    var scalars: Set<Unicode.Scalar> = []
    var isQuoted = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      // Within quotation marks they are breaks of a cell's lines; elsewhere they were to end rows.
      let endsRow = !isQuoted && (scalar == "\u{2028}" || scalar == "\u{2029}")
      if scalar.isOutsideText || endsRow || countingReplacements && scalar == "\u{FFFD}" {
        first = min(first, offset)
        count += 1
        scalars.insert(scalar)
      }
      offset += UTF8.width(scalar)
    }
    guard count > 0 else { return nil }
    self.offset = first
    self.count = count
    self.scalars = scalars.sorted { $0.value < $1.value }
  }

  /// Whether a byte may belong to one: most files have none.
  private static func areSuspected(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.contains { index in
        switch buffer[index] {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F, 0xEF, 0xF0...0xF4: true
        case 0xE2:
          index + 2 < buffer.count && buffer[index + 1] == 0x80 && buffer[index + 2] & 0xFE == 0xA8
        case 0xC2: index + 1 < buffer.count && buffer[index + 1] < 0xA0
        default: false
        }
      }
    }
  }

  /// Whether U+2028 or U+2029 ends a line within a cell.
  static func haveSeparators(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.dropLast(2).contains { index in
        buffer[index] == 0xE2 && buffer[index + 1] == 0x80 && buffer[index + 2] & 0xFE == 0xA8
      }
    }
  }
}
