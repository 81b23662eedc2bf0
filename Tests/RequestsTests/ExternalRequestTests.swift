import Testing

@testable import Requests

@Suite("What a browser would fetch from elsewhere")
struct ExternalRequestTests {
  static func addresses(_ text: String, _ name: String) -> [String] {
    ExternalRequests.found(in: Array(text.utf8), named: name).map(\.address)
  }

  static let host = "https://x.example/a"

  @Test(
    "markup that fetches",
    arguments: [
      "<img src=\"https://x.example/a\">", "<IMG SRC = 'https://x.example/a'>",
      "<img src=https://x.example/a>", "<img/src=https://x.example/a>",
      "<script src=\"https://x.example/a\"></script>",
      "<link rel=stylesheet href=\"https://x.example/a\">",
      "<link rel=\"alternate stylesheet\" href=\"https://x.example/a\">",
      "<link href=\"https://x.example/a\">",
      "<link rel=preconnect href=\"https://x.example/a\">",
      "<iframe src=\"https://x.example/a\">", "<video poster=\"https://x.example/a\">",
      "<object data=\"https://x.example/a\">", "<base href=\"https://x.example/a\">",
      "<img srcset=\"a.png 1x, https://x.example/a 2x\">",
      "<a ping=\"https://x.example/a\" href=\"b.html\">",
      "<body background=\"https://x.example/a\">",
      "<form action=\"https://x.example/a\">",
      "<meta http-equiv=\"Refresh\" content=\"0; URL='https://x.example/a\">",
      "<p style=\"background: url(https://x.example/a)\">",
      "<style>@import 'https://x.example/a';</style>",
      "<script>fetch('https://x.example/a')</script>",
      "<button onclick=\"fetch('https://x.example/a')\">",
      "<iframe srcdoc=\"&lt;img src=https://x.example/a>\">",
      "<svg><image href=\"https://x.example/a\"/></svg>",
      "<svg><use xlink:href=\"https://x.example/a\"/></svg>",
      "<svg><rect fill=\"url(https://x.example/a)\"/></svg>",
      "<?xml-stylesheet href=\"https://x.example/a\"?><svg/>",
      "<!-- <img> --><img src=\"https://x.example/a\">",
      "<!--><img src=\"https://x.example/a\">",
      "<title><img src=\"https://x.example/a\"></title>",
      "<textarea><!--</textarea><img src=\"https://x.example/a\">-->",
      "<title><!--</title><img src=\"https://x.example/a\">-->",
      "<!-- --!><img src=\"https://x.example/a\">-->",
      "<meta http-equiv=refresh content=\"0;https://x.example/a\">",
      "<meta http-equiv=refresh content=\"0, https://x.example/a\">",
      "<meta http-equiv=refresh content=\" 0 'https://x.example/a\">",
      "<img src=\"&#00000000000104;ttps://x.example/a\">",
      "<img src=\"&#x000000000068;ttps://x.example/a\">",
      "<svg><a><set attributeName=href to=\"https://x.example/a\"/></a></svg>",
      "<svg><image><animate attributeName=href values=\"b;https://x.example/a\"/></image></svg>",
      "<link rel=stylesheet href=\"data:text/css,@import 'https://x.example/a';\">",
      "<link rel=stylesheet href=\"data:text/css;base64,QGltcG9ydCAnaHR0cHM6Ly94LmV4YW1wbGUvYSc7\">",
      "<iframe src=\"data:text/html,%3Cimg src=https://x.example/a>\">",
    ])
  func markup(_ text: String) {
    #expect(Self.addresses(text, "a.html") == [Self.host])
  }

  @Test(
    "disguises of an address",
    arguments: [
      "//x.example/a", "HTTPS://x.example/a", " https://x.example/a", "ht\ntps://x.example/a",
      "\\\\x.example/a", "/\\x.example/a", "https&colon;//x.example/a", "&#x2f;&#47;x.example/a",
      "http:x.example/a", "wss://x.example/a", "file:///etc/passwd",
    ])
  func disguises(_ address: String) {
    #expect(Self.addresses("<img src=\"\(address)\">", "a.html").count == 1)
  }

  @Test(
    "markup that fetches nothing from elsewhere",
    arguments: [
      "<a href=\"https://x.example/a\">x</a>", "<area href=\"https://x.example/a\">",
      "<img src=\"../a.png\">", "<img src=\"/a.png\">", "<img src=\"data:image/svg+xml,//x\">",
      "<img src=\"a.png\" alt=\"https://x.example/a\">", "<img src=\"a:b.png\">",
      "<link rel=canonical href=\"https://x.example/a\">",
      "<link rel=\"alternate\" type=x href=\"https://x.example/a\">",
      "<!-- <img src=\"https://x.example/a\"> -->", "<p>https://x.example/a &lt;img src=//x></p>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"https://x.example/a\"/></svg>",
      "<meta content=\"https://x.example/a\">", "<blockquote cite=\"https://x.example/a\">",
      "<p style=\"background: url(a.png)\">", "</img src=\"https://x.example/a\">",
      "<", "<img src=", "<img src=\"https://x.example", "<script>", "<!--",
    ])
  func quietMarkup(_ text: String) {
    // What ends in the middle of a value is no attribute of a finished tag, but reported all the same.
    let found = Self.addresses(text, "a.html")
    #expect(found == (text == "<img src=\"https://x.example" ? ["https://x.example"] : []))
  }

  @Test(
    "styles that fetch",
    arguments: [
      "a { background: url(https://x.example/a) }",
      "a { background: URL( \"https://x.example/a\" ) }",
      "@import 'https://x.example/a';", "@import url(https://x.example/a);",
      "@import/**/\"https://x.example/a\";", "a { background: u\\72l(https://x.example/a) }",
      "a { background: url(\\68ttps://x.example/a) }", "a { b: url(/**/https://x.example/a) }",
      "a { background: image-set('https://x.example/a' 1x) }",
      "a { background: image-set(\"b;c.png\" 1x, 'https://x.example/a' 2x) }",
      "@import 'data:text/css,@import %22https://x.example/a%22;';",
      "@namespace 'http://n.example'; a { b: url('https://x.example/a') }",
    ])
  func styles(_ text: String) {
    #expect(Self.addresses(text, "a.css") == [Self.host])
  }

  @Test(
    "styles that fetch nothing from elsewhere",
    arguments: [
      "a { background: url(../a.png) }", "/* url(https://x.example/a) */",
      "@namespace url(http://www.w3.org/1999/xhtml);",
      "a::after { content: 'https://x.example/a' }",
      "a { background: url(data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E) }",
      "\\",
      "/*",
    ])
  func quietStyles(_ text: String) {
    #expect(Self.addresses(text, "a.css") == [])
  }

  @Test(
    "scripts that fetch",
    arguments: [
      "fetch('https://x.example/a')", "var u = \"https://x.example/a\"; fetch(u)",
      "r.open('GET', `https://x.example/a`); new XMLHttpRequest()", "import 'https://x.example/a'",
      "s.src = 'https:\\/\\/x.example\\/a'", "new WebSocket('https\\x3a//x.example/a')",
      "window[\"fetch\"]('https://x.example/a')", "f\\u0065tch('https://x.example/a')",
      "fetch('https:\\57/x.example/a')", "fetch('https:\\\n//x.example/a')",
      "var a = b / c; fetch('https://x.example/a') / 2",
      "if (/['\"]/.test(x)) fetch('https://x.example/a')",
      "e.innerHTML = '<img src=\"https://x.example/a\">'",
      "e.textContent = '@import \"https://x.example/a\"'",
    ])
  func scripts(_ text: String) {
    #expect(Self.addresses(text, "a.js") == [Self.host])
  }

  @Test(
    "scripts that fetch nothing from elsewhere",
    arguments: [
      "// fetch('https://x.example/a')", "/* fetch('https://x.example/a') */", "fetch('a.json')",
      "document.createElementNS('http://www.w3.org/2000/svg', 'svg'); fetch(x)",
      // Data: what authors wrote stands in the search's files.
      "diapason.shard({\"title\": \"https://x.example/a\", \"text\": \"fetch('https://x.example/a')\"})",
      "fetch(x); var text = 'voir https://x.example/a pour la suite'", "'", "`", "/",
      "fetch(a); if (text.startsWith('https://')) {}",
      "diapason.list([\"fetch\", \"https://x.example/a\"])",
    ])
  func quietScripts(_ text: String) {
    #expect(Self.addresses(text, "a.js") == [])
  }

  @Test("a feed's links are for its reader, and a style sheet in it is not")
  func feed() {
    let feed =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><link href=\"https://x.example/a\"/></feed>"
    #expect(Self.addresses(feed, "changes.xml") == [])
    #expect(Self.addresses(feed, "changes.html") == [Self.host])
    let styled = "<?xml-stylesheet href=\"https://x.example/a\"?>" + feed
    #expect(Self.addresses(styled, "changes.xml") == [Self.host])
  }

  @Test("a scheme at the end of a longer word makes no address likely")
  func words() {
    for text in ["grid-template-rows: 1fr", "widows: 3", "metadata: x", "x-http: y", "2ws:"] {
      #expect(!Array(text.utf8).mayHoldAddress, "\(text)")
    }
    for text in ["ws:", "(http:", "\"HT\ntps :x", " file:", "a\nftp:", "rows: a//b", "_data:"] {
      #expect(Array(text.utf8).mayHoldAddress, "\(text)")
    }
  }

  @Test("only files that browsers read as code are looked at, and the place is the address's")
  func places() {
    #expect(Self.addresses("<img src=\"https://x.example/a\">", "a.txt") == [])
    #expect(Self.addresses("<img src=\"https://x.example/a\">", "B/A.SVG") == [Self.host])
    let text = "é<style>/* é */ a { b: url(https://x.example/a) }</style>"
    let found = ExternalRequests.found(in: Array(text.utf8), named: "a.html")
    let start = text.utf8.distance(
      from: text.startIndex, to: text.firstRange(of: "url(")?.lowerBound ?? text.startIndex)
    #expect(found.map(\.offset) == [start])
  }
}
