/// A destination cut at `?` and `#`, percent-decoded.
struct LinkParts {
  var path: String
  /// What stands between `?` and `#`, if anything.
  var query: String?
  var fragment: String?

  init(_ destination: String) {
    let bytes = destination.utf8
    let cut = bytes.firstIndex(of: UInt8(ascii: "#"))
    fragment = cut.map { String(destination[bytes.index(after: $0)...]).percentDecoded }
    let before = bytes[..<(cut ?? bytes.endIndex)]
    let end = before.firstIndex(of: UInt8(ascii: "?")) ?? before.endIndex
    path = String(destination[..<end]).percentDecoded
    query = end < before.endIndex ? String(before[before.index(after: end)...]) : nil
  }
}

extension String {
  /// `%C3%A9` as `é`; what is not valid stays as it is.
  var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(digits, radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
