import CharterModel

/// Who changes something. Every save has an author.
package struct Author: Sendable, Hashable {
  package var name: String
  package var address: String

  /// Nil for what Git could not write: an empty name, line feeds, angle brackets.
  package init?(name: String, address: String) {
    let words = [name, address].map { $0.trimmingSpaces }
    guard words.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy(Self.isPlain) }) else {
      return nil
    }
    (self.name, self.address) = (words[0], words[1])
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "<" && scalar != ">"
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// What somebody changed in one file, against the state in which they saw it.
package struct Save: Sendable, Equatable {
  /// Relative to the content folder.
  package var path: String
  /// The SHA-256 of the file as it was read, in hexadecimal digits.
  package var digest: String
  package var pieces: [Piece]

  package init(path: String, digest: String, pieces: [Piece]) {
    (self.path, self.digest, self.pieces) = (path, digest, pieces)
  }
}

/// One changed block, value or cell: where it stood, what stood there, what is to stand there.
package struct Piece: Sendable, Equatable {
  package enum Unit: Sendable, Equatable {
    /// A block, with the bytes of the blocks beside it; nil at an end of the page.
    case block(Block.Kind, before: [UInt8]?, after: [UInt8]?, becomes: Outcome)
    /// Blocks after the last of the page.
    case end
    case value([ValueStep])
    /// A key that the header does not have.
    case key(String)
    /// A key that goes, with its value.
    case withoutKey(String)
    case append([ValueStep])
    case remove([ValueStep], item: Int)
    /// A cell, with the other cells of its row as they are read.
    case cell(column: Int, row: [String])
    /// A line of cells after the row that is read so.
    case row(after: [String])
    /// A column after the last that has a name: its name, then the text of each row with a value.
    case column([RowText])
  }

  package struct RowText: Sendable, Equatable {
    package var row: Int
    package var text: String
    package init(row: Int, text: String) { (self.row, self.text) = (row, text) }
  }

  /// What may stand in a block's place.
  package enum Outcome: Sendable, Equatable {
    /// One block of the same kind.
    case sameKind
    /// Any blocks, or none: for who turns a text into a list, adds a block or takes one away.
    case anyBlocks
  }

  package var unit: Unit
  /// In the file that the digest names.
  package var range: Range<Int>
  package var old: [UInt8]
  /// As it was typed: without what the file's notation puts around it.
  package var new: String
  /// The cells of a new line.
  package var cells: [String] = []

  package init(
    _ unit: Unit, range: Range<Int>, old: [UInt8], new: String, cells: [String] = []
  ) {
    (self.unit, self.range, self.old, self.new, self.cells) = (unit, range, old, new, cells)
  }
}

/// What came of a save, before anything is written.
package enum SaveDecision: Sendable {
  case write(Written)
  /// Nothing differs.
  case unchanged
  case conflict([Conflict])
  case refused(Refusal)

  package struct Written: Sendable {
    package var file: [UInt8]
    /// Whether somebody else had changed another passage, which stays.
    package var isMerged: Bool
    /// Which bytes of the file before took which others' place.
    package var edits: [ByteEdit]
  }
}

/// What two people did to one passage: nothing is written, and no word of either is lost.
package struct Conflict: Sendable, Equatable {
  package var piece: Piece
  /// What stands in the file now; nil if the passage is gone or cannot be told from others.
  package var theirs: String?

  package init(piece: Piece, theirs: String?) { (self.piece, self.theirs) = (piece, theirs) }
}

/// Why a change is not written: what else it would have changed.
package enum Refusal: Error, Sendable, Equatable {
  /// The place is shown and not edited.
  case readOnly(Piece.Unit)
  /// Another block would be read otherwise: its number, and its text.
  case otherBlock(line: Int, String)
  /// The block itself would become another kind of block, or several.
  case blockEnds(line: Int)
  /// A value, a key or a cell would be read otherwise, by its name.
  case otherValue(String)
  /// The text cannot stand there, whatever is put around it.
  case unwritable(String)
  /// Who may read the page would change, or could no longer be told.
  case readers
  /// Two pieces of a save are one passage.
  case overlapping
}

/// Bytes that take others' place.
package struct ByteEdit: Sendable, Equatable {
  package var range: Range<Int>
  package var bytes: [UInt8]

  package init(_ range: Range<Int>, _ bytes: [UInt8]) { (self.range, self.bytes) = (range, bytes) }
}

extension [UInt8] {
  /// The bytes with some of them replaced; nil if two edits overlap or one lies outside.
  package func applying(_ edits: [ByteEdit]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var position = 0
    for edit in edits.inOrder {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= count else { return nil }
      result += self[position..<edit.range.lowerBound]
      result += edit.bytes
      position = edit.range.upperBound
    }
    return result + self[position...]
  }
}

extension [ByteEdit] {
  /// In the order of the file; two insertions at one place in the order in which they were asked for.
  var inOrder: [ByteEdit] {
    enumerated().sorted { one, other in
      (one.element.range.lowerBound, one.element.range.upperBound, one.offset)
        < (other.element.range.lowerBound, other.element.range.upperBound, other.offset)
    }.map(\.element)
  }

  /// The ranges that the new bytes have in the new file, in the order of ``inOrder``.
  var newRanges: [Range<Int>] {
    var shift = 0
    return inOrder.map { edit in
      let start = edit.range.lowerBound + shift
      shift += edit.bytes.count - edit.range.count
      return start..<(start + edit.bytes.count)
    }
  }
}
