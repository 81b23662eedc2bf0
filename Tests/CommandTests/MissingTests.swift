import Diagnosis
import Foundation
import Testing
import Workbench

/// What is missing is said and stops nothing; what is not to be heard of is silenced, but never what
/// decides who reads a page.
@Suite("Missing is not wrong, and what may be silenced")
struct MissingTests {
  /// Records of every kind with as little as they may have.
  static let thin: [String: String] = [
    "diapason.yaml": "language: en\nname: \"Handbook\"\n",
    "content/index.md": "# Home\n",
    "content/charter/index.md": "---\nkind: document\nstatus: draft\n---\n# Charter\n",
    "content/charter/rules/index.md": "---\ncollection: rule\n---\n# Rules\n",
    "content/charter/rules/CH-01.md": "---\nforce: must\n---\n# Be polite\n",
    "content/risks/index.md": "---\ncollection: risk\n---\n# Risks\n",
    "content/risks/leak.md": "# A leak\n",
    "content/voice/index.md": "---\ncollection: trait\n---\n# Voice\n",
    "content/voice/plain.md": "# Plain\n\n## Before\n\nx\n",
    "content/networks/index.md": "---\ncollection: network\n---\n# Networks\n",
    "content/networks/linkedin.md": "---\nstatus: observed\n---\n# LinkedIn\n",
    "content/networks/oldnet.md": "---\nstatus: retired\n---\n# Oldnet\n",
    "content/roles/index.md": "---\ncollection: role\n---\n# Roles\n",
    "content/roles/editor.md": "# Editor\n",
    "content/contacts/index.md": "---\ncollection: contact\n---\n# Contacts\n",
    "content/contacts/desk.md": "---\nrole: editor\nemail: desk@a.example\n---\n# The desk\n",
    "content/crisis/index.md": "---\ncollection: crisis-level\n---\n# Crisis\n",
    "content/crisis/level-1.md": "---\nlevel: 1\ndecides: editor\n---\n# A rumour\n",
    "content/texts/index.md": "---\ncollection: text\n---\n# Texts\n",
    "content/texts/short.md": "# Short\n\nWe make benches.\n",
    "content/audiences/index.md": "---\ncollection: audience\n---\n# Audiences\n",
    "content/audiences/planners.md": "# Planners\n",
    "content/objectives/index.md": "---\ncollection: objective\n---\n# Objectives\n",
    "content/objectives/known.md": "# Be known\n",
    "content/objectives/half.md": "---\ntarget: 12\n---\n# Half\n\nIn words.\n",
    "content/kpis/index.md": "---\ncollection: kpi\n---\n# Indicators\n",
    "content/kpis/followers.md": "---\nunit: followers\n---\n# Followers\n",
    "content/foundations/index.md": "---\ncollection: foundation\n---\n# Foundations\n",
    "content/foundations/know.md": "# Know\n\nWhom?\n",
    "content/calendar.csv": "date,network,title\n2026-10-05,linkedin,A bench\n",
    "content/accounts.csv": "name\nOur page\n",
    "content/figures.csv": "about,value,as-of\nUsers,33,2026-02-01\n",
  ]

  @Test(
    "a site of records that have next to nothing is built, with notes and without empty headings")
  func thinSite() throws {
    let book = try Handbook(Self.thin)
    let ending = try book.run("build", "--format", "line")
    #expect(ending.code == 0 && !ending.error.contains(": error: "), "\(ending.error)")
    let incomplete = ending.reports.filter { $0.id == "incomplete-record" }.map(\.place)
    #expect(!incomplete.contains { $0.contains("oldnet") })
    for path in Self.thin.keys where path.hasSuffix(".csv") {
      #expect(incomplete.contains { $0.hasPrefix(path) }, "\(path)")
    }
    for (path, bytes) in book.site where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(/<(h[1-6]|dt)[^>]*>\s*<\/\1>/), "\(path)")
      #expect(!text.contains(/<h([2-6])[^>]*>[^<]*<\/h\1>\s*(<h\1|<\/main)/), "\(path)")
      #expect(!text.contains(/<time datetime=""/) && !text.contains("href=\"\""), "\(path)")
      #expect(!text.contains(/<div><dt>[^<]*<\/dt><dd><\/dd>/), "\(path)")
    }
    let pages = book.site.values.map { String(decoding: $0, as: UTF8.self) }
    #expect(pages.contains { $0.contains("state not given") })
  }

  @Test("an id is silenced in both languages, and --strict does not bring it back")
  func silenced() throws {
    for (key, word) in [("problems", "silent"), ("problèmes", "tu"), ("problems", "tu")] {
      let settings = "language: en\n\(key): {raw-html: \(word), unclosed-code: \(word)}\n"
      let book = try Handbook(
        ["content/index.md": "# H\n\n<form>a</form>\n\n```\ncode\n", "diapason.yaml": settings],
        isPlain: true)
      let ending = try book.run("build", "--strict", "--format", "line")
      #expect(ending.code == 0 && ending.reports.isEmpty, "\(word): \(ending.error)")
      #expect(book.folder.text("public/index.html")?.contains("<form>a</form>") == false)
    }
  }

  @Test("what decides who reads a page, and what nothing is published with, is not silenced")
  func neverSilenced() throws {
    let ids = Problem.allCases.filter { !$0.maySilence }
    #expect(
      Set(ids).isSuperset(of: [
        .leftOut, .strayKey, .emptyReaders, .shownToEverybody, .invalidYAML, .duplicateKey,
        .unterminatedFrontMatter, .unknownKey, .notText, .badOption, .emptySource,
      ]))
    #expect(Problem.allCases.allSatisfy { $0.isTolerable || !$0.maySilence })
    let lines = ids.map { "  \($0.rawValue): silent\n" }.joined()
    let book = try Handbook(
      ["content/index.md": "# H\n", "diapason.yaml": "language: en\nproblems:\n" + lines],
      isPlain: true)
    let ending = try book.run("check", "--lenient", "--format", "line")
    #expect(ending.code == 1 && ending.reports.count == ids.count, "\(ending.error)")
    #expect(ending.reports.allSatisfy { $0.id == "forbidden-setting" })
    #expect(ending.error.contains("diapason.yaml:3:3: error: “not-text” cannot be silenced"))
  }

  @Test("a page whose header cannot be read is named, whatever else is silenced")
  func leftOutIsNamed() throws {
    let quiet = Problem.allCases.filter(\.maySilence).map { "  \($0.rawValue): silent\n" }.joined()
    let book = try Handbook(
      [
        "content/index.md": "# H\n", "content/a.md": "---\ndraft: perhaps\n---\n# Secret\n",
        "content/b.md": "---\nreaders:\n---\n# Kept\n",
        "diapason.yaml": "language: en\ntheme: \" \"\nproblems:\n" + quiet,
      ], isPlain: true)
    let ending = try book.run("build", "--lenient", "--format", "line")
    #expect(ending.reports.filter { $0.id == "left-out" }.count == 2, "\(ending.error)")
    // What is wrong with the settings themselves is said, too.
    #expect(ending.error.contains("diapason.yaml:2:8:"), "\(ending.error)")
    for bytes in book.site.values {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("Secret") && !text.contains("Kept"))
    }
  }

  @Test("what is silenced is silent in drafts and in what the browser is given")
  func silencedInDrafts() throws {
    let book = try Handbook([
      "content/index.md": "# H\n", "content/words.csv": "avoid,say\ncheap,fair\n",
      "content/style/check.md": "# Check\n", "draft.md": "It is cheap!!\n",
      "diapason.yaml": "language: en\nproblems: {word-to-avoid: silent}\n",
    ])
    let program = try book.program()
    let ending = try program("proofread", "draft.md", "--format", "line")
    #expect(!ending.reports.contains { $0.id == "word-to-avoid" }, "\(ending.error)")
    let fixed = try program("proofread", "draft.md", "--fix")
    #expect(book.folder.text("draft.md")?.contains("cheap") == true, "\(fixed.error)")
  }

  @Test("a first build that fails in a folder of another program names --lenient, and only then")
  func leniency() throws {
    let files = ["content/index.md": "# H\n\n[a](gone.md)\n"]
    func said(_ files: [String: String], _ arguments: String...) throws -> Bool {
      let book = try Handbook(files, isPlain: true)
      let program = try book.program()
      return try program.run(arguments + ["--date", "2026-10-01", "--language", "en"]).error
        .contains("--lenient")
    }
    #expect(try said(files, "build") && said(files, "check"))
    #expect(try !said(files, "build", "--lenient") && !said(files, "build", "--quiet"))
    #expect(try !said(files, "build", "--format", "line"))
    #expect(
      try !said(files.merging(["diapason.yaml": "language: en\n"]) { $1 }, "build"))
    #expect(try !said(["content/index.md": "# H\n"], "build"))
    // Where it would not help, it is not advised.
    #expect(try !said(files, "build", "--readers", "nobody"))
  }
}
