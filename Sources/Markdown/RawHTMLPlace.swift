/// Where one reads in a raw HTML node: what a finding says of its place.
struct RawHTMLPlace {
  private let text: ArraySlice<UInt8>
  private let node: Node
  private let index: Int
  private var offset: Int
  private var lines = 0
  private var lineStart: Int?
  private var lineEnd: Int

  init(_ document: Document, _ index: Int) {
    node = document.nodes[index]
    self.index = index
    text = document[node.literal]
    offset = text.startIndex
    lineEnd = text.firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
  }

  mutating func advance(to next: Int) {
    offset = next
    while lineEnd < next {
      lines += 1
      lineStart = lineEnd + 1
      lineEnd = text[(lineEnd + 1)...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
    }
  }

  var line: Int { Int(node.line) + lines }

  /// In bytes, from 1.
  var column: Int {
    max(lineStart.map { offset - $0 + 1 } ?? Int(node.column) + offset - text.startIndex, 1)
  }

  func finding(
    _ reason: RawHTMLReview.Finding.Reason, _ element: String
  ) -> RawHTMLReview.Finding {
    let hasReturn = lineEnd > offset && text[lineEnd - 1] == UInt8(ascii: "\r")
    return RawHTMLReview.Finding(
      reason: reason, element: String(element.prefix(40)), block: index, line: line,
      column: column,
      bytesToLineEnd: node.kind == .htmlBlock ? lineEnd - offset - (hasReturn ? 1 : 0) : nil)
  }
}

extension HTMLTokenizer.Unclosed {
  var reason: RawHTMLReview.Finding.Reason { self == .comment ? .unclosedComment : .unclosed }
}

extension Node.Kind {
  var isRawHTML: Bool { self == .htmlBlock || self == .htmlInline }
}
