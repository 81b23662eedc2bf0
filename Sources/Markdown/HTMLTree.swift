import CGumbo

/// The one door to Gumbo: HTML in, the tree that browsers make of it out, as one list of steps in
/// the order of the text; no pointer leaves.
///
/// What is given to it has been bounded: its time grows with the depth of nesting, and its tables of
/// attributes are searched one by one.
package struct HTMLTree {
  package enum Step {
    /// An element begins; nil if its name is none that a page may have. Where its tag stands, unless
    /// the parser made it up.
    case enter(HTMLElement?, offset: Int?)
    case leave
    /// Words, with their character references read: a part of ``HTMLTree/text``.
    case words(Range<Int>)
  }

  package private(set) var steps: [Step] = []
  package private(set) var text: [UInt8] = []

  /// The tree of a fragment, as it stands in a page's body.
  package init(ofFragment html: [UInt8]) {
    html.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return }
        var options = kGumboDefaultOptions
        options.max_errors = 0
        options.fragment_context = GUMBO_TAG_DIV
        guard let output = gumbo_parse_with_options(&options, start, characters.count) else {
          return
        }
        defer { gumbo_destroy_output(&options, output) }
        if let root = output.pointee.root { walk(root, from: start) }
      }
    }
  }

  /// By the nodes' own links: no recursion, whatever the depth.
  private mutating func walk(
    _ root: UnsafeMutablePointer<GumboNode>, from start: UnsafePointer<CChar>
  ) {
    var current: UnsafeMutablePointer<GumboNode>? = root.child(0)
    while let node = current {
      enter(node, from: start)
      if let child = node.child(0) {
        current = child
        continue
      }
      var finished = node
      current = nil
      while finished != root {
        if finished.isElement { steps.append(.leave) }
        guard let parent = finished.pointee.parent else { return }
        if let next = parent.child(finished.pointee.index_within_parent + 1) {
          current = next
          break
        }
        finished = parent
      }
    }
  }

  private mutating func enter(
    _ node: UnsafeMutablePointer<GumboNode>, from start: UnsafePointer<CChar>
  ) {
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
      let element = node.pointee.v.element
      let isHTML = element.tag_namespace == GUMBO_NAMESPACE_HTML
      let known = isHTML ? GumboNames.known.element(of: element.tag) : nil
      let offset = element.original_tag.data.map { UnsafePointer($0) - start }
      steps.append(.enter(known, offset: element.original_tag.length > 0 ? offset : nil))
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      guard let words = node.pointee.v.text.text else { return }
      let first = text.count
      var length = 0
      while words[length] != 0 { length += 1 }
      words.withMemoryRebound(to: UInt8.self, capacity: length) {
        text.append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
      }
      steps.append(.words(first..<text.count))
    default: break
    }
  }
}

extension UnsafeMutablePointer<GumboNode> {
  fileprivate var isElement: Bool {
    pointee.type == GUMBO_NODE_ELEMENT || pointee.type == GUMBO_NODE_TEMPLATE
  }

  fileprivate func child(_ index: Int) -> UnsafeMutablePointer<GumboNode>? {
    guard isElement, index < Int(pointee.v.element.children.length) else { return nil }
    return pointee.v.element.children.data[index]?.assumingMemoryBound(to: GumboNode.self)
  }
}

/// The library's numbers of the elements that a page may have.
private struct GumboNames: Sendable {
  static let known = GumboNames()
  private var elements: [HTMLElement?]

  private init() {
    elements = (0..<GUMBO_TAG_LAST.rawValue).map { tag in
      gumbo_normalized_tagname(GumboTag(rawValue: tag)).flatMap {
        HTMLElement(named: String(cString: $0))
      }
    }
  }

  func element(of tag: GumboTag) -> HTMLElement? {
    tag.rawValue < UInt32(elements.count) ? elements[Int(tag.rawValue)] : nil
  }
}
