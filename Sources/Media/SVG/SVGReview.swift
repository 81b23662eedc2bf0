import Markdown

/// What of a drawing may be published, in its own order; and what may not, with its place.
struct SVGReview {
  struct Element {
    var name: String
    var attributes: [Attribute]
    /// The blanks before the end of its tag.
    var blanks: Range<Int>
    var isEmptyTag: Bool
    var source: Range<Int>
  }

  struct Attribute {
    /// As it is written.
    var name: String
    var value: String
    /// How the author wrote it; nil for one of ours.
    var tag: XMLTag.Attribute?
  }

  enum Piece {
    case open(Element)
    case close
    case text(String)
    /// With the byte after it.
    case comment(String, end: Int)
  }

  private(set) var kept: [Piece] = []
  private(set) var findings: [(danger: MediaDanger, offset: Int)] = []
  /// What a reader of the drawing might miss.
  private(set) var leftOut: Set<String> = []

  private let text: [UInt8]
  /// Open elements: the name of one that is kept, nil for others.
  private var open: [String?] = []
  private var usesLinks = false
  /// How many elements are open from the one on that is passed over.
  private var passedOver = 0
  private var style: (text: String, offset: Int)?

  init(_ text: [UInt8]) { self.text = text }

  mutating func read(_ pieces: [XMLPiece]) {
    for piece in pieces {
      if passesOver(piece) { continue }
      switch piece {
      case .open(let element): begin(element)
      case .close: end()
      case .text(let text): add(text)
      case .comment(let text, let end): comment(text, end)
      case .instruction(let name, let end):
        if name.lowercased() == "xml-stylesheet" {
          let start = self.text[..<end].lastIndex(of: UInt8(ascii: "<")) ?? end
          findings.append((.declaration, start))
        }
      case .documentType: continue
      }
    }
    declareLinks()
  }

  /// A page within a drawing that holds another form of the same for programs that show no pages:
  /// what stands in it is left out as a whole.
  private mutating func passesOver(_ piece: XMLPiece) -> Bool {
    switch piece {
    case .open(let element):
      if passedOver == 0 {
        guard element.name == "foreignObject", element.namespace == SVGVocabulary.namespace,
          open.last == "switch"
        else { return false }
        leftOut.insert("<foreignObject>")
      }
      passedOver += 1
      return true
    case .close where passedOver > 0:
      passedOver -= 1
      return true
    default: return passedOver > 0
    }
  }

  // MARK: Elements

  private mutating func begin(_ element: XMLElement) {
    let tag = XMLTag(in: text, element.source)
    let attributes = attributes(of: element, tag)
    let isLeftOut = open.contains { $0 == nil }
    guard isAllowed(element), !isLeftOut else {
      open.append(nil)
      return
    }
    open.append(element.name)
    if element.name == "style" { style = ("", element.source.lowerBound) }
    let end = element.source.upperBound
    kept.append(
      .open(
        Element(
          name: element.name, attributes: attributes, blanks: tag.blanks,
          isEmptyTag: end < text.count && text[end] == UInt8(ascii: "/"), source: element.source)))
  }

  private mutating func isAllowed(_ element: XMLElement) -> Bool {
    let name = element.name.lowercased()
    let isOurs = element.namespace == SVGVocabulary.namespace
    let isPage = element.namespace == SVGVocabulary.pageNamespace
    if isPage || (isOurs || element.namespace.isEmpty) && SVGVocabulary.dangerous.contains(name) {
      findings.append((.element(element.writtenName), element.source.lowerBound))
      return false
    }
    guard isOurs else { return false }
    if SVGVocabulary.animations.contains(name) {
      let target = element.attributes.first { $0.name.lowercased() == "attributename" }?.value
      let changed = (target ?? "").lowercased().trimmed
      if changed.hasSuffix("href") || changed.hasPrefix("on") || changed == "style" {
        findings.append((.element(element.writtenName), element.source.lowerBound))
      } else {
        leftOut.insert("<\(element.name)>")
      }
      return false
    }
    let isKnown = SVGVocabulary.elements.contains(element.name)
    if !isKnown, !SVGVocabulary.unseen.contains(name) { leftOut.insert("<\(element.name)>") }
    let type = element.attributes.first { $0.name == "type" }?.value.lowercased().trimmed ?? ""
    guard element.name == "style", !["", "text/css"].contains(type) else { return isKnown }
    leftOut.insert("<style>")
    return false
  }

  private mutating func end() {
    let name = open.popLast()
    guard case .some(.some(let name)) = name else { return }
    if name == "style", let style {
      var review = CSSReview()
      let sheet = review.sheet(style.text)
      note(review, style.offset)
      if !sheet.isEmpty { kept.append(.text(sheet)) }
      self.style = nil
    }
    kept.append(.close)
  }

  private static let textual: Set<String> = ["text", "tspan", "textPath", "title", "desc", "a"]

  private mutating func add(_ text: String) {
    guard !open.isEmpty, !open.contains(where: { $0 == nil }) else { return }
    if style != nil {
      style?.text += text
    } else if let name = open.last.flatMap(\.self),
      Self.textual.contains(name)
        || text.utf8.allSatisfy(\.isASCIISpace)
    {
      kept.append(.text(text))
    }
  }

  /// A licence may stand in one. What another parser might take for its end is not kept.
  private mutating func comment(_ text: String, _ end: Int) {
    let words = text.lowercased()
    guard
      ["licen", "copyright", "©", "spdx", "creativecommons", "cc by"]
        .contains(where: words.contains)
    else { return }
    guard style == nil, !open.contains(where: { $0 == nil }),
      !text.utf8.contains(UInt8(ascii: "<")),
      !text.utf8.contains(UInt8(ascii: ">"))
    else { return }
    kept.append(.comment(text, end: end))
  }

  // MARK: Attributes

  private mutating func attributes(of element: XMLElement, _ tag: XMLTag) -> [Attribute] {
    var values: [String: XMLAttribute] = [:]
    for attribute in element.attributes { values[attribute.writtenName] = attribute }
    var kept: [Attribute] = []
    let isRoot = open.isEmpty
    for written in tag.attributes {
      if let attribute = values.removeValue(forKey: written.name) {
        if let value = value(of: attribute, on: element, at: written.offset) {
          let name = value.isLink ? "xlink:href" : attribute.writtenName
          kept.append(Attribute(name: name, value: value.text, tag: written))
        }
      } else if isRoot, let value = declared(written) {
        kept.append(Attribute(name: written.name, value: value, tag: written))
      }
    }
    // What a document type added stands in no tag.
    for attribute in values.values.sorted(by: { $0.name < $1.name }) {
      _ = value(of: attribute, on: element, at: element.source.lowerBound)
    }
    if isRoot, !kept.contains(where: { $0.name == "xmlns" }) {
      kept.insert(Attribute(name: "xmlns", value: SVGVocabulary.namespace), at: 0)
    }
    return kept
  }

  /// The two namespaces of a drawing; others are not needed any more.
  private func declared(_ written: XMLTag.Attribute) -> String? {
    let value = String(decoding: text[written.value], as: UTF8.self)
    let isOurs = written.name == "xmlns" && value == SVGVocabulary.namespace
    let isLink = written.name == "xmlns:xlink" && value == SVGVocabulary.linkNamespace
    return isOurs || isLink ? value : nil
  }

  private mutating func declareLinks() {
    guard usesLinks, let place = kept.firstIndex(where: \.isElement),
      case .open(var root) = kept[place], !root.attributes.contains(where: { $0.isLinkNamespace })
    else { return }
    let after = root.attributes.firstIndex { $0.name == "xmlns" }.map { $0 + 1 } ?? 0
    root.attributes.insert(
      Attribute(name: "xmlns:xlink", value: SVGVocabulary.linkNamespace), at: after)
    kept[place] = .open(root)
  }

  private mutating func value(
    of attribute: XMLAttribute, on element: XMLElement, at offset: Int
  ) -> (text: String, isLink: Bool)? {
    let isPlain = attribute.namespace.isEmpty
    let isLink = attribute.namespace == SVGVocabulary.linkNamespace
    let name = attribute.name
    let lowered = name.lowercased()
    if attribute.namespace == SVGVocabulary.xmlNamespace {
      if name == "base", !attribute.value.trimmed.isEmpty {
        findings.append((.attribute("xml:base"), offset))
      }
      return ["space", "lang"].contains(name) ? (attribute.value, false) : nil
    }
    guard isPlain || isLink else { return nil }
    if isPlain, lowered.hasPrefix("on") {
      findings.append((.attribute(name), offset))
      return nil
    }
    if lowered == "href" {
      guard let value = link(attribute.value, on: element, at: offset), name == "href" else {
        return nil
      }
      if isLink { usesLinks = true }
      return (value, isLink)
    }
    guard isPlain else { return nil }
    if ["src", "srcset", "srcdoc", "action", "formaction", "poster", "ping"].contains(lowered) {
      findings.append((.attribute(name), offset))
      return nil
    }
    return styled(attribute, at: offset).map { ($0, false) }
  }

  private mutating func styled(_ attribute: XMLAttribute, at offset: Int) -> String? {
    var review = CSSReview()
    defer { note(review, offset) }
    if attribute.name == "style" {
      let style = review.declarations(attribute.value)
      return style.utf8.allSatisfy(\.isASCIISpace) ? nil : style
    }
    switch SVGVocabulary.kind(ofAttribute: attribute.name) {
    case .plain: return attribute.value
    case .style: return review.value(attribute.value)
    case .other: return nil
    }
  }

  private mutating func note(_ review: CSSReview, _ offset: Int) {
    findings += review.dangers.map { ($0, offset) }
    leftOut.formUnion(review.leftOut)
  }

  /// A place in the drawing, or a picture that it holds.
  private mutating func link(_ value: String, on element: XMLElement, at offset: Int) -> String? {
    let address = value.trimmed
    if address.isEmpty { return nil }
    if address.hasPrefix("#"), element.name != "image" { return address }
    let isImage = element.name == "image" && element.namespace == SVGVocabulary.namespace
    if isImage, let picture = EmbeddedPicture(address) { return picture.address }
    // Nothing is fetched for a link until somebody follows it, and no picture's links can be.
    if element.name == "a", ["http", "https", "mailto"].contains(LinkScheme.scheme(of: address)) {
      leftOut.insert("<a href>")
      return nil
    }
    findings.append((.outsideReference(String(address.prefix(80))), offset))
    return nil
  }
}

extension SVGReview.Piece {
  var isElement: Bool { if case .open = self { true } else { false } }
}

extension SVGReview.Attribute {
  fileprivate var isLinkNamespace: Bool { name == "xmlns:xlink" }

  fileprivate init(name: String, value: String) {
    self.init(name: name, value: value, tag: nil)
  }
}
