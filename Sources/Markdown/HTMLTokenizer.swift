/// Raw HTML cut into tags, comments and the words between them, as browsers cut it (WHATWG HTML,
/// 13.2.5): in linear time, and so that every byte is in one token.
///
/// Where a browser would take all that follows for part of something that is never closed, the mark
/// that opens it is ``Token/Kind/unclosed`` and what follows is read on.
package struct HTMLTokenizer {
  package struct Token: Equatable {
    package enum Kind: Equatable {
      case text
      case tag(HTMLTag)
      case comment
      /// `<?…>`, `<!…>`, `</ …>`: what browsers take for a comment.
      case declaration
      case unclosed(Unclosed)
    }
    package var kind: Kind
    package var range: Range<Int>
  }

  package enum Unclosed: Equatable, Sendable { case comment, declaration, tag }

  private let bytes: ArraySlice<UInt8>
  private(set) var tokens: [Token] = []
  private var index: Int
  private var textStart: Int
  /// What was looked for once is not looked for again.
  private var hasNoGreater = false
  private var knownComment = -1
  private var unfinishedTags = 0
  private static let mostUnfinishedTags = 16

  package static func tokens(of bytes: ArraySlice<UInt8>) -> [Token] {
    var tokenizer = HTMLTokenizer(bytes)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
    textStart = index
  }

  private func byte(_ position: Int) -> UInt8 { position < bytes.endIndex ? bytes[position] : 0 }

  private mutating func run() {
    while let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = next
      readMarkup()
    }
    endText(at: bytes.endIndex)
  }

  private mutating func endText(at end: Int) {
    if textStart < end { tokens.append(Token(kind: .text, range: textStart..<end)) }
  }

  private mutating func append(_ kind: Token.Kind, until end: Int) {
    endText(at: index)
    tokens.append(Token(kind: kind, range: index..<end))
    index = end
    textStart = end
  }

  /// At a `<`.
  private mutating func readMarkup() {
    let next = byte(index + 1)
    if next == UInt8(ascii: "!"), byte(index + 2) == UInt8(ascii: "-"),
      byte(index + 3) == UInt8(ascii: "-")
    {
      return readComment()
    }
    let isEnd = next == UInt8(ascii: "/")
    if byte(index + (isEnd ? 2 : 1)).isASCIILetter { return readTag() }
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
      || isEnd && index + 2 < bytes.endIndex
    {
      guard !hasNoGreater, let close = bytes[(index + 2)...].firstIndex(of: UInt8(ascii: ">"))
      else {
        hasNoGreater = true
        return append(.unclosed(.declaration), until: index + 2)
      }
      return append(.declaration, until: close + 1)
    }
    index += 1
  }

  private mutating func readComment() {
    // Another comment within it tells that it was to end before: what stands between would be lost.
    let limit = min(nextComment(from: index + 4), bytes.endIndex)
    guard let end = commentEnd(from: index + 4, before: limit) else {
      return append(.unclosed(.comment), until: index + 4)
    }
    append(.comment, until: end)
  }

  /// Where the next `<!--` stands.
  private mutating func nextComment(from start: Int) -> Int {
    guard knownComment < start else { return knownComment }
    var position = start
    while let found = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      if byte(found + 1) == UInt8(ascii: "!"), byte(found + 2) == UInt8(ascii: "-"),
        byte(found + 3) == UInt8(ascii: "-")
      {
        knownComment = found
        return found
      }
      position = found + 1
    }
    knownComment = .max
    return .max
  }

  /// After `-->` or `--!>`; `<!-->` and `<!--->` are whole comments.
  private func commentEnd(from start: Int, before limit: Int) -> Int? {
    let greater = UInt8(ascii: ">")
    let dash = UInt8(ascii: "-")
    if byte(start) == greater { return start + 1 }
    if byte(start) == dash, byte(start + 1) == greater { return start + 2 }
    var position = start
    while let found = bytes[position..<limit].firstIndex(of: greater) {
      var dashes = found - 1
      if dashes > start, bytes[dashes] == UInt8(ascii: "!") { dashes -= 1 }
      if dashes - start >= 1, bytes[dashes] == dash, bytes[dashes - 1] == dash { return found + 1 }
      position = found + 1
    }
    return nil
  }

  private mutating func readTag() {
    guard unfinishedTags < Self.mostUnfinishedTags,
      let (tag, end) = HTMLTag.read(at: index, in: bytes)
    else {
      unfinishedTags += 1
      let nameEnd = bytes[(index + 1)...].firstIndex { !$0.isASCIILetter } ?? bytes.endIndex
      return append(.unclosed(.tag), until: max(nameEnd, index + 2))
    }
    append(.tag(tag), until: end)
    guard !tag.isClosing, ForbiddenElement.raw.contains(tag.name),
      let close = endTag(of: tag.name, from: end)
    else { return }
    // What browsers read as plain text up to the end tag.
    if close > end { tokens.append(Token(kind: .text, range: end..<close)) }
    index = close
    textStart = close
  }

  private var elementsWithoutEnd: Set<String> = []

  private mutating func endTag(of name: String, from start: Int) -> Int? {
    guard !elementsWithoutEnd.contains(name) else { return nil }
    let wanted = Array(name.utf8)
    var position = start
    while let found = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = found + 1
      let nameStart = found + 2
      guard byte(found + 1) == UInt8(ascii: "/"), nameStart + wanted.count < bytes.endIndex else {
        continue
      }
      let after = bytes[nameStart + wanted.count]
      guard after.isASCIISpace || after == UInt8(ascii: "/") || after == UInt8(ascii: ">"),
        bytes[nameStart..<nameStart + wanted.count].elementsEqual(
          wanted, by: { $0.lowercasedASCII == $1 })
      else { continue }
      return found
    }
    elementsWithoutEnd.insert(name)
    return nil
  }
}

extension HTMLTokenizer {
  /// Where the end tags of elements stand whose content is no text for readers, by the places of
  /// their start tags.
  static func ends(ofOpaque tokens: ArraySlice<Token>) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var open: [String: [Int]] = [:]
    for token in tokens {
      guard case .tag(let tag) = token.kind, ForbiddenElement.opaque.contains(tag.name) else {
        continue
      }
      let place = token.range.lowerBound
      if tag.isClosing {
        if let start = open[tag.name]?.popLast() { ends[start] = place }
      } else if tag.isSelfClosing, tag.name == "svg" || tag.name == "math" {
        ends[place] = place
      } else {
        open[tag.name, default: []].append(place)
      }
    }
    return ends
  }
}

extension UInt8 {
  var lowercasedASCII: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
