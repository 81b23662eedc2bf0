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
    let notes = document.notes
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      around.removeAll { $0.end <= index }
      let node = document.nodes[index]
      let end = Int(node.end)
      if node.flags.contains(.hidden) {
        index = end
      } else if let (kind, text) = document.leaf(index, notes) {
        let isNote = kind == .paragraph && around.contains(where: \.isNote)
        let words = around.takeLabel().map { "\($0) \(text)" } ?? text
        blocks.append(TextBlock(isNote ? .note : kind, in: around.compactMap(\.frame), words))
        index = end
      } else {
        around.append(
          Surrounding(
            end: end, frame: document.frame(of: index, in: around.last),
            isNote: node.kind == .footnoteDefinition,
            isOrdered: node.flags.contains(.ordered), label: document.label(of: index, notes)))
        index += 1
      }
    }
    return blocks
  }
}

/// The numbers of notes by their names, in the order of their calls.
private typealias Notes = [String: Int]

extension Document {
  fileprivate var notes: Notes {
    var notes: Notes = [:]
    for node in nodes where node.kind == .footnoteReference {
      let name = string(node.literal)
      if notes[name] == nil { notes[name] = notes.count + 1 }
    }
    return notes
  }

  /// The words of a block, with what a reader sees of them and no word says: `~~struck out~~`, the
  /// number of a note, `[1]`, and the address outside to which words lead.
  fileprivate func words(of index: Int, _ notes: Notes) -> String {
    marked(index, notes).split { $0.isNewline || $0 == " " }.joined(separator: " ")
  }

  private func marked(_ index: Int, _ notes: Notes) -> String {
    let holdsMarks = descendants(of: index).contains { isMarked(nodes[$0]) }
    guard holdsMarks else { return plainText(of: index) }
    var text = ""
    for child in children(of: index) {
      let node = nodes[child]
      guard !node.flags.contains(.hidden) else { continue }
      switch node.kind {
      case .footnoteReference: text += notes[string(node.literal)].map { "[\($0)]" } ?? ""
      case .strikethrough: text += "~~" + marked(child, notes) + "~~"
      case .emphasis, .strong: text += marked(child, notes)
      case .link:
        text += marked(child, notes)
        if isMarked(node) { text += " (\(string(node.literal)))" }
      default: text += plainText(of: child)
      }
    }
    return text
  }

  private func isMarked(_ node: Node) -> Bool {
    switch node.kind {
    case .footnoteReference, .strikethrough: true
    case .link:
      !node.flags.contains(.autolink)
        && ["https://", "http://", "mailto:", "tel:"].contains {
          string(node.literal).hasPrefix($0)
        }
    default: false
    }
  }

  /// What stands before the first block in a note, or in a numbered list that does not begin with 1.
  fileprivate func label(of index: Int, _ notes: Notes) -> String? {
    let node = nodes[index]
    switch node.kind {
    case .footnoteDefinition: return notes[string(node.literal)].map { "\($0)." }
    case .list where node.flags.contains(.ordered) && node.number != 1: return "\(node.number)."
    default: return nil
    }
  }

  /// A block without blocks in it; nil for what holds some.
  fileprivate func leaf(_ index: Int, _ notes: Notes) -> (TextBlock.Kind, String)? {
    let node = nodes[index]
    switch node.kind {
    case .heading: return (.heading(Int(node.number)), words(of: index, notes))
    case .codeBlock: return (.code, plainText(of: index).withoutLastLineFeed)
    case .htmlBlock: return (.paragraph, string(node.detail))
    case .thematicBreak: return (.line, "")
    case .tableRow:
      let cells = children(of: index).map { words(of: $0, notes) }
      return (.row(isHeader: node.flags.contains(.header)), cells.joined(separator: " | "))
    case .document, .blockQuote, .list, .item, .footnoteDefinition, .table, .callout: return nil
    default: return (.paragraph, words(of: index, notes))
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
  /// What its first block begins with.
  var label: String?
}

extension [Surrounding] {
  /// What the next block begins with.
  fileprivate mutating func takeLabel() -> String? {
    guard let place = lastIndex(where: { $0.label != nil }) else { return nil }
    defer { self[place].label = nil }
    return self[place].label
  }
}

extension String {
  fileprivate var withoutLastLineFeed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
