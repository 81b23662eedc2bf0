import Diagnosis
import Testing
import Workbench

@testable import CharterModel

@Suite("Keys and files of other programs")
struct ForeignKeyTests {
  static let readRows: [(String, String)] = [
    ("description: One sentence", "summary"), ("excerpt: One sentence", "summary"),
    ("weight: 3", "order"), ("nav_order: 3", "order"), ("sidebar_position: 3", "order"),
    ("sidebar_label: Short", "short-title"), ("linkTitle: Short", "short-title"),
    ("redirect_from: /old.html", "aliases"), ("redirect_from: [/a, /b]", "aliases"),
    ("keywords: [a, b]", "tags"),
  ]

  @Test("a key that means one of the site's own is read as it", arguments: readRows)
  func read(_ header: String, _ own: String) throws {
    let folder = AuthorFolder(["page.md": "---\n\(header)\n---\n# A"])
    #expect(folder.problems == [])
    let page = try #require(folder.charter.pages.first)
    #expect(page.fields.value(named: own) != nil)
  }

  @Test("the site's own key counts more than another program's")
  func own() throws {
    let folder = AuthorFolder(["page.md": "---\ndescription: b\nsummary: a\n---\n# A"])
    #expect(folder.charter.pages.first?.summary == "a")
    #expect(folder.problems == ["page.md:2:1 foreign-key"])
  }

  @Test("a notebook's empty keys are passed over")
  func empty() {
    #expect(AuthorFolder(["page.md": "---\naliases:\ntags:\n---\n# A"]).problems == [])
  }

  @Test("what means nothing is named once for the whole folder")
  func once() {
    let header = "---\nlayout: default\ndate: 2020-01-01\ntoc: yes\nweight: heavy\n---\n# A"
    let folder = AuthorFolder([
      "a.md": header, "b/c.md": header, "d.md": "---\ntype: docs\n---\n# D",
    ])
    #expect(folder.problems == ["a.md:2:1 foreign-key"])
    #expect(
      folder.diagnostics.sentences().first?.hasPrefix(
        "keys that mean nothing here are passed over: date (2), layout (2), toc (2), weight (2)")
        == true)
    #expect(folder.diagnostics.first?.severity == .note)
  }

  static let wrongRows = [
    ("sumary: x", "page.md"), ("tilte: x", "page.md"), ("ordre-x: 3", "r/one.md"),
    ("description: x", "r/one.md"), ("layout: x", "r/one.md"), ("foo: x", "r/one.md"),
    ("permalink: false", "page.md"), ("published_at: null", "page.md"), ("date:", "page.md"),
    ("force: must", "page.md"), ("foo: bar", "page.md"), ("groups: [board]", "page.md"),
    ("foo: {a: {b: c}}", "page.md"), ("weight: 3", "r/index.md"),
  ]

  @Test(
    "a slip, a record's key and any key of a record stay the mistake they are", arguments: wrongRows
  )
  func wrong(_ header: String, _ path: String) {
    var files = ["r/index.md": "---\ncollection: rule\n---\n# R"]
    let force = path == "r/one.md" ? "force: must\n" : ""
    let collection = path == "r/index.md" ? "collection: rule\n" : ""
    files[path] = "---\n\(force)\(collection)\(header)\n---\n# A\n\n## Why\n\nx"
    #expect(AuthorFolder(files).problems.filter { $0.contains("unknown-key") }.count == 1)
  }

  @Test(
    "a key that asks for withholding is never foreign",
    arguments: [
      "visibility: internal", "confidential: yes", "draft: true", "drafts: yes", "published: false",
      "status: draft", "access: board", "layout: {draft: true}", "description: x\nreadrs: [board]",
      "weight: 2\ndraft: true", "params: {readers: [board]}", "private: true", "is-draft: true",
      "params:\n  private: true", "extra: {a: [{visibility: internal}]}", "own: {a: {secret: yes}}",
      "params: {published: false}", "build: {render: never}", "audience: [direction]",
      "roles: [direction]", "owner_only: true", "staff-only: yes", "lu-par: direction",
      "public: [direction]", "public:", "accessible à: direction", "lisible par: direction",
      "shared with: board", "mot-de-passe: x", "sensible: oui", "noindex: true", "listed: false",
      "en-cours: oui", "à-valider: oui", "projet: oui", "à compléter: x", "statut: à valider",
      "prêt: non", "[lecteurs]: direction", "? {readers: board}\n: yes",
      "L E C T E U R S: direction",
      "B.R.O.U.I.L.L.O.N: oui", "params: {L E C T E U R S: a}", "audience: []",
    ])
  func withheld(_ header: String) {
    let folder = AuthorFolder(["index.md": "# H", "page.md": "---\n\(header)\n---\n# A\n\nSECRET"])
    #expect(folder.charter.pages.map(\.path) == ["index.md"])
    #expect(folder.charter.withheld["page.md"] != nil)
  }

  @Test("any word that withholds does so at any depth of a header")
  func depth() {
    for word in WithholdingKey.words {
      for (before, after) in [
        ("", ""), ("params: {", "}"), ("extra: {a: {b: [{", "}]}}"), ("own: [[{c: {", "}}]]"),
      ] {
        let header = "---\n\(before)\(word)\(after)\n---\n# A"
        let page = AuthorFolder(["index.md": "# H", "page.md": header]).charter.withheld["page.md"]
        #expect(page != nil, "\(header)")
      }
    }
  }

  @Test(
    "what other programs are told of a part of the page, and what is denied, withholds nothing",
    arguments: [
      "layout: {title: {visible: true}, outline: {visible: false}}", "toc: {hidden: true}",
      "sidebar: {access: x}", "authors: [{role: editor, groups: [a]}]", "params: {visible: true}",
      "params: {private: false}", "params: {audience: [all]}",
    ])
  func parts(_ header: String) {
    let folder = AuthorFolder(["index.md": "# H", "page.md": "---\n\(header)\n---\n# A"])
    #expect(folder.charter.withheld["page.md"] == nil)
  }

  @Test(
    "a day ahead keeps a page back in whatever words",
    arguments: [
      "publier-le", "Publier le", "date de mise en ligne", "visible-from", "embargo_until",
    ]
  )
  func daysAhead(_ key: String) {
    let (charter, _) = WithholdingTests.shownPages(
      ["a.md": Array("---\n\(key): 2027-05-01\n---\n# A".utf8)],
      for: Readership(on: Day(year: 2026, month: 11, day: 22)))
    #expect(charter.pages.isEmpty)
  }

  static let menuRows: [(String, String, Bool)] = [
    ("SUMMARY.md", "# Summary\n\n* [A](a.md)\n  * [B](b.md)\n\n## Part\n\n* [C](c.md)\n", true),
    ("SUMMARY.md", "# Summary\n\n[Introduction](a.md)\n\n- [B](b.md)\n\n---\n", true),
    ("_Sidebar.md", "Any [A](a.md) text", true), ("_Footer.md", "Any text", true),
    ("SUMMARY.md", "# Summary\n\nThe year was good, see [A](a.md).\n", false),
    ("SUMMARY.md", "# Summary\n\n- no link\n", false), ("summary.md", "- [A](a.md)\n", false),
  ]

  @Test("a list of the folder's pages is no page", arguments: menuRows)
  func menus(_ name: String, _ text: String, _ isMenu: Bool) {
    let folder = AuthorFolder([name: text, "a.md": "# A", "b.md": "# B", "c.md": "# C"])
    #expect(folder.charter.page(at: name) == nil ? isMenu : !isMenu)
    #expect(folder.problems == (isMenu ? ["\(name):1:1 menu-file"] : []))
  }

  @Test("a list that is withheld orders nothing")
  func withheldMenu() {
    let folder = AuthorFolder(["SUMMARY.md": "---\ndraft: true\n---\n- [A](a.md)", "a.md": "# A"])
    #expect(folder.charter.menus.isEmpty && folder.charter.withheld["SUMMARY.md"] != nil)
  }

  static let titleRows: [(String, Bool)] = [
    ("# A\n\ntext", true), ("<!-- note -->\n\n# A", true), ("![Logo](a.svg)\n\n# A", true),
    ("text\n\n# A\n\ntext", false), ("- a\n\n# A", false), ("## B\n\n# A", false),
    ("![Logo](a.svg) words\n\n# A", false), ("[![Badge](a.svg)](b.md)\n\n# A", true),
  ]

  @Test("a heading below a text names the page and stays where it is", arguments: titleRows)
  func titles(_ text: String, _ isTaken: Bool) throws {
    let page = try #require(AuthorFolder(["page.md": text]).charter.pages.first)
    #expect(page.title == "A")
    #expect((page.titleNode != nil) == isTaken)
  }

  @Test(
    "how a generator renders a page says nothing of its readers",
    arguments: [
      "build: {render: always, list: always}", "build:\n  render: link", "render: yes",
    ])
  func rendering(_ header: String) {
    let folder = AuthorFolder(["page.md": "---\n\(header)\n---\n# A"])
    #expect(folder.charter.pages.map(\.path) == ["page.md"])
  }

  @Test(
    "a value of that key that is none of a generator's is a slip for readers",
    arguments: ["render: [board]", "render: board", "build: {render: board}"])
  func slips(_ header: String) {
    let folder = AuthorFolder(["page.md": "---\n\(header)\n---\n# A"])
    #expect(folder.charter.withheld["page.md"] != nil)
  }
}
