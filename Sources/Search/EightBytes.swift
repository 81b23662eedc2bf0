/// Eight bytes of a text, looked at together: what is asked of each is answered in its highest bit.
struct EightBytes {
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  private let bytes: UInt64

  init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    bytes = UInt64(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }

  /// How many of the first are letters or digits of ASCII.
  var lettersBefore: Int {
    let seven = bytes & ~Self.highest
    let lower = seven | Self.each(0x20)
    let letters = Self.above(lower, UInt8(ascii: "a") - 1) & ~Self.above(lower, UInt8(ascii: "z"))
    let digits = Self.above(seven, UInt8(ascii: "0") - 1) & ~Self.above(seven, UInt8(ascii: "9"))
    let others = ~(letters | digits) | bytes
    return (others & Self.highest).trailingZeroBitCount >> 3
  }

  /// Whether one of the first is the digit 0.
  func holdsZero(before length: Int) -> Bool {
    let others = Self.differ(bytes & ~Self.highest, from: UInt8(ascii: "0")) | bytes
    return (~others & Self.highest).trailingZeroBitCount >> 3 < length
  }

  /// How many of the first stand in a script's string as they are.
  var plainBefore: Int {
    let seven = bytes & ~Self.highest
    let plain =
      Self.above(seven, 0x1F) & Self.differ(seven, from: UInt8(ascii: "\""))
      & Self.differ(seven, from: UInt8(ascii: "\\")) & Self.differ(seven, from: UInt8(ascii: "<"))
    return (~(plain | bytes) & Self.highest).trailingZeroBitCount >> 3
  }

  /// Letters in lower case; digits as they are.
  func storeLower(in letters: UnsafeMutableBufferPointer<UInt8>, at index: Int) {
    UnsafeMutableRawBufferPointer(letters).storeBytes(
      of: (bytes | Self.each(0x20)).littleEndian, toByteOffset: index, as: UInt64.self)
  }

  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// - Parameter bytes: none over 127.
  private static func above(_ bytes: UInt64, _ byte: UInt8) -> UInt64 {
    bytes &+ each(0x7F - byte)
  }

  /// - Parameter bytes: none over 127.
  private static func differ(_ bytes: UInt64, from byte: UInt8) -> UInt64 {
    (bytes ^ each(byte)) &+ each(0x7F)
  }
}
