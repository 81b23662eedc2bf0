/// Marks of other notations: raised and lowered text, insertions, abbreviations, commands of LaTeX.
extension MarkupReview {
  /// `H~2~O`: GFM strikes out what a single tilde surrounds.
  mutating func reviewSubscript(_ index: Int) {
    let node = document.nodes[index]
    guard Int(node.end) == index + 2, document.nodes[index + 1].kind == .text else { return }
    let inner = document[document.nodes[index + 1].literal]
    guard inner.isScript, !isFull else { return }
    let line = lines[node.line]
    let typed = Array("~".utf8) + inner + Array("~".utf8)
    countLookup(in: line)
    guard let place = line.firstRange(of: typed), place.lowerBound > line.startIndex
    else { return }
    let before = line[place.lowerBound - 1]
    let after = place.upperBound < line.endIndex ? line[place.upperBound] : 0x20
    guard before.isASCIILetter || before.isASCIIDigit || before == UInt8(ascii: ")"),
      after != UInt8(ascii: "~")
    else { return }
    var fault = node
    fault.column = Int32(place.lowerBound - line.startIndex + 1)
    let words = String(decoding: inner, as: UTF8.self)
    add(.lowered, fault, word: "~\(words)~", cure: "<sub>\(words)</sub>")
  }

  /// `x^2^`.
  mutating func reviewSuperscript(at start: Int, _ leaf: LeafText) -> Int? {
    let before = leaf.character(before: start)
    guard before.isWord || before == ")" else { return nil }
    let inner = start + 1
    let last = min(inner + 7, leaf.bytes.count)
    guard let close = leaf.find("^", from: inner, before: last), leaf.bytes[inner..<close].isScript
    else { return nil }
    add(
      .raised, leaf, at: start, length: 1, word: leaf.text(start..<(close + 1)),
      cure: "<sup>\(leaf.text(inner..<close))</sup>")
    return close + 1
  }

  /// `++words++`.
  mutating func reviewInsertion(at start: Int, _ leaf: LeafText) -> Int? {
    guard leaf.holds("++", at: start) else { return nil }
    let inner = start + 2
    guard leaf[inner] != UInt8(ascii: "+"), leaf[start - 1] != UInt8(ascii: "+"),
      !leaf.isBlank(inner), !leaf.character(before: start).isWord,
      let close = leaf.find("++", from: inner, before: min(inner + 200, leaf.bytes.count)),
      !leaf.isBlank(close - 1),
      !leaf.character(at: close + 2).isWord, leaf[close + 2] != UInt8(ascii: "+"),
      !leaf.bytes[inner..<close].contains(where: { ";=()\n".utf8.contains($0) })
    else { return inner }
    let words = inner..<close
    add(
      .insertion, leaf, at: start, length: 2, word: shown(start..<(close + 2), leaf),
      cure: leaf.isText(words) ? "**\(leaf.text(words))**" : nil)
    return close + 2
  }

  /// `*[RSE]: words`.
  mutating func reviewAbbreviation(_ range: Range<Int>, _ leaf: LeafText) {
    let start = range.lowerBound
    guard leaf.holds("*[", at: start), let close = leaf.find("]:", from: start + 2),
      leaf.isText((start + 2)..<close), close > start + 2, close < start + 40
    else { return }
    add(.abbreviation, leaf, at: start, length: 2, word: shown(range, leaf))
  }

  /// `\newpage` alone on its line.
  mutating func reviewCommand(_ range: Range<Int>, _ leaf: LeafText) {
    let text = leaf.text(range)
    guard range.count < 100,
      let command = text.wholeMatch(of: #/\\([a-z]+)\*?(\{[^}]*\}|\[[^\]]*\])*\s*/#),
      Self.commands.contains(String(command.1))
    else { return }
    add(.command, leaf, at: range.lowerBound, length: 2, word: shown(range, leaf))
  }

  private static let commands: Set<String> = [
    "newpage", "pagebreak", "clearpage", "cleardoublepage", "tableofcontents", "noindent",
    "bigskip",
    "medskip", "smallskip", "vspace", "hspace", "vfill", "hfill", "begin", "end", "maketitle",
    "newline", "linebreak", "centering", "appendix", "part", "chapter", "section", "subsection",
  ]
}

extension ArraySlice<UInt8> {
  /// Whether it may be raised or lowered: at most six letters, digits and signs.
  fileprivate var isScript: Bool {
    !isEmpty && count <= 6
      && allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "+-,".utf8.contains($0) || $0 >= 0x80 }
  }
}
