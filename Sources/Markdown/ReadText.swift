extension Document {
  /// What a person reads below some nodes, in one form that no other text has: every block, mark and
  /// word of it, each word with its length, so that neither a word moved across a border nor another
  /// mark (`[!DO]` for `[!DONT]`, a struck word) gives the same bytes. How the author broke his lines
  /// changes nothing, nor where a link leads within the site: pages move.
  package func appendReadText(of range: Range<Int>, to output: inout [UInt8]) {
    var words: [UInt8] = []
    var ends: [Int] = []
    func flush(_ output: inout [UInt8]) {
      guard !words.isEmpty else { return }
      output.append(field: "text", words)
      words.removeAll(keepingCapacity: true)
    }
    for index in range {
      while let end = ends.last, end <= index {
        flush(&output)
        output.append(")\n")
        ends.removeLast()
      }
      let node = nodes[index]
      if node.flags.contains(.hidden) { continue }
      switch node.kind {
      case .text: words.append(contentsOf: self[node.literal])
      case .softBreak: words.append(UInt8(ascii: " "))
      case .reference:
        words.append("[")
        words.append(contentsOf: self[node.literal])
        words.append("]")
      default:
        flush(&output)
        output.append(contentsOf: "\(node.kind) \(node.meaningfulFlags) \(node.number) ".utf8)
        output.append(field: "of", isInner(node) ? [] : self[node.literal])
        output.append("(\n")
        ends.append(Int(node.end))
      }
    }
    flush(&output)
    for _ in ends { output.append(")\n") }
  }

  /// Whether a node is a link to another page of the site.
  private func isInner(_ node: Node) -> Bool {
    guard node.kind == .link else { return false }
    let destination = self[node.literal]
    let end = destination.firstIndex { [0x2F, 0x3F, 0x23, 0x3A].contains($0) }
    return end.map { destination[$0] != UInt8(ascii: ":") } ?? true
      && !destination.starts(with: [0x2F, 0x2F])
  }
}

extension Node {
  /// Whether an item is to be done or done, a list counted; how it was typed says nothing.
  fileprivate var meaningfulFlags: UInt16 {
    flags.intersection([.ordered, .task, .checked, .header, .title]).rawValue
  }
}

extension [UInt8] {
  /// A field's name, the length of its value in bytes, and the value.
  package mutating func append(field name: String, _ value: some Collection<UInt8>) {
    append(contentsOf: "\(name) \(value.count):".utf8)
    append(contentsOf: value)
    append(UInt8(ascii: "\n"))
  }
}
