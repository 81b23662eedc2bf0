import Foundation
import Testing
import Workbench

/// What today's files say of readers, for the texts of every version.
extension ConfidentialTests {
  private static let table = "content/charter/versions/versions.csv"
  private static let chapter = "content/charter/rules/index.md"

  private func rule(_ title: String, _ text: String, _ header: String = "") -> String {
    "---\nforce: must\n\(header)---\n# \(title)\n\n## Why\n\n\(text)\n"
  }

  private func expectUntold(
    _ words: [String], _ book: Handbook, _ comment: String = "",
    at place: SourceLocation = #_sourceLocation
  ) throws {
    for options in [[], ["--lenient"]] {
      let all = try told(book, ["--readers", "all"] + options)
      for word in words {
        #expect(!all.contains(word), "\(comment) \(options) \(word)", sourceLocation: place)
      }
    }
    let board = try told(book, "--readers", "board")
    for word in words { #expect(board.contains(word), "\(word)", sourceLocation: place) }
  }

  @Test(
    "what is reserved after it was adopted stays so when the next version is begun",
    arguments: ["rule", "chapter", "document"])
  func begunNext(_ place: String) throws {
    let book = try charter()
    try replace("Readers ask.", "Zsecret.", in: Self.rule, book)
    try adopt(book)
    #expect(try told(book).contains("zsecret"))
    let readers = "readers: [board]\n"
    switch place {
    case "rule": try replace("force: must\n", "force: must\n" + readers, in: Self.rule, book)
    case "chapter":
      try replace("collection: rule\n", "collection: rule\n" + readers, in: Self.chapter, book)
    default: try replace("kind: document\n", "kind: document\n" + readers, in: Self.index, book)
    }
    try expectUntold(["zsecret"], book, "its own version")
    let own = place == "document" ? readers : ""
    try write("1.1", from: "2027-01-01", book, "consultation", own)
    try expectUntold(["zsecret"], book, "begun")
    if place == "rule" {
      try replace(readers, readers + "draft: yes\n", in: Self.rule, book)
      try expectUntold(["zsecret"], book, "a draft")
      try replace("draft: yes\n", "", in: Self.rule, book)
    }
    try write("1.2", from: "2027-01-01", book, "adopted", own)
    try adopt(book)
    try expectUntold(["zsecret"], book, "adopted, and to come")
  }

  @Test(
    "a draft by its name or its folder's is in no version, begun or adopted",
    arguments: ["rules/CH-02.draft.md", "rules/_drafts/CH-02.md", "_brouillons/rules/CH-02.md"])
  func namedDrafts(_ path: String) throws {
    let book = try charter([
      "content/charter/" + path: rule("Zdraft", "Zsecret."),
      "content/charter/_brouillons/rules/index.md": "---\ncollection: rule\n---\n# Zrules\n",
    ])
    func expectHeld(_ comment: String, at place: SourceLocation = #_sourceLocation) throws {
      let all = try told(book, "--readers", "all", "--lenient")
      for word in ["zdraft", "zsecret", "zrules"] {
        #expect(!all.contains(word), "\(comment) \(word)", sourceLocation: place)
      }
    }
    try adopt(book)
    #expect(!book.folder.exists("content/charter/versions/1.0/" + path))
    try expectHeld("adopted")
    for status in ["draft", "consultation", "adopted"] {
      try write("1.1", from: "2027-01-01", book, status)
      try expectHeld("begun, \(status)")
    }
    try adopt(book)
    #expect(!book.folder.exists("content/charter/versions/1.1/" + path))
    try expectHeld("adopted, and to come")
    try book.folder.remove("content/charter/" + path)
    try write("1.2", from: "2027-02-01", book)
    try expectHeld("gone")
  }

  @Test("a version says in the table who may read it while the next is prepared for some")
  func secretNext() throws {
    let book = try charter(["content/charter/annex.md": "# Zannex\n"])
    try adopt(book)
    try write("2.0", from: "2027-01-01", book, "consultation", "readers: [board]\n")
    func said() throws -> [String] {
      let ending = try book.run("check", "--format", "line")
      return ending.reports.filter { $0.id == "reserved-version" }.map { String($0.place) }
    }
    try expectUntold(["readers ask.", "zannex"], book, "nothing is said")
    #expect(try said() == ["\(Self.index):6:1:"])
    let rows = try #require(book.folder.text(Self.table))
    func open(_ cell: String) throws {
      let lines = rows.split(separator: "\n")
      try book.folder.write("\(lines[0]);readers\n\(lines[1]);\(cell)\n", to: Self.table)
    }
    try open("board")
    try expectUntold(["readers ask.", "zannex"], book, "said")
    #expect(try said() == [])
    try open("all")
    #expect(try said() == [])
    let all = try told(book, "--readers", "all")
    #expect(all.contains("readers ask.") && !all.contains("zannex"))
    try replace("force: must", "force: must\nreaders: [board]", in: Self.rule, book)
    try expectUntold(["readers ask."], book, "a rule speaks of all its versions")
    try replace("readers: [board]\n", "", in: Self.rule, book)
    try open("all, board")
    let unread = try told(book, "--readers", "all", "--lenient")
    #expect(!unread.contains("readers ask."), "it cannot be read")
  }

  @Test("a translation is for whom the rule is in every version, whether or not it is there today")
  func translations() throws {
    let book = try charter([
      "content/charter/rules/CH-02.md": rule("Two", "Ztwo.", "readers: [board]\n"),
      "content/charter/rules/CH-02.fr.md": rule("Deux", "Zdeux.", "language: fr\n"),
    ])
    try adopt(book)
    try write("2.0", from: "2027-01-01", book)
    try expectUntold(["ztwo", "zdeux"], book, "begun")
    try book.folder.remove("content/charter/rules/CH-02.fr.md")
    try expectUntold(["ztwo", "zdeux"], book, "the translation went")
    try book.folder.remove("content/charter/rules/CH-02.md")
    try write("2.0", from: "2026-09-01", book)
    try adopt(book)
    try expectUntold(["ztwo", "zdeux"], book, "both went")
  }

  @Test(
    "whatever file reserves a chapter is kept with its rules",
    arguments: [
      ["boards/index.md": "collection: rule", "boards/README.md": "kind: page\nreaders: [board]"],
      [
        "boards/index.md": "collection: rule", "boards/00-index.md": "kind: page\nreaders: [board]",
      ],
      [
        "boards/index.md": "collection: rule\nreaders: [board]",
        "boards/in/index.md": "collection: rule",
      ],
    ])
  func keptReservation(_ headers: [String: String]) throws {
    let isNested = headers["boards/in/index.md"] != nil
    let folder = isNested ? "boards/in" : "boards"
    let book = try charter(["content/charter/\(folder)/BD-01.md": rule("Zrule", "Zreason.")])
    for (path, header) in headers {
      try book.folder.write("---\n\(header)\n---\n# Boards\n", to: "content/charter/" + path)
    }
    try adopt(book)
    for path in headers.keys {
      #expect(book.folder.exists("content/charter/versions/1.0/" + path), "\(path)")
    }
    #expect(try book.run("check", "--format", "line").reports.map { String($0.id) } == [])
    try book.folder.remove("content/charter/boards")
    try write("2.0", from: "2026-09-01", book)
    try adopt(book)
    try expectUntold(["zrule", "zreason"], book)
  }

  @Test("a rule that moves into a reserved chapter takes its earlier text with it")
  func moved() throws {
    let book = try charter([
      "content/charter/old/index.md": "---\ncollection: rule\n---\n# Zchapter\n\nZintroduction.\n",
      "content/charter/old/CH-02.md": rule("Zrule", "Zbefore."),
    ])
    try adopt(book)
    #expect(try told(book).contains("zbefore"))
    try book.folder.remove("content/charter/old")
    try book.folder.write(
      "---\ncollection: rule\nreaders: [board]\n---\n# Boards\n",
      to: "content/charter/boards/index.md")
    try book.folder.write(rule("Zrule", "Zafter."), to: "content/charter/boards/CH-02.md")
    let words = ["zbefore", "zrule", "ch-02", "zintroduction"]
    try write("2.0", from: "2027-01-01", book)
    try expectUntold(words + ["zafter"], book, "to come")
    try write("2.0", from: "2026-09-01", book)
    try expectUntold(words + ["zafter"], book, "in force, as written")
    try adopt(book)
    try expectUntold(words + ["zafter"], book, "in force, and kept")
  }

  /// A PDF as the program's own carry their identifiers.
  private func paper(_ text: String, _ digit: String) -> String {
    let print = String(repeating: digit, count: 64)
    return "%PDF-1.7\n\(text)\ntrailer\n<< /ID [(\(print)) (\(print))] >>\n%%EOF\n"
  }

  @Test(
    "a document on paper as others have it is published nowhere, whatever it is called",
    arguments: ["charter/charter-1.0-board.pdf", "charter/charter-1.0.pdf", "files/note.pdf"])
  func papers(_ path: String) throws {
    let book = try charter([
      "content/" + path: paper("Zpaper", "a"),
      "content/index.md": "# Home\n\n[Paper](\(path))\n",
    ])
    #expect(try told(book).contains("zpaper"), "nothing is kept for others")
    try book.folder.write(
      rule("Zrule", "Zreason.", "readers: [board]\n"), to: "content/charter/rules/CH-02.md")
    let check = try book.run("check", "--format", "line")
    #expect(
      check.reports.contains { $0.place.hasPrefix("content/index.md:3:") && $0.id == "broken-link" }
    )
    let all = try told(book, "--readers", "all", "--lenient")
    #expect(!all.contains("zpaper") && !book.site.keys.contains { $0.hasSuffix(".pdf") })
    // Another program's is somebody's own.
    try book.folder.write(
      paper("Zpaper", "a").replacing("(" + String(repeating: "a", count: 64) + ")", with: "<00ff>"),
      to: "content/" + path)
    #expect(try told(book, "--readers", "all").contains("zpaper"))
  }

  @Test("a calendar with a row that is left out is no download")
  func calendar() throws {
    let book = try charter([
      "content/networks/znet.md": try #require(SoundCharter.files["content/networks/linkedin.md"])
        .replacing("---\nstatus", with: "---\nreaders: [board]\nstatus")
    ])
    #expect(try told(book, "--readers", "all").contains("planners told us"))
    #expect(book.site.keys.contains { $0.hasSuffix("calendar.csv") })
    let row = "p8,2026-11-02,,znet,post,Zrow,editor,idea,be-known,\n"
    try book.folder.write(SoundCharter.calendar + "\n" + row, to: "content/plan/calendar.csv")
    for options in [[], ["--lenient"]] {
      #expect(!(try told(book, ["--readers", "all"] + options)).contains("zrow"), "\(options)")
      #expect(!book.site.keys.contains { $0.hasSuffix("calendar.csv") })
    }
  }

  @Test("a document on paper is published where its readers have each word on it, by a link too")
  func ownPaper() throws {
    let book = try charter([
      "content/charter/rules/CH-02.md": rule("Zrule", "Zreason.", "readers: [board]\n"),
      "content/charter/rules/CH-03.md": rule("Zaudit", "Zreason.", "readers: [audit]\n"),
      "bin/weasyprint":
        "#!/bin/sh\n[ $# = 7 ] || { echo WeasyPrint version 61.0; exit 0; }\n"
        + "printf '%%PDF-1.7\\ntrailer << /ID [(%s) (x)] >>\\n' \"$5\" > \"$7\"\n",
    ])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: book.folder("bin/weasyprint"))
    let program = try book.program(["PATH": book.folder("bin") + ":/usr/bin:/bin"])
    for readers in ["all", "board"] {
      let ending = try program.run(
        ["export", "pdf", "charter", "--readers", readers, "--date", "2026-10-01"])
      #expect(ending.code == 0, "\(ending.error)")
    }
    try book.folder.write(
      "# Home\n\n[All](charter/charter-1.0.pdf), [board](charter/charter-1.0-board.pdf)\n",
      to: "content/index.md")
    func published(_ readers: String) throws -> [String] {
      _ = try told(book, "--readers", readers, "--lenient")
      return book.site.keys.filter { $0.hasSuffix(".pdf") }.sorted()
    }
    let (all, board) = ("charter/charter-1-0.pdf", "charter/charter-1-0-board.pdf")
    #expect(try published("all") == [all])
    #expect(try published("board") == [board, all])
    #expect(try published("audit") == [all])
  }
}
