/// Lists of attributes behind what they belong to: `{#id .class title="…"}`.
extension DialectMarks {
  /// Takes attributes out of the text: behind an image, at a heading's end, on a line of their own.
  /// A list that says something in words which have no place stays in the text.
  mutating func readAttributes(at index: Int, _ leaf: Int, of owner: Int?) {
    let node = document.nodes[index]
    let text = document[node.literal]
    guard let open = text.lastIndex(of: UInt8(ascii: "{")), !escapes.at(node.line).contains(.brace)
    else { return }
    if let owner, text.first == UInt8(ascii: "{"),
      let close = text.prefix(AttributeList.longest).firstIndex(of: UInt8(ascii: "}")),
      let list = AttributeList(text[...close])
    {
      if place(list, at: owner) { document.nodes[index].literal.start = UInt32(close + 1) }
      return
    }
    guard text.last == UInt8(ascii: "}"), let list = AttributeList(text[open...]),
      list.wordyKeys.isEmpty
    else { return }
    let owner = document.nodes[leaf]
    if owner.kind == .heading, node.end == owner.end {
      document.nodes[index].literal.end = UInt32(text[..<open].withoutFinalSpaces.endIndex)
      if let id = list.id { document.nodes[leaf].detail = TextRange(id) }
    } else if owner.kind == .paragraph, open == text.startIndex {
      hideLine(of: index, leaf)
    }
  }

  /// Gives a link its title, an image its title and description; false if it has others already.
  private mutating func place(_ list: AttributeList, at owner: Int) -> Bool {
    let node = document.nodes[owner]
    var title = node.detail
    var description: TextRange?
    for key in list.wordyKeys {
      guard let value = list.value(of: key), !value.isEmpty else { continue }
      switch (key, node.kind) {
      case ("title", .link), ("title", .image):
        guard title.isEmpty || document[title].elementsEqual(value) else { return false }
        title = TextRange(value)
      case ("alt", .image), ("fig-alt", .image):
        let known = document.plainText(of: owner)
        guard Int(node.end) == owner + 1 || known.utf8.elementsEqual(value) else { return false }
        if known.isEmpty { description = TextRange(value) }
      default: return false
      }
    }
    document.nodes[owner].detail = title
    if let description { descriptions[owner] = description }
    return true
  }

  /// A line that holds nothing but attributes says something of the paragraph around it.
  private mutating func hideLine(of index: Int, _ leaf: Int) {
    func isBreak(_ index: Int) -> Bool {
      document.nodes[index].kind == .softBreak || document.nodes[index].kind == .lineBreak
    }
    let isFirst = index == leaf + 1
    let isLast = document.nodes[index].end == document.nodes[leaf].end
    guard isFirst || isBreak(index - 1), isLast || isBreak(index + 1) else { return }
    document.nodes[index].flags.insert(.hidden)
    if isFirst, isLast {
      document.nodes[leaf].flags.insert(.hidden)
    } else {
      document.nodes[isFirst ? index + 1 : index - 1].flags.insert(.hidden)
    }
  }
}

extension TextRange {
  /// - Parameter bytes: a part of a document's text.
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    self.init(start: UInt32(bytes.startIndex), end: UInt32(bytes.endIndex))
  }
}
