/// Text that pandoc would write as it stands, and that Markdown would take for something else.
extension PandocValue {
  /// The same with those marks escaped: `&amp;` as text, a line of dashes that is none.
  var withLiteralMarks: PandocValue {
    switch self {
    case .list(let values): return .list(values.map(\.withLiteralMarks))
    case .object(let object):
      switch tag {
      case "Para", "Plain":
        let inlines = content.list.flatMap(\.escapedInlines)
        guard content.list.isRule else { return .node(tag, .list(inlines)) }
        return .node(tag, .list([.raw("\\")] + inlines))
      case "Header":
        return .header(
          content[0].count, .list(content[2].list.flatMap(\.escapedInlines)))
      case "Code", "CodeBlock", "RawInline", "RawBlock": return self
      default: return .object(object.mapValues(\.withLiteralMarks))
      }
    default: return self
    }
  }

  fileprivate static func raw(_ text: String) -> PandocValue {
    .node("RawInline", .list([.text("html"), .text(text)]))
  }

  /// A character reference in a text is its letters; in an address it is none either.
  fileprivate var escapedInlines: [PandocValue] {
    switch tag {
    case "Str":
      var pieces: [PandocValue] = []
      var rest = content.text[...]
      // Within an address that stands in the text no reference is read.
      let address = rest.firstRange(of: #/https?:\/\/|www\./#)?.lowerBound ?? rest.endIndex
      while let mark = rest.firstRange(of: #/&(?=[#A-Za-z])/#), mark.lowerBound < address {
        if mark.lowerBound > rest.startIndex {
          pieces.append(.node("Str", .text(String(rest[..<mark.lowerBound]))))
        }
        pieces.append(.raw("&amp;"))
        rest = rest[mark.upperBound...]
      }
      if !rest.isEmpty { pieces.append(.node("Str", .text(String(rest)))) }
      return pieces
    case "Link", "Image":
      guard case .list(var parts) = content, parts.count == 3 else { return [self] }
      let address = parts[2][0].text.replacing(#/&(?=[#A-Za-z0-9]+;)/#, with: "&amp;")
      parts[1] = .list(parts[1].list.flatMap(\.escapedInlines))
      parts[2] = .list([.text(address), parts[2][1]])
      return [.node(tag, .list(parts))]
    case "Emph", "Strong", "Strikeout", "Superscript", "Subscript":
      return [.node(tag, .list(content.list.flatMap(\.escapedInlines)))]
    case "Note": return [.node(tag, content.withLiteralMarks)]
    default: return [self]
    }
  }
}

extension [PandocValue] {
  /// Whether Markdown takes these words for a line across the page, or for the mark of a heading.
  fileprivate var isRule: Bool {
    allSatisfy { ["Str", "Space"].contains($0.tag) }
      && PandocValue.list(self).plainText.wholeMatch(of: #/(?:[-_*][\s]*){3,}|=+|-+/#) != nil
  }
}
