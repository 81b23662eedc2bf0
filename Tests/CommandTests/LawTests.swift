import Diagnosis
import Testing
import Workbench

/// In a charter that keeps its obligations, somebody answers for what the law is said to be, and the
/// texts have been looked up.
struct LawTests {
  private static let obligation = """
    ---
    date: 2018-05-25
    source: "Data Protection Act 2018"
    territory: "United Kingdom"
    verified: 2026-09-01
    owner: editor
    ---
    # Data
    """

  private func reports(_ files: [String: String]) throws -> [String] {
    var all = SoundCharter.files
    all["content/plan/obligations/index.md"] = "---\ncollection: obligation\n---\n# Obligations\n"
    all["content/plan/obligations/data.md"] = Self.obligation
    all.merge(files) { $1 }
    return try Handbook(all).run("check", "--format", "line").reports.map { "\($0.place) \($0.id)" }
  }

  @Test("an obligation that is looked up and answered for is silent, by its old names too")
  func sound() throws {
    #expect(try reports([:]) == [])
    for name in ["jurisdiction", "juridiction", "territoire"] {
      let text = Self.obligation.replacing("territory", with: name)
      #expect(try reports(["content/plan/obligations/data.md": text]) == [], "\(name)")
    }
  }

  @Test("an obligation says who answers for it and when it was looked up, within a year")
  func obligations() throws {
    let path = "content/plan/obligations/data.md"
    let lines = [
      ("owner: editor\n", "", "\(path):1:1: unverified-law"),
      ("verified: 2026-09-01\n", "", "\(path):1:1: incomplete-record"),
      ("source: \"Data Protection Act 2018\"\n", "", "\(path):1:1: incomplete-record"),
      ("verified: 2026-09-01", "verified: 2025-09-30", "\(path):5:11: unverified-law"),
    ]
    for (old, new, report) in lines {
      let text = Self.obligation.replacing(old, with: new)
      #expect(try reports([path: text]) == [report], "\(old)")
    }
  }

  @Test("a page that cites the law has an owner and a day of review, where obligations are kept")
  func citations() throws {
    let path = "content/law.md"
    let text = "# Law\n\nUnder the Equality Act 2010, no."
    let whole = "---\nowner: editor\nreviewed: 2026-09-01\n---\n" + text
    #expect(try reports([path: text]) == ["\(path):3:20: unverified-law"])
    #expect(try reports([path: whole]) == [])
    #expect(
      try reports([path: whole.replacing("owner: editor\n", with: "")])
        == ["\(path):6:20: unverified-law"])
    #expect(
      try reports([path: "# Loi\n\nVoir l’article L. 1121-1."]).map { $0.suffix(14) }
        == ["unverified-law"])
    #expect(try reports([path: "# Law\n\nAct 2, scene 1: `Equality Act 2010`.\n"]) == [])
    let none = ["content/plan/obligations/index.md": "# O\n", path: text]
    #expect(try reports(none).allSatisfy { !$0.hasSuffix("unverified-law") })
  }

  @Test("a consent whose day has passed is named until its use has ended")
  func consents() throws {
    func consent(_ until: String, _ withdrawn: String) throws -> [String] {
      try reports([
        "content/consents.csv":
          "reference,what,until,withdrawn\nC-1,A photograph,\(until),\(withdrawn)\n"
      ])
    }
    #expect(try consent("2026-09-30", "") == ["content/consents.csv:2:18: expired-licence"])
    #expect(try consent("2026-10-01", "") == [])
    #expect(try consent("2026-09-30", "2026-09-29") == [])
  }

  @Test("an asset that rests on a consent goes with it, on the day it ends or is taken back")
  func consentOfAnAsset() throws {
    func published(_ until: String, _ withdrawn: String) throws -> Bool {
      var all = SoundCharter.files
      all["content/consents.csv"] =
        "reference,what,until,withdrawn\nC-1,A photograph,\(until),\(withdrawn)\n"
      all["content/brand/assets/logo.md"] = all["content/brand/assets/logo.md"]?
        .replacing("alt: Logo", with: "alt: Logo\nconsent: c-1")
      let book = try Handbook(all)
      _ = try book.run("build", "--output", "site")
      return book.folder.tree("site").contains { $0.key.hasSuffix("logo.svg") }
    }
    #expect(try published("2026-10-01", ""))
    #expect(try !published("2026-09-30", ""))
    #expect(try !published("2027-09-30", "2026-10-01"))
  }

  @Test("actions and trials name objectives and indicators that exist")
  func plan() throws {
    let sound = [
      "content/actions.csv": "action,objective,status\nA card,be-known,to do\n",
      "content/trials.csv": "trial,kpi,decision\nA film,followers,under way\n",
    ]
    #expect(try reports(sound) == [])
    let broken = sound.mapValues {
      $0.replacing("be-known", with: "be-seen").replacing("followers", with: "fans")
    }
    #expect(
      try reports(broken) == [
        "content/actions.csv:2:8: dangling-reference", "content/trials.csv:2:8: dangling-reference",
      ])
  }

  @Test("amounts bear the house's sign, in the place that the language gives it")
  func currency() throws {
    for (settings, cell, shown) in [
      ("language: en\ncurrency: £\n", "£1200", "£1,200"), ("language: en\n", "1200", "€1,200"),
      ("language: fr\nmonnaie: £\n", "1200", "1\u{202F}200\u{A0}£"),
      ("language: fr\n", "1200 €", "1\u{202F}200\u{A0}€"),
    ] {
      let book = try Handbook([
        "diapason.yaml": settings, "content/index.md": "# H\n", "content/budget.md": "# B\n",
        "content/budget.csv": "line;year;nature;amount\nBooth;2026;tools;\(cell)\n",
      ])
      let ending = try book.run("build")
      #expect(ending.code == 0, "\(ending.error)")
      let page = String(decoding: try #require(book.site["budget.html"]), as: UTF8.self)
      #expect(page.contains(">\(shown)<"), "\(settings)")
    }
    let book = try Handbook([
      "diapason.yaml": "language: en\n", "content/index.md": "# H\n",
      "content/budget.csv": "line;year;nature;amount\nBooth;2026;tools;£1200\n",
    ])
    #expect(try book.run("check").error.contains("not counted in “£” here"))
  }

  @Test("what is counted is in the singular where the language wants it")
  func plurals() {
    #expect(
      [0, 1, 2].map { Phrase.files($0).en } == ["0 files", "1 file", "2 files"]
        && [0, 1, 2].map { Phrase.filesWritten($0).fr }
          == ["0 fichier écrit", "1 fichier écrit", "2 fichiers écrits"]
    )
  }
}
