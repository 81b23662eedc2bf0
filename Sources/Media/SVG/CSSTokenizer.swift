/// Cuts CSS into tokens as browsers do (CSS Syntax 3, section 4).
struct CSSTokenizer {
  private let bytes: [UInt8]
  private var place = 0

  static func tokens(of text: String) -> [CSSToken] {
    var tokenizer = CSSTokenizer(bytes: Array(text.utf8))
    var tokens: [CSSToken] = []
    while let token = tokenizer.next() { tokens.append(token) }
    return tokens
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    place + ahead < bytes.count ? bytes[place + ahead] : nil
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func take(while isPart: (UInt8) -> Bool) -> String {
    let start = place
    while let byte = peek(), isPart(byte) { place += 1 }
    return text(start..<place)
  }

  private mutating func next() -> CSSToken? {
    guard let byte = peek() else { return nil }
    if byte.isCSSBlank { return .blank(take(while: \.isCSSBlank)) }
    switch byte {
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): return comment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string(byte)
    case UInt8(ascii: "#"):
      place += 1
      guard peek()?.isCSSNameByte == true || isEscape() else { return .sign(byte) }
      return .hash(name())
    case UInt8(ascii: "@"):
      place += 1
      return startsName() ? .atKeyword(name()) : .sign(byte)
    case UInt8(ascii: "<") where bytes[place...].starts(with: "<!--".utf8):
      place += 4
      return .mark
    case UInt8(ascii: "-") where bytes[place...].starts(with: "-->".utf8):
      place += 3
      return .mark
    default: break
    }
    if startsNumber() { return number() }
    if startsName() { return named() }
    place += 1
    // An escape of nothing, which would take what is written after it; half of a mark.
    let isBad =
      byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<") && peek() == UInt8(ascii: "!")
    return isBad ? .bad : .sign(byte)
  }

  private mutating func comment() -> CSSToken {
    let start = place
    place += 2
    while place < bytes.count, !bytes[place...].starts(with: "*/".utf8) { place += 1 }
    guard place < bytes.count else { return .comment(text(start..<place) + "*/") }
    place += 2
    return .comment(text(start..<place))
  }

  private mutating func string(_ quote: UInt8) -> CSSToken {
    place += 1
    var value: [UInt8] = []
    while let byte = peek() {
      place += 1
      if byte == quote { break }
      if byte.endsCSSLine { return .bad }
      guard byte == UInt8(ascii: "\\") else {
        value.append(byte)
        continue
      }
      guard let escaped = peek() else { break }
      if escaped.endsCSSLine { place += 1 } else { value += escape() }
    }
    return .string(String(decoding: value, as: UTF8.self), quote: quote)
  }

  /// What follows a backslash.
  private mutating func escape() -> [UInt8] {
    let start = place
    while place - start < 6, peek()?.isHexadecimal == true { place += 1 }
    guard place > start else {
      guard let byte = peek() else { return Array("\u{FFFD}".utf8) }
      place += 1
      return [byte]
    }
    let value = UInt32(text(start..<place), radix: 16) ?? 0
    if peek() == UInt8(ascii: "\r"), peek(1) == UInt8(ascii: "\n") { place += 1 }
    if peek()?.isCSSBlank == true { place += 1 }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array(String(scalar ?? "\u{FFFD}").utf8)
  }

  private func isEscape(_ ahead: Int = 0) -> Bool {
    peek(ahead) == UInt8(ascii: "\\") && peek(ahead + 1).map { !$0.endsCSSLine } == true
  }

  private func startsName() -> Bool {
    guard let byte = peek() else { return false }
    guard byte == UInt8(ascii: "-") else { return byte.startsCSSName || isEscape() }
    guard let second = peek(1) else { return false }
    return second.startsCSSName || second == UInt8(ascii: "-") || isEscape(1)
  }

  private mutating func name() -> String {
    var name: [UInt8] = []
    while let byte = peek() {
      if byte.isCSSNameByte {
        name.append(byte)
        place += 1
      } else if isEscape() {
        place += 1
        name += escape()
      } else {
        break
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private func startsNumber() -> Bool {
    var ahead = 0
    if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { ahead = 1 }
    if peek(ahead) == UInt8(ascii: ".") { ahead += 1 }
    return peek(ahead)?.isASCIIDigit == true
  }

  private mutating func number() -> CSSToken {
    let start = place
    place += 1
    _ = take { $0.isASCIIDigit }
    if peek() == UInt8(ascii: "."), peek(1)?.isASCIIDigit == true {
      place += 1
      _ = take { $0.isASCIIDigit }
    }
    // A unit, an exponent, or both.
    _ = take { $0.isCSSNameByte }
    if peek() == UInt8(ascii: "+"), bytes[place - 1] | 0x20 == UInt8(ascii: "e"),
      peek(1)?.isASCIIDigit == true
    {
      place += 1
      _ = take { $0.isCSSNameByte }
    }
    if peek() == UInt8(ascii: "%") { place += 1 }
    if isEscape() {
      _ = name()
      return .bad
    }
    return .number(text(start..<place))
  }

  private mutating func named() -> CSSToken {
    let name = name()
    guard peek() == UInt8(ascii: "(") else { return .identifier(name) }
    place += 1
    guard name.lowercased() == "url" else { return .function(name) }
    var ahead = 0
    while peek(ahead)?.isCSSBlank == true { ahead += 1 }
    if peek(ahead) == UInt8(ascii: "\"") || peek(ahead) == UInt8(ascii: "'") {
      return .function(name)
    }
    place += ahead
    return url()
  }

  private mutating func url() -> CSSToken {
    var address: [UInt8] = []
    var isBad = false
    while let byte = peek() {
      if byte == UInt8(ascii: ")") {
        place += 1
        break
      }
      if isEscape() {
        place += 1
        address += escape()
        continue
      }
      place += 1
      if byte.isCSSBlank {
        _ = take(while: \.isCSSBlank)
        isBad = isBad || peek().map { $0 != UInt8(ascii: ")") } == true
      } else {
        isBad = isBad || "\"'(\\".utf8.contains(byte) || byte < 0x20 || byte == 0x7F
        address.append(byte)
      }
    }
    return isBad ? .bad : .url(String(decoding: address, as: UTF8.self))
  }
}

extension UInt8 {
  fileprivate var isCSSBlank: Bool { self == 0x20 || self == 9 || endsCSSLine }
  fileprivate var endsCSSLine: Bool { self == 10 || self == 12 || self == 13 }
  fileprivate var startsCSSName: Bool { isASCIILetter || self == UInt8(ascii: "_") || self >= 0x80 }
  fileprivate var isCSSNameByte: Bool {
    startsCSSName || isASCIIDigit || self == UInt8(ascii: "-")
  }
  fileprivate var isHexadecimal: Bool {
    isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
