extension RawHTMLBalance {
  /// The container's tags as a fragment of HTML in which only they are markup, and which piece stands
  /// at which of its bytes. Nothing of the author's is in it but words.
  var fragment: (html: [UInt8], pieces: [Int: Int]) {
    var html: [UInt8] = []
    var places: [Int: Int] = [:]
    var tables = 0
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .start(let element):
        if element == .table { tables += 1 }
        // The parser passes over parts of no table; their words stand apart.
        if element.isTablePart, tables == 0 { html.append("\n") }
        places[html.count] = index
        html.append(start: element)
      case .end(let element):
        if element == .table { tables -= 1 }
        html.append(end: element)
        if element.isTablePart, tables == 0 { html.append("\n") }
      case .words(let words): html.append(wordsForParser: words)
      case .nothing(let divides): if divides { html.append("\n") } else { html.append("<!---->") }
      case .anchor:
        places[html.count] = index
        html.append("<wbr>")
      case .markdown:
        places[html.count] = index
        if isInLine { html.append("<wbr>") } else { html.append("<hr>") }
      }
    }
    return (html, places)
  }

  /// What some raw HTML nodes show without any element: words, links, pictures, anchors.
  func plainMarkup(of nodes: Set<Int>) -> [Int: RawHTMLMarkup] {
    var parts: [Int: RawHTMLMarkup] = [:]
    var isLinkOpen = false
    for piece in pieces where nodes.contains(piece.node) {
      var part = parts.removeValue(forKey: piece.node) ?? RawHTMLMarkup()
      switch piece.kind {
      case .words(let words): part.html.appendEscaped(Self.text(of: words))
      case .anchor(let id): part.html.append(anchor: id)
      case .start(.img):
        if let target = piece.target {
          part.append(.picture(target))
        } else {
          part.html.appendEscaped(piece.tag?.alternative ?? [])
        }
      case .start(.a):
        if let target = piece.target { part.append(.link(target)) }
        isLinkOpen = piece.target != nil
      case .end(.a):
        if isLinkOpen { part.append(.linkEnd) }
        isLinkOpen = false
      default: if piece.divides { part.divide() }
      }
      parts[piece.node] = part
    }
    return parts
  }

  /// What each raw HTML node says in words, each run of spaces one, and whether they are more than
  /// what pictures are described with.
  var texts: [Int: (words: [UInt8], areRead: Bool)] {
    var texts: [Int: (words: [UInt8], areRead: Bool)] = [:]
    for piece in pieces {
      if case .markdown = piece.kind { continue }
      var text = texts.removeValue(forKey: piece.node) ?? ([], false)
      switch piece.kind {
      case .words(let words):
        for byte in Self.text(of: words) {
          if !byte.isHTMLSpace {
            text.areRead = true
            text.words.append(byte)
          } else if text.words.last?.isHTMLSpace != true {
            text.words.append(0x20)
          }
        }
      case .start(.img): text.words += [0x20] + (piece.tag?.alternative ?? []) + [0x20]
      default:
        guard piece.divides else { break }
        if text.words.last == 0x20 { text.words.removeLast() }
        if text.words.last != UInt8(ascii: "\n") {
          text.words.append(isInLine ? 0x20 : UInt8(ascii: "\n"))
        }
      }
      texts[piece.node] = text
    }
    guard !isInLine else { return texts }
    return texts.mapValues { (Array($0.words[...].trimmed), $0.areRead) }
  }

  private static func text(of words: ArraySlice<UInt8>) -> [UInt8] {
    guard words.contains(UInt8(ascii: "&")) else { return Array(words) }
    var html: [UInt8] = []
    html.append(wordsForParser: words)
    return HTMLTree(ofFragment: html).text
  }
}

extension RawHTMLBalance.Piece {
  /// Whether the words before it and those after it are not one word.
  fileprivate var divides: Bool {
    switch kind {
    case .start(let element), .end(let element): !element.isPhrasing || element == .br
    case .nothing(let divides): divides
    case .words, .anchor, .markdown: false
    }
  }

  /// Whether it leaves nothing open and holds nothing that a parser must read.
  var isSimple: Bool {
    switch kind {
    case .start(let element): element.isVoid
    case .end: false
    case .words(let words): !words.contains(UInt8(ascii: "&"))
    case .nothing, .anchor, .markdown: true
    }
  }
}

extension [UInt8] {
  /// Author's words as a parser must see them to take nothing in them for a tag.
  fileprivate mutating func append(wordsForParser words: ArraySlice<UInt8>) {
    for byte in words {
      if byte == UInt8(ascii: "<") { append("&lt;") } else { append(byte) }
    }
  }

  mutating func append(start element: HTMLElement) {
    append("<")
    append(contentsOf: element.rawValue.utf8)
    append(">")
  }

  /// An element as the page has it, with what the author's tag says of it.
  mutating func append(start element: HTMLElement, _ tag: RawHTMLTag?) {
    append("<")
    append(contentsOf: element.rawValue.utf8)
    // A long line scrolls; the keyboard must get there.
    if element == .pre { append(" tabindex=\"0\"") }
    if let columns = tag?.columns { append(" colspan", number: columns) }
    if let rows = tag?.rows { append(" rowspan", number: rows) }
    if let start = tag?.start { append(" start", number: start) }
    if tag?.isOpen == true { append(" open") }
    if let title = tag?.title, !title.isEmpty, element == .abbr {
      append(" title=\"")
      appendEscaped(title)
      append("\"")
    }
    append(">")
  }

  private mutating func append(_ attribute: StaticString, number: Int) {
    append(attribute)
    append("=\"")
    append(number: number)
    append("\"")
  }

  mutating func append(end element: HTMLElement) {
    append("</")
    append(contentsOf: element.rawValue.utf8)
    append(">")
  }

  mutating func append(anchor id: String) {
    append("<span id=\"")
    appendEscaped(id.utf8)
    append("\"></span>")
  }
}
