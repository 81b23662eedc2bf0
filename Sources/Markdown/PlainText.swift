extension Document {
  /// The words below a node as the author typed them: inline nodes run on, blocks are divided by a
  /// line feed.
  package func plainText(of index: Int) -> String {
    var output: [UInt8] = []
    appendPlainText(of: index, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends ``plainText(of:)`` as bytes.
  package func appendPlainText(of index: Int, to output: inout [UInt8]) {
    let start = output.count
    for inner in index..<Int(nodes[index].end) {
      let node = nodes[inner]
      guard !node.flags.contains(.hidden) else { continue }
      switch node.kind {
      case .text, .code: output.append(contentsOf: self[node.literal])
      case .codeBlock:
        if let title = codeTitle(of: inner) {
          output.append(contentsOf: title)
          output.append("\n")
        }
        output.append(contentsOf: self[node.literal])
      case .reference:
        output.append("[")
        output.append(contentsOf: self[node.literal])
        output.append("]")
      case .htmlInline: output.append(contentsOf: self[node.detail])
      case .htmlBlock:
        if inner != index, output.count > start, !node.detail.isEmpty {
          output.append(UInt8(ascii: "\n"))
        }
        output.append(contentsOf: self[node.detail])
      case .softBreak, .lineBreak: output.append(UInt8(ascii: " "))
      case .paragraph, .heading, .item, .tableRow:
        if inner != index, output.count > start { output.append(UInt8(ascii: "\n")) }
      case .tableCell:
        if output.count > start, output.last != UInt8(ascii: "\n") {
          output.append(UInt8(ascii: " "))
        }
      default: break
      }
    }
  }

  /// Whether a node holds text and nothing else.
  package func isPlain(_ index: Int) -> Bool {
    descendants(of: index).allSatisfy { nodes[$0].kind == .text }
  }

  /// The first paragraph's words: what a list of pages may show of a page without a summary.
  package var firstParagraph: String? {
    blocks.first { nodes[$0].kind == .paragraph }.map { plainText(of: $0) }
  }
}
