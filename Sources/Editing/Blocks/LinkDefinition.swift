/// `[name]: /where "title"` at the beginning of a paragraph (CommonMark 4.7).
enum LinkDefinition {
  private static let longestLabel = 1000

  /// Where the definition that begins there ends, with its line ending; nil if there is none.
  ///
  /// - Parameter text: the lines of a paragraph, each with a line feed.
  static func end(in text: [UInt8], from start: Int) -> Int? {
    guard var position = labelEnd(in: text, from: start), position < text.count,
      text[position] == UInt8(ascii: ":")
    else { return nil }
    position = afterSpaces(in: text, position + 1)
    guard let address = addressEnd(in: text, from: position) else { return nil }
    let title = afterSpaces(in: text, address)
    if title > address, let end = titleEnd(in: text, from: title),
      let line = lineEnd(in: text, from: end)
    {
      return line
    }
    return lineEnd(in: text, from: address)
  }

  /// After the closing bracket.
  private static func labelEnd(in text: [UInt8], from start: Int) -> Int? {
    guard start < text.count, text[start] == UInt8(ascii: "[") else { return nil }
    var position = start + 1
    var hasWord = false
    while position < text.count, position - start <= longestLabel {
      switch text[position] {
      case UInt8(ascii: "]"): return hasWord ? position + 1 : nil
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\")
      where position + 1 < text.count && text[position + 1].isASCIIPunctuation:
        hasWord = true
        position += 2
      case let byte:
        if !byte.isASCIISpace { hasWord = true }
        position += 1
      }
    }
    return nil
  }

  /// Over spaces, one line ending, spaces.
  private static func afterSpaces(in text: [UInt8], _ start: Int) -> Int {
    func skip(_ position: Int) -> Int {
      var position = position
      while position < text.count, text[position] == 0x20 || text[position] == 0x09 {
        position += 1
      }
      return position
    }
    let position = skip(start)
    return position < text.count && text[position] == 0x0A ? skip(position + 1) : position
  }

  private static func addressEnd(in text: [UInt8], from start: Int) -> Int? {
    guard start < text.count else { return nil }
    var position = start
    if text[start] == UInt8(ascii: "<") {
      position += 1
      while position < text.count {
        switch text[position] {
        case UInt8(ascii: ">"): return position + 1
        case UInt8(ascii: "\\"): position += 2
        case 0x0A, UInt8(ascii: "<"): return nil
        default: position += 1
        }
      }
      return nil
    }
    var open = 0
    loop: while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\\")
      where position + 1 < text.count && text[position + 1].isASCIIPunctuation:
        position += 2
        continue
      case UInt8(ascii: "("):
        open += 1
        if open > 32 { return nil }
      case UInt8(ascii: ")"):
        if open == 0 { break loop }
        open -= 1
      case let byte where byte.isASCIISpace: break loop
      default: break
      }
      position += 1
    }
    return position > start && position < text.count && open == 0 ? position : nil
  }

  /// The longest: `"a\"` ends a title where no other mark does.
  private static func titleEnd(in text: [UInt8], from start: Int) -> Int? {
    guard start < text.count else { return nil }
    let closing: UInt8
    switch text[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = text[start]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var position = start + 1
    var escaped: Int?
    while position < text.count {
      let byte = text[position]
      if byte == closing { return position + 1 }
      if byte == UInt8(ascii: "("), closing == UInt8(ascii: ")") { return escaped }
      if byte == UInt8(ascii: "\\"), position + 1 < text.count,
        text[position + 1].isASCIIPunctuation
      {
        if text[position + 1] == closing { escaped = position + 2 }
        position += 1
      }
      position += 1
    }
    return escaped
  }

  private static func lineEnd(in text: [UInt8], from start: Int) -> Int? {
    var position = start
    while position < text.count, text[position] == 0x20 || text[position] == 0x09 { position += 1 }
    if position == text.count { return position }
    return text[position] == 0x0A ? position + 1 : nil
  }
}

extension UInt8 {
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
