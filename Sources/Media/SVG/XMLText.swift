/// The text of an XML file in UTF-8, whatever its encoding was, and without its declaration.
struct XMLText {
  /// Lines end in U+000A. Where the declaration stood are blanks, so that places stay true.
  private(set) var bytes: [UInt8]
  /// The declaration to write before it; empty if there was none.
  private(set) var declaration = ""

  struct Fault: Error {
    var fault: MediaFault
    var offset: Int
    /// What can be shown of the text.
    var bytes: [UInt8]
  }

  init(_ file: [UInt8]) throws(Fault) {
    let unicode = try Self.unicode(file)
    bytes = unicode ?? file
    let label = takeDeclaration()
    // A byte order mark is believed rather than a word.
    switch unicode == nil ? label.lowercased() : "" {
    case "", "utf-8", "utf8", "us-ascii", "ascii": break
    case "iso-8859-1", "latin1", "windows-1252", "cp1252", "iso-8859-15":
      bytes = Self.western(bytes, hasEuro: label.hasSuffix("15"))
    default: throw Fault(fault: .encoding(label), offset: 0, bytes: bytes)
    }
    if String(validating: bytes, as: UTF8.self) == nil {
      throw Fault(fault: .notUTF8, offset: Self.firstFault(of: bytes), bytes: bytes)
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw Fault(fault: .malformed, offset: zero, bytes: bytes)
    }
    if bytes.contains(UInt8(ascii: "\r")) { bytes = Self.withoutReturns(bytes) }
    if let replaced = XMLEntities.replaced(in: bytes) { bytes = replaced }
  }

  /// UTF-8 without its mark, or what UTF-16 says; nil if the bytes are in neither.
  private static func unicode(_ file: [UInt8]) throws(Fault) -> [UInt8]? {
    if file.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(file.dropFirst(3)) }
    let isLittle = file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0x3C, 0])
    let isBig = file.starts(with: [0xFE, 0xFF]) || file.starts(with: [0, 0x3C])
    guard isLittle || isBig else { return nil }
    let start = file[0] == 0xFF || file[0] == 0xFE ? 2 : 0
    let units = stride(from: start, to: file.count - 1, by: 2).map { index in
      let (one, two) = (UInt16(file[index]), UInt16(file[index + 1]))
      return isLittle ? two << 8 | one : one << 8 | two
    }
    guard file.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      throw Fault(fault: .encoding("UTF-16"), offset: 0, bytes: [])
    }
    return Array(text.utf8)
  }

  /// Blanks the declaration and returns the encoding that it names.
  private mutating func takeDeclaration() -> String {
    guard bytes.starts(with: "<?xml".utf8), bytes.count > 5, bytes[5] <= 0x20 else { return "" }
    let head = String(decoding: bytes.prefix(400), as: UTF8.self)
    guard let match = head.prefixMatch(of: /<\?xml\s[^?>]*\?>/) else { return "" }
    let text = String(match.0)
    let label = text.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/).map { String($0.1) } ?? ""
    let isOurs =
      text.wholeMatch(
        of:
          /<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"(?i:utf-8)"|'(?i:utf-8)'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? ?\?>/
      ) != nil
    declaration = isOurs ? text : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    for index in 0..<text.utf8.count where bytes[index] != UInt8(ascii: "\n") {
      bytes[index] = 0x20
    }
    return label
  }

  /// What Windows-1252 puts between 0x80 and 0x9F; ISO 8859-1 has nothing to read there.
  private static let windows: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static func western(_ bytes: [UInt8], hasEuro: Bool) -> [UInt8] {
    let units = bytes.map { byte -> UInt16 in
      if hasEuro, byte == 0xA4 { return 0x20AC }
      return (0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : UInt16(byte)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != UInt8(ascii: "\r") {
        plain.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
        plain.append(UInt8(ascii: "\n"))
      }
    }
    return plain
  }

  /// Where the first byte stands that is no UTF-8.
  private static func firstFault(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return min(offset, bytes.count)
  }
}
