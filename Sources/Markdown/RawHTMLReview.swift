/// What becomes of a document's raw HTML: the markup that passes, node by node, and what does not.
package struct RawHTMLReview: Sendable {
  package struct Finding: Sendable, Equatable {
    package enum Reason: Sendable, Equatable { case forbidden, attributes, unbalanced }
    package var reason: Reason
    package var element: String
    package var line: Int
    /// In bytes, from 1.
    package var column: Int
  }

  /// What one page may be told at once.
  private static let mostFindings = 1000

  package private(set) var findings: [Finding] = []
  private var passed: [Int: [UInt8]] = [:]
  private var anchors: Set<String> = []

  /// The markup that a raw HTML node leaves in the page.
  package func markup(of node: Int) -> [UInt8] { passed[node] ?? [] }

  /// An element opened and not closed yet: where its tag stands in which node's markup.
  private struct Open {
    var name: String
    var node: Int
    var markup: Range<Int>
    var finding: Finding
  }

  package init(of document: Document) {
    guard document.nodes.contains(where: { $0.kind == .htmlBlock || $0.kind == .htmlInline }) else {
      return
    }
    // Elements balance within their parent node: what is opened in it is closed in it.
    var open: [Int: [Open]] = [:]
    var parents: [Int] = []
    for index in document.nodes.indices {
      while let parent = parents.last, Int(document.nodes[parent].end) <= index {
        drop(open.removeValue(forKey: parent) ?? [])
        parents.removeLast()
      }
      let node = document.nodes[index]
      if node.kind == .htmlBlock || node.kind == .htmlInline {
        review(node, index, of: document, open: &open[parents.last ?? 0, default: []])
      }
      if Int(node.end) > index + 1 { parents.append(index) }
    }
    for elements in open.values { drop(elements) }
    findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    if findings.count > Self.mostFindings {
      findings.removeLast(findings.count - Self.mostFindings)
    }
  }

  private mutating func review(
    _ node: Node, _ index: Int, of document: Document, open: inout [Open]
  ) {
    let bytes = document[node.literal]
    let isBlock = node.kind == .htmlBlock
    let allowed = isBlock ? RawHTML.blockElements : RawHTML.inlineElements
    var markup: [UInt8] = []
    var opaque: String?
    for piece in RawHTML.pieces(of: bytes) {
      switch piece {
      case .comment: continue
      case .text(let range):
        if opaque == nil { markup.appendKeepingReferences(bytes[range]) }
      case .tag(let tag, let range):
        let finding = { (reason: Finding.Reason) in
          Self.finding(reason, tag.name, at: range.lowerBound, in: bytes, node: node)
        }
        if let element = opaque {
          if tag.isClosing, tag.name == element { opaque = nil }
          continue
        }
        if let anchor = tag.anchor, !tag.isClosing { appendAnchor(anchor, to: &markup) }
        guard allowed.contains(tag.name) else {
          if !tag.isClosing {
            findings.append(finding(.forbidden))
            if RawHTML.opaqueElements.contains(tag.name), isBlock { opaque = tag.name }
          }
          continue
        }
        if tag.hasAttributes { findings.append(finding(.attributes)) }
        if RawHTML.voidElements.contains(tag.name) {
          if !tag.isClosing { markup.append(contentsOf: "<\(tag.name)>".utf8) }
        } else if tag.isClosing {
          guard open.last?.name == tag.name else {
            findings.append(finding(.unbalanced))
            continue
          }
          open.removeLast()
          markup.append(contentsOf: "</\(tag.name)>".utf8)
        } else {
          let start = markup.count
          markup.append(contentsOf: "<\(tag.name)>".utf8)
          open.append(
            Open(
              name: tag.name, node: index, markup: start..<markup.count,
              finding: finding(.unbalanced)))
        }
      }
    }
    passed[index] = markup
    guard isBlock else { return }
    // Only a few elements may stay open until a later block.
    let isLeftOpen = { (element: Open) in
      element.node == index && !RawHTML.spanningElements.contains(element.name)
    }
    let left = open.filter(isLeftOpen)
    guard !left.isEmpty else { return }
    open.removeAll(where: isLeftOpen)
    drop(left)
  }

  /// Takes the tags of elements that were never closed out of the markup.
  private mutating func drop(_ elements: [Open]) {
    findings += elements.map(\.finding)
    for (node, removed) in Dictionary(grouping: elements, by: \.node) {
      guard let markup = passed[node] else { continue }
      var kept: [UInt8] = []
      var start = 0
      for element in removed.sorted(by: { $0.markup.lowerBound < $1.markup.lowerBound }) {
        kept += markup[start..<element.markup.lowerBound]
        start = element.markup.upperBound
      }
      passed[node] = kept + markup[start...]
    }
  }

  private mutating func appendAnchor(_ name: String, to markup: inout [UInt8]) {
    let id = RawHTML.anchorID(name)
    guard anchors.insert(id).inserted else { return }
    markup.append("<span id=\"")
    markup.appendEscaped(id.utf8)
    markup.append("\"></span>")
  }

  private static func finding(
    _ reason: Finding.Reason, _ element: String, at offset: Int, in bytes: ArraySlice<UInt8>,
    node: Node
  ) -> Finding {
    let before = bytes[..<offset]
    let lines = before.count { $0 == UInt8(ascii: "\n") }
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    let column = lineStart.map { offset - $0 + 1 } ?? Int(node.column) + offset - bytes.startIndex
    return Finding(
      reason: reason, element: element, line: Int(node.line) + lines, column: max(column, 1))
  }
}

extension [UInt8] {
  /// Escapes text that may hold character references: `&eacute;` and `&#233;` stay what they are.
  mutating func appendKeepingReferences(_ text: ArraySlice<UInt8>) {
    var start = text.startIndex
    for index in text.indices where text[index] == UInt8(ascii: "&") {
      guard let end = text[index...].prefix(32).firstIndex(of: UInt8(ascii: ";")) else { continue }
      let name = text[(index + 1)..<end]
      let isReference =
        name.first == UInt8(ascii: "#")
        ? name.count > 1 && name.dropFirst().allSatisfy { $0.isASCIIDigit }
        : !name.isEmpty && name.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
      guard isReference, start <= index else { continue }
      appendEscaped(text[start..<index])
      append(contentsOf: text[index...end])
      start = end + 1
    }
    appendEscaped(text[start...])
  }
}
