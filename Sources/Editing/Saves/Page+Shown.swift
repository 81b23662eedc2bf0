import Markdown

extension Page {
  /// The block that each node of the page's document shows the text of, by the node's number: the
  /// paragraphs, headings and cells of the site, told apart by their order. Empty where the two
  /// readings do not have the same texts.
  package var shownBlocks: [Int: Int] {
    var found: [Int: Int] = [:]
    var walk = ShownWalk(of: self)
    for node in parsed.document.nodes.indices {
      if let block = walk.block(of: node) { found[node] = block }
    }
    return walk.isWhole ? found : [:]
  }
}

/// Goes through the nodes and the blocks of a page side by side.
private struct ShownWalk {
  private let page: Page
  private let document: Document
  /// Blocks that hold text and stand in no footnote, and those that do, in the order of the file.
  private let texts: [Int]
  private let notes: [Int]
  private var next = 0
  /// The block whose first line was a callout's title: what follows it is of the same block.
  private var titled: Int?
  private var noteEnd = 0
  private var hasFailed = false

  init(of page: Page) {
    self.page = page
    document = page.parsed.document
    let blocks = page.blocks.blocks
    let held = blocks.indices.filter { Self.kind(of: blocks[$0].kind) != nil }
    let inNotes = Set(
      held.filter { index in
        page.blocks.ancestors(of: index).contains { blocks[$0].kind == .footnote }
      })
    texts = held.filter { !inNotes.contains($0) }
    notes = held.filter { inNotes.contains($0) }
  }

  /// Whether each block had its node.
  var isWhole: Bool { !hasFailed && next == texts.count && page.blocks.isExact }

  private static func kind(of kind: Block.Kind) -> Node.Kind? {
    switch kind {
    case .paragraph: .paragraph
    case .heading: .heading
    case .tableCell: .tableCell
    default: nil
    }
  }

  mutating func block(of index: Int) -> Int? {
    let node = document.nodes[index]
    if node.kind == .footnoteDefinition { noteEnd = Int(node.end) }
    guard [.paragraph, .heading, .tableCell].contains(node.kind) else { return nil }
    if index < noteEnd {
      return notes.first {
        let block = page.blocks.blocks[$0]
        return Self.kind(of: block.kind) == node.kind && block.line == Int(node.line)
      }
    }
    if let title = titled {
      titled = nil
      let block = page.blocks.blocks[title]
      let lines = block.line..<(block.line + max(block.lines.count, 1))
      if node.kind == .paragraph, lines.contains(Int(node.line)) { return title }
    }
    // Cells that a short row lacks have a node and no block.
    if node.kind == .tableCell, isMissingCell(index) { return nil }
    guard next < texts.count else { return fail() }
    let block = page.blocks.blocks[texts[next]]
    // The title of a block of another notation stands on the line that opens it.
    if node.flags.contains(.title), block.line != Int(node.line) { return nil }
    guard Self.kind(of: block.kind) == node.kind, Int(node.line) <= block.line else {
      return fail()
    }
    if node.flags.contains(.title) { titled = texts[next] }
    next += 1
    return texts[next - 1]
  }

  private mutating func fail() -> Int? {
    hasFailed = true
    return nil
  }

  private func isMissingCell(_ index: Int) -> Bool {
    guard Int(document.nodes[index].end) == index + 1 else { return false }
    guard next < texts.count else { return true }
    let block = page.blocks.blocks[texts[next]]
    return block.kind != .tableCell || block.line > Int(document.nodes[index].line)
  }
}

// MARK: - Where a passage went

extension Page {
  /// The blocks that stand between two blocks which were a block's neighbours; nil if one of them is
  /// not there exactly once.
  package func blocks(between before: [UInt8]?, and after: [UInt8]?) -> [Int]? {
    let leaves = blocks.leaves
    func only(_ wanted: [UInt8]) -> Int? {
      let found = leaves.indices.filter {
        file[blocks.blocks[leaves[$0]].range].elementsEqual(wanted)
      }
      return found.count == 1 ? found[0] : nil
    }
    var start = 0
    var end = leaves.count
    if let before {
      guard let place = only(before) else { return nil }
      start = place + 1
    }
    if let after {
      guard let place = only(after) else { return nil }
      end = place
    }
    return start <= end ? Array(leaves[start..<end]) : nil
  }
}
