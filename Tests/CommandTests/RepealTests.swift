import TestThreads
import Testing
import Workbench

/// A document that says on which day it binds no more, on the days around it.
@Suite("The day of a repeal", .ownThreads)
struct RepealTests {
  private static let document = "content/charter/index.md"

  private func repealed(adopted: Bool) throws -> Handbook {
    let book = try Handbook(SoundCharter.files)
    if adopted {
      #expect(try book.run("adopt", "charter").code == 0)
    }
    let text = try #require(book.folder.text(Self.document))
    try book.folder.write(
      text.replacing(
        "effective: 2026-01-01\n", with: "effective: 2026-01-01\nrepealed-on: 2026-12-01\n"),
      to: Self.document)
    return book
  }

  private func page(_ address: String, on day: String, of book: Handbook) throws -> String {
    let ending = try book.program().run(["build", "--date", day, "--lenient"])
    #expect(ending.code == 0, "\(ending.error)")
    return book.site[address].map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  @Test(
    "before it the document binds and says until when; from it on nothing of it does",
    arguments: [false, true])
  func day(isAdopted: Bool) throws {
    let book = try repealed(adopted: isAdopted)
    let before = try page("charter/index.html", on: "2026-11-30", of: book)
    #expect(before.contains("Repealed from") && before.contains("datetime=\"2026-12-01\""))
    #expect(book.site["charter/charter-acknowledgement.html"] != nil)
    let rule = try page("charter/rules/ch-01.html", on: "2026-11-30", of: book)
    #expect(rule.contains("Rule in force today, retired from"))
    let after = try page("charter/index.html", on: "2026-12-01", of: book)
    #expect(!after.contains("Repealed from") && after.contains("Repealed on"))
    #expect(after.contains("status-repealed") && !after.contains("status-in-force"))
    #expect(book.site["charter/charter-acknowledgement.html"] == nil)
    let retired = try page("charter/rules/ch-01.html", on: "2026-12-01", of: book)
    #expect(retired.contains("Rule of a repealed document") && !retired.contains("retired from"))
    guard isAdopted else { return }
    let version = "charter/versions/1-0/index.html"
    let kept = try page(version, on: "2026-11-30", of: book)
    #expect(kept.contains("in force, repealed from 1\u{A0}December 2026"), "\(kept)")
    let past = try page(version, on: "2026-12-01", of: book)
    #expect(past.contains("repealed on 1\u{A0}December 2026"))
    #expect(!past.contains("text that applies today") && !past.contains("today’s text"))
    for (day, code) in [("2026-11-30", 0), ("2026-12-01", 1)] {
      let shown = try book.program().run(["show", "CH-01", "--at", day])
      #expect(shown.code == Int32(code), "\(day): \(shown.error)")
    }
  }

  @Test("a repeal that is only proposed repeals nothing")
  func proposed() throws {
    let book = try repealed(adopted: true)
    let text = try #require(book.folder.text(Self.document))
    try book.folder.write(
      text.replacing("\"1.0\"", with: "\"1.1\"")
        .replacing("in-force", with: "consultation"), to: Self.document)
    let page = try page("charter/index.html", on: "2026-12-01", of: book)
    #expect(page.contains("status-in-force") && !page.contains("Repealed"))
  }

  @Test("a version that follows takes its place first; what is said twice is the earlier")
  func nextVersion() throws {
    let book = try repealed(adopted: true)
    let text = try #require(book.folder.text(Self.document))
    try book.folder.write(
      text.replacing("\"1.0\"", with: "\"1.1\"").replacing("2026-01-01", with: "2026-11-01"),
      to: Self.document)
    let changes = "content/charter/changes.csv"
    let rows = try #require(book.folder.text(changes))
    try book.folder.write(rows + "2026-09-30,CH-01,charter,1.1,Clearer\n", to: changes)
    let rule = "content/charter/rules/CH-01.md"
    let words = try #require(book.folder.text(rule))
    try book.folder.write(words.replacing("Readers ask.", with: "They ask."), to: rule)
    #expect(try book.run("adopt", "charter").code == 0)
    #expect(try book.run("build").code == 0)
    let first = try #require(book.site["charter/versions/1-0/index.html"])
    #expect(String(decoding: first, as: UTF8.self).contains("replaced from 1\u{A0}November 2026"))
    let second = try #require(book.site["charter/versions/1-1/index.html"])
    #expect(String(decoding: second, as: UTF8.self).contains("in force from 1\u{A0}November 2026"))
    let later = try book.program().run(["build", "--date", "2026-12-02"])
    #expect(later.code == 0)
    let past = try #require(book.site["charter/versions/1-1/index.html"])
    #expect(String(decoding: past, as: UTF8.self).contains("repealed on 1\u{A0}December 2026"))
  }
}
