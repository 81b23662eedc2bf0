import CharterModel
import Testing

@testable import SitePlan
@testable import Website

/// What a works council gets: both texts, what changes, why, and what is still to be done.
@Suite("A file for a works council")
struct ConsultationTests {
  static let files = TimeTests.files.merging([
    "c/formalities.csv":
      "document,version,step,date,proof\nc,4.0,cse,2026-05-04,minutes\nc,4.0,publicity,2026-05-20,notice\nc,3.0,cse,2025-10-01,other minutes\n",
    "c/changes.csv": """
    date,document,rule,version,what,why
    2025-07-01,c,CH-1,2.0,Clearer,Many asked
    2026-07-01,c,,4.0,The charter opens up.,Two years of questions
    2026-07-01,c,CH-1,4.0,Charlie takes over,Bravo tired
    2026-07-01,c,CH-4,4.0,New rule: sharing is free,

    """,
  ]) { $1 }

  static func made(
    _ version: String, from earlier: String? = nil, _ changes: [String: String] = [:],
    language: String = "en", on day: String = "2026-06-01"
  ) throws -> ConsultationDocument {
    let plan = try PlannedSite(
      files.merging(changes) { $1 }, configuration: "language: \(language)", on: day)
    let document = try #require(plan.charter.record("c"))
    return try plan.themed.consultation(on: version, ofDocument: document, from: earlier)
  }

  static func html(_ document: ConsultationDocument) -> String {
    String(decoding: document.paper.html, as: UTF8.self)
  }

  @Test("the reasons, the formalities, the redline and both texts stand in this order")
  func order() throws {
    let made = try Self.made("4.0")
    #expect(made.old == "3.0" && made.new == "4.0")
    let html = Self.html(made)
    var rest = Substring(html)
    for words in [
      "<h1", "1 new rule, 2 rules changed", "The charter opens up.", "Two years of questions",
      "id=\"d_formalities\"", "minutes", "notice", "id=\"d_change-ch-1\"", "Charlie takes over",
      "Bravo tired", "[removed] </span>Bravo", "[added] </span>Charlie", "id=\"d_change-ch-4\"",
      "id=\"d_same\"", "id=\"d_old\"", "The preamble of version 3.0.", "id=\"d_old-ch-1\"",
      "Bravo, said at length.", "id=\"d_new\"", "The preamble of version 4.0.",
      "id=\"d_new-ch-1\"", "Charlie, said at length.", "id=\"d_new-ch-4\"", "Freely.",
    ] {
      let found = try #require(rest.firstRange(of: words), "not in its place: \(words)")
      rest = rest[found.upperBound...]
    }
    #expect(!html.contains("other minutes"), "of another version")
    #expect(!html.contains("Many asked"), "of an earlier change")
    #expect(!html.contains("id=\"d_old-ch-4\"") && !html.contains("Delta"))
    #expect(made.withoutReason == ["CH-3", "CH-4"])
  }

  @Test("it leads to what stands in it, each place is one, and the day changes nothing")
  func whole() throws {
    let html = Self.html(try Self.made("4.0"))
    let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let targets = html.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(!targets.isEmpty && Set(targets).isSubset(of: ids))
    #expect(html.firstMatch(of: /(href|src)="(?!#|data:|https:)/) == nil, "it stands alone")
    #expect(Self.html(try Self.made("4.0", on: "2026-09-09")) == html)
  }

  @Test("what lies between two versions is told with all its reasons; what went is said")
  func farApart() throws {
    let made = try Self.made("4.0", from: "1.0", language: "fr")
    let html = Self.html(made)
    for words in [
      "Many asked", "Règle supprimée", "supprimé", "Within a day.", "2 règles nouvelles",
    ] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(html.contains("lang=\"fr\""))
  }

  @Test("a project is compared with what was adopted last, and says that it is one")
  func project() throws {
    let made = try Self.made(
      "6.0",
      [
        "c/index.md": Adopted.document("6.0", "2028-01-01", "consultation"),
        "c/r/CH-1.md": TimeTests.rule("Say who you are", "Echo, said at length."),
      ])
    #expect(made.old == "5.0")
    let html = Self.html(made)
    #expect(html.contains("planned to take effect on 1\u{A0}January 2028"))
    #expect(html.contains("[added] </span>Echo") && html.contains("Delta, said at length."))
    #expect(html.contains("No formality is noted"))
  }

  @Test(
    "an end that is set and a beginning that is put off are changes; what has begun says nothing")
  func terms() throws {
    let project = { (header: String) in
      try Self.html(
        Self.made(
          "6.0",
          [
            "c/index.md": Adopted.document("6.0", "2028-01-01", "consultation")
              .replacing("preamble of version 6.0", with: "preamble of version 5.0"),
            "c/r/CH-1.md": TimeTests.rule("Say who you are", "Delta, said at length.", header),
          ]))
    }
    #expect(
      try project("retired: 2029-01-01\n").contains("<ins>Retired: 1\u{A0}January 2029</ins>"))
    #expect(try project("since: 2028-03-01\n").contains("<ins>Since: 1\u{A0}March 2028</ins>"))
    #expect(try !project("since: 2027-12-01\n").contains("Since: "))
  }

  @Test("a rule that went on its own last day says so, and is asked no reason")
  func ended() throws {
    let made = try Self.made("5.0", on: "2026-11-01")
    #expect(
      Self.html(made).contains("Retired from 1\u{A0}October 2026, as version 4.0 says."))
    #expect(!made.withoutReason.contains("CH-3"))
  }

  @Test("what a passage stands in is said where it is another, though its words are the same")
  func settings() throws {
    let texts = [
      ("> [!DO]\n> Hello.", "> [!DONT]\n> Hello.", "Box “Do”", "Box “Don’t”"),
      ("- [ ] Read", "- [x] Read", "Box to tick", "Ticked box"),
      ("- one thing", "one thing", "Item", "Paragraph"),
    ]
    for (old, new, before, after) in texts {
      let made = try Self.made(
        "6.0",
        [
          "c/index.md": Adopted.document("6.0", "2028-01-01", "consultation"),
          "c/versions/5.0/r/CH-1.md": TimeTests.rule("Say who you are", old),
          "c/r/CH-1.md": TimeTests.rule("Say who you are", new),
        ])
      let html = Self.html(made)
      #expect(html.contains("[removed] </span>\(before)<"), "\(before)")
      #expect(html.contains("[added] </span>\(after)<"), "\(after)")
    }
  }

  @Test("what is kept for others is left out, and it says so and claims no print of the whole")
  func curtailed() throws {
    let project = [
      "c/index.md": Adopted.document("6.0", "2028-01-01", "consultation")
        .replacing("preamble of version 6.0", with: "preamble of version 5.0"),
      "c/r/CH-5.md": TimeTests.rule("Rest", "At noon.", "readers: [board]\n"),
    ]
    let made = try Self.made("6.0", project)
    let html = Self.html(made)
    #expect(made.otherReaders == ["board"])
    #expect(!html.contains("At noon.") && !html.contains("At night."))
    #expect(html.ranges(of: "Rules reserved for other readers are not in this file.").count == 2)
    #expect(html.contains("No word changes in what this file shows."))
    #expect(!html.contains("stand whole") && !html.contains("(SHA-256)</dt>"))
    let whole = try Self.made("4.0")
    #expect(whole.otherReaders.isEmpty && Self.html(whole).contains("(SHA-256)</dt>"))
    #expect(!Self.html(whole).contains("reserved for other readers"))
  }

  @Test("a row that names no document is of the only one, and of none where there are two")
  func documentOfRow() throws {
    let rows = ["c/changes.csv": "date,document,version,what\n2026-07-01,,4.0,The guide moves.\n"]
    #expect(Self.html(try Self.made("4.0", rows)).contains("The guide moves."))
    let second = ["g/index.md": Adopted.document("4.0", "2026-07-01")]
    let html = Self.html(try Self.made("4.0", rows.merging(second) { $1 }))
    #expect(!html.contains("The guide moves."))
  }

  @Test("printed from a browser, what is folded is open")
  func printed() throws {
    let html = Self.html(try Self.made("4.0"))
    #expect(html.contains("details::details-content { content-visibility: visible;"))
  }

  @Test("a hostile title, and a quotation that looks like a picture, are text")
  func hostile() throws {
    let made = try Self.made(
      "6.0",
      [
        "c/index.md": Adopted.document("6.0", "2028-01-01", "consultation"),
        "c/r/CH-1.md": TimeTests.rule(
          "Say </style> &lt;b>", "`src=\"logo.svg\"` and `url(\"x.png\")`."),
      ])
    let html = Self.html(made)
    #expect(html.contains("src=&quot;logo.svg&quot;") && html.contains("url(&quot;x.png&quot;)"))
    #expect(html.ranges(of: "</style>").count == 1)
  }

  @Test("what cannot be compared is refused, and why is a value")
  func refusals() throws {
    func refusal(_ version: String, _ earlier: String? = nil) -> String {
      do {
        _ = try Self.made(version, from: earlier)
        return "none"
      } catch let refusal as ConsultationDocument.Refusal {
        return "\(refusal)"
      } catch { return "\(error)" }
    }
    #expect(refusal("1.0") == "isFirst(\"1.0\")")
    #expect(refusal("9").hasPrefix("unknownVersion(\"9\""))
    #expect(refusal("4.0", "0.1").hasPrefix("unknownVersion(\"0.1\""))
    #expect(refusal("3.0", "4.0") == "isLater(\"4.0\", than: \"3.0\")")
    #expect(refusal("4.0", "4.0") == "sameVersion(\"4.0\")")
    let plan = try PlannedSite(PaperTests.files())
    let document = try #require(plan.charter.record("charter"))
    #expect(throws: ConsultationDocument.Refusal.self) {
      _ = try plan.themed.consultation(on: "2.0", ofDocument: document)
    }
  }
}
