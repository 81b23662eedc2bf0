import Markdown

extension PandocValue {
  /// The words of a block, an inline or a list of them, without notes.
  var plainText: String {
    var text = ""
    appendText(to: &text)
    return text.trimmed
  }

  private func appendText(to text: inout String) {
    if case .list(let values) = self {
      for value in values { value.appendText(to: &text) }
      return
    }
    switch tag {
    case "Str": text += content.text
    case "Space", "SoftBreak", "LineBreak": text += " "
    case "Code", "Math", "CodeBlock": text += content[1].text
    case "Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps":
      content.appendText(to: &text)
    case "Quoted":
      let isSingle = content[0].tag == "SingleQuote"
      text += isSingle ? "‘" : "“"
      content[1].appendText(to: &text)
      text += isSingle ? "’" : "”"
    case "Span", "Link", "Image", "Cite": content[1].appendText(to: &text)
    case "Header": content[2].appendText(to: &text)
    case "Note", "RawInline", "RawBlock", "": return
    default:
      for block in innerBlocks {
        if !text.isEmpty, text.last != " " { text += " " }
        block.appendText(to: &text)
      }
      if innerBlocks.isEmpty { content.appendText(to: &text) }
    }
  }

  /// The blocks within a block, in their order.
  var innerBlocks: [PandocValue] {
    switch tag {
    case "Div": content[1].list
    case "BlockQuote": content.list
    case "Figure": content[2].list
    case "BulletList": content.list.flatMap(\.list)
    case "OrderedList": content[1].list.flatMap(\.list)
    case "DefinitionList":
      content.list.flatMap { item in
        [.node("Plain", item[0])] + item[1].list.flatMap(\.list)
      }
    case "LineBlock": content.list.map { .node("Plain", $0) }
    case "Table": TableGrid(self).rows.flatMap { $0.flatMap(\.list) }
    default: []
    }
  }

  /// Whether it holds an image or a formula, which no text tells of.
  var holdsMore: Bool {
    if case .list(let values) = self { return values.contains(where: \.holdsMore) }
    switch tag {
    case "Image", "Math", "Note": return true
    case "Header": return content[2].holdsMore
    case "Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps",
      "Para", "Plain":
      return content.holdsMore
    case "Span", "Link", "Cite", "Quoted": return content[1].holdsMore
    default: return innerBlocks.contains(where: \.holdsMore)
    }
  }

  static func words(_ text: String) -> PandocValue {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map {
      PandocValue.node("Str", .text(String($0)))
    }
    return .list(Array(words.map { [$0] }.joined(separator: [.node("Space")])))
  }

  static func paragraph(_ text: String) -> PandocValue { .node("Para", words(text)) }

  static func header(_ level: Int, _ inlines: PandocValue) -> PandocValue {
    .node("Header", .list([.number(Double(level)), noAttributes, inlines]))
  }

  static func link(_ words: PandocValue, to path: String) -> PandocValue {
    .node("Link", .list([noAttributes, words, .list([.text(path), .text("")])]))
  }
}

extension [PandocValue] {
  /// The blocks of a list whose items are headings, which is none: their numbers are words of theirs.
  var ifHeadings: [PandocValue]? {
    !isEmpty && allSatisfy { $0.list.first?.tag == "Header" } ? flatMap(\.list) : nil
  }
}
