/// Links whose path, title or order keeps them from being links, and links of wikis.
extension MarkupReview {
  mutating func reviewWikiLink(at open: Int, _ leaf: LeafText) -> Int? {
    guard let close = leaf.find("]]", from: open + 2), close > open + 2 else { return nil }
    let range = (open + 2)..<close
    guard !leaf.isBlank(open + 2) else { return close + 2 }
    guard leaf.isText(range) else {
      // `[[page|words *in italics*]]`; raw HTML and links within brackets have reviews of their own.
      if leaf.bytes[range].allSatisfy({ $0 > 8 || $0 == LeafText.style || $0 == LeafText.code }) {
        add(.wikiLink, leaf, at: open, length: 2, word: shown(open..<(close + 2), leaf))
      }
      return close + 2
    }
    let isImage = leaf[open - 1] == UInt8(ascii: "!")
    let start = isImage ? open - 1 : open
    let parts = leaf.text(range).split(separator: "|", maxSplits: 1)
    let path = parts.first.map(String.init) ?? ""
    let words = parts.count > 1 ? String(parts[1]) : String(path.drop { $0 == "#" })
    let target = Self.destination(Self.file(ofWiki: path))
    add(
      .wikiLink, leaf, at: start, length: isImage ? 3 : 2, word: leaf.text(start..<(close + 2)),
      cure: "\(isImage ? "!" : "")[\(words)](\(target))")
    return close + 2
  }

  /// `page#Heading` of a wiki as a path: `page.md#heading`.
  private static func file(ofWiki path: String) -> String {
    let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let page = parts.first.map(String.init) ?? ""
    let isFile = page.isEmpty || page.contains(#/\.[A-Za-z][A-Za-z0-9]{0,4}$/#)
    let file = isFile ? page : page + ".md"
    // `#^block` names no heading.
    guard parts.count > 1, let first = parts[1].first, first != "^" else { return file }
    return file + "#" + Slug.make(String(parts[1]))
  }

  /// A path as it stands in a link.
  private static func destination(_ path: String) -> String {
    path.contains(where: \.isWhitespace) ? "<\(path)>" : path
  }

  /// `[words](` that no closing bracket follows, or whose path holds a space.
  mutating func reviewDestination(_ start: Int, _ close: Int, _ leaf: LeafText) -> Int? {
    let from = close + 2
    let lineEnd = leaf.lineEnd(from: from)
    // The path is a generator's to fill in: it is named as such, once a page.
    if leaf.holds("{%", at: from) || leaf.holds("{{", at: from) { return from }
    guard let end = balancedEnd(from, lineEnd, leaf) else {
      add(
        .unclosedLink, leaf, at: start, length: close + 2 - start,
        word: shown(start..<lineEnd, leaf))
      return lineEnd
    }
    // Calls and sets of other notations: `[T](x)` would have been a link.
    guard leaf.isText(start..<end) else {
      add(
        .linkDestination, leaf, at: start, length: 1, word: shown(start..<(end + 1), leaf))
      return end + 1
    }
    let typed = leaf.text(from..<end)
    let titled = typed.utf8.count < 300 ? TitledPath(typed) : nil
    // `a.png =300x200` says how large other programs show it.
    let path = (titled?.path ?? typed).replacing(#/\s+=[0-9]*x[0-9]*$/#, with: "")
    let cure = leaf.text(start..<(close + 1)) + "(<\(path)>" + (titled?.title ?? "") + ")"
    let plain = cure.replacing("(<\(path)>", with: "(\(Self.destination(path))")
    let isRead = [plain, cure].first { text in
      let read = Document(parsing: Array(text.utf8))
      return read.nodes.contains { $0.kind == .link || $0.kind == .image }
    }
    let isSpaced = path.contains(where: \.isWhitespace) || titled == nil
    add(
      isSpaced ? .linkDestination : .linkTitle, leaf, at: start, length: close + 2 - start,
      word: leaf.text(start..<(end + 1)), cure: isRead)
    return end + 1
  }

  private func balancedEnd(_ from: Int, _ lineEnd: Int, _ leaf: LeafText) -> Int? {
    var depth = 1
    for index in from..<max(from, lineEnd) {
      if leaf.bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if leaf.bytes[index] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// `(words)[path]`: brackets and parentheses in each other's place; where to go on, or nil.
  mutating func reviewReversed(_ open: Int, _ close: Int, _ leaf: LeafText) -> Int? {
    let label = leaf.bytes[(open + 1)..<close]
    let isAddress = label.starts(with: "http://".utf8) || label.starts(with: "https://".utf8)
    let isPath = [".md", ".html", ".png", ".jpg", ".svg", ".pdf"].contains {
      label.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    guard isAddress || isPath, leaf.isText((open + 1)..<close) else { return nil }
    let line = leaf.bytes[max(open - 300, 0)..<(open - 1)]
    guard let start = line.lastIndex(of: UInt8(ascii: "(")), start + 1 < open - 1,
      leaf.isText(start..<open), !line[start...].contains(0x0A)
    else { return nil }
    let path = leaf.text((open + 1)..<close)
    let words = leaf.text((start + 1)..<(open - 1))
    add(
      .reversedLink, leaf, at: start, length: 1, word: shown(start..<(close + 1), leaf),
      cure: "[\(words)](\(Self.destination(path)))")
    return close + 1
  }
}

/// What stands between a link's parentheses, cut where its title seems to begin: `my page.md "Title"`.
private struct TitledPath {
  var path: String
  /// A space and the title between marks that open and close it; nothing for a title without words.
  var title: String

  init?(_ text: String) {
    let pairs: [Character: Character] = [
      "\"": "\"", "'": "'", "«": "»", "“": "”", "„": "“", "(": ")",
    ]
    var before: Character = "a"
    for index in text.indices {
      defer { before = text[index] }
      guard before.isWhitespace, let close = pairs[text[index]] else { continue }
      let path = Self.trimmed(text[..<index])
      let rest = Self.trimmed(text[text.index(after: index)...])
      let isClosed = rest.last == close
      // `my « page ».md` goes on to the end of a file's name.
      guard isClosed || !rest.contains(close) && !rest.contains(#/\.[A-Za-z0-9]{1,4}$/#),
        !path.contains(where: \.isWhitespace) || path.contains(#/\.[A-Za-z0-9]{1,5}(#\S*)?$/#),
        let title = Self.quoted(Self.trimmed(isClosed ? rest.dropLast() : rest[...]))
      else { continue }
      self.path = path
      self.title = title
      return
    }
    return nil
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func quoted(_ title: String) -> String? {
    if title.isEmpty { return "" }
    if !title.contains("\"") { return " \"\(title)\"" }
    return title.contains("'") ? nil : " '\(title)'"
  }
}
