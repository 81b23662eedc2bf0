/// Callouts, and examples side by side.
extension HTMLRenderer {
  mutating func openCallout(_ node: Node, _ index: Int) {
    guard let callout = Callout(rawValue: node.number) else { return }
    startLine()
    if callout.isExample {
      openExamples(before: index)
      html.append("<div class=\"example example-")
    } else {
      html.append("<div class=\"callout callout-")
    }
    html.append(contentsOf: callout.look.name.utf8)
    html.append("\" role=\"note\">")
    let first = index + 1
    if first < Int(node.end), document.nodes[first].flags.contains(.title) { return }
    html.append("<p class=\"")
    html.append(callout.isExample ? "example-title" : "callout-title")
    html.append("\">")
    html.appendEscaped((page?.labels.callouts[callout] ?? callout.name).utf8)
    html.append("</p>\n")
  }

  /// Examples that follow each other stand in one group, side by side where there is room.
  private mutating func openExamples(before index: Int) {
    if !isExample(previousSibling(of: index)) { html.append("<div class=\"examples\">\n") }
  }

  mutating func closeExamples(after index: Int) {
    guard isExample(index) else { return }
    let next = Int(document.nodes[index].end)
    let parentEnd = open.last.map { Int(document.nodes[$0].end) } ?? document.nodes.count
    if !(next < parentEnd && isExample(next)) { html.append("</div>\n") }
  }

  func isExample(_ index: Int?) -> Bool {
    guard let index else { return false }
    let node = document.nodes[index]
    return node.kind == .callout && Callout(rawValue: node.number)?.isExample == true
  }

  private func previousSibling(of index: Int) -> Int? {
    var previous: Int?
    for sibling in document.children(of: open.last ?? 0) {
      if sibling == index { return previous }
      previous = sibling
    }
    return nil
  }
}

/// Texts that are told apart by the numbers of their nodes: what the desk opens by them.
extension HTMLRenderer {
  /// Within a start tag.
  mutating func mark(_ index: Int) {
    guard let marks else { return }
    html.append(" data-block=\"")
    html.appendEscaped(marks)
    html.append(".")
    html.append(number: index)
    html.append("\"")
  }

  /// A paragraph; one of a tight list, which has no element of its own, has one here.
  mutating func openMarked(_ index: Int) {
    typography.beginBlock()
    let isTight = isInTightList(index)
    if !isTight { startLine() }
    html.append(isTight ? "<span" : "<p")
    mark(index)
    html.append(">")
  }
}
