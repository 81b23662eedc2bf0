/// The headings of a document, with the ids by which they can be linked to.
package struct Outline: Sendable {
  package struct Heading: Sendable {
    /// Its index in ``Document/nodes``.
    package var node: Int
    package var level: Int
    package var id: String
    /// Its words as the author typed them.
    package var text: String
    package var line: Int
  }

  package var headings: [Heading] = []
  /// The anchors that the author wrote in HTML (`<a name="…">`).
  package var anchors: [String] = []

  package init() {}

  package init(of document: Document) {
    var count: [String: Int] = [:]
    for index in document.nodes.indices where document.nodes[index].kind == .heading {
      let node = document.nodes[index]
      let text = document.plainText(of: index)
      headings.append(
        Heading(
          node: index, level: Int(node.number), id: Self.unique(Slug.make(text), in: &count),
          text: text, line: Int(node.line)))
    }
    anchors = document.rawAnchors
  }

  /// The id that a link's fragment leads to, or nil.
  package func id(for fragment: String) -> String? {
    if headings.contains(where: { $0.id == fragment }) { return fragment }
    if anchors.contains(fragment) { return RawHTML.anchorID(fragment) }
    let wanted = fragment.lowercased()
    var count: [String: Int] = [:]
    return headings.first { Self.unique(Slug.gitHostAnchor($0.text), in: &count) == wanted }?.id
  }

  package var ids: [String] { headings.map(\.id) }

  /// The second heading of one name gets `-1`, as on Git hosts.
  private static func unique(_ name: String, in count: inout [String: Int]) -> String {
    let base = name.isEmpty ? "section" : name
    guard let number = count[base] else {
      count[base] = 0
      return base
    }
    var next = number + 1
    while count["\(base)-\(next)"] != nil { next += 1 }
    count[base] = next
    count["\(base)-\(next)"] = 0
    return "\(base)-\(next)"
  }
}
