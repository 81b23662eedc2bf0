/// Raw HTML in its page: its links lead where the page's do, its pictures are the page's.
extension HTMLRenderer {
  mutating func write(_ markup: RawHTMLMarkup) {
    var start = 0
    for (place, mark) in markup.marks {
      html.append(contentsOf: markup.html[start..<place])
      start = place
      write(mark)
    }
    html.append(contentsOf: markup.html[start...])
  }

  private mutating func write(_ mark: RawHTMLMarkup.Mark) {
    switch mark {
    case .link(let place):
      // Links do not nest.
      let target = isInsideLink ? nil : page?.links[document.key(ofRaw: place)]
      if let target { open(target, title: document.rawHTML.targets[place].node.detail) }
      rawLinks.append(target)
    case .linkEnd: if let target = rawLinks.popLast(), let target { close(target) }
    case .picture(let place):
      let target = document.rawHTML.targets[place]
      writePicture(
        document.key(ofRaw: place), document.string(target.alternative), title: target.node.detail)
    case .heading(let place):
      html.append("<h")
      html.append(number: level(document.rawHTML.headings[place].level))
      if let id = page?.headingIDs[document.key(ofRaw: place)] {
        html.append(" id=\"")
        html.appendEscaped(id.utf8)
        html.append("\"")
      }
      html.append(">")
    case .headingEnd(let place):
      html.append("</h")
      html.append(number: level(document.rawHTML.headings[place].level))
      html.append(">")
    case .table: openScrollRegion()
    case .tableEnd: html.append("</table></div>")
    }
  }
}
