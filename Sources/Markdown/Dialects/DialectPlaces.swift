extension Document {
  package init(parsing source: some Collection<UInt8>, syntax: MarkdownSyntax = .site) {
    self.init(understanding: source, syntax: syntax)
    guard syntax == .site else { return }
    markVerbatim()
    rawHTML = RawHTMLReview(reading: &self)
  }

  private init(understanding source: some Collection<UInt8>, syntax: MarkdownSyntax) {
    guard syntax == .site, let (text, places) = DialectBlocks.rewritten(Array(source)) else {
      self.init(mending: source, syntax: syntax)
      return
    }
    self.init(mending: text, syntax: syntax)
    move(to: places)
    guard text.firstRange(of: Array("<!--".utf8)) != nil else { return }
    let plain = Document(mending: source, syntax: syntax)
    if !hidesComments(of: plain) { self = plain }
  }

  /// Gives all nodes the places at which the author typed them.
  mutating func move(to places: [DialectBlocks.Place]) {
    func typed(_ line: Int, _ column: Int) -> (line: Int, column: Int) {
      guard line > 0, !places.isEmpty else { return (line, column) }
      let place = places[min(line, places.count) - 1]
      return (Int(place.line), max(column - Int(place.shift), 1))
    }
    for index in nodes.indices where nodes[index].line > 0 {
      let place = typed(Int(nodes[index].line), Int(nodes[index].column))
      nodes[index].line = Int32(place.line)
      nodes[index].column = Int32(place.column)
    }
    for index in unclosed.indices {
      (unclosed[index].line, unclosed[index].column) = typed(
        unclosed[index].line, unclosed[index].column)
    }
  }
}

extension Document {
  /// Whether every comment of another reading of the same text is one here too: to read a block must
  /// not bring to light what its author hid.
  func hidesComments(of other: Document) -> Bool {
    var comments = self.comments
    return other.comments.allSatisfy { comment, count in
      comments.removeValue(forKey: comment).map { $0 >= count } ?? false
    }
  }

  /// The comments without their spaces, which indentation changes, and how often each stands.
  private var comments: [[UInt8]: Int] {
    var comments: [[UInt8]: Int] = [:]
    for node in nodes where node.kind == .htmlBlock || node.kind == .htmlInline {
      for token in HTMLTokenizer.tokens(of: self[node.literal]) where token.kind == .comment {
        comments[text[token.range].filter { !$0.isASCIISpace }, default: 0] += 1
      }
    }
    return comments
  }
}
