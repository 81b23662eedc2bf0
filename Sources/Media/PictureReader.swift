/// What a photograph says of itself, as far as its words tell: whose names, which place and device.
struct PictureReader {
  let bytes: [UInt8]
  private(set) var found: Set<MediaMetadata> = []
  private(set) var orientation = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Notes what a part says that is left out.
  mutating func look(_ range: Range<Int>, named name: String = "") {
    guard !range.isEmpty, bytes[range].contains(where: { $0 > 0x20 }) else { return }
    let part = bytes[range]
    let before = found
    if let tiff = tiffStart(range, named: name) {
      look(atDirectory: 4, tiff..<range.upperBound, depth: 0)
    }
    for (kind, marks) in Self.marks where marks.contains(where: { part.holds($0) }) {
      found.insert(kind)
    }
    if found == before { found.insert(.text) }
  }

  private static let marks: [(MediaMetadata, [String])] = [
    (.place, ["GPSLatitude", "Iptc4xmpCore:Location", "photoshop:City", "photoshop:Country"]),
    (.names, ["dc:creator", "photoshop:Credit", "Author", "Artist", "By-line", "dc:rights"]),
    (.device, ["tiff:Model", "tiff:Make", "aux:SerialNumber", "aux:Lens"]),
    (.date, ["exif:DateTimeOriginal", "xmp:CreateDate", "photoshop:DateCreated"]),
  ]

  private func tiffStart(_ range: Range<Int>, named name: String) -> Int? {
    let part = bytes[range]
    if part.starts(with: "Exif\0\0".utf8) { return range.lowerBound + 6 }
    guard name == "eXIf" || name == "EXIF" else { return nil }
    return part.starts(with: "II".utf8) || part.starts(with: "MM".utf8) ? range.lowerBound : nil
  }

  /// A directory of Exif (CIPA DC-008); the offset of its own offset, in the TIFF part.
  private mutating func look(atDirectory pointer: Int, _ tiff: Range<Int>, depth: Int) {
    let isBig = bytes[tiff.lowerBound] == UInt8(ascii: "M")
    func number(_ offset: Int, _ width: Int) -> Int {
      let start = tiff.lowerBound + offset
      guard offset >= 0, start + width <= tiff.upperBound else { return 0 }
      let part = bytes[start..<start + width]
      return isBig
        ? part.reduce(0) { $0 << 8 | Int($1) } : part.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    guard depth < 3 else { return }
    let directory = number(pointer, 4)
    for entry in 0..<min(number(directory, 2), 200) {
      let offset = directory + 2 + entry * 12
      switch number(offset, 2) {
      case 0x0112:
        let value = number(offset + 8, 2)
        if (1...8).contains(value) { orientation = value }
      case 0x013B, 0x8298, 0xA430, 0x9C9D: found.insert(.names)
      case 0x010F, 0x0110, 0xA431, 0xA433, 0xA434, 0xA435, 0x0131: found.insert(.device)
      case 0x0132, 0x9003, 0x9004: found.insert(.date)
      case 0x8825: found.insert(.place)
      case 0x8769: look(atDirectory: offset + 8, tiff, depth: depth + 1)
      default: continue
      }
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ mark: String) -> Bool {
    let wanted = Array(mark.utf8)
    var rest = self
    while let found = rest.firstIndex(of: wanted[0]) {
      if self[found...].starts(with: wanted) { return true }
      rest = self[(found + 1)...]
    }
    return false
  }
}

/// CRC-32, as PNG's chunks end with it (ISO 3309).
enum CyclicSum {
  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = sum & 1 == 1
        sum >>= 1
        if isOdd { sum ^= 0xEDB8_8320 }
      }
    }
    return ~sum
  }
}
