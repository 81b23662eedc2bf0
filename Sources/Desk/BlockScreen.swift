import Editing

/// A block's text as its author edits it: without the signs that make it a heading or a note, which are
/// put around it again when it is saved.
struct BlockScreen {
  let page: Page
  let block: Int

  private var kind: Block.Kind { page.blocks.blocks[block].kind }

  func message(_ handle: String, digest: String) -> BlockMessage {
    let (lead, text, tail) = parts
    let name =
      switch kind {
      case .heading: "heading"
      case .tableCell: "cell"
      default: "text"
      }
    return BlockMessage(
      page: handle, digest: digest, block: block, kind: name, text: text, lead: lead, tail: tail)
  }

  /// What stands before the words, the words, and what stands behind them.
  private var parts: (lead: String, text: String, tail: String) {
    let text = page.text(of: block)
    switch kind {
    case .heading: return Self.heading(text)
    case .paragraph:
      // `> [!DO]` on a line of its own.
      if let marker = text.prefixMatch(of: /\[![^\]\n]+\][+\-]?[ \t]*\n/) {
        return (String(marker.0), String(text[marker.range.upperBound...]), "")
      }
      return ("", text, "")
    case .tableCell: return ("", text.replacing("\\|", with: "|"), "")
    default: return ("", text, "")
    }
  }

  private static func heading(_ text: String) -> (String, String, String) {
    if let signs = text.prefixMatch(of: /#{1,6}[ \t]+/) {
      let rest = text[signs.range.upperBound...]
      guard let closing = rest.firstMatch(of: /[ \t]+#+[ \t]*$/) else {
        return (String(signs.0), String(rest), "")
      }
      return (
        String(signs.0), String(rest[..<closing.range.lowerBound]), String(closing.0)
      )
    }
    // A line of equal signs or dashes below.
    guard let last = text.lastIndex(of: "\n") else { return ("", text, "") }
    return ("", String(text[..<last]), String(text[last...]))
  }

  /// The piece that gives the block another text.
  func piece(replacingBy text: String) -> Piece {
    let (lead, _, tail) = parts
    let outcome: Piece.Outcome = kind == .paragraph ? .anyBlocks : .sameKind
    return page.piece(block: block, new: lead + text + tail, becomes: outcome)
  }

  /// The piece that puts a paragraph below the block.
  func piece(adding text: String) -> Piece {
    page.piece(
      block: block, new: page.text(of: block) + "\n\n" + text, becomes: .anyBlocks)
  }

  var pieceWithout: Piece { page.piece(block: block, new: "", becomes: .anyBlocks) }
}
