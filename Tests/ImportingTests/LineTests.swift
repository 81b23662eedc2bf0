import CharterModel
import Markdown
import Testing

@testable import Importing

@Suite("What a document says, line by line")
struct LineTests {
  @Test("headings, lists, tables, pictures and notes of a document in their order")
  func documents() {
    func items(_ blocks: [PandocValue]...) -> PandocValue {
      .node("BulletList", .list(blocks.map { .list($0) }))
    }
    func plain(_ text: String) -> PandocValue { .node("Plain", PandocValue.words(text)) }
    let picture = PandocValue.node(
      "Image",
      .list([
        PandocValue.noAttributes, PandocValue.words("un banc"),
        .list([.text("a.png"), .text("")]),
      ]))
    let styled = PandocValue.node(
      "Div", .list([PandocValue.noAttributes, .list([plain("deux")])]))
    let note = PandocValue.node("Note", .list([.paragraph("En bas.")]))
    let blocks: [PandocValue] = [
      .header(2, PandocValue.words("Un titre")),
      .node("Para", .list([.node("Str", .text("Texte")), note])),
      items([plain("un"), items([plain("dedans")])], [styled]),
      .node("Para", .list([picture])),
      DocumentTests.table([["a", "b"], ["c", "d"]]),
    ]
    #expect(
      PandocValue.list(blocks).lines == [
        DocumentLine(.heading(2), "Un titre"), DocumentLine(.text, "Texte"),
        DocumentLine(.text, "En bas."), DocumentLine(.item(0), "un"),
        DocumentLine(.item(1), "dedans"), DocumentLine(.item(0), "deux"),
        DocumentLine(.picture, "un banc"), .row(["a", "b"]), .row(["c", "d"]),
      ])
  }

  @Test("a title that stands beside the text is said first")
  func titles() {
    let document = DocumentTests.document([.paragraph("Du texte.")], title: "Un titre")
    #expect(
      document.documentLines == [
        DocumentLine(.heading(1), "Un titre"), DocumentLine(.text, "Du texte."),
      ])
    #expect(DocumentTests.document([]).documentLines == [])
  }

  @Test("the same of a page, without its header")
  func pages() {
    let text = """
      ---
      force: doit
      ---
      # Un titre

      Du **texte**.

      - un
        - dedans
      - deux

      ![un banc](a.png)

      | a | b |
      |---|---|
      | c | d |

      """
    let page = ParsedPage(ContentFile(path: "a.md", bytes: Array(text.utf8)), prefix: "")
    #expect(
      page.document.lines == [
        DocumentLine(.heading(1), "Un titre"), DocumentLine(.text, "Du texte."),
        DocumentLine(.item(0), "un"), DocumentLine(.item(1), "dedans"),
        DocumentLine(.item(0), "deux"), DocumentLine(.picture, "un banc"), .row(["a", "b"]),
        .row(["c", "d"]),
      ])
  }

  @Test("the force that words state is one of a rule's, or none")
  func forces() {
    #expect(RuleForce.stated(in: "Chacun doit citer.", .french)?.name.en == "must")
    #expect(RuleForce.stated(in: "Chacun peut citer.", .french)?.name.en == "may")
    #expect(RuleForce.stated(in: "Citer la source.", .french)?.name.en != "may")
    #expect(RuleForce.stated(in: "Un banc.", .french) == nil)
  }
}
