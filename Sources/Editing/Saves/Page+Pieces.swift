import Markdown

/// What the desk opens and gives back: the pieces of a save for a block, a value, a key.
extension Page {
  package func piece(
    block: Int, new: String, becomes: Piece.Outcome = .sameKind
  ) -> Piece {
    let (before, after) = neighbours(of: block)
    let own = blocks.blocks[block]
    return Piece(
      .block(
        own.kind, before: before.map(bytes(of:)), after: after.map(bytes(of:)),
        becomes: becomes), range: own.range, old: bytes(of: block), new: new)
  }

  /// Blocks that are to stand behind all others.
  package func pieceAtEnd(_ text: String) -> Piece {
    let last = blocks.leaves.last.map(bytes(of:)) ?? []
    return Piece(.end, range: file.count..<file.count, old: last, new: text)
  }

  /// Nil where the value is shown and not edited.
  package func piece(value path: [ValueStep], new: String) -> Piece? {
    values[path].map { value in
      let range = (value.range.lowerBound + mark)..<(value.range.upperBound + mark)
      return Piece(.value(path), range: range, old: Array(file[range]), new: new)
    }
  }

  /// Nil where no key can be added.
  package func piece(newKey name: String, value: String) -> Piece? {
    guard values.newKey != nil || parsed.frontMatter.end == 0 else { return nil }
    let offset = (values.newKey?.offset ?? 0) + mark
    return Piece(.key(name), range: offset..<offset, old: [], new: value)
  }
}

/// Where a piece stands in the page as it is now, and which bytes it becomes there.
struct PlacedPiece {
  /// The ways to write it, the least change first.
  var forms: [ByteEdit]
  /// The block that changes, by its number.
  var block: Int?
  var outcome: Piece.Outcome = .sameKind
  var value: ValueExpectation?
}

extension Page {
  enum Placing {
    case placed(PlacedPiece)
    case moved(theirs: String?)
    case refused(Refusal)
  }

  /// - Parameter isSame: whether the file is the one that the piece was made from.
  func place(_ piece: Piece, isSame: Bool) -> Placing {
    switch piece.unit {
    case .block(let kind, let before, let after, let outcome):
      let found = isSame ? self.block(kind, at: piece) : self.block(kind, of: piece, before, after)
      guard let found else {
        return .moved(theirs: isSame ? nil : textBetween(before, after))
      }
      return placeBlock(found, piece, outcome)
    case .end: return placeAtEnd(piece)
    case .value(let path): return placeValue(piece, path)
    case .key(let name): return placeKey(name, piece)
    case .withoutKey(let name): return placeRemoval(name, piece)
    case .append(let path): return placeList(.append(piece.new), path, piece)
    case .remove(let path, let item): return placeList(.remove(item), path, piece)
    case .cell, .row, .column: return .refused(.readOnly(piece.unit))
    }
  }

  private func block(_ kind: Block.Kind, at piece: Piece) -> Int? {
    var index = blocks.first(within: piece.range) ?? blocks.blocks.count
    while index < blocks.blocks.count, blocks.blocks[index].range == piece.range,
      blocks.blocks[index].kind != kind
    {
      index += 1
    }
    guard index < blocks.blocks.count, blocks.blocks[index].kind == kind,
      blocks.blocks[index].range == piece.range, file[piece.range].elementsEqual(piece.old)
    else { return nil }
    return index
  }

  /// The one block that reads so and has these neighbours.
  private func block(
    _ kind: Block.Kind, of piece: Piece, _ before: [UInt8]?, _ after: [UInt8]?
  ) -> Int? {
    let fitting = blocks.blocks.indices.filter { index in
      let block = blocks.blocks[index]
      guard block.kind == kind, block.range.count == piece.old.count,
        file[block.range].elementsEqual(piece.old)
      else { return false }
      let (one, other) = neighbours(of: index)
      return one.map(bytes(of:)) == before && other.map(bytes(of:)) == after
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private func placeBlock(_ block: Int, _ piece: Piece, _ outcome: Piece.Outcome) -> Placing {
    let old = text(of: block)
    let new = InsertedText.normalized(piece.new, insteadOf: old)
    let kind = blocks.blocks[block].kind
    if new.hasSameBytes(as: old) {
      let range = blocks.blocks[block].range
      return .placed(PlacedPiece(forms: [ByteEdit(range, Array(file[range]))]))
    }
    // The lines that make a block of another notation, and the dashes of a table, are its marks.
    guard kind != .notation, kind != .tableRule else { return .refused(.readOnly(piece.unit)) }
    let written = kind == .tableCell ? CellText.written(new) : new
    guard let written else { return .refused(.unwritable(new)) }
    let edit = edit(of: block, to: written, outcome)
    return .placed(PlacedPiece(forms: [edit], block: block, outcome: outcome))
  }

  /// A block that goes takes the gap behind it along; if it was the last, the one before.
  private func edit(of block: Int, to text: String, _ outcome: Piece.Outcome) -> ByteEdit {
    let range = blocks.blocks[block].range
    guard text.isEmpty, outcome == .anyBlocks else {
      return ByteEdit(range, bytes(of: block, for: text))
    }
    return ByteEdit(gapped(range, of: block), [])
  }

  private func gapped(_ range: Range<Int>, of block: Int) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte.isASCIISpace }
    let isTop = blocks.blocks[block].parent == nil
    guard isTop else { return range }
    var (start, end) = (range.lowerBound, range.upperBound)
    while end < file.count, isSpace(file[end]) { end += 1 }
    if end == file.count, start > mark + parsed.frontMatter.end {
      end = range.upperBound
      while start > mark + parsed.frontMatter.end, isSpace(file[start - 1]) { start -= 1 }
    }
    return start..<end
  }

  /// What stands now between two blocks that were the neighbours.
  private func textBetween(_ before: [UInt8]?, _ after: [UInt8]?) -> String? {
    func only(_ wanted: [UInt8]?) -> Int? {
      guard let wanted else { return nil }
      let found = blocks.leaves.filter { file[blocks.blocks[$0].range].elementsEqual(wanted) }
      return found.count == 1 ? found[0] : nil
    }
    let start =
      before == nil
      ? mark + parsed.frontMatter.end : only(before).map { blocks.blocks[$0].range.upperBound }
    let end = after == nil ? file.count : only(after).map { blocks.blocks[$0].range.lowerBound }
    guard let start, let end, start <= end else { return nil }
    let text = String(decoding: file[start..<end], as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
  }

  private func placeAtEnd(_ piece: Piece) -> Placing {
    let last = blocks.leaves.last.map(bytes(of:)) ?? []
    guard last == piece.old else {
      return .moved(theirs: String(decoding: last, as: UTF8.self))
    }
    let ending = LineEnding.nearest(to: file.count, in: file)
    let text = InsertedText.normalized(piece.new, insteadOf: "")
    var bytes: [UInt8] = []
    let hasEnding = file.last == 0x0A || file.last == 0x0D || file.count == mark
    if !hasEnding { bytes += ending }
    if !last.isEmpty || parsed.frontMatter.end > 0 { bytes += ending }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    bytes += Array(lines.joined(separator: ending))
    if hasEnding { bytes += ending }
    let edit = ByteEdit(file.count..<file.count, bytes)
    return .placed(PlacedPiece(forms: [edit], outcome: .anyBlocks))
  }
}

/// The text of a table's cell.
package enum CellText {
  /// With a backslash before each `|` that has none; nil for a text of several lines.
  package static func written(_ text: String) -> String? {
    guard !text.utf8.contains(0x0A), !text.utf8.contains(0x0D) else { return nil }
    var written: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|"), written.last != UInt8(ascii: "\\") {
        written.append(UInt8(ascii: "\\"))
      }
      written.append(byte)
    }
    return String(decoding: written, as: UTF8.self)
  }
}
