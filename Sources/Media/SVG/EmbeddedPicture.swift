import FoundationEssentials

/// A picture inside a drawing, as `data:image/png;base64,…`: real bytes of a format that browsers
/// show, without what a photograph says of itself.
struct EmbeddedPicture {
  let address: String

  init?(_ address: String) {
    let bytes = address.utf8
    // Some programs name no type; the bytes tell it.
    guard ["data:image/", "data:;base64"].contains(where: address.lowercased().hasPrefix),
      let comma = bytes.firstIndex(of: UInt8(ascii: ",")),
      address[..<comma].lowercased().hasSuffix(";base64")
    else { return nil }
    var code = Array(bytes[bytes.index(after: comma)...])
    if code.contains(UInt8(ascii: "%")) {
      code = Array((String(decoding: code, as: UTF8.self).removingPercents).utf8)
    }
    code.removeAll { $0 <= 0x20 }
    // Some programs leave out the signs at the end.
    while code.count % 4 != 0 { code.append(UInt8(ascii: "=")) }
    guard let data = Data(base64Encoded: Data(code)) else { return nil }
    let file = Array(data)
    guard let format = MediaFacts.Format.signed(file), format.isImage else { return nil }
    let picture = StrippedPicture(file, format)
    let type = format.rawValue.lowercased()
    self.address = "data:image/\(type);base64," + Data(picture.bytes).base64EncodedString()
  }
}

extension String {
  fileprivate var removingPercents: String {
    replacing(/%([0-9A-Fa-f]{2})/) { match in
      let scalar = UInt8(match.1, radix: 16).flatMap { $0 < 0x80 ? UnicodeScalar($0) : nil }
      return scalar.map { String(Character($0)) } ?? String(match.0)
    }
  }
}
