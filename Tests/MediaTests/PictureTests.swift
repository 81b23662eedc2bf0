import Foundation
import Media
import Testing

/// Photographs that tell of places, people and devices.
@Suite("Photographs are published without what they say of themselves")
struct PictureTests {
  static let big = MediaTests.big
  static let little = MediaTests.little

  /// Exif with a model, an author, a place and an orientation.
  static func exif(orientation: Int) -> [UInt8] {
    func entry(_ tag: Int, _ type: Int, _ value: Int) -> [UInt8] {
      big(tag, 2) + big(type, 2) + big(1, 4) + (type == 3 ? big(value, 2) + [0, 0] : big(value, 4))
    }
    return Array("MM".utf8) + big(42, 2) + big(8, 4) + big(4, 2) + entry(0x0110, 2, 0x5A61_6E31)
      + entry(0x0112, 3, orientation) + entry(0x013B, 2, 0x4A65_616E) + entry(0x8825, 4, 0)
      + big(0, 4)
  }

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2, 2) + content
  }

  static let frame: [UInt8] =
    segment(0xC0, [8] + big(768, 2) + big(1024, 2) + [1, 1, 0x11, 0])
    + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4]

  static func jpeg(_ segments: [UInt8], after: [UInt8] = []) -> [UInt8] {
    [0xFF, 0xD8] + segments + frame + [0xFF, 0xD9] + after
  }

  static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
  static let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9, 9])
  static let adobe = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count, 4) + Array(name.utf8) + content + [1, 2, 3, 4]
  }

  static let header =
    Array(MediaTests.png.prefix(8)) + chunk("IHDR", big(2, 4) + big(1, 4) + [8, 6, 0, 0, 0])
  static let end = chunk("IDAT", [5, 6, 7]) + chunk("IEND", [])
  static let tale = header + chunk("tEXt", Array("Author\0Jean".utf8)) + end
  static let taleInBase64 = Data(tale).base64EncodedString()

  static func form(_ file: [UInt8], _ name: String) -> (bytes: [UInt8], found: Set<MediaMetadata>) {
    let form = PublishedMedia(of: file, named: name)
    var found: Set<MediaMetadata> = []
    for finding in form.findings {
      if case .metadata(let kinds) = finding.kind { found.formUnion(kinds) }
    }
    return (form.bytes ?? [], found)
  }

  @Test("a JPEG file without anything to tell stays as it is, its colour profile in it")
  func plainJPEG() {
    let file = Self.jpeg(Self.jfif + Self.profile + Self.adobe)
    #expect(Self.form(file, "a.jpg") == (file, []))
  }

  @Test("Exif, XMP, IPTC, comments, previews and what follows the picture go")
  func jpeg() {
    let exif = Self.segment(0xE1, Array("Exif\0\0".utf8) + Self.exif(orientation: 1))
    let xmp = Self.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<dc:creator>".utf8))
    let press = Self.segment(0xED, Array("Photoshop 3.0\0".utf8))
    let comment = Self.segment(0xFE, Array("Jean".utf8))
    let preview = Self.segment(0xE2, Array("MPF\0".utf8))
    let file = Self.jpeg(
      Self.jfif + exif + xmp + press + comment + preview + Self.profile,
      after: Array("JFIF Jean".utf8))
    let form = Self.form(file, "photo.JPG")
    #expect(form.bytes == Self.jpeg(Self.jfif + Self.profile))
    #expect(form.found == [.place, .names, .device, .text])
  }

  @Test("how the camera was held stays", arguments: 2...8)
  func orientation(_ value: Int) {
    let file = Self.jpeg(
      Self.jfif + Self.segment(0xE1, Array("Exif\0\0".utf8) + Self.exif(orientation: value)))
    let form = PublishedMedia(of: file, named: "a.jpeg")
    let bytes = form.bytes ?? []
    let size =
      value >= 5 ? PixelSize(width: 768, height: 1024) : PixelSize(width: 1024, height: 768)
    #expect(form.size == size)
    #expect(PublishedMedia(of: bytes, named: "a.jpeg").size == size)
    #expect(!bytes.contains(Array("Jean".utf8)) && bytes.count < file.count)
    // What is published is published again as it is.
    #expect(Self.form(bytes, "a.jpeg").bytes == bytes)
  }

  @Test("PNG keeps what shows it")
  func png() {
    let kept = Self.chunk("gAMA", [0, 0, 1, 1]) + Self.chunk("pHYs", [1]) + Self.chunk("iCCP", [2])
    let told =
      Self.chunk("iTXt", Array("XML:com.adobe.xmp\0<exif:GPSLatitude>".utf8))
      + Self.chunk("zTXt", [9, 99]) + Self.chunk("prVW", [40])
    let form = Self.form(Self.header + kept + told + Self.end + Array("Jean".utf8), "a.png")
    #expect(form.bytes == Self.header + kept + Self.end)
    #expect(form.found == [.place, .text])
    let turned = Self.form(
      Self.header + Self.chunk("eXIf", Self.exif(orientation: 6)) + Self.end, "a.png")
    #expect(turned.bytes.count == Self.header.count + 38 + Self.end.count)
    #expect(turned.found == [.place, .names, .device])
  }

  @Test("WebP loses Exif and XMP, and says so in its header")
  func webp() {
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      Array(name.utf8) + Self.little(content.count, 4) + content
        + (content.count % 2 == 1 ? [0] : [])
    }
    let start = chunk("VP8X", [0x2C, 0, 0, 0] + Self.little(1, 3) + Self.little(2, 3))
    let quiet = chunk("VP8X", [0x20, 0, 0, 0] + Self.little(1, 3) + Self.little(2, 3))
    let picture = chunk("ICCP", [1, 2, 3]) + chunk("VP8L", [0x2F, 1, 2, 3, 4])
    let form = Self.form(
      MediaTests.webp(
        start + picture + chunk("EXIF", Self.exif(orientation: 1)) + chunk("XMP ", [88])), "a.webp")
    #expect(form.bytes == MediaTests.webp(quiet + picture))
    #expect(form.found == [.place, .names, .device, .text])
  }

  @Test("GIF loses its comments and keeps its frames")
  func gif() {
    let head =
      Array("GIF89a".utf8) + Self.little(1, 2) + Self.little(1, 2) + [0x80, 0, 0] + [
        0, 0, 0, 9, 9, 9,
      ]
    let loop: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
    let frame: [UInt8] = [
      0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0,
    ]
    let comment: [UInt8] = [0x21, 0xFE, 4] + Array("Jean".utf8) + [0]
    let form = Self.form(head + loop + comment + frame + [0x3B], "a.gif")
    #expect(form.bytes == head + loop + frame + [0x3B])
    #expect(form.found == [.text])
    #expect(Self.form(form.bytes, "a.gif").bytes == form.bytes)
  }

  @Test("a file cut short at any length, or with any byte changed, is read without harm")
  func damaged() {
    let exif = Self.segment(0xE1, Array("Exif\0\0".utf8) + Self.exif(orientation: 6))
    for (file, name) in [(Self.jpeg(Self.jfif + exif), "a.jpg"), (Self.tale, "a.png")] {
      for length in 0...file.count { _ = Self.form(Array(file.prefix(length)), name) }
      for index in file.indices {
        for value: UInt8 in [0, 1, 0x7F, 0x80, 0xD9, 0xE1, 0xFF] {
          var changed = file
          changed[index] = value
          _ = Self.form(changed, name)
        }
      }
    }
  }
}
