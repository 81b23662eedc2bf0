/// Cuts a text into tokens in one pass over its bytes.
struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon
  var scan = Scan()
  var position = 0
  /// The last word, while nothing but spaces has followed it.
  private var wordBefore: UInt64 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
  }

  static func scan(_ bytes: [UInt8], with lexicon: Lexicon) -> Scan {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = Scanner(buffer, lexicon)
      scanner.scan.tokens.reserveCapacity(bytes.count / 3)
      scanner.run()
      return scanner.scan
    }
  }

  private mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x61...0x7A, 0x41...0x5A: word()
      case 0x20, 0x09: spaces()
      case 0x30...0x39: number()
      case 0x0A, 0x0D: newline()
      case 0..<0x80: mark(UInt32(byte), length: 1)
      default: other()
      }
    }
    scan.finish()
  }

  /// The code point at a byte and its length; bytes that are no UTF-8 count one each.
  func code(at index: Int) -> (code: UInt32, length: Int) {
    guard index < bytes.count else { return (0, 0) }
    let first = UInt32(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1 else { return (first, 1) }
    guard first >= 0xC0, index + length <= bytes.count else { return (0xFFFD, 1) }
    var code = first & (0x7F >> UInt32(length))
    for next in 1..<length { code = code << 6 | UInt32(bytes[index + next] & 0x3F) }
    return (code, length)
  }

  func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  private static func isSpace(_ code: UInt32) -> Bool {
    code == 0x20 || code == 9 || code == 0xA0 || code == 0x202F || code == 0x2009
  }

  /// A letter, a digit or an underscore of the tag or word at a byte: its length, else 0.
  func nameLength(at index: Int) -> Int {
    let (code, length) = code(at: index)
    let fits =
      Letters.isLetter(code) || Letters.isCombining(code) || (0x30...0x39).contains(code)
      || code == 0x5F
    return fits ? length : 0
  }

  mutating func append(_ kind: Token.Kind, to end: Int, key: UInt64 = 0) {
    scan.tokens.append(
      Token(kind: kind, start: Int32(position), end: Int32(end), key: key))
    position = end
    if kind != .space { wordBefore = 0 }
  }

  private mutating func word() {
    let start = position
    var index = position
    var hash = Letters.startOfHash
    var letters: Int32 = 0
    var capitals: Int32 = 0
    var isComposed = true
    let startsWithCapital = Letters.isCapital(code(at: position).code)
    scanning: while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A: Letters.add(byte, to: &hash)
      case 0x41...0x5A:
        Letters.add(byte | 0x20, to: &hash)
        capitals += 1
      case 0..<0x80: break scanning
      default:
        let (code, length) = code(at: index)
        if Letters.isCombining(code) {
          isComposed = false
          index += length
          continue
        }
        guard Letters.isLetter(code) else { break scanning }
        if Letters.isCapital(code) { capitals += 1 }
        if let scalar = Unicode.Scalar(Letters.small(code)) {
          for unit in UTF8.encode(scalar) ?? .init() { Letters.add(unit, to: &hash) }
        }
        index += length - 1
      }
      letters += 1
      index += 1
    }
    if !isComposed {
      hash = Letters.hash(Letters.key(String(decoding: bytes[start..<index], as: UTF8.self)))
    }
    var token = Token(kind: .word, start: Int32(start), end: Int32(index), key: hash)
    token.isCapitalised = startsWithCapital
    token.isCapitals = capitals == letters
    token.count = letters
    token.entry = lexicon.entry(hash)
    let number = scan.tokens.count
    if token.entry >= 0 { scan.known.append(number) }
    if token.isCapitals, letters > 1 { scan.capitals.append(number) }
    if wordBefore == hash { scan.repeated.append(number) }
    scan.tokens.append(token)
    wordBefore = hash
    position = index
  }

  private mutating func spaces() {
    var end = position
    while case (let code, let length) = code(at: end), Self.isSpace(code), length > 0 {
      end += length
    }
    if end - position > 1 { scan.wideSpaces.append(scan.tokens.count) }
    append(.space, to: end)
  }

  private mutating func newline() {
    var end = position
    var feeds: Int32 = 0
    var index = position
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || (byte == 0x0D && self.byte(index + 1) != 0x0A) { feeds += 1 }
      guard byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09 else { break }
      index += 1
      if byte == 0x0A || byte == 0x0D { end = index }
    }
    scan.marks.append(scan.tokens.count)
    let word = wordBefore
    append(.newline, to: end)
    if feeds == 1 { wordBefore = word }
    scan.tokens[scan.tokens.count - 1].count = feeds
  }

  private mutating func number() {
    var end = position
    var hash = Letters.startOfHash
    while (0x30...0x39).contains(byte(end)) {
      Letters.add(byte(end), to: &hash)
      end += 1
    }
    let number = scan.tokens.count
    scan.numbers.append(number)
    append(.number, to: end, key: hash)
    scan.tokens[number].entry = lexicon.entry(hash)
    if scan.tokens[number].entry >= 0 { scan.known.append(number) }
  }

  /// What begins with no ASCII byte.
  private mutating func other() {
    let (code, length) = code(at: position)
    if Letters.isLetter(code) {
      word()
    } else if Self.isSpace(code) {
      spaces()
    } else if Emoji.isPicture(code) {
      emoji()
    } else if Letters.isCombining(code) || Emoji.isSelector(code) || code == Emoji.joiner
      || code == 0xFEFF || code == 0xAD
    {
      append(.opaque, to: position + length)
    } else {
      mark(code, length: length)
    }
  }

  private mutating func emoji() {
    var (code, length) = code(at: position)
    var end = position + length
    if Emoji.isFlagPart(code) {
      (code, length) = self.code(at: end)
      if Emoji.isFlagPart(code) { end += length }
    } else {
      while true {
        (code, length) = self.code(at: end)
        if Emoji.isModifier(code) {
          end += length
        } else if code == Emoji.joiner, Emoji.isPicture(self.code(at: end + length).code) {
          end += length + self.code(at: end + length).length
        } else {
          break
        }
      }
    }
    scan.emoji.append(scan.tokens.count)
    append(.emoji, to: end)
  }

  private mutating func mark(_ code: UInt32, length: Int) {
    switch code {
    case 0x23: if tag(.hashtag) { return }  // #
    case 0x40: if address() || tag(.mention) { return }  // @
    case 0x2E, 0x3A: if link(code) { return }  // . :
    case 0x60: if codeSpan() { return }  // `
    case 0xFFFC:
      append(.opaque, to: position + length)
      return
    default: break
    }
    scan.marks.append(scan.tokens.count)
    append(.mark, to: position + length, key: UInt64(code))
  }
}
