/// Marks of other dialects within a line, and marks left open.
extension MarkupReview {
  mutating func reviewMarks(_ leaf: LeafText, isHeading: Bool) {
    var hasBacktick = false
    var index = 0
    while index < leaf.bytes.count, !isFull {
      let start = index
      index += 1
      switch leaf.bytes[start] {
      case UInt8(ascii: "`") where !hasBacktick:
        hasBacktick = true
        guard !cutRows.contains(leaf.line(at: start)) else { continue }
        add(
          .backtick, leaf, at: start, length: 1,
          word: shown(start..<leaf.lineEnd(from: start), leaf))
      case UInt8(ascii: "<") where leaf[index] == LeafText.linkStart:
        add(.angleAddress, leaf, at: start, length: 1, word: "<")
      case UInt8(ascii: "<"):
        index = reviewEncodedComment(at: start, leaf) ?? reviewComment(at: start, leaf) ?? index
      case UInt8(ascii: "[") where leaf.holds("[//]:", at: start):
        add(
          .hiddenComment, leaf, at: start, length: 5,
          word: shown(start..<leaf.lineEnd(from: start), leaf))
        index = start + 5
      case UInt8(ascii: "^"): index = reviewSuperscript(at: start, leaf) ?? index
      case UInt8(ascii: "+"): index = reviewInsertion(at: start, leaf) ?? index
      case UInt8(ascii: "{"):
        index =
          reviewBraceComment(at: start, leaf) ?? reviewBrace(at: start, leaf, isHeading) ?? index
      case UInt8(ascii: "="): index = reviewPair("==", .mark, at: start, leaf) ?? index
      case UInt8(ascii: "%"): index = reviewPair("%%", .hiddenComment, at: start, leaf) ?? index
      case UInt8(ascii: ":"): index = reviewShortcode(at: start, leaf) ?? index
      case UInt8(ascii: "&"): reviewEntity(at: start, leaf)
      default: break
      }
    }
  }

  private mutating func reviewBrace(at start: Int, _ leaf: LeafText, _ isHeading: Bool) -> Int? {
    // No name or expression is longer; each brace reads on from its place.
    let longest = min(leaf.bytes.count, start + 300)
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
      guard leaf.bytes[start...].starts(with: open.utf8) else { continue }
      let line = leaf.bytes[(start + 2)..<longest].prefix { $0 != 0x0A }
      guard let end = line.firstRange(of: Array(close.utf8)), !end.isEmpty else { return start + 2 }
      let name = line.drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
      add(
        ["comment", "endcomment"].contains { name.starts(with: $0.utf8) }
          ? .hiddenComment : .template, leaf, at: start, length: 2,
        word: shown(start..<end.upperBound, leaf))
      return end.upperBound
    }
    let inner = leaf.bytes[start..<longest].prefix { $0 != 0x0A }
    guard let close = inner.firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let before = leaf[start - 1]
    let follows =
      before == LeafText.image || before == LeafText.linkEnd || before == LeafText.code
      || before == LeafText.style
    let first = leaf[start + 1]
    let isName = [UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: ":")].contains(first)
    let endsHeading = isHeading && isName && close == leaf.bytes.count - 1
    let standsAlone = isName && before == 0x0A && close + 1 == leaf.lineEnd(from: start)
    let holdsValue = leaf.bytes[start..<close].contains(UInt8(ascii: "=")) || isName
    guard endsHeading || standsAlone || follows && holdsValue else { return nil }
    let isAnchor = endsHeading && first == UInt8(ascii: "#")
    add(
      isAnchor ? .headingAnchor : .attributes, leaf, at: start, length: 2,
      word: leaf.text(start..<(close + 1)))
    return close + 1
  }

  /// `==words==`, `%%words%%`.
  private mutating func reviewPair(
    _ mark: StaticString, _ reason: MarkupFault.Reason, at start: Int, _ leaf: LeafText
  ) -> Int? {
    guard leaf.holds(mark, at: start) else { return nil }
    let inner = start + 2
    let isComment = reason == .hiddenComment
    // Nobody marks more; each pair of signs reads on from its place.
    let longest = min(inner + 500, leaf.bytes.count)
    guard leaf[inner] != leaf[start], leaf[start - 1] != leaf[start],
      isComment || !leaf.isBlank(inner) && !leaf.character(before: start).isWord,
      let close = leaf.find(mark, from: inner, before: isComment ? leaf.bytes.count : longest),
      close > inner,
      isComment || !leaf.isBlank(close - 1) && !leaf.bytes[inner..<close].contains(0x0A)
    else {
      if isComment { reviewOpenComment(at: start, leaf) }
      return inner
    }
    let word = shown(start..<(close + 2), leaf)
    let cure =
      isComment || !leaf.isText(inner..<close) ? nil : "<mark>\(leaf.text(inner..<close))</mark>"
    add(reason, leaf, at: start, length: 2, word: word, cure: cure)
    return close + 2
  }

  /// `%%` that begins a line or, where one is open, ends it: what it hides elsewhere may go on over
  /// blank lines.
  private mutating func reviewOpenComment(at start: Int, _ leaf: LeafText) {
    let begins = start == 0 || leaf[start - 1] == 0x0A
    let ends = start + 2 == leaf.lineEnd(from: start) && leaf[start - 1] != leaf[start]
    guard begins && leaf[start + 2] != leaf[start] || ends && hasOpenComment else { return }
    hasOpenComment = true
    add(
      .hiddenComment, leaf, at: start, length: 2,
      word: shown(start..<leaf.lineEnd(from: start), leaf))
  }

  /// `<%# … %>`.
  private mutating func reviewEncodedComment(at start: Int, _ leaf: LeafText) -> Int? {
    guard leaf.holds("<%", at: start) else { return nil }
    add(
      .hiddenComment, leaf, at: start, length: 2,
      word: shown(start..<leaf.lineEnd(from: start), leaf))
    return start + 2
  }

  /// `:tada:`.
  private mutating func reviewShortcode(at start: Int, _ leaf: LeafText) -> Int? {
    guard leaf[start + 1].isASCIILetter, leaf[start + 1] >= 0x61 || true,
      !leaf.character(before: start).isWord, leaf[start - 1] != UInt8(ascii: ":")
    else { return nil }
    var end = start + 1
    while leaf[end] >= 0x61 && leaf[end] <= 0x7A || leaf[end].isASCIIDigit
      || leaf[end] == UInt8(ascii: "_") || leaf[end] == UInt8(ascii: "+")
      || leaf[end] == UInt8(ascii: "-")
    {
      end += 1
    }
    guard end > start + 2, leaf[end] == UInt8(ascii: ":"), !leaf.character(at: end + 1).isWord,
      leaf[end + 1] != UInt8(ascii: ":")
    else { return nil }
    add(.shortcode, leaf, at: start, length: end + 1 - start, word: leaf.text(start..<(end + 1)))
    return end + 1
  }

  private static let entities: Set<String> = [
    "nbsp", "eacute", "egrave", "agrave", "ecirc", "ccedil", "laquo", "raquo", "rsquo", "lsquo",
    "ldquo", "rdquo", "hellip", "ndash", "mdash", "euro", "quot", "thinsp", "oelig", "acirc",
  ]

  /// `&nbsp` without its semicolon.
  private mutating func reviewEntity(at start: Int, _ leaf: LeafText) {
    var end = start + 1
    while leaf[end].isASCIILetter { end += 1 }
    guard leaf[end] != UInt8(ascii: ";"), leaf[end] != UInt8(ascii: "="), end < start + 8 else {
      return
    }
    let name = leaf.text((start + 1)..<end)
    guard let known = Self.entities.first(where: { name.hasPrefix($0) }) else { return }
    add(
      .entity, leaf, at: start, length: known.utf8.count + 1, word: "&" + known,
      cure: "&\(known);")
  }
}
