import CharterModel
import Diagnosis
import Testing
import Workbench

@Suite("Text that YAML reads as a comment")
struct CommentInValueTests {
  private static func problems(_ yaml: String) -> [Diagnostic] {
    FrontMatterTests.page("---\n" + yaml + "\n---\n# A\n").diagnostics
  }

  static let lostRows = [
    "title: The campaign ▼#OpenDoors", "title: a ▼#1", "title: a ▼#été of ours",
    "title: \"The campaign\" ▼#OpenDoors", "title: 'It''s on' ▼#OpenDoors",
    "title:  ▼#0a66c2", "title: a\t▼#b", "title: &anchor a ▼#b\nsummary: *anchor",
    "title: !!str a ▼#b",
    "tags: [a ▼#b, c]", "tags: [a, b] ▼#c", "tags: [a # b, c]", "tags: {a: b ▼#c}",
    "tags:\n  - a ▼#b\n  - c", "tags:\n  - ▼#b\n  - c", "tags:\n- 'a' ▼#b",
    "summary: first line\n  second ▼#line", "summary: first line\n  ▼#second",
    "summary: >-\n  kept #text\ntitle: a ▼#b", "summary: \"two\n  lines\" ▼#b",
    "title: a # b ▼#c",
  ]

  @Test("a hashtag, a colour or a number is an error at its place", arguments: lostRows)
  func lost(_ yaml: String) {
    // A comment runs to the end of its line: a second sign in it is not told apart.
    let text = yaml.replacing(" # b", with: " ▼# b").replacing("# b ▼#c", with: "# b #c")
    let marked = MarkedText("---\n" + text + "\n---\n# A\n")
    let found = FrontMatterTests.page(marked.text).diagnostics
    #expect(found.summaries == marked.places.map { "\($0) comment-in-value" })
  }

  static let keptRows = [
    "title: a#b and C# and x#", "title: \"a #b\"", "title: 'a #b'", "title: https://a.example/#b",
    "title: a  # a comment", "title: \"a\" # a comment", "tags: [a] # a comment",
    "title: a   ## a comment", "# a comment\ntitle: a", "title: a\n#summary: switched off",
    "summary: |\n  a #b\n  #c\ntitle: a", "summary: >\n\n  a #b\n\n  # c\ntitle: a",
    "summary: | # a comment\n  a #b", "summary: \"a\n  #b\n  c #d\"",
    "tags:\n  - a\n  #- b\n  - c", "tags: # a comment\n  - a", "tags: [\"a #b\", 'c #d']",
    "summary: a\n  b\n  # a comment", "tags: {a: \"b #c\"}", "title: \"a \\\" #b\"",
    "\"title\": a", "title: 'it''s #b'",
  ]

  @Test("what YAML keeps and what is surely a comment is silent", arguments: keptRows)
  func kept(_ yaml: String) {
    #expect(Self.problems(yaml).summaries.isEmpty)
  }

  static let propertyRows = [
    "summary: ▼!Attention aux délais", "title: ▼&Co et compagnie", "title: ▼! Attention",
    "title: ▼!Attention", "tags: [▼!a b, c]", "tags: [c, ▼&b]", "tags:\n  - ▼!a b\n  - c",
    "title: ▼!a \"b c\"", "▼!title: a", "title: ▼&a b  # a comment", "summary: ▼!x >-\n  a",
  ]

  @Test("a word that YAML takes for a tag or an anchor is an error", arguments: propertyRows)
  func properties(_ yaml: String) {
    let marked = MarkedText("---\n" + yaml + "\n---\n# A\n")
    let found = FrontMatterTests.page(marked.text).diagnostics.filter {
      $0.problem == .commentInValue
    }
    #expect(found.summaries == marked.places.map { "\($0) comment-in-value" })
    #expect(found.allSatisfy { $0.severity == .error })
  }

  static let hiddenRows = [
    "title: ▼A <!-- not for all -->", "summary: ▼\"<!-- a\"", "tags: [a, ▼b <!-- c -->]",
    "summary: ▼|\n  a\n  <!-- b -->",
  ]

  @Test(
    "a comment of HTML in a value would be read: it is an error, and the value is left out",
    arguments: hiddenRows)
  func hidden(_ yaml: String) throws {
    let marked = MarkedText("---\n" + yaml + "\n---\n# A\n")
    let folder = AuthorFolder(["page.md": marked.text])
    #expect(folder.diagnostics.summaries == marked.places.map { "\($0) comment-in-value" })
    let page = try #require(folder.charter.pages.first)
    #expect(
      !"\(page.title) \(page.summary ?? "") \(page.fields[CommonFields.tags] ?? [])".contains(
        "<!--"))
  }

  @Test("the same in a cell, of a known column or of one's own")
  func hiddenCells() throws {
    let folder = AuthorFolder([
      "index.md": "# A",
      "glossaire.csv": "terme,définition,Note\na,b <!-- c -->,d\ne,f,g <!-- h -->\ni,j,k\n",
    ])
    #expect(
      folder.problems.filter { $0.contains("comment-in-value") } == [
        "glossaire.csv:2:3 comment-in-value", "glossaire.csv:3:5 comment-in-value",
      ])
    let rows = folder.charter.tables.flatMap(\.rows)
    #expect(!rows.isEmpty && !"\(rows)".contains("<!--"))
  }

  static let plainRows = [
    "title: Attention !", "title: R&D & co", "title: \"!a b\"", "title: '&a b'", "title: !!str a",
    "title: &a b\nsummary: *a", "summary: |\n  !a b\n  &c d", "summary: a\n  !b c",
    "tags: [\"!a\", '&b']", "title: a !b &c", "title: https://a.example/?b&c=!d",
  ]

  @Test("the same signs elsewhere, and anchors that are called, are silent", arguments: plainRows)
  func plain(_ yaml: String) {
    #expect(Self.problems(yaml).filter { $0.problem == .commentInValue }.summaries.isEmpty)
  }

  @Test("one space before a comment after bare text is a warning")
  func doubtful() throws {
    let found = try #require(Self.problems("title: The # of the week").first)
    #expect(found.summary == "2:12 comment-in-value")
    #expect(found.severity == .warning)
    #expect(
      found.sentence()
        == "YAML reads what follows “#” as a comment: “# of the week” is lost → put the value between double quotes: \"The # of the week\"; or put two spaces before “#” if it is a comment"
    )
  }

  static let cureRows: [(yaml: String, read: String)] = [
    ("title: The campaign #OpenDoors", "The campaign #OpenDoors"),
    ("title: \"The campaign\" #OpenDoors", "The campaign #OpenDoors"),
    ("title: 'It''s on' #OpenDoors", "It's on #OpenDoors"),
    ("title: Say \"yes\" #OpenDoors", "Say \"yes\" #OpenDoors"),
    ("title: Say \"yes\" isn't #b", "Say \"yes\" isn't #b"),
    ("title: C:\\new #b", "C:\\new #b"), ("title: #0a66c2", "#0a66c2"),
    ("title: !Attention aux délais", "!Attention aux délais"),
    ("title: &Co et \"c\"", "&Co et \"c\""),
    ("title: !Attention", "!Attention"), ("title: ! a", "! a"),
    ("title: # of the week", "# of the week"), ("title: The # of the week", "The # of the week"),
  ]

  @Test("the cure, followed to the letter, keeps the text", arguments: cureRows)
  func cured(_ yaml: String, _ read: String) throws {
    let title = CommonFields.title
    let folder = AuthorFolder(["a.md": "---\n" + yaml + "\n---\n# A\n"])
    let help = try #require(folder.diagnostics.first?.help?.en)
    let match = try #require(help.firstMatch(of: #/double quotes: (.*?)(?:; or |$)/#))
    let cured = AuthorFolder(["a.md": "---\ntitle: " + match.1 + "\n---\n# A\n"])
    #expect(cured.problems == [])
    #expect(cured.charter.pages.first?.fields[title] == read)
  }

  @Test("configuration and strings of themes are read by the same rule")
  func elsewhere() {
    let folder = AuthorFolder(
      ["a.md": "# A"], configuration: "name: The #Charter\nstyle:\n  dates: 'long' #ago\n")
    #expect(
      folder.problems.contains("diapason.yaml:1:11 comment-in-value")
        && folder.problems.contains("diapason.yaml:3:17 comment-in-value"))
    var problems: [Diagnostic] = []
    let strings = SourceText(path: "fr.yaml", bytes: Array("home: Accueil #1\n".utf8))
    _ = YAMLText.pairs(in: strings, &problems)
    #expect(problems.summaries == ["1:15 comment-in-value"])
  }
}
