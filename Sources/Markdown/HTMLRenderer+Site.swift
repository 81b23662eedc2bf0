/// Where a page of the site differs from plain GFM.
extension HTMLRenderer {
  /// Opens a node that the site writes its own way and returns the index to go on with, or nil.
  /// `page` is asked for one thing at a time: a copy of it counts a dozen references, for each node.
  mutating func enterOnSite(_ node: Node, _ index: Int) -> Int? {
    switch node.kind {
    case .heading:
      startLine()
      typography.beginBlock()
      html.append("<h")
      html.append(number: level(of: node))
      if let id = page?.headingIDs[index] {
        html.append(" id=\"")
        html.appendEscaped(id.utf8)
        html.append("\"")
      }
      mark(index)
      html.append(">")
    case .callout: openCallout(node, index)
    case .paragraph where node.flags.contains(.title):
      typography.beginBlock()
      html.append(
        isExample(open.last) ? "<p class=\"example-title\"" : "<p class=\"callout-title\"")
      mark(index)
      html.append(">")
    case .paragraph where marks != nil: openMarked(index)
    case .text where isVerbatim(node):
      typography.passOpaque()
      html.appendEscaped(document[node.literal])
      return index + 1
    case .text:
      if let terms = page?.terms[index], rawLinks.isEmpty {
        writeText(node, terms)
      } else {
        typography.append(document[node.literal], to: &html, escapes: true)
      }
      return index + 1
    case .softBreak:
      typography.passSpace()
      html.append("\n")
      return index + 1
    case .lineBreak:
      typography.passSpace()
      html.append("<br>\n")
      return index + 1
    case .code:
      typography.passOpaque()
      return nil
    case .thematicBreak:
      startLine()
      html.append("<hr>\n")
      return index + 1
    case .item where node.flags.contains(.task):
      startLine()
      html.append("<li class=\"task\"><input type=\"checkbox\" ")
      if node.flags.contains(.checked) { html.append("checked ") }
      html.append("disabled aria-label=\"")
      html.appendEscaped(document.plainText(of: index).prefix(80).utf8)
      html.append("\"> ")
    case .table: openScrollRegion()
    case .tableCell: openSiteCell(node, index)
    // Links do not nest: of `[a <https://b.example>](c)` the outer one leads somewhere.
    case .link where isInsideLink: break
    case .link: openSiteLink(node, index)
    case .image:
      writePicture(index, document.plainText(of: index), title: node.detail)
      return Int(node.end)
    case .reference:
      writeSiteReference(node, index)
      return index + 1
    case .htmlInline, .htmlBlock:
      if let markup = document.rawHTML.markup(of: index, within: written) { write(markup) }
      if node.kind == .htmlBlock { startLine() }
      return index + 1
    case .footnoteDefinition:
      if footnotes == 0 {
        html.append("<section class=\"footnotes\" aria-label=\"")
        html.appendEscaped((page?.labels.footnotes ?? "").utf8)
        html.append("\">\n<ol>\n")
      }
      footnotes += 1
      html.append("<li id=\"fn-")
      appendNotePrefix()
      html.appendEscapedAddress(document[node.literal])
      html.append("\">\n")
    default: return nil
    }
    open.append(index)
    return index + 1
  }

  /// Closes a node that the site writes its own way; false if plain rendering shall.
  mutating func leaveOnSite(_ node: Node, _ index: Int) -> Bool {
    switch node.kind {
    case .heading:
      html.append("</h")
      html.append(number: level(of: node))
      html.append(">\n")
    case .callout:
      startLine()
      html.append("</div>\n")
      closeExamples(after: index)
    case .table:
      if hasOpenTableBody { html.append("\n</tbody>\n") }
      hasOpenTableBody = false
      startLine()
      html.append("</table></div>\n")
    case .tableCell where isInTableHead:
      html.append(Int(node.end) == index + 1 ? "</td>" : "</th>")
    case .paragraph where marks != nil && isInTightList(index): html.append("</span>")
    case .link where isInsideLink: break
    case .link: close(page?.links[index])
    default: return false
    }
    return true
  }

  private func level(of node: Node) -> Int { level(Int(node.number)) }

  /// No heading of a text is the page's title.
  func level(_ number: Int) -> Int { min(max(number + (page?.headingShift ?? 0), 2), 6) }

  /// A wide table scrolls in a region of its own, which the keyboard can reach.
  mutating func openScrollRegion() {
    tables += 1
    startLine()
    html.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
    html.appendEscaped((page?.labels.table ?? "").utf8)
    html.append(" ")
    html.append(number: tables)
    html.append("\"><table>")
  }

  /// An empty cell of a table's head is no header of anything.
  private mutating func openSiteCell(_ node: Node, _ index: Int) {
    startLine()
    typography.beginBlock()
    let isHeader = isInTableHead && Int(node.end) > index + 1
    html.append(isHeader ? "<th scope=\"col\"" : "<td")
    switch Node.Alignment(rawValue: node.number) {
    case .left: html.append(" class=\"align-left\"")
    case .center: html.append(" class=\"align-center\"")
    case .right: html.append(" class=\"align-right\"")
    default: break
    }
    mark(index)
    html.append(">")
  }

  private mutating func openSiteLink(_ node: Node, _ index: Int) {
    if node.flags.contains(.autolink) { typography.passOpaque() }
    guard let target = page?.links[index] else { return openLink(node) }
    open(target, title: node.detail)
  }

  /// Begins a link to what its page resolved it to.
  mutating func open(_ target: PageMarkup.LinkTarget, title: TextRange) {
    switch target {
    case .nowhere: html.append("<span class=\"dead-link\">")
    case .page(let address):
      html.append("<a href=\"")
      html.appendEscapedAddress(address.utf8)
      closeLinkTag(title)
    case .outside(let address):
      html.append("<a class=\"outside\" rel=\"noreferrer\" href=\"")
      html.appendEscapedAddress(address.utf8)
      closeLinkTag(title)
    case .withdrawn: html.append("<span class=\"withdrawn\">")
    }
  }

  mutating func close(_ target: PageMarkup.LinkTarget?) {
    switch target {
    case .nowhere?: html.append("</span>")
    case .withdrawn(let note)?: closeWithdrawn(note)
    default: html.append("</a>")
    }
  }

  private mutating func closeWithdrawn(_ note: String) {
    html.append("</span> <span class=\"withdrawn-note\">(")
    html.appendEscaped(note.utf8)
    html.append(")</span>")
  }

  private mutating func closeLinkTag(_ title: TextRange) {
    if !title.isEmpty {
      html.append("\" title=\"")
      html.appendEscaped(document[title])
    }
    html.append("\">")
  }

  /// - Parameter key: of the page's ``PageMarkup/pictures``.
  mutating func writePicture(_ key: Int, _ description: String, title: TextRange) {
    typography.passOpaque()
    switch page?.pictures[key] {
    case .file(let address, let width, let height)?:
      html.append("<img src=\"")
      html.appendEscapedAddress(address.utf8)
      html.append("\" alt=\"")
      html.appendEscaped(description.utf8)
      if !title.isEmpty {
        html.append("\" title=\"")
        html.appendEscaped(document[title])
      }
      if let width, let height {
        html.append("\" width=\"")
        html.append(number: width)
        html.append("\" height=\"")
        html.append(number: height)
      }
      html.append("\" loading=\"lazy\">")
    case .description(let link?)? where !isInsideLink && !description.isEmpty:
      html.append("<a class=\"outside\" rel=\"noreferrer\" href=\"")
      html.appendEscapedAddress(link.utf8)
      html.append("\">")
      html.appendEscaped(description.utf8)
      html.append("</a>")
    case .withdrawn(let note)?:
      html.append("<span class=\"withdrawn\">")
      html.appendEscaped(description.utf8)
      closeWithdrawn(note)
    case .description?, nil: html.appendEscaped(description.utf8)
    }
  }

  var isInsideLink: Bool {
    rawLinks.contains { $0 != nil } || open.contains { document.nodes[$0].kind == .link }
  }

  private mutating func writeSiteReference(_ node: Node, _ index: Int) {
    guard let reference = page?.references[index] else {
      writeReference(node)
      return typography.passOpaque()
    }
    typography.passOpaque()
    let name = contract(reference.name)
    // Read away from the site, a page names its references without leading to them.
    guard !reference.address.isEmpty, !isInsideLink else {
      return html.appendEscaped(name.utf8)
    }
    // A number such as CH-07 is not broken at its hyphen.
    let isNumber = !name.utf8.contains(UInt8(ascii: " "))
    html.append(isNumber ? "<a class=\"reference id\" href=\"" : "<a class=\"reference\" href=\"")
    html.appendEscapedAddress(reference.address.utf8)
    html.append("\" title=\"")
    html.appendEscaped(reference.title.utf8)
    html.append("\">")
    html.appendEscaped(name.utf8)
    html.append("</a>")
  }

  /// In French, the preposition before a reference and the article that its name begins with become
  /// one word: « transmettez au recrutement », not « à le recrutement ». What is left is the name,
  /// with a capital where it begins a sentence.
  private mutating func contract(_ name: String) -> String {
    for (article, preposition, word) in Self.contractions where name.hasPrefix(article) {
      let length = preposition.utf8.count
      guard html.suffix(length).elementsEqual(preposition.utf8),
        html.dropLast(length).last.map({ !$0.isASCIILetter && $0 < 0x80 }) ?? true
      else { continue }
      html.removeLast(length)
      html.append(contentsOf: word.utf8)
      return String(name.dropFirst(article.count))
    }
    return beginsSentence ? name.prefix(1).uppercased() + name.dropFirst() : name
  }

  private var beginsSentence: Bool {
    if html.suffix(3).elementsEqual("<p>".utf8) { return true }
    guard html.last == UInt8(ascii: " "), let mark = html.dropLast().last else { return false }
    return mark == UInt8(ascii: ".") || mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!")
  }

  private static let contractions = [
    ("le ", "à ", "au "), ("les ", "à ", "aux "), ("le ", "de ", "du "), ("les ", "de ", "des "),
    ("le ", "À ", "Au "), ("les ", "À ", "Aux "), ("le ", "De ", "Du "), ("les ", "De ", "Des "),
  ]

  /// A text with terms of the glossary in it: each leads to its definition, which it also carries.
  private mutating func writeText(_ node: Node, _ terms: [PageMarkup.Term]) {
    var start = node.literal.start
    for term in terms {
      let before = TextRange(start: start, end: term.range.start)
      typography.append(document[before], to: &html, escapes: true)
      html.append("<a class=\"term\" href=\"")
      html.appendEscapedAddress(term.address.utf8)
      html.append("\" title=\"")
      html.appendEscaped(term.definition.utf8)
      html.append("\">")
      typography.append(document[term.range], to: &html, escapes: true)
      html.append("</a>")
      start = term.range.end
    }
    let rest = TextRange(start: start, end: node.literal.end)
    typography.append(document[rest], to: &html, escapes: true)
  }
}
