/// Smart punctuation as the language writes it, applied while text becomes HTML or plain text.
///
/// French: ’ for an apostrophe, « » for straight quotation marks, and non-breaking spaces where the
/// author typed a space: U+202F before `; ! ?`, a per cent sign or in a number, U+00A0 before `:`,
/// inside guillemets and in a time (`8 h 30`). English: ‘ ’ “ ”. German: „ “, and ’ within a word.
/// Guillemets, of Spanish, Italian, Russian and others: « » without spaces. All of these: … – —.
/// Sources: Lexique des règles typographiques en usage à l'Imprimerie nationale; CLDR, delimiters.
package struct Typography: Sendable {
  package enum Rules: Sendable { case none, french, english, german, guillemets }

  package var rules: Rules
  /// The last byte written in this block, 0 at its start: decides which way a quotation mark faces.
  private var previous: UInt8 = 0

  package init(_ rules: Rules) { self.rules = rules }

  package mutating func beginBlock() { previous = 0 }

  /// Something that is not typeset stood here: code, an image.
  package mutating func passOpaque() { previous = UInt8(ascii: "x") }
  package mutating func passSpace() { previous = UInt8(ascii: " ") }

  /// Appends one run of text; `escapes` writes HTML.
  package mutating func append(
    _ text: ArraySlice<UInt8>, to output: inout [UInt8], escapes: Bool
  ) {
    guard rules != .none else {
      write(text, to: &output, escapes: escapes)
      return
    }
    var start = text.startIndex
    var index = text.startIndex
    while let next = nextCandidate(in: text, from: index) {
      guard let (replacement, count) = replacement(at: next, in: text) else {
        index = next + 1
        continue
      }
      write(text[start..<next], to: &output, escapes: escapes)
      output.append(replacement)
      index = next + count
      start = index
    }
    write(text[start...], to: &output, escapes: escapes)
    previous = text.last ?? previous
  }

  /// The next byte that may be replaced. Most spaces stand before a letter and stay: they are told
  /// here, where a page's every byte passes.
  private func nextCandidate(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      var index = start - text.startIndex
      while index < bytes.count {
        switch bytes[index] {
        case 0x22, 0x27, 0x2D, 0x2E: return index + text.startIndex
        case 0x20:
          let isPlain =
            index > 0 && index + 1 < bytes.count && bytes[index + 1].isASCIILetter
            && bytes[index - 1] < 0x80 && bytes[index + 1] != UInt8(ascii: "h")
          if !isPlain { return index + text.startIndex }
        default: break
        }
        index += 1
      }
      return nil
    }
  }

  private func write(_ text: ArraySlice<UInt8>, to output: inout [UInt8], escapes: Bool) {
    if escapes { output.appendEscaped(text) } else { output.append(contentsOf: text) }
  }

  private func replacement(
    at index: Int, in text: ArraySlice<UInt8>
  ) -> (StaticString, count: Int)? {
    func byte(_ offset: Int) -> UInt8 {
      let position = index + offset
      guard position >= text.startIndex else { return offset == -1 ? previous : 0 }
      return position < text.endIndex ? text[position] : 0
    }
    switch byte(0) {
    case UInt8(ascii: "'"):
      let opens = opensQuotation(before: byte(-1), after: byte(1)) && !byte(1).isASCIIDigit
      // A German mark of quotation within another is closed by what opens an English one.
      if rules == .german { return byte(1).isInWord && byte(-1).isInWord ? ("’", 1) : nil }
      return (opens ? "‘" : "’", 1)
    case UInt8(ascii: "\""):
      let opens = opensQuotation(before: byte(-1), after: byte(1)) && !byte(1).isASCIISpace
      switch rules {
      case .english: return (opens ? "“" : "”", 1)
      case .german: return (opens ? "„" : "“", 1)
      case .guillemets: return (opens ? "«" : "»", 1)
      case .french, .none: return (opens ? "«\u{A0}" : "\u{A0}»", 1)
      }
    case UInt8(ascii: "-"):
      guard byte(1) == byte(0), byte(-1) != byte(0) else { return nil }
      let count = 2 + (byte(2) == byte(0) ? 1 : 0)
      guard byte(count) != byte(0) else { return nil }
      return (count == 3 ? "—" : "–", count)
    case UInt8(ascii: "."):
      guard byte(1) == byte(0), byte(2) == byte(0), byte(3) != byte(0), byte(-1) != byte(0) else {
        return nil
      }
      return ("…", 3)
    default:
      guard rules == .french else { return nil }
      return space(byte).map { ($0, 1) }
    }
  }

  private func opensQuotation(before: UInt8, after: UInt8) -> Bool {
    // After another mark (l'"été", "'so'"), what follows decides.
    if before == UInt8(ascii: "'") || before == UInt8(ascii: "\"") {
      return after.isASCIILetter || after >= 0x80
    }
    return before == 0 || before.isASCIISpace || "([{-".utf8.contains(before)
  }

  /// The non-breaking space that replaces one typed here, if French has one.
  private func space(_ byte: (Int) -> UInt8) -> StaticString? {
    let isBeforeWord = byte(2).isASCIILetter || byte(2).isASCIIDigit
    switch byte(1) {
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return isBeforeWord ? nil : "\u{202F}"
    case UInt8(ascii: "%"): return byte(-1).isASCIIDigit ? "\u{202F}" : nil
    case UInt8(ascii: ":"):
      return byte(2) == 0 || byte(2).isASCIISpace || byte(2) == 0xC2 ? "\u{A0}" : nil
    case 0xC2 where byte(2) == 0xBB: return "\u{A0}"  // »
    case 0xE2 where byte(2) == 0x82 && byte(3) == 0xAC: return "\u{202F}"  // €
    default: break
    }
    if byte(-1) == 0xAB, byte(-2) == 0xC2 || byte(-2) == 0 { return "\u{A0}" }  // «
    if isInTime(byte) { return "\u{A0}" }
    return separatesThousands(byte) ? "\u{202F}" : nil
  }

  /// On either side of the `h` of `8 h 30`.
  private func isInTime(_ byte: (Int) -> UInt8) -> Bool {
    let h = UInt8(ascii: "h")
    if byte(1) == h, byte(-1).isASCIIDigit {
      return !byte(2).isASCIILetter && !byte(2).isASCIIDigit && byte(2) != 0xC3  // « 8 hôtels »
    }
    guard byte(-1) == h, byte(1).isASCIIDigit else { return false }
    let isTypedSpace = byte(-2).isASCIISpace && byte(-3).isASCIIDigit
    return isTypedSpace || byte(-2) == 0xA0 && byte(-4).isASCIIDigit
  }

  /// `12 500`: one to three digits, a space, exactly three digits.
  private func separatesThousands(_ byte: (Int) -> UInt8) -> Bool {
    guard byte(-1).isASCIIDigit, byte(1).isASCIIDigit, byte(2).isASCIIDigit, byte(3).isASCIIDigit
    else { return false }
    let isLongerNumber = byte(4).isASCIIDigit || byte(4).isASCIILetter
    return !isLongerNumber
      && !(byte(-2).isASCIIDigit && byte(-3).isASCIIDigit && byte(-4).isASCIIDigit)
  }
}

extension Typography {
  /// A short text of the author's (a title, a cell), typeset as plain text.
  package static func typeset(_ text: String, _ rules: Rules) -> String {
    var typography = Typography(rules)
    var output: [UInt8] = []
    typography.append(ArraySlice(text.utf8), to: &output, escapes: false)
    return String(decoding: output, as: UTF8.self)
  }
}

extension UInt8 {
  /// A letter of ASCII, or a byte of a letter beyond it.
  fileprivate var isInWord: Bool { isASCIILetter || self >= 0x80 }
}
