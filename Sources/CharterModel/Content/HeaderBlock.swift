import Diagnosis

/// Where the header of a page stands: the short facts between two lines of dashes, or as Hugo has
/// them too, between `+++` in TOML, or in braces as JSON.
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
  package enum Syntax: Sendable { case yaml, toml, json }

  package var syntax = Syntax.yaml

  package init?(in source: SourceText) {
    guard let opening = Self.firstLine(of: source) else { return nil }
    if let foreign = HeaderBlock(in: source, ofOtherSyntaxAt: opening) {
      self = foreign
      return
    }
    guard Self.isMarker(source, opening, orDots: false) else { return nil }
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

  private init?(in source: SourceText, ofOtherSyntaxAt opening: Int) {
    line = opening
    isClosed = true
    let start = source.lineRange(opening)
    let text = source.line(opening).visible.trimmed
    if text == "+++" {
      let closing = (opening...source.lineCount).dropFirst().first {
        source.bytes[source.lineRange($0)].first == UInt8(ascii: "+")
          && source.line($0).visible.trimmed == "+++"
      }
      syntax = .toml
      guard let closing else {
        guard source.line(opening + 1).contains("=") else { return nil }
        isClosed = false
        end = source.lineRange(opening).upperBound
        yaml = end..<end
        return
      }
      yaml = source.lineRange(opening + 1).lowerBound..<source.lineRange(closing).lowerBound
      end = source.lineRange(closing).upperBound
    } else if text.first == "{", let bytes = source.jsonObject(from: start.lowerBound) {
      syntax = .json
      yaml = bytes
      end = source.lineRange(source.lineNumber(ofByte: bytes.upperBound - 1)).upperBound
    } else {
      return nil
    }
  }

  /// The first line that is not blank and no comment.
  private static func firstLine(of source: SourceText) -> Int? {
    var number = 1
    while number <= source.lineCount {
      if source.isBlank(number) {
        number += 1
      } else if let end = source.endOfComment(at: number) {
        number = end + 1
      } else {
        return number
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

  /// `<<: {…}`, `$schema: …`, `n° : 3`: no word of ours, but nothing that prose begins with.
  private static func isKeyOfAnyKind(_ text: String) -> Bool {
    let key = text.prefix { $0 != ":" && $0 != "：" }
    let rest = text.dropFirst(key.count)
    guard !key.isEmpty, key.count <= 40, rest.dropFirst().first?.isWhitespace ?? true else {
      return false
    }
    // An item, a quotation, a row and a mark of emphasis begin a text.
    return !rest.isEmpty && key.split(separator: " ").count <= 4
      && !["- ", "* ", "+ ", "> ", "|", "**", "__", "!["].contains(where: key.hasPrefix)
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
  /// The bytes of the object that begins at a brace; nil if no name follows the brace. One that is
  /// never closed goes to the file's end.
  fileprivate func jsonObject(from start: Int) -> Range<Int>? {
    guard let brace = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
      bytes[(brace + 1)...].first(where: { !$0.isASCIISpace }) == UInt8(ascii: "\"")
    else { return nil }
    var depth = 0
    var isInText = false
    var index = brace
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isInText: index += 1
      case UInt8(ascii: "\""): isInText.toggle()
      case UInt8(ascii: "{") where !isInText: depth += 1
      case UInt8(ascii: "}") where !isInText:
        depth -= 1
        if depth == 0 { return brace..<index + 1 }
      default: break
      }
      index += 1
    }
    return brace..<bytes.endIndex
  }

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
