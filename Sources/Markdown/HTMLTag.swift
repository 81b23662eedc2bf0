/// A tag as browsers read it, of its attributes only what may be made use of.
package struct HTMLTag: Equatable, Sendable {
  /// In lower case, as typed: any bytes but spaces, `/` and `>`.
  package var name: String
  package var isClosing = false
  var isSelfClosing = false
  var hasAttributes = false
  /// The value of `id` or `name`, the one that stands first.
  var anchor: String?
  /// The words that stand for a picture.
  var alternative: ArraySlice<UInt8>?

  /// Where a picture is, or where a link leads to.
  var address: ArraySlice<UInt8>?

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
    hasAttributes = true
    // An equals sign in the first place is part of the name.
    let rest = bytes[(start + 1)...].prefix { !$0.endsName && $0 != UInt8(ascii: "=") }
    let name = bytes[start..<rest.endIndex]
    var index = rest.endIndex
    func skipSpaces() { while index < bytes.endIndex, bytes[index].isHTMLSpace { index += 1 } }
    skipSpaces()
    guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "=") else { return index }
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

  private mutating func keep(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    guard name.count <= 4, !value.isEmpty else { return }
    switch String(decoding: name.map(\.lowercasedASCII), as: UTF8.self) {
    case "id", "name":
      if anchor == nil { anchor = String(decoding: value, as: UTF8.self) }
    case "alt":
      if alternative == nil { alternative = value }
    case "src", "href":
      if address == nil { address = value }
    default: break
    }
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
