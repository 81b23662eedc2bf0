/// The raw HTML of authors. A page is not trusted: what passes is in ``HTMLElement``, all else is
/// named and left out of a page that is made all the same, its words kept.
package enum RawHTML {
  /// The id in the page of an anchor that the author wrote in HTML.
  package static func anchorID(_ name: String) -> String { "a-" + Slug.make(name) }
}

extension Document {
  /// The anchors that the author wrote in HTML (`<a name="suite">`), in the order of reading.
  var rawAnchors: [String] {
    var anchors: [String] = []
    for node in nodes where node.kind.isRawHTML {
      for token in HTMLTokenizer.tokens(of: self[node.literal]) {
        if case .tag(let tag) = token.kind, !tag.isClosing, let anchor = tag.anchor {
          anchors.append(anchor)
        }
      }
    }
    return anchors
  }
}
