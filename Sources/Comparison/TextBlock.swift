import Markdown

/// A block of a text as a person reads it: its words, and what it stands in.
package struct TextBlock: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case paragraph
    /// By its level, from 1.
    case heading(Int)
    case code
    /// A row of a table, its cells divided by bars.
    case row(isHeader: Bool)
    case note
    case line
  }

  /// What a block stands in.
  package enum Frame: Sendable, Hashable {
    case quote
    /// By the number of its kind: ``Markdown/Callout``.
    case callout(Int32)
    case bullet, numbered
    case task(isDone: Bool)
  }

  package var kind: Kind
  /// From the outermost to the innermost.
  package var frames: [Frame]
  package var text: String

  package init(_ kind: Kind, in frames: [Frame] = [], _ text: String) {
    (self.kind, self.frames, self.text) = (kind, frames, text)
  }

  /// A paragraph.
  package init(_ text: String) { self.init(.paragraph, text) }
}

extension TextBlock {
  /// The blocks of some nodes of a document, in the order of reading.
  package static func blocks(of nodes: Range<Int>, in document: Document) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var around: [Surrounding] = []
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      around.removeAll { $0.end <= index }
      let node = document.nodes[index]
      let end = Int(node.end)
      if node.flags.contains(.hidden) {
        index = end
      } else if let (kind, text) = document.leaf(index) {
        let isNote = kind == .paragraph && around.contains(where: \.isNote)
        blocks.append(TextBlock(isNote ? .note : kind, in: around.compactMap(\.frame), text))
        index = end
      } else {
        around.append(
          Surrounding(
            end: end, frame: document.frame(of: index, in: around.last),
            isNote: node.kind == .footnoteDefinition,
            isOrdered: node.flags.contains(.ordered)))
        index += 1
      }
    }
    return blocks
  }
}

extension Document {
  fileprivate func words(of index: Int) -> String {
    plainText(of: index).split { $0.isNewline || $0 == " " }.joined(separator: " ")
  }

  /// A block without blocks in it; nil for what holds some.
  fileprivate func leaf(_ index: Int) -> (TextBlock.Kind, String)? {
    let node = nodes[index]
    switch node.kind {
    case .heading: return (.heading(Int(node.number)), words(of: index))
    case .codeBlock: return (.code, plainText(of: index).withoutLastLineFeed)
    case .htmlBlock: return (.paragraph, string(node.detail))
    case .thematicBreak: return (.line, "")
    case .tableRow:
      let cells = children(of: index).map { words(of: $0) }
      return (.row(isHeader: node.flags.contains(.header)), cells.joined(separator: " | "))
    case .document, .blockQuote, .list, .item, .footnoteDefinition, .table, .callout: return nil
    default: return (.paragraph, words(of: index))
    }
  }

  fileprivate func frame(of index: Int, in list: Surrounding?) -> TextBlock.Frame? {
    let node = nodes[index]
    switch node.kind {
    case .blockQuote: return .quote
    case .callout: return .callout(node.number)
    case .item:
      if node.flags.contains(.task) { return .task(isDone: node.flags.contains(.checked)) }
      return list?.isOrdered == true ? .numbered : .bullet
    default: return nil
    }
  }
}

/// A container that a block stands in: the index after its last descendant, and what it is.
private struct Surrounding {
  var end: Int
  var frame: TextBlock.Frame?
  var isNote: Bool
  var isOrdered: Bool
}

extension String {
  fileprivate var withoutLastLineFeed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
