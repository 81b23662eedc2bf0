/// Characters that no page and no feed may hold: the control characters but tabulation and line
/// endings, the code points that are no characters, and the two overrides of the direction of
/// writing, which show a text as another.
package enum UnwrittenCharacters {
  package struct Found: Sendable, Equatable {
    package var offset: Int
    package var length: Int
    package var code: UInt32

    /// Those that stand for a break between words; the others leave a mark.
    package var isSpace: Bool { [0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x1F, 0x85].contains(code) }
  }

  /// The first of them in some UTF-8.
  package static func first(in bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Found? {
    var index = start
    while index < bytes.count {
      // Eight bytes at a time: most hold nothing that could begin one.
      let end = min(index + 8, bytes.count)
      if end - index < 8 || isSuspect(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
        while index < end {
          if bytes[index].mayBeginControl, let found = match(at: index, in: bytes) { return found }
          index += 1
        }
      }
      index = end
    }
    return nil
  }

  /// Whether a byte is below 32, 127, or 0xC2 and more but not the 0xC3 of accented letters.
  @inline(__always)
  private static func isSuspect(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    let small = (word &- ones &* 0x20) & ~word & high
    let afterDelete = (word & ~high) ^ (ones &* 0x7F)
    let delete = (afterDelete &- ones) & ~afterDelete & ~word & high
    // Continuation bytes have their second bit clear, lead bytes set.
    let lead = word & high & (word &<< 1)
    let accented = word ^ (ones &* 0xC3)
    let isAccented = ~(((accented & ~high) &+ ~high) | accented) & high
    return (small | delete | lead & ~isAccented) != 0
  }

  /// The character that begins at a byte, if it is one of them.
  static func match(at index: Int, in bytes: UnsafeRawBufferPointer) -> Found? {
    func byte(_ distance: Int) -> UInt32 {
      index + distance < bytes.count ? UInt32(bytes[index + distance]) : 0
    }
    let first = byte(0)
    func found(_ length: Int, _ code: UInt32) -> Found {
      Found(offset: index, length: length, code: code)
    }
    switch first {
    case 0x09, 0x0A, 0x0D: return nil
    case 0..<0x20, 0x7F: return found(1, first)
    case 0xC2: return (0x80...0x9F).contains(byte(1)) ? found(2, byte(1)) : nil
    case 0xE2:
      return byte(1) == 0x80 && (byte(2) == 0xAD || byte(2) == 0xAE)
        ? found(3, 0x2000 + (byte(2) & 0x3F)) : nil
    case 0xEF:
      let code = 0xF000 + (byte(1) & 0x3F) << 6 + (byte(2) & 0x3F)
      let isNone = (0xFDD0...0xFDEF).contains(code) || code >= 0xFFFE
      return isNone ? found(3, code) : nil
    case 0xF0...0xF4:
      guard byte(1) & 0x0F == 0x0F, byte(2) == 0xBF, byte(3) >= 0xBE else { return nil }
      let top = (first & 7) << 18 + (byte(1) & 0x3F) << 12
      return found(4, top + 0xFC0 + (byte(3) & 0x3F))
    default: return nil
    }
  }
}

extension Document {
  /// libcmark-gfm writes the references `&#xFFFE;` and `&#xFFFF;` as one byte each, which is no
  /// UTF-8: they become the characters that were named.
  mutating func encodeNoncharacters() {
    guard text.holds(0xFE) || text.holds(0xFF) else { return }
    rewriteLiterals { byte, text in
      if byte < 0xFE { text.append(byte) } else { text += [0xEF, 0xBF, byte - 0x40] }
    }
  }

  /// Writes what nodes hold anew, byte by byte.
  mutating func rewriteLiterals(_ write: (_ byte: UInt8, _ text: inout [UInt8]) -> Void) {
    let written = text
    text = []
    text.reserveCapacity(written.count)
    func rewrite(_ range: TextRange, to text: inout [UInt8]) -> TextRange {
      let start = UInt32(text.count)
      for byte in written[Int(range.start)..<Int(range.end)] { write(byte, &text) }
      return text.count == start ? .empty : TextRange(start: start, end: UInt32(text.count))
    }
    for index in nodes.indices {
      nodes[index].literal = rewrite(nodes[index].literal, to: &text)
      nodes[index].detail = rewrite(nodes[index].detail, to: &text)
    }
  }
}

extension UInt8 {
  /// Whether one of these characters may begin with it.
  @inline(__always)
  var mayBeginControl: Bool {
    if self < 0x20 { return self != 0x0A }
    if self < 0x7F { return false }
    return self == 0x7F || self == 0xC2 || self == 0xE2 || self >= 0xEF
  }
}
