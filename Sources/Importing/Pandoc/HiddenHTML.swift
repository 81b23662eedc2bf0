import Markdown

extension HiddenText {
  /// Elements of a page that say themselves that nobody sees them: by the attribute `hidden`, or by
  /// a style of their own.
  ///
  /// - Returns: nil if nothing is hidden.
  package static func inHTML(_ page: [UInt8]) -> HiddenText? {
    var cutter = HiddenElementCutter(page)
    cutter.run()
    return cutter.words.isEmpty ? nil : HiddenText(part: cutter.kept, words: cutter.words)
  }
}

/// Copies a page but for its hidden elements.
private struct HiddenElementCutter {
  private let page: [UInt8]
  private(set) var kept: [UInt8] = []
  private(set) var words: [String] = []
  /// The hidden element that is being passed over, and what is open within it.
  private var hidden: (name: String, open: [String])?
  private var passed: [UInt8] = []

  init(_ page: [UInt8]) { self.page = page }

  mutating func run() {
    for token in HTMLTokenizer.tokens(of: page[...]) {
      if let name = hidden?.name, case .tag(let tag) = token.kind, ends(at: tag) {
        close()
        if tag.isClosing, tag.name == name { continue }
      }
      read(token)
    }
    if hidden != nil { close() }
  }

  private mutating func read(_ token: HTMLTokenizer.Token) {
    let bytes = page[token.range]
    guard hidden == nil else {
      if case .text = token.kind { passed += bytes + [0x20] }
      return
    }
    guard case .tag(let tag) = token.kind, !tag.isClosing,
      tag.name == "template" || Self.isHidden(bytes)
    else {
      kept += bytes
      return
    }
    // Of an element without content nothing is seen.
    if !Self.void.contains(tag.name) { hidden = (tag.name, []) }
  }

  /// Whether a tag ends the hidden element: its own end tag, one of an element around it, or what a
  /// browser ends it for.
  private mutating func ends(at tag: HTMLTag) -> Bool {
    guard let name = hidden?.name, var open = hidden?.open else { return false }
    guard tag.isClosing else {
      while let last = open.last, Self.endedBy[last]?.contains(tag.name) == true {
        open.removeLast()
      }
      if open.isEmpty, Self.endedBy[name]?.contains(tag.name) == true { return true }
      if !Self.void.contains(tag.name) { open.append(tag.name) }
      hidden = (name, open)
      return false
    }
    if let place = open.lastIndex(of: tag.name) {
      hidden?.open.removeSubrange(place...)
      return false
    }
    return tag.name == name || !Self.unending.contains(tag.name)
  }

  private mutating func close() {
    let said = String(decoding: passed, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    if !said.isEmpty { words.append(said.prefix(8).joined(separator: " ")) }
    (hidden, passed) = (nil, [])
  }

  private static func isHidden(_ tag: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: tag, as: UTF8.self).lowercased()
    let attributes = text.matches(of: #/([^\s"'>\/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/#)
    // The first is the element's name.
    return attributes.dropFirst().contains { attribute in
      let value = (attribute.2 ?? "").filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      switch attribute.1 {
      case "hidden": return value != "until-found"
      case "style":
        return value.split(separator: ";").contains { declaration in
          hiding.contains(String(declaration.replacing("!important", with: "")))
        }
      default: return false
      }
    }
  }

  private static let hiding: Set<String> = [
    "display:none", "visibility:hidden", "visibility:collapse", "opacity:0", "font-size:0",
    "font-size:0px", "font-size:0pt", "font-size:0em",
  ]

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  /// An end tag without its element ends nothing around it.
  private static let unending: Set<String> = ["br", "p"]
  /// Elements whose end tag may be left out, and what begins after them.
  private static let endedBy: [String: Set<String>] = [
    "p": [
      "p", "div", "ul", "ol", "dl", "table", "section", "article", "aside", "header", "footer",
      "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "hr", "form", "main", "nav",
      "figure", "details",
    ],
    "li": ["li"], "dt": ["dt", "dd"], "dd": ["dt", "dd"], "tr": ["tr", "tbody", "tfoot"],
    "td": ["td", "th", "tr", "tbody", "tfoot"], "th": ["td", "th", "tr", "tbody", "tfoot"],
    "option": ["option"], "tbody": ["tbody", "tfoot"], "thead": ["tbody", "tfoot"],
  ]
}
