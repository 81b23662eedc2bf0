/// Marks of emphasis that do not open or close: a space on the inner side, or punctuation within
/// and a letter without, as CommonMark's flanking rules say.
extension MarkupReview {
  private struct Marks {
    var range: Range<Int>
    var count: Int { range.count }
  }

  mutating func reviewEmphasis(_ leaf: LeafText) {
    var strong: [Marks] = []
    var strike: [Marks] = []
    var light: [UInt8: [Marks]] = [:]
    var index = 0
    while index < leaf.bytes.count {
      let byte = leaf.bytes[index]
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
      else {
        index += 1
        continue
      }
      var end = index
      while end < leaf.bytes.count, leaf.bytes[end] == byte { end += 1 }
      let marks = Marks(range: index..<end)
      switch (byte, end - index) {
      case (UInt8(ascii: "*"), 2), (UInt8(ascii: "*"), 3):
        if !isOrdinary(marks, leaf) { strong.append(marks) }
      case (UInt8(ascii: "~"), 2): if !isLoose(marks, leaf) { strike.append(marks) }
      case (UInt8(ascii: "*"), 1), (UInt8(ascii: "_"), 1), (UInt8(ascii: "_"), 2):
        if !isLoose(marks, leaf) { light[byte, default: []].append(marks) }
      default: break
      }
      index = end
    }
    if strong.count == 1, isLoose(strong[0], leaf) { strong = [] }
    addPairs(strong, .strong, leaf)
    addPairs(strike, .strikethrough, leaf)
    for byte in [UInt8(ascii: "*"), UInt8(ascii: "_")] { addLight(light[byte] ?? [], leaf) }
  }

  /// Paths (`**/*.md`), powers (`2**8`).
  private func isOrdinary(_ marks: Marks, _ leaf: LeafText) -> Bool {
    let (before, after) = (leaf[marks.range.lowerBound - 1], leaf[marks.range.upperBound])
    return before == UInt8(ascii: "/") || after == UInt8(ascii: "/")
      || before.isASCIIDigit && after.isASCIIDigit
  }

  private func isLoose(_ marks: Marks, _ leaf: LeafText) -> Bool {
    leaf.isBlank(marks.range.lowerBound - 1) && leaf.isBlank(marks.range.upperBound)
  }

  private mutating func addPairs(
    _ marks: [Marks], _ reason: MarkupFault.Reason, _ leaf: LeafText
  ) {
    var index = 0
    while index < marks.count, !isFull {
      let open = marks[index]
      let close = index + 1 < marks.count ? marks[index + 1] : nil
      index += 2
      let word = shown(open.range.lowerBound..<(close?.range.upperBound ?? leaf.bytes.count), leaf)
      add(
        reason, leaf, at: open.range.lowerBound, length: open.count, word: word,
        cure: close.flatMap { cure(open, $0, leaf, reason == .strong ? .strong : .strikethrough) })
    }
  }

  /// Single marks stand for much else: only a pair that flanking rules alone keep from being one.
  private mutating func addLight(_ marks: [Marks], _ leaf: LeafText) {
    var index = 0
    while index + 1 < marks.count, !isFull {
      let (open, close) = (marks[index], marks[index + 1])
      index += 1
      guard open.count == close.count, isFailedPair(open, close, leaf) else { continue }
      index += 1
      add(
        .emphasis, leaf, at: open.range.lowerBound, length: open.count,
        word: shown(open.range.lowerBound..<close.range.upperBound, leaf),
        cure: cure(open, close, leaf, open.count == 1 ? .emphasis : .strong))
    }
  }

  private func isFailedPair(_ open: Marks, _ close: Marks, _ leaf: LeafText) -> Bool {
    let inner = open.range.upperBound..<close.range.lowerBound
    guard !inner.isEmpty, inner.count < 200, !leaf.bytes[inner].contains(0x0A) else { return false }
    let (first, last) = (
      leaf.character(at: inner.lowerBound), leaf.character(before: inner.upperBound)
    )
    guard !first.isBlank, !last.isBlank else { return false }
    let before = leaf.character(before: open.range.lowerBound)
    let after = leaf.character(at: close.range.upperBound)
    // `_` never opens within a word.
    let opensInWord = leaf[open.range.lowerBound] == UInt8(ascii: "*") && before.isWord
    return opensInWord && first.isMark || last.isMark && after.isWord && !before.isWord
  }

  /// The pair with spaces where they belong, if a parser reads it as it was meant.
  private func cure(
    _ open: Marks, _ close: Marks, _ leaf: LeafText, _ kind: Node.Kind
  ) -> String? {
    let inner = open.range.upperBound..<close.range.lowerBound
    guard !inner.isEmpty, inner.count < 60, leaf.isText(inner) else { return nil }
    let mark = leaf.text(open.range)
    var text = mark + trimmed(leaf.text(inner)) + mark
    if leaf.character(before: open.range.lowerBound).isWord {
      text = word(before: open.range.lowerBound, leaf) + " " + text
    }
    if leaf.character(at: close.range.upperBound).isWord {
      text += " " + word(after: close.range.upperBound, leaf)
    }
    let read = Document(parsing: Array(text.utf8))
    let isRead = read.nodes.contains { $0.kind == kind }
    let isClean = !read.text.contains(leaf[open.range.lowerBound])
    return isRead && isClean ? text : nil
  }

  private func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  private func word(before offset: Int, _ leaf: LeafText) -> String {
    var start = offset
    while start > 0, leaf.character(before: start).isWord, offset - start < 24 {
      start -= leaf.character(before: start).utf8.count
    }
    return leaf.text(start..<offset)
  }

  private func word(after offset: Int, _ leaf: LeafText) -> String {
    var end = offset
    while end < leaf.bytes.count, leaf.character(at: end).isWord, end - offset < 24 {
      end += leaf.character(at: end).utf8.count
    }
    return leaf.text(offset..<min(end, leaf.bytes.count))
  }

  /// A part of a line as a message shows it: what was typed where it holds more than text.
  mutating func shown(_ range: Range<Int>, _ leaf: LeafText) -> String {
    let end = min(range.upperBound, leaf.lineEnd(from: range.lowerBound))
    let bytes = typed(range.lowerBound..<end, leaf) ?? leaf.bytes[range.lowerBound..<end]
    let words = bytes.filter { $0 > 8 }.map { $0 == 0x09 ? 0x20 : $0 }
    let text = String(decoding: words, as: UTF8.self)
    return text.count > 40 ? String(text.prefix(39)) + "…" : text
  }

  /// The source of a part of a line that begins and ends with text.
  private mutating func typed(_ range: Range<Int>, _ leaf: LeafText) -> ArraySlice<UInt8>? {
    let text = leaf.bytes[range]
    guard !isFull, let first = text.first, let last = text.last, first > 8, last > 8,
      !leaf.isText(range)
    else { return nil }
    let number = leaf.line(at: range.lowerBound)
    let line = lines[number]
    countLookup(in: line)
    let mark = text.prefix { $0 > 8 }.count
    guard let column = column(of: range.lowerBound, length: mark, in: leaf, line: number) else {
      return nil
    }
    let rest = line.dropFirst(column - 1)
    let ending = text.reversed().prefix { $0 > 8 }.count
    let following = leaf.bytes[range.upperBound..<leaf.lineEnd(from: range.upperBound)]
      .prefix(12).prefix { $0 > 8 }
    let snippet = leaf.bytes[(range.upperBound - ending)..<following.endIndex]
    guard let found = rest.dropFirst(mark).firstRange(of: snippet) else { return nil }
    return rest[..<(found.lowerBound + ending)]
  }
}
