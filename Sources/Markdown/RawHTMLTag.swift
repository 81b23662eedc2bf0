/// What an author's tag says besides its name, as far as it means something: as values that are
/// written anew, never as the author's bytes.
struct RawHTMLTag {
  /// Where a link leads to or a picture is: an address as browsers read it, of any scheme.
  var address: [UInt8]?
  /// The words that stand for a picture.
  var alternative: [UInt8]
  var title: [UInt8]
  var columns: Int?
  var rows: Int?
  var start: Int?
  var isOpen: Bool
  var line: Int
  /// In bytes, from 1.
  var column: Int

  private static let mostColumns = 100
  private static let mostRows = 1000

  /// Nil if the tag says nothing but its name.
  init?(_ tag: HTMLTag, _ place: RawHTMLPlace) {
    let address = tag.name == "img" ? tag.source : tag.target
    let attributes: [Any?] = [address, tag.title, tag.columns, tag.rows, tag.start]
    guard tag.name == "img" || tag.isOpen || attributes.contains(where: { $0 != nil }) else {
      return nil
    }
    self.address = address.map(Self.address)
    alternative = Self.words(tag.alternative ?? [])
    title = Self.words(tag.title ?? [])
    columns = tag.columns.flatMap { (2...Self.mostColumns).contains($0) ? $0 : nil }
    rows = tag.rows.flatMap { (2...Self.mostRows).contains($0) ? $0 : nil }
    start = tag.start
    isOpen = tag.isOpen
    (line, column) = (place.line, place.column)
  }

  /// A value with its character references read: those that end in a semicolon, as nobody means the
  /// others (`?a=1&copy=2`).
  private static func words(_ value: ArraySlice<UInt8>) -> [UInt8] {
    guard value.contains(UInt8(ascii: "&")) else { return Array(value) }
    var text: [UInt8] = []
    for (index, byte) in zip(value.indices, value) {
      switch byte {
      case UInt8(ascii: "<"): text.append("&lt;")
      case UInt8(ascii: "&"):
        let name = value[(index + 1)...].prefix(32).prefix {
          $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "#")
        }
        let isReference =
          !name.isEmpty && name.endIndex < value.endIndex
          && value[name.endIndex] == UInt8(ascii: ";")
        text.append(isReference ? "&" : "&amp;")
      default: text.append(byte)
      }
    }
    return HTMLTree(ofFragment: text).text
  }

  /// Browsers take no notice of spaces around an address, nor of line ends and tabs within.
  private static func address(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var address = words(value)[...]
    while let first = address.first, first <= 0x20 { address = address.dropFirst() }
    while let last = address.last, last <= 0x20 { address = address.dropLast() }
    return address.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }
}
