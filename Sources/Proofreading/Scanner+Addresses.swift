import Markdown

/// Tags, mentions, links, mail addresses and code: what is no word, though it is made of letters.
extension Scanner {
  mutating func tag(_ kind: Token.Kind) -> Bool {
    if let last = scan.tokens.last, Int(last.end) == position,
      last.kind == .word || last.kind == .number || last.isMark("&")
    {
      return false
    }
    var end = position + 1
    while case let length = nameLength(at: end), length > 0 { end += length }
    guard end > position + 1 else { return false }
    if kind == .hashtag, isAnchor || isNumberOrColour(position + 1..<end) { return false }
    if kind == .mention {
      while byte(end) == 0x2E || byte(end) == 0x2D, nameLength(at: end + 1) > 0 {
        end += 1
        while case let length = nameLength(at: end), length > 0 { end += length }
      }
      scan.mentions.append(scan.tokens.count)
    } else {
      scan.hashtags.append(scan.tokens.count)
    }
    append(kind, to: end)
    return true
  }

  /// « {#anchor} », « [#anchor] »
  private var isAnchor: Bool {
    let count = scan.tokens.count
    if let last = scan.tokens.last, Int(last.end) == position, last.isMark("{") || last.isMark("[")
    {
      return true
    }
    return scan.token(count - 2)?.isMark("{") ?? false
  }

  /// « #12345 » is the number of something, « #nnn » stands for one, « #b23a16 » is a colour.
  private func isNumberOrColour(_ range: Range<Int>) -> Bool {
    let name = bytes[range]
    let digits = name.count { (0x30...0x39).contains($0) }
    if digits == name.count { return true }
    let small = name.map { $0 | 0x20 }
    if let first = name.first, name.count > 2, first < 0x80, name.allSatisfy({ $0 == first }) {
      return true
    }
    return digits > 0 && (name.count == 3 || name.count == 6)
      && small.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  mutating func codeSpan() -> Bool {
    var end = position + 1
    while end < bytes.count, bytes[end] != 0x60, bytes[end] != 0x0A { end += 1 }
    guard byte(end) == 0x60, end > position + 1 else { return false }
    append(.opaque, to: end + 1)
    return true
  }

  mutating func address() -> Bool {
    guard let last = scan.tokens.last, Int(last.end) == position,
      last.kind == .word || last.kind == .number, nameLength(at: position + 1) > 0
    else { return false }
    takeBack(.opaque)
    return true
  }

  /// `https://…`, `www.morvane.example`, `morvane.example/guide`.
  mutating func link(_ code: UInt32) -> Bool {
    guard let last = scan.tokens.last, Int(last.end) == position, last.kind == .word else {
      return false
    }
    if code == 0x3A {
      guard byte(position + 1) == 0x2F, byte(position + 2) == 0x2F else { return false }
    } else {
      var end = position + 1
      var label = end
      // No host's name is longer; without an end, `a.a.a.a` would be read again at each stop.
      let longest = position + 100
      while end < longest,
        (0x61...0x7A).contains(byte(end)) || (0x30...0x39).contains(byte(end))
          || (byte(end) == 0x2D || byte(end) == 0x2E) && (0x61...0x7A).contains(byte(end + 1))
      {
        if byte(end) == 0x2E { label = end + 1 }
        end += 1
      }
      guard end - label >= 2, (0x61...0x7A).contains(byte(label)), nameLength(at: end) == 0 else {
        return false
      }
    }
    takeBack(.link)
    return true
  }

  /// Makes one token from the last space to the next one, without the marks that close a sentence.
  private mutating func takeBack(_ kind: Token.Kind) {
    while let last = scan.tokens.last, Int(last.end) == position, Self.joins(last) {
      position = Int(last.start)
      scan.removeLast()
    }
    var end = position
    while case (let code, let length) = code(at: end), length > 0, code > 0x20, code != 0x22,
      code != 0x3C, code != 0x3E, !BareAddress.isEnd(code)
    {
      end += length
    }
    var surplus = 0
    for index in position..<end {
      surplus += byte(index) == 0x29 ? 1 : byte(index) == 0x28 ? -1 : 0
    }
    while end > position + 1, Self.closing.contains(byte(end - 1)) {
      if byte(end - 1) == 0x29 {
        // A bracket that the address itself opened belongs to it.
        guard surplus > 0 else { break }
        surplus -= 1
      }
      end -= 1
    }
    if kind == .link { scan.links.append(scan.tokens.count) }
    append(kind, to: end)
  }

  /// Whether a token may be the beginning of an address.
  private static func joins(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .number: true
    case .mark: token.isMark("-") || token.isMark(".") || token.isMark("_") || token.isMark("+")
    default: false
    }
  }

  private static let closing = Set(".,;:!?)'".utf8)
}
