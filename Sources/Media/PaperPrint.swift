/// The print of a document as its PDF carries it: the file's first identifier (ISO 32000-1, 14.4), which
/// programs keep that write the file anew or sign it.
package enum PaperPrint {
  /// No document for paper weighs more; a PDF that does is not looked through.
  package static let mostBytes = 32 << 20

  private static let key = Array("/ID".utf8)
  private static let digitCount = 64

  /// The 64 digits; nil if the file has another identifier, or none.
  static func digits(in bytes: [UInt8]) -> String? {
    // The identifier stands in the file's trailer, or in the dictionary that takes its place.
    var end = bytes.endIndex
    while let place = bytes[..<end].lastIndex(of: key[0]) {
      end = place
      guard bytes[place...].starts(with: key) else { continue }
      let rest = bytes[(place + key.count)...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "[") }
      guard let opening = rest.first else { continue }
      let text = rest.dropFirst()
      switch opening {
      case UInt8(ascii: "("):
        if let digits = digits(text.prefix(digitCount + 1), closedBy: UInt8(ascii: ")")) {
          return digits
        }
      case UInt8(ascii: "<"):
        let coded = text.prefix(2 * digitCount)
        guard text.dropFirst(2 * digitCount).first == UInt8(ascii: ">") else { continue }
        if let digits = digits(Self.decoded(coded) + [0x29], closedBy: 0x29) { return digits }
      default: continue
      }
    }
    return nil
  }

  private static func digits(
    _ text: some Collection<UInt8>, closedBy closing: UInt8
  ) -> String? {
    let digits = text.prefix(digitCount)
    guard text.dropFirst(digitCount).first == closing,
      digits.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 })
    else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Bytes that are written as two hexadecimal digits each; nothing if one is none.
  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let values = text.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
    guard values.count == text.count else { return [] }
    return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }
}
