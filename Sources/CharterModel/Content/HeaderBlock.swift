import Diagnosis

/// Where the header of a page stands: the short facts between two lines of dashes.
///
/// It is looked for as people type it, not as YAML's manual does: after blank lines, a comment or
/// invisible characters, between more dashes than three, with a space before the colon. Whatever
/// begins like a header is one: a header taken for text would show a page to everybody.
package struct HeaderBlock {
  /// The line of its opening dashes, from 1.
  package var line: Int
  /// The YAML's bytes, which begin on the line after it.
  package var yaml: Range<Int>
  /// How many of the file's first bytes it takes, with what stands before it.
  package var end: Int
  /// Whether it has its closing dashes; without them it ends at its first blank line.
  package var isClosed: Bool

  package init?(in source: SourceText) {
    guard let opening = Self.openingLine(of: source) else { return nil }
    let facts = Self.firstFact(of: source, after: opening)
    let closing = Self.closingLine(of: source, after: opening)
    if let closing, facts.isEmptyUntil(closing) || facts.reads {
      isClosed = true
      yaml = source.lineRange(opening + 1).lowerBound..<source.lineRange(closing).lowerBound
      end = source.lineRange(closing).upperBound
    } else if facts.isSurelyFact {
      isClosed = false
      var last = opening
      while last < source.lineCount, !source.isBlank(last + 1) { last += 1 }
      end = source.lineRange(last).upperBound
      yaml = min(source.lineRange(opening + 1).lowerBound, end)..<end
    } else {
      return nil
    }
    line = opening
  }

  /// The first line that is not blank and no comment, if it is one of dashes.
  private static func openingLine(of source: SourceText) -> Int? {
    var number = 1
    while number <= source.lineCount {
      if source.isBlank(number) {
        number += 1
      } else if let end = source.endOfComment(at: number) {
        number = end + 1
      } else {
        return isMarker(source, number, orDots: false) ? number : nil
      }
    }
    return nil
  }

  private static func closingLine(of source: SourceText, after opening: Int) -> Int? {
    guard opening < source.lineCount else { return nil }
    return (opening + 1...source.lineCount).first { isMarker(source, $0, orDots: true) }
  }

  /// Three dashes or more, of whatever length an editor made of them.
  static func isMarker(_ source: SourceText, _ number: Int, orDots: Bool) -> Bool {
    let bytes = source.bytes[source.lineRange(number)]
    // Most lines begin with a letter.
    guard let first = bytes.first(where: { $0 != 0x20 && $0 != 9 }),
      first == UInt8(ascii: "-") || first == UInt8(ascii: ".") || first >= 0x80
    else { return false }
    let text = String(decoding: bytes, as: UTF8.self).visible.trimmed
    if orDots, text == "..." { return true }
    var width = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2212}", "\u{FE63}", "\u{FF0D}": width += 1
      case "\u{2013}": width += 2
      case "\u{2014}", "\u{2015}": width += 3
      default: return false
      }
    }
    return width >= 3
  }

  /// The first line after the dashes that says something, and what it looks like.
  private struct FirstFact {
    var line: Int?
    /// Reads like a key, or like the beginning of a mapping.
    var reads = false
    /// Reads so even where nothing closes the header: its key is one word, or one that withholds.
    var isSurelyFact = false

    func isEmptyUntil(_ closing: Int) -> Bool { line.map { $0 >= closing } ?? true }
  }

  /// `<<: {…}`, `$schema: …`: no word of ours, but nothing that prose begins with.
  private static func isKeyOfAnyKind(_ text: String) -> Bool {
    let key = text.prefix { $0 != ":" && !$0.isWhitespace }
    let rest = text.dropFirst(key.count)
    return !key.isEmpty && rest.first == ":" && (rest.dropFirst().first?.isWhitespace ?? true)
  }

  private static func firstFact(of source: SourceText, after opening: Int) -> FirstFact {
    var number = opening + 1
    while number <= source.lineCount {
      let text = source.line(number).visible.trimmed
      if text.isEmpty || text.hasPrefix("#") {
        number += 1
        continue
      }
      if text.hasPrefix("{") || text.hasPrefix("? ") {
        return FirstFact(line: number, reads: true, isSurelyFact: true)
      }
      guard let key = HeaderKey(of: text) else {
        return FirstFact(line: number, reads: isKeyOfAnyKind(text))
      }
      let isWord = key.isOneWord && (key.isFollowedBySpace || key.withholds)
      return FirstFact(line: number, reads: true, isSurelyFact: isWord || key.withholds)
    }
    return FirstFact()
  }
}

extension SourceText {
  /// Whether a line holds nothing that can be seen.
  func isBlank(_ number: Int) -> Bool {
    let bytes = bytes[lineRange(number)]
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 9 }) { return true }
    guard let first = bytes.first, first >= 0x80 || first <= 0x20 else { return false }
    return String(decoding: bytes, as: UTF8.self).visible.trimmed.isEmpty
  }

  /// The last line of a comment that begins a line and ends one; nil if none begins there.
  fileprivate func endOfComment(at number: Int) -> Int? {
    guard line(number).visible.trimmed.hasPrefix("<!--") else { return nil }
    var last = number
    while last <= lineCount {
      let text = line(last).trimmed
      if text.hasSuffix("-->") { return last }
      if text.contains("-->") { return nil }
      last += 1
    }
    return nil
  }
}

extension String {
  /// The text without characters that nobody sees: controls, formats, variation selectors.
  var visible: String {
    guard utf8.contains(where: { $0 >= 0x80 || ($0 < 0x20 && $0 != 9) || $0 == 0x7F }) else {
      return self
    }
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: if scalar.properties.isWhitespace { kept.append(" ") }
      case .format, .surrogate, .privateUse, .unassigned: continue
      default:
        let isMark = (0xFE00...0xFE0F).contains(scalar.value) || scalar.value == 0x34F
        if !isMark { kept.append(scalar) }
      }
    }
    return String(kept)
  }
}
