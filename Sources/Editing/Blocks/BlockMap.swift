import CharterModel
import Diagnosis
import Markdown

/// Which bytes of a page are which block: the blocks in the order of reading, and between them only
/// spaces, line endings and the marks of quotes and lists.
///
/// libcmark-gfm gives the place where a node begins and not always the one where it ends, so these
/// places are found here, and believed only where both readers see the same blocks.
package struct BlockMap: Sendable {
  package private(set) var blocks: [Block] = []
  package private(set) var lines: [Block.Line] = []
  /// Whether the blocks are the ones that the site shows. Else the whole text is one block of
  /// ``Block/Kind/unknown``.
  package private(set) var isExact = true

  /// - Parameters:
  ///   - text: the page's text, without byte order marks.
  ///   - header: how many of its first bytes are front matter.
  package init(of text: [UInt8], header: Int) {
    let body = text.blanking(header)
    guard body.isUTF8Text, MarkdownLimit.exceeded(by: body) == nil else {
      self.init(unknown: body)
      return
    }
    if let (written, places) = WrittenDialects.read(body) {
      self.init(reading: written)
      if isExact { move(from: written, to: body, places) }
    } else {
      self.init(reading: body)
    }
    if !isExact { self = BlockMap(unknown: body) }
  }

  private init(reading text: [UInt8]) {
    let parser = BlockParser(reading: text)
    blocks = parser.blocks
    lines = parser.lines
    isExact = BlockAgreement.holds(between: self, and: Document(parsing: text, syntax: .blocks))
  }

  private init(unknown text: [UInt8]) {
    isExact = false
    guard let first = text.firstIndex(where: { !$0.isASCIISpace }),
      let last = text.lastIndex(where: { !$0.isASCIISpace })
    else { return }
    let start = text[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    for line in text.lineRanges
    where line.content.upperBound > start && line.content.lowerBound <= last {
      lines.append(Block.Line(text: line.content, start: line.content.lowerBound))
    }
    let line = text[..<start].count { $0 == 0x0A } + 1
    blocks = [
      Block(
        kind: .unknown, range: start..<(lines.last?.text.upperBound ?? last + 1), parent: nil,
        end: 1, lines: 0..<lines.count, line: line)
    ]
  }

  /// The blocks that hold no other, in the order of the file.
  package var leaves: [Int] { blocks.indices.filter { blocks[$0].end == $0 + 1 } }
}

extension MarkdownSyntax {
  /// All that makes blocks.
  static let blocks: MarkdownSyntax = [.tables, .taskLists, .footnotes]
}

extension [UInt8] {
  /// The text with the lines of its first bytes as spaces: no byte moves.
  func blanking(_ count: Int) -> [UInt8] {
    guard count > 0 else { return self }
    var text = self
    for index in text.indices.prefix(count) where text[index] != 0x0A { text[index] = 0x20 }
    return text
  }

  var isUTF8Text: Bool { (try? UTF8Span(validating: span)) != nil }
}

// MARK: - Other notations

extension BlockMap {
  /// Moves the blocks of a rewritten text to the places at which their lines were typed. What stands
  /// within a block of another notation loses its nesting; the lines that make it are blocks of
  /// ``Block/Kind/notation``.
  private mutating func move(from written: [UInt8], to text: [UInt8], _ places: [Int32]) {
    let origin = LineOrigins(written, text, places)
    var moved = BlockMap(unknown: [])
    moved.isExact = true
    var covered = Set<Int>()
    var index = 0
    while index < blocks.count {
      let end = blocks[index].end
      let isPlain = blocks[index..<end].allSatisfy { block in
        origin.isWhole(from: block.range.lowerBound, to: block.range.upperBound)
      }
      if isPlain || end == index + 1 {
        moved.take(index..<end, of: self, origin, &covered, isPlain: isPlain)
        index = end
      } else {
        // Its children stand for it.
        index += 1
      }
    }
    moved.addNotations(in: text, but: covered)
    self = moved
    isExact = isTiling
  }

  private mutating func take(
    _ range: Range<Int>, of map: BlockMap, _ origin: LineOrigins, _ covered: inout Set<Int>,
    isPlain: Bool
  ) {
    let first = blocks.count
    for index in range {
      var block = map.blocks[index]
      guard let start = origin.place(of: block.range.lowerBound),
        let end = origin.place(ofEnd: block.range.upperBound)
      else { return }
      let own = map.lines[block.lines].compactMap { line -> Block.Line? in
        guard let start = origin.place(of: line.text.lowerBound),
          let end = origin.place(ofEnd: line.text.upperBound)
        else { return nil }
        return Block.Line(
          text: start..<max(start, end), start: origin.start(ofLineWith: line.text.lowerBound),
          isLazy: line.isLazy)
      }
      guard own.count == block.lines.count, start <= end else { return }
      block.range = start..<end
      block.line = origin.line(of: map.blocks[index].range.lowerBound)
      block.parent =
        isPlain
        ? block.parent.flatMap { $0 < range.lowerBound ? nil : $0 - range.lowerBound + first } : nil
      block.end = block.end - range.lowerBound + first
      block.lines = lines.count..<(lines.count + own.count)
      lines += own
      blocks.append(block)
      let last = origin.line(
        of: max(map.blocks[index].range.upperBound - 1, map.blocks[index].range.lowerBound))
      covered.formUnion(block.line...max(block.line, last))
    }
  }

  private mutating func addNotations(in text: [UInt8], but covered: Set<Int>) {
    for (index, line) in text.lineRanges.enumerated() where !covered.contains(index + 1) {
      guard let first = line.content.first(where: { !text[$0].isASCIISpace }) else { continue }
      lines.append(
        Block.Line(text: first..<line.content.upperBound, start: line.content.lowerBound))
      blocks.append(
        Block(
          kind: .notation, range: first..<line.content.upperBound, parent: nil, end: 0,
          lines: (lines.count - 1)..<lines.count, line: index + 1))
    }
    sortAtTop()
  }

  /// Puts the blocks at the top in the order of the file, each with what it holds.
  private mutating func sortAtTop() {
    var groups: [[Block]] = []
    for block in blocks {
      if block.parent == nil { groups.append([]) }
      groups[groups.count - 1].append(block)
    }
    groups.sort { $0[0].range.lowerBound < $1[0].range.lowerBound }
    blocks.removeAll(keepingCapacity: true)
    for group in groups {
      let first = blocks.count
      let old = group[0].end > 0 ? group[0].end - group.count : first
      for var block in group {
        block.parent = block.parent.map { $0 - old + first }
        block.end = block.end == 0 ? first + 1 : block.end - old + first
        blocks.append(block)
      }
    }
  }

  /// Whether each block lies within its parent and behind the one before it.
  package var isTiling: Bool {
    var ends: [Int?: Int] = [:]
    for block in blocks {
      guard block.range.lowerBound >= ends[block.parent] ?? 0 else { return false }
      if let parent = block.parent {
        let outer = blocks[parent].range
        guard outer.lowerBound <= block.range.lowerBound, block.range.upperBound <= outer.upperBound
        else { return false }
      }
      ends[block.parent] = block.range.upperBound
    }
    return true
  }
}

extension BlockMap {
  fileprivate static func moved(_ range: Range<Int>, by count: Int) -> Range<Int> {
    (range.lowerBound + count)..<(range.upperBound + count)
  }

  mutating func move(by count: Int) {
    for index in blocks.indices {
      blocks[index].range = Self.moved(blocks[index].range, by: count)
    }
    for index in lines.indices {
      lines[index].text = Self.moved(lines[index].text, by: count)
      lines[index].start += count
    }
  }
}
