/// Writes a ``Document`` as HTML by one loop over its nodes.
///
/// Without a ``PageMarkup`` it writes what `cmark_render_html` writes, byte for byte; with one, what
/// the site needs: resolved links, ids, callouts, typography, the reviewed raw HTML.
package struct HTMLRenderer {
  let document: Document
  let options: PlainOptions
  let page: PageMarkup?
  let isOnSite: Bool
  /// See ``PageMarkup/marks``.
  let marks: [UInt8]?
  var typography: Typography
  var html: [UInt8] = []
  var open: [Int] = []
  /// The image whose description is being written: its content is plain text.
  var image: Int?
  var footnotes = 0
  var footnotesWithWayBack = 0
  var tables = 0
  var hasOpenTableBody = false
  var isInTableHead = false
  /// The links of raw HTML that are open; nil for those that are written as their words.
  var rawLinks: [PageMarkup.LinkTarget?] = []
  /// The nodes that are being written.
  var written = 0..<0
  /// The node that is shown elsewhere.
  private var hidden: Int?

  /// What libcmark-gfm's own command can be told.
  package struct PlainOptions: Sendable {
    package var allowsHTML = false
    package var filtersTags = false
    package init(allowsHTML: Bool = false, filtersTags: Bool = false) {
      self.allowsHTML = allowsHTML
      self.filtersTags = filtersTags
    }
  }

  package init(_ document: Document, options: PlainOptions = PlainOptions()) {
    self.init(document, options: options, page: nil)
  }

  /// - Parameter hidden: a node that is shown elsewhere, such as the page's title.
  package init(_ document: Document, page: PageMarkup, without hidden: Int? = nil) {
    self.init(document, options: PlainOptions(), page: page)
    self.hidden = hidden
  }

  private init(_ document: Document, options: PlainOptions, page: PageMarkup?) {
    self.document = document
    self.options = options
    self.page = page
    isOnSite = page != nil
    marks = page?.marks.map { Array($0.utf8) }
    typography = Typography(page?.typography ?? .none)
  }

  /// The whole document.
  package mutating func render() -> [UInt8] {
    render(document.nodes.indices)
  }

  /// The inline content of one node, such as a heading's words.
  package mutating func renderContent(of node: Int) -> [UInt8] {
    render(document.descendants(of: node))
  }

  package mutating func render(_ range: Range<Int>) -> [UInt8] {
    written = range
    let bytesOfNode = document.text.count * 2 / max(document.nodes.count, 1) + 4
    html.reserveCapacity(range.count * bytesOfNode)
    var index = range.lowerBound
    while index < range.upperBound {
      closeNodes(endingAt: index)
      let node = document.nodes[index]
      if node.flags.contains(.hidden) || index == hidden {
        index = Int(node.end)
        continue
      }
      if image != nil {
        writeDescription(node)
        open.append(index)
        index += 1
        continue
      }
      index = enter(node, index)
    }
    closeNodes(endingAt: range.upperBound)
    if footnotes > 0 { html.append("</ol>\n</section>\n") }
    return html
  }

  private mutating func closeNodes(endingAt index: Int) {
    while let last = open.last, Int(document.nodes[last].end) <= index {
      open.removeLast()
      if let description = image {
        guard description == last else { continue }
        image = nil
      }
      leave(document.nodes[last], last)
    }
  }

  /// Opens a node; returns the index to go on with.
  private mutating func enter(_ node: Node, _ index: Int) -> Int {
    if isOnSite, let next = enterOnSite(node, index) { return next }
    switch node.kind {
    case .document: break
    case .blockQuote, .callout:
      startLine()
      html.append("<blockquote>\n")
    case .list: openList(node)
    case .item: openItem(node)
    case .heading:
      startLine()
      typography.beginBlock()
      html.append("<h")
      html.append(number: Int(node.number))
      html.append(">")
    case .paragraph:
      typography.beginBlock()
      guard !isInTightList(index) else { break }
      startLine()
      html.append("<p>")
    case .codeBlock: writeCodeBlock(node, at: index)
    case .htmlBlock: writeHTMLBlock(node)
    case .thematicBreak:
      startLine()
      html.append("<hr />\n")
    case .table:
      startLine()
      html.append("<table>")
      hasOpenTableBody = false
    case .tableRow: openTableRow(node)
    case .tableCell: openTableCell(node)
    case .footnoteDefinition: openFootnote(node)
    case .text: appendText(document[node.literal])
    case .reference: writeReference(node)
    case .softBreak: html.append("\n")
    case .lineBreak: html.append("<br />\n")
    case .code:
      html.append("<code>")
      appendText(document[node.literal])
      html.append("</code>")
    case .htmlInline: writeInlineHTML(node)
    case .emphasis: html.append("<em>")
    case .strong: html.append("<strong>")
    case .strikethrough: html.append("<del>")
    case .link: openLink(node)
    case .image:
      html.append("<img src=\"")
      appendAddress(node)
      html.append("\" alt=\"")
      image = index
    case .footnoteReference: writeFootnoteReference(node)
    }
    if Int(node.end) > index + 1 || node.kind.hasEndTag { open.append(index) }
    return index + 1
  }

  private mutating func leave(_ node: Node, _ index: Int) {
    if isOnSite, leaveOnSite(node, index) { return }
    switch node.kind {
    case .blockQuote, .callout:
      startLine()
      html.append("</blockquote>\n")
    case .list: html.append(node.flags.contains(.ordered) ? "</ol>\n" : "</ul>\n")
    case .item: html.append("</li>\n")
    case .heading:
      html.append("</h")
      html.append(number: Int(node.number))
      html.append(">\n")
    case .paragraph:
      guard !isInTightList(index) else { break }
      appendWayBack(fromLastParagraph: index)
      html.append("</p>\n")
    case .table:
      if hasOpenTableBody {
        startLine()
        html.append("</tbody>\n")
      }
      hasOpenTableBody = false
      startLine()
      html.append("</table>\n")
    case .tableRow:
      startLine()
      html.append("</tr>")
      if node.flags.contains(.header) {
        html.append("\n</thead>")
        isInTableHead = false
      }
    case .tableCell: html.append(isInTableHead ? "</th>" : "</td>")
    case .footnoteDefinition:
      if appendWayBack(fromNote: index) { html.append("\n") }
      html.append("</li>\n")
    case .emphasis: html.append("</em>")
    case .strong: html.append("</strong>")
    case .strikethrough: html.append("</del>")
    case .link: html.append("</a>")
    case .image:
      if !node.detail.isEmpty {
        html.append("\" title=\"")
        appendText(document[node.detail])
      }
      html.append("\" />")
    default: break
    }
  }

  /// A page of the site holds no control character; plain rendering is libcmark-gfm's.
  mutating func appendText(_ text: ArraySlice<UInt8>) {
    if isOnSite { html.appendEscaped(text) } else { html.appendEscaped(asTyped: text) }
  }

  mutating func startLine() {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append("\n") }
  }

  /// The paragraphs of a tight list stand without `<p>`.
  func isInTightList(_ index: Int) -> Bool {
    guard open.count >= 2 else { return false }
    let isOpen = open[open.count - 1] == index
    let above = open.count - (isOpen ? 3 : 2)
    guard above >= 0 else { return false }
    let grandparent = document.nodes[open[above]]
    return grandparent.kind == .list && grandparent.flags.contains(.tight)
  }

  private mutating func writeDescription(_ node: Node) {
    switch node.kind {
    case .text, .code, .htmlInline: appendText(document[node.literal])
    case .reference: writeReference(node)
    case .softBreak, .lineBreak: html.append(" ")
    default: break
    }
  }
}

extension Node.Kind {
  /// Whether leaving the node writes something even when it has no children.
  fileprivate var hasEndTag: Bool {
    switch self {
    case .blockQuote, .callout, .list, .item, .heading, .paragraph, .table, .tableRow, .tableCell,
      .footnoteDefinition, .emphasis, .strong, .strikethrough, .link, .image:
      true
    default: false
    }
  }
}
