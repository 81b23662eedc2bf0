import Diagnosis
import Markdown

/// Characters that nobody sees and that change what a text says to whom: those that turn the direction
/// of writing, and those that hide words from readers but not from programs. What no page may hold at all
/// is ``UnwrittenCharacters``.
enum InvisibleCharacters {
  /// Whether a scalar is one of them. The joiners of scripts and emoji, the soft hyphen, the space of no
  /// width that lets long words break and the marks of direction are of use in texts of many languages,
  /// and are none.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0x2060...0x2064, 0x206A...0x206F, 0x180E,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// The lead bytes of those above in UTF-8, and only those: what follows decides.
  private static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    switch bytes[index] {
    case 0xE2: return bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81
    case 0xE1: return bytes[index + 1] == 0xA0
    case 0xEF: return bytes[index + 1] == 0xBB || bytes[index + 1] == 0xBF
    case 0xF3: return bytes[index + 1] >= 0xA0
    default: return false
    }
  }

  /// Where the first of a run of them stands, and what it is; runs are told once.
  static func found(in bytes: [UInt8], most: Int) -> [(offset: Int, scalar: Unicode.Scalar)] {
    var found: [(offset: Int, scalar: Unicode.Scalar)] = []
    bytes.withUnsafeBufferPointer { bytes in
      var (index, runEnd) = (0, -1)
      while index < bytes.count, found.count < most {
        guard bytes[index] >= 0xE1, mayBegin(bytes, index) else {
          index += 1
          continue
        }
        let length = bytes[index] >= 0xF0 ? 4 : 3
        let text = String(decoding: bytes[index..<min(index + length, bytes.count)], as: UTF8.self)
        if let scalar = text.unicodeScalars.first, contains(scalar), text.unicodeScalars.count == 1,
          !(scalar == "\u{FEFF}" && index == 0), !isFlag(scalar, at: index, in: bytes)
        {
          if runEnd != index { found.append((index, scalar)) }
          runEnd = index + length
        }
        index += length
      }
    }
    return found
  }

  /// The letters of a flag such as Scotland's, which follow a black flag.
  private static func isFlag(
    _ scalar: Unicode.Scalar, at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard (0xE0020...0xE007F).contains(scalar.value) else { return false }
    // A flag has six letters at most, and a sign that ends it: no farther back is looked.
    let first = max(index - 24, 0)
    var start = index
    while start >= first + 4, bytes[start - 4] == 0xF3, bytes[start - 3] == 0xA0 { start -= 4 }
    let flag: [UInt8] = [0xF0, 0x9F, 0x8F, 0xB4]
    return start >= 4 && bytes[(start - 4)..<start].elementsEqual(flag)
  }
}

extension SourceText {
  /// Each place where such characters stand; in a language that is written from right to left those of
  /// direction have their use, and their author is told all the same.
  var invisibleCharacters: [Diagnostic] {
    InvisibleCharacters.found(in: bytes, most: 20)
      .filter { !UnwrittenCharacters.isOverride($0.scalar) }
      .map { offset, scalar in
        let number = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(4 - number.count, 0)) + number
        return diagnostic(
          .invisibleCharacter, atByte: offset,
          message: Phrase(
            en: "the invisible character \(name) appears here: programs and assistants read what "
              + "people do not see",
            fr:
              "le caractère invisible \(name) figure ici : les programmes et les assistants lisent ce "
              + "que les gens ne voient pas"),
          help: Phrase(
            en: "delete it, or retype the word it appears in",
            fr: "supprimez-le, ou retapez le mot où il figure"))
      }
  }
}

extension UnwrittenCharacters {
  /// The two that no page may hold, and which are named as such.
  static func isOverride(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x202D || scalar.value == 0x202E
  }
}

extension String {
  /// On one line, without what nobody sees: what stands in the text of another program.
  package var oneLine: String {
    guard unicodeScalars.contains(where: { $0.value < 0x20 || $0.value >= 0x7F }) else {
      return trimmed
    }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars where !InvisibleCharacters.contains(scalar) {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: shown.append(" ")
      default: shown.append(scalar)
      }
    }
    return String(shown).trimmed
  }
}
