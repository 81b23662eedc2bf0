/// Where a bare address ends. libcmark-gfm stops at ASCII blanks alone, so that the no-break space
/// and the closing marks of French, CJK and typography would become part of it, and so would a note's
/// call, a link or code that stands right behind it.
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

  /// Characters that nobody sees and that a text may end with: the soft hyphen, joiners, selectors
  /// of a variant.
  private static func isInvisible(_ code: UInt32) -> Bool {
    switch code {
    case 0xAD, 0x200C, 0x200D, 0xFE00...0xFE0F: true
    default: false
    }
  }

  /// The places, in bytes from its beginning, at which what libcmark-gfm took for an address ends
  /// one: what follows is to be read again.
  static func ends(in text: ArraySlice<UInt8>) -> [Int] {
    var ends: [Int] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte >= 0x80 {
        let (code, length) = text.scalar(at: index)
        if isEnd(code) { ends.append(index - text.startIndex) }
        if isInvisible(code), isLast(index, in: text) { return ends + [index - text.startIndex] }
        index += length
      } else if byte == UInt8(ascii: "&"), let code = reference(in: text[index...]),
        isEnd(code) || isInvisible(code)
      {
        ends.append(index - text.startIndex)
        index += 1
      } else if isMarkup(at: index, in: text) {
        // What it begins may hold addresses of its own: they are read with it.
        return ends + [index - text.startIndex]
      } else {
        index += 1
      }
    }
    return ends
  }

  /// Whether nothing but what cannot end an address follows an invisible character, which belongs to
  /// no letter before it.
  private static func isLast(_ index: Int, in text: ArraySlice<UInt8>) -> Bool {
    guard index > text.startIndex, text[index - 1] < 0x80 else { return false }
    var next = index
    while next < text.endIndex {
      let (code, length) = text.scalar(at: next)
      if isEnd(code) { return true }
      guard isInvisible(code) || code < 0x80 && "?!.,:;*_~'\")".utf8.contains(UInt8(code)) else {
        return false
      }
      next += length
    }
    return true
  }

  /// The character that a reference stands for: `&#160;`, `&#x202F;`. The last sign of one that ends
  /// an address is no part of it to libcmark-gfm.
  private static func reference(in text: ArraySlice<UInt8>) -> UInt32? {
    let semicolon = UInt8(ascii: ";")
    let name = text.prefix(12).prefix { $0 != semicolon }
    guard name.count > 2, name.endIndex == text.endIndex || text[name.endIndex] == semicolon else {
      return nil
    }
    let read = HTMLTree(ofFragment: name + [semicolon]).text
    let (code, length) = read[...].scalar(at: 0)
    return length == read.count ? code : nil
  }

  /// Whether markup begins that no address holds: `[^1]`, `![`, `[[`, `[words](`, `[CH-07]`, code,
  /// and `**` or `~~` before a word.
  private static func isMarkup(at index: Int, in text: ArraySlice<UInt8>) -> Bool {
    let next = index + 1 < text.endIndex ? text[index + 1] : 0
    switch text[index] {
    case UInt8(ascii: "`"): return true
    case UInt8(ascii: "!"): return next == UInt8(ascii: "[")
    case UInt8(ascii: "*"), UInt8(ascii: "~"):
      let rest = text[index...].drop { $0 == text[index] }
      let isPath = index > text.startIndex && text[index - 1] == UInt8(ascii: "/")
      return next == text[index] && !(isPath && rest.first == UInt8(ascii: "/"))
        && rest.prefix(100).contains { $0.isASCIILetter || $0 >= 0x80 }
    case UInt8(ascii: "["):
      if next == UInt8(ascii: "^") || next == UInt8(ascii: "[") { return true }
      guard let close = text[index...].prefix(300).firstIndex(of: UInt8(ascii: "]")) else {
        return false
      }
      let after = close + 1 < text.endIndex ? text[close + 1] : 0
      if after == UInt8(ascii: "(") { return true }
      let words = text[(index + 1)..<close]
      return Document.isIdentifier(words) && !after.isASCIILetter && !"=[&".utf8.contains(after)
    default: return false
    }
  }
}

extension Document {
  /// A text in which bare addresses end where their readers end them: a tabulator, which ends one
  /// for libcmark-gfm, and a mark stand before what it took for a part of one. Nil if all end so.
  ///
  /// - Parameters:
  ///   - source: what this document was read from: `<…>` and `[…](…)` are what their author wrote.
  ///   - mark: tells the tabulators that ``remove(_:from:)`` takes out again.
  func endingBareAddresses(in source: [UInt8], with mark: UInt8) -> [UInt8]? {
    var lines = TypedLines(source)
    var places: [Int] = []
    var cursor = 0
    var number: Int32 = 1
    var strangers = 0
    for index in nodes.indices {
      // Of an address that follows a character reference no place is known, but that it stands
      // behind what does.
      if nodes[index].line > 0 { number = nodes[index].line }
      if nodes[index].kind == .softBreak || nodes[index].kind == .lineBreak { number += 1 }
      guard nodes[index].isBareAddress else { continue }
      let text = self[nodes[index + 1].literal]
      let ends = BareAddress.ends(in: text)
      guard !ends.isEmpty else { continue }
      let line = lines[number]
      if cursor < line.startIndex || cursor > line.endIndex { cursor = line.startIndex }
      guard let place = line.bareAddress(text, from: cursor) else {
        // It was typed otherwise than it reads; no page holds many such.
        strangers += 1
        guard strangers < 100 else { break }
        continue
      }
      cursor = place.upperBound
      places += ends.map { place.lowerBound + $0 }
    }
    guard !places.isEmpty else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(source.count + places.count)
    var start = 0
    for place in places.sorted() {
      text += source[start..<place]
      text += [tabulator, mark]
      start = place
    }
    return text + source[start...]
  }

  /// Takes the tabulators that ``endingBareAddresses(in:with:)`` put into a text out of what was read
  /// from it.
  mutating func remove(_ mark: UInt8, from source: [UInt8]) {
    rewriteLiterals { byte, text in
      guard byte == mark else { return text.append(byte) }
      if text.last == tabulator { text.removeLast() }
    }
    var columns: [Int32: [Int32]] = [:]
    var (line, column): (Int32, Int32) = (1, 0)
    for byte in source {
      column += 1
      if byte == mark { columns[line, default: []].append(column) }
      if byte == 0x0A { (line, column) = (line + 1, 0) }
    }
    for index in nodes.indices {
      guard let marks = columns[nodes[index].line] else { continue }
      nodes[index].column -= Int32(2 * marks.countBelow(nodes[index].column))
    }
  }
}

private let tabulator = UInt8(ascii: "\t")

extension [Int32] {
  /// How many of its numbers, which ascend, are below another.
  fileprivate func countBelow(_ number: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Node {
  /// A link whose words are its address.
  fileprivate var isBareAddress: Bool { kind == .link && flags.contains(.autolink) }
}

extension ArraySlice<UInt8> {
  /// Where an address stands without a mark of its author's before it: `<`, `[`, `](`.
  fileprivate func bareAddress(_ address: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
    var rest = self[start...]
    while let place = rest.firstRange(of: address) {
      let before = self[..<place.lowerBound].suffix(2)
      let isMarked =
        before.last == UInt8(ascii: "<") || before.last == UInt8(ascii: "[")
        || before.elementsEqual("](".utf8)
      if !isMarked { return place }
      rest = self[place.upperBound...]
    }
    return nil
  }

  /// The character whose first byte stands at an index of some UTF-8, and how many bytes it takes.
  fileprivate func scalar(at index: Int) -> (code: UInt32, length: Int) {
    guard index < endIndex else { return (0, 0) }
    let byte = self[index]
    guard byte >= 0xC0 else { return (UInt32(byte), 1) }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= endIndex else { return (UInt32(byte), endIndex - index) }
    var code = UInt32(byte) & (0x7F >> UInt32(length))
    for next in 1..<length { code = code << 6 | UInt32(self[index + next] & 0x3F) }
    return (code, length)
  }
}
