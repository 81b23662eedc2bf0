extension Document {
  /// What a person reads below some nodes, in one form that no other text has: every block, mark and
  /// word of it, each word with its length, so that neither a word moved across a border nor another
  /// mark (`[!DO]` for `[!DONT]`, a struck word) gives the same bytes. How the author broke his lines
  /// changes nothing, nor where a link leads within the site or a picture lies: pages move. Raw HTML
  /// gives what it leaves in the page and no more: a comment is read by nobody.
  ///
  /// - Parameter alike: gives words that read the same one form.
  package func appendReadText(
    of range: Range<Int>, to output: inout [UInt8], _ alike: ([UInt8]) -> [UInt8] = { $0 }
  ) {
    var words: [UInt8] = []
    var ends: [Int] = []
    func flush(_ output: inout [UInt8]) {
      guard !words.isEmpty else { return }
      output.append(field: "text", alike(words))
      words.removeAll(keepingCapacity: true)
    }
    for index in range {
      while let end = ends.last, end <= index {
        flush(&output)
        output.append(")\n")
        ends.removeLast()
      }
      let node = nodes[index]
      if node.flags.contains(.hidden) { continue }
      switch node.kind {
      case .text: words.append(contentsOf: self[node.literal])
      case .softBreak: words.append(UInt8(ascii: " "))
      case .reference:
        words.append("[")
        words.append(contentsOf: self[node.literal])
        words.append("]")
      case .htmlBlock, .htmlInline:
        let html = readHTML(index)
        guard !html.isEmpty else { continue }
        flush(&output)
        output.append(field: "html", alike(html))
      default:
        flush(&output)
        output.append(contentsOf: "\(node.kind) \(node.meaningfulFlags) \(node.number) ".utf8)
        output.append(field: "of", isTold(node) ? self[node.literal] : [])
        if let title = codeTitle(of: index) { output.append(field: "title", alike(Array(title))) }
        output.append("(\n")
        ends.append(Int(node.end))
      }
    }
    flush(&output)
    for _ in ends { output.append(")\n") }
  }

  /// Whether what a node names is read: not the path of a picture, nor of another page of the site, nor
  /// an address that the page leaves out.
  private func isTold(_ node: Node) -> Bool {
    switch node.kind {
    case .image: false
    case .link: isOuter(self[node.literal])
    default: true
    }
  }

  private func isOuter(_ address: ArraySlice<UInt8>) -> Bool {
    guard let end = address.firstIndex(where: { [0x2F, 0x3F, 0x23, 0x3A].contains($0) }) else {
      return false
    }
    return (address[end] == UInt8(ascii: ":") || address.starts(with: [0x2F, 0x2F]))
      && !LinkScheme.isDangerous(address)
  }

  /// What raw HTML leaves in the page: elements from ``HTMLElement`` and words, each link with where it
  /// leads out of the site, each picture with the words that stand for it.
  private func readHTML(_ index: Int) -> [UInt8] {
    guard let markup = rawHTML.markup(of: index, within: nodes.indices) else { return [] }
    var html: [UInt8] = []
    var start = 0
    for (place, mark) in markup.marks {
      html.append(contentsOf: markup.html[start..<place])
      start = place
      switch mark {
      case .link(let target):
        let address = self[rawHTML.targets[target].node.literal]
        html.append(contentsOf: "<a ".utf8)
        html.append(field: "of", isOuter(address) ? address : [])
      case .picture(let target):
        html.append(contentsOf: "<img ".utf8)
        html.append(field: "of", self[rawHTML.targets[target].alternative])
      case .linkEnd: html.append("</a>")
      case .heading(let heading):
        html.append(contentsOf: "<h\(rawHTML.headings[heading].level)>".utf8)
      case .headingEnd(let heading):
        html.append(contentsOf: "</h\(rawHTML.headings[heading].level)>".utf8)
      case .table: html.append("<table>")
      case .tableEnd: html.append("</table>")
      }
    }
    html.append(contentsOf: markup.html[start...])
    return html.allSatisfy(\.isHTMLSpace) ? [] : html
  }
}

extension Node {
  /// Whether an item is to be done or done, a list counted; how it was typed says nothing.
  fileprivate var meaningfulFlags: UInt16 {
    flags.intersection([.ordered, .task, .checked, .header, .title]).rawValue
  }
}

extension [UInt8] {
  /// A field's name, the length of its value in bytes, and the value.
  package mutating func append(field name: String, _ value: some Collection<UInt8>) {
    append(contentsOf: "\(name) \(value.count):".utf8)
    append(contentsOf: value)
    append(UInt8(ascii: "\n"))
  }
}
