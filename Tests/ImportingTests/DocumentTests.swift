import Diagnosis
import Markdown
import Testing

@testable import Importing

@Suite("A document becomes files")
struct DocumentTests {
  /// A document as pandoc tells it.
  static func document(_ blocks: [PandocValue], title: String? = nil) -> PandocValue {
    var meta: [String: PandocValue] = [:]
    meta["title"] = title.map { .node("MetaInlines", PandocValue.words($0)) }
    return .object([
      "pandoc-api-version": .list([.number(1), .number(22)]), "meta": .object(meta),
      "blocks": .list(blocks),
    ])
  }

  static func imported(
    _ blocks: [PandocValue], title: String? = nil, taken: Set<String> = [], unread: [String] = []
  ) -> DocumentImport {
    DocumentImport(
      document(blocks, title: title),
      of: DocumentImport.Source(name: "charte.docx", images: ["m/a.png": "a.png"], unread: unread),
      at: DocumentImport.Place(folder: "charte", root: "", taken: taken), language: .french)
  }

  static func table(_ rows: [[String]]) -> PandocValue {
    func cells(_ row: [String]) -> PandocValue {
      .list([
        .null,
        .list(
          row.map {
            .list([.null, .node("AlignDefault"), .number(1), .number(1), .list([.paragraph($0)])])
          }),
      ])
    }
    return .node(
      "Table",
      .list([
        .null, .list([.null, .list([])]), .list([]),
        .list([.null, .list([cells(rows[0])])]),
        .list([.list([.null, .number(0), .list([]), .list(rows.dropFirst().map(cells))])]),
        .list([.null, .list([])]),
      ]))
  }

  static func list(_ items: [String], tag: String = "OrderedList") -> PandocValue {
    let items = PandocValue.list(items.map { .list([.paragraph($0)]) })
    let attributes = PandocValue.list([.number(1), .node("Decimal"), .node("Period")])
    return .node(tag, tag == "OrderedList" ? .list([attributes, items]) : items)
  }

  static func header(_ level: Int, _ text: String) -> PandocValue {
    .header(level, PandocValue.words(text))
  }

  @Test("numbered articles are rules under their numbers, and the text leads to them in its order")
  func articles() throws {
    let imported = Self.imported(
      [
        Self.header(1, "Article 1 – Objet"), .paragraph("Cette charte dit comment parler."),
        Self.header(1, "Article 2 – Relire"), .paragraph("Chacun doit relire. C'est court."),
        Self.header(2, "Détail"), .paragraph("À voix haute."),
        Self.header(1, "Article 3 – Partager"), .paragraph("Chacun peut partager."),
        Self.header(1, "Fin"), .paragraph("Fait à Autun."),
      ], title: "Charte")
    let files = imported.set.files
    #expect(
      files.map(\.path) == [
        "charte/index.md", "charte/regles/index.md", "charte/regles/ART-02.md",
        "charte/regles/ART-03.md",
      ])
    #expect(files[2].frontMatter(.french) == "---\nforce: doit\n---\n")
    #expect(files[2].title?.plainText == "Relire")
    #expect(
      files[2].blocks.map(\.plainText) == [
        "Chacun doit relire. C'est court.", "Détail", "À voix haute.",
      ])
    #expect(
      files[0].blocks.map(\.plainText) == [
        "Article 1 – Objet", "Cette charte dit comment parler.",
        "Article 2 – Relire Article 3 – Partager", "Fin", "Fait à Autun.",
      ])
  }

  @Test("a numbered list is of rules if its items bind, and a list of steps or things is not")
  func lists() {
    let rules = Self.list([
      "Chacun doit relire.", "Il est interdit de mentir.", "Citer ses sources.",
    ])
    let steps = Self.list(["L'application", "Le bouton", "La fin"])
    let files = Self.imported([Self.header(1, "Nos usages"), rules, steps]).set.files
    #expect(files.map(\.path).filter { $0.contains("CH-") }.count == 3)
    #expect(files[0].blocks.contains(steps.tightenedForTest))
  }

  @Test("no rule takes a number that a record has")
  func takenNumbers() {
    let rules = Self.list(["Chacun doit relire.", "Il est interdit de mentir."])
    let files = Self.imported([rules], taken: ["ch-01", "CH-02"]).set.files
    #expect(files.suffix(2).map(\.path) == ["charte/regles/CH-03.md", "charte/regles/CH-04.md"])
  }

  @Test("tables of contacts, networks, terms and colours are records and tables")
  func tables() throws {
    let files = Self.imported([
      Self.table([
        ["Service", "Téléphone", "Courriel", "Bureau"],
        ["Presse", "01 99 00 00 01", "a@b.example", "B2"], ["Achats", "01 99 00 00 02", "", ""],
      ]),
      Self.table([
        ["Réseau", "Objectif", "Fréquence"], ["Page LinkedIn", "Recruter", "1 fois par mois"],
      ]),
      Self.table([["Terme", "Définition"], ["Troll", "qui cherche"]]),
      Self.table([["Couleur", "Code", "Usage"], ["Minium", "B23A16", "Titres"]]),
      Self.table([["Moment", "Qui"], ["Avant", "Direction"]]),
    ]).set.files
    let paths = files.map(\.path)
    for path in [
      "contacts/joindre-presse.md", "contacts/joindre-achats.md", "reseaux/linkedin.md",
      "glossaire.csv", "glossaire.md", "marque/couleurs.csv", "marque/couleurs.md",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
    let contact = try #require(files.first { $0.path == "contacts/joindre-presse.md" })
    #expect(
      contact.frontMatter(.french)
        == "---\ntéléphone: \"01 99 00 00 01\"\ncourriel: \"a@b.example\"\n---\n")
    #expect(contact.blocks.map(\.plainText) == ["Bureau\u{A0}: B2"])
    let network = try #require(files.first { $0.path == "reseaux/linkedin.md" })
    #expect(
      network.frontMatter(.french) == "---\nétat: actif\ncadence: \"1/mois\"\n---\n")
    #expect(network.blocks.map(\.plainText).first == "Page LinkedIn")
    #expect(
      files.first { $0.path == "marque/couleurs.csv" }?.csv(.french)
        == "nom;hexa;cmjn;rôle\nMinium;#b23a16;;Titres\n")
    #expect(files[0].blocks.last?.tag == "Table")
  }

  @Test("cells that span others stand in all of their places, and that is said")
  func mergedCells() throws {
    func cell(_ text: String, _ down: Double = 1, _ across: Double = 1) -> PandocValue {
      .list([.null, .null, .number(down), .number(across), .list([.paragraph(text)])])
    }
    func row(_ cells: PandocValue...) -> PandocValue { .list([.null, .list(cells)]) }
    let table = PandocValue.node(
      "Table",
      .list([
        .null, .list([.null, .list([])]), .list([]),
        .list([.null, .list([row(cell("a"), cell("b", 1, 2))])]),
        .list([
          .list([
            .null, .number(0), .list([]),
            .list([row(cell("c", 2), cell("d"), cell("e")), row(cell("f"), cell("g"))]),
          ])
        ]),
        .list([.null, .list([])]),
      ]))
    let grid = TableGrid(table)
    #expect(grid.texts == [["a", "b", "b"], ["c", "d", "e"], ["c", "f", "g"]])
    #expect(Self.imported([table]).findings.contains(.left(.mergedCells("a"))))
    let hostile = TableGrid(
      .node(
        "Table",
        .list([
          .null, .null, .null, .null,
          .list([.list([.null, .null, .list([]), .list([row(cell("x", 1, 1e300))])])]), .null,
        ])))
    #expect(hostile.rows.first?.count == 200)
  }

  @Test("what pandoc passed over stands at the end, and its author is told")
  func unread() {
    let xml = """
      <w:p><w:r><w:t>Lu</w:t></w:r></w:p><w:moveFrom w:id="1"><w:r><w:t>parti</w:t></w:r></w:moveFrom>\
      <w:p><w:r><w:delText>ôté</w:delText><w:t xml:space="preserve">Une </w:t><w:t>boîte &amp; rien</w:t></w:r></w:p>
      """
    let document = Self.document([.paragraph("Lu")])
    let unread = UnreadParagraphs.of(parts: [Array(xml.utf8)], in: document)
    #expect(unread == ["Une boîte & rien"])
    let imported = Self.imported([.paragraph("Lu")], unread: unread)
    #expect(imported.set.files[0].blocks.map(\.plainText) == ["Lu", "Une boîte & rien"])
    #expect(imported.findings.contains(.atTheEnd(unread)))
  }

  @Test("typed bullets and numbers are lists; a number that no other follows is not")
  func typedLists() {
    let listed = TypedLists.listed(
      ["1. a b", "2. c d", "3) e f", "· x", "• y", "7. alone", "text"].map(PandocValue.paragraph))
    #expect(listed.map(\.tag) == ["OrderedList", "BulletList", "Para", "Para"])
    #expect(listed[2].plainText == "7. alone")
  }

  @Test("links that lead out of the document keep their words, images their place")
  func linksAndImages() {
    func link(_ address: String) -> PandocValue {
      .node("Para", .list([.link(PandocValue.words("mots"), to: address)]))
    }
    let image = PandocValue.node(
      "Para",
      .list([
        .node(
          "Image",
          .list([PandocValue.noAttributes, .list([]), .list([.text("m/a.png"), .text("")])]))
      ]))
    let imported = Self.imported([
      link("javascript:x"), link("autre.docx"), link("#_Toc1"), link("https://a.example/"), image,
    ])
    let page = imported.set.files[0].blocks
    #expect(page[0] == .paragraph("mots") && page[1] == .paragraph("mots"))
    #expect(page[2].content.list.first?.tag == "Link")
    #expect(imported.findings.contains(.undescribed("/charte/images/a.png")))
    #expect(page.count == 4)
  }

  @Test("what YAML would read otherwise stands between quotes")
  func quotedYAML() {
    #expect("a \"b\" \\ c\nd: #e".quotedYAML == "\"a \\\"b\\\" \\\\ c d: #e\"")
  }
}

extension PandocValue {
  /// A list as the cleaning leaves it.
  fileprivate var tightenedForTest: PandocValue {
    let items = content[1].list.map { item in
      PandocValue.list(item.list.map { .node("Plain", $0.content) })
    }
    return .node(tag, .list([content[0], .list(items)]))
  }
}
