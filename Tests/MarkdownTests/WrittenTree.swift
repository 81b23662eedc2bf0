import Foundation
import Markdown

/// Written HTML read twice: as it nests to the letter, and by an HTML parser. What is meant is what
/// browsers make of it only if both are one tree.
struct WrittenTree {
  var literal: [String] = []
  var parsed: [String] = []
  var wrong: [String] = []

  private static let own: Set<String> = [
    "a", "blockquote", "code", "del", "div", "em", "h2", "h3", "h4", "h5", "h6", "img", "input",
    "li", "ol", "p", "pre", "section", "span", "strong", "sup", "table", "tbody", "td", "th",
    "thead", "tr", "ul", "hr", "br",
  ]
  private static let attributes: Set<String> = [
    "class", "id", "href", "title", "alt", "src", "tabindex", "role", "aria-label", "scope",
    "start", "type", "colspan", "rowspan", "open", "width", "height", "disabled", "checked", "rel",
    "loading", "data-footnote-ref",
    "data-footnote-backref",
  ]
  private static let void: Set<String> = ["br", "wbr", "hr", "img", "input"]

  init(_ html: [UInt8]) {
    readLiterally(String(decoding: html, as: UTF8.self))
    for step in HTMLTree(ofFragment: html).steps {
      switch step {
      case .enter(let element, _): parsed.append(element?.rawValue ?? "?")
      case .leave: parsed.append("/")
      case .words: break
      }
    }
  }

  private mutating func readLiterally(_ html: String) {
    var open: [String] = []
    for match in html.matches(of: /<(\/?)([a-z0-9]*)((?:[^>"]|"[^"]*")*)>/) {
      let name = String(match.2)
      if !match.1.isEmpty {
        if open.popLast() != name { wrong.append("</\(name)>") }
        literal.append("/")
        continue
      }
      if !Self.own.contains(name), HTMLElement(named: name) == nil { wrong.append("<\(name)>") }
      for attribute in match.3.matches(of: /([^\s="]+)(?:="[^"]*")?/)
      where !Self.attributes.contains(String(attribute.1)) {
        wrong.append("\(name) \(attribute.1)")
      }
      literal.append(HTMLElement(named: name)?.rawValue ?? "?")
      if Self.void.contains(name) { literal.append("/") } else { open.append(name) }
    }
    if !open.isEmpty { wrong.append("open: \(open)") }
  }
}
