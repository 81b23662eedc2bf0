/// Dimensions from the headers of raster images. Each returns nil for a header cut short or
/// malformed: authors' files are hostile until proven otherwise.
extension [UInt8] {
  /// PNG (W3C, Portable Network Graphics, 11.2.2): the IHDR chunk comes first.
  var pngSize: PixelSize? {
    guard count >= 24, self[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    return Self.size(bigEndian(16, 4), bigEndian(20, 4))
  }

  /// GIF89a: the logical screen's width and height.
  var gifSize: PixelSize? {
    guard count >= 10 else { return nil }
    return Self.size(littleEndian(6, 2), littleEndian(8, 2))
  }

  /// JPEG (ITU T.81, B.2.2): the first start-of-frame segment, turned as Exif says.
  var jpegSize: PixelSize? {
    var index = 2
    var isTurned = false
    while index + 9 < count {
      guard self[index] == 0xFF else { return nil }
      let marker = self[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      let length = bigEndian(index + 2, 2)
      guard length >= 2 else { return nil }
      if marker == 0xE1 { isTurned = isTurned || exifTurnsImage(index + 4, length - 2) }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        let height = bigEndian(index + 5, 2)
        let width = bigEndian(index + 7, 2)
        return isTurned ? Self.size(height, width) : Self.size(width, height)
      }
      index += 2 + length
    }
    return nil
  }

  /// WebP (RFC 9649): lossy, lossless or extended.
  var webpSize: PixelSize? {
    guard count >= 30 else { return nil }
    switch String(decoding: self[12..<16], as: UTF8.self) {
    case "VP8 ": return Self.size(littleEndian(26, 2) & 0x3FFF, littleEndian(28, 2) & 0x3FFF)
    case "VP8L":
      let bits = littleEndian(21, 4)
      return Self.size(bits & 0x3FFF + 1, (bits >> 14) & 0x3FFF + 1)
    case "VP8X": return Self.size(littleEndian(24, 3) + 1, littleEndian(27, 3) + 1)
    default: return nil
    }
  }

  /// Exif's orientations 5 to 8 exchange width and height (CIPA DC-008, tag 0x0112).
  private func exifTurnsImage(_ start: Int, _ length: Int) -> Bool {
    let end = Swift.min(start + length, count)
    guard start + 14 <= end, self[start..<start + 4].elementsEqual("Exif".utf8) else {
      return false
    }
    let tiff = start + 6
    let isBig = self[tiff] == UInt8(ascii: "M")
    func number(_ offset: Int, _ width: Int) -> Int {
      guard offset >= 0, offset + width <= end else { return 0 }
      return isBig ? bigEndian(offset, width) : littleEndian(offset, width)
    }
    let directory = tiff + number(tiff + 4, 4)
    for entry in 0..<Swift.min(number(directory, 2), 64) {
      let offset = directory + 2 + entry * 12
      if number(offset, 2) == 0x0112 { return (5...8).contains(number(offset + 8, 2)) }
    }
    return false
  }

  private func bigEndian(_ offset: Int, _ width: Int) -> Int {
    self[offset..<offset + width].reduce(0) { $0 << 8 | Int($1) }
  }

  private func littleEndian(_ offset: Int, _ width: Int) -> Int {
    self[offset..<offset + width].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func size(_ width: Int, _ height: Int) -> PixelSize? {
    width > 0 && height > 0 ? PixelSize(width: width, height: height) : nil
  }
}
