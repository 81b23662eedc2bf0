/// Code that an author wrote in HTML within a line, `<code>[[page]]</code>`: its words are words.
extension Document {
  private static let codeTags: Set<String> = ["code", "kbd", "pre", "samp", "tt"]

  /// The name of the tag of code that is open behind a node of raw HTML.
  ///
  /// - Parameter open: the one that was open before it.
  func openCode(after node: Int, in open: String?) -> String? {
    guard case .tag(let tag)? = HTMLTokenizer.tokens(of: self[nodes[node].literal]).first?.kind,
      Self.codeTags.contains(tag.name)
    else { return open }
    guard let open else { return tag.isClosing ? nil : tag.name }
    return tag.isClosing && tag.name == open ? nil : open
  }
}
