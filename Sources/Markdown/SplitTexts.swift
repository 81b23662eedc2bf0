extension Document {
  /// Gives texts that libcmark-gfm cut for a bare address, and the address, the places that it leaves
  /// out: each begins where the one before it ends, if it was typed there as it reads.
  mutating func placeSplitTexts(in source: [UInt8]) {
    guard nodes.contains(where: { $0.kind == .text && $0.line == 0 }) else { return }
    var lines = TypedLines(source)
    var end: (line: Int32, column: Int32)?
    for index in nodes.indices {
      let node = nodes[index]
      switch node.kind {
      case .text:
        if node.line == 0, let place = end {
          (nodes[index].line, nodes[index].column) = place
        }
        end = endOfText(index, &lines)
      case .link where node.line == 0 && node.flags.contains(.autolink):
        if let place = end { (nodes[index].line, nodes[index].column) = place }
      default: end = nil
      }
    }
  }

  /// Where a text ends that stands in the source as it reads; nil for one that was typed otherwise.
  private func endOfText(
    _ index: Int, _ lines: inout TypedLines
  ) -> (line: Int32, column: Int32)? {
    let node = nodes[index]
    let line = lines[node.line]
    let text = self[node.literal]
    guard node.line > 0, node.column > 0, Int(node.column) - 1 <= line.count,
      line.dropFirst(Int(node.column) - 1).starts(with: text)
    else { return nil }
    return (node.line, node.column + Int32(text.count))
  }
}
