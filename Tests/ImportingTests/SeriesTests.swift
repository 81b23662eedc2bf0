import Testing

@testable import Importing

@Suite("Series of articles and lists of terms")
struct SeriesTests {
  private static func files(_ blocks: [PandocValue]) -> [String] {
    DocumentTests.imported(blocks, title: "Charte").set.files.map(\.path)
  }

  private static func paragraph(_ bold: String, _ rest: String) -> PandocValue {
    .node("Para", .list([.node("Strong", PandocValue.words(bold))] + PandocValue.words(rest).list))
  }

  private static func articles(_ numbers: [String], under title: String) -> [String] {
    let texts = [
      "Chacun doit se présenter.", "Nul ne doit divulguer un prix.", "Nous évitons l'ironie.",
      "Chacun peut partager nos publications.", "Il est interdit de mentir.",
    ]
    let blocks = zip(numbers, texts).flatMap { number, text in
      [DocumentTests.header(2, "\(number) Titre"), PandocValue.paragraph(text)]
    }
    return files([DocumentTests.header(1, title)] + blocks).filter { $0.contains("regles/CH") }
  }

  @Test("numbers below a heading that promises rules are rules, one and all")
  func articles() {
    let numbers = ["2.1", "2.2", "2.3", "2.4", "2.5"]
    #expect(
      Self.articles(numbers, under: "2. Les règles")
        == (1...5).map { "charte/regles/CH-0\($0).md" })
    #expect(Self.articles(["1.", "2.", "3."], under: "Nos règles").count == 3)
    #expect(Self.articles(numbers, under: "2. Notre histoire").isEmpty)
    #expect(Self.articles(["2.1", "2.1", "2.7"], under: "Notre histoire").isEmpty)
  }

  @Test(
    "a list of terms is the glossary, however terms and what they mean are parted",
    arguments: ["Glossaire", "Lexique", "Définitions", "Glossary", "Sigles et acronymes"])
  func terms(_ title: String) {
    for sign in ["\u{A0}: ", " – ", " - ", ": ", " — "] {
      let items = ["Algorithme", "Portée"].map { $0 + sign + "ce que chacun voit." }
      let list = DocumentTests.list(items, tag: "BulletList")
      #expect(Self.files([DocumentTests.header(1, title), list]).contains("glossaire.csv"))
    }
    let bold = Self.paragraph("Algorithme", " ce que chacun voit")
    #expect(Self.files([DocumentTests.header(1, title), bold]).contains("glossaire.csv"))
  }

  @Test("a list that is not of terms stays, whole and under any heading")
  func otherLists() {
    let mixed = DocumentTests.list(["Portée : nombre.", "Et tout le reste."], tag: "BulletList")
    #expect(!Self.files([DocumentTests.header(1, "Glossaire"), mixed]).contains("glossaire.csv"))
    let terms = DocumentTests.list(["Portée : nombre.", "Fil : suite."], tag: "BulletList")
    #expect(!Self.files([DocumentTests.header(1, "Nos lieux"), terms]).contains("glossaire.csv"))
  }

  @Test("a list of nothing but headings is no list")
  func headings() {
    let item = PandocValue.list([DocumentTests.header(2, "Article 1 – Dire")])
    let attributes = PandocValue.list([.number(1), .node("Decimal"), .node("Period")])
    let list = PandocValue.node("OrderedList", .list([attributes, .list([item])]))
    let blocks = [
      DocumentTests.header(1, "Les règles"), list, PandocValue.paragraph("Chacun doit le dire."),
    ]
    #expect(Self.files(blocks).contains("charte/regles/ART-01.md"))
  }
}
