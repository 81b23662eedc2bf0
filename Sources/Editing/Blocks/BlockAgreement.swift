import Markdown

/// Whether the blocks that were found are the ones that libcmark-gfm sees: the same kinds, on the same
/// lines, nested alike.
enum BlockAgreement {
  /// One block as both readers have it.
  private struct Step: Equatable {
    var kind: Node.Kind
    var line: Int
    var depth: Int
  }

  static func holds(between map: BlockMap, and document: Document) -> Bool {
    let (found, foundNotes) = steps(of: map)
    let (seen, seenNotes) = steps(of: document)
    guard agree(found, seen) else { return false }
    // The library moves footnotes to the end and leaves out those that are not called.
    var byLine: [Int: [[Step]]] = [:]
    for note in foundNotes { byLine[note[0].line, default: []].append(note) }
    return seenNotes.allSatisfy { note in
      byLine[note[0].line]?.contains { agree($0, note) } ?? false
    }
  }

  private static func agree(_ found: [Step], _ seen: [Step]) -> Bool {
    found.count == seen.count
      && zip(found, seen).allSatisfy { own, other in
        own.kind == other.kind && own.depth == other.depth && other.line <= own.line
          && (other.line == own.line || own.kind.beginsAbove)
      }
  }

  private static func steps(of map: BlockMap) -> (text: [Step], notes: [[Step]]) {
    var text: [Step] = []
    var notes: [[Step]] = []
    var ends: [Int] = []
    // Of each footnote that is open: where it ends, and how many blocks are around it.
    var open: [(end: Int, depth: Int, note: Int)] = []
    var columns = 0
    var cells = 0
    for (index, block) in map.blocks.enumerated() {
      while let end = ends.last, index >= end { ends.removeLast() }
      while let note = open.last, index >= note.end { open.removeLast() }
      defer { if block.end > index + 1 { ends.append(block.end) } }
      guard let kind = block.kind.node else { continue }
      if block.kind == .footnote {
        open.append((block.end, ends.count, notes.count))
        notes.append([])
      }
      if block.kind == .table { columns = 0 }
      if block.kind == .tableRow {
        if columns == 0 { columns = block.end - index - 1 }
        cells = 0
      }
      if block.kind == .tableCell {
        cells += 1
        if cells > columns { continue }
      }
      let step = Step(
        kind: kind, line: block.line, depth: ends.count - (open.last?.depth ?? 0))
      func append(_ step: Step) {
        if let note = open.last { notes[note.note].append(step) } else { text.append(step) }
      }
      append(step)
      if block.kind == .tableRow {
        // Cells that a short row lacks are added by the library.
        let missing = columns - (block.end - index - 1)
        if missing > 0 {
          for _ in 0..<missing {
            append(Step(kind: .tableCell, line: block.line, depth: step.depth + 1))
          }
        }
      }
    }
    return (text, notes)
  }

  private static func steps(of document: Document) -> (text: [Step], notes: [[Step]]) {
    var text: [Step] = []
    var notes: [[Step]] = []
    var ends: [Int32] = []
    var open: [(end: Int32, depth: Int, note: Int)] = []
    for (index, node) in document.nodes.enumerated() where node.kind.isBlock && index > 0 {
      while let end = ends.last, index >= end { ends.removeLast() }
      while let note = open.last, index >= note.end { open.removeLast() }
      if node.kind == .footnoteDefinition {
        open.append((node.end, ends.count, notes.count))
        notes.append([])
      }
      let step = Step(
        kind: node.kind, line: Int(node.line), depth: ends.count - (open.last?.depth ?? 0))
      if let note = open.last { notes[note.note].append(step) } else { text.append(step) }
      ends.append(node.end)
    }
    return (text, notes)
  }
}

extension Block.Kind {
  /// Nil for what the library has no node for.
  fileprivate var node: Node.Kind? {
    switch self {
    case .quote: .blockQuote
    case .list: .list
    case .item: .item
    case .footnote: .footnoteDefinition
    case .paragraph: .paragraph
    case .heading: .heading
    case .thematicBreak: .thematicBreak
    case .fencedCode, .indentedCode: .codeBlock
    case .html: .htmlBlock
    case .table: .table
    case .tableRow: .tableRow
    case .tableCell: .tableCell
    case .tableRule, .definition, .notation, .unknown: nil
    }
  }
}

extension Node.Kind {
  /// Whether the library may give it a line above its own, or none: definitions and a text that stand
  /// right above count to it.
  fileprivate var beginsAbove: Bool {
    switch self {
    case .paragraph, .heading, .table, .tableRow, .tableCell: true
    default: false
    }
  }

  var isBlock: Bool { rawValue <= Node.Kind.tableCell.rawValue || self == .callout }
}
