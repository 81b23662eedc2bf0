import Diagnosis

/// A key that withholds a page, in a place where no header is read: without dashes, in a comment, in
/// a block of code, in a second header, below the title. Its author meant to withhold the page.
enum StrayKey {
  /// The line (from 1) of such a key before the page's first heading, in the block right below it, or
  /// between dashes before the next; nil if there is none.
  static func line(in source: SourceText, outside header: HeaderBlock?) -> Int? {
    if header == nil, let line = lineBetweenDashes(in: source) { return line }
    var number = 1
    let headerLines = header.map {
      $0.line...max($0.line, source.lineNumber(ofByte: max($0.end - 1, 0)))
    }
    var isTextBefore = false
    while number <= source.lineCount {
      if let headerLines, headerLines.contains(number) {
        number = headerLines.upperBound + 1
        isTextBefore = false
        continue
      }
      if isHeading(source, number, isTextBefore) {
        return lineBelow(heading: number, in: source)
      }
      if holdsKey(source, number) { return number }
      isTextBefore = !source.isBlank(number)
      number += 1
    }
    return nil
  }

  /// Between dashes at the file's beginning that were taken for rules of the page, since no key
  /// follows them: a line in which such a word stands without its colon.
  private static func lineBetweenDashes(in source: SourceText) -> Int? {
    var number = 1
    while number <= source.lineCount, source.isBlank(number) { number += 1 }
    guard number < source.lineCount, HeaderBlock.isMarker(source, number, orDots: false) else {
      return nil
    }
    var found: Int?
    for line in (number + 1)...source.lineCount {
      if HeaderBlock.isMarker(source, line, orDots: true) { return found }
      if isHeading(source, line, false) { return nil }
      let bytes = source.bytes[source.lineRange(line)]
      guard found == nil, WithholdingKey.mayBeWritten(in: bytes) || mayHoldKey(bytes) else {
        continue
      }
      let text = source.line(line).visible.trimmed
      guard text.count <= longestValue else { continue }
      let key = key(of: text[...])
      if WithholdingKey.isWritten(in: text) || key.map(WithholdingKey.maySpeakOfReaders) == true {
        found = line
      }
    }
    return nil
  }

  /// Whether such a key stands anywhere before the second heading, read or not.
  static func isAnywhere(in source: SourceText) -> Bool {
    var headings = 0
    for number in 1...source.lineCount {
      if isHeading(source, number, false) { headings += 1 }
      if headings > 1 { return false }
      let text = source.line(number).visible
      if holdsKey(source, number)
        || text.count <= longestValue && WithholdingKey.isWritten(in: text)
      {
        return true
      }
    }
    return false
  }

  private static func lineBelow(heading: Int, in source: SourceText) -> Int? {
    var number = heading + 1
    while number <= source.lineCount, source.isBlank(number) { number += 1 }
    // The first block says something of the page, if it is no sentence.
    while number <= source.lineCount, !source.isBlank(number), !isHeading(source, number, false) {
      if isFact(source, number) { return number }
      if HeaderBlock.isMarker(source, number, orDots: false) { break }
      number += 1
    }
    return lineBetweenRules(from: number, in: source) ?? lineOfFacts(from: heading + 1, in: source)
  }

  private static func lineBetweenRules(from start: Int, in source: SourceText) -> Int? {
    var number = start
    while number <= source.lineCount, !isHeading(source, number, false) {
      guard HeaderBlock.isMarker(source, number, orDots: false) else {
        number += 1
        continue
      }
      number += 1
      while number <= source.lineCount, !HeaderBlock.isMarker(source, number, orDots: true),
        !isHeading(source, number, false), source.isBlank(number) || isAnyFact(source, number)
      {
        if holdsKey(source, number) { return number }
        number += 1
      }
    }
    return nil
  }

  /// `**Lecteurs :** direction`, `- brouillon: oui`, `<!-- readers: [board] -->`.
  static func isFact(_ source: SourceText, _ number: Int) -> Bool {
    let bytes = source.bytes[source.lineRange(number)]
    guard mayHoldKey(bytes), WithholdingKey.mayBeWritten(in: bytes) else { return false }
    let text = source.line(number).visible.trimmed
    guard text.count <= longestValue, let key = key(of: text[...]) else { return false }
    return WithholdingKey.isWritten(in: key)
  }

  private static func isAnyFact(_ source: SourceText, _ number: Int) -> Bool {
    let text = source.line(number).visible.trimmed
    return text.hasPrefix("- ") || text.hasPrefix("#") || text.hasPrefix("{")
      || HeaderKey(of: text) != nil
  }

  /// A line of number signs, or the double line below a title. A single line below a text may be the
  /// end of a header whose beginning was forgotten.
  static func isHeading(_ source: SourceText, _ number: Int, _ isTextBefore: Bool) -> Bool {
    let bytes = source.bytes[source.lineRange(number)]
    guard let first = bytes.first(where: { $0 != 0x20 }) else { return false }
    guard first == UInt8(ascii: "#") || (first == UInt8(ascii: "=") && isTextBefore) else {
      return false
    }
    let text = bytes.drop { $0 == 0x20 }
    guard bytes.count - text.count < 4 else { return false }
    if first == UInt8(ascii: "=") {
      return text.allSatisfy { $0 == first || $0 == 0x20 || $0 == 9 }
    }
    let level = text.prefix { $0 == first }.count
    let next = text.dropFirst(level).first
    return level <= 6 && (next == nil || next == 0x20 || next == 9)
  }

  private static func holdsKey(_ source: SourceText, _ number: Int) -> Bool {
    let bytes = source.bytes[source.lineRange(number)]
    guard mayHoldKey(bytes) else { return false }
    return String(decoding: bytes, as: UTF8.self).visible.split(whereSeparator: \.isNewline)
      .contains { holdsKey($0) }
  }

  /// A look at the bytes that spares most lines the rest: keys are followed by one of three signs, or
  /// by one that looks like a colon.
  static func mayHoldKey(_ bytes: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "|"), 0xEA, 0xEF: return true
      case 0x88 where before == 0xE2: return true
      default: before = byte
      }
    }
    return false
  }

  /// At the line's beginning; in brackets, comments and tables also after what divides them.
  private static func holdsKey(_ line: Substring) -> Bool {
    let text = line.trimmed
    if isKey(text[...]) { return true }
    let isProse = text.first?.isLetter ?? true
    guard !isProse || HeaderKey(of: text) != nil else { return false }
    if text.hasPrefix("|") {
      let cells = text.split(separator: "|").map(\.trimmed)
      if cells.count > 1, cells[0].count <= longestCell,
        WithholdingKey.isMeant(by: cells[0].trimmed(of: "*_`\""))
      {
        return true
      }
    }
    return text.split(whereSeparator: { "{,;([|<".contains($0) }).dropFirst(isProse ? 1 : 0)
      .contains { isKey($0) }
  }

  /// A line with more is a sentence.
  private static let longestValue = 80
  /// A cell with more is a sentence, which may speak of drafts and readers.
  private static let longestCell = 40

  /// `lecteurs:`, `**Lecteurs** :`, `"readers" = `.
  private static func isKey(_ segment: Substring) -> Bool {
    key(of: segment).map(WithholdingKey.isMeant) ?? false
  }

  /// The word before a colon at the beginning of a text, behind whatever marks.
  static func key(of segment: Substring) -> String? {
    let text = segment.drop { !$0.isLetter }
    let word = text.prefix { $0.isLetter || $0 == "-" || $0 == "_" }
    guard !word.isEmpty, word.count <= 24 else { return nil }
    let rest = text.dropFirst(word.count).drop { $0.isWhitespace || "\"'*_`’”»".contains($0) }
    guard let sign = rest.first, ":：﹕꞉∶=".contains(sign) else { return nil }
    return String(word)
  }

  /// The line of such a key in a header that was read, where the header has no such key: within a
  /// text, or in a comment behind a value. A line that is a comment as a whole was put out of use.
  /// - Parameter keys: the lines of such keys that were read, of whatever depth.
  static func line(
    in source: SourceText, within lines: ClosedRange<Int>, besides keys: @autoclosure () -> Set<Int>
  ) -> Int? {
    let found = lines.filter { number in
      let bytes = source.bytes[source.lineRange(number)]
      guard !isPlainFact(bytes), mayHoldKey(bytes), WithholdingKey.mayBeWritten(in: bytes) else {
        return false
      }
      let text = source.line(number).visible.trimmed
      guard !text.hasPrefix("#") else { return false }
      return text.split(whereSeparator: { "{,;([|<#\"'".contains($0) }).contains {
        key(of: $0).map(WithholdingKey.isWritten) ?? false
      }
    }
    guard !found.isEmpty else { return nil }
    let known = keys()
    return found.first { !known.contains($0) }
  }
}

extension StrayKey {
  /// `titre: Équipe`: another key, and no second sign after it.
  private static func isPlainFact(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let key = bytes[..<colon]
    let isWord = key.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 >= 0x80
    }
    guard isWord, !mayHoldKey(bytes[(colon + 1)...]) else { return false }
    return !WithholdingKey.mayBeWritten(in: key)
      || !WithholdingKey.isWritten(in: String(decoding: key, as: UTF8.self))
  }
}

extension String {
  fileprivate func trimmed(of characters: String) -> String {
    var rest = self[...]
    while let first = rest.first, characters.contains(first) { rest.removeFirst() }
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
