import CharterModel
import Diagnosis
import Testing

/// What withholds without a header of its own: names of files and folders, comments in tables.
@Suite("Names and comments that withhold")
struct NamesThatWithholdTests {
  private static let reserved = "---\nlecteurs: [direction]\n---\n# R\n"
  private static let today = Day(year: 2026, month: 11, day: 22)

  @Test("a file whose name says draft is one, unless it says otherwise")
  func draftFiles() {
    let files = [
      "a.draft.md": "# A", "b.Brouillon.md": "# B", "c.drafting.md": "# C", "draft.md": "# D",
      "e.draft.md": "---\nbrouillon: non\n---\n# E",
      "glossaire.draft.csv": "terme,définition\na,b\n",
    ]
    let bytes = files.mapValues { Array($0.utf8) }
    let (charter, problems) = WithholdingTests.shownPages(
      bytes, media: ["x.draft.png": 1, "x.png": 1])
    #expect(charter.pages.map(\.path) == ["c.drafting.md", "draft.md", "e.draft.md"])
    #expect(charter.tables.isEmpty && Array(charter.media.keys) == ["x.png"])
    #expect(problems.filter { $0.problem == .leftOut }.map(\.position?.path).contains("a.draft.md"))
    let (all, named) = WithholdingTests.shownPages(bytes, for: Readership(includesDrafts: true))
    #expect(all.pages.count == 5 && !named.contains { $0.problem == .leftOut })
  }

  @Test("a post is dated by its name")
  func datedPosts() {
    let files = [
      "_posts/2027-03-01-plan.md": "# A", "blog/_posts/2026-11-23-b.md": "# B",
      "_posts/2026-11-22-c.md": "# C", "notes/2027-03-01-d.md": "# D", "_posts/e.md": "# E",
    ]
    let (charter, problems) = WithholdingTests.shownPages(
      files.mapValues { Array($0.utf8) }, for: Readership(on: Self.today))
    #expect(
      charter.pages.map(\.path) == [
        "_posts/2026-11-22-c.md", "_posts/e.md", "notes/2027-03-01-d.md",
      ])
    #expect(problems.filter { $0.problem == .dateAhead }.count == 2)
  }

  @Test(
    "a page that stands for its folder under another name reserves it too",
    arguments: [
      "d/00-index.md", "d/0_README.md", "d/d.md", "d/D.md", "D/index.md", "D/README.md",
    ])
  func folderNotes(_ path: String) {
    #expect(
      WithholdingTests.shown([path: Self.reserved, "d/a.md": "# A", "b.md": "# B"]) == ["b.md"])
  }

  @Test(
    "an index in a form that is not read reserves its folder when it speaks of readers",
    arguments: [
      "d/index.mdx", "d/README.md.txt", "d/_index.Rmd", "d/Index.markdown.txt", "d/index.txt",
      "d/README", "d/.index.md", "d/.README.md", "d/readme.rst", "d/index.brouillon.md",
      "d/index.draft.md", "d/README.old.md",
    ])
  func unreadIndexes(_ path: String) {
    let others = ["d/a.md": "# A", "d/e/b.md": "# B", "c.md": "# C"]
    #expect(WithholdingTests.shown(others.merging([path: Self.reserved]) { a, _ in a }) == ["c.md"])
    for text in ["# R\n", "Notes for the readers of this folder.\n\nIts drafts are elsewhere.\n"] {
      let open = WithholdingTests.shown(others.merging([path: text]) { a, _ in a })
      #expect(open.filter { $0 != path } == ["c.md", "d/a.md", "d/e/b.md"])
    }
    for header in ["private: true", "lecteurs: [direction", "params: {private: true}"] {
      let text = "---\n\(header)\n---\n# R\n"
      #expect(WithholdingTests.shown(others.merging([path: text]) { a, _ in a }) == ["c.md"])
    }
  }

  @Test("a folder of files alone is reserved by such an index too")
  func unreadIndexOfFiles() {
    let (charter, _) = WithholdingTests.shownPages(
      ["d/index.txt": Array(Self.reserved.utf8), "c.md": Array("# C".utf8)],
      media: ["d/index.txt": 9, "d/p.png": 1, "p.png": 1])
    #expect(Array(charter.media.keys) == ["p.png"])
  }

  @Test("a name that may say draft is told, with what to write, unless the header says it")
  func likelyDrafts() {
    let files = [
      "Brouillons/a.md": "# A", "mes drafts/b.md": "# B", "c-brouillon.md": "# C",
      "d (draft).md": "# D", "e-draft.md": "---\nbrouillon: non\n---\n# E",
      "drafts/index.md": "---\ndraft: no\n---\n# F", "drafts/f.md": "# F", "brouillon.md": "# G",
      "drafting/h.md": "# H",
    ]
    let (charter, problems) = WithholdingTests.shownPages(files.mapValues { Array($0.utf8) })
    #expect(charter.pages.count == files.count)
    let named = problems.filter { $0.problem == .shownToEverybody }
    #expect(
      named.compactMap(\.position?.path)
        == ["Brouillons", "c-brouillon.md", "d (draft).md", "mes drafts"])
    #expect(named.allSatisfy { $0.severity == .warning })
  }

  @Test(
    "a post waits for the day that its name says, however it is written",
    arguments: [
      ("_posts/2027-5-1-a.md", false), ("_posts/2027_05_01_a.md", false),
      ("x/_posts/27-5-1-a.md", false), ("_posts/2026-5-1-a.md", true), ("2027-5-1-a.md", true),
      ("_posts/2027-a.md", true),
    ])
  func posts(_ path: String, _ isShown: Bool) {
    let (charter, problems) = WithholdingTests.shownPages(
      [path: Array("# A".utf8)], for: Readership(on: Self.today))
    #expect(charter.pages.isEmpty != isShown)
    #expect(problems.contains { $0.problem == .dateAhead } != isShown)
  }

  @Test("any other page of a folder speaks for itself alone")
  func otherPages() {
    for name in ["d/e.md", "d/index-des-mots.md", "d/e/d.md", "d.md"] {
      #expect(
        WithholdingTests.shown([name: Self.reserved, "d/a.md": "# A"]) == ["d/a.md"], "\(name)")
    }
  }

  @Test(
    "a row or cell of a table that is a comment is left out, named, and its file is not given on",
    arguments: [
      "terme;définition\n# secret;b\nc;d\n", "terme;définition\nc;d\n\"# secret\";b\n",
      "terme;définition\nc;d\n// secret\n", "terme;définition\nc;d\n;# secret\n",
      "terme;définition\nc;d\ne;<!-- secret -->\n",
    ])
  func commentedRows(_ text: String) {
    let (charter, problems) = WithholdingTests.shownPages(
      ["glossaire.csv": Array(text.utf8)], media: ["glossaire.csv": 1])
    let rows = charter.tables.flatMap(\.rows)
    #expect(rows.contains { $0.fields[Glossary.term] == "c" })
    #expect(!rows.contains { "\($0.fields.entries)\($0.own)".contains("secret") })
    #expect(problems.contains { $0.problem == .commentInValue && $0.severity == .error })
    #expect(charter.media.isEmpty)
  }

  @Test(
    "hashtags, numbers and what stands above the header are no comments",
    arguments: [
      "terme;définition\n#SemaineDuBanc;b\nc;d\n", "terme;définition\n# 1;b\nc;d\n",
      "# exporté de l’intranet\nterme;définition\nc;d\n", "terme;définition\nc;a # b\n",
      "terme;définition\nc;https://exemple.fr/ // d\n",
    ])
  func otherRows(_ text: String) {
    let (charter, problems) = WithholdingTests.shownPages(
      ["glossaire.csv": Array(text.utf8)], media: ["glossaire.csv": 1])
    #expect(charter.tables.count == 1 && charter.media.count == 1)
    #expect(!problems.contains { $0.problem == .commentInValue })
  }
}
