import Testing
import Workbench

@Suite("Tables that are none, on the command line")
struct TableCommandTests {
  static let page = ["content/index.md": "# A\n"]

  @Test(
    "a workbook under the name of a table is named, once; a CSV, a download and a notice are not",
    arguments: [
      ("plan/calendrier.xlsx", true), ("budget-2026.ods", true), ("mots.TSV", true),
      ("glossaire.txt", true), ("mots.numbers", true), ("modele.xlsx", false), ("mots.pdf", false),
    ])
  func workbooks(_ path: String, _ isNamed: Bool) throws {
    let handbook = try Handbook(Self.page.merging(["content/" + path: "x"]) { _, new in new })
    let run = try handbook.run("check", "--format", "line")
    #expect(run.code == 0)
    #expect(run.error.contains("unread-table") == isNamed, "\(run.error)")
    #expect(try handbook.run("check", "--strict").code == (isNamed ? 1 : 0))
  }

  @Test("what a page offers as a download may be called as a table")
  func downloads() throws {
    let handbook = try Handbook([
      "content/index.md": "# A\n\n[Le budget](budget.xlsx)\n",
      "content/budget.xlsx": "PK\u{3}\u{4}",
    ])
    let run = try handbook.run("check", "--format", "line")
    #expect(!run.error.contains("unread-table"), "\(run.error)")
  }

  @Test("lines above and below a table, and other encodings, stop no publication")
  func notes() throws {
    let handbook = try Handbook(
      Self.page.merging([
        "content/glossaire.csv": "Nos mots;\n\nterme;définition;\nA;B;\nTotal;;\n"
      ]) { _, new in new })
    #expect(try handbook.run("build", "--strict").code == 0)
    #expect(
      handbook.site["glossaire.html"].map {
        String(decoding: $0, as: UTF8.self).contains("Nos mots")
      } == false)
  }

  @Test("under --lenient, what a table cannot show is named all the same")
  func lenient() throws {
    let handbook = try Handbook(
      Self.page.merging(["content/glossaire.csv": "terme;x\nA;B\n"]) { _, new in new })
    let run = try handbook.run("build", "--lenient", "--format", "line")
    #expect(run.code == 0)
    #expect(run.error.contains("unknown-column"), "\(run.error)")
  }
}
