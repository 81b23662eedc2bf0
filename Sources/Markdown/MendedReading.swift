extension Document {
  /// Reads a text in which nothing that is left open may hide the rest, and addresses end where
  /// their readers end them.
  init(mending source: some Collection<UInt8>, syntax: MarkdownSyntax) {
    self.init(reading: source, syntax: syntax)
    // Plain GFM is read as the specification has it.
    guard syntax.contains(.callouts) else { return }
    var text: [UInt8]?
    if nodes.contains(where: { $0.kind == .htmlBlock }) {
      text = closeMarkup(of: source, syntax)
    }
    if syntax == .site, nodes.contains(where: { $0.flags.contains(.autolink) }) {
      endBareAddresses(of: text ?? Array(source), syntax)
    }
    if text != nil { UnclosedMarkup.restore(&self.text) }
  }

  /// Reads again until nothing is left open; gives the text that was read, if it is another.
  private mutating func closeMarkup(
    of source: some Collection<UInt8>, _ syntax: MarkdownSyntax
  ) -> [UInt8]? {
    var findings: [RawHTMLReview.Finding] = []
    var text: [UInt8]?
    for reading in 0..<Self.mostReadings {
      let isLate = reading > Self.mostReadings / 2
      let current = text ?? Array(source)
      guard let mended = UnclosedMarkup.mended(current, readAs: self, atOnce: isLate) else { break }
      findings += mended.findings
      text = mended.source
      self = Document(reading: mended.source, syntax: syntax)
    }
    unclosed = findings
    return text
  }

  /// Reads again until all bare addresses end where their readers end them.
  private mutating func endBareAddresses(of source: [UInt8], _ syntax: MarkdownSyntax) {
    // No page may hold them; the first is a space to the library.
    guard let mark: UInt8 = [0x0C, 0x0B, 2, 3, 4, 5].first(where: { !source.holds($0) }) else {
      return
    }
    let unclosed = unclosed
    var text = source
    for _ in 0..<Self.mostReadings {
      guard let ended = endingBareAddresses(in: text, with: mark) else { break }
      text = ended
      self = Document(reading: text, syntax: syntax)
    }
    guard text.count > source.count else { return }
    remove(mark, from: text)
    self.unclosed = unclosed
  }

  /// One reading may bring to light what another unclosed element had swallowed.
  private static let mostReadings = 8
}
