import Diagnosis
import Media
import Testing

@Suite("Media files by their own bytes")
struct MediaTests {
  static func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(value >> ($0 * 8) & 255) }
  }

  static func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }

  static let png =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + Array("IHDR".utf8) + big(640, 4)
    + big(480, 4) + [8, 6, 0, 0, 0]
  static let gif = Array("GIF89a".utf8) + little(300, 2) + little(200, 2) + [0, 0, 0]

  static func jpeg(orientation: Int?, isBig: Bool = true) -> [UInt8] {
    var bytes: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xE0] + big(16, 2) + Array("JFIF\0".utf8) + Array(repeating: 0, count: 9)
    if let orientation {
      let number = isBig ? big : little
      let directory =
        Array((isBig ? "MM" : "II").utf8) + number(42, 2) + number(8, 4) + number(2, 2)
        + number(0x010F, 2) + number(2, 2) + number(1, 4) + number(0, 4)
        + number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
      let segment = Array("Exif\0\0".utf8) + directory
      bytes += [0xFF, 0xE1] + big(segment.count + 2, 2) + segment
    }
    // A table, a fill byte, then the frame.
    bytes += [0xFF, 0xC4] + big(4, 2) + [1, 2] + [0xFF, 0xFF, 0xC2] + big(17, 2) + [8]
    return bytes + big(768, 2) + big(1024, 2) + [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  }

  static func webp(_ chunk: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little(chunk.count + 4, 4) + Array("WEBP".utf8) + chunk
  }

  static let lossy = webp(
    Array("VP8 ".utf8) + little(10, 4) + [0, 0, 0, 0x9D, 0x01, 0x2A] + little(550 | 0x4000, 2)
      + little(368, 2) + [0, 0])
  static let lossless = webp(
    Array("VP8L".utf8) + little(10, 4) + [0x2F] + little(385 | 394 << 14, 4)
      + Array(repeating: 0, count: 8))
  static let extended = webp(
    Array("VP8X".utf8) + little(10, 4) + [0, 0, 0, 0] + little(1583, 3) + little(395, 3))

  /// - Parameter name: any that may be published.
  static func size(_ bytes: [UInt8], _ name: String = "a.png") -> String {
    let facts = MediaFacts(of: bytes, weight: bytes.count, named: name)
    return facts.format.rawValue + (facts.size.map { " \($0.width)x\($0.height)" } ?? "")
  }

  @Test("formats and sizes")
  func sizes() {
    #expect(Self.size(Self.png) == "PNG 640x480")
    #expect(Self.size(Self.gif) == "GIF 300x200")
    #expect(Self.size(Self.lossy) == "WebP 550x368")
    #expect(Self.size(Self.lossless) == "WebP 386x395")
    #expect(Self.size(Self.extended) == "WebP 1584x396")
    #expect(Self.size(Self.jpeg(orientation: nil)) == "JPEG 1024x768")
    #expect(Self.size(Array("%PDF-1.7".utf8)) == "PDF")
    #expect(Self.size([0x50, 0x4B, 3, 4]) == "ZIP")
    #expect(Self.size(Array("hello".utf8)) == "—")
    #expect(Self.size([]) == "—")
  }

  @Test("a photograph that Exif turns on its side exchanges width and height", arguments: 1...8)
  func turned(_ orientation: Int) {
    let expected = orientation >= 5 ? "JPEG 768x1024" : "JPEG 1024x768"
    #expect(Self.size(Self.jpeg(orientation: orientation)) == expected)
    #expect(Self.size(Self.jpeg(orientation: orientation, isBig: false)) == expected)
  }

  @Test("a file cut short at any length, or with any byte changed, is read without harm")
  func damaged() {
    let files = [
      Self.png, Self.gif, Self.jpeg(orientation: 6), Self.lossy, Self.lossless, Self.extended,
    ]
    for file in files {
      for length in 0...file.count {
        _ = MediaFacts(of: Array(file.prefix(length)), weight: length, named: "a.png")
      }
      for index in file.indices {
        for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
          var changed = file
          changed[index] = value
          _ = MediaFacts(of: changed, weight: changed.count, named: "a.png")
        }
      }
    }
  }

  @Test("a size of nothing is no size")
  func zero() {
    var png = Self.png
    for index in 16..<20 { png[index] = 0 }
    #expect(Self.size(png) == "PNG")
  }

  @Test(
    "an SVG file's size is its own, or its view box's",
    arguments: [
      ("width=\"30\" height=\"20\"", "SVG 30x20"), ("width='30px' height='20.4px'", "SVG 30x20"),
      ("viewBox='0 0 24 12'", "SVG 24x12"),
      ("viewBox=\"0,0,24,12\" width=\"100%\" height=\"100%\"", "SVG 24x12"),
      ("width=\"3cm\" height=\"2cm\"", "SVG"), ("", "SVG"), ("width='1e9' height='1'", "SVG"),
      ("viewBox='0 0 nan inf'", "SVG"), ("viewBox='0 0 -1 -1'", "SVG"),
    ])
  func svgSizes(_ text: String, _ expected: String) {
    let file = "<svg xmlns='http://www.w3.org/2000/svg' \(text)/>"
    #expect(Self.size(Array(file.utf8), "a.svg") == expected)
    let declared = "\u{FEFF}<?xml version='1.0'?>\n<!-- c -->\n" + file
    #expect(Self.size(Array(declared.utf8), "a.svg") == expected)
  }
}

@Suite("The print that a PDF carries")
struct PaperPrintTests {
  static let print = String(repeating: "0123456789abcdef", count: 4)
  static let coded = print.utf8.map { String($0, radix: 16) }.joined()

  @Test(
    "is its first identifier, as text or in hexadecimal digits",
    arguments: [
      "%PDF-1.7\n<</Size 3/ID [(\(print)) (x)]>>\n%%EOF",
      "%PDF-1.7 /ID\n[<\(coded)><ab>] startxref",
      "%PDF-1.7 /ID [(older) (y)] /IDs /ID[(\(print))(z)]",
    ])
  func found(_ file: String) {
    #expect(MediaFacts(of: Array(file.utf8), weight: 1, named: "a.pdf").print == Self.print)
  }

  @Test(
    "is none where the identifier is another",
    arguments: [
      "%PDF-1.7", "%PDF-1.7 /ID", "%PDF-1.7 /ID [", "%PDF-1.7 /ID [<abc", "%PDF-1.7 /ID [(0123)]",
      "%PDF-1.7 /ID [(\(print)0)]", "%PDF-1.7 /ID [(\(print.uppercased()))]",
      "%PDF-1.7 /ID [<\(coded.dropLast())g>]", "%PDF-1.7 (\(print))", "/ID [(\(print))]",
    ])
  func other(_ file: String) {
    #expect(MediaFacts(of: Array(file.utf8), weight: 1, named: "a.pdf").print == nil)
  }
}
