import Markdown
import Testing

@Suite("Control characters")
struct UnwrittenCharacterTests {
  /// All that a page may not hold, and none that it may.
  static func isUnwanted(_ code: UInt32) -> Bool {
    switch code {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF, 0x202D, 0x202E: true
    default: code & 0xFFFE == 0xFFFE
    }
  }

  @Test("of all characters, those and no others are found")
  func all() {
    for code in (0...0x10FFFF) as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let bytes = Array("abcdefg\(scalar)hijklmnopq".utf8)
      let found = bytes.withUnsafeBytes { UnwrittenCharacters.first(in: $0) }
      guard (found != nil) == Self.isUnwanted(code), found.map({ $0.code == code }) ?? true else {
        Issue.record("U+\(String(code, radix: 16)): \(String(describing: found))")
        return
      }
    }
  }

  @Test("wherever one stands in a text, it is found there", arguments: [0, 1, 7, 8, 9, 15, 16, 23])
  func places(_ offset: Int) {
    for odd in ["\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{202E}", "\u{FFFF}", "\u{1FFFE}"] {
      let text = String(repeating: "é", count: offset / 2) + (offset % 2 == 1 ? "x" : "")
      let bytes = Array((text + odd + "ààà").utf8)
      #expect(bytes.withUnsafeBytes { UnwrittenCharacters.first(in: $0)?.offset } == offset)
    }
  }

  @Test(
    "a reference to what is no character is written as one that stands for it",
    arguments: [
      "&#xFFFE;", "&#xFFFF;", "&#65534;", "&#65535;", "&#XFFFE;", "&#xFDD0;", "&#x1FFFE;",
      "&#x10FFFF;", "&#xD800;", "&#xDFFF;", "&#x110000;", "&#0;", "&#x80;", "&#x9F;", "&#x202E;",
    ])
  func references(_ reference: String) throws {
    for text in [
      "a \(reference) b", "# \(reference)", "[\(reference)](a.md \"\(reference)\")",
      "![\(reference)](a.png)",
      "<p>\(reference)</p>", "| \(reference) |\n|---|\n", "```\(reference)\na\n```",
      "[a](\(reference).md)",
    ] {
      let document = Document(parsing: Array(text.utf8))
      #expect(String(validating: document.text, as: UTF8.self) != nil)
      let html = SiteMarkup.html(text)
      #expect(!html.unicodeScalars.contains { Self.isUnwanted($0.value) }, "\(text)")
      #expect(!html.utf8.contains { $0 >= 0xFE })
    }
    #expect(SiteMarkup.html("a \(reference)b").contains("a \u{FFFD}b"))
  }

  @Test("none is written")
  func written() {
    var html: [UInt8] = []
    html.appendEscaped("a\u{0}b\u{1B}[1mc\u{B}d\u{85}e\u{9F}\u{202E}f\u{FFFE}é’\u{A0}\t\n<".utf8)
    #expect(
      String(decoding: html, as: UTF8.self)
        == "a\u{FFFD}b\u{FFFD}[1mc d e\u{FFFD}\u{FFFD}f\u{FFFD}é’\u{A0}\t\n&lt;")
    let page = SiteMarkup.html(
      "a\u{1B}b `\u{7}` &#27;\n\n    \u{B}\n\n[x](y \"\u{1}\")\n\n<p>&#2;</p>")
    #expect(!page.unicodeScalars.contains { Self.isUnwanted($0.value) })
  }
}
