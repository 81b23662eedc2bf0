import Foundation
import Testing
import Workbench

@Suite("Columns and states of one's own")
struct OwnColumnTests {
  static let hostile = "<b onclick=x>&\"'</b>"

  /// A table of each layout with a column of its own.
  static let tables: [(path: String, text: String, page: String)] = [
    ("glossary.csv", "term,definition,Team\nBench,A seat,VALUE\n", "glossary.html"),
    ("words.csv", "say,avoid,Team\nfair,cheap,VALUE\n", "words.html"),
    ("changes.csv", "date,what,Team\n2026-01-01,A,VALUE\n", "changes.html"),
    ("watch.csv", "what,Team\nNews,VALUE\n", "watch.html"),
    ("budget.csv", "line,year,amount,Team\nAds,2026,12,VALUE\n", "budget.html"),
    ("colours.csv", "name,hex,Team\nInk,#14243b,VALUE\n", "colours.html"),
    (
      "calendar.csv", "date,network,title,status,Team\n2026-10-05,linkedin,A,idea,VALUE\n",
      "calendar/2026-10.html"
    ),
    ("measures.csv", "date,kpi,value,Team\n2026-09-01,followers,3,VALUE\n", "measures.html"),
  ]

  static let records: [String: String] = [
    "diapason.yaml": "language: en\n", "content/index.md": "# Home\n",
    "content/networks/index.md": "---\ncollection: network\n---\n# N\n",
    "content/networks/linkedin.md": "---\nstatus: observed\n---\n# LinkedIn\n",
    "content/kpis/index.md": "---\ncollection: kpi\n---\n# K\n",
    "content/kpis/followers.md": "---\nunit: u\n---\n# Followers\n",
  ]

  @Test("they are shown on the table's page, escaped, whatever its layout", arguments: tables)
  func shown(_ path: String, _ text: String, _ page: String) throws {
    var files = Self.records
    let cell = "\"" + Self.hostile.replacing("\"", with: "\"\"") + "\""
    files["content/" + path] = text.replacing("VALUE", with: cell)
      .replacing("Team", with: "Team <i>")
    let book = try Handbook(files)
    let ending = try book.run("build", "--format", "line")
    #expect(
      ending.code == 0
        && !ending.reports.contains {
          $0.id != "incomplete-record" && $0.id != "missing-change" && $0.id != "low-contrast"
        }, "\(ending.error)")
    let html = try #require(book.folder.text("public/" + page))
    #expect(html.contains("&lt;b onclick=x&gt;&amp;") && html.contains("Team &lt;i&gt;"))
    for (name, bytes) in book.site where name.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<b onclick") && !text.contains("Team <i>"), "\(name)")
    }
    let search = book.site.filter { $0.key.hasPrefix("assets/search/") }.values.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(search.contains { $0.contains("onclick") })
  }

  @Test("they go to the table's readers alone")
  func readers() throws {
    var files = Self.records
    files["content/kept/index.md"] = "---\nreaders: [board]\n---\n# Kept\n"
    files["content/kept/glossary.csv"] = "term,definition,Plan\nBench,A seat,unspeakable\n"
    files["content/kept/calendar.csv"] =
      "date,network,title,status,Plan\n2026-10-05,linkedin,A,idea,unspeakable\n"
    let book = try Handbook(files)
    #expect(try book.run("build").code == 0)
    for (name, bytes) in book.site {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("unspeakable"), "\(name)")
    }
    #expect(try book.run("build", "--readers", "board").code == 0)
    #expect(
      book.site.values.contains { String(decoding: $0, as: UTF8.self).contains("unspeakable") })
  }

  @Test("states of one's own are read as what they are declared to be, and shown in one's own word")
  func states() throws {
    for (key, state) in [("states", "draft"), ("états", "brouillon")] {
      var files = Self.records
      files["diapason.yaml"] =
        "language: en\n\(key): {To review <b>: \(state), Online: published}\n"
      files["content/calendar.csv"] =
        "date,network,title,status\n2026-09-05,linkedin,A,to review <b>\n"
        + "2026-09-06,linkedin,B,online\n2026-09-07,linkedin,C,draft\n"
      let book = try Handbook(files)
      let ending = try book.run("build", "--strict", "--format", "line")
      #expect(ending.code == 0 && !ending.error.contains("status"), "\(ending.error)")
      let month = try #require(book.folder.text("public/calendar/2026-09.html"))
      #expect(
        month.contains("<span class=\"status entry-draft\">To review &lt;b&gt;</span>")
          && month.contains("<span class=\"status entry-published\">Online</span>")
          && month.contains("<span class=\"status entry-draft\">draft</span>"))
      // A filter tells them apart.
      #expect(month.contains("data-state=\"draft\"") && month.contains("data-state=\"draft-"))
    }
  }

  @Test(
    "what declares no state is named at its place, and a known one means what it says",
    arguments: [
      ("states: ▼[a, b]", "wrong-type"), ("states: {To do: ▼someday}", "wrong-type"),
      ("states: {▼published: draft}", "wrong-type"),
      ("states: {▼Brouillon: published}", "wrong-type"),
      ("states:\n  A: draft\n▼  a: idea", "duplicate-key"),
      ("states: {▼\"\": draft}", "wrong-type"),
      ("formats: ▼{a: b}", "wrong-type"), ("pillars: ▼{a: b}", "wrong-type"),
    ])
  func wrongStates(_ line: String, _ id: String) throws {
    let marked = MarkedText("language: en\n" + line + "\n")
    let book = try Handbook(
      ["content/index.md": "# H\n", "diapason.yaml": marked.text], isPlain: true)
    let ending = try book.run("check", "--format", "line")
    #expect(ending.reports.map(\.place) == marked.places.map { "diapason.yaml:\($0):" })
    #expect(ending.reports.map(\.id) == [id[...]], "\(ending.error)")
  }

  @Test("formats that are declared need no hours; pillars are checked once they are declared")
  func formatsAndPillars() throws {
    var files = SoundCharter.files
    files["content/plan/calendar.csv"] = SoundCharter.calendar
      .replacing("format,title", with: "format,pillar,title")
      .replacing("film,A film", with: "carousel,Design,A film")
      .replacing("post,A", with: "post,Craft,A")
    func reports(_ settings: String) throws -> [String] {
      files["diapason.yaml"] = "language: en\n" + settings
      let book = try Handbook(files)
      return try book.run("check", "--format", "line").reports.map { String($0.id) }
    }
    #expect(try reports("") == ["unknown-format"])
    #expect(try reports("formats: [Carousel]\n") == [])
    #expect(try reports("formats: [carousel]\npillars: [Design]\n") == ["unknown-pillar"])
    #expect(try reports("formats: [carousel]\npiliers: [design, craft]\n") == [])
  }
}
