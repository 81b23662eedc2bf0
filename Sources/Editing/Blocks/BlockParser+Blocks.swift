import Markdown

extension BlockParser {
  /// Opens a block within the first `depth` of those that are open; the others close.
  mutating func push(_ kind: Block.Kind, at start: Int, below depth: Int, in line: BlockLine) {
    close(to: depth)
    // A list holds items alone, a table rows.
    while let last = open.last, !mayHold(kind, last.index) { close(to: open.count - 1) }
    blocks.append(
      Block(
        kind: kind, range: start..<start, parent: open.last?.index, end: blocks.count + 1,
        lines: lines.count..<lines.count, line: number))
    if !open.isEmpty { open[open.count - 1].children += 1 }
    open.append(Open(index: blocks.count - 1))
    // An item without text and a quote without content have their marks.
    if kind.isContainer { blocks[blocks.count - 1].range = start..<line.markEnd(from: start) }
  }

  private func mayHold(_ kind: Block.Kind, _ index: Int) -> Bool {
    switch blocks[index].kind {
    case .list: kind == .item
    case .table: kind == .tableRow
    case .quote, .item, .footnote: true
    default: false
    }
  }

  /// Gives the rest of a line to a block that holds text.
  mutating func add(_ line: BlockLine, to depth: Int, isLazy: Bool = false) {
    let index = open[depth].index
    // The first line of code and HTML keeps the indentation that is not the block's around it.
    let start = line.offset
    let end = line.range.upperBound
    lines.append(
      Block.Line(text: min(start, end)..<end, start: line.range.lowerBound, isLazy: isLazy))
    if blocks[index].lines.isEmpty {
      blocks[index].lines = (lines.count - 1)..<lines.count
      if blocks[index].kind != .indentedCode {
        lines[lines.count - 1].text = blocks[index].range.lowerBound..<end
      }
    } else {
      blocks[index].lines = blocks[index].lines.lowerBound..<lines.count
    }
    blocks[index].range = lines[blocks[index].lines.lowerBound].text.lowerBound..<end
  }

  /// Closes all open blocks but the first `depth`.
  mutating func close(to depth: Int) {
    while open.count > depth, let last = open.popLast() {
      if blocks[last.index].kind == .paragraph { cutDefinitions(of: last.index) }
      if blocks[last.index].kind == .indentedCode { dropBlankLines(of: last.index) }
      if blocks[last.index].kind.isContainer { blocks[last.index].end = blocks.count }
      guard let parent = open.last?.index else { continue }
      blocks[parent].range =
        blocks[parent].range
        .lowerBound..<max(
          blocks[parent].range.upperBound, blocks[blocks.count - 1].range.upperBound,
          blocks[last.index].range.upperBound)
    }
  }

  /// Blank lines after indented code are not its own.
  private mutating func dropBlankLines(of index: Int) {
    while let last = blocks[index].lines.last,
      lines[last].text.allSatisfy({ bytes[$0] == 0x20 || bytes[$0] == 0x09 })
    {
      lines.removeLast()
      blocks[index].lines.removeLast()
    }
    guard let last = blocks[index].lines.last else { return }
    blocks[index].range = blocks[index].range.lowerBound..<lines[last].text.upperBound
  }

  // MARK: - What becomes of paragraphs

  /// Makes blocks of their own of the definitions at a paragraph's beginning, which is the last block;
  /// the paragraph goes if nothing else is left.
  private mutating func cutDefinitions(of index: Int) {
    let paragraph = blocks[index]
    guard bytes[paragraph.range.lowerBound] == UInt8(ascii: "[") else { return }
    var text: [UInt8] = []
    var ends: [Int] = []
    for index in paragraph.lines {
      // The library leaves the spaces of a line that goes on without its marks: no definition then.
      if indentedLazyLines.contains(index) { text.append(0x20) }
      text += bytes[lines[index].text]
      text.append(0x0A)
      ends.append(text.count)
    }
    var position = 0
    var taken = 0
    var pieces: [Range<Int>] = []
    while position < text.count, let end = LinkDefinition.end(in: text, from: position) {
      position = end
      var next = taken
      while next < ends.count, ends[next] <= end { next += 1 }
      pieces.append(taken..<next)
      taken = next
    }
    guard !pieces.isEmpty else { return }
    blocks.removeLast()
    for piece in pieces { appendPart(of: paragraph, piece, .definition) }
    if taken < paragraph.lines.count {
      appendPart(of: paragraph, taken..<paragraph.lines.count, .paragraph)
    } else if let parent = open.lastIndex(where: { $0.index == paragraph.parent }) {
      open[parent].children -= 1
    }
  }

  /// - Parameter part: which of the paragraph's lines.
  private mutating func appendPart(of paragraph: Block, _ part: Range<Int>, _ kind: Block.Kind) {
    let first = paragraph.lines.lowerBound
    var block = paragraph
    block.kind = kind
    block.lines = (first + part.lowerBound)..<(first + part.upperBound)
    block.range =
      lines[block.lines.lowerBound].text
      .lowerBound..<lines[block.lines.upperBound - 1].text
      .upperBound
    block.line = paragraph.line + part.lowerBound
    block.end = blocks.count + 1
    blocks.append(block)
  }

  /// Whether an underline makes a heading of the open paragraph: not where it defines links alone.
  mutating func becomesHeading(_ line: BlockLine) -> Bool {
    guard let last = open.last else { return false }
    let before = blocks.count
    cutDefinitions(of: last.index)
    if blocks.count > before || blocks[blocks.count - 1].kind == .definition {
      guard blocks[blocks.count - 1].kind == .paragraph else {
        // The underline begins a paragraph of its own where the definitions stood.
        open.removeLast()
        return false
      }
      open[open.count - 1].index = blocks.count - 1
    }
    let index = blocks.count - 1
    blocks[index].kind = .heading
    var underline = line
    underline.advanceToNonspace()
    add(underline, to: open.count - 1)
    return true
  }

  /// Whether a line of dashes makes a table's header of the last line of the open paragraph.
  mutating func becomesTable(_ line: BlockLine, depth: Int) -> Bool {
    let paragraph = blocks[open[depth - 1].index]
    guard let columns = TableCells.columnsAnnounced(in: bytes, line.rest),
      let last = paragraph.lines.last
    else { return false }
    let header = TableCells(bytes, lines[last].text)
    guard header.cells.count == columns else { return false }
    let above = paragraph.lines.dropLast()
    open.removeLast()
    blocks.removeLast()
    var table = paragraph
    if !above.isEmpty {
      // What stands above is closed as a paragraph without looking for definitions.
      appendPart(of: paragraph, 0..<above.count, .paragraph)
      table.line = paragraph.line + above.count
    }
    table.kind = .table
    table.lines = last..<last
    table.range = lines[last].text
    table.end = blocks.count + 1
    blocks.append(table)
    open.append(Open(index: blocks.count - 1))
    appendRow(lines[last].text, header, line: table.line)
    blocks.append(
      Block(
        kind: .tableRule, range: line.rest, parent: open[open.count - 1].index,
        end: blocks.count + 1, lines: lines.count..<lines.count, line: number))
    extendTable(to: line.rest.upperBound)
    return true
  }

  mutating func addTableRow(_ line: BlockLine, depth: Int) {
    close(to: depth)
    appendRow(line.rest, TableCells(bytes, line.rest), line: number)
    extendTable(to: line.rest.upperBound)
  }

  private mutating func extendTable(to end: Int) {
    let index = open[open.count - 1].index
    blocks[index].range = blocks[index].range.lowerBound..<end
    blocks[index].end = blocks.count
  }

  /// Cells beyond the table's columns are not shown, but stand there.
  private mutating func appendRow(_ range: Range<Int>, _ cells: TableCells, line: Int) {
    let row = blocks.count
    blocks.append(
      Block(
        kind: .tableRow, range: range, parent: open[open.count - 1].index,
        end: row + 1 + cells.cells.count, lines: lines.count..<lines.count, line: line))
    for cell in cells.cells {
      blocks.append(
        Block(
          kind: .tableCell, range: cell, parent: row, end: blocks.count + 1,
          lines: lines.count..<lines.count, line: line))
    }
  }
}

extension BlockLine {
  /// The end of the word that begins there: `>`, `-`, `12.`, `[^a]:`.
  fileprivate func markEnd(from start: Int) -> Int {
    var end = start
    if self[end] == UInt8(ascii: ">") { return end + 1 }
    while end < range.upperBound, !bytes[end].isASCIISpace { end += 1 }
    return end
  }
}
