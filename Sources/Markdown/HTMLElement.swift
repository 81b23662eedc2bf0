/// The elements that an author's raw HTML may have in a page: all that is ever written of it is one
/// of these names, with the few attributes that the site gives it.
package enum HTMLElement: String, Sendable, CaseIterable {
  // Within a line
  case a, abbr, b, br, cite, code, del, dfn, em, i, img, ins, kbd, mark, q, s, samp, small, strong
  case sub, sup, u, `var`, wbr
  // Blocks
  case blockquote, dd, details, div, dl, dt, figcaption, figure, hr, li, ol, p, pre, summary, ul
  case h1, h2, h3, h4, h5, h6
  case caption, table, tbody, td, tfoot, th, thead, tr

  package init?(named name: some StringProtocol) {
    guard let element = Self.byName[String(name)] else { return nil }
    self = element
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
    .merging(older) { own, _ in own }

  /// Elements that say no more than another does.
  private static let older: [String: HTMLElement] = [
    "acronym": .abbr, "strike": .s, "tt": .code,
    "address": .div, "article": .div, "aside": .div, "center": .div, "footer": .div,
    "header": .div, "hgroup": .div, "main": .div, "nav": .div, "section": .div,
  ]

  var isPhrasing: Bool {
    switch self {
    case .a, .abbr, .b, .br, .cite, .code, .del, .dfn, .em, .i, .img, .ins, .kbd, .mark, .q, .s,
      .samp, .small, .strong, .sub, .sup, .u, .var, .wbr:
      true
    default: false
    }
  }

  var isVoid: Bool { self == .br || self == .wbr || self == .hr || self == .img }

  /// The level of a heading, from 1; nil if it is none.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether a later block of the same container may close it.
  var spansBlocks: Bool {
    switch self {
    case .blockquote, .details, .div, .dl, .dd, .figure, .li, .ol, .ul: true
    default: self == .table || isTablePart
    }
  }

  /// Whether nothing is lost where its tag stands alone.
  var isDispensable: Bool { self == .div || self == .p }

  /// Whether it may be left without its end tag, as HTML has it.
  var endsByItself: Bool {
    switch self {
    case .p, .li, .dt, .dd, .caption, .thead, .tbody, .tfoot, .tr, .td, .th: true
    default: false
    }
  }

  /// Whether a start tag ends an element that ends by itself.
  func isEnded(by next: HTMLElement) -> Bool {
    switch self {
    case .p: !next.isPhrasing
    case .li: next == .li
    case .dt, .dd: next == .dt || next == .dd
    case .td, .th: next == .td || next == .th || next == .tr || next.isTableGroup
    case .tr: next == .tr || next.isTableGroup
    case .caption, .thead, .tbody, .tfoot: next.isTableGroup || self == .caption && next == .tr
    default: false
    }
  }

  var isTablePart: Bool {
    isTableGroup || self == .tr || self == .td || self == .th || self == .caption
  }

  private var isTableGroup: Bool { self == .thead || self == .tbody || self == .tfoot }

  /// Only words and elements of a line stand in these: a block within them would end them, or
  /// begin them anew, as browsers read it.
  private var holdsPhrasingOnly: Bool {
    isPhrasing || self == .p || self == .pre || self == .summary || headingLevel != nil
  }

  /// No words stand directly in these.
  var holdsNoText: Bool { self == .table || self == .tr || isTableGroup }

  /// Whether browsers read it within `parent` as what it is; nil stands for the page around it.
  func mayStand(in parent: HTMLElement?) -> Bool {
    switch self {
    case .summary: parent == .details
    case .dt, .dd: parent == .dl
    case .li: parent == .ul || parent == .ol
    case .figcaption: parent == .figure
    case .caption, .thead, .tbody, .tfoot: parent == .table
    case .tr: parent?.isTableGroup ?? false
    case .td, .th: parent == .tr
    default:
      parent.map { isPhrasing || !$0.holdsPhrasingOnly } ?? true && parent?.holdsNoText != true
    }
  }
}

/// Elements that an author may write and that no page has, by how they are left out.
enum ForbiddenElement {
  /// What they hold is all that they mean.
  static let transparent: Set<String> = [
    "bdi", "col", "colgroup", "data", "picture", "source", "span", "time",
  ]
  /// What stands in them is no text for readers: it is left out with them.
  static let opaque: Set<String> = [
    "script", "style", "iframe", "template", "noscript", "object", "svg", "math", "title",
    "textarea", "xmp", "noembed", "noframes",
  ]
  /// Of these, the ones in which browsers read no tags.
  static let raw: Set<String> = [
    "script", "style", "iframe", "noscript", "title", "textarea", "xmp", "noembed", "noframes",
  ]
  /// They divide the text before them from the text after them.
  private static let blocks: Set<String> = [
    "body", "dialog", "dir", "fieldset", "form", "frameset", "html", "legend", "menu", "optgroup",
    "option", "search",
  ]
  /// They stand in lines too, with no space around them.
  private static let controls: Set<String> = [
    "audio", "button", "canvas", "iframe", "input", "select", "video",
  ]

  /// Whether the words before an element that is left out and those after it are not one word.
  /// - Parameter inLine: whether it stands in a line, where all that is no part of lines is left out.
  static func divides(_ name: String, inLine: Bool) -> Bool {
    if blocks.contains(name) { return true }
    return inLine
      ? HTMLElement(named: name).map { !$0.isPhrasing } ?? false : controls.contains(name)
  }
}
