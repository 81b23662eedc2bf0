extension Document {
  /// Cuts `[CH-07]` out of the text that surrounds it, as nodes of their own. Text inside a link is
  /// left alone: links do not nest.
  ///
  /// - Parameter source: the text as typed: a backslash before the bracket makes it a bracket.
  mutating func splitReferences(in source: [UInt8]) {
    let candidates = referenceCuts
    guard !candidates.isEmpty else { return }
    var typed = TypedBrackets(source)
    let cuts = candidates.filter { typed.hold(self[$0.range], at: nodes[$0.node].line) }
    guard !cuts.isEmpty else { return }
    var result: [Node] = []
    result.reserveCapacity(nodes.count + cuts.count * 2)
    // How many nodes stand before each old index in the new order.
    var newIndex = [Int32](repeating: 0, count: nodes.count + 1)
    var next = cuts.startIndex
    for index in nodes.indices {
      newIndex[index] = Int32(result.count)
      var pieces: [TextRange] = []
      while next < cuts.endIndex, cuts[next].node == index {
        pieces.append(cuts[next].range)
        next += 1
      }
      append(nodes[index], cutAt: pieces, to: &result)
    }
    newIndex[nodes.count] = Int32(result.count)
    for index in result.indices where result[index].end >= 0 {
      result[index].end = newIndex[Int(result[index].end)]
    }
    for index in result.indices where result[index].end < 0 { result[index].end = Int32(index + 1) }
    nodes = result
  }

  private func append(_ node: Node, cutAt pieces: [TextRange], to result: inout [Node]) {
    guard !pieces.isEmpty else { return result.append(node) }
    var start = node.literal.start
    func piece(_ range: TextRange, _ kind: Node.Kind, offset: UInt32) -> Node {
      var piece = node
      piece.kind = kind
      piece.literal = range
      piece.column += Int32(offset)
      piece.end = -1  // a leaf, numbered once its place is known
      return piece
    }
    for cut in pieces {
      let before = TextRange(start: start, end: cut.start - 1)
      if !before.isEmpty { result.append(piece(before, .text, offset: start - node.literal.start)) }
      result.append(piece(cut, .reference, offset: cut.start - node.literal.start))
      start = cut.end + 1
    }
    let rest = TextRange(start: start, end: node.literal.end)
    if !rest.isEmpty { result.append(piece(rest, .text, offset: start - node.literal.start)) }
  }

  /// The identifiers in brackets, without their brackets, with the text node that holds each.
  private var referenceCuts: [(node: Int, range: TextRange)] {
    var cuts: [(Int, TextRange)] = []
    var linkEnd = 0
    for index in nodes.indices {
      let node = nodes[index]
      if node.kind == .link || node.kind == .image { linkEnd = max(linkEnd, Int(node.end)) }
      guard node.kind == .text, index >= linkEnd, !node.flags.contains(.hidden) else { continue }
      var position = Int(node.literal.start)
      let end = Int(node.literal.end)
      while let open = text[position..<end].firstIndex(of: UInt8(ascii: "[")) {
        if let close = identifierEnd(after: open, before: end) {
          cuts.append((index, TextRange(start: UInt32(open + 1), end: UInt32(close))))
          position = close + 1
        } else {
          position = open + 1
        }
      }
    }
    return cuts
  }

  /// Where the identifier in brackets ends that opens at a place.
  private func identifierEnd(after open: Int, before end: Int) -> Int? {
    guard let close = text[(open + 1)..<end].firstIndex(where: { !$0.isOfIdentifier }),
      text[close] == UInt8(ascii: "]"), Self.isIdentifier(text[(open + 1)..<close])
    else { return nil }
    // `[a-b](…)`, `[a-b][c]` and `[a-b]: …` are links that went wrong, not references.
    let following = close + 1 < end ? text[close + 1] : 0
    return "([".utf8.contains(following) ? nil : close
  }

  /// An identifier is ASCII letters and digits in at least two words joined by hyphens.
  static func isIdentifier(_ word: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard let first = word.first, first.isASCIILetter, word.last != hyphen, word.contains(hyphen),
      word.allSatisfy(\.isOfIdentifier)
    else { return false }
    return !word.indices.dropFirst().contains { word[$0] == hyphen && word[$0 - 1] == hyphen }
  }
}

extension UInt8 {
  fileprivate var isOfIdentifier: Bool { isASCIILetter || isASCIIDigit || self == 0x2D }
}

/// The brackets that stand in a source without a backslash before them: the parser's text no longer
/// tells. Each line is read once.
struct TypedBrackets {
  /// Empty if no line holds a backslash.
  private let lines: [ArraySlice<UInt8>]
  private var words: [Int32: Set<ArraySlice<UInt8>>] = [:]

  init(_ source: [UInt8]) {
    let hasBackslash = source.contains(UInt8(ascii: "\\"))
    lines =
      hasBackslash
      ? source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) : []
  }

  /// Whether `[word]` stands on a line as it was typed.
  mutating func hold(_ word: ArraySlice<UInt8>, at line: Int32) -> Bool {
    guard line >= 1, Int(line) <= lines.count else { return true }
    let text = lines[Int(line) - 1]
    if words[line] == nil { words[line] = Self.words(of: text) }
    // A node of several lines gives its first: the word may stand further down.
    return words[line]?.contains(word) == true || !text.contains(UInt8(ascii: "\\"))
  }

  private static func words(of line: ArraySlice<UInt8>) -> Set<ArraySlice<UInt8>> {
    var words: Set<ArraySlice<UInt8>> = []
    var rest = line
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      let isEscaped = open > line.startIndex && line[open - 1] == UInt8(ascii: "\\")
      rest = rest[(open + 1)...]
      if !isEscaped {
        words.insert(rest.prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") })
      }
    }
    return words
  }
}

extension UInt8 {
  @inline(__always) package var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) package var isASCIISpace: Bool { self == 0x20 || self &- 9 < 5 }
}
