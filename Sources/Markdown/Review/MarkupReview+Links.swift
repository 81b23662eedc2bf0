/// Brackets that became no link, note or image.
extension MarkupReview {
  /// - Parameter isQuoted: whether the leaf is the first of a block quote.
  mutating func reviewLinks(_ leaf: LeafText, isQuoted: Bool) {
    guard leaf.bytes.contains(UInt8(ascii: "[")) else { return }
    var index = reviewMarker(leaf, isQuoted: isQuoted)
    while index < leaf.bytes.count, !isFull {
      guard leaf.bytes[index] == UInt8(ascii: "[") else {
        index += 1
        continue
      }
      index = reviewBracket(at: index, leaf) ?? index + 1
    }
  }

  /// `[!NOTE]` where it makes no callout, and `[TOC]`; where to go on.
  private mutating func reviewMarker(_ leaf: LeafText, isQuoted: Bool) -> Int {
    if let word = ["[TOC]", "[[TOC]]", "[[_TOC_]]", "[toc]", "[[toc]]"].first(where: {
      leaf.bytes.elementsEqual($0.utf8)
    }) {
      add(.contents, leaf, at: 0, length: word.utf8.count, word: word)
      return leaf.bytes.count
    }
    guard leaf.holds("[!", at: 0), let close = leaf.find("]", from: 2) else { return 0 }
    let name = leaf.text(2..<close)
    guard !name.isEmpty, name.utf8.allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: "'") })
    else { return 0 }
    let end = leaf.lineEnd(from: 0)
    let title = leaf.text((close + 1)..<end).drop { "+-".contains($0) }.drop(while: \.isWhitespace)
    if isQuoted {
      // A marker alone is a callout, and one that is unknown was named as such.
      guard close + 1 < end else { return leaf.bytes.count }
      guard Callout(marker: name) != nil else { return close + 1 }
      let mark = quoteMarks(of: leaf)
      let cure = title.isEmpty ? "\(mark)[!\(name)]" : "\(mark)[!\(name)] \(title)"
      add(
        .calloutTitle, leaf, at: 0, length: close + 1, word: leaf.text(0..<end), cure: cure)
      return close + 1
    }
    if Callout(marker: name) != nil {
      add(.calloutOutside, leaf, at: 0, length: close + 1, word: leaf.text(0..<(close + 1)))
    }
    return close + 1
  }

  /// What stands on a line before a callout's marker.
  private mutating func quoteMarks(of leaf: LeafText) -> String {
    let line = lines[leaf.line(at: 0)]
    return String(decoding: line.prefix { $0 != UInt8(ascii: "[") }, as: UTF8.self)
  }

  /// Reviews what an opening bracket begins; where to go on, or nil.
  private mutating func reviewBracket(at open: Int, _ leaf: LeafText) -> Int? {
    if leaf.holds("[[", at: open) { return reviewWikiLink(at: open, leaf) }
    guard let close = closing(open, leaf) else { return nil }
    if leaf[open - 1] == UInt8(ascii: ")"), let end = reviewReversed(open, close, leaf) {
      return end
    }
    let label = (open + 1)..<close
    if leaf[open + 1] == UInt8(ascii: "^") {
      let isName = label.count > 1 && leaf.isText(label) && !leaf.bytes[label].contains(0x20)
      guard isName, !leaf.bytes[label].dropFirst().contains(UInt8(ascii: "^")) else { return nil }
      add(.missingNote, leaf, at: open, length: 2, word: leaf.text(open..<(close + 1)))
      return close + 1
    }
    let isImage = leaf[open - 1] == UInt8(ascii: "!")
    let start = isImage ? open - 1 : open
    switch leaf[close + 1] {
    case UInt8(ascii: "("): return reviewDestination(start, close, leaf)
    case UInt8(ascii: "["): return reviewLabel(start, close, leaf)
    case UInt8(ascii: ":"): return reviewDefinition(start, close, leaf)
    case UInt8(ascii: " ") where leaf[close + 2] == UInt8(ascii: "("):
      return reviewSpaced(start, close, leaf)
    default:
      guard isImage, !label.isEmpty, leaf.isText(label), leaf.isBlank(start - 1) else { return nil }
      add(.undefinedLabel, leaf, at: start, length: 2, word: leaf.text(start..<(close + 1)))
      return close + 1
    }
  }

  /// The bracket that closes one, on any line of the leaf.
  private func closing(_ open: Int, _ leaf: LeafText) -> Int? {
    var depth = 0
    for index in open..<min(leaf.bytes.count, open + 1000) {
      if leaf.bytes[index] == UInt8(ascii: "[") { depth += 1 }
      if leaf.bytes[index] == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// `[words][label]` that no definition claims.
  private mutating func reviewLabel(_ start: Int, _ close: Int, _ leaf: LeafText) -> Int? {
    guard let end = leaf.find("]", from: close + 2) else { return nil }
    let label = (close + 2)..<end
    let isNumeric = !label.isEmpty && leaf.bytes[label].allSatisfy(\.isASCIIDigit)
    // `a[i][j]` and `[1][2]` are no links.
    guard leaf.isText(label), !isNumeric || leaf[start] == UInt8(ascii: "!"),
      !leaf.character(before: start).isWord || leaf[start] == UInt8(ascii: "!")
    else { return end }
    add(
      .undefinedLabel, leaf, at: start, length: 1, word: shown(start..<(end + 1), leaf))
    return end + 1
  }

  /// `[label]: path` that is no definition, because text follows or the path holds a space.
  private mutating func reviewDefinition(_ start: Int, _ close: Int, _ leaf: LeafText) -> Int? {
    guard leaf[start - 1] == 0x0A, leaf[start] == UInt8(ascii: "[") else { return nil }
    var from = close + 2
    while leaf[from] == 0x20 { from += 1 }
    let end = leaf.lineEnd(from: min(from, leaf.bytes.count))
    let first = leaf.bytes[min(from, end)..<end].prefix { $0 != 0x20 }
    let isPath =
      first.first == LeafText.linkStart || first.contains(UInt8(ascii: "/"))
      || leaf.bytes[min(from, end)..<end].suffix(3).elementsEqual(".md".utf8)
    guard isPath else { return nil }
    add(
      .failedDefinition, leaf, at: start, length: 1, word: shown(start..<end, leaf))
    return end
  }

  /// `[words] (path)`: a space that keeps it from being a link.
  private mutating func reviewSpaced(_ start: Int, _ close: Int, _ leaf: LeafText) -> Int? {
    guard let end = leaf.find(")", from: close + 3) else { return nil }
    let range = (close + 3)..<end
    let path = leaf.bytes[range]
    let isAddress = path.first == LeafText.linkStart && path.last == LeafText.linkEnd
    let isPath = [".md", ".png", ".jpg", ".svg", ".pdf"].contains {
      path.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    guard isAddress || isPath && !path.contains(0x20) else { return nil }
    let words = shown(start..<(close + 1), leaf)
    add(
      .spacedLink, leaf, at: start, length: close + 3 - start, word: shown(start..<(end + 1), leaf),
      cure: isPath && leaf.isText(range) ? "\(words)(\(leaf.text(range)))" : nil)
    return end + 1
  }
}
