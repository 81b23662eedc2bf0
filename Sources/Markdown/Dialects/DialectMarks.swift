/// Marks of other notations within a line, as the nodes that they mean: links of wikis, names of
/// emoji, attributes, links whose path a generator's command holds.
///
/// They are read from the parsed text: what stands in code was never text.
struct DialectMarks {
  /// What a text node becomes.
  private enum Piece {
    case text([UInt8])
    /// - Parameter offset: where it begins in the text.
    case link(target: [UInt8], words: [UInt8], isImage: Bool, offset: Int)
  }

  var document: Document
  private let source: [UInt8]
  lazy var escapes = EscapedMarks(source)
  private var pieces: [(node: Int, pieces: [Piece])] = []
  /// Images that an attribute describes, and nothing else does.
  var descriptions: [Int: TextRange] = [:]

  static func read(_ document: inout Document, in source: [UInt8]) {
    guard document.text.contains(where: { "[{:#".utf8.contains($0) }) else { return }
    var marks = DialectMarks(document: document, source: source)
    document = Document()
    marks.readNodes()
    marks.replace()
    document = marks.document
  }

  private init(document: Document, source: [UInt8]) {
    self.document = document
    self.source = source
  }

  private mutating func readNodes() {
    var linkEnd = 0
    // Of what is no text of the page.
    var opaqueEnd = 0
    var leaf = 0
    // The tag of code that is open: nothing in it is read.
    var code: String?
    // What attributes may belong to: inline nodes that end where a text begins.
    var closed: [(node: Int, end: Int32)] = []
    for index in document.nodes.indices {
      let node = document.nodes[index]
      while let last = closed.last, last.end < index { closed.removeLast() }
      switch node.kind {
      case .heading:
        (leaf, code) = (index, nil)
        readAnchor(of: index)
      case .paragraph, .tableCell: (leaf, code) = (index, nil)
      case .htmlInline: code = document.openCode(after: index, in: code)
      case .image: opaqueEnd = max(opaqueEnd, Int(node.end))
      // An address is shown as it is typed.
      case .link where node.flags.contains(.autolink): opaqueEnd = max(opaqueEnd, Int(node.end))
      case .link: linkEnd = max(linkEnd, Int(node.end))
      default: break
      }
      if node.kind.mayHaveAttributes { closed.append((index, node.end)) }
      guard node.kind == .text, index >= opaqueEnd, code == nil, isSuspect(node.literal) else {
        continue
      }
      let isInLink = index < linkEnd
      if !isInLink {
        readAttributes(at: index, leaf, of: closed.last.flatMap { $0.end == index ? $0.node : nil })
      }
      read(index, isInLink: isInLink)
    }
  }

  /// `## Title <a href="#own" id="own"></a>`, as GitBook writes a heading's id.
  private mutating func readAnchor(of heading: Int) {
    let end = Int(document.nodes[heading].end)
    guard end - 2 > heading, document.nodes[end - 2].kind == .htmlInline,
      document.nodes[end - 1].kind == .htmlInline,
      document[document.nodes[end - 1].literal].elementsEqual("</a>".utf8),
      case .tag(let tag)? = HTMLTokenizer.tokens(of: document[document.nodes[end - 2].literal])
        .first?.kind, tag.name == "a", let id = tag.anchor,
      tag.target?.elementsEqual(("#" + id).utf8) == true
    else { return }
    document.nodes[heading].detail = append(Array(id.utf8))
    for index in [end - 2, end - 1] {
      document.nodes[index].kind = .text
      document.nodes[index].literal = .empty
    }
  }

  /// Whether a text holds what one of the marks begins or ends with.
  private func isSuspect(_ range: TextRange) -> Bool {
    document.text.withUnsafeBufferPointer { text in
      let end = Int(range.end)
      var previous: UInt8 = 0x20
      var index = Int(range.start)
      while index < end {
        let byte = text[index]
        index += 1
        let next = index < end ? text[index] : 0x20
        switch byte {
        case UInt8(ascii: "{"): return true
        case UInt8(ascii: "["): if next == byte { return true }
        case UInt8(ascii: ":"):
          // A time, a heading's colon and an address begin no name.
          let mayName = next.isASCIILetter || next.isASCIIDigit || "+-".utf8.contains(next)
          if mayName, !previous.isASCIILetter, !previous.isASCIIDigit { return true }
        default: break
        }
        previous = byte
      }
      return false
    }
  }
}

// MARK: - Links and names

extension DialectMarks {
  private mutating func read(_ index: Int, isInLink: Bool) {
    let node = document.nodes[index]
    let text = document[node.literal]
    let hidden = escapes.at(node.line)
    var found: [Piece] = []
    var plain: [UInt8] = []
    var emojiEnd = -1
    var hasChanged = false
    var position = text.startIndex
    while position < text.endIndex {
      let rest = text[position...]
      switch rest.first {
      case UInt8(ascii: "[") where !isInLink && !hidden.contains(.bracket):
        if let link = WikiLink(rest) ?? WikiLink(command: rest) {
          let isImage = plain.last == UInt8(ascii: "!")
          if isImage { plain.removeLast() }
          if !plain.isEmpty { found.append(.text(plain)) }
          plain = []
          found.append(
            .link(
              target: isImage ? link.picture ?? link.target : link.target,
              words: link.words(isImage), isImage: link.shows(isImage),
              offset: position - text.startIndex - (isImage ? 1 : 0)))
          hasChanged = true
          position += link.length
          continue
        }
        if !hidden.contains(.brace), let (words, length) = rest.attributedSpan {
          plain.append(contentsOf: words)
          hasChanged = true
          position += length
          continue
        }
      case UInt8(ascii: ":")
      where !hidden.contains(.colon)
        && (plain.count == emojiEnd || plain.last?.mayEndWord != true):
        if let (emoji, length) = EmojiNames.emoji(at: rest) {
          plain.append(contentsOf: emoji.utf8)
          emojiEnd = plain.count
          hasChanged = true
          position += length
          continue
        }
      default: break
      }
      plain.append(text[position])
      position += 1
    }
    guard hasChanged else { return }
    if !plain.isEmpty || found.isEmpty { found.append(.text(plain)) }
    pieces.append((index, found))
  }

  private mutating func replace() {
    guard !pieces.isEmpty || !descriptions.isEmpty else { return }
    var result: [Node] = []
    result.reserveCapacity(document.nodes.count + pieces.count * 3)
    var newIndex = [Int32](repeating: 0, count: document.nodes.count + 1)
    var next = pieces.startIndex
    for index in document.nodes.indices {
      newIndex[index] = Int32(result.count)
      guard next < pieces.endIndex, pieces[next].node == index else {
        result.append(document.nodes[index])
        if let words = descriptions[index] { describe(document.nodes[index], words, &result) }
        continue
      }
      for piece in pieces[next].pieces { append(piece, like: document.nodes[index], to: &result) }
      next += 1
    }
    newIndex[document.nodes.count] = Int32(result.count)
    for index in result.indices {
      let end = result[index].end
      result[index].end = end < 0 ? -end : newIndex[Int(end)]
    }
    document.nodes = result
  }

  private func describe(_ image: Node, _ words: TextRange, _ result: inout [Node]) {
    var text = image
    text.kind = .text
    text.flags = []
    text.literal = words
    text.detail = .empty
    text.end = -Int32(result.count + 1)
    result.append(text)
  }

  /// A new node's end is known at once; it stands with a minus until the others are.
  private mutating func append(_ piece: Piece, like text: Node, to result: inout [Node]) {
    var node = text
    switch piece {
    case .text(let words):
      node.literal = append(words)
      node.end = -Int32(result.count + 1)
      result.append(node)
    case .link(let target, let words, let isImage, let offset):
      node.column += Int32(offset)
      var child = text
      child.literal = append(words)
      node.kind = isImage ? .image : .link
      node.literal = append(target)
      node.flags.insert(.byName)
      node.end = -Int32(result.count + (words.isEmpty ? 1 : 2))
      result.append(node)
      guard !words.isEmpty else { return }
      child.end = -Int32(result.count + 1)
      result.append(child)
    }
  }

  private mutating func append(_ bytes: [UInt8]) -> TextRange {
    let start = UInt32(document.text.count)
    document.text.append(contentsOf: bytes)
    return TextRange(start: start, end: UInt32(document.text.count))
  }
}

extension Node.Kind {
  fileprivate var mayHaveAttributes: Bool {
    switch self {
    case .image, .link, .code, .strong, .emphasis: true
    default: false
    }
  }
}

extension UInt8 {
  fileprivate var mayEndWord: Bool {
    isASCIILetter || isASCIIDigit || self >= 0x80 || self == UInt8(ascii: ":")
  }
}

extension ArraySlice<UInt8> {
  var withoutFinalSpaces: ArraySlice<UInt8> {
    var rest = self
    while rest.last?.isASCIISpace == true { rest = rest.dropLast() }
    return rest
  }

  /// `[words]{.mark}`: the words, and how long the whole is.
  fileprivate var attributedSpan: (words: ArraySlice<UInt8>, length: Int)? {
    let near = prefix(WikiLink.longest)
    guard let close = near.firstIndex(of: UInt8(ascii: "]")), close > startIndex + 1,
      close + 1 < near.endIndex, near[close + 1] == UInt8(ascii: "{"),
      !near[(startIndex + 1)..<close].contains(UInt8(ascii: "[")),
      let end = near[close...].firstIndex(of: UInt8(ascii: "}")),
      AttributeList(near[(close + 1)...end])?.wordyKeys.isEmpty == true
    else { return nil }
    return (near[(startIndex + 1)..<close], end + 1 - startIndex)
  }
}
