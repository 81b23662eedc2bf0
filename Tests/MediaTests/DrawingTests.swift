import Media
import Testing

/// Drawings as authors and attackers write them, and what is published of each.
@Suite("SVG files are published written again from what is allowed in them")
struct DrawingTests {
  static func published(_ file: [UInt8]) -> PublishedMedia {
    PublishedMedia(of: file, named: "drawing.svg")
  }

  static let head =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
    + "width=\"9\" height=\"9\">"

  static func whole(_ content: String) -> String {
    content.contains("<svg") ? content : head + content + "</svg>"
  }

  static func text(_ bytes: [UInt8]?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Right

  static let rightRows = [
    "<rect width=\"5\" height=\"5\" fill=\"#B23A16\"/>",
    "<g id='a'  class=\"b c\">\n\t<path d=\"M0 0\n  L9 9\"/>\n</g>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!-- Licence: CC0 -->\n"
      + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0\"/></svg>\n",
    "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient></defs>"
      + "<rect fill=\"url(#g)\" style=\"stroke:url('#g');stroke-width:2\" width=\"9\" height=\"9\"/>",
    "<style>.a { fill: url(#g); } @media (prefers-color-scheme: dark) { .a{fill:#fff} }</style>",
    "<symbol id=\"s\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></symbol><use xlink:href=\"#s\"/>",
    "<use href=\"#s\" x=\"1\" />", "<title>Café &amp; thé</title><desc>x</desc>",
    "<text x=\"1\" y=\"2\" font-family=\"Lato, 'Open Sans', sans-serif\">a <tspan dy=\"1em\">b</tspan></text>",
    "<text><textPath href=\"#p\" startOffset=\"50%\">x</textPath></text>",
    "<filter id=\"f\"><feGaussianBlur in=\"SourceAlpha\" stdDeviation=\"2\"/><feMerge><feMergeNode/>"
      + "</feMerge></filter><g filter=\"url(#f)\"/>",
    "<clipPath id=\"c\" clipPathUnits=\"objectBoundingBox\"><circle r=\"1\"/></clipPath>",
    "<mask id=\"m\"><ellipse rx=\"1\" ry=\"2\"/></mask><marker id=\"k\" orient=\"auto\"/>",
    "<g transform=\"translate(1,2) rotate(45)\" style=\"transform: scale(2); mix-blend-mode: multiply\"/>",
    "<pattern id=\"p\" patternTransform=\"matrix(1 0 0 1 0 0)\"><line x1=\"0\" y1=\"1\"/></pattern>",
    "<g style=\"--accent: #123456; fill: var(--accent, red)\" role=\"img\" aria-label=\"Logo\"/>",
    "<switch><g/></switch><a href=\"#top\"><path d=\"M0 0\"/></a>", "<polygon points=\"0,0 1,1\"/>",
    "<g xml:space=\"preserve\" xml:lang=\"fr\"><text> a  b </text></g>",
  ]

  @Test("a right drawing stays as it is, byte for byte", arguments: rightRows)
  func right(_ content: String) {
    let file = Array(Self.whole(content).utf8)
    let form = Self.published(file)
    #expect(Self.text(form.bytes) == Self.text(file))
    #expect(form.findings == [])
  }

  // MARK: Written otherwise

  static let rewrittenRows: [(String, String)] = [
    (
      "<svg xmlns='http://www.w3.org/2000/svg'><rect style='fill:url(&quot;#g&quot;)'/></svg>",
      "<svg xmlns='http://www.w3.org/2000/svg'><rect style='fill:url(\"#g\")'/></svg>"
    ),
    (
      "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:g/></s:svg>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>"
    ),
    (
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:l=\"http://www.w3.org/1999/xlink\">"
        + "<use l:href=\"#a\"/></svg>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
        + "<use xlink:href=\"#a\"/></svg>"
    ),
    (
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><style><![CDATA[a>b{fill:red}]]></style></svg>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>a&gt;b{fill:red}</style></svg>"
    ),
    (
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/svg11.dtd\">"
        + "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
    ),
    (
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><g fill=\"r&#101;d\" id=\"a&#10;b\"/></svg>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><g fill=\"red\" id=\"a&#10;b\"/></svg>"
    ),
    (
      "<svg xmlns=\"http://www.w3.org/2000/svg\"\r\n><g/>\r\n</svg>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"\n><g/>\n</svg>"
    ),
    (
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"http://www.inkscape.org/ns\" "
        + "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" inkscape:version=\"1\">"
        + "<inkscape:view/><metadata><rdf:RDF>Jean</rdf:RDF></metadata>"
        + "<g inkscape:label=\"x\" data-name=\"y\" style=\"fill:red;-inkscape-font:x\"/></svg>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><g style=\"fill:red;\"/></svg>"
    ),
    (
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><!--><script>x</script>--><g/></svg>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>"
    ),
  ]

  @Test(
    "what is not needed is left out, what is needed is written plainly", arguments: rewrittenRows)
  func rewritten(_ file: String, _ expected: String) {
    let form = Self.published(Array(file.utf8))
    #expect(Self.text(form.bytes) == expected)
    #expect(form.findings == [])
  }

  static let encodedRows: [(String, [UInt8])] = {
    let text = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Été</title></svg>"
    let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + text
    return [
      ("a byte order mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      ("UTF-16, little", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
      ("UTF-16, big", [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }),
      ("UTF-16 without mark", text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
      ("Latin-1", latin.unicodeScalars.map { UInt8($0.value) }),
    ]
  }()

  @Test("every encoding that is declared is read, and UTF-8 written", arguments: encodedRows)
  func encoded(_ name: String, _ file: [UInt8]) {
    let form = Self.published(file)
    #expect(Self.text(form.bytes)?.hasSuffix("><title>Été</title></svg>") == true, "\(name)")
    #expect(form.findings == [])
  }

  // MARK: Hostile

  static let html = " xmlns:h=\"http://www.w3.org/1999/xhtml\""
  static let address = "https://x.example/a"

  static let dangerousRows: [(String, MediaDanger)] = [
    ("<script>alert(1)</script>", .element("script")), ("<SCRIPT/>", .element("SCRIPT")),
    ("<script xmlns=\"\">alert(1)</script>", .element("script")),
    ("<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>", .element("x:script")),
    ("<h:script\(html)>alert(1)</h:script>", .element("h:script")),
    ("<h:meta\(html) http-equiv=\"refresh\" content=\"0;url=\(address)\"/>", .element("h:meta")),
    ("<h:img\(html) srcset=\"\(address) 1x\"/>", .element("h:img")),
    ("<h:form\(html) action=\"\(address)\"/>", .element("h:form")),
    ("<h:body\(html) background=\"\(address)\"/>", .element("h:body")),
    ("<h:link\(html) rel=\"stylesheet\" href=\"\(address)\"/>", .element("h:link")),
    ("<desc><h:iframe\(html) src=\"\(address)\"/></desc>", .element("h:iframe")),
    ("<foreignObject><p/></foreignObject>", .element("foreignObject")),
    ("<metadata><script>x</script></metadata>", .element("script")),
    ("<g\nonload='x'/>", .attribute("onload")), ("<g ONCLICK=\"x\"/>", .attribute("ONCLICK")),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x\"/>", .attribute("onload")),
    ("<a><set attributeName=\"href\" to=\"javascript:x\"/></a>", .element("set")),
    ("<a><animate attributeName=\"xlink:href\" values=\"javascript:x\"/></a>", .element("animate")),
    ("<animate attributeName=\"onbegin\"/>", .element("animate")),
    ("<use href=\"b.svg#a\"/>", .outsideReference("b.svg#a")),
    ("<use href=\" \(address)#a\"/>", .outsideReference(address + "#a")),
    ("<use href=\"data:image/svg+xml,x#a\"/>", .outsideReference("data:image/svg+xml,x#a")),
    ("<image xlink:href=\"\(address)\"/>", .outsideReference(address)),
    (
      "<image href=\"data:image/svg+xml;base64,AA==\"/>",
      .outsideReference("data:image/svg+xml;base64,AA==")
    ),
    (
      "<image href=\"data:image/png;base64,PGh0bWw+\"/>",
      .outsideReference("data:image/png;base64,PGh0bWw+")
    ),
    ("<feImage href=\"#a\"/>", .element("feImage")),
    ("<a href=\"java&#115;cript:alert(1)\"/>", .outsideReference("javascript:alert(1)")),
    ("<textPath href=\"//x.example/a\"/>", .outsideReference("//x.example/a")),
    ("<g xml:base=\"\(address)\"/>", .attribute("xml:base")),
    ("<path fill=\"url(\(address))\"/>", .outsideReference(address)),
    ("<path fill=\"u&#114;l(\(address))\"/>", .outsideReference(address)),
    ("<path fill=\"u\\72l(\(address))\"/>", .outsideReference(address)),
    ("<path style=\"fill:u\\000072 l('\(address)')\"/>", .outsideReference(address)),
    ("<path style=\"filter:url(/**/\(address))\"/>", .outsideReference("/**/" + address)),
    (
      "<path cursor=\"x\" marker-end=\"URL( &quot;\(address)&quot; )\"/>",
      .outsideReference(address)
    ),
    ("<style>@import '\(address)';</style>", .outsideReference("@import")),
    ("<style>@\\69mport \"\(address)\";</style>", .outsideReference("@import")),
    ("<style>@media all{@import url(data:text/css,x);}</style>", .outsideReference("@import")),
    (
      "<style>@font-face{font-family:q;src:ur\\6c (\(address))}</style>", .outsideReference(address)
    ),
    (
      "<style>svg{background-image:image-set(\"\(address)\" 1x)}</style>",
      .outsideReference(address)
    ),
    ("<style>a{b:-webkit-image-set(url(\(address)) 1x)}</style>", .outsideReference(address)),
    ("<style><![CDATA[a{cursor:url(\(address)),auto}]]></style>", .outsideReference(address)),
    ("<style>a{--x:url(\(address));fill:var(--x)}</style>", .outsideReference(address)),
    ("<style>a{}b{fill:red;{c:url(\(address))}}</style>", .outsideReference(address)),
    ("<style>/*</style><style>*/a{fill:url(\(address))}</style>", .outsideReference(address)),
    ("<?xml-stylesheet href='x'?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", .declaration),
    (
      "<!DOCTYPE svg [<!ENTITY a \"<b/>\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>",
      .declaration
    ),
    (
      "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"x\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      .declaration
    ),
    (
      "<!DOCTYPE svg SYSTEM \"a.dtd\" [<!ENTITY % p SYSTEM \"b\">%p;]><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      .declaration
    ),
    ("<s:g xmlns:s=\"http://www.w3.org/2000/svg\" onfocus=\"x\"/>", .attribute("onfocus")),
    ("<!-- <g a=\" --><script>alert(1)</script><!-- \"> -->", .element("script")),
    ("<![CDATA[<g a=\"]]><script>alert(1)</script><![CDATA[\">]]>", .element("script")),
    ("<audio/>", .element("audio")), ("<handler/>", .element("handler")),
    ("<g src=\"\(address)\"/>", .attribute("src")),
  ]

  @Test(
    "what could run code or load something is named, and not published", arguments: dangerousRows)
  func dangerous(_ content: String, _ danger: MediaDanger) {
    let form = Self.published(Array(Self.whole(content).utf8))
    #expect(form.findings.contains { $0.kind == .danger(danger) }, "\(form.findings)")
    guard let bytes = form.bytes else { return }
    let text = Self.text(bytes) ?? ""
    for word in ["script", "x.example", "onload", "alert", "href=\"b", "xhtml", "@import", "base="]
    {
      #expect(!text.lowercased().contains(word), "\(text)")
    }
    // What is published has nothing more to be taken from.
    let again = Self.published(bytes)
    #expect(again.bytes == bytes)
    #expect(again.findings == [])
  }

  @Test("a script that begins after four megabytes is found")
  func far() {
    let filling = String(repeating: "<path d=\"M0 0h9v9z\"/>\n", count: 220_000)
    let form = Self.published(Array(Self.whole(filling + "<script>x</script>").utf8))
    #expect(form.findings.map(\.kind) == [.danger(.element("script"))])
    #expect(form.findings.first?.line == 220_001)
  }

  @Test("the place is that of the element or the attribute, in characters")
  func places() {
    let form = Self.published(
      Array(Self.whole("\n<text>é</text><g\n  id=\"a\" onclick=\"x\"/>").utf8))
    #expect(form.findings.map { [$0.line, $0.column] } == [[3, 10]])
    #expect(form.findings.first?.excerpt == "  id=\"a\" onclick=\"x\"/></svg>")
  }

  @Test("an animation and an embedded font are left out with a word")
  func leftOut() {
    let form = Self.published(
      Array(
        Self.whole(
          "<animate attributeName=\"x\"/><style>@font-face{src:url(data:font/woff2;base64,AA)}"
            + "</style><flowRoot/>"
        ).utf8))
    #expect(
      form.findings.map(\.kind) == [.leftOut(["<animate>", "<flowRoot>", "@font-face", "data:"])])
  }

  // MARK: Broken

  static let brokenRows: [(String, MediaFault)] = [
    ("", .notXML), ("hello", .notXML), ("<svg width=\"9\"/>", .noNamespace),
    ("<html/>", .notSVG("html")), (whole("<text>R&D</text>"), .ampersand),
    (whole("<text>&nbsp;</text>"), .ampersand), (whole("<g>"), .tags("g")),
    (head, .tags("svg")), (whole("<g id=\"a\" id=\"b\"/>"), .repeatedAttribute("id")),
    (whole("<inkscape:g/>"), .prefix("inkscape")), (whole("<g id=a/>"), .malformed),
    (whole("<g>\u{1}</g>"), .malformed), (whole("<g>\u{0}</g>"), .malformed),
    ("<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + whole("<g/>"), .encoding("UTF-7")),
    ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + whole("<g/>"), .encoding("UTF-16")),
    (whole(String(repeating: "<g>", count: 300)), .tooComplex),
    (whole("<g " + (0..<600).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>"), .tooComplex),
    (whole("<g/>") + "<g/>", .malformed),
  ]

  @Test("a broken file says what is wrong, and nothing of it is published", arguments: brokenRows)
  func broken(_ file: String, _ fault: MediaFault) {
    let form = Self.published(Array(file.utf8))
    #expect(form.findings.map(\.kind) == [.fault(fault)])
    #expect(form.bytes == nil)
  }

  @Test("a drawing that uses itself over and over is refused, one that uses much is not")
  func uses() {
    func nested(_ levels: Int, _ uses: Int) -> String {
      (1...levels).map { level in
        "<g id=\"l\(level)\">" + String(repeating: "<use href=\"#l\(level - 1)\"/>", count: uses)
          + "</g>"
      }.joined()
    }
    let base = "<path id=\"l0\" d=\"M0 0\"/>"
    let bomb = Self.published(Array(Self.whole(base + nested(9, 10)).utf8))
    #expect(bomb.findings.map(\.kind) == [.fault(.tooComplex)] && bomb.bytes == nil)
    for content in [
      base + nested(4, 10), "<g id=\"l0\"><use href=\"#l0\"/></g>", nested(500, 1),
    ] {
      #expect(Self.published(Array(Self.whole(content).utf8)).findings == [])
    }
  }

  @Test("a picture under a drawing's name, and Latin-1 that does not say so")
  func brokenBytes() {
    #expect(Self.published(MediaTests.png).findings.map(\.kind) == [.fault(.otherFormat(.png))])
    let latin = Self.published(Array(Self.head.utf8) + [0xE9] + Array("</svg>".utf8))
    #expect(latin.findings.map(\.kind) == [.fault(.notUTF8)])
    #expect(latin.findings.first?.column == Self.head.count + 1)
    #expect(latin.bytes == nil)
  }

  @Test("twenty thousand attributes, levels, quotes and comments cost no more than their length")
  func linear() {
    let many = 20_000
    for part in [
      "<g ", "<g a='b' ", "<!-- ", "<![CDATA[", "&amp;", "\"", "<g/>", "<style>a{", "url(",
    ] {
      let file = Array(Self.whole(String(repeating: part, count: many)).utf8)
      let start = ContinuousClock.now
      _ = Self.published(file)
      #expect(ContinuousClock.now - start < .seconds(20), "\(part)")
    }
  }

  @Test("a picture inside a drawing keeps its pixels alone")
  func embedded() {
    let form = Self.published(
      Array(
        Self.whole(
          "<image width=\"1\" href=\"data:image/png;base64,\(PictureTests.taleInBase64)\"/>"
        )
        .utf8))
    #expect(form.findings == [])
    let text = Self.text(form.bytes) ?? ""
    #expect(text.contains("href=\"data:image/png;base64,iVBORw0KGgo"))
    #expect(!text.contains(PictureTests.taleInBase64))
  }
}
