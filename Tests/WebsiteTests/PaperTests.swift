import CharterModel
import Digests
import Media
import Testing

@testable import SitePlan
@testable import Website

@Suite("Documents on paper")
struct PaperTests {
  static func rule(_ title: String, force: String = "must", why: String = "Trust.") -> String {
    "---\nforce: \(force)\n---\n# \(title)\n\n## Why\n\n\(why)\n"
  }

  static func files(_ changes: [String: String] = [:]) -> [String: String] {
    [
      "index.md": "# H",
      "charter/index.md":
        "---\nkind: document\nversion: \"2.0\"\nstatus: in-force\neffective: 2026-09-01\n---\n# The charter\n\nWe speak.\n",
      "charter/rules/index.md": "---\ncollection: rule\n---\n# Rules\n\nA rule is a sentence.\n",
      "charter/rules/CH-1.md": rule("Say who you are"),
      "charter/rules/CH-2.md": rule("Quote the source"),
      "charter/rules/CH-3.md":
        "---\nforce: must\nretired: 2026-01-01\n---\n# Old rule\n\n## Why\n\nNo longer.\n",
    ].merging(changes) { $1 }
  }

  static let settings = "language: en\ncompany: \"Harbour\"\npropose: desk@harbour.example"

  static func html(_ suffix: String, _ changes: [String: String] = [:]) throws -> String {
    let plan = try PlannedSite(files(changes), configuration: settings)
    let index = try #require(
      plan.site.pages.firstIndex { $0.address == "charter/charter-" + suffix })
    return String(decoding: plan.themed.render(index), as: UTF8.self)
  }

  static func fingerprint(_ changes: [String: String] = [:]) throws -> String {
    let page = try html("acknowledgement.html", changes)
    return String(try #require(page.firstMatch(of: /class="fingerprint">([^<]+)</)).1)
  }

  @Test("the printable page holds the preamble and every rule in force, with its reason")
  func printed() throws {
    let html = try Self.html("to-print.html")
    #expect(html.contains("We speak.") && html.contains("Say who you are"))
    #expect(html.contains("Quote the source") && html.contains("Trust."))
    #expect(!html.contains("Old rule"))
    #expect(html.ranges(of: "<h1").count == 1)
  }

  @Test("the document leads to both, and they lead back")
  func links() throws {
    let plan = try PlannedSite(Self.files(), configuration: Self.settings)
    let document = plan.html("charter/index.md")
    #expect(document.contains("href=\"../charter/charter-to-print.html\""))
    #expect(document.contains("href=\"../charter/charter-acknowledgement.html\""))
    #expect(try Self.html("to-print.html").contains("<a href=\"../charter/index.html\">"))
  }

  @Test("neither stands in the order of reading nor among the children")
  func apart() throws {
    let plan = try PlannedSite(Self.files(), configuration: Self.settings)
    for page in plan.site.pages where page.address.hasPrefix("charter/charter-") {
      #expect(!page.isRead && page.parent == nil)
    }
  }

  @Test("the sheet says the document, its version, its day and what to fill in")
  func sheet() throws {
    let html = try Self.html("acknowledgement.html")
    for words in ["The charter", "2.0", "1\u{A0}September 2026", "Name", "Date", "Signature"] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(html.contains("mailto:desk@harbour.example?subject="))
    #expect(html.contains("%0D%0A"))
  }

  @Test(
    "the fingerprint changes with any word of a rule or of the document",
    arguments: [
      ["charter/rules/CH-1.md": rule("Say who you are", why: "Trusts.")],
      ["charter/rules/CH-1.md": rule("Say who you are", force: "should")],
      ["charter/rules/CH-2.md": rule("Quote your source")],
      ["charter/rules/CH-4.md": rule("One more")],
      [
        "charter/index.md":
          "---\nkind: document\nversion: \"2.0\"\nstatus: in-force\neffective: 2026-09-01\n---\n# The charter\n\nWe spoke.\n"
      ],
    ])
  func fingerprints(_ changes: [String: String]) throws {
    #expect(try Self.fingerprint(changes) != Self.fingerprint())
  }

  @Test("and with nothing else: another page, a review, a retired rule")
  func steady() throws {
    let reviewed = Self.rule("Say who you are").replacing(
      "force: must", with: "force: must\nreviewed: 2026-09-30")
    let old = "---\nforce: must\nretired: 2026-01-01\n---\n# Old\n\n## Why\n\nGone.\n"
    #expect(
      try Self.fingerprint([
        "charter/rules/CH-1.md": reviewed, "charter/rules/CH-3.md": old, "index.md": "# Hello",
      ]) == Self.fingerprint())
  }

  @Test("a rule carries its fingerprint where the reader's browser compares it")
  func remembered() throws {
    let plan = try PlannedSite(Self.files(), configuration: Self.settings)
    let index = try #require(plan.charter.record("CH-1"))
    let mark = "data-seen=\"CH-1\" data-fingerprint=\"\(plan.site.print(of: index).prefix(16))\""
    #expect(plan.html("charter/rules/CH-1.md").contains(mark))
    #expect(plan.html("charter/rules/index.md").contains(mark))
  }

  @Test(
    "and with what words alone do not say: an example turned round, a struck word, whom it is for",
    arguments: [
      ("x\n\n> [!DO]\n> Ask.", "x\n\n> [!DONT]\n> Ask."), ("Do ask.", "Do ~~not~~ ask."),
      ("Do ~~not~~ ask.", "Do not ask."), ("a\n\nb", "a b"), ("- a\n- b", "1. a\n2. b"),
      ("- [ ] a", "- [x] a"), ("[a](https://a.example)", "[a](https://b.example)"),
      ("`ab` c", "`a`b c"), ("| a | b |\n|-|-|\n| c | d |", "| a | b |\n|-|-|\n| c d | |"),
      ("**a** b", "a **b**"),
    ])
  func marks(_ one: String, _ other: String) throws {
    let prints = try [one, other].map {
      try Self.fingerprint(["charter/rules/CH-1.md": Self.rule("Say who you are", why: $0)])
    }
    #expect(prints[0] != prints[1])
  }

  @Test("how the lines of a text are broken changes nothing")
  func lines() throws {
    let prints = try ["one two three", "one\ntwo\nthree", "one two\r\nthree"].map {
      try Self.fingerprint(["charter/rules/CH-1.md": Self.rule("Say who you are", why: $0)])
    }
    #expect(Set(prints).count == 1)
  }

  @Test("a word that moves from one field to the next changes it")
  func framed() throws {
    func text(_ title: String, _ scope: String) -> [String: String] {
      [
        "charter/index.md":
          "---\nkind: document\nversion: \"2.0\"\nstatus: in-force\neffective: 2026-09-01\nscope: \(scope)\n---\n# \(title)\n"
      ]
    }
    #expect(try Self.fingerprint(text("A b", "c")) != Self.fingerprint(text("A", "b c")))
  }

  @Test("it is the SHA-256 of the text as the documentation of it says, in sixteen groups of four")
  func documented() throws {
    let plan = try PlannedSite(
      [
        "index.md": "# H",
        "c/index.md":
          "---\nkind: document\nversion: \"2.0\"\nstatus: in-force\neffective: 2026-09-01\n---\n# The charter\n\nWe *speak*.\n",
        "c/r/index.md": "---\ncollection: rule\n---\n# Rules\n",
        "c/r/CH-1.md": "---\nforce: must\n---\n# Été\n\n## Why\n\nx\n",
      ], configuration: Self.settings)
    let expected = """
      title 11:The charter
      version 3:2.0
      effective 10:2026-09-01
      scope 0:
      paragraph 0 0 of 0:
      (
      text 3:We\u{20}
      emphasis 0 0 of 0:
      (
      text 5:speak
      )
      text 1:.
      )
      chapter 5:Rules
      rule 4:CH-1
      title 5:Été
      force 4:must
      heading 0 2 of 0:
      (
      text 3:Why
      )
      paragraph 0 0 of 0:
      (
      text 1:x
      )

      """
    let document = try #require(plan.charter.record("c"))
    let text = String(decoding: plan.site.acknowledgedText(ofDocument: document), as: UTF8.self)
    #expect(text == expected)
    let print = SHA256.hash(Array(expected.utf8))
    #expect(plan.site.print(of: document) == print)
    let page = try #require(
      plan.site.pages.firstIndex { $0.address == "c/c-acknowledgement.html" })
    let html = String(decoding: plan.themed.render(page), as: UTF8.self)
    let shown = try #require(html.firstMatch(of: /class="fingerprint">([^<]+)</)).1
    let groups = shown.split(separator: " ")
    #expect(groups.count == 16 && groups.allSatisfy { $0.count == 4 })
    #expect(groups.joined() == print)
    #expect(html.contains("%20" + groups.joined(separator: "%20")), "in the mail too")
  }

  static let linked = [
    "charter/rules/CH-2.md": rule("Quote", why: "See [CH-1] and [home](../../index.md)."),
    "charter/note.md":
      "# The note\n\n## Part\n\nSee [the charter](index.md) and [CH-2].[^a]\n\n[^a]: x\n",
    "charter/secret.md": "---\ndraft: yes\n---\n# Zdraft\n",
    "charter/index.md":
      "---\nkind: document\nversion: \"2.0\"\nstatus: in-force\neffective: 2026-09-01\n---\n"
      + "# The charter\n\nSee [the note](note.md), [rules](rules/index.md).[^a]\n\n[^a]: y\n",
  ]

  @Test("what is printed on the page is led to within it, and its pages stand as annexes")
  func inner() throws {
    let html = try Self.html("to-print.html", Self.linked)
    for place in ["d_ch-1", "d_ch-2", "d_chapter-1", "d_annex-1"] {
      #expect(html.contains("id=\"\(place)\""), "\(place)")
      #expect(html.contains("href=\"#\(place)\""), "\(place)")
    }
    #expect(html.contains("</span> The note</h2>") && html.contains("<h3>Part</h3>"))
    #expect(html.contains("href=\"../index.html\"") && !html.contains("Zdraft"))
    let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
  }

  @Test(
    "handed on, it leads to the site's other pages where they are published, else nowhere",
    arguments: ["", "\naddress: https://x.example/c"])
  func handedOn(_ address: String) throws {
    let plan = try PlannedSite(Self.files(Self.linked), configuration: Self.settings + address)
    let document = try #require(plan.charter.record("charter"))
    let paper = plan.themed.paper(ofDocument: document)
    let html = String(decoding: paper.html, as: UTF8.self)
    let targets = Set(html.matches(of: /\shref="([^"]+)"/).map { String($0.1) })
    let elsewhere = targets.filter { !$0.hasPrefix("#") }
    #expect(elsewhere == (address.isEmpty ? [] : ["https://x.example/c/index.html"]))
    let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for target in targets where target.hasPrefix("#") {
      #expect(ids.contains(String(target.dropFirst())), "\(target)")
    }
    #expect(paper.print == plan.site.print(of: document))
  }

  @Test("a PDF beside the document is offered while it says what stands there, and only then")
  func offered() throws {
    var plan = try PlannedSite(Self.files(), configuration: Self.settings)
    let document = try #require(plan.charter.record("charter"))
    let path = plan.charter.paperPath(ofDocument: document)
    #expect(path == "charter/charter-2.0.pdf")
    func offer(_ print: String) -> String {
      let pdf = Array("%PDF-1.7 /ID [(\(print)) (x)]".utf8)
      plan.site.addPapers(
        [(document, path)], [path: MediaFacts(of: pdf, weight: 9, named: "charter-2.0.pdf")],
        PlannedSite.theme.theme)
      let themed = ThemedSite(plan.site, theme: PlannedSite.theme.theme)
      let isPublished = themed.files.contains { $0.address.hasSuffix(".pdf") }
      #expect(isPublished == plan.site.papers[0].isCurrent)
      return String(decoding: themed.render(plan.index("charter/index.md")), as: UTF8.self)
    }
    let identifier = plan.themed.paper(ofDocument: document).identifier
    #expect(offer(identifier).contains("charter/charter-2-0.pdf"))
    // The print of the text alone is not enough: annexes, history and formalities are printed too.
    #expect(!offer(plan.site.print(of: document)).contains(".pdf"))
    let annexed = try PlannedSite(
      Self.files(["charter/annex.md": "# An annex\n\nMore.\n"]), configuration: Self.settings)
    let other = annexed.themed.paper(ofDocument: try #require(annexed.charter.record("charter")))
    #expect(other.print == plan.site.print(of: document) && other.identifier != identifier)
    #expect(!offer(other.identifier).contains(".pdf"))
    #expect(!offer(String(repeating: "0", count: 64)).contains(".pdf"))
    let bare = MediaFacts(of: Array("%PDF-1.7".utf8), weight: 9, named: "a.pdf")
    plan.site.addPapers([(document, path)], [path: bare], PlannedSite.theme.theme)
    #expect(plan.site.papers.isEmpty, "one of another program is none")
  }

  @Test("rules outside the document's folder are no articles of it")
  func elsewhere() throws {
    let more = [
      "charter-b/index.md": "---\ncollection: rule\n---\n# Others",
      "charter-b/X-1.md": Self.rule("Elsewhere"),
    ]
    #expect(!(try Self.html("to-print.html", more).contains("Elsewhere")))
    #expect(try Self.fingerprint(more) == Self.fingerprint())
  }
}
