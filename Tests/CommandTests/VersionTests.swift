import Foundation
import TestThreads
import Testing
import Workbench

/// `adopt`, `show`, and what check says of versions; each cure is done as its sentence says.
@Suite("Versions that are adopted and kept", .ownThreads)
struct VersionTests {
  private static let rule = "content/charter/rules/CH-01.md"
  private static let kept = "content/charter/versions/1.0/rules/CH-01.md"
  private static let table = "content/charter/versions/versions.csv"

  private func adopted() throws -> Handbook {
    let book = try Handbook(SoundCharter.files)
    let ending = try book.run("adopt", "charter")
    #expect(ending.code == 0, "\(ending.error)")
    #expect(ending.error.contains("it binds from 2026-01-01, before the day of its adoption"))
    #expect(ending.output == "content/charter/versions/1.0\n")
    return book
  }

  private func ids(_ book: Handbook) throws -> [String] {
    try book.run("check", "--format", "line").reports.map { String($0.id) }
  }

  /// What another program says that the SHA-256 of a file is.
  private static func sum(of path: String) throws -> String {
    let program = Process()
    let pipe = Pipe()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    program.arguments = [path]
    program.standardOutput = pipe
    try program.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    program.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func replace(_ old: String, _ new: String, in path: String, _ book: Handbook) throws {
    let text = try #require(book.folder.text(path))
    try #require(text.contains(old), "\(path): \(old)")
    try book.folder.write(text.replacing(old, with: new), to: path)
  }

  @Test("adopting copies the document and its rules, names them with their print, and is sound")
  func adopts() throws {
    let book = try adopted()
    for path in ["index.md", "rules/index.md", "rules/CH-01.md"] {
      #expect(
        book.folder.text("content/charter/versions/1.0/" + path)
          == book.folder.text("content/charter/" + path), "\(path)")
    }
    let rows = try #require(book.folder.text(Self.table)).split(separator: "\n")
    #expect(rows.count == 2)
    #expect(
      rows.last?.firstMatch(of: /^1\.0;2026-10-01;2026-01-01;[0-9a-f]{64};;[0-9a-f]{64}$/) != nil,
      "\(rows)")
    #expect(try book.run("build", "--strict").code == 0)
    // What is offered to check the print with gives it.
    let print = try #require(rows.last?.split(separator: ";")[3])
    let text = try #require(book.site["charter/versions/1-0/print.txt"])
    try book.folder.write(text, to: "print.txt")
    let sum = try Self.sum(of: book.folder("print.txt"))
    #expect(sum.hasPrefix(print))
    #expect(book.site["charter/charter-print.txt"] == text)
    let again = try book.run("adopt", "charter")
    #expect(again.code == 0 && again.error.contains("already adopted, in the same words"))
  }

  @Test("a rule that is a link of the file system is kept as the text that it leads to")
  func adoptsLinks() throws {
    let book = try Handbook(SoundCharter.files)
    let text = try #require(book.folder.text(Self.rule))
    try book.folder.write(text, to: "content/texts/ask.txt")
    try book.folder.remove(Self.rule)
    try book.folder.link(Self.rule, to: "../../texts/ask.txt")
    let ending = try book.run("adopt", "charter")
    #expect(ending.code == 0, "\(ending.error)")
    #expect(book.folder.text(Self.kept) == text)
    try book.folder.write("Another text.\n", to: "content/texts/ask.txt")
    #expect(book.folder.text(Self.kept) == text, "a version is no link")
  }

  @Test("other words under the same number are refused; another number, or an erratum, mends it")
  func changedSince() throws {
    let book = try adopted()
    try replace("Readers ask.", "Readers will ask.", in: Self.rule, book)
    let check = try book.run("check", "--format", "line")
    #expect(check.code == 1)
    #expect(
      check.reports.map { "\($0.place) \($0.id)" } == ["\(Self.rule):1:1: changed-since-version"])
    let refused = try book.run("adopt", "charter")
    #expect(refused.code == 1 && refused.error.contains("with --erratum"), "\(refused.error)")
    let erratum = try book.run("adopt", "charter", "--erratum", "“will ask”, not “ask”")
    #expect(erratum.code == 0, "\(erratum.error)")
    #expect(try ids(book) == [])
    #expect(book.folder.text(Self.kept)?.contains("Readers will ask.") == true)
    #expect(book.folder.text(Self.table)?.contains("“will ask”, not “ask”") == true)
    // And of a text that is another one, the next number.
    try replace("Readers will ask.", "Nobody may hide.", in: Self.rule, book)
    try replace("\"1.0\"", "\"1.1\"", in: "content/charter/index.md", book)
    #expect(try ids(book) == ["missing-change", "unkept-version"])
    let changes = "content/charter/changes.csv"
    let rows = try #require(book.folder.text(changes))
    try book.folder.write(rows + "2026-09-30,CH-01,charter,1.1,Clearer\n", to: changes)
    try replace("2026-01-01", "2026-10-01", in: "content/charter/index.md", book)
    let unkept = try book.run("check")
    #expect(unkept.code == 0 && unkept.error.contains("run diapason adopt charter"))
    #expect(try book.run("adopt", "charter").code == 0)
    #expect(try ids(book) == [])
    #expect(book.folder.exists("content/charter/versions/1.1/rules/CH-01.md"))
  }

  @Test("a kept text that was changed is an error, whatever is lenient; put back, it is none")
  func tampered() throws {
    let book = try adopted()
    let text = try #require(book.folder.text(Self.kept))
    try book.folder.write(text.replacing("Readers ask.", with: "Readers demand."), to: Self.kept)
    for lenient in [[], ["--lenient"]] {
      let check = try book.program().run(
        ["check", "--format", "line", "--date", "2026-10-01"] + lenient)
      #expect(check.code == 1)
      #expect(
        check.reports.map { "\($0.place) \($0.id)" } == ["\(Self.table):2:1: changed-version"])
    }
    let shown = try book.program().run(["show", "CH-01", "--at", "2026-05-01"])
    #expect(shown.code == 1 && shown.error.contains("not the one that was adopted"))
    try book.folder.write(text, to: Self.kept)
    #expect(try ids(book) == [])
    // Line ends are no words.
    try book.folder.write(text.replacing("\n", with: "\r\n"), to: Self.kept)
    #expect(try ids(book) == [])
  }

  @Test("what no print of the text tells is not changed either")
  func tamperedHeader() throws {
    let book = try adopted()
    let text = try #require(book.folder.text(Self.kept))
    let chapter = "content/charter/versions/1.0/rules/index.md"
    let page = try #require(book.folder.text(chapter))
    for (path, changed) in [
      (Self.kept, text.replacing("force: must\n", with: "force: must\nsummary: Other words\n")),
      (chapter, page + "\nOther words.\n"),
    ] {
      let before = try #require(book.folder.text(path))
      try book.folder.write(changed, to: path)
      let check = try book.run("check")
      #expect(
        check.code == 1 && check.error.contains("a file of version 1.0 was changed"), "\(path)")
      try book.folder.write(before, to: path)
      #expect(try ids(book) == [])
    }
    // Who may read a version may be said later.
    for (path, before) in [(Self.kept, text), (chapter, page)] {
      for readers in ["readers: [board]\n", "readers:\n  - board\n  - management\n"] {
        let said =
          before.hasPrefix("---\n") ? before.replacing("---\n#", with: readers + "---\n#") : ""
        try book.folder.write(said, to: path)
        #expect(try ids(book) == [], "\(path) \(readers)")
      }
      try book.folder.write(before, to: path)
    }
    let rows = try #require(book.folder.text(Self.table))
    let print = try #require(rows.firstMatch(of: /;;([0-9a-f]{64})\n/))
    // A table that was begun before has no such column: the next adoption adds it.
    try book.folder.write(
      rows.replacing(";" + print.1, with: "").replacing(";files", with: ""), to: Self.table)
    try book.folder.write(page + "\nOther words.\n", to: chapter)
    #expect(try ids(book) == [])
    try book.folder.write(page, to: chapter)
    try next(book)
    let header = try #require(book.folder.text(Self.table)?.split(separator: "\n").first)
    #expect(header == "version;adopted;effective;sha-256;erratum;files")
    #expect(try ids(book) == [])
  }

  /// Adopts a version 1.1 that begins on the day of the tests.
  private func next(_ book: Handbook) throws {
    try replace("\"1.0\"", "\"1.1\"", in: "content/charter/index.md", book)
    try replace("2026-01-01", "2026-10-01", in: "content/charter/index.md", book)
    try replace("Readers ask.", "Nobody may hide.", in: Self.rule, book)
    let changes = "content/charter/changes.csv"
    let rows = try #require(book.folder.text(changes))
    try book.folder.write(rows + "2026-09-30,CH-01,charter,1.1,Clearer\n", to: changes)
    let ending = try book.run("adopt", "charter")
    #expect(ending.code == 0, "\(ending.error)")
  }

  @Test("a slip in a version that was replaced is put right where it is kept")
  func rectified() throws {
    let book = try adopted()
    try next(book)
    #expect(try ids(book) == [])
    try replace("Readers ask.", "Readers will ask.", in: Self.kept, book)
    let check = try book.run("check")
    #expect(check.code == 1)
    #expect(check.error.contains("run diapason adopt charter --number 1.0 --erratum"))
    let ending = try book.run(
      "adopt", "charter", "--number", "1.0", "--erratum", "“will ask”, not “ask”")
    #expect(
      ending.code == 0 && ending.output == "content/charter/versions/1.0\n", "\(ending.error)")
    #expect(try ids(book) == [])
    #expect(book.folder.text(Self.rule)?.contains("Nobody may hide.") == true)
    let rows = try #require(book.folder.text(Self.table)).split(separator: "\n")
    #expect(rows.count == 4 && rows[3].hasPrefix("1.0;2026-10-01;2026-01-01;"), "\(rows)")
    let shown = try book.program().run(["show", "CH-01", "--at", "2026-05-01"])
    #expect(shown.code == 0 && shown.output.contains("Readers will ask."), "\(shown.error)")

    let alone = try book.run("adopt", "charter", "--number", "1.0")
    #expect(alone.code == 2 && alone.error.contains("--erratum"))
    let unknown = try book.run("adopt", "charter", "--number", "9.9", "--erratum", "x")
    #expect(
      unknown.code == 1 && unknown.error.contains("9.9 was never adopted"), "\(unknown.error)")
    // What cannot be read is not kept.
    try replace("force: must", "force: [", in: Self.kept, book)
    let broken = try book.run("adopt", "charter", "--number", "1.0", "--erratum", "x")
    #expect(broken.code == 1 && broken.error.contains("mend these errors first"), "\(broken.error)")
    #expect(try #require(book.folder.text(Self.table)).split(separator: "\n").count == 4)
  }

  @Test("a rule is cited by the version that has it")
  func cited() throws {
    let book = try adopted()
    try replace("\"1.0\"", "\"1.1\"", in: "content/charter/index.md", book)
    try replace("2026-01-01", "2027-01-01", in: "content/charter/index.md", book)
    let rule = try #require(book.folder.text(Self.rule))
    try book.folder.write(
      rule.replacing("since: 2026-01-01\n", with: ""), to: "content/charter/rules/CH-02.md")
    let changes = "content/charter/changes.csv"
    let rows = try #require(book.folder.text(changes))
    try book.folder.write(rows + "2026-09-30,CH-02,charter,1.1,One more\n", to: changes)
    #expect(try book.run("adopt", "charter").code == 0)
    #expect(try book.run("build").code == 0)
    for (id, version) in [("CH-01", "1.0"), ("CH-02", "1.1")] {
      let page = try #require(book.site["charter/rules/\(id.lowercased()).html"])
      #expect(
        String(decoding: page, as: UTF8.self)
          .contains("version \(version), <span class=\"record-id\">\(id)"), "\(id)")
    }
  }

  @Test("versions without their table are named, and shown to nobody")
  func withoutTable() throws {
    let book = try adopted()
    let rows = try #require(book.folder.text(Self.table))
    try book.folder.remove(Self.table)
    #expect(try Set(ids(book)) == ["incomplete-version", "unkept-version"])
    #expect(try book.run("build", "--lenient").code == 0)
    #expect(!book.site.keys.contains { $0.hasPrefix("charter/versions/1") })
    #expect(try book.run("adopt", "charter").error.contains("versions.csv is not there"))
    try book.folder.write(rows, to: Self.table)
    #expect(try ids(book) == [])
  }

  @Test("a line without its text, a text without its line, a line twice, versions of nothing")
  func incomplete() throws {
    let book = try adopted()
    let rows = try #require(book.folder.text(Self.table))
    let line = try #require(rows.split(separator: "\n").last)
    try book.folder.write(rows + line.replacing("1.0;", with: "0.9;") + "\n", to: Self.table)
    #expect(try ids(book) == ["incomplete-version"])
    try book.folder.write(rows + line + "\n", to: Self.table)
    #expect(try ids(book) == ["incomplete-version"])
    try book.folder.write(rows.replacing(line + "\n", with: ""), to: Self.table)
    #expect(try Set(ids(book)) == ["incomplete-version", "unkept-version"])
    try book.folder.write(rows, to: Self.table)
    #expect(try ids(book) == [])
    try replace("kind: document\n", "", in: "content/charter/index.md", book)
    #expect(try ids(book).contains("incomplete-version"))
  }

  @Test("what cannot be adopted says what to write, and writes nothing")
  func refusals() throws {
    let rows: [(old: String, new: String, said: String, code: Int32)] = [
      ("status: in-force", "status: consultation", "write “status: adopted”", 1),
      ("effective: 2026-01-01\n", "", "effective", 1),
      ("\"1.0\"", "\"../1\"", "cannot be the name of a folder", 1),
      ("kind: document", "draft: yes\nkind: document", "remove “draft: yes”", 1),
    ]
    for row in rows {
      let book = try Handbook(SoundCharter.files)
      try replace(row.old, row.new, in: "content/charter/index.md", book)
      let ending = try book.run("adopt")
      #expect(ending.code == row.code && ending.error.contains(row.said), "\(ending.error)")
      #expect(!book.folder.exists("content/charter/versions"))
    }
    let book = try Handbook(SoundCharter.files)
    #expect(try book.run("adopt", "chart").code == 2)
    try replace("force: must", "force: mustt", in: Self.rule, book)
    let faulty = try book.run("adopt", "charter")
    #expect(faulty.code == 1 && faulty.error.contains("mend these errors first"))
    #expect(!book.folder.exists("content/charter/versions"))
  }

  @Test("what was adopted is neither written over, nor forgotten, nor put out of its order")
  func laterRefusals() throws {
    func expectRefused(
      _ book: Handbook, _ words: String, at place: SourceLocation = #_sourceLocation
    )
      throws
    {
      let kept = try #require(book.folder.text(Self.kept))
      let table = book.folder.text(Self.table)
      let ending = try book.run("adopt", "charter")
      #expect(
        ending.code == 1 && ending.error.contains(words), "\(ending.error)", sourceLocation: place)
      #expect(book.folder.text(Self.kept) == kept, sourceLocation: place)
      #expect(book.folder.text(Self.table) == table, sourceLocation: place)
    }
    let index = "content/charter/index.md"
    let changes = "content/charter/changes.csv"
    func begin(_ number: String, _ day: String, _ book: Handbook) throws {
      try replace("\"1.0\"", "\"\(number)\"", in: index, book)
      try replace("2026-01-01", day, in: index, book)
      let rows = try #require(book.folder.text(changes))
      try book.folder.write(rows + "2026-09-30,CH-01,charter,\(number),Clearer\n", to: changes)
    }
    for (number, day, words) in [
      ("1.1", "2025-12-01", "version 1.0 does on 2026-01-01"),
      ("1.1", "2026-01-01", "in the order in which they bind"),
      ("1-0", "2027-01-01", "at the address of version 1.0"),
    ] {
      let book = try adopted()
      try begin(number, day, book)
      try expectRefused(book, words)
    }
    // The line of a version, or the whole table, went.
    for hasTable in [true, false] {
      let book = try adopted()
      try replace("Readers ask.", "Readers will ask.", in: Self.rule, book)
      if hasTable {
        let rows = try #require(book.folder.text(Self.table))
        try book.folder.write(rows.split(separator: "\n")[0] + "\n", to: Self.table)
      } else {
        try book.folder.remove(Self.table)
      }
      try expectRefused(
        book, hasTable ? "keeps a version that no line names" : "versions.csv is not there")
    }
    let book = try adopted()
    let text = try #require(book.folder.text(Self.kept))
    try book.folder.write(text.replacing("Readers ask.", with: "Readers demand."), to: Self.kept)
    try begin("1.1", "2027-01-01", book)
    try expectRefused(book, "not the one that was adopted")
  }

  @Test("a document at the top of the content is called by its file's name")
  func atTheTop() throws {
    let header = "kind: document\nversion: \"1.0\"\nstatus: adopted\neffective: 2026-01-01\n"
    let book = try Handbook([
      "content/index.md": "---\n\(header)---\n# Charter\n\nWe answer.\n",
      "content/rules/index.md": "---\ncollection: rule\n---\n# Rules\n",
      "content/rules/CH-01.md": "---\nforce: must\n---\n# Answer\n\n## Why\n\nThey ask.\n",
    ])
    #expect(try book.run("adopt").output == "content/versions/1.0\n")
    for id in ["index", "INDEX"] {
      let shown = try book.program().run(["show", id, "--at", "2026-05-01"])
      #expect(shown.code == 0 && shown.output.contains("index — version 1.0"), "\(shown)")
    }
  }

  @Test("a line that gives another day than its text is an error")
  func otherDay() throws {
    let book = try adopted()
    try replace(";2026-01-01;", ";2026-02-01;", in: Self.table, book)
    let check = try book.run("check", "--format", "line")
    #expect(check.reports.map { "\($0.place) \($0.id)" } == ["\(Self.table):2:1: changed-version"])
    #expect(check.error.contains("2026-01-01"))
    try replace(";2026-02-01;", ";2026-01-01;", in: Self.table, book)
    #expect(try ids(book) == [])
  }

  @Test("what a rule said on a day, its print, and how to check it")
  func shows() throws {
    let book = try adopted()
    try replace("Readers ask.", "Nobody may hide.", in: Self.rule, book)
    try replace("\"1.0\"", "\"1.1\"", in: "content/charter/index.md", book)
    try replace(
      "effective: 2026-01-01", "effective: 2026-12-01", in: "content/charter/index.md", book)
    #expect(try book.run("adopt", "charter").code == 1, "there is no row of changes")
    let changes = try #require(book.folder.text("content/charter/changes.csv"))
    try book.folder.write(
      changes + "2026-12-01,CH-01,charter,1.1,Clearer\n", to: "content/charter/changes.csv")
    #expect(try book.run("adopt", "charter").code == 0)
    func show(_ arguments: String...) throws -> Program.Ending {
      try book.program().run(["show"] + arguments)
    }
    let old = try show("CH-01", "--at", "2026-05-01")
    #expect(old.code == 0 && old.output.contains("Readers ask."), "\(old.error)")
    #expect(old.output.contains("version 1.0, from 2026-01-01 to 2026-11-30"), "\(old.output)")
    let new = try show("ch-01", "--at", "2026-12-01")
    #expect(new.output.contains("Nobody may hide.") && new.output.contains("since 2026-12-01"))
    let print = try #require(old.output.firstMatch(of: /SHA-256: ([0-9a-f ]+)/)).1
    let words = try show("CH-01", "--at", "2026-05-01", "--words")
    try book.folder.write(words.output, to: "words.txt")
    let sum = try Self.sum(of: book.folder("words.txt"))
    #expect(sum.hasPrefix(print.filter { $0 != " " }))
    let early = try show("CH-01", "--at", "2025-05-01")
    #expect(early.code == 1 && early.error.contains("was not in force on 2025-05-01"))
    // Two versions without a day between them are one time in which it binds.
    #expect(early.error.contains("; it is since 2026-01-01\n"), "\(early.error)")
    // What it said before it was kept is not known; that it did not bind is not said.
    let oldest = "content/charter/versions/1.0/rules/CH-01.md"
    try replace("since: 2026-01-01", "since: 2024-01-01", in: oldest, book)
    let unkept = try show("CH-01", "--at", "2025-05-01")
    #expect(unkept.code == 1 && unkept.error.contains("is not kept"), "\(unkept.error)")
    #expect(try show("CH-99").code == 2)
    #expect(try show("desk").code == 2)
    let document = try show("charter", "--at", "2026-05-01")
    #expect(document.output.contains("# Charter") && document.output.contains("Readers ask."))
  }

  @Test("a count of a version that is kept is of a known one; of another it is not")
  func counted() throws {
    let book = try adopted()
    try replace("\"1.0\"", "\"1.1\"", in: "content/charter/index.md", book)
    try book.folder.write(
      "date,rule,document,version,what\n2026-09-30,CH-01,charter,1.1,Clearer\n",
      to: "content/charter/changes.csv")
    try book.folder.write(
      "---\nreaders: [management]\n---\n# Acknowledgements\n\nCounts.\n",
      to: "content/charter/acknowledgements.md")
    func unknown(_ version: String) throws -> [String] {
      try book.folder.write(
        "version,department,head-count,received\n\(version),Workshop,12,11\n",
        to: "content/charter/acknowledgements.csv")
      return try book.run("check", "--readers", "management", "--format", "line").reports
        .map { String($0.id) }.filter { $0 == "unknown-version" }
    }
    #expect(try unknown("1.0") == [], "the table of changes does not go back as far")
    #expect(try unknown("0.9") == ["unknown-version"])
  }

  @Test(
    "what one version kept for others, and what today is kept for others, is shown to nobody else")
  func withheld() throws {
    let book = try adopted()
    try replace("\"1.0\"", "\"1.1\"", in: "content/charter/index.md", book)
    try replace("force: must", "force: must\nreaders: [board]", in: Self.rule, book)
    try replace("Readers ask.", "Nobody may hide.", in: Self.rule, book)
    try book.folder.write(
      "date,rule,document,version,what\n2026-01-01,CH-01,charter,1.0,x\n2026-01-01,,charter,1.1,x\n",
      to: "content/charter/changes.csv")
    let built = try book.run("build", "--lenient")
    #expect(built.code == 0, "\(built.error)")
    let leaks = book.site.filter { _, bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return text.contains("Readers ask") || text.contains("Nobody may hide")
    }
    #expect(leaks.keys.sorted() == [])
  }
}
