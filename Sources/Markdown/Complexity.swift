import Diagnosis

/// Bounds on what one page may hold, checked before it reaches the parser: libcmark-gfm is quadratic
/// on unclosed brackets and wide tables, and no reader gains from a thousand nested quotes.
package struct MarkdownLimit: Sendable, Equatable {
  package enum Reason: Sendable, Equatable { case openBrackets, tableColumns, nesting }

  package var reason: Reason
  package var limit: Int
  /// Where the bound is passed: an offset into the source, in bytes.
  package var offset: Int

  package init(reason: Reason, limit: Int, offset: Int) {
    self.reason = reason
    self.limit = limit
    self.offset = offset
  }

  package static let openBrackets = 200
  package static let tableColumns = 200
  package static let nesting = 60

  /// The first bound that a text passes, or nil.
  package static func exceeded(by source: [UInt8]) -> MarkdownLimit? {
    source.withUnsafeBufferPointer { bytes in
      var depth = 0
      var lineStart = 0
      for index in 0..<bytes.count {
        let byte = bytes[index]
        // Small letters, accented ones and spaces: nine bytes of ten.
        if byte > UInt8(ascii: "]") || byte == 0x20 { continue }
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: ">"): depth = max(depth - 1, 0)
        case UInt8(ascii: "\n"):
          let line = UnsafeBufferPointer(rebasing: bytes[lineStart..<index])
          if let reason = exceeded(byLine: line) {
            return MarkdownLimit(reason: reason, limit: reason.limit, offset: lineStart)
          }
          // A blank line ends a block, and with it every bracket left open.
          if line.allSatisfy(\.isASCIISpace) { depth = 0 }
          lineStart = index + 1
        default: continue
        }
        if depth > openBrackets {
          return MarkdownLimit(reason: .openBrackets, limit: openBrackets, offset: index)
        }
      }
      let line = UnsafeBufferPointer(rebasing: bytes[lineStart...])
      return exceeded(byLine: line).map {
        MarkdownLimit(reason: $0, limit: $0.limit, offset: lineStart)
      }
    }
  }

  private static func exceeded(byLine line: UnsafeBufferPointer<UInt8>) -> Reason? {
    var markers = 0
    for byte in line {
      if byte == UInt8(ascii: ">") { markers += 1 } else if byte != 0x20 { break }
    }
    if markers > nesting { return .nesting }
    guard line.count > tableColumns else { return nil }
    let isDelimiterRow = line.allSatisfy { $0.isASCIISpace || "|-:>".utf8.contains($0) }
    guard isDelimiterRow else { return nil }
    return line.count { $0 == UInt8(ascii: "|") } > tableColumns ? .tableColumns : nil
  }
}

extension MarkdownLimit.Reason {
  fileprivate var limit: Int {
    switch self {
    case .openBrackets: MarkdownLimit.openBrackets
    case .tableColumns: MarkdownLimit.tableColumns
    case .nesting: MarkdownLimit.nesting
    }
  }
}

extension Document {
  /// A page whose Markdown cannot be read, shown as it was typed.
  package init(verbatim source: ArraySlice<UInt8>) {
    text = Array(source)
    let whole = TextRange(start: 0, end: UInt32(text.count))
    nodes = [Node(kind: .document, end: 2, line: 1, column: 1)]
    nodes.append(Node(kind: .codeBlock, end: 2, line: 1, column: 1, literal: whole))
  }

  /// The deepest level of nested nodes, and the first node that stands there.
  package var depth: (levels: Int, node: Int) {
    var open: [Int32] = []
    var deepest = (levels: 0, node: 0)
    for (index, node) in nodes.enumerated() {
      while let end = open.last, end <= Int32(index) { open.removeLast() }
      open.append(node.end)
      if open.count > deepest.levels { deepest = (open.count, index) }
    }
    return deepest
  }
}
