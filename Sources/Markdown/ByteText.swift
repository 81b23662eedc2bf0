extension [UInt8] {
  /// Appends fixed markup.
  @inline(__always)
  package mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { append(contentsOf: $0) }
  }

  package mutating func append(number: Int) {
    append(contentsOf: String(number).utf8)
  }

  /// Appends text with `&`, `<`, `>` and `"` as character references: the one place where text
  /// becomes HTML.
  package mutating func appendEscaped(_ text: some Sequence<UInt8>) {
    let escaped: Void? = text.withContiguousStorageIfAvailable { appendEscaped(buffer: $0) }
    if escaped == nil { Array(text).withUnsafeBufferPointer { appendEscaped(buffer: $0) } }
  }

  private mutating func appendEscaped(buffer: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<buffer.count {
      let byte = buffer[index]
      guard byte <= UInt8(ascii: ">"), let replacement = escape(byte) else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
      append(replacement)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
  }

  /// Appends an address as an attribute's value: what may not stand in a URI is percent-encoded,
  /// as libcmark-gfm does it.
  package mutating func appendEscapedAddress(_ address: some Sequence<UInt8>) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case _ where isSafeInAddress(byte): append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(hexadecimalDigit(byte >> 4))
        append(hexadecimalDigit(byte & 15))
      }
    }
  }
}

@inline(__always)
private func escape(_ byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: nil
  }
}

private func isSafeInAddress(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "-_.+!*(),%#@?=;:/$~".utf8.contains(byte)
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
