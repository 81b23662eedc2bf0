import CharterModel
import Diagnosis
import Testing
import Workbench

@Suite("From pages to a charter")
struct AssemblyTests {
  static let rule = "---\nforce: must\n---\n# Say we\n\n## Why\n\nBecause.\n"
  static let rules = "---\ncollection: rule\n---\n# Rules\n"

  @Test("an index says what its folder's files are; their names are their ids")
  func collections() {
    let folder = AuthorFolder([
      "r/index.md": Self.rules, "r/CH-07.md": Self.rule, "other.md": "# x", "r/deep/x.md": "# y",
    ])
    #expect(folder.problems == [])
    let charter = folder.charter
    #expect(charter.pages.map(\.kind.id) == ["page", "rule", "page", "page"])
    #expect(charter.record("ch-07") == charter.page(at: "r/CH-07.md"))
    #expect(charter.recordIDs == ["CH-07"])
  }

  @Test(
    "in French, with accents or without",
    arguments: [
      ("collection: règle", "force: doit", "## Pourquoi"),
      ("Collection: REGLE", "Force: DOIT", "## pourquoi"),
      ("collection: rule", "force: ne-doit-pas", "## WHY"),
    ])
  func french(_ collection: String, _ force: String, _ why: String) {
    let folder = AuthorFolder([
      "r/index.md": "---\n\(collection)\n---\n# R",
      "r/a-1.md": "---\n\(force)\n---\n# T\n\n\(why)\n\nx",
    ])
    #expect(folder.problems == [])
    #expect(folder.charter.pages.first?.kind.id == "rule")
  }

  @Test("README.md is an index where there is no index.md")
  func readme() {
    let folder = AuthorFolder([
      "a/README.md": Self.rules, "a/x-1.md": Self.rule, "b/README.md": "# R", "b/index.md": "# I",
    ])
    #expect(folder.charter.pages.filter(\.isIndex).map(\.path) == ["a/README.md", "b/index.md"])
    #expect(folder.charter.recordIDs == ["x-1"])
  }

  @Test("an unknown collection is named at its value, once")
  func unknownCollection() {
    let marked = MarkedText("---\ncollection: ▼regles\n---\n# R")
    let folder = AuthorFolder(["r/index.md": marked.text])
    #expect(folder.problems == ["r/index.md:\(marked.places[0]) unknown-kind"])
    #expect(
      folder.diagnostics.sentences(.french).first
        == "aucun type de fiche ne s'appelle «\u{A0}regles\u{A0}» → vouliez-vous dire « règle » ?")
  }

  @Test("no heading of an index has the id under which the index shows a record")
  func idsOfRecords() throws {
    let folder = AuthorFolder([
      "a/index.md": Self.rules + "\n\n## Names\n\n## Names h\n\n## Other\n\n[x](#names)",
      "a/names.md": Self.rule,
      "b/index.md": Self.rules + "\n\n## Names",
    ])
    let ids = folder.charter.pages.filter(\.isIndex).map(\.outline.ids)
    #expect(ids == [["rules", "names-1", "names-h-1", "other"], ["rules", "names"]])
    let outline = try #require(folder.charter.pages.first?.outline)
    #expect(outline.id(for: "names") == "names-1")
  }

  @Test("two records of one id, without regard for case")
  func duplicateIDs() {
    let folder = AuthorFolder([
      "a/index.md": Self.rules, "b/index.md": Self.rules, "a/CH-1.md": Self.rule,
      "b/ch-1.md": Self.rule,
    ])
    #expect(folder.problems == ["b/ch-1.md:1:1 duplicate-id"])
    #expect(
      folder.diagnostics.sentences().first
        == "the id “ch-1” is also that of a/CH-1.md → rename one of the two files: a record's id is its file's name"
    )
  }

  @Test("a reference to a record that does not exist, or is of another kind, at its place")
  func danglingReferences() {
    let marked = MarkedText(
      "---\nforce: must\nnetworks: [linkedin, ▼linkdin]\nreplaced-by: ▼linkedin\n---\n# T\n\n## Why\n\nx"
    )
    let network = """
      ---
      status: active
      cadence: 1/week
      ---
      # LinkedIn

      ## Purpose

      ## Tone

      ## Formats

      ## What differs

      """
    let folder = AuthorFolder([
      "n/index.md": "---\ncollection: network\n---\n# N", "n/linkedin.md": network,
      "r/index.md": Self.rules, "r/a-1.md": marked.text,
    ])
    #expect(
      folder.problems == marked.places.map { "r/a-1.md:\($0) dangling-reference" })
    #expect(
      folder.diagnostics.sentences().first
        == "no record “linkdin” of the kind “Network” → did you mean “linkedin”?")
  }

  @Test("an owner is just a name while there are no roles")
  func owners() {
    let page = ["a.md": "---\nowner: Marketing\n---\n# A"]
    #expect(AuthorFolder(page).problems == [])
    var files = page
    files["roles/index.md"] = "---\ncollection: role\n---\n# R"
    files["roles/x.md"] = "# X\n"
    #expect(AuthorFolder(files).problems.contains("a.md:2:8 dangling-reference"))
  }

  @Test("parts: a missing one is named on line 1, an unknown one at its heading")
  func parts() {
    let marked = MarkedText("▼---\nforce: must\n---\n# T\n\n## ▼Whi\n\nx\n\n## Examples\n\ny")
    let folder = AuthorFolder(["r/index.md": Self.rules, "r/a-1.md": marked.text])
    #expect(
      folder.problems == [
        "r/a-1.md:\(marked.places[0]) incomplete-record",
        "r/a-1.md:\(marked.places[1]) unknown-part",
      ])
    #expect(
      folder.diagnostics.sentences() == [
        "the part “Why” is missing: the record is shown without it → add a heading “## Why” and its text",
        "“Whi” is not a part of this kind of record → did you mean “Why”?",
      ])
  }

  @Test("a part's nodes reach to the next second-level heading, deeper headings included")
  func partRanges() throws {
    let folder = AuthorFolder([
      "r/index.md": Self.rules,
      "r/a-1.md":
        "---\nforce: must\n---\n# T\n\nintro\n\n## Why\n\nx\n\n### y\n\nz\n\n## Examples\n\nlast",
    ])
    let page = try #require(folder.charter.pages.first { $0.recordID == "a-1" })
    let texts = page.parts.map { part in
      part.nodes.filter { page.document.nodes[$0].kind == .text }
        .map { page.document.string(page.document.nodes[$0].literal) }
    }
    #expect(page.parts.map(\.name) == ["why", "examples"])
    #expect(texts == [["x", "y", "z"], ["last"]])
  }

  @Test("required keys and choices, in both languages")
  func fields() {
    let missing = AuthorFolder(["r/index.md": Self.rules, "r/a-1.md": "# T\n\n## Why\n\nx"])
    #expect(missing.problems == ["r/a-1.md:1:1 missing-field"])
    #expect(
      missing.diagnostics.sentences(.french).first
        == "la clé « force » manque → ajoutez « force: doit » dans l'en-tête (à quel point elle engage)"
    )
    let marked = MarkedText(
      "---\nforce: ▼devrai\nqualité: [officielle, ▼perso]\n---\n# T\n\n## Why\n\nx")
    let wrong = AuthorFolder(["r/index.md": Self.rules, "r/a-1.md": marked.text])
    #expect(wrong.problems == marked.places.map { "r/a-1.md:\($0) wrong-type" })
    #expect(
      wrong.diagnostics.sentences(.french).first
        == "« force » ne peut pas être «\u{A0}devrai\u{A0}» → choisissez parmi doit, devrait, peut, ne-doit-pas"
    )
  }

  @Test("a record without a title says so; its name stands in")
  func missingTitle() {
    let folder = AuthorFolder([
      "r/index.md": Self.rules, "r/ma_regle-1.md": "---\nforce: must\n---\n\n## Why\n\nx",
    ])
    #expect(folder.problems == ["r/ma_regle-1.md:1:1 missing-title"])
    #expect(folder.charter.pages.last?.title == "Ma regle 1")
  }

  @Test("drafts and pages for other readers are withheld, with their ids")
  func audiences() {
    let files = [
      "index.md": "# x", "draft.md": "---\ndraft: yes\n---\n# d",
      "board.md": "---\nreaders: [Comité de direction]\n---\n# b",
      "all.md": "---\nreaders: tous\n---\n# a",
      "r/index.md": Self.rules, "r/S-1.md": "---\nforce: must\ndraft: oui\n---\n# T\n\n## Why\n\nx",
    ]
    let plain = AuthorFolder(files).charter
    #expect(plain.pages.map(\.path) == ["all.md", "index.md", "r/index.md"])
    #expect(Set(plain.withheld.keys) == ["draft.md", "board.md", "r/S-1.md"])
    #expect(Set(plain.withheldIDs.keys) == ["s-1"])
    let board = AuthorFolder(files, for: Readership(readers: "comite-de-direction")).charter
    #expect(board.pages.map(\.path) == ["all.md", "board.md", "index.md", "r/index.md"])
    let drafts = AuthorFolder(files, for: Readership(includesDrafts: true)).charter
    #expect(drafts.pages.count == 5)
  }

  @Test("the configuration: unknown keys and ids, severities, language")
  func configuration() {
    let marked = MarkedText(
      "nom: \"X\"\n▼langage: fr\nproblems:\n  ▼missing-alts: warning\n  missing-alt: ▼severe\n  broken-link: avertissement\n"
    )
    let folder = AuthorFolder(["index.md": "# x"], configuration: marked.text)
    #expect(
      folder.problems == [
        "diapason.yaml:\(marked.places[0]) unknown-key",
        "diapason.yaml:\(marked.places[1]) unknown-key",
        "diapason.yaml:\(marked.places[2]) wrong-type",
      ])
    #expect(folder.charter.configuration.severities == [.brokenLink: .warning])
    #expect(AuthorFolder([:], configuration: "language: en").charter.language == .english)
    #expect(AuthorFolder([:], configuration: "langue: fr").charter.language == .french)
    #expect(AuthorFolder([:], configuration: "- a").problems == ["diapason.yaml:1:1 wrong-type"])
    #expect(
      AuthorFolder([:], configuration: "accent: #b23a16").problems == [
        "diapason.yaml:1:9 comment-in-value"
      ])
  }

  @Test(
    "a first heading that says what the header says is the title; another stays in the text",
    arguments: [
      ("---\ntitle: Our tone\n---\n# Our tone\n", true),
      ("---\ntitle: our TONE\n---\n# Our tone", true),
      ("---\ntitle: Tone\n---\n# Our tone\n", false), ("# Our tone\n", true),
      ("---\nshort-title: Tone\n---\n# Our tone\n", true), ("text\n\n# Our tone\n", false),
      ("<p>text</p>\n\n# Our tone\n", false), ("<!-- text -->\n\n# Our tone\n", true),
      ("<p><img src=a.png alt=text></p>\n\n# Our tone\n", true),
      ("<h1 align=\"center\">Our tone</h1>\n\ntext\n", true),
      ("<h1>\n<img src=a.png alt=text>\nOur tone\n</h1>\n\ntext\n", false),
      ("- text\n\n# Our tone\n", false), ("## Part\n\n# Our tone\n", false),
    ])
  func titleHeading(_ text: String, _ isTitle: Bool) throws {
    let page = try #require(AuthorFolder(["a.md": text]).charter.pages.first)
    #expect((page.titleNode != nil) == isTitle)
    #expect(page.bodyText.contains("Our tone") != isTitle)
    #expect(["Our tone", "our TONE", "Tone"].contains(page.title))
  }

  @Test(
    "paths within the folder",
    arguments: [
      ("a.md", "x", "x/a.md"), ("../a.md", "x", "a.md"), ("../../a.md", "x", nil),
      ("/a.md", "x/y", "a.md"),
      ("./a/./b/../c", "", "a/c"), ("..", "x", ""), ("a//b", "", "a/b"), ("../x/../../y", "x", nil),
    ] as [(String, String, String?)])
  func paths(_ path: String, _ folder: String, _ expected: String?) {
    #expect(ContentPath.resolve(path, from: folder) == expected)
  }

  @Test(
    "names match without case, accents and the kind of hyphen or apostrophe",
    arguments: [
      "Message d'attente", "message d’attente", "MESSAGE_D'ATTENTE", "message-d-attente", "holding",
    ])
  func names(_ word: String) {
    #expect(FieldName("holding", fr: "Message d'attente").matches(word))
    #expect(!FieldName("holding", fr: "Message d'attente").matches(word + "s"))
  }

  @Test("a calendar's networks without a record are one note; with one record each slip is named")
  func unrecordedNetworks() {
    var files = [
      "calendar.csv": """
      date,network,title,status
      2026-10-01,LinkedIn,A,idea
      2026-10-02,linkedin,B,idea
      2026-10-03,Mastodon,C,idea
      """
    ]
    let folder = AuthorFolder(files, configuration: "language: en")
    #expect(folder.problems == ["calendar.csv:2:12 networks-without-records"])
    #expect(
      folder.diagnostics.first?.message.en.hasSuffix("by their names, “LinkedIn”, “Mastodon”")
        == true)
    #expect(folder.charter.calendar.map(\.networkName) == ["LinkedIn", "linkedin", "Mastodon"])
    files["n/index.md"] = "---\ncollection: network\n---\n# N"
    files["n/linkedin.md"] = "# LinkedIn"
    let problems = AuthorFolder(files, configuration: "language: en").problems
    #expect(problems.contains("calendar.csv:4:12 dangling-reference"))
    #expect(!problems.contains { $0.contains("networks-without-records") })
    files["n/linkedin.md"] = "---\nreaders: [x]\n---\n# LinkedIn"
    let withheld = AuthorFolder(files, configuration: "language: en").problems
    #expect(!withheld.contains { $0.contains(":2:12 ") }, "the row is left out")
  }
}
