import Markdown

/// A line of a document or of a page as its reader has it, without its looks: what a document and what
/// becomes of it are held beside each other by.
package struct DocumentLine: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// With its level, from 1.
    case heading(Int)
    case text
    /// Of a list, with how many lists stand around its own.
    case item(Int)
    /// The cells of a table, with a bar between them.
    case row
    /// With what it is said to show, which may be nothing.
    case picture
  }

  package var kind: Kind
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    (self.kind, self.text) = (kind, text)
  }

  package static func row(_ cells: [String]) -> DocumentLine {
    DocumentLine(.row, cells.joined(separator: " | "))
  }
}

extension PandocValue {
  /// What a document says: its title, which stands beside its text, and the text.
  package var documentLines: [DocumentLine] {
    let title = self["meta"]["title"].content.plainText
    return (title.isEmpty ? [] : [DocumentLine(.heading(1), title)]) + self["blocks"].lines
  }

  /// What a list of blocks says, line by line; notes below the line that calls them.
  package var lines: [DocumentLine] { list.flatMap { $0.lines(below: 0) } }

  /// - Parameter depth: how many lists stand around the block.
  private func lines(below depth: Int) -> [DocumentLine] {
    switch tag {
    case "Header":
      return [DocumentLine(.heading(max(1, content[0].count)), content[2].plainText)]
    case "Para", "Plain": return inlineLines(.text)
    case "BulletList", "OrderedList":
      let items = tag == "BulletList" ? content.list : content[1].list
      return items.flatMap { item in
        // Word's styles stand around its paragraphs.
        let blocks = item.list.flatMap { $0.tag == "Div" ? $0.innerBlocks : [$0] }
        let isText = blocks.first.map { ["Para", "Plain"].contains($0.tag) } ?? false
        return (isText ? blocks[0].inlineLines(.item(depth)) : [])
          + blocks.dropFirst(isText ? 1 : 0).flatMap { $0.lines(below: depth + 1) }
      }
    case "CodeBlock":
      return content[1].text.split(separator: "\n").map { DocumentLine(.text, String($0)) }
    case "Table":
      return TableGrid(self).rows.map { row in DocumentLine.row(row.map(\.plainText)) }
        + (content[1][1].list.flatMap { $0.lines(below: depth) })
    case "Figure":
      return content[2].list.flatMap { $0.lines(below: depth) }
        + content[1][1].list.flatMap { $0.lines(below: depth) }
    default: return innerBlocks.flatMap { $0.lines(below: depth) }
    }
  }

  private func inlineLines(_ kind: DocumentLine.Kind) -> [DocumentLine] {
    let pictures = inner("Image").map { DocumentLine(.picture, $0.content[1].plainText) }
    let notes = inner("Note").flatMap { $0.content.list.flatMap { $0.lines(below: 0) } }
    let words = content.plainText
    let isPicture = pictures.count == 1 && pictures[0].text == words
    return (words.isEmpty || isPicture ? [] : [DocumentLine(kind, words)]) + pictures + notes
  }

  /// The nodes of a tag within inlines, none of them within another.
  private func inner(_ wanted: String) -> [PandocValue] {
    switch self {
    case .list(let values): values.flatMap { $0.inner(wanted) }
    case .object: tag == wanted ? [self] : tag == "Note" ? [] : content.inner(wanted)
    default: []
    }
  }
}

extension Document {
  /// What a page says, line by line.
  package var lines: [DocumentLine] {
    var found: [DocumentLine] = []
    var index = 1
    // Where each list that is open ends.
    var lists: [Int] = []
    var isItem = false
    while index < nodes.count {
      let node = nodes[index]
      lists.removeAll { $0 <= index }
      var next = index + 1
      switch node.kind {
      case .list: lists.append(Int(node.end))
      case .item: isItem = true
      case .heading:
        found.append(DocumentLine(.heading(max(1, Int(node.number))), plainText(of: index)))
        next = Int(node.end)
      case .paragraph:
        let kind: DocumentLine.Kind = isItem ? .item(max(0, lists.count - 1)) : .text
        found += paragraphLines(index, kind)
        isItem = false
        next = Int(node.end)
      case .codeBlock: found.append(DocumentLine(.text, plainText(of: index)))
      case .tableRow:
        found.append(.row(children(of: index).map { plainText(of: $0) }))
        next = Int(node.end)
      default: break
      }
      index = next
    }
    return found
  }

  private func paragraphLines(_ index: Int, _ kind: DocumentLine.Kind) -> [DocumentLine] {
    let pictures = descendants(of: index).filter { nodes[$0].kind == .image }.map {
      DocumentLine(.picture, plainText(of: $0))
    }
    let words = plainText(of: index)
    let isPicture = pictures.count == 1 && pictures[0].text == words
    return (words.isEmpty || isPicture ? [] : [DocumentLine(kind, words)]) + pictures
  }
}
