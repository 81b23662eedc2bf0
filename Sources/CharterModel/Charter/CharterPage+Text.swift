import Diagnosis
import Markdown

extension CharterPage {
  /// The body's words without the title, paragraphs divided by a blank line: what a reader copies.
  package var bodyText: String {
    document.blocks.filter { $0 != titleNode }.map { document.plainText(of: $0) }
      .joined(separator: "\n\n")
  }

  /// Where a word stands for the first time in the page's prose (not in code, not in addresses).
  package func firstMention(of word: String) -> (line: Int, column: Int)? {
    for node in document.nodes where node.kind == .text {
      let text = document.string(node.literal)
      guard let range = text.firstRange(of: word), Self.isWord(range, in: text) else { continue }
      let before = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let position = source.position(
        line: max(Int(node.line), 1), byteColumn: Int(node.column) + before)
      return (position.line, position.column)
    }
    return nil
  }

  private static func isWord(_ range: Range<String.Index>, in text: String) -> Bool {
    let startsWord =
      range.lowerBound == text.startIndex
      || !text[text.index(before: range.lowerBound)].isLetter
    return startsWord && (range.upperBound == text.endIndex || !text[range.upperBound].isLetter)
  }
}
