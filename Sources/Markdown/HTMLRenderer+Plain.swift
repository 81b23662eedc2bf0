/// The parts of plain rendering that take more than a line.
extension HTMLRenderer {
  mutating func openList(_ node: Node) {
    startLine()
    guard node.flags.contains(.ordered) else { return html.append("<ul>\n") }
    guard node.number != 1 else { return html.append("<ol>\n") }
    html.append("<ol start=\"")
    html.append(number: Int(node.number))
    html.append("\">\n")
  }

  mutating func openItem(_ node: Node) {
    startLine()
    html.append("<li>")
    guard node.flags.contains(.task) else { return }
    html.append("<input type=\"checkbox\" ")
    if node.flags.contains(.checked) { html.append("checked=\"\" ") }
    html.append("disabled=\"\" /> ")
  }

  mutating func writeCodeBlock(_ node: Node, at index: Int) {
    startLine()
    let info = CodeInfo(document[node.detail])
    let language = isOnSite ? info.language : document[node.detail].prefix { !$0.isASCIISpace }
    if isOnSite, let title = info.title {
      html.append("<p class=\"code-title\">")
      appendText(title)
      html.append("</p>\n")
    }
    // A long line scrolls; the keyboard must get there.
    html.append(isOnSite ? "<pre tabindex=\"0\"><code" : "<pre><code")
    if !node.detail.isEmpty {
      html.append(" class=\"language-")
      appendText(language)
      html.append("\"")
    }
    html.append(">")
    if let highlight = document.highlights[index], isOnSite {
      append(highlight, of: node.literal)
    } else {
      appendText(document[node.literal])
    }
    html.append("</code></pre>\n")
  }

  /// Whether a text is shown as it is typed.
  func isVerbatim(_ text: Node) -> Bool {
    text.flags.contains(.verbatim)
      || open.last.map { document.nodes[$0].flags.contains(.autolink) } ?? false
  }

  mutating func writeHTMLBlock(_ node: Node) {
    startLine()
    if !options.allowsHTML {
      html.append("<!-- raw HTML omitted -->")
    } else if options.filtersTags {
      appendFilteringTags(document[node.literal])
    } else {
      html.append(contentsOf: document[node.literal])
    }
    startLine()
  }

  mutating func writeInlineHTML(_ node: Node) {
    if !options.allowsHTML {
      html.append("<!-- raw HTML omitted -->")
    } else if options.filtersTags, isFilteredTag(document[node.literal]) {
      html.append("&lt;")
      html.append(contentsOf: document[node.literal].dropFirst())
    } else {
      html.append(contentsOf: document[node.literal])
    }
  }

  private mutating func appendFilteringTags(_ bytes: ArraySlice<UInt8>) {
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "<"), isFilteredTag(bytes[index...]) {
        html.append("&lt;")
      } else {
        html.append(bytes[index])
      }
    }
  }

  /// The tags that the GFM extension `tagfilter` disarms.
  private func isFilteredTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix { $0.isASCIILetter }
    guard bytes.count >= 3, name.count <= 9, name.startIndex <= bytes.startIndex + 2 else {
      return false
    }
    let filtered = [
      "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ]
    guard filtered.contains(String(decoding: name, as: UTF8.self).lowercased()) else {
      return false
    }
    let rest = bytes[name.endIndex...]
    guard let next = rest.first else { return false }
    return next.isASCIISpace || next == UInt8(ascii: ">") || rest.starts(with: "/>".utf8)
  }

  mutating func openTableRow(_ node: Node) {
    startLine()
    if node.flags.contains(.header) {
      isInTableHead = true
      html.append("<thead>\n")
    } else if !hasOpenTableBody {
      html.append("<tbody>\n")
      hasOpenTableBody = true
    }
    html.append("<tr>")
  }

  mutating func openTableCell(_ node: Node) {
    startLine()
    typography.beginBlock()
    html.append(isInTableHead ? "<th" : "<td")
    switch Node.Alignment(rawValue: node.number) {
    case .left: html.append(" align=\"left\"")
    case .center: html.append(" align=\"center\"")
    case .right: html.append(" align=\"right\"")
    default: break
    }
    html.append(">")
  }

  mutating func openLink(_ node: Node) {
    html.append("<a href=\"")
    appendAddress(node)
    if !node.detail.isEmpty {
      html.append("\" title=\"")
      appendText(document[node.detail])
    }
    html.append("\">")
  }

  /// Nothing is written for an address that could run code, unless all HTML is allowed.
  mutating func appendAddress(_ node: Node) {
    let address = document[node.literal]
    guard options.allowsHTML || !LinkScheme.isDangerous(address) else { return }
    html.appendEscapedAddress(address)
  }

  mutating func writeReference(_ node: Node) {
    html.append("[")
    appendText(document[node.literal])
    html.append("]")
  }

  mutating func openFootnote(_ node: Node) {
    if footnotes == 0 { html.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n") }
    footnotes += 1
    html.append("<li id=\"fn-")
    appendNotePrefix()
    html.appendEscapedAddress(document[node.literal])
    html.append("\">\n")
  }

  mutating func writeFootnoteReference(_ node: Node) {
    // Within a link it leads nowhere: links do not nest.
    let isLink = !(isOnSite && isInsideLink)
    html.append("<sup class=\"footnote-ref\"")
    if isLink {
      html.append("><a href=\"#fn-")
      appendNotePrefix()
      html.appendEscapedAddress(document[node.literal])
      html.append("\"")
    }
    html.append(" id=\"fnref-")
    appendNotePrefix()
    html.appendEscapedAddress(document[node.literal])
    if node.repetition > 1 {
      html.append("-")
      html.append(number: Int(node.repetition))
    }
    html.append(isLink ? "\" data-footnote-ref>" : "\">")
    html.appendEscapedAddress(document[node.detail])
    html.append(isLink ? "</a></sup>" : "</sup>")
  }

  mutating func appendWayBack(fromLastParagraph index: Int) {
    let isOpen = open.last == index
    guard let parent = isOpen ? open.dropLast().last : open.last,
      document.nodes[parent].kind == .footnoteDefinition,
      document.nodes[parent].end == document.nodes[index].end
    else { return }
    html.append(" ")
    _ = appendWayBack(fromNote: parent)
  }

  mutating func appendNotePrefix() {
    if let prefix = page?.notePrefix { html.appendEscapedAddress(prefix.utf8) }
  }

  /// The arrows from a note to each of its references; false if the note has them already.
  mutating func appendWayBack(fromNote index: Int) -> Bool {
    guard footnotesWithWayBack < footnotes else { return false }
    footnotesWithWayBack = footnotes
    let node = document.nodes[index]
    for repetition in 1...max(Int(node.repetition), 1) {
      if repetition > 1 { html.append(" ") }
      appendWayBack(to: document[node.literal], repetition)
    }
    return true
  }

  private mutating func appendWayBack(to name: ArraySlice<UInt8>, _ repetition: Int) {
    html.append("<a href=\"#fnref-")
    appendNotePrefix()
    html.appendEscapedAddress(name)
    if repetition > 1 {
      html.append("-")
      html.append(number: repetition)
    }
    html.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
    if let page {
      html.appendEscaped(page.labels.backToReference.utf8)
      html.append(" ")
      html.append(number: footnotes)
      if repetition > 1 {
        html.append("-")
        html.append(number: repetition)
      }
    } else {
      html.append("Back to content")
    }
    html.append("\">↩")
    if repetition > 1 {
      html.append("<sup class=\"footnote-ref\">")
      html.append(number: repetition)
      html.append("</sup>")
    }
    html.append("</a>")
  }
}

/// Which addresses may be followed.
package enum LinkScheme {
  /// `javascript:`, `vbscript:`, `file:` and `data:` other than common images, as libcmark-gfm says.
  package static func isDangerous(_ address: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: address.prefix(16), as: UTF8.self).lowercased()
    if start.hasPrefix("data:") {
      return !["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
        .contains { start.hasPrefix($0) || $0.hasPrefix(start) && start.count >= 16 }
    }
    return ["javascript:", "vbscript:", "file:"].contains { start.hasPrefix($0) }
  }

  /// The scheme of an address (RFC 3986), in lower case, or nil for a relative one.
  package static func scheme(of address: some StringProtocol) -> String? {
    guard address.utf8.first?.isASCIILetter == true,
      let colon = address.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let scheme = address.utf8[..<colon]
    guard scheme.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) })
    else { return nil }
    return String(decoding: scheme, as: UTF8.self).lowercased()
  }
}
