import Markdown

/// How a line begins a block of HTML, and what ends it (CommonMark 4.6): kinds 1 to 7.
struct HTMLBlockStart {
  private let line: BlockLine
  private let start: Int

  /// The kind of block that begins; nil for none.
  static func kind(in line: BlockLine, afterParagraph: Bool) -> Int? {
    guard line[line.firstNonspace] == UInt8(ascii: "<") else { return nil }
    let html = HTMLBlockStart(line: line, start: line.firstNonspace + 1)
    return html.kind ?? (!afterParagraph && html.isWholeTag ? 7 : nil)
  }

  /// Whether the rest of a line ends a block of a kind.
  static func ends(_ kind: Int, in line: BlockLine) -> Bool {
    let rest = line.bytes[line.rest]
    switch kind {
    case 1: return ["</script>", "</pre>", "</style>"].contains { rest.holds($0) }
    case 2: return rest.holds("-->")
    case 3: return rest.holds("?>")
    case 4: return rest.holds(">")
    case 5: return rest.holds("]]>")
    default: return false
    }
  }

  private var kind: Int? {
    for name in ["script", "pre", "style"] where follows(name) {
      let next = line[start + name.utf8.count]
      if next.isASCIISpace || next == UInt8(ascii: ">") { return 1 }
    }
    if follows("!--") { return 2 }
    if follows("?") { return 3 }
    if follows("![CDATA[") { return 5 }
    if follows("!"), UInt8(ascii: "A")...UInt8(ascii: "Z") ~= line[start + 1] { return 4 }
    var position = start
    if line[position] == UInt8(ascii: "/") { position += 1 }
    let nameStart = position
    while line[position].isASCIILetter || line[position].isASCIIDigit { position += 1 }
    let name = String(decoding: line.bytes[nameStart..<position], as: UTF8.self).lowercased()
    guard Self.blockTags.contains(name) else { return nil }
    let next = line[position]
    if next.isASCIISpace || next == UInt8(ascii: ">") { return 6 }
    return next == UInt8(ascii: "/") && line[position + 1] == UInt8(ascii: ">") ? 6 : nil
  }

  private func follows(_ text: String) -> Bool {
    zip(text.utf8, start...).allSatisfy { byte, place in
      let found = line[place]
      return found == byte || (byte.isASCIILetter && found | 0x20 == byte | 0x20)
    }
  }

  private static let blockTags: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  /// One complete tag and nothing after it.
  private var isWholeTag: Bool {
    var position = start
    let isClosing = line[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    guard line[position].isASCIILetter else { return false }
    while line[position].isASCIILetter || line[position].isASCIIDigit
      || line[position] == UInt8(ascii: "-")
    {
      position += 1
    }
    if !isClosing {
      while let end = attribute(from: position) { position = end }
    }
    skipSpaces(&position)
    if !isClosing, line[position] == UInt8(ascii: "/") { position += 1 }
    guard line[position] == UInt8(ascii: ">") else { return false }
    position += 1
    while position < line.range.upperBound {
      guard [0x20, 0x09, 0x0C].contains(line[position]) else { return false }
      position += 1
    }
    return true
  }

  private func skipSpaces(_ position: inout Int) {
    while position < line.range.upperBound, line[position].isASCIISpace { position += 1 }
  }

  private func attribute(from start: Int) -> Int? {
    var position = start
    skipSpaces(&position)
    guard position > start, isNameStart(line[position]) else { return nil }
    while isNameStart(line[position]) || line[position].isASCIIDigit
      || line[position] == UInt8(ascii: ".") || line[position] == UInt8(ascii: "-")
    {
      position += 1
    }
    let end = position
    skipSpaces(&position)
    guard line[position] == UInt8(ascii: "=") else { return end }
    position += 1
    skipSpaces(&position)
    return value(from: position) ?? end
  }

  private func value(from start: Int) -> Int? {
    var position = start
    let mark = line[position]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      position += 1
      while position < line.range.upperBound, line[position] != mark { position += 1 }
      return position < line.range.upperBound ? position + 1 : nil
    }
    while position < line.range.upperBound, !line[position].isASCIISpace,
      !"\"'=<>`\0".utf8.contains(line[position])
    {
      position += 1
    }
    return position > start ? position : nil
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }
}

extension ArraySlice<UInt8> {
  /// Whether a text stands in it, in whatever case.
  fileprivate func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard count >= wanted.count, let first = wanted.first else { return false }
    for start in startIndex...(endIndex - wanted.count) where self[start] == first {
      let isThere = wanted.indices.allSatisfy { index in
        let byte = self[start + index]
        return byte == wanted[index]
          || (wanted[index].isASCIILetter && byte | 0x20 == wanted[index])
      }
      if isThere { return true }
    }
    return false
  }
}
