/// Code that an author wrote in HTML within a line, `<code>[[page]]</code>`: its words are words.
extension Document {
  private static let codeTags: Set<String> = ["code", "kbd", "pre", "samp", "tt", "var"]

  /// Marks text between such tags, and commands that no one here reads, `{{< img src="a.png" >}}`:
  /// typography would make other words of them.
  mutating func markVerbatim() {
    var code: String?
    for index in nodes.indices {
      switch nodes[index].kind {
      case .paragraph, .heading, .tableCell: code = nil
      case .htmlInline: code = openCode(after: index, in: code)
      case .text where code != nil || holdsCommand(nodes[index].literal):
        nodes[index].flags.insert(.verbatim)
      default: break
      }
    }
  }

  private func holdsCommand(_ range: TextRange) -> Bool {
    let text = self[range]
    guard let brace = text.firstIndex(of: UInt8(ascii: "{")) else { return false }
    return [("{{", "}}"), ("{%", "%}")].contains { open, close in
      text[brace...].firstRange(of: Array(open.utf8)).map {
        text[$0.upperBound...].firstRange(of: Array(close.utf8)) != nil
      } ?? false
    }
  }

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
