import Diagnosis

/// Keys further down that are read nowhere: in blocks of facts, among the attributes of a line.
extension StrayKey {
  /// A later block, before the next heading, of nothing but such facts.
  static func lineOfFacts(from start: Int, in source: SourceText) -> Int? {
    var number = start
    while number <= source.lineCount {
      if let end = endOfCode(at: number, in: source) {
        number = end + 1
        continue
      }
      var found: Int?
      var areFacts = true
      let first = number
      while number <= source.lineCount, !source.isBlank(number), fence(source, number) == nil {
        if isHeading(source, number, number > first) { return nil }
        let bytes = source.bytes[source.lineRange(number)]
        areFacts =
          areFacts && mayHoldKey(bytes) && !isText(bytes)
          && key(of: source.line(number)[...]) != nil
        if areFacts, found == nil, isFact(source, number) { found = number }
        number += 1
      }
      if areFacts, let found { return found }
      if number == first || number <= source.lineCount && source.isBlank(number) { number += 1 }
    }
    return nil
  }

  /// Code by its indentation, a step of a numbered list, a sentence by its end.
  private static func isText(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == 9 || line.starts(with: Array("    ".utf8))
      || line.first(where: { $0 != 0x20 }).map { 0x30...0x39 ~= $0 } == true
      || line.last(where: { $0 > 0x20 }).map { ".!?".utf8.contains($0) } == true
  }

  private static func fence(_ source: SourceText, _ number: Int) -> (sign: UInt8, width: Int)? {
    let text = source.bytes[source.lineRange(number)].drop { $0 == 0x20 }
    guard let sign = text.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
      return nil
    }
    let width = text.prefix { $0 == sign }.count
    guard width > 2, sign != UInt8(ascii: "`") || !text.dropFirst(width).contains(sign) else {
      return nil
    }
    return (sign, width)
  }

  /// The last line of a block of code that begins at a line between its fences; nil if none does.
  private static func endOfCode(at number: Int, in source: SourceText) -> Int? {
    guard let opening = fence(source, number) else { return nil }
    var end = number + 1
    while end <= source.lineCount {
      if let closing = fence(source, end), closing.sign == opening.sign,
        closing.width >= opening.width
      {
        return end
      }
      end += 1
    }
    return source.lineCount
  }

  /// The line of such a key among the attributes that end a line, `# Plan {lecteurs=direction}`: they
  /// are read nowhere.
  static func lineOfAttributes(in source: SourceText) -> Int? {
    var number = 1
    while number <= source.lineCount {
      let bytes = source.bytes[source.lineRange(number)]
      if bytes.contains(0x7B), bytes.last(where: { $0 > 0x20 }) == 0x7D,
        WithholdingKey.mayBeWritten(in: bytes), holdsAttribute(source.line(number).visible)
      {
        return number
      }
      number = (endOfCode(at: number, in: source) ?? number) + 1
    }
    return nil
  }

  private static func holdsAttribute(_ line: String) -> Bool {
    guard let brace = line.lastIndex(of: "{") else { return false }
    return line[brace...].split(whereSeparator: { "{ ,;".contains($0) }).contains { part in
      let name = part.prefix { $0 != "=" }
      return name.count < part.count && WithholdingKey.isMeant(by: String(name))
    }
  }
}
