/// A photograph without what it says of itself, its pixels untouched: PNG, JPEG, GIF or WebP.
///
/// Only parts that browsers need to show the picture are kept, colour profiles among them. How the
/// camera was held is kept too, in Exif's shortest form.
struct StrippedPicture {
  private(set) var bytes: [UInt8]
  /// What is gone.
  private(set) var found: Set<MediaMetadata> = []
  /// Exif's orientation, 1 to 8.
  private(set) var orientation = 1

  init(_ file: [UInt8], _ format: MediaFacts.Format) {
    bytes = file
    var reader = PictureReader(file)
    let kept: [UInt8]
    switch format {
    case .jpeg: kept = Self.jpeg(&reader)
    case .png: kept = Self.png(&reader)
    case .webp: kept = Self.webp(&reader)
    case .gif: kept = Self.gif(&reader)
    case .svg, .pdf, .zip, .woff2, .mp4, .webm, .avif, .heic, .mov, .m4a, .other: return
    }
    found = reader.found
    if kept != file { bytes = kept }
  }

  // MARK: JPEG (ITU T.81, annex B)

  private static func jpeg(_ reader: inout PictureReader) -> [UInt8] {
    let file = reader.bytes
    var kept: [UInt8] = [0xFF, 0xD8]
    var place = 2
    var insertion = 2
    while place + 1 < file.count {
      // What stands between two segments is passed over, as readers do.
      guard file[place] == 0xFF, file[place + 1] != 0xFF, file[place + 1] != 0 else {
        place += 1
        continue
      }
      let marker = file[place + 1]
      if marker == 0xD9 {
        kept += [0xFF, 0xD9]
        if place + 2 < file.count { reader.look(place + 2..<file.count) }
        break
      }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) {
        place += 2
        continue
      }
      guard place + 3 < file.count else { break }
      let end = place + 2 + max(2, Int(file[place + 2]) << 8 | Int(file[place + 3]))
      guard end <= file.count else { break }
      if keeps(marker, file[(place + 4)..<max(place + 4, end)]) {
        kept += file[place..<end]
        if marker == 0xE0, insertion == 2 { insertion = kept.count }
      } else {
        reader.look(place + 4..<max(place + 4, end))
      }
      place = end
      if marker == 0xDA {
        place = Self.end(ofScan: place, in: file)
        kept += file[end..<place]
      }
    }
    if reader.orientation > 1 {
      let exif = Array("Exif\0\0".utf8) + exif(reader.orientation)
      let length = exif.count + 2
      kept.insert(
        contentsOf: [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + exif, at: insertion)
    }
    return kept
  }

  /// The frame, its tables and scans; of the applications' segments JFIF, colour profiles, Adobe's.
  private static func keeps(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
    switch marker {
    case 0xE0: content.starts(with: "JFIF\0".utf8)
    case 0xE2: content.starts(with: "ICC_PROFILE\0".utf8)
    case 0xEE: content.starts(with: "Adobe".utf8)
    case 0xE1...0xEF, 0xFE: false
    default: true
    }
  }

  private static func end(ofScan start: Int, in file: [UInt8]) -> Int {
    var place = start
    while place + 1 < file.count {
      if file[place] == 0xFF, file[place + 1] != 0, !(0xD0...0xD7).contains(file[place + 1]),
        file[place + 1] != 0xFF
      {
        return place
      }
      place += 1
    }
    return file.count
  }

  /// A TIFF directory with the orientation alone.
  private static func exif(_ orientation: Int) -> [UInt8] {
    [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0,
      0, 0, 0, 0, 0,
    ]
  }

  // MARK: PNG (W3C, 2003 and later)

  private static let chunks: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV",
    "cLLI", "mDCv", "cLLi", "bKGD", "hIST", "pHYs", "sPLT", "tIME", "acTL", "fcTL", "fdAT",
  ]

  private static func png(_ reader: inout PictureReader) -> [UInt8] {
    let file = reader.bytes
    var kept = Array(file.prefix(8))
    var place = 8
    var afterHeader = 8
    while place + 12 <= file.count {
      let length = file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let name = String(decoding: file[place + 4..<place + 8], as: UTF8.self)
      let end = place + 12 + length
      guard end <= file.count else { break }
      if chunks.contains(name) {
        kept += file[place..<end]
        if name == "IHDR" { afterHeader = kept.count }
      } else {
        reader.look(place + 8..<end - 4, named: name)
      }
      place = end
      if name == "IEND" { break }
    }
    if place < file.count {
      // A picture cut short is shown as far as it goes.
      let isCut = !kept.suffix(8).starts(with: "IEND".utf8)
      if isCut, place + 8 <= file.count, file[place + 4..<place + 8].elementsEqual("IDAT".utf8) {
        kept += file[place...]
      } else {
        reader.look(place..<file.count)
      }
    }
    if reader.orientation > 1 {
      let content = Array("eXIf".utf8) + exif(reader.orientation)
      let sum = CyclicSum.of(content)
      let length: [UInt8] = [0, 0, 0, UInt8(content.count - 4)]
      kept.insert(
        contentsOf: length + content + (0..<4).reversed().map { UInt8(sum >> ($0 * 8) & 255) },
        at: afterHeader)
    }
    return kept
  }

  // MARK: WebP (RFC 9649)

  private static func webp(_ reader: inout PictureReader) -> [UInt8] {
    let file = reader.bytes
    let known: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]
    var kept: [UInt8] = []
    var flags: Int?
    var place = 12
    while place + 8 <= file.count {
      let name = String(decoding: file[place..<place + 4], as: UTF8.self)
      let length = file[place + 4..<place + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
      let end = min(place + 8 + length + length % 2, file.count)
      if known.contains(name) {
        if name == "VP8X", end > place + 8 { flags = kept.count + 8 }
        kept += file[place..<end]
      } else {
        reader.look(place + 8..<end, named: name)
      }
      place = end
    }
    if let flags {
      kept[flags] &= ~0x0C
      if reader.orientation > 1 {
        kept[flags] |= 0x08
        let exif = exif(reader.orientation)
        kept += Array("EXIF".utf8) + [UInt8(exif.count), 0, 0, 0] + exif
      }
    }
    let size = kept.count + 4
    return Array("RIFF".utf8) + (0..<4).map { UInt8(size >> ($0 * 8) & 255) } + Array("WEBP".utf8)
      + kept
  }

  // MARK: GIF (GIF89a)

  private static func gif(_ reader: inout PictureReader) -> [UInt8] {
    let file = reader.bytes
    guard file.count > 13 else { return file }
    var place = 13 + (file[10] & 0x80 == 0 ? 0 : 3 << (Int(file[10] & 7) + 1))
    guard place <= file.count else { return file }
    var kept = Array(file[..<place])
    while place < file.count {
      let start = place
      var isKept = true
      switch file[place] {
      case 0x21:
        guard place + 2 < file.count else { return kept + file[start...] }
        let application = file[(place + 2)...].dropFirst().prefix(8)
        isKept =
          file[place + 1] == 0xF9
          || file[place + 1] == 0xFF
            && (application.elementsEqual("NETSCAPE".utf8)
              || application.elementsEqual("ANIMEXTS".utf8)
              || application.elementsEqual("ICCRGBG1".utf8))
        place += 2
      case 0x2C:
        guard place + 9 < file.count else { return kept + file[start...] }
        place += 10 + (file[place + 9] & 0x80 == 0 ? 0 : 3 << (Int(file[place + 9] & 7) + 1)) + 1
      default:
        if file[place] == 0x3B { kept.append(0x3B) }
        if place + 1 < file.count { reader.look(place + 1..<file.count) }
        return kept
      }
      while place < file.count, file[place] > 0 { place += Int(file[place]) + 1 }
      place = min(place + 1, file.count)
      if isKept { kept += file[start..<place] } else { reader.look(start..<place) }
    }
    return kept
  }
}
