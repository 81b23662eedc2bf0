import Diagnosis
import Foundation
import Testing
import Workbench

/// The help of a message, done as it says, ends the problem.
@Suite("Every cure cures")
struct CureTests {
  static let table =
    Cure.ofPages + Cure.ofMarkup + Cure.ofReaders + Cure.ofRecords + Cure.ofBrandAndPlan

  @Test("what the help says is done, and the problem is gone", arguments: table)
  func cured(_ row: Cure) throws {
    let book = try Handbook(SoundCharter.files)
    try Self.make(row.fault, in: book)
    let before = try Self.problems(of: book)
    let helps = before.filter { $0.id == row.id }.map(\.help)
    #expect(helps.contains { $0.contains(row.said) }, "\(row.id): \(before)")
    try Self.make(row.cure, in: book)
    let after = try Self.problems(of: book)
    #expect(!after.contains { $0.id == row.id }, "\(after)")
  }

  /// Problems whose cure lies in no file of the content, each with the reason why no row does it.
  static let elsewhere: [Problem: String] = [
    .notText: "bytes: below", .unreadableFile: "permissions, which root has",
    .linkedFolder: "a link of the file system: below", .unknownFile: "no code makes it",
    .emptySource: "a folder without pages: below", .nothingToShow: "the readers' tests",
    .badLayout: "a theme: below", .unknownName: "a theme: below", .unknownLayout: "a theme: below",
    .missingString: "a theme: below", .badOutput: "an option: below",
    .foreignFile: "the output: below", .badOption: "an option: below",
    .badSource: "the source folder itself", .forbiddenSetting: "the user's own settings",
    .noDictionary: "the machine: the tests of spelling",
    .unclosedComment: "the raw HTML's tests", .unpublishableFile: "the published names' tests",
    .simplifiedImage: "the drawings' tests", .imageMetadata: "the pictures' tests",
    .serverSettings: "names of files that servers read: the media's tests",
    .leftOut: "said beside what is wrong with a header", .notUTF8: "bytes: the tables' tests",
    .controlCharacter: "bytes: the tables' tests", .lineOutsideTable: "the tables' tests",
    .formulaInCell: "the tables' tests", .unreachableTarget: "another machine",
    .missingFile: "a published site, built again",
    .changedFile: "a published site, built again",
    .externalRequest: "a theme's own file, which no sentence can mend",
    .impossibleCount: "counts for the management: their own tests",
    .personalData: "counts for the management: their own tests",
    .outdatedPaper: "a PDF that another program made: the tests of paper",
    .plainCode: "another program that is missing: its own tests",
    .networksWithoutRecords: "a charter without networks: the tables' tests",
    .foreignInterface: "nothing is to be mended",
    .guessedLanguage: "a folder without settings: below",
    .changedVersion: "the versions' tests", .incompleteVersion: "the versions' tests",
    .changedSinceVersion: "the versions' tests", .unkeptVersion: "the versions' tests",
    .reservedVersion: "kept versions: the tests of what is confidential",
  ]

  @Test("there is a row for every problem of the content, and a reason for each other one")
  func covered() {
    let texts = Set(CureOfTextTests.rows.map(\.id))
    let rows = Set(Self.table.map(\.id)).union(texts)
    for problem in Problem.allCases {
      let isElsewhere = Self.elsewhere[problem] != nil
      #expect(rows.contains(problem.rawValue) != isElsewhere, "\(problem.rawValue)")
    }
    #expect(rows.subtracting(Problem.allCases.map(\.rawValue)).isEmpty)
  }

  @Test("a language that was guessed, said")
  func guessedLanguage() throws {
    var files = SoundCharter.files
    files["content/page.md"] =
      "# P\n\n" + String(repeating: "It is for you and the others. ", count: 20)
    let book = try Handbook(files)
    try book.folder.remove("diapason.yaml")
    let said = try Self.problems(of: book).filter { $0.id == "guessed-language" }
    #expect(said.map { $0.help.contains("“language: en”") } == [true])
    try book.folder.write("language: en\n", to: "diapason.yaml")
    #expect(try Self.problems(of: book).allSatisfy { $0.id != "guessed-language" })
  }

  @Test("a file in another encoding, saved as UTF-8")
  func encoding() throws {
    let book = try Handbook(SoundCharter.files)
    try book.folder.write([0x23, 0x20, 0xE9], to: "content/page.md")
    let said = try Self.problems(of: book)
    #expect(said.contains { $0.id == "not-text" && $0.help.contains("UTF-8") })
    try book.folder.write("# é", to: "content/page.md")
    #expect(try Self.problems(of: book).isEmpty)
  }

  @Test("a linked folder, moved to its place")
  func linkedFolder() throws {
    let book = try Handbook(SoundCharter.files)
    try book.folder.write("# X\n", to: "apart/x.md")
    try book.folder.link("content/linked", to: "../apart")
    let said = try Self.problems(of: book).filter {
      $0.id == "linked-folder" || $0.id == "link-outside"
    }
    #expect(
      said.count == 1 && said[0].help.contains("into the folder") || said[0].help.contains("move"))
    try FileManager.default.removeItem(atPath: book.folder("content/linked"))
    try book.folder.write("# X\n", to: "content/linked/x.md")
    #expect(try Self.problems(of: book).isEmpty)
  }

  @Test("a folder without pages, given its first")
  func empty() throws {
    let book = try Handbook(["diapason.yaml": "language: en\n"])
    let said = try Self.problems(of: book)
    #expect(said.contains { $0.id == "empty-source" && $0.help.contains("content/index.md") })
    try book.folder.write("# H\n", to: "content/index.md")
    #expect(try Self.problems(of: book).isEmpty)
  }

  /// A layout's slip, what the help says and the layout without it.
  static let layouts: [(id: String, bad: String, said: String, good: String)] = [
    ("unknown-name", "{{page.titel}}", "did you mean “title”?", "{{page.title}}"),
    ("unknown-layout", "{{> tocc}}", "did you mean “toc”?", "{{> toc}}"),
    ("bad-layout", "{{{page.title}}}", "write {{page.title}}", "{{page.title}}"),
    ("bad-layout", "{{content}}", "write {{{content}}}", "{{{content}}}"),
    ("missing-string", "{{strings.skipp}}", "did you mean “skip”?", "{{strings.skip}}"),
  ]

  @Test("a slip in a layout, written as the help says", arguments: layouts)
  func layout(_ id: String, _ bad: String, _ said: String, _ good: String) throws {
    let book = try Handbook.page("# H\n", isPlain: false)
    func write(_ text: String) throws {
      try book.folder.write(
        "{{< base}}\n{{$main}}\n\(text)\n{{/main}}\n{{/base}}\n",
        to: "themes/own/layouts/page.mustache")
    }
    try write(bad)
    let found = try Self.problems(of: book, "--theme", "own")
    #expect(found.contains { $0.id == id && $0.help.contains(said) }, "\(found)")
    try write(good)
    #expect(try !Self.problems(of: book, "--theme", "own").contains { $0.id == id })
  }

  @Test(
    "an output that overlaps, or holds another's files: another one is chosen, or they are moved")
  func outputs() throws {
    let book = try Handbook(SoundCharter.files)
    let overlap = try book.run("build", "--output", "content/site")
    #expect(overlap.code == 2 && overlap.error.contains("choose another folder with --output"))
    try book.folder.write("mine", to: "site/mine.txt")
    let foreign = try book.run("build", "--output", "site")
    #expect(foreign.code == 2 && foreign.error.contains("move them elsewhere"), "\(foreign.error)")
    try FileManager.default.removeItem(atPath: book.folder("site/mine.txt"))
    #expect(try book.run("build", "--output", "site").code == 0)
  }

  @Test("a slip in an option is written as the help says")
  func options() throws {
    var files = SoundCharter.files
    files["content/secret.md"] = "---\nreaders: [management]\n---\n# Secret\n"
    let book = try Handbook(files)
    let wrong = try book.run("build", "--readers", "managment")
    #expect(wrong.code != 0 && wrong.error.contains("did you mean “management”?"))
    #expect(try book.run("build", "--readers", "management").code == 0)
  }

  private static func make(_ edits: [Cure.Edit], in book: Handbook) throws {
    for edit in edits {
      let path = "content/" + edit.file
      guard let new = edit.new else {
        try FileManager.default.removeItem(atPath: book.folder(path))
        continue
      }
      guard !edit.old.isEmpty else {
        try book.folder.write(new, to: path)
        continue
      }
      let text = try #require(book.folder.text(path))
      // A file that a row wrote whole is written whole again.
      try #require(text.contains(edit.old), "\(edit.file): \(edit.old)")
      try book.folder.write(text.replacing(edit.old, with: new, maxReplacements: 1), to: path)
    }
  }

  static func problems(
    of book: Handbook, _ more: String...
  ) throws -> [(id: String, help: String)] {
    struct Report: Decodable {
      struct Item: Decodable {
        var id: String
        var help: String?
      }
      var diagnostics: [Item]
    }
    let arguments = ["check", "--format", "json", "--date", "2026-10-01"] + more
    let ending = try book.program().run(arguments)
    let report = try JSONDecoder().decode(Report.self, from: Data(ending.bytes))
    return report.diagnostics.map { ($0.id, $0.help ?? "") }
  }
}
