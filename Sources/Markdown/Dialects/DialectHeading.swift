/// A heading written in HTML on one line, with nothing in it but words and their marks. It is read as
/// the heading that it is: it may be the page's title, divides it, and can be linked to.
enum DialectHeading {
  private static let marks: Set<String> = ["b", "code", "em", "i", "kbd", "strong", "sub", "sup"]

  /// - Parameter line: a part of one line, without spaces at its ends.
  static func read(_ line: ArraySlice<UInt8>) -> DialectLine? {
    guard line.starts(with: "<h".utf8), line.count < 1000 else { return nil }
    let tokens = HTMLTokenizer.tokens(of: line)
    guard case .tag(let start)? = tokens.first?.kind, case .tag(let end)? = tokens.last?.kind,
      tokens.count > 2, let level = HTMLElement(named: start.name)?.headingLevel,
      !start.isClosing, !start.hasForeignAttributes, end.isClosing, end.name == start.name
    else { return nil }
    var id = start.anchor
    var words = ""
    var isAnchorOpen = false
    for token in tokens[1..<(tokens.count - 1)] {
      switch token.kind {
      case .text where !isAnchorOpen: words += DialectFigure.words(line[token.range])
      case .tag(let tag) where tag.name == "a":
        // An empty link that only names the place.
        guard tag.isClosing == isAnchorOpen, tag.target == nil, !tag.hasForeignAttributes else {
          return nil
        }
        isAnchorOpen = !tag.isClosing
        if let name = tag.anchor {
          guard id == nil || id == name else { return nil }
          id = name
        }
      case .tag(let tag) where marks.contains(tag.name) && !tag.hasForeignAttributes:
        guard tag.anchor == nil else { return nil }
        words += "<\(tag.isClosing ? "/" : "")\(tag.name)>"
      default: return nil
      }
    }
    let text = Array(words.utf8)[...].trimmed
    guard !text.isEmpty, !isAnchorOpen else { return nil }
    var markdown =
      String(repeating: "#", count: level) + " " + String(decoding: text, as: UTF8.self)
    if let id {
      let list = Array("{#\(id)}".utf8)
      guard AttributeList(list[...])?.id?.elementsEqual(id.utf8) == true else { return nil }
      markdown += " {#\(id)}"
    }
    return .markdown(markdown)
  }
}
