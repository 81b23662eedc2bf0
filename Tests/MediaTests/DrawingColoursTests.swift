import Media
import Testing

@Suite("A drawing's colours")
struct DrawingColoursTests {
  private static func colours(_ content: String) -> [String] {
    let drawing =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\(content)</svg>"
    return MediaFacts(of: Array(drawing.utf8), weight: 1, named: "a.svg").colours
      .map(\.description).sorted()
  }

  @Test(
    "are those it paints with, in attributes and styles",
    arguments: [
      ("<path d=\"M0 0\" fill=\"#B23A16\"/>", ["#b23a16"]),
      ("<path d=\"M0 0\" style=\"stroke: #abc; fill:rgb(1, 2,3)\"/>", ["#010203", "#aabbcc"]),
      ("<style>.a{fill:#b23a16}.b{stroke:white}</style>", ["#b23a16", "#ffffff"]),
      ("<path d=\"M0 0\" fill-rule=\"evenodd\" fill=\"none\"/>", []),
      ("<path id=\"add\" d=\"M0 0\" fill=\"url(#add)\"/>", []),
      ("<path d=\"M0 0\" fill=\"currentColor\" stroke=\"#zzz\"/>", []),
    ])
  func found(content: String, expected: [String]) {
    #expect(Self.colours(content) == expected)
  }

  @Test("a file is called what its name says, where its bytes are a container")
  func typeNames() {
    func name(_ file: String, _ bytes: [UInt8]) -> String {
      MediaFacts(of: bytes, weight: 1, named: file).typeName(of: file)
    }
    #expect(name("slides.pptx", [0x50, 0x4B, 0x03, 0x04]) == "PPTX")
    #expect(name("logo.ai", Array("%PDF-1.5".utf8)) == "AI")
    #expect(name("film.mp4", [0, 0, 0, 0x18] + Array("ftypmp42".utf8)) == "MP4")
    #expect(name("film.mp4", [0, 0, 0, 0x18] + Array("ftypqt  ".utf8)) == "MOV")
    #expect(name("son.m4a", [0, 0, 0, 0x18] + Array("ftypM4A \0\0\0\0isommp42".utf8)) == "M4A")
    #expect(name("photo.heic", [0, 0, 0, 0x18] + Array("ftypmif1\0\0\0\0mif1heic".utf8)) == "HEIC")
    #expect(name("photo.avif", [0, 0, 0, 0x18] + Array("ftypmif1\0\0\0\0mif1avif".utf8)) == "AVIF")
    #expect(name("photo.cr3", [0, 0, 0, 0x18] + Array("ftypcrx \0\0\0\0".utf8)) == "CR3")
    #expect(name("logo.png", Array("GIF89a\u{1}".utf8)) == "GIF")
  }
}
