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
        html.append(start: element, plainly: true)
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

  /// What some raw HTML nodes say, without any element.
  func plainWords(of nodes: Set<Int>) -> [Int: [UInt8]] {
    var parts: [Int: [UInt8]] = [:]
    for piece in pieces {
      guard nodes.contains(piece.node) else { continue }
      if case .words(let words) = piece.kind {
        parts[piece.node, default: []].append(wordsForParser: words)
      } else if piece.divides, parts[piece.node]?.last?.isHTMLSpace == false {
        parts[piece.node, default: []].append("\n")
      }
    }
    return parts.mapValues { words in
      var escaped: [UInt8] = []
      escaped.appendEscaped(HTMLTree(ofFragment: words).text)
      return escaped
    }
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

  mutating func append(start element: HTMLElement, plainly: Bool = false) {
    append("<")
    append(contentsOf: element.rawValue.utf8)
    // A long line scrolls; the keyboard must get there.
    if element == .pre, !plainly { append(" tabindex=\"0\"") }
    append(">")
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
