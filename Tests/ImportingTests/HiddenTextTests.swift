import Testing

@testable import Importing

@Suite("Text that a document hides")
struct HiddenTextTests {
  private static let word =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let open =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""

  private static let styles = """
    <w:styles \(word)>
    <w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:styleId="Shown"><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
    <w:style w:styleId="Heir"><w:basedOn w:val="Secret"/></w:style>
    <w:style w:styleId="Pale"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
    <w:style w:styleId="Dark"><w:pPr><w:shd w:fill="17203A"/></w:pPr></w:style>
    <w:style w:styleId="Darker"><w:basedOn w:val="Dark"/></w:style>
    <w:style w:styleId="Banner"><w:pPr><w:shd w:fill="17203A"/></w:pPr><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
    <w:style w:styleId="Round"><w:basedOn w:val="Again"/></w:style>
    <w:style w:styleId="Again"><w:basedOn w:val="Round"/></w:style>
    </w:styles>
    """

  private static func run(_ facts: String, _ text: String = "zz") -> String {
    "<w:r><w:rPr>\(facts)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  private static func body(_ inner: String) -> [UInt8] {
    Array("<?xml version=\"1.0\"?><w:document \(word)><w:body>\(inner)</w:body></w:document>".utf8)
  }

  private static func kept(_ inner: String) throws -> String {
    let part = body(inner)
    let hidden = try HiddenText.inWord(part, styles: Array(styles.utf8))
    return String(decoding: hidden?.part ?? part, as: UTF8.self)
  }

  @Test(
    "what nobody sees in Word is taken out",
    arguments: [
      "<w:p>\(run("<w:vanish/>"))</w:p>", "<w:p>\(run("<w:vanish w:val='true'/>"))</w:p>",
      "<w:p>\(run("<w:rStyle w:val=\"Secret\"/>"))</w:p>",
      "<w:p>\(run("<w:rStyle w:val='Heir'/>"))</w:p>",
      "<w:p><w:pPr><w:pStyle w:val=\"Secret\"/></w:pPr>\(run(""))</w:p>",
      "<w:p><w:pPr><w:pStyle w:val=\"Heir\"/></w:pPr>\(run("<w:b/>"))</w:p>",
      "<w:p>\(run("<w:color w:val=\"FFFFFF\"/>"))</w:p>",
      "<w:p>\(run("<w:color  w:themeColor='background1' w:val='fefefe' />"))</w:p>",
      "<w:p>\(run("<w:rStyle w:val=\"Pale\"/>"))</w:p>",
      "<w:p><w:pPr><w:pStyle w:val=\"Pale\"/></w:pPr>\(run(""))</w:p>",
      "<w:p>\(run("<w:sz w:val=\"2\"/>"))</w:p>",
      "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p>\(run(""))</w:p></w:tc></w:tr></w:tbl>",
      // A box before it does not hide what stands beside it.
      "<w:p><w:r><w:txbxContent><w:p><w:pPr><w:shd w:fill=\"000000\"/></w:pPr></w:p></w:txbxContent></w:r>"
        + run("<w:color w:val=\"FFFFFF\"/>") + "</w:p>",
    ])
  func hidden(_ inner: String) throws {
    let kept = try Self.kept(
      "<w:p>\(Self.run("", "before"))</w:p>\(inner)<w:p>\(Self.run("", "after"))</w:p>")
    #expect(!kept.contains("zz") && kept.contains("before") && kept.contains("after"))
  }

  @Test(
    "what is seen in Word stays",
    arguments: [
      "<w:p>\(run("<w:vanish w:val=\"0\"/>"))</w:p>",
      "<w:p>\(run("<w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"false\"/>"))</w:p>",
      "<w:p><w:pPr><w:pStyle w:val=\"Secret\"/></w:pPr>\(run("<w:rStyle w:val=\"Shown\"/>"))</w:p>",
      "<w:p>\(run("<w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"000000\"/>"))</w:p>",
      "<w:p>\(run("<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"blue\"/>"))</w:p>",
      "<w:p><w:pPr><w:shd w:fill=\"000000\"/></w:pPr>\(run("<w:color w:val=\"FFFFFF\"/>"))</w:p>",
      "<w:p><w:pPr><w:pStyle w:val=\"Darker\"/></w:pPr>\(run("<w:color w:val=\"FFFFFF\"/>"))</w:p>",
      "<w:p><w:pPr><w:pStyle w:val=\"Banner\"/></w:pPr>\(run(""))</w:p>",
      "<w:tbl><w:tr><w:tc><w:p>\(run("<w:color w:val=\"FFFFFF\"/>"))</w:p></w:tc></w:tr></w:tbl>",
      "<w:p>\(run("<w:sz w:val=\"20\"/><w:color w:val=\"auto\"/><w:rStyle w:val=\"Round\"/>"))</w:p>",
    ])
  func seen(_ inner: String) throws {
    #expect(try Self.kept(inner).contains("zz"))
    #expect(try HiddenText.inWord(Self.body(inner), styles: Array(Self.styles.utf8)) == nil)
  }

  @Test("white letters on a page that has a ground stay")
  func ground() throws {
    let text =
      "<w:document \(Self.word)><w:background w:color=\"17203A\"/><w:body><w:p>"
      + "\(Self.run("<w:color w:val=\"FFFFFF\"/>"))</w:p></w:body></w:document>"
    #expect(try HiddenText.inWord(Array(text.utf8), styles: []) == nil)
  }

  @Test(
    "what nobody sees in OpenDocument is taken out",
    arguments: [
      "<text:p><text:span text:style-name=\"H\">zz</text:span></text:p>",
      "<text:p text:style-name=\"H\">zz</text:p>", "<text:p text:style-name=\"Common\">zz</text:p>",
      "<text:p text:style-name='Heir'>zz</text:p>",
      "<text:section text:display=\"none\"><text:p>zz</text:p></text:section>",
      "<text:p><text:hidden-text>zz</text:hidden-text></text:p>",
      "<text:p>zz<text:hidden-paragraph text:is-hidden=\"true\"/></text:p>",
      "<text:p><office:annotation><text:p>zz</text:p></office:annotation></text:p>",
      "<table:table><table:table-row table:visibility=\"collapse\"><table:table-cell><text:p>zz</text:p></table:table-cell></table:table-row></table:table>",
    ])
  func hiddenOpen(_ inner: String) throws {
    let content = """
      <office:document-content \(Self.open)><office:automatic-styles>
      <style:style style:name="H"><style:text-properties text:display="none"/></style:style>
      <style:style style:name="Heir" style:parent-style-name="Common"/>
      </office:automatic-styles><office:body><text:p>before</text:p>\(inner)<text:p>after</text:p></office:body></office:document-content>
      """
    let styles = """
      <office:document-styles \(Self.open)><office:styles><style:style style:name="Common">
      <style:text-properties text:display="none"/></style:style></office:styles></office:document-styles>
      """
    let hidden = try #require(
      try HiddenText.inOpenDocument(Array(content.utf8), styles: Array(styles.utf8)))
    let kept = String(decoding: hidden.part, as: UTF8.self)
    #expect(!kept.contains("zz") && kept.contains("before") && kept.contains("after"))
    #expect(hidden.words == ["zz"])
    let sound = content.replacing(inner, with: "<text:p>seen</text:p>")
    #expect(try HiddenText.inOpenDocument(Array(sound.utf8), styles: Array(styles.utf8)) == nil)
  }

  @Test("a part that cannot be looked through is refused, not passed on")
  func unreadable() {
    for part in ["<a>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "", "text"] {
      #expect(throws: HiddenText.UnreadablePart.self) {
        _ = try HiddenText.inWord(Array(part.utf8), styles: [])
      }
    }
    #expect(throws: HiddenText.UnreadablePart.self) {
      _ = try HiddenText.inWord(Self.body(""), styles: Array("<w:styles>".utf8))
    }
  }

  @Test("parts are told by their names")
  func names() {
    for name in [
      "word/document.xml", "word/document2.xml", "word/footnotes.xml", "word/endnotes.xml",
    ] {
      #expect(HiddenText.isRead(fromWord: name))
    }
    for name in [
      "word/styles.xml", "document.xml", "word/glossary/document.xml", "docProps/app.xml",
    ] {
      #expect(!HiddenText.isRead(fromWord: name))
    }
  }

  @Test("a document of 40,000 pieces is looked through in the time that its reading takes")
  func linear() throws {
    let count = 40_000
    func many(_ piece: String) -> String { String(repeating: piece, count: count) }
    let start = ContinuousClock.now
    // Each of these took minutes when every piece was looked for from every other.
    let runs = "<w:p>" + many(Self.run("<w:color w:val=\"FFFFFF\"/>")) + "</w:p>"
    #expect(try !Self.kept(runs).contains("zz"))
    for piece in ["<w:p><w:pPr>", "<w:color "] {
      #expect(try Self.kept("<w:p><!-- \(many(piece)) --></w:p>").contains(piece))
    }
    let text = Self.body("<w:p>\(Self.run("<w:rStyle w:val=\"s0\"/>"))</w:p>")
    func inStyles(_ styles: String) throws -> HiddenText? {
      try HiddenText.inWord(text, styles: Array("<w:styles \(Self.word)>\(styles)</w:styles>".utf8))
    }
    #expect(try inStyles("<!-- \(many("<w:style w:styleId=\"a\">")) -->") == nil)
    let chain = (0..<count).map {
      "<w:style w:styleId=\"s\($0)\"><w:basedOn w:val=\"s\($0 + 1)\"/></w:style>"
    }
    let last = "<w:style w:styleId=\"s\(count)\"><w:rPr><w:vanish/></w:rPr></w:style>"
    #expect(try inStyles(chain.joined() + last)?.words == ["zz"])
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
