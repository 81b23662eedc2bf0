import Media
import Testing

@Suite("Drawings as programs write them")
struct DrawingToolTests {
  static let svg = "http://www.w3.org/2000/svg"

  static func published(_ text: String) -> (text: String?, kinds: [MediaFinding.Kind]) {
    let form = PublishedMedia(of: Array(text.utf8), named: "drawing.svg")
    return (form.bytes.map { String(decoding: $0, as: UTF8.self) }, form.findings.map(\.kind))
  }

  @Test("entities that stand for words are those words")
  func entities() {
    let (text, kinds) = Self.published(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!-- Generator: a program -->
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
        <!ENTITY ns_svg "\(Self.svg)">
        <!ENTITY ns_xlink 'http://www.w3.org/1999/xlink'>
        <!ENTITY company "Bois clair">
      ]>
      <svg xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" viewBox="0 0 9 9"><path id="p" d="M0 0h9"/>
      <use xlink:href="#p"/><text>&company; &amp; fils</text></svg>
      """)
    #expect(kinds == [])
    #expect(text?.contains("<text>Bois clair &amp; fils</text>") == true)
    #expect(text?.contains("xmlns=\"\(Self.svg)\"") == true && text?.contains("ENTITY") == false)
    #expect(text?.contains("xlink:href=\"#p\"") == true)
  }

  @Test(
    "nothing else that a document type declares is read",
    arguments: [
      "<!ENTITY a \"<script/>\">", "<!ENTITY a \"&#60;script/>\">", "<!ENTITY % a \"b\">",
      "<!ENTITY a SYSTEM \"file:///etc/passwd\">", "<!ENTITY a PUBLIC \"b\" \"c\">",
      "<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">", "<!ELEMENT svg ANY>", "<!ENTITY a \"%b;\">",
      "<!ENTITY a \"b\"> %c;", "<!ENTITY a 'b\" onload=\"x'>", "<!ENTITY a \"b\"",
      "<!-- ]> --><!ENTITY a \"b\">",
    ])
  func declarations(_ subset: String) {
    let text = "<!DOCTYPE svg [\(subset)]><svg xmlns=\"\(Self.svg)\" id=\"&a;\"/>"
    let (published, kinds) = Self.published(text)
    #expect(published == nil, "\(published ?? "")")
    #expect(!kinds.isEmpty)
  }

  @Test("an entity's words are looked at as if they stood there")
  func wordsOfEntities() {
    let address = "https://evil.example/"
    let (published, kinds) = Self.published(
      "<!DOCTYPE svg [<!ENTITY e \"\(address)\">]><svg xmlns=\"\(Self.svg)\"><image href=\"&e;\"/>"
        + "<style>a{fill:url(&e;)}</style></svg>")
    #expect(published?.contains("evil") != true)
    #expect(kinds.contains(.danger(.outsideReference(address))))
  }

  @Test("entities make no file many times its size")
  func amplification() {
    let value = String(repeating: "x", count: 250)
    let references = String(repeating: "&a;", count: 10_000)
    let (published, _) = Self.published(
      "<!DOCTYPE svg [<!ENTITY a \"\(value)\">]><svg xmlns=\"\(Self.svg)\"><desc>\(references)</desc></svg>"
    )
    #expect(published == nil)
  }

  @Test("of a page in a switch the words that stand in for it are drawn")
  func foreignObject() {
    let (text, kinds) = Self.published(
      """
      <svg xmlns="\(Self.svg)"><switch><foreignObject width="9" height="9"><div \
      xmlns="http://www.w3.org/1999/xhtml" onclick="x">Page</div></foreignObject>\
      <text x="1" y="2">Étape</text></switch><rect width="1" height="1"/></svg>
      """)
    #expect(kinds == [.leftOut(["<foreignObject>"])])
    #expect(text?.contains("<switch><text x=\"1\" y=\"2\">Étape</text></switch><rect") == true)
    #expect(text?.contains("Page") == false)
    let (_, alone) = Self.published(
      "<svg xmlns=\"\(Self.svg)\"><foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject></svg>"
    )
    #expect(alone.contains(.danger(.element("foreignObject"))))
  }

  @Test(
    "a link around a shape leaves the shape",
    arguments: ["https://a.example/", "mailto:a@b.example"])
  func links(_ address: String) {
    let (text, kinds) = Self.published(
      "<svg xmlns=\"\(Self.svg)\"><a href=\"\(address)\"><rect width=\"1\" height=\"1\"/></a></svg>"
    )
    #expect(kinds == [.leftOut(["<a href>"])])
    #expect(text?.contains("<a><rect") == true && text?.contains("example") == false)
    let (_, script) = Self.published("<svg xmlns=\"\(Self.svg)\"><a href=\"javascript:x\"/></svg>")
    #expect(script == [.danger(.outsideReference("javascript:x"))])
  }

  @Test(
    "what is written is read as it was meant, and written so again",
    arguments: [
      "--a: url(#g)a\\", "{--a: \"x\\", "a{fill: red\\", "\\--&gt;{--a:b}", "&lt;!\\--x{fill:red}",
      "50%--&gt;\\7d {fill:red}", "a&lt;!--b{fill:red}", ".a\\", "@media \\{a{fill:red}}",
    ])
  func sameAgain(_ sheet: String) {
    for drawing in [
      "<svg xmlns=\"\(Self.svg)\"><style>\(sheet)</style></svg>",
      "<svg xmlns=\"\(Self.svg)\"><g style='\(sheet)'/></svg>",
    ] {
      let (text, _) = Self.published(drawing)
      let (again, kinds) = Self.published(text ?? "")
      #expect(text != nil && again == text && kinds == [])
    }
  }

  @Test(
    "a namespace is a name, and nothing is fetched from it; one that others tell by is named",
    arguments: [
      ("@namespace url(http://www.w3.org/2000/svg);", false),
      ("@namespace \"http://www.w3.org/2000/svg\";", false),
      ("@namespace svg url(http://www.w3.org/2000/svg);", true),
      ("@namespace url(http://www.w3.org/1999/xhtml);", true), ("@namespace;", true),
    ])
  func namespaces(_ rule: String, _ isNamed: Bool) {
    let (text, kinds) = Self.published(
      "<svg xmlns=\"\(Self.svg)\"><style>\(rule) rect{fill:red}</style></svg>")
    #expect(kinds == (isNamed ? [.leftOut(["@namespace"])] : []))
    #expect(text?.contains("<style> rect{fill:red}</style>") == true)
  }
}
