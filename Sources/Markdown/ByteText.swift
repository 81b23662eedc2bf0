import Foundation

extension [UInt8] {
  /// Whether a byte is among these, many at a time.
  package func holds(_ byte: UInt8) -> Bool {
    withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    }
  }

  /// Appends fixed markup.
  @inline(__always)
  package mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { append(contentsOf: $0) }
  }

  package mutating func append(number: Int) {
    append(contentsOf: String(number).utf8)
  }

  /// Appends text with `&`, `<`, `>` and `"` as character references and without control characters:
  /// the one place where text becomes HTML.
  package mutating func appendEscaped(_ text: String.UTF8View) {
    let escaped: Void? = text.withContiguousStorageIfAvailable { appendEscaped(buffer: $0) }
    if escaped == nil { appendEscaped(Array(text)) }
  }

  package mutating func appendEscaped(_ text: some Sequence<UInt8>) {
    let escaped: Void? = text.withContiguousStorageIfAvailable { appendEscaped(buffer: $0) }
    if escaped == nil { Array(text).withUnsafeBufferPointer { appendEscaped(buffer: $0) } }
  }

  /// The same as libcmark-gfm writes it: control characters stay.
  mutating func appendEscaped(asTyped text: ArraySlice<UInt8>) {
    for byte in text {
      if byte >= 0x20, byte.isIn(escapedBytes), let markup = markup(for: byte) {
        append(markup)
      } else {
        append(byte)
      }
    }
  }

  mutating func appendEscaped(buffer: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < buffer.count {
      let byte = buffer[index]
      guard byte < 0x7F ? byte.isIn(escapedBytes) : byte.mayBeginControl,
        let (replacement, length) = escape(at: index, in: buffer)
      else {
        index += 1
        continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
      append(replacement)
      index += length
      start = index
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
  }

  /// Appends an address as an attribute's value: what may not stand in a URI is percent-encoded,
  /// as libcmark-gfm does it.
  package mutating func appendEscapedAddress(_ address: some Sequence<UInt8>) {
    let escaped: Void? = address.withContiguousStorageIfAvailable {
      appendEscapedAddress(buffer: $0)
    }
    if escaped == nil {
      Array(address).withUnsafeBufferPointer { appendEscapedAddress(buffer: $0) }
    }
  }

  private mutating func appendEscapedAddress(buffer: UnsafeBufferPointer<UInt8>) {
    let safe = buffer.prefix(while: isSafeInAddress)
    append(contentsOf: UnsafeBufferPointer(rebasing: safe))
    for byte in buffer[safe.endIndex...] {
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

extension UInt8 {
  /// Whether its bit is set: one test tells the few bytes that matter from all others.
  @inline(__always)
  func isIn(_ bits: UInt64) -> Bool { self < 64 && bits >> UInt64(self) & 1 != 0 }
}

/// `! # $ % ( ) * + , - . / : ; = ?`
private let safeBytes: UInt64 =
  1 << 0x21 | 0b111 << 0x23 | 0xFF << 0x28 | 0b11 << 0x3A | 1 << 0x3D | 1 << 0x3F

/// `"`, `&`, `<`, `>` and the control characters but tabulation and line endings.
private let escapedBytes: UInt64 =
  1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D)

private func escape(
  at index: Int, in buffer: UnsafeBufferPointer<UInt8>
) -> (StaticString, length: Int)? {
  if let markup = markup(for: buffer[index]) { return (markup, 1) }
  return UnwrittenCharacters.match(at: index, in: UnsafeRawBufferPointer(buffer)).map {
    ($0.isSpace ? " " : "\u{FFFD}", $0.length)
  }
}

@inline(__always)
private func markup(for byte: UInt8) -> StaticString? {
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
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "@")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: byte.isIn(safeBytes)
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
