/// What becomes of a document's raw HTML: the markup that passes, node by node, and what does not.
///
/// The tags of one container (the blocks of a list item, the words of a paragraph) are read together,
/// brought into balance, given to an HTML parser as the only markup of a fragment in which
/// everything Markdown stands as a mark, and the parser's tree is written anew.
package struct RawHTMLReview: Sendable {
  package struct Finding: Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
      case forbidden, attributes, unbalanced, nesting, unclosed, unclosedComment
      /// It stands where it means nothing, `<li>` outside a list.
      case misplaced
    }
    package var reason: Reason
    package var element: String
    /// The node of the block that holds it.
    package var block: Int
    package var line: Int
    /// In bytes, from 1.
    package var column: Int
    /// In a block of several lines: how many bytes stand from here to the end of the line. What the
    /// container writes before each line is no part of the block.
    package var bytesToLineEnd: Int?
    /// What stands in the element is left out with it: no text for readers.
    package var losesContent = false
  }

  /// What one page may be told at once.
  private static let mostFindings = 1000

  package private(set) var findings: [Finding] = []
  /// The links and pictures, in the order of reading.
  package private(set) var targets: [Target] = []
  private(set) var headings: [Heading] = []
  private var passed: [Int: RawHTMLMarkup] = [:]
  /// Nodes whose markup opens or closes an element that other blocks stand in: all the nodes of that
  /// element, and what they are without any.
  private var spans: [Int: Range<Int>] = [:]
  private var words: [Int: RawHTMLMarkup] = [:]

  package init() {}

  /// Reviews a document, and gives its raw HTML its words.
  init(reading document: inout Document) {
    findings = document.unclosed
    let read = document
    var anchors: Set<String> = []
    for (parent, block) in read.parentsOfRawHTML {
      var balance = RawHTMLBalance(of: parent, in: read, anchors: anchors)
      balance.read()
      anchors = balance.anchors
      for (piece, tag) in balance.number(from: targets.count) {
        targets.append(document.target(piece, tag))
      }
      let writing = RawHTMLWriter.write(balance, firstHeading: headings.count)
      passed.merge(writing.markup) { $1 }
      headings += writing.headings
      findings += (balance.findings + writing.findings).map { finding in
        var finding = finding
        if balance.isInLine { finding.block = block }
        return finding
      }
      spans.merge(writing.spans) { $1 }
      words.merge(writing.words) { $1 }
      for (node, text) in balance.texts {
        document.nodes[node].detail = document.append(text.words)
        if text.areRead { document.nodes[node].flags.insert(.hasWords) }
      }
    }
    findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    if findings.count > Self.mostFindings {
      findings.removeLast(findings.count - Self.mostFindings)
    }
  }

  /// What a raw HTML node leaves in the page, of which the nodes of `range` are written. An element
  /// that begins in the range and ends outside it is left out.
  func markup(of node: Int, within range: Range<Int>) -> RawHTMLMarkup? {
    if let span = spans[node], !range.holds(span) { return words[node] }
    return passed[node]
  }
}

extension Range<Int> {
  fileprivate func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension Document {
  fileprivate mutating func append(_ bytes: [UInt8]) -> TextRange {
    let start = UInt32(text.count)
    text.append(contentsOf: bytes)
    return TextRange(start: start, end: UInt32(text.count))
  }

  fileprivate mutating func target(
    _ piece: RawHTMLBalance.Piece, _ tag: RawHTMLTag
  ) -> RawHTMLReview.Target {
    var kind = Node.Kind.link
    if case .start(.img) = piece.kind { kind = .image }
    var node = Node(kind: kind, line: Int32(tag.line), column: Int32(tag.column))
    node.literal = append(tag.address ?? [])
    node.detail = append(tag.title)
    return RawHTMLReview.Target(node: node, alternative: append(tag.alternative))
  }

  /// The nodes that have raw HTML among their children, in the order of reading, each with the block
  /// that it is or stands in.
  fileprivate var parentsOfRawHTML: [(parent: Int, block: Int)] {
    guard nodes.contains(where: { $0.kind == .htmlBlock || $0.kind == .htmlInline }) else {
      return []
    }
    var found: [(Int, Int)] = []
    var isFound: Set<Int> = []
    var parents: [Int] = []
    for index in nodes.indices {
      while let parent = parents.last, Int(nodes[parent].end) <= index { parents.removeLast() }
      if nodes[index].kind == .htmlBlock || nodes[index].kind == .htmlInline {
        let parent = parents.last ?? 0
        if isFound.insert(parent).inserted {
          found.append((parent, parents.last { !nodes[$0].kind.isInline } ?? 0))
        }
      }
      if Int(nodes[index].end) > index + 1 { parents.append(index) }
    }
    return found
  }
}

extension Node.Kind {
  fileprivate var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image,
      .footnoteReference, .strikethrough, .reference:
      true
    default: false
    }
  }
}
