/// Looks for markup that failed and for text that a page does not show. What the parser made of a
/// text is told from the document; that it was typed so, and not escaped, from the source.
package struct MarkupReview {
  let document: Document
  var lines: TypedLines
  var faults: [MarkupFault] = []
  /// How often a place was looked up in a line: what keeps hostile lines from being read for ever.
  private var lookups = 0
  /// Where the page's links and images lead, once a definition asks.
  lazy var destinations = Set(
    document.nodes.filter { $0.kind == .link || $0.kind == .image }.map { document[$0.literal] })

  /// What stands in brackets, in lower case, but for the names of definitions.
  lazy var labels: Set<String> = {
    var labels: Set<String> = []
    for number in 1...Int32(max(lines.count, 1)) {
      for piece in lines[number].split(separator: UInt8(ascii: "[")) {
        guard let close = piece.firstIndex(of: UInt8(ascii: "]")),
          piece[close...].dropFirst().first != UInt8(ascii: ":")
        else { continue }
        labels.insert(String(decoding: piece[..<close], as: UTF8.self).lowercased())
      }
    }
    return labels
  }()

  /// What one page may be told at once.
  private static let mostFaults = 500
  /// The lines of table rows in which a bar cuts code: what is wrong there is said once.
  var cutRows: Set<Int32> = []
  /// Whether a comment of another dialect was begun and not ended.
  var hasOpenComment = false

  var isFull: Bool { faults.count >= Self.mostFaults || lookups >= 2000 }

  private init(_ document: Document, _ source: [UInt8]) {
    self.document = document
    lines = TypedLines(source)
  }

  package static func faults(of document: Document, in source: [UInt8]) -> [MarkupFault] {
    var review = MarkupReview(document, source)
    review.reviewNodes()
    review.reviewDefinitions(in: source)
    let faults = review.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    return Array(MarkupFault.named(faults).prefix(mostFaults))
  }

  private mutating func reviewNodes() {
    var parents: [Int] = []
    for index in document.nodes.indices {
      while let parent = parents.last, Int(document.nodes[parent].end) <= index {
        parents.removeLast()
      }
      let node = document.nodes[index]
      let parent = parents.last ?? 0
      switch node.kind {
      case .paragraph, .tableCell: reviewText(of: index, in: parent)
      case .heading:
        reviewHeading(index)
        reviewText(of: index, in: parent)
      case .codeBlock: reviewCode(node)
      case .htmlBlock: reviewHTML(node)
      case .table: reviewTable(index)
      case .callout: reviewCallout(index)
      case .link, .image: reviewLink(index)
      case .strikethrough: reviewSubscript(index)
      default: break
      }
      if node.kind.isContainer, Int(node.end) > index + 1 { parents.append(index) }
    }
  }

  /// Text that holds none of the bytes that markup is made of is left alone.
  private mutating func reviewText(of index: Int, in parent: Int) {
    guard !isFull, isSuspect(index) else { return }
    let leaf = LeafText(of: index, in: document)
    reviewEmphasis(leaf)
    reviewLinks(leaf, isQuoted: document.nodes[parent].kind == .blockQuote && index == parent + 1)
    reviewMarks(leaf, isHeading: document.nodes[index].kind == .heading)
    guard document.nodes[index].kind == .paragraph else { return }
    reviewLines(leaf, parent: document.nodes[parent])
  }

  private func isSuspect(_ leaf: Int) -> Bool {
    var startsLine = true
    for index in document.descendants(of: leaf) {
      let node = document.nodes[index]
      guard !node.flags.contains(.hidden) else { continue }
      guard node.kind == .text else {
        startsLine = node.kind == .softBreak || node.kind == .lineBreak
        continue
      }
      let bytes = document[node.literal]
      if startsLine, bytes.startsMarkup { return true }
      startsLine = false
      let found = document.text.withUnsafeBufferPointer { text in
        var position = Int(node.literal.start)
        let end = Int(node.literal.end)
        while position < end {
          switch text[position].suspicion {
          case .none: break
          case .alone: return true
          case .before:
            let next = position + 1 < end ? text[position + 1] : 0x20
            if next == text[position] || next.isASCIILetter { return true }
          }
          position += 1
        }
        return false
      }
      if found { return true }
    }
    return false
  }

  /// Adds a fault at a place of a leaf, if what stands there was typed so.
  ///
  /// - Parameter length: how many bytes are the mark itself.
  mutating func add(
    _ reason: MarkupFault.Reason, _ leaf: LeafText, at offset: Int, length: Int, word: String,
    cure: String? = nil
  ) {
    guard !isFull else { return }
    let number = leaf.line(at: offset)
    countLookup(in: lines[number])
    guard let column = column(of: offset, length: length, in: leaf, line: number) else { return }
    faults.append(
      MarkupFault(reason: reason, line: Int(number), column: column, word: word, cure: cure))
  }

  mutating func countLookup(in line: ArraySlice<UInt8>) { lookups += 1 + line.count / 2000 }

  mutating func add(_ reason: MarkupFault.Reason, _ node: Node, word: String, cure: String? = nil) {
    faults.append(
      MarkupFault(
        reason: reason, line: max(Int(node.line), 1), column: max(Int(node.column), 1), word: word,
        cure: cure))
  }

  /// Where bytes of a leaf stand on their line of the source; nil if they were escaped.
  mutating func column(
    of offset: Int, length: Int, in leaf: LeafText, line number: Int32
  ) -> Int? {
    let line = lines[number]
    let text = leaf.bytes[offset..<leaf.lineEnd(from: offset)]
    let long = text.prefix(max(length, 12)).prefix { $0 > 8 }
    for snippet in [long, text.prefix(length)] {
      var rest = line
      while let found = rest.firstRange(of: snippet) {
        let slashes = line[..<found.lowerBound].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
        if slashes % 2 == 0 { return found.lowerBound - line.startIndex + 1 }
        rest = line[(found.lowerBound + 1)...]
      }
      // What was typed as a character reference or escaped reads otherwise in the source.
      guard line.contains(UInt8(ascii: "&")) else { return nil }
    }
    return nil
  }
}

extension Node.Kind {
  var isContainer: Bool {
    switch self {
    case .document, .blockQuote, .callout, .list, .item, .footnoteDefinition: true
    default: false
    }
  }
}

private enum Suspicion { case none, alone, before }

extension UInt8 {
  /// Whether markup may begin with it wherever it stands, or only before certain bytes.
  @inline(__always)
  fileprivate var suspicion: Suspicion {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x20: .none
    case UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "_"),
      UInt8(ascii: "^"):
      .alone
    case UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "&"), UInt8(ascii: "%"),
      UInt8(ascii: "+"):
      .before
    default: .none
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a line that begins so may be a block that failed.
  fileprivate var startsMarkup: Bool {
    guard let first else { return false }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"),
      UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "\\"),
      UInt8(ascii: "("), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC2, 0xE2, 0xEF, 0xF0:
      return true
    default:
      // `a)`, `iv.`, a letter and a tabulator.
      return prefix(6).contains { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ".") || $0 == 0x09 }
    }
  }
}
