/// What was to be a comment and is read by everybody.
extension MarkupReview {
  /// The farthest that the end of a comment is looked for.
  private static let longestComment = 2000

  /// `<!— words —>`, `<! -- words -->`, `<-- words -->`: what word processors and slips make of `<!--`.
  mutating func reviewComment(at start: Int, _ leaf: LeafText) -> Int? {
    if start == 0, leaf.holds("<!--", at: 0) { return reviewEscapedComment(leaf) }
    guard let inner = innerStart(after: start, leaf) else { return nil }
    let close = commentEnd(from: inner, leaf)
    // Without its `!` it may be an arrow: a comment has its lines for itself.
    if !leaf.bytes[start..<inner].contains(UInt8(ascii: "!")) {
      guard leaf[start - 1] == 0x0A, let close, leaf[close.end] == 0x0A else { return nil }
    }
    addComment(start..<(close?.end ?? leaf.lineEnd(from: start)), (inner, close?.start), leaf)
    return close?.end ?? inner
  }

  /// `{/* words */}`, `{# words #}`, `{>>words<<}`: the comments of other notations.
  mutating func reviewBraceComment(at start: Int, _ leaf: LeafText) -> Int? {
    let marks: [(open: StaticString, close: StaticString)] = [
      ("{/*", "*/}"), ("{# ", " #}"), ("{#\n", "\n#}"), ("{>>", "<<}"),
      ("{::comment}", "{:/"),
    ]
    let end = min(start + Self.longestComment / 4, leaf.bytes.count)
    for (open, close) in marks where leaf.holds(open, at: start) {
      let inner = start + open.utf8CodeUnitCount
      guard let found = leaf.find(close, from: inner, before: max(inner, end)) else { return nil }
      let whole = start..<(found + close.utf8CodeUnitCount)
      addComment(whole, (inner, found), leaf)
      return whole.upperBound
    }
    return nil
  }

  /// `% words`, a comment of MyST and LaTeX.
  mutating func reviewPercentComment(_ range: Range<Int>, _ leaf: LeafText) {
    let start = range.lowerBound
    guard leaf[start + 1] == 0x20, leaf.character(at: start + 2).isWord else { return }
    addComment(range, (start + 2, range.upperBound), leaf)
  }

  private mutating func addComment(
    _ range: Range<Int>, _ inner: (start: Int, end: Int?), _ leaf: LeafText
  ) {
    var cure: String?
    if let end = inner.end, leaf.isText(inner.start..<end), !leaf.bytes[range].contains(0x0A) {
      let words = leaf.text(inner.start..<end).split(separator: " ").joined(separator: " ")
      cure = words.contains("--") || words.isEmpty ? nil : "<!-- \(words) -->"
    }
    add(
      .almostComment, leaf, at: range.lowerBound, length: 1, word: shown(range, leaf), cure: cure)
  }

  /// `&lt;!-- words --&gt;` alone: a comment that an editor of formatted text has escaped.
  private mutating func reviewEscapedComment(_ leaf: LeafText) -> Int? {
    let mark = Array("&lt;!--".utf8)
    let line = lines[leaf.line(at: 0)]
    guard leaf.bytes.suffix(3).elementsEqual("-->".utf8), leaf.bytes.count > 7,
      let place = line.firstRange(of: mark)
    else { return nil }
    let inner = leaf.text(4..<(leaf.bytes.count - 3)).split(separator: " ").joined(separator: " ")
    let isPlain = leaf.isText(0..<leaf.bytes.count) && !inner.contains("\n")
    faults.append(
      MarkupFault(
        reason: .almostComment, line: Int(leaf.line(at: 0)),
        column: place.lowerBound - line.startIndex + 1,
        word: shown(0..<leaf.bytes.count, leaf),
        cure: isPlain && !inner.contains("--") ? "<!-- \(inner) -->" : nil))
    return leaf.bytes.count
  }

  /// Where the words of a comment begin that a sign `<` opens; nil if it opens none.
  private func innerStart(after start: Int, _ leaf: LeafText) -> Int? {
    guard !leaf.holds("<!--", at: start) else { return nil }
    var index = start + 1
    while leaf[index] == 0x20 { index += 1 }
    let isMarked = leaf[index] == UInt8(ascii: "!")
    guard isMarked || index == start + 1 else { return nil }
    if isMarked { index += 1 }
    while leaf[index] == 0x20, isMarked { index += 1 }
    let dashes = index
    while leaf.character(at: index).isDash { index += leaf.character(at: index).utf8.count }
    let isLong = index - dashes > 1
    return index > dashes && (isMarked || isLong) ? index : nil
  }

  /// The next sign `>` after a dash, and where its dashes begin.
  private func commentEnd(from inner: Int, _ leaf: LeafText) -> (start: Int, end: Int)? {
    var index = inner
    let last = min(inner + Self.longestComment, leaf.bytes.count)
    while index < last, let sign = leaf.bytes[index..<last].firstIndex(of: UInt8(ascii: ">")) {
      var start = sign
      while start > inner, leaf[start - 1] == 0x20 { start -= 1 }
      let dashes = start
      while start > inner, leaf.character(before: start).isDash {
        start -= leaf.character(before: start).utf8.count
      }
      if start < dashes { return (start, sign + 1) }
      index = sign + 1
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// A hyphen, a dash or a minus sign.
  fileprivate var isDash: Bool {
    self == "-" || "\u{2010}"..."\u{2015}" ~= self || self == "\u{2212}"
  }
}
