import Markdown

/// Reads the blocks of a Markdown text (CommonMark 0.29 with GFM's tables, tasks and footnotes), as
/// libcmark-gfm does, but knowing where each of them ends.
///
/// The method is the specification's own: a line first goes through the blocks that are open, then
/// opens others, then gives what is left to the innermost (CommonMark, appendix "A parsing strategy").
struct BlockParser {
  /// A block while it can still grow.
  struct Open {
    var index: Int
    var marker: ListMarker?
    var isTask = false
    var fence: (sign: UInt8, length: Int, offset: Int)?
    var htmlKind = 0
    /// How many blocks stand in it that are shown.
    var children = 0
  }

  let bytes: [UInt8]
  var blocks: [Block] = []
  var lines: [Block.Line] = []
  /// From the outermost; the document itself is not among them.
  var open: [Open] = []
  var number = 0
  /// Which lines go on a text without the marks of the blocks around, and begin with spaces.
  var indentedLazyLines: Set<Int> = []

  init(reading bytes: [UInt8]) {
    self.bytes = bytes
    for line in bytes.lineRanges {
      number += 1
      read(BlockLine(bytes, line.content))
    }
    close(to: 0)
  }

  private mutating func read(_ whole: BlockLine) {
    var line = whole
    guard let matched = passOpenBlocks(&line) else { return }
    let isAfterText = open.last.map { blocks[$0.index].kind == .paragraph } ?? false
    let mayBeLazy = isAfterText && matched < open.count
    var depth = matched
    var hasNew = false
    // Whatever begins here closes what did not match.
    while startBlock(&line, &depth, &hasNew, isAfterText: isAfterText && !hasNew) {}
    if mayBeLazy, !hasNew, !line.isBlank {
      if line.offset < line.firstNonspace { indentedLazyLines.insert(lines.count) }
      line.advanceToNonspace()
      return add(line, to: open.count - 1, isLazy: true)
    }
    if !hasNew { close(to: matched) }
    addRest(&line)
  }

  // MARK: - The blocks that are open

  /// How many of the open blocks go on in this line; nil if the line closes a fence and is spent.
  private mutating func passOpenBlocks(_ line: inout BlockLine) -> Int? {
    for depth in open.indices {
      let block = open[depth]
      switch blocks[block.index].kind {
      case .quote:
        guard !line.isIndented, line[line.firstNonspace] == UInt8(ascii: ">") else { return depth }
        line.advance(toByte: line.firstNonspace + 1)
        line.advanceOverSpace()
      case .item:
        guard let marker = block.marker else { return depth }
        if line.indent >= marker.indent + marker.padding {
          line.advance(columns: marker.indent + marker.padding)
        } else if line.isBlank, block.children > 0 {
          line.advanceToNonspace()
        } else {
          return depth
        }
      case .footnote:
        if line.indent >= 4 {
          line.advance(columns: 4)
        } else if !line.range.isEmpty {
          return depth
        }
      case .fencedCode:
        guard let fence = block.fence else { return depth }
        if line.closesFence(of: fence.sign, length: fence.length) {
          add(line, to: depth)
          close(to: depth)
          return nil
        }
        var left = fence.offset
        while left > 0, line[line.offset] == 0x20 || line[line.offset] == 0x09 {
          line.advance(columns: 1)
          left -= 1
        }
      case .indentedCode:
        if line.isIndented {
          line.advance(columns: 4)
        } else if line.isBlank {
          line.advanceToNonspace()
        } else {
          return depth
        }
      case .html: if block.htmlKind >= 6, line.isBlank { return depth }
      case .paragraph: if line.isBlank { return depth }
      case .table: if TableCells(bytes, line.rest).cells.isEmpty { return depth }
      case .list: continue
      default: return depth
      }
    }
    return open.count
  }

  // MARK: - The blocks that begin

  /// Whether a block began that may hold others.
  private mutating func startBlock(
    _ line: inout BlockLine, _ depth: inout Int, _ hasNew: inout Bool, isAfterText: Bool
  ) -> Bool {
    let container = depth > 0 ? blocks[open[depth - 1].index].kind : nil
    if [.fencedCode, .indentedCode, .html].contains(container) { return false }
    let isParagraph = container == .paragraph
    func began(_ parser: inout BlockParser) {
      depth = parser.open.count
      hasNew = true
    }
    if !line.isIndented, line[line.firstNonspace] == UInt8(ascii: ">") {
      push(.quote, at: line.firstNonspace, below: depth, in: line)
      line.advance(toByte: line.firstNonspace + 1)
      line.advanceOverSpace()
      began(&self)
      return true
    }
    if !line.isIndented, let kind = leafStart(line, isParagraph: isParagraph) {
      push(kind.kind, at: line.firstNonspace, below: depth, in: line)
      open[open.count - 1].fence = kind.fence
      open[open.count - 1].htmlKind = kind.htmlKind
      began(&self)
      return false
    }
    if !line.isIndented, isParagraph, line.isSetextUnderline {
      // Under definitions alone it begins a paragraph.
      if !becomesHeading(line) { startParagraph(&line) }
      line.advanceToEnd()
      hasNew = true
      return false
    }
    if !line.isIndented, line.isThematicBreak {
      push(.thematicBreak, at: line.firstNonspace, below: depth, in: line)
      began(&self)
      return false
    }
    if !line.isIndented, line.footnoteStart > 0 {
      push(.footnote, at: line.firstNonspace, below: depth, in: line)
      line.advance(toByte: line.firstNonspace + line.footnoteStart)
      began(&self)
      return true
    }
    if !line.isIndented || container == .list, line.indent < 4,
      let marker = ListMarker(in: line, interruptsParagraph: isParagraph)
    {
      startItem(marker, &line, depth: depth)
      began(&self)
      return true
    }
    if line.isIndented, !isAfterText, !line.isBlank {
      line.advance(columns: 4)
      push(.indentedCode, at: line.offset, below: depth, in: line)
      began(&self)
      return false
    }
    return startOfExtension(&line, &depth, &hasNew, container)
  }

  private func leafStart(
    _ line: BlockLine, isParagraph: Bool
  ) -> (kind: Block.Kind, fence: (sign: UInt8, length: Int, offset: Int)?, htmlKind: Int)? {
    if line.headingStart > 0 { return (.heading, nil, 0) }
    if let fence = line.opensFence {
      return (.fencedCode, (fence.sign, fence.length, line.firstNonspace - line.offset), 0)
    }
    if let kind = HTMLBlockStart.kind(in: line, afterParagraph: isParagraph) {
      return (.html, nil, kind)
    }
    return nil
  }

  private mutating func startItem(_ found: ListMarker, _ line: inout BlockLine, depth: Int) {
    var marker = found
    let start = line.firstNonspace
    marker.indent = line.indent
    let lineStart = line
    line.advance(toByte: start + marker.width)
    let saved = line
    while line.column - saved.column <= 5, line[line.offset] == 0x20 || line[line.offset] == 0x09 {
      line.advance(columns: 1)
    }
    let spaces = line.column - saved.column
    if spaces >= 5 || spaces < 1 || line.offset >= line.range.upperBound {
      marker.padding = marker.width + 1
      line = saved
      if spaces > 0 { line.advance(columns: 1) }
    } else {
      marker.padding = marker.width + spaces
    }
    let list = depth > 0 ? open[depth - 1] : nil
    let goesOn =
      list.map {
        blocks[$0.index].kind == .list && ($0.marker?.isOfSameList(as: marker) ?? false)
      } ?? false
    if !goesOn {
      push(.list, at: start, below: depth, in: lineStart)
      open[open.count - 1].marker = marker
    } else {
      close(to: depth)
    }
    push(.item, at: start, below: open.count, in: lineStart)
    open[open.count - 1].marker = marker
  }

  /// Tables and tasks.
  private mutating func startOfExtension(
    _ line: inout BlockLine, _ depth: inout Int, _ hasNew: inout Bool, _ container: Block.Kind?
  ) -> Bool {
    switch container {
    case .paragraph:
      if !line.isIndented, becomesTable(line, depth: depth) {
        line.advanceToEnd()
        depth = open.count
        hasNew = true
      }
    case .table:
      guard !line.isIndented, !line.isBlank else { return false }
      addTableRow(line, depth: depth)
      line.advanceToEnd()
      depth = open.count
      hasNew = true
    case .item:
      guard line.isTask else { return false }
      line.advance(toByte: min(line.offset + 3, line.range.upperBound))
      open[depth - 1].isTask = true
    default: break
    }
    return false
  }

  /// What is left of the line belongs to the innermost block.
  private mutating func addRest(_ line: inout BlockLine) {
    guard let last = open.last else {
      if !line.isBlank { startParagraph(&line) }
      return
    }
    switch blocks[last.index].kind {
    case .fencedCode, .indentedCode: add(line, to: open.count - 1)
    case .html:
      add(line, to: open.count - 1)
      if HTMLBlockStart.ends(last.htmlKind, in: line) { close(to: open.count - 1) }
    case .heading where blocks[last.index].lines.isEmpty, .thematicBreak:
      add(line, to: open.count - 1)
    case .paragraph:
      guard !line.isBlank else { return }
      line.advanceToNonspace()
      add(line, to: open.count - 1)
    case .quote, .item, .footnote, .list: if !line.isBlank { startParagraph(&line) }
    case .table, .tableRow, .heading:
      guard !line.isBlank else { return }
      startParagraph(&line)
    default: break
    }
  }

  private mutating func startParagraph(_ line: inout BlockLine) {
    line.advanceToNonspace()
    push(.paragraph, at: line.offset, below: open.count, in: line)
    add(line, to: open.count - 1)
  }
}
