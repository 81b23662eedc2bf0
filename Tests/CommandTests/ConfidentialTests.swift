import TestThreads
import Testing
import Workbench

/// Each text that is kept for some holds a word of its own, which no byte may hold of what others are
/// given: pages, prints, comparisons, feeds, search, data, answers to assistants.
@Suite("What is kept for some reaches nobody else", .ownThreads)
struct ConfidentialTests {
  static let settings = [
    "diapason.yaml":
      "language: en\nname: \"Handbook\"\naddress: https://intranet.example/\ndata: yes\n"
  ]
  static let index = "content/charter/index.md"
  static let rule = "content/charter/rules/CH-01.md"
  static let changes = "content/charter/changes.csv"

  /// Everything that a build gives to readers, in small letters.
  func told(_ book: Handbook, _ options: [String]) throws -> String {
    let ending = try book.program().run(["build", "--date", "2026-10-01"] + options)
    #expect(ending.code == 0, "\(options): \(ending.error)")
    return try ReadersTests.everything(book)
      + asked(book, readers: options.contains("board") ? "board" : "all")
  }

  func told(_ book: Handbook, _ options: String...) throws -> String {
    try told(book, options)
  }

  /// What an assistant is answered, in small letters.
  private func asked(_ book: Handbook, readers: String) throws -> String {
    let calls = [
      "\"changes_since\",\"arguments\":{\"date\":\"2020-01-01\"}",
      "\"rules_for\",\"arguments\":{}",
      "\"search\",\"arguments\":{\"query\":\"rules\"}",
    ].map {
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\($0)}}\n"
    }
    let ending = try book.program().run(
      ["mcp", "--readers", readers, "--date", "2026-10-01"], input: Array(calls.joined().utf8))
    return ending.output.lowercased()
  }

  func replace(_ old: String, _ new: String, in path: String, _ book: Handbook) throws {
    let text = try #require(book.folder.text(path))
    try #require(text.contains(old), "\(path): \(old)")
    try book.folder.write(text.replacing(old, with: new), to: path)
  }

  func charter(_ more: [String: String] = [:]) throws -> Handbook {
    try Handbook(SoundCharter.files.merging(Self.settings) { $1 }.merging(more) { $1 })
  }

  func adopt(_ book: Handbook) throws {
    let ending = try book.run("adopt", "charter")
    #expect(ending.code == 0, "\(ending.error)")
  }

  /// Another version is written, with a row in the table of changes.
  func write(
    _ number: String, from day: String, _ book: Handbook, _ status: String = "adopted",
    _ header: String = ""
  ) throws {
    try book.folder.write(
      "---\nkind: document\nversion: \"\(number)\"\nstatus: \(status)\neffective: \(day)\n\(header)---\n"
        + "# Charter\n", to: Self.index)
    let rows = try #require(book.folder.text(Self.changes))
    try book.folder.write(rows + "\(day),,charter,\(number),Renewed\n", to: Self.changes)
  }

  @Test("comments of authors are in no file, and change no print; what they mark does")
  func comments() throws {
    let book = try charter()
    try replace(
      "Readers ask.",
      "Readers <!-- zinline --> ask <del>twice</del>.\n\n<!-- zblock\nnote -->\n\n<p>Zshown.</p>",
      in: Self.rule, book)
    try replace("# Charter\n", "# Charter\n\n<!-- zpreamble -->\n", in: Self.index, book)
    try adopt(book)
    for options in [[], ["--lenient"]] {
      let all = try told(book, ["--readers", "all"] + options)
      #expect(all.contains("zshown") && all.contains("charter/versions/1-0/print.txt"))
      for word in ["zinline", "zblock", "zpreamble"] { #expect(!all.contains(word), "\(word)") }
    }
    let print = try #require(book.folder.text("public/charter/versions/1-0/print.txt"))
    #expect(print.contains("Zshown.") && print.contains("<del>"))
    // What is no word is not compared; a mark is.
    try replace("zblock", "another", in: Self.rule, book)
    #expect(try book.run("check", "--format", "line").reports.map { String($0.id) } == [])
    try replace("<del>twice</del>", "twice", in: Self.rule, book)
    #expect(
      try book.run("check", "--format", "line").reports.map { String($0.id) }
        == ["changed-since-version"])
  }

  @Test("a role that became reserved is named in no older text, print or comparison")
  func reservedRole() throws {
    let path = "content/roles/zcommittee.md"
    let role =
      "---\nhours: {publishing: 4}\n---\n# Committee\n\n## What this role does\n\nx\n\n"
      + "## What others give it\n\nx\n"
    let book = try charter([path: role])
    try replace("force: must", "force: must\nroles: [zcommittee, editor]", in: Self.rule, book)
    try replace("effective:", "approved-by: [zcommittee]\neffective:", in: Self.index, book)
    try adopt(book)
    try replace("roles: [zcommittee, editor]", "roles: [editor]", in: Self.rule, book)
    try write("2.0", from: "2026-09-01", book)
    try adopt(book)
    #expect(try told(book).contains("committee"))
    try book.folder.write(role.replacing("hours", with: "readers: [board]\nhours"), to: path)
    for options in [[], ["--lenient"]] {
      #expect(!(try told(book, ["--readers", "all"] + options)).contains("committee"))
    }
    let board = try told(book, "--readers", "board")
    #expect(board.contains("zcommittee") && board.contains("charter/versions/1-0/print.txt"))
  }

  @Test("a draft that is not in force holds for what has no versions")
  func besideAVersion() throws {
    let header = "draft: yes\n"
    let book = try charter([
      "content/charter/annex.md": "# Zannex\n",
      "content/charter/glossary.csv": "term,definition\nzterm,x\n",
    ])
    try adopt(book)
    #expect(try told(book).contains("zannex"))
    try write("2.0", from: "2027-01-01", book, "consultation", header)
    for options in [[], ["--lenient"]] {
      let all = try told(book, ["--readers", "all"] + options)
      #expect(all.contains("readers ask."), "the version in force is everybody's")
      for word in ["zannex", "zterm"] { #expect(!all.contains(word), "\(word)") }
    }
    let author = try told(book, "--drafts")
    #expect(
      author.contains("zannex") && author.contains("zterm") && author.contains("readers ask."))
  }

  @Test("a rule that a version to come adds for some is announced to nobody else")
  func toCome() throws {
    let book = try charter()
    try adopt(book)
    try book.folder.write(
      "---\ncollection: rule\nreaders: [board]\n---\n# Boards\n",
      to: "content/charter/boards/index.md")
    try book.folder.write(
      "---\nforce: must\n---\n# Zcoming\n\n## Why\n\nZreason.\n",
      to: "content/charter/boards/CH-02.md")
    try write("2.0", from: "2027-01-01", book)
    func expectUntold(_ state: String) throws {
      for options in [[], ["--lenient"]] {
        let all = try told(book, ["--readers", "all"] + options)
        #expect(all.contains("readers ask."), "\(state): the rule in force is everybody's")
        #expect(!all.contains("zcoming") && !all.contains("zreason"), "\(state) \(options)")
      }
      #expect(try told(book, "--readers", "board").contains("zreason"), "\(state)")
    }
    try expectUntold("written")
    try adopt(book)
    try expectUntold("adopted")
    // Its readers are said only after it was adopted.
    try replace("readers: [board]\n", "", in: "content/charter/versions/2.0/boards/index.md", book)
    try expectUntold("said later")
  }

  @Test("rules stay reserved when the folder goes whose index reserved them")
  func folderGone() throws {
    let book = try charter([
      "content/charter/boards/index.md": "---\nreaders: [board]\n---\n# Boards\n\nZaround.\n",
      "content/charter/boards/rules/index.md": "---\ncollection: rule\n---\n# Zchapter\n",
      "content/charter/boards/rules/BD-01.md":
        "---\nforce: must\n---\n# Zrule\n\n## Why\n\nZreason.\n",
    ])
    try adopt(book)
    #expect(book.folder.exists("content/charter/versions/1.0/boards/index.md"))
    try book.folder.remove("content/charter/boards")
    try write("2.0", from: "2026-09-01", book)
    try adopt(book)
    for options in [[], ["--lenient"]] {
      let all = try told(book, ["--readers", "all"] + options)
      for word in ["zchapter", "zrule", "zreason", "bd-01"] {
        #expect(!all.contains(word), "\(word)")
      }
    }
    let board = try told(book, "--readers", "board")
    #expect(board.contains("zreason") && board.contains("charter/versions/1-0/"))
    #expect(!board.contains("zaround"), "the index is no page of the version")
  }

  @Test("a version that is reserved is told by no comparison")
  func reservedVersion() throws {
    let book = try charter()
    try replace("\"1.0\"", "\"0.7\"", in: Self.index, book)
    try replace("charter,1.0", "charter,0.7", in: Self.changes, book)
    try replace("kind: document", "kind: document\nreaders: [board]", in: Self.index, book)
    try adopt(book)
    try write("2.0", from: "2026-09-01", book)
    try adopt(book)
    let all = try told(book, "--readers", "all")
    #expect(!all.contains("0-7-2-0") && !all.contains("31 august 2026"))
    #expect(try told(book, "--readers", "board").contains("charter/versions/0-7-2-0.html"))
  }

  @Test("rows about a record that is reserved are told nowhere, and are no download")
  func rows() throws {
    let book = try charter([
      "content/charter/rules/CH-02.md":
        "---\nforce: must\nreaders: [board]\n---\n# Zrule\n\n## Why\n\nx\n",
      "content/plan/kpis/zkpi.md":
        "---\nunit: euros\nfamily: awareness\nreaders: [board]\n---\n# Zkpi\n\n## Definition\n\nx\n\n## Formula\n\nx\n",
      "content/plan/verdicts.csv": "date,kpi,verdict,why\n2026-09-01,zkpi,confirmed,Zverdict\n",
      "content/index.md": "# Home\n\n[Changes](charter/changes.csv)\n",
    ])
    let rows = try #require(book.folder.text(Self.changes))
    try book.folder.write(
      rows.replacing("what\n", with: "what,why\n").replacing(
        "First version", with: "First version,")
        + "2026-09-15,CH-02,charter,1.0,Zwhat,Zwhy\n", to: Self.changes)
    for options in [[], ["--lenient"]] {
      let all = try told(book, ["--readers", "all"] + options)
      #expect(all.contains("first version"))
      for word in ["zwhat", "zwhy", "zrule", "zkpi", "zverdict"] {
        #expect(!all.contains(word), "\(word) \(options)")
      }
      #expect(book.site.keys.allSatisfy { !$0.hasSuffix("changes.csv") })
    }
    let said = try book.program()(
      "changes", "--since", "2026-01-01", "--readers", "all", "--date", "2026-10-01")
    #expect(said.code == 0 && said.output.contains("First version") && !said.output.contains("Zwh"))
    let board = try told(book, "--readers", "board")
    for word in ["zwhat", "zwhy", "zverdict"] { #expect(board.contains(word), "\(word)") }
  }

  @Test("an export of data leaves nothing behind that an earlier one wrote for others")
  func exports() throws {
    let book = try charter([
      "content/brand/colours.md": "---\nreaders: [board]\n---\n# Colours\n"
    ])
    try book.folder.write("Mine.", to: "out/notes.txt")
    try book.folder.write("Mine.", to: "none/sitemap.xml")
    func export(_ readers: String, _ folder: String = "out") throws -> Set<String> {
      let ending = try book.run("export", "data", folder, "--readers", readers, "--lenient")
      #expect(ending.code == 0, "\(ending.error)")
      return Set(book.folder.tree(folder).keys)
    }
    let board = try export("board")
    #expect(
      board.isSuperset(of: ["colours.tokens.json", "charter.json", "sitemap.xml", "notes.txt"]))
    #expect(try export("all") == board.subtracting(["colours.tokens.json"]))
    // Where no export stands, what has such a name is somebody's own.
    try replace("address: https://intranet.example/\n", "", in: "diapason.yaml", book)
    #expect(try export("all", "none").contains("sitemap.xml"))
  }

  @Test("a consent ends for everybody, whoever may read the table of consents")
  func consents() throws {
    func published(_ withdrawn: String, _ options: [String]) throws -> Bool {
      let book = try charter([
        "content/brand/consents.md": "---\nreaders: [board]\n---\n# Consents\n",
        "content/brand/consents.csv":
          "reference,what,until,withdrawn\nC-1,Zphotograph,2027-10-01,\(withdrawn)\n",
      ])
      try replace("alt: Logo", "alt: Logo\nconsent: c-1", in: "content/brand/assets/logo.md", book)
      let all = try told(book, options)
      #expect(all.contains("zphotograph") == options.contains("board"))
      return book.site.contains { $0.key.hasSuffix("logo.svg") }
    }
    for options in [
      ["--readers", "all"], ["--readers", "all", "--lenient"], ["--readers", "board"],
    ] {
      #expect(try published("", options), "\(options)")
      #expect(try !published("2026-09-30", options), "\(options)")
    }
  }
}
