/// One block of a page as its author typed it: which bytes are its own.
package struct Block: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case quote, list, item, footnote
    case paragraph, heading, thematicBreak
    case fencedCode, indentedCode, html
    case table, tableRow, tableCell
    /// The line of dashes under a table's header.
    case tableRule
    /// `[name]: address`, which is called elsewhere.
    case definition
    /// A line of another notation (`:::`, `!!! note`, `{% hint %}`) that opens or closes a block.
    case notation
    /// A text whose blocks are not known for sure: it is edited as a whole or not at all.
    case unknown

    package var isContainer: Bool {
      switch self {
      case .quote, .list, .item, .footnote, .table, .tableRow: true
      default: false
      }
    }
  }

  /// The text of one line of a block that holds text: what stands before it belongs to the blocks
  /// around.
  package struct Line: Sendable, Equatable {
    package var text: Range<Int>
    /// Where what the blocks around have put before it begins: the beginning of the line in the file.
    package var start: Int
    /// Whether the blocks around did not mark it (CommonMark's lazy continuation).
    package var isLazy = false

    package init(text: Range<Int>, start: Int, isLazy: Bool = false) {
      (self.text, self.start, self.isLazy) = (text, start, isLazy)
    }
  }

  package var kind: Kind
  /// In the file, from the first to behind the last byte, without the line ending.
  package var range: Range<Int>
  /// The index of the block around it; nil at the top.
  package var parent: Int?
  /// The index after the last block in it.
  package var end: Int
  /// Which of ``BlockMap/lines`` are its own; empty where it holds blocks.
  package var lines: Range<Int>
  /// The number of its first line in the text, from 1.
  package var line: Int
}
