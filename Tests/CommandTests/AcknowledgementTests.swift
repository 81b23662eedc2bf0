import TestThreads
import Testing
import Workbench

@Suite("Who has read which version, in counts", .ownThreads)
struct AcknowledgementTests {
  static let columns = "version,department,head-count,received,counted\n"
  static let rows =
    "0.9,Zforge,10,10,2025-12-01\n0.9,Office,5,4,2025-12-01\n1.0,Zforge,12,9,2026-02-01\n"

  static func files(_ rows: String = rows, columns: String = columns) -> [String: String] {
    SoundCharter.files.merging([
      "content/charter/acknowledgements.csv": columns + rows,
      "content/charter/acknowledgements.md":
        "---\nreaders: [management]\n---\n# Acknowledgements\n\nCounts.\n",
      "content/charter/changes.csv":
        "date,rule,document,version,what\n2025-06-01,,charter,0.9,Trial\n"
        + "2026-01-01,CH-01,charter,1.0,First version\n",
    ]) { $1 }
  }

  static func found(_ files: [String: String]) throws -> [String] {
    let ending = try Handbook(files).run(
      "check", "--readers", "management", "--format", "line")
    return ending.reports.map { "\($0.place) \($0.id)" }
  }

  @Test("the management reads the tally, who is late first; nobody else finds a trace of it")
  func tally() throws {
    let book = try Handbook(Self.files())
    #expect(try book.run("build", "--readers", "management").code == 0)
    let page = try #require(book.folder.text("public/charter/acknowledgements.html"))
    #expect(page.contains("<strong>9</strong>") && page.contains("<strong>17</strong>"))
    // The office was not asked for 1.0 yet by the table: it is late with all its five.
    #expect(page.contains("Still awaited: Office, Zforge."))
    #expect(page.contains("<strong>14</strong>") && page.contains("(93%)"))
    for readers in [["--readers", "all"], []] {
      #expect(
        try book.run("build", readers.first ?? "--quiet", readers.last ?? "--quiet").code == 0)
      let all = try ReadersTests.everything(book)
      #expect(!all.contains("zforge") && !all.contains("acknowledgements.csv"))
    }
  }

  @Test("of a department that is counted every week, the latest count stands, once")
  func latest() throws {
    let rows =
      "1.0,Zforge,12,9,2026-02-08\n1.0,zforge,12,3,2026-02-01\n1.0,Office,5,1,\n1.0,Office,5,4,\n"
    let book = try Handbook(Self.files(rows))
    #expect(try book.run("build", "--readers", "management").code == 0)
    let page = try #require(book.folder.text("public/charter/acknowledgements.html"))
    #expect(page.contains("<strong>13</strong>") && page.contains("<strong>17</strong>"))
    #expect(page.contains("Still awaited: Zforge, Office."))
  }

  @Test("without a page that says for whom, the counts are the management's all the same")
  func closed() throws {
    var files = Self.files()
    files["content/charter/acknowledgements.md"] = nil
    files["content/board.md"] = "---\nreaders: [management]\n---\n# Board\n"
    let book = try Handbook(files)
    #expect(try book.run("build", "--readers", "all").code == 0)
    #expect(!(try ReadersTests.everything(book).contains("zforge")))
    #expect(try book.run("build", "--readers", "management").code == 0)
    #expect(try ReadersTests.everything(book).contains("zforge"))
    // A page for everybody does not open them.
    try book.folder.write("# Acknowledgements\n", to: "content/charter/acknowledgements.md")
    #expect(try book.run("build", "--readers", "all").code == 0)
    #expect(!(try ReadersTests.everything(book).contains("zforge")))
  }

  @Test("what cannot be is named at its cell, and mended as the help says")
  func checks() throws {
    let path = "content/charter/acknowledgements.csv"
    #expect(try Self.found(Self.files()).isEmpty)
    #expect(
      try Self.found(Self.files("1.0,Zforge,12,13,\n")) == ["\(path):2:15: impossible-count"])
    #expect(try Self.found(Self.files("1.0,Zforge,12,12,\n")).isEmpty)
    #expect(
      try Self.found(Self.files("1.0,Zforge,12,1,2026-10-02\n")) == [
        "\(path):2:17: impossible-count"
      ])
    #expect(try Self.found(Self.files("1.0,Zforge,12,1,2026-10-01\n")).isEmpty)
    #expect(try Self.found(Self.files("7.0,Zforge,12,1,\n")) == ["\(path):2:1: unknown-version"])
    #expect(
      try Self.found(
        Self.files("1.0,Zforge,1,1,,Ada\n", columns: Self.columns.dropLast() + ",Last name\n"))
        == ["\(path):1:1: personal-data"])
  }

  @Test("the sheet leads to the company's own form, told the version and the print")
  func form() throws {
    var files = SoundCharter.files
    files["content/charter/index.md"]?.replace(
      "status:", with: "acknowledgement: \"https://forms.example/a?v={version}&p={print}\"\nstatus:"
    )
    let book = try Handbook(files)
    #expect(try book.run("build").code == 0)
    let sheet = try #require(book.folder.text("public/charter/charter-acknowledgement.html"))
    let form = try #require(sheet.firstMatch(of: /href="(https:\/\/forms[^"]+)"/)).1
    #expect(form.contains(/\?v=1\.0&amp;p=[0-9a-f]{64}$/))
  }

  @Test("the form is the one of today, whatever was adopted with the version in force")
  func movedForm() throws {
    var files = SoundCharter.files
    files["diapason.yaml"]? += "address: \"https://intranet.example/handbook\"\n"
    files["content/charter/index.md"]?.replace(
      "status:", with: "acknowledgement: \"https://forms.example/old\"\nstatus:")
    let book = try Handbook(files)
    #expect(try book.run("adopt", "charter").code == 0)
    let document = "content/charter/index.md"
    let text = try #require(book.folder.text(document))
    try book.folder.write(
      text.replacing("/old", with: "/new?p={fingerprint}").replacing("\"1.0\"", with: "\"1.1\"")
        .replacing("2026-01-01", with: "2027-01-01"), to: document)
    #expect(try book.run("build", "--lenient").code == 0)
    let sheet = try #require(book.folder.text("public/charter/charter-acknowledgement.html"))
    #expect(sheet.contains(/href="https:\/\/forms\.example\/new\?p=[0-9a-f]{64}"/))
    #expect(!sheet.contains("forms.example/old") && sheet.contains("<dd>1.0 "))
    // Whoever holds the paper knows where to read the whole of it.
    #expect(sheet.contains("<dd>https://intranet.example/handbook/charter/index.html</dd>"))
  }
}
