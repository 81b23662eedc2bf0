/// A tag as browsers read it, of its attributes only what may be made use of.
package struct HTMLTag: Equatable, Sendable {
  /// In lower case, as typed: any bytes but spaces, `/` and `>`.
  package var name: String
  package var isClosing = false
  var isSelfClosing = false
  /// Whether it has attributes that say more than where it stands and how large it is.
  var hasForeignAttributes = false
  /// The value of `id` or `name`, the one that stands first.
  var anchor: String?
  /// The words that stand for a picture.
  var alternative: ArraySlice<UInt8>?
  /// Where a link leads to.
  package var target: ArraySlice<UInt8>?
  /// Where a picture is.
  package var source: ArraySlice<UInt8>?
  var title: ArraySlice<UInt8>?
  /// How many columns and rows a cell takes, from 1; the number that a list begins with.
  var columns: Int?
  var rows: Int?
  var start: Int?
  /// Whether details are to be seen at once.
  var isOpen = false

  /// The tag that begins at a `<` and the index after its `>`; nil if it has none.
  static func read(at start: Int, in bytes: ArraySlice<UInt8>) -> (HTMLTag, end: Int)? {
    var index = start + 1
    var tag = HTMLTag(name: "")
    if bytes[index] == UInt8(ascii: "/") {
      tag.isClosing = true
      index += 1
    }
    let name = bytes[index...].prefix { !$0.endsName }
    tag.name = String(decoding: name.map(\.lowercasedASCII), as: UTF8.self)
    index = name.endIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        tag.isSelfClosing = bytes[index - 1] == UInt8(ascii: "/")
        return (tag, index + 1)
      }
      if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
        index += 1
      } else {
        index = tag.readAttribute(at: index, in: bytes)
      }
    }
    return nil
  }

  private mutating func readAttribute(at start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    // An equals sign in the first place is part of the name.
    let rest = bytes[(start + 1)...].prefix { !$0.endsName && $0 != UInt8(ascii: "=") }
    let name = bytes[start..<rest.endIndex]
    var index = rest.endIndex
    func skipSpaces() { while index < bytes.endIndex, bytes[index].isHTMLSpace { index += 1 } }
    skipSpaces()
    guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "=") else {
      keep(name, [])
      return index
    }
    index += 1
    skipSpaces()
    guard index < bytes.endIndex else { return index }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = bytes[(index + 1)...].firstIndex(of: quote) else { return bytes.endIndex }
      keep(name, bytes[(index + 1)..<close])
      return close + 1
    }
    let value = bytes[index...].prefix { !$0.isHTMLSpace && $0 != UInt8(ascii: ">") }
    keep(name, value)
    return value.endIndex
  }

  /// Of attributes of one name browsers read the first.
  private mutating func keep(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    func isFirst(_ part: ArraySlice<UInt8>?) -> Bool { part == nil && !value.isEmpty }
    let attribute = String(decoding: name.prefix(20).map(\.lowercasedASCII), as: UTF8.self)
    switch (self.name, attribute) {
    case (_, "id"), (_, "name"):
      if anchor == nil, !value.isEmpty { anchor = String(decoding: value, as: UTF8.self) }
    case (_, "alt"): if isFirst(alternative) { alternative = value }
    case ("a", "href"): if isFirst(target) { target = value }
    case ("img", "src"): if isFirst(source) { source = value }
    case ("a", "title"), ("img", "title"), ("abbr", "title"), ("acronym", "title"):
      if isFirst(title) { title = value }
    case ("td", "colspan"), ("th", "colspan"): columns = columns ?? value.smallNumber
    case ("td", "rowspan"), ("th", "rowspan"): rows = rows ?? value.smallNumber
    case ("ol", "start"): start = start ?? value.smallNumber
    case ("details", "open"): isOpen = true
    case (_, let attribute): if !Self.layout.contains(attribute) { hasForeignAttributes = true }
    }
  }

  /// What says how much room a thing takes, or how a browser goes about it.
  private static let layout: Set<String> = [
    "align", "valign", "width", "height", "border", "cellpadding", "cellspacing", "scope", "rel",
    "target", "loading", "decoding", "type",
  ]
}

extension ArraySlice<UInt8> {
  /// A number of at most four digits.
  fileprivate var smallNumber: Int? {
    guard !isEmpty, count <= 4, allSatisfy(\.isASCIIDigit) else { return nil }
    return reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension UInt8 {
  var isHTMLSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }
  fileprivate var endsName: Bool {
    isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">")
  }
}
