/// A Markdown text as one flat, positioned value: nodes in the order of reading (preorder), each
/// knowing where its descendants end, so that every walk is a loop and none recurses.
///
/// This stage knows Markdown only: no file, no address, no record. The author's text is kept as it
/// was typed; ``Typography`` is applied when it is rendered.
package struct Document: Sendable {
  package internal(set) var nodes: [Node] = []
  /// The literals of all nodes, one after the other, in UTF-8.
  package internal(set) var text: [UInt8] = []
  /// Comments and elements that are never closed and would have taken the rest of the text with them.
  var unclosed: [RawHTMLReview.Finding] = []
  /// What becomes of its raw HTML, if it was read as a page of the site.
  package internal(set) var rawHTML = RawHTMLReview()
  /// What the words of its blocks of code are, by node: see ``highlighted(_:)``.
  package internal(set) var highlights: [Int: CodeHighlight] = [:]

  package init() {}

  package subscript(range: TextRange) -> ArraySlice<UInt8> {
    text[Int(range.start)..<Int(range.end)]
  }

  package func string(_ range: TextRange) -> String {
    String(decoding: self[range], as: UTF8.self)
  }

  /// The nodes directly below another, by index.
  package func children(of index: Int) -> some Sequence<Int> {
    sequence(
      state: index + 1,
      next: { [end = Int(nodes[index].end)] next in
        guard next < end else { return nil }
        defer { next = Int(nodes[next].end) }
        return next
      })
  }

  /// All nodes below another, in the order of reading.
  package func descendants(of index: Int) -> Range<Int> {
    index + 1..<Int(nodes[index].end)
  }

  /// The top-level blocks.
  package var blocks: some Sequence<Int> { children(of: 0) }
}

package struct Node: Sendable {
  package enum Kind: UInt8, Sendable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    case footnoteReference, strikethrough
    case callout
    /// `[CH-07]`: an identifier in brackets that no link definition claims.
    case reference
  }

  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    package static let ordered = Flags(rawValue: 1)
    package static let tight = Flags(rawValue: 2)
    package static let task = Flags(rawValue: 4)
    package static let checked = Flags(rawValue: 8)
    package static let header = Flags(rawValue: 16)
    /// Its text is its own destination: nothing in it is typeset.
    package static let autolink = Flags(rawValue: 32)
    /// Replaced by something else: not rendered.
    package static let hidden = Flags(rawValue: 64)
    /// A callout's first paragraph, which is its title.
    package static let title = Flags(rawValue: 128)
    /// A link or an image that names its file as wikis do, wherever it lies.
    package static let byName = Flags(rawValue: 256)
    /// Text that is shown as it is typed: between tags of code, or a command of another program.
    package static let verbatim = Flags(rawValue: 1024)
    /// Raw HTML with words in it.
    package static let hasWords = Flags(rawValue: 512)
  }

  package enum Alignment: Int32, Sendable {
    case none, left, center, right
  }

  package var kind: Kind
  package var flags: Flags = []
  /// Heading: its level. Ordered list: its first number. Footnote reference or definition: its
  /// number in the page. Table cell: its ``Alignment``. Callout: its ``Callout/Kind``.
  package var number: Int32 = 0
  /// Footnote reference: which one of its note, from 1. Definition: how many lead to it.
  package var repetition: Int32 = 0
  /// The index after its last descendant.
  package var end: Int32 = 0
  /// Line in the source, from 1 (0 where libcmark-gfm does not say: soft breaks).
  package var line: Int32
  /// Column in the source, in bytes, from 1.
  package var column: Int32
  /// Text, code, raw HTML, destination of a link or image, name of a footnote.
  package var literal: TextRange = .empty
  /// Info string of a code block, title of a link or image, own id of a heading, words of raw HTML.
  package var detail: TextRange = .empty
}

/// A part of ``Document/text``, in bytes.
package struct TextRange: Sendable, Hashable {
  package var start: UInt32
  package var end: UInt32

  package init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  package static let empty = TextRange(start: 0, end: 0)
  package var isEmpty: Bool { start == end }
}
