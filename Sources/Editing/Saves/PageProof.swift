import CharterModel
import Markdown

/// That a change of a page changes what it is to change and nothing else: the new bytes are read again,
/// and every other block, key and value is what it was. Without it nothing is written.
struct PageProof {
  private let before: Page
  private let after: Page
  private let pieces: [PlacedPiece]
  private let edits: [ByteEdit]

  init(before: Page, pieces: [PlacedPiece], edits: [ByteEdit], after bytes: [UInt8])
    throws(Refusal)
  {
    self.before = before
    self.pieces = pieces
    self.edits = edits
    guard let after = Page(path: before.path, file: bytes) else {
      throw .unwritable("")
    }
    self.after = after
  }

  func hold() throws(Refusal) {
    try bytesOutside()
    try header()
    try blocks()
    try reading()
  }

  /// Outside the edits the bytes are the same.
  private func bytesOutside() throws(Refusal) {
    let (old, new) = (edits.inOrder.map(\.range), edits.newRanges)
    var (one, other) = (0, 0)
    for (range, newRange) in zip(
      old + [before.file.count..<before.file.count], new + [after.file.count..<after.file.count])
    {
      guard range.lowerBound >= one, newRange.lowerBound >= other,
        before.file[one..<range.lowerBound].elementsEqual(after.file[other..<newRange.lowerBound])
      else { throw .overlapping }
      (one, other) = (range.upperBound, newRange.upperBound)
    }
    guard after.mark == before.mark else { throw .otherValue("UTF-8") }
  }

  private func header() throws(Refusal) {
    guard before.parsed.unreadLine == nil, after.parsed.unreadLine == nil else {
      // A page of which nobody can say who may read it is edited by who sees the file.
      throw .readers
    }
    var expected = HeaderValue(before.parsed.frontMatter.entries)
    for piece in pieces {
      if let value = piece.value { expected.apply(value) }
    }
    let found = HeaderValue(after.parsed.frontMatter.entries)
    if let key = expected.difference(from: found) { throw .otherValue(key) }
  }

  // MARK: - Our own reading

  /// How deep the block of each edit stands: one that begins and ends with it may be around it.
  private func depths(of ranges: [Range<Int>]) -> [Int] {
    var depths: [Range<Int>: Int] = [:]
    for block in pieces.compactMap(\.block) {
      depths[before.blocks.blocks[block].range] = before.blocks.depth(of: block)
    }
    return ranges.map { depths[$0] ?? 0 }
  }

  /// Every other block is the same kind of block, nested alike, with the same bytes.
  private func blocks() throws(Refusal) {
    // Who edits a text whose blocks are not known edits it as a whole, and may mend it.
    guard after.blocks.isExact || !before.blocks.isExact else {
      throw .otherBlock(line: before.blocks.blocks.first?.line ?? 1, "")
    }
    let edited = Set(pieces.compactMap(\.block))
    let around = Set(edited.flatMap { before.blocks.ancestors(of: $0) })
    let (old, new) = (edits.inOrder.map(\.range), edits.newRanges)
    let kept = before.blocks.outline(without: edited)
    let made = after.blocks.outline(within: new, depths: depths(of: old))
    var rest = made.outside[...]
    for index in kept {
      guard let other = rest.first, isSame(index, other, isAround: around.contains(index)) else {
        throw .otherBlock(line: before.blocks.blocks[index].line, before.text(of: index))
      }
      rest.removeFirst()
    }
    if let surplus = rest.first {
      throw .blockEnds(line: after.blocks.blocks[surplus].line)
    }
    try outcomes(made.inside, old, new)
  }

  private func isSame(_ one: Int, _ other: Int, isAround: Bool) -> Bool {
    let (old, new) = (before.blocks.blocks[one], after.blocks.blocks[other])
    guard old.kind == new.kind, before.blocks.depth(of: one) == after.blocks.depth(of: other) else {
      return false
    }
    if isAround || old.kind.isContainer { return true }
    return before.file[old.range].elementsEqual(after.file[new.range])
  }

  /// What stands in each block's place is what may stand there.
  private func outcomes(
    _ inside: [[Int]], _ old: [Range<Int>], _ new: [Range<Int>]
  ) throws(Refusal) {
    let places = Dictionary(zip(old, old.indices), uniquingKeysWith: { first, _ in first })
    for piece in pieces {
      guard let block = piece.block, piece.outcome == .sameKind else { continue }
      guard let place = places[before.blocks.blocks[block].range] else { throw .overlapping }
      let (kind, depth) = (before.blocks.blocks[block].kind, before.blocks.depth(of: block))
      let found = inside[place].filter { after.blocks.depth(of: $0) <= depth }
      guard found.count == 1, after.blocks.blocks[found[0]].kind == kind,
        after.blocks.depth(of: found[0]) == depth,
        isAlone(after.blocks.blocks[found[0]].range, in: new[place])
      else { throw .blockEnds(line: before.blocks.blocks[block].line) }
    }
  }

  /// Whether nothing but spaces stands beside a block in the place that was given to it.
  private func isAlone(_ block: Range<Int>, in place: Range<Int>) -> Bool {
    let beside = [place.lowerBound..<block.lowerBound, block.upperBound..<place.upperBound]
    return beside.allSatisfy { after.file[$0].allSatisfy(\.isASCIISpace) }
  }

  // MARK: - The site's reading

  /// What the site reads outside the edited lines is what it read before.
  private func reading() throws(Refusal) {
    let old = edits.inOrder.map(\.range)
    let cells = Set(
      pieces.compactMap(\.block).map { before.blocks.blocks[$0] }
        .filter { $0.kind == .tableCell }.map(\.range))
    let areCells = old.map(cells.contains)
    let one = SiteReading(of: before, without: before.holes(of: old, areCells))
    let other = SiteReading(of: after, without: after.holes(of: edits.newRanges, areCells))
    if let line = one.difference(from: other) {
      throw .otherBlock(line: line, before.parsed.source.line(line))
    }
  }
}

extension BlockMap {
  func ancestors(of block: Int) -> [Int] {
    Array(sequence(first: block) { blocks[$0].parent }.dropFirst())
  }

  func depth(of block: Int) -> Int { ancestors(of: block).count }

  /// The blocks that an edit leaves: neither edited nor within one that is.
  fileprivate func outline(without edited: Set<Int>) -> [Int] {
    var kept: [Int] = []
    var index = 0
    while index < blocks.count {
      if edited.contains(index) {
        index = blocks[index].end
      } else {
        kept.append(index)
        index += 1
      }
    }
    return kept
  }

  /// The blocks outside the new ranges, and those within each.
  fileprivate func outline(
    within ranges: [Range<Int>], depths: [Int]
  ) -> (outside: [Int], inside: [[Int]]) {
    var inside = [[Int]](repeating: [], count: ranges.count)
    var outside: [Int] = []
    for (index, block) in blocks.enumerated() {
      var (low, high) = (0, ranges.count)
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].upperBound < block.range.upperBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      let isInside =
        low < ranges.count && ranges[low].lowerBound <= block.range.lowerBound
        && depth(of: index) >= depths[low]
      if isInside { inside[low].append(index) } else { outside.append(index) }
    }
    return (outside, inside)
  }
}
