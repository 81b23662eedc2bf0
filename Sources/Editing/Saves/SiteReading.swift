import Markdown

/// What the site reads of a page, block by block, but for some lines: compared before and after a
/// change, by another reader than the one that found the blocks.
struct SiteReading {
  /// Lines that are left out, and how many of the blocks that begin on them are around the edited one.
  struct Hole: Equatable {
    var lines: ClosedRange<Int>
    var around = 0
  }

  private struct Step: Equatable {
    var kind: Node.Kind
    var depth: Int
    var flags: Node.Flags
    var number: Int32
    var literal: [UInt8]
    var detail: [UInt8]
    var line: Int

    static func == (one: Step, other: Step) -> Bool {
      one.kind == other.kind && one.depth == other.depth && one.flags == other.flags
        && one.number == other.number && one.literal == other.literal && one.detail == other.detail
    }
  }

  private var text: [Step] = []
  private var notes: [[UInt8]: [Step]] = [:]

  init(of page: Page, without holes: [Hole]) {
    let document = page.parsed.document
    var holes = holes
    var place: Int?
    var line = 1
    var ends: [Int32] = []
    var note: (name: [UInt8], end: Int32, depth: Int)?
    for (index, node) in document.nodes.enumerated() where index > 0 {
      while let end = ends.last, index >= end { ends.removeLast() }
      if let open = note, index >= open.end { note = nil }
      defer { ends.append(node.end) }
      if node.kind.isBlock {
        line = Self.line(of: index, in: document) ?? line
        place = Self.hole(at: line, in: holes)
      }
      if node.kind == .footnoteDefinition {
        note = (Array(document[node.literal]), node.end, ends.count)
        notes[Array(document[node.literal])] = []
      }
      if let place {
        let isAround = Self.isAround(node.kind) && holes[place].around > 0
        guard isAround else { continue }
        holes[place].around -= 1
      }
      let isNote = node.kind == .footnoteReference || node.kind == .footnoteDefinition
      let step = Step(
        kind: node.kind, depth: ends.count - (note?.depth ?? 0), flags: node.flags,
        number: isNote ? 0 : node.number,
        literal: Array(document[node.literal]), detail: isNote ? [] : Array(document[node.detail]),
        line: line)
      if let note { notes[note.name, default: []].append(step) } else { text.append(step) }
    }
  }

  private static func hole(at line: Int, in holes: [Hole]) -> Int? {
    var (low, high) = (0, holes.count)
    while low < high {
      let middle = (low + high) / 2
      if holes[middle].lines.upperBound < line { low = middle + 1 } else { high = middle }
    }
    return low < holes.count && holes[low].lines.contains(line) ? low : nil
  }

  private static func isAround(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .blockQuote, .callout, .list, .item, .footnoteDefinition: true
    default: false
    }
  }

  /// The library gives no line to a paragraph above a table, and the table the paragraph's.
  private static func line(of index: Int, in document: Document) -> Int? {
    let own = Int(document.nodes[index].line)
    if own > 0 { return own }
    let next = Int(document.nodes[index].end)
    guard next < document.nodes.count, document.nodes[next].kind == .table else { return nil }
    return Int(document.nodes[next].line)
  }

  /// The line of the first thing that another reading lacks or has otherwise; nil if none.
  ///
  /// A note that was not called may be called now; one that was called stays.
  func difference(from other: SiteReading) -> Int? {
    for (index, step) in text.enumerated()
    where index >= other.text.count || other.text[index] != step {
      return step.line
    }
    if other.text.count > text.count { return other.text[text.count].line }
    for (name, steps) in notes where !steps.isEmpty && other.notes[name] != steps {
      return steps.first?.line ?? 1
    }
    return nil
  }
}

extension Page {
  /// The lines that edits touch: what the site reads there is theirs to change.
  ///
  /// - Parameter areCells: which of them are cells, whose line is theirs even where they are empty.
  func holes(of ranges: [Range<Int>], _ areCells: [Bool]) -> [SiteReading.Hole] {
    var holes: [SiteReading.Hole] = []
    for (whole, isCell) in zip(ranges, areCells) {
      let range = isCell ? whole : withoutSpaces(whole)
      guard range.lowerBound - mark >= parsed.frontMatter.end, isCell || !range.isEmpty else {
        continue
      }
      let hole = hole(of: range)
      guard let last = holes.last, hole.lines.lowerBound <= last.lines.upperBound else {
        holes.append(hole)
        continue
      }
      let end = max(last.lines.upperBound, hole.lines.upperBound)
      let start = min(last.lines.lowerBound, hole.lines.lowerBound)
      holes[holes.count - 1] = SiteReading.Hole(
        lines: start...end, around: max(last.around, hole.around))
    }
    return holes
  }

  private func withoutSpaces(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first(where: { !file[$0].isASCIISpace }),
      let last = range.last(where: { !file[$0].isASCIISpace })
    else { return range.lowerBound..<range.lowerBound }
    return first..<(last + 1)
  }

  private func hole(of range: Range<Int>) -> SiteReading.Hole {
    let source = parsed.source
    var first = source.lineNumber(ofByte: range.lowerBound - mark)
    let last = max(first, source.lineNumber(ofByte: max(range.upperBound - mark - 1, 0)))
    guard let top = blocks.first(within: range) else {
      return SiteReading.Hole(lines: first...last)
    }
    // The library counts definitions above a text, and a text above a table, to it.
    first = min(first, lineOfGlued(above: top))
    let around = blocks.ancestors(of: top).count { index in
      let block = blocks.blocks[index]
      return block.kind.isContainer && block.kind != .table && block.kind != .tableRow
        && first...last ~= block.line
    }
    return SiteReading.Hole(lines: first...last, around: around)
  }

  /// The first line of what stands right above a block without a blank line between.
  private func lineOfGlued(above block: Int) -> Int {
    var line = blocks.blocks[block].line
    var index = block
    while let parent = blocks.blocks[index].parent,
      [.table, .tableRow].contains(blocks.blocks[parent].kind),
      blocks.blocks[parent].line == line
    {
      index = parent
    }
    while index > 0 {
      let above = blocks.blocks[index - 1]
      let last = above.line + max(above.lines.count, 1) - 1
      guard above.kind == .definition || above.kind == .paragraph, last + 1 == line else { break }
      line = above.line
      index -= 1
    }
    return line
  }
}

extension BlockMap {
  /// The outermost block that lies within a range and begins first.
  func first(within range: Range<Int>) -> Int? {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < blocks.count,
      blocks[low].range.lowerBound < max(range.upperBound, range.lowerBound + 1)
    {
      if blocks[low].range.upperBound <= range.upperBound { return low }
      low += 1
    }
    return nil
  }
}
