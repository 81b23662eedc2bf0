/// Addresses write a byte as `%` and two hexadecimal digits (RFC 3986, 2.1).
extension StringProtocol {
  /// The bytes of the text, those that stand as `%2F` among them; what is no such code stays.
  package var percentDecodedBytes: [UInt8] {
    var bytes: [UInt8] = []
    var rest = Substring(self).utf8[...]
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
    return bytes
  }
}

extension String {
  /// `%C3%A9` as `é`; what is not valid stays as it is.
  package var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    return String(validating: percentDecodedBytes, as: UTF8.self) ?? self
  }

  /// `%2e` as a dot, once; nil if a code is no code, or the whole no text.
  package var wholePercentDecoded: String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    let codes = utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
    let areCodes = codes.dropFirst().allSatisfy { code in
      let digits = code.prefix(2)
      return digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
    return areCodes ? String(validating: percentDecodedBytes, as: UTF8.self) : nil
  }

  /// As a relative URI: every byte that is not unreserved or `/` is encoded.
  package var percentEncodedPath: String {
    percentEncoded { $0.isUnreserved || $0 == UInt8(ascii: "/") }
  }

  /// As one value of a query: only unreserved characters stay.
  package var percentEncodedQuery: String { percentEncoded(keeping: \.isUnreserved) }

  /// - Parameter isKept: of ASCII alone.
  package func percentEncoded(keeping isKept: (UInt8) -> Bool) -> String {
    var result = ""
    for byte in utf8 {
      if byte < 0x80, isKept(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += (digits.utf8.count == 1 ? "%0" : "%") + digits
      }
    }
    return result
  }
}

extension UInt8 {
  /// RFC 3986, 2.3.
  fileprivate var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
