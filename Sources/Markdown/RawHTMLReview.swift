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
    package var line: Int
    /// In bytes, from 1.
    package var column: Int
    /// In a block of several lines: how many bytes stand from here to the end of the line. What the
    /// container writes before each line is no part of the block.
    package var bytesToLineEnd: Int?
  }

  /// What one page may be told at once.
  private static let mostFindings = 1000

  package private(set) var findings: [Finding] = []
  private var passed: [Int: [UInt8]] = [:]
  /// Nodes whose markup opens or closes an element that other blocks stand in: all the nodes of that
  /// element, and what they are without any.
  private var spans: [Int: Range<Int>] = [:]
  private var words: [Int: [UInt8]] = [:]

  package init(of document: Document) {
    findings = document.unclosed
    var anchors: Set<String> = []
    for parent in document.parentsOfRawHTML {
      var balance = RawHTMLBalance(of: parent, in: document, anchors: anchors)
      balance.read()
      anchors = balance.anchors
      let writing = RawHTMLWriter.write(balance)
      passed.merge(writing.markup) { $1 }
      findings += balance.findings + writing.findings
      spans.merge(writing.spans) { $1 }
      words.merge(writing.words) { $1 }
    }
    findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    if findings.count > Self.mostFindings {
      findings.removeLast(findings.count - Self.mostFindings)
    }
  }

  /// The markup that a raw HTML node leaves in the page, of which the nodes of `range` are written.
  /// An element that begins in the range and ends outside it is left out.
  package func markup(of node: Int, within range: Range<Int>) -> [UInt8] {
    if let span = spans[node], !range.holds(span) { return words[node] ?? [] }
    return passed[node] ?? []
  }
}

extension Range<Int> {
  fileprivate func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension Document {
  /// The nodes that have raw HTML among their children, in the order of reading.
  var parentsOfRawHTML: [Int] {
    guard nodes.contains(where: { $0.kind == .htmlBlock || $0.kind == .htmlInline }) else {
      return []
    }
    var found: [Int] = []
    var isFound: Set<Int> = []
    var parents: [Int] = []
    for index in nodes.indices {
      while let parent = parents.last, Int(nodes[parent].end) <= index { parents.removeLast() }
      if nodes[index].kind == .htmlBlock || nodes[index].kind == .htmlInline {
        let parent = parents.last ?? 0
        if isFound.insert(parent).inserted { found.append(parent) }
      }
      if Int(nodes[index].end) > index + 1 { parents.append(index) }
    }
    return found
  }
}
