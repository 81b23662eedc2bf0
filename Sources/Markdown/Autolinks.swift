/// Where a bare address ends. libcmark-gfm stops at ASCII blanks alone, so that the no-break space
/// and the closing marks of French, CJK and typography would become part of it.
package enum BareAddress {
  /// Whether a character beyond ASCII ends an address: spaces of all widths, quotation marks,
  /// dashes, the ellipsis, CJK punctuation and fullwidth forms.
  package static func isEnd(_ code: UInt32) -> Bool {
    switch code {
    case 0x85, 0xA0, 0xAB, 0xBB, 0x1680, 0x2000...0x200B, 0x2010...0x206F, 0x3000...0x301F, 0xFEFF,
      0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      true
    default: false
    }
  }

  /// How many bytes of a text that libcmark-gfm took for an address belong to it.
  static func length(of text: ArraySlice<UInt8>) -> Int {
    guard let end = firstEnd(in: text) else { return text.count }
    return trimmedEnd(of: text[..<end]) - text.startIndex
  }

  private static func firstEnd(in text: ArraySlice<UInt8>) -> Int? {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      guard byte >= 0x80 else {
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard index + length <= text.endIndex else { return nil }
      var code = UInt32(byte) & (0x7F >> UInt32(length))
      for next in 1..<length { code = code << 6 | UInt32(text[index + next] & 0x3F) }
      if isEnd(code) { return index }
      index += length
    }
    return nil
  }

  /// Without the marks that close a sentence and brackets that it does not open, as GFM says.
  private static func trimmedEnd(of text: ArraySlice<UInt8>) -> Int {
    var end = text.endIndex
    var surplus = text.reduce(0) {
      $0 + ($1 == UInt8(ascii: ")") ? 1 : $1 == UInt8(ascii: "(") ? -1 : 0)
    }
    while end > text.startIndex {
      let last = text[end - 1]
      if last == UInt8(ascii: ")"), surplus > 0 {
        surplus -= 1
      } else if !"?!.,:;*_~'\"".utf8.contains(last) {
        break
      }
      end -= 1
    }
    return end
  }
}

extension Document {
  /// Ends bare addresses where their readers do: what follows becomes text again, and an address
  /// within it a link again.
  ///
  /// - Parameter source: the text as typed: `<…>` and `[…](…)` are what their author wrote.
  mutating func endBareAddresses(in source: [UInt8]) {
    let cuts = nodes.indices.filter { index in
      let node = nodes[index]
      guard node.kind == .link, node.flags.contains(.autolink) else { return false }
      let text = self[nodes[index + 1].literal]
      return text.contains { $0 >= 0x80 } && BareAddress.length(of: text) < text.count
    }
    guard !cuts.isEmpty else { return }
    var lines = TypedLines(source)
    var result: [Node] = []
    result.reserveCapacity(nodes.count + cuts.count * 2)
    var newIndex = [Int32](repeating: 0, count: nodes.count + 1)
    var next = cuts.startIndex
    var index = 0
    while index < nodes.count {
      newIndex[index] = Int32(result.count)
      guard next < cuts.endIndex, cuts[next] == index else {
        result.append(nodes[index])
        index += 1
        continue
      }
      next += 1
      let (link, child) = (nodes[index], nodes[index + 1])
      newIndex[index + 1] = Int32(result.count + 1)
      if lines.isMarked(self[child.literal], at: link.line) {
        result += [link, child]
      } else {
        appendPieces(of: link, child, to: &result)
      }
      index += 2
    }
    newIndex[nodes.count] = Int32(result.count)
    for index in result.indices {
      // Pieces hold their ends already, as negative numbers.
      let end = result[index].end
      result[index].end = end < 0 ? -end : newIndex[Int(end)]
    }
    nodes = result
  }

  private mutating func appendPieces(of link: Node, _ child: Node, to result: inout [Node]) {
    var range = child.literal
    var address = link.literal
    while !range.isEmpty {
      let length = UInt32(BareAddress.length(of: self[range]))
      let surplus = range.end - range.start - length
      appendLink(
        link, child, TextRange(start: address.start, end: address.end - surplus),
        TextRange(start: range.start, end: range.start + length), to: &result)
      range.start += length
      let following = addressStart(in: range) ?? range.end
      append(child, TextRange(start: range.start, end: following), to: &result)
      range.start = following
      guard !range.isEmpty else { return }
      // `www.` alone is no address that a browser could follow.
      let isBare = self[range].first == UInt8(ascii: "w")
      address = TextRange(start: UInt32(text.count), end: 0)
      if isBare { text.append(contentsOf: "http://".utf8) }
      text.append(contentsOf: Array(self[range]))
      address.end = UInt32(text.count)
    }
  }

  private func appendLink(
    _ link: Node, _ child: Node, _ address: TextRange, _ words: TextRange,
    to result: inout [Node]
  ) {
    var (link, child) = (link, child)
    let end = Int32(result.count + 2)
    child.column += Int32(words.start - child.literal.start)
    (link.literal, link.column, link.end) = (address, child.column, -end)
    (child.literal, child.end) = (words, -end)
    result += [link, child]
  }

  private func append(_ child: Node, _ words: TextRange, to result: inout [Node]) {
    guard !words.isEmpty else { return }
    var text = child
    text.column += Int32(words.start - child.literal.start)
    (text.literal, text.end) = (words, -Int32(result.count + 1))
    result.append(text)
  }

  /// Where another address begins in what followed one.
  private func addressStart(in range: TextRange) -> UInt32? {
    let bytes = self[range]
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let isStart = index == bytes.startIndex || !bytes[index - 1].isASCIILetter
      if isStart, bytes[index] | 0x20 == UInt8(ascii: "h") || bytes[index] == UInt8(ascii: "w") {
        let rest = bytes[index...]
        let starts = ["http://", "https://", "www."]
        if starts.contains(where: { rest.count > $0.utf8.count + 2 && rest.starts(with: $0.utf8) })
        {
          return UInt32(index)
        }
      }
      index += 1
    }
    return nil
  }
}

/// The lines of a source, cut once they are asked for.
struct TypedLines {
  private let source: [UInt8]
  private var starts: [Int] = []

  init(_ source: [UInt8]) { self.source = source }

  subscript(_ number: Int32) -> ArraySlice<UInt8> {
    mutating get {
      if starts.isEmpty { starts = source.lineStarts }
      guard number >= 1, Int(number) <= starts.count else { return [] }
      let start = starts[Int(number) - 1]
      let end = Int(number) < starts.count ? starts[Int(number)] - 1 : source.count
      let line = source[start..<max(start, end)]
      return line.last == 0x0D ? line.dropLast() : line
    }
  }

  var count: Int {
    mutating get {
      _ = self[1]
      return starts.count
    }
  }

  /// Whether an address stands between marks of its author's on a line: `<…>`, `[…`.
  mutating func isMarked(_ address: ArraySlice<UInt8>, at line: Int32) -> Bool {
    let line = self[line]
    // Nobody marks addresses on a line of such a length; each would read it again.
    guard line.count < 20_000, let place = line.firstRange(of: address) else { return false }
    guard place.lowerBound > line.startIndex else { return false }
    let before = line[place.lowerBound - 1]
    return before == UInt8(ascii: "<") || before == UInt8(ascii: "[")
  }
}

extension [UInt8] {
  fileprivate var lineStarts: [Int] {
    withUnsafeBufferPointer { bytes in
      var starts = [0]
      for index in 0..<bytes.count where bytes[index] == 0x0A { starts.append(index + 1) }
      return starts
    }
  }
}
