/// The headings of a document, with the ids by which they can be linked to.
package struct Outline: Sendable {
  package struct Heading: Sendable {
    /// Its index in ``Document/nodes``, or its key if it is written in HTML.
    package var node: Int
    /// Whether it divides the page: one in HTML may stand within anything.
    package var isMarkdown = true
    package var level: Int
    package var id: String
    /// Its words as the author typed them.
    package var text: String
    package var line: Int
    /// The anchor that Git hosts give it.
    package var gitHostAnchor: String
    /// The id that its author gave it: `{#id}`.
    package var ownID: String?
  }

  package var headings: [Heading] = []
  /// The anchors that the author wrote in HTML (`<a name="…">`).
  package var anchors: [String] = []
  private var places: [String: String]?

  package init() {}

  /// - Parameter others: the ids of what else stands on the page.
  package init(of document: Document, besides others: Set<String> = []) {
    anchors = document.rawAnchors
    var count = Self.taken(by: anchors, document)
    for id in others { count[id] = 0 }
    var gitHostCount: [String: Int] = [:]
    func add(_ node: Int, level: Int, _ text: String, line: Int, own: String? = nil) -> Heading {
      Heading(
        node: node, level: level, id: Self.unique(Slug.make(own ?? text), in: &count), text: text,
        line: line, gitHostAnchor: Self.unique(Slug.gitHostAnchor(text), in: &gitHostCount),
        ownID: own)
    }
    let raw = Dictionary(grouping: document.rawHTML.headings.enumerated()) { $1.node }
    for index in document.nodes.indices {
      let node = document.nodes[index]
      if node.kind == .heading {
        let ownID = node.detail.isEmpty ? nil : document.string(node.detail)
        headings.append(
          add(
            index, level: Int(node.number), document.plainText(of: index), line: Int(node.line),
            own: ownID))
      }
      guard !raw.isEmpty, let written = raw[index] else { continue }
      for (place, heading) in written {
        var one = add(
          document.key(ofRaw: place), level: heading.level,
          String(decoding: heading.words, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .joined(separator: " "), line: Int(node.line))
        one.isMarkdown = false
        headings.append(one)
      }
    }
    places = Self.places(headings, anchors)
  }

  /// The id that a link's fragment leads to, or nil. The Git host's anchor comes first: of
  /// `## Été` and `## Ete`, `#ete` is the second.
  package func id(for fragment: String) -> String? {
    if let places { return places[fragment] ?? places[fragment.lowercased()] }
    let wanted = fragment.lowercased()
    return headings.first { $0.ownID == fragment }?.id
      ?? headings.first { $0.gitHostAnchor == wanted }?.id
      ?? headings.first { $0.id == fragment }?.id
      ?? (anchors.contains(fragment) ? RawHTML.anchorID(fragment) : nil)
  }

  /// For pages of many headings: every name of a place with its id.
  private static func places(
    _ headings: [Heading], _ anchors: [String]
  ) -> [String: String]? {
    guard headings.count + anchors.count > 64 else { return nil }
    var places: [String: String] = [:]
    for heading in headings {
      if let ownID = heading.ownID, places[ownID] == nil { places[ownID] = heading.id }
    }
    for heading in headings where places[heading.gitHostAnchor] == nil {
      places[heading.gitHostAnchor] = heading.id
    }
    for heading in headings where places[heading.id] == nil { places[heading.id] = heading.id }
    for anchor in anchors where places[anchor] == nil { places[anchor] = RawHTML.anchorID(anchor) }
    return places
  }

  /// The ids of anchors, of notes and of their calls, which no heading may have. Those of layouts hold
  /// an underscore, which no heading's id does.
  private static func taken(by anchors: [String], _ document: Document) -> [String: Int] {
    var taken: [String: Int] = [:]
    for anchor in anchors { taken[RawHTML.anchorID(anchor)] = 0 }
    for node in document.nodes {
      guard node.kind == .footnoteReference || node.kind == .footnoteDefinition else { continue }
      let name = document.string(node.literal)
      taken["fn-" + name] = 0
      taken["fnref-" + name + (node.repetition > 1 ? "-\(node.repetition)" : "")] = 0
    }
    return taken
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
