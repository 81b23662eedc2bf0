/// Lines that begin as a block does and became none.
extension MarkupReview {
  mutating func reviewLines(_ leaf: LeafText, parent: Node) {
    var listed: [Int] = []
    for (number, line) in leaf.lines.enumerated() {
      let end = leaf.lineEnd(from: min(line.start, leaf.bytes.count))
      let range = line.start..<max(end, line.start)
      guard let first = leaf.bytes[range].first else { continue }
      switch first {
      case UInt8(ascii: "#"): reviewHash(range, leaf, parent)
      case UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "+"),
        UInt8(ascii: "="):
        reviewContainer(range, leaf, isFirst: number == 0)
      case UInt8(ascii: "*"): reviewAbbreviation(range, leaf)
      case UInt8(ascii: "\\"): reviewCommand(range, leaf)
      case UInt8(ascii: "%"): reviewPercentComment(range, leaf)
      case UInt8(ascii: "["): if number == 0, parent.kind == .item { reviewTask(range, leaf) }
      default: break
      }
      if isGluedMarker(range, leaf) { listed.append(line.start) }
    }
    reviewFailedTable(leaf)
    reviewForeignList(leaf)
    if listed.count > 1 {
      let end = leaf.lineEnd(from: listed[0])
      add(.gluedList, leaf, at: listed[0], length: 2, word: shown(listed[0]..<end, leaf))
    }
  }

  /// `##Title`; `#Title` alone on its line, unless it reads as a hashtag does.
  private mutating func reviewHash(_ range: Range<Int>, _ leaf: LeafText, _ parent: Node) {
    let marks = leaf.bytes[range].prefix { $0 == UInt8(ascii: "#") }.count
    let after = leaf.character(at: range.lowerBound + marks)
    guard marks <= 6, after.isWord || after == "*" else { return }
    let title = leaf.text((range.lowerBound + marks)..<range.upperBound)
    if marks == 1 {
      guard parent.kind == .document, leaf.lines.count == 1, after.isWord, !title.contains("#"),
        title.first?.isUppercase == true, leaf.isText(range)
      else { return }
      let word = title.prefix { !$0.isWhitespace }
      let inner = word.dropFirst()
      guard !inner.contains(where: { $0.isUppercase || $0.isNumber }) else { return }
    }
    let sign = String(repeating: "#", count: marks)
    add(
      .heading, leaf, at: range.lowerBound, length: marks, word: shown(range, leaf),
      cure: sign + " " + shown((range.lowerBound + marks)..<range.upperBound, leaf))
  }

  /// `:::`, `!!! note`, `+++`, and `: definition` below a term.
  private mutating func reviewContainer(_ range: Range<Int>, _ leaf: LeafText, isFirst: Bool) {
    let start = range.lowerBound
    let word = shown(range, leaf)
    if leaf.holds(":::", at: start) || leaf.holds("+++", at: start) && range.count == 3 {
      // The closing line of one that was named.
      guard range.count > 3 || isFirst else { return }
      let last = faults.last?.reason
      guard last != .admonition || range.count > 3 else { return }
      return add(.admonition, leaf, at: start, length: 3, word: word)
    }
    if leaf.holds("=== \"", at: start) { add(.admonition, leaf, at: start, length: 3, word: word) }
    for mark in ["!!!", "???"] where leaf.bytes[range].starts(with: mark.utf8) {
      let rest = leaf.text((start + 3)..<range.upperBound).drop { "+ ".contains($0) }
      guard rest.first?.isLetter == true, rest.first?.isLowercase == true else { continue }
      add(.admonition, leaf, at: start, length: 3, word: word)
    }
    if leaf.holds(": ", at: start), !isFirst {
      add(.definitionList, leaf, at: start, length: 2, word: word)
    }
  }

  /// `- [x]Done`, `- []`.
  private mutating func reviewTask(_ range: Range<Int>, _ leaf: LeafText) {
    let start = range.lowerBound
    for mark in ["[ ]", "[x]", "[X]", "[]"] where leaf.bytes[range].starts(with: mark.utf8) {
      let next = start + mark.utf8.count
      let box = mark == "[]" ? "[ ]" : mark
      guard leaf.character(at: next).isWord || mark == "[]" else { return }
      let rest = shown(next..<range.upperBound, leaf).drop(while: \.isWhitespace)
      add(
        .task, leaf, at: start, length: mark.utf8.count, word: shown(range, leaf),
        cure: "- \(box) \(rest)")
      return
    }
  }

  /// `-Item`, `1.Item`; `2) Item` in the middle of a paragraph.
  private func isGluedMarker(_ range: Range<Int>, _ leaf: LeafText) -> Bool {
    let bytes = leaf.bytes[range]
    guard let first = bytes.first else { return false }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      return leaf.character(at: range.lowerBound + 1).isLetterOrCapital
    }
    let digits = bytes.prefix(while: \.isASCIIDigit).count
    guard digits > 0, digits < 4, range.lowerBound + digits + 1 < range.upperBound else {
      return false
    }
    let sign = leaf[range.lowerBound + digits]
    guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else { return false }
    let next = leaf.character(at: range.lowerBound + digits + 1)
    return next == " " || next.isLetterOrCapital
  }

  /// Rows that became no table: the header and the line of dashes differ in their number of cells.
  private mutating func reviewFailedTable(_ leaf: LeafText) {
    guard leaf.bytes.contains(UInt8(ascii: "|")) else { return }
    for (number, line) in leaf.lines.enumerated() {
      let end = leaf.lineEnd(from: min(line.start, leaf.bytes.count))
      guard line.start < end else { continue }
      let bytes = leaf.bytes[line.start..<end]
      let pipes = bytes.count { $0 == UInt8(ascii: "|") }
      let isDelimiter =
        bytes.contains(UInt8(ascii: "-")) && pipes > 0
        && bytes.allSatisfy { "|-: \t".utf8.contains($0) }
      let isRow = bytes.first == UInt8(ascii: "|") && pipes > 1
      guard isRow || isDelimiter && number > 0 else { continue }
      let row = isDelimiter && number > 0 && !isRow ? leaf.lines[number - 1].start : line.start
      let rowEnd = leaf.lineEnd(from: min(row, leaf.bytes.count))
      add(.failedTable, leaf, at: line.start, length: 1, word: shown(row..<rowEnd, leaf))
      return
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrCapital: Bool { properties.isAlphabetic }
}
