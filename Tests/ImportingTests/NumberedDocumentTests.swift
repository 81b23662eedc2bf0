import Testing

@testable import Importing

/// What office programs show and do not write: numbers of headings, merged cells, headers and footers.
@Suite("What office programs show and do not write")
struct NumberedDocumentTests {
  private static let word =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let open =
    "xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\" xmlns:table=\"b\" xmlns:xml2=\"x\""

  private static func tree(_ inner: String, _ root: String = "w:document") throws -> OfficeXML {
    let names = root.hasPrefix("w:") ? word : open
    return try #require(OfficeXML(Array("<\(root) \(names)>\(inner)</\(root)>".utf8)))
  }

  private static let styles = """
    <w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>
    <w:style w:styleId="Titre2"><w:name w:val="Titre 2"/></w:style>
    <w:style w:styleId="N2"><w:name w:val="heading 3"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="Heir"><w:name w:val="Article"/><w:basedOn w:val="N2"/></w:style>
    <w:style w:styleId="Body"><w:name w:val="Normal"/></w:style>
    """
  private static let numbering = """
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1 –"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
    """

  private static func paragraph(_ style: String, _ number: String? = nil, level: Int = 0) -> String
  {
    let facts = number.map {
      "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\($0)\"/></w:numPr>"
    }
    return
      "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(facts ?? "")</w:pPr><w:r><w:t>Mot</w:t></w:r></w:p>"
  }

  private static func numbered(_ paragraphs: String...) throws -> [String] {
    let part = try tree(paragraphs.joined())
    _ = WordNumbers(
      styles: try tree(styles, "w:styles"), numbering: try tree(numbering, "w:numbering")
    ).write(in: part)
    return part.elements.filter { $0.name == "p" }.map(\.text)
  }

  @Test("headings that Word numbers have their numbers as words, in the text or by their style")
  func wordNumbers() throws {
    #expect(
      try Self.numbered(
        Self.paragraph("H2", "1"), Self.paragraph("Titre2", "1"),
        Self.paragraph("H2", "1", level: 1), Self.paragraph("H2", "1", level: 1),
        Self.paragraph("H2", "1"), Self.paragraph("H2", "4"))
        == [
          "Article 1 – Mot", "Article 2 – Mot", "2.a) Mot", "2.b) Mot", "Article 3 – Mot",
          "Article 9 – Mot",
        ])
    #expect(
      try Self.numbered(
        Self.paragraph("N2"), Self.paragraph("Heir"), Self.paragraph("N2", "0"),
        Self.paragraph("H2", "3"), Self.paragraph("Body", "1"), Self.paragraph("H2", "1"))
        == ["III. Mot", "IV. Mot", "Mot", "Mot", "Mot", "Article 2 – Mot"])
  }

  private static func content(_ inner: String) -> [UInt8] {
    let list = """
      <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-prefix="Article " style:num-suffix=" –" style:num-format="1"/><text:list-level-style-number text:level="2" style:num-suffix="." style:num-format="1" text:display-levels="2"/></text:list-style>
      <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
      """
    return Array(
      "<office:document \(open)><office:styles>\(list)</office:styles><office:text>\(inner)</office:text></office:document>"
        .utf8)
  }

  private static func heading(_ attributes: String) -> String {
    "<text:list \(attributes)><text:list-item><text:h text:outline-level=\"2\">Mot</text:h></text:list-item></text:list>"
  }

  @Test("headings that OpenDocument numbers leave their lists, with their numbers as words")
  func openNumbers() throws {
    let inner =
      Self.heading("xml2:id=\"a\" text:style-name=\"L\"")
      + Self.heading("text:continue-numbering=\"true\" text:style-name=\"L\"")
      + Self.heading("text:continue-list=\"a\" text:style-name=\"L\"")
      + Self.heading("text:style-name=\"L\"")
      + "<text:list text:style-name=\"L\"><text:list-item><text:p>Mot</text:p></text:list-item></text:list>"
    let read = try #require(OpenDocument.readable(Self.content(inner), styles: []))
    let part = try #require(read.part)
    let text = String(decoding: part, as: UTF8.self)
    for number in ["Article 1 – Mot", "Article 2 – Mot", "Article 3 – Mot"] {
      #expect(text.contains(">\(number)</text:h>"))
    }
    #expect(text.components(of: "Article 1 – ") == 2 && text.components(of: "<text:list ") == 1)
    #expect(text.contains("<text:p>Mot</text:p>"))
  }

  @Test("covered cells of OpenDocument hold what covers them, and are told")
  func mergedCells() throws {
    func cell(_ text: String, _ attributes: String = "") -> String {
      "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }
    let covered = "<table:covered-table-cell/>"
    let rows = [
      cell("A", "table:number-rows-spanned=\"2\"") + cell("B", "table:number-columns-spanned=\"3\"")
        + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>",
      covered + cell("C") + cell("D") + cell("E"),
      cell("F", "table:number-columns-spanned=\"4\"") + covered + covered + covered,
    ]
    let table =
      "<table:table>" + rows.map { "<table:table-row>\($0)</table:table-row>" }.joined()
      + "</table:table>"
    let read = try #require(OpenDocument.readable(Self.content(table), styles: []))
    #expect(read.mergedCells == ["A"])
    let part = try #require(read.part)
    let tree = try #require(OfficeXML(part))
    let texts = tree.elements.filter { $0.name == "table-row" }.map { row in
      row.children.map(\.text).joined()
    }
    #expect(texts == ["ABBB", "ACDE", "FFFF"])
    #expect(tree.elements.allSatisfy { $0.name != "covered-table-cell" })
  }

  @Test("a first paragraph in the style of titles is one")
  func title() {
    func title(_ inner: String) -> String? {
      OpenDocument.readable(Self.content(inner), styles: [])?.title
    }
    #expect(title("<text:p text:style-name=\"P1\">Une<text:s/>charte</text:p>") == "Une charte")
    #expect(title("<text:p/><text:p text:style-name=\"Title\">Charte</text:p>") == "Charte")
    #expect(title("<text:p>A</text:p><text:p text:style-name=\"P1\">Charte</text:p>") == nil)
  }

  @Test("headers and footers are told in their words; a page's number is nothing")
  func margins() {
    func part(_ inner: String) -> [UInt8] { Array("<w:ftr \(Self.word)>\(inner)</w:ftr>".utf8) }
    func run(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
    #expect(
      PageMargins.words(ofWord: [
        part(run("Document interne")), part(run("Document interne") + run("Page 3 sur 12")),
        part("<w:p><w:r><w:t>Maison</w:t><w:tab/><w:t>2</w:t></w:r></w:p>"), part(run("– 4 –")),
      ]) == ["Document interne", "Maison 2"])
    let styles =
      "<office:styles \(Self.open)><style:header><text:p>Tête<text:tab/>bas</text:p></style:header>"
      + "<style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer>"
      + "<style:header style:display=\"false\"><text:p>Cachée</text:p></style:header></office:styles>"
    #expect(PageMargins.words(ofOpenDocument: Array(styles.utf8)) == ["Tête bas"])
    #expect(PageMargins.isPart(ofWord: "word/header2.xml"))
    #expect(!PageMargins.isPart(ofWord: "word/document.xml"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }

  @Test("whatever number a file says, counting goes on", arguments: [Int.min, -1, 0, Int.max])
  func extremes(start: Int) {
    let level = HeadingNumbers.Level(style: .upperRoman, start: start, text: "%1.")
    var numbers = HeadingNumbers()
    #expect(numbers.next(0, of: [level]) == "\(start).")
    #expect(numbers.next(0, of: [level]) != nil)
    #expect(numbers.next(0, of: [level], from: start) == "\(start).")
    #expect(numbers.next(-1, of: [level]) == nil && numbers.next(1, of: [level]) == nil)
  }
}
