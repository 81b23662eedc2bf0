import Foundation
import TestThreads
import Testing
import Workbench

@Suite("publish, releases, rollback, verify", .ownThreads)
struct PublicationTests {
  static let configuration = """
    language: en
    name: "Handbook"
    targets:
      intranet: {kind: folder, path: ../www, keep: 2}

    """

  /// A handbook in a folder beside the target's.
  struct Desk {
    let folder: TemporaryFolder

    init(_ configuration: String = PublicationTests.configuration) throws {
      folder = try TemporaryFolder([
        "book/diapason.yaml": configuration,
        "book/content/index.md": "# Home\n\n[Rule](rules/CH-01.md)\n",
        "book/content/rules/index.md": "---\ncollection: rule\n---\n# Rules\n",
        "book/content/rules/CH-01.md":
          "---\nforce: must\n---\n# Say who you are\n\n## Why\n\nTrust.\n",
      ])
      for (path, bytes) in Checkout.smallTheme() {
        try folder.write(bytes, to: "book/themes/diapason/" + path)
      }
    }

    func run(_ arguments: String...) throws -> Program.Ending {
      var program = try Program.built("diapason")
      program.folder = folder("book")
      return try program.run(arguments.dated)
    }

    func say(_ text: String) throws {
      try folder.write(
        "---\nforce: must\n---\n# Say who you are\n\n## Why\n\n\(text)\n",
        to: "book/content/rules/CH-01.md")
    }

    /// The release that is shown.
    var current: String? {
      (try? FileManager.default.destinationOfSymbolicLink(atPath: folder("www/current")))
        .map { String($0.dropFirst("releases/".count)) }
    }

    var releases: [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder("www/releases")))
      return (names ?? []).filter { !$0.contains(".json") }.sorted()
    }

    var page: String? { folder.text("www/current/rules/ch-01.html") }
  }

  @Test("the first publication makes the target; an equal one has nothing to do")
  func first() throws {
    let desk = try Desk()
    let ending = try desk.run("publish")
    #expect(ending.code == 0, "\(ending.error)")
    let name = try #require(desk.current)
    #expect(name.wholeMatch(of: /2026-10-01-[0-9a-f]{12}/) != nil)
    #expect(ending.error.hasPrefix("intranet shows \(name): "))
    #expect(ending.error.contains("first publication: 3 pages\n"))
    #expect(desk.releases == [name])
    #expect(desk.page?.contains("Say who you are") == true)
    #expect(!desk.folder.exists("book/public"), "publishing leaves the output alone")
    let again = try desk.run("publish", "intranet")
    #expect(again.error == "nothing to do: intranet shows this site already, as \(name)\n")
    #expect(again.code == 0 && desk.releases == [name])
  }

  @Test("unchanged files keep their inode from release to release, and what changed is told")
  func second() throws {
    let desk = try Desk()
    #expect(try desk.run("publish").code == 0)
    let before = FileTree.identities(in: desk.folder("www/current/"))
    try desk.say("More.")
    let ending = try desk.run("publish")
    #expect(ending.error.contains("pages: 1 changed; rules: CH-01\n"), "\(ending.error)")
    let after = FileTree.identities(in: desk.folder("www/current/"))
    #expect(after["index.html"] == before["index.html"] && after["index.html"] != nil)
    #expect(after["rules/ch-01.html"] != before["rules/ch-01.html"])
    let list = try desk.run("releases")
    #expect(list.output.contains("* \(desk.current ?? "?")  "))
    #expect(list.output.contains("~ CH-01 Say who you are (rules/ch-01.html)\n"))
    #expect(list.output.contains(#/\S+@\S+  diapason /#))
    #expect(list.code == 0)
  }

  @Test("releases --format json gives the records and the current one")
  func listing() throws {
    struct Listing: Decodable {
      struct Release: Decodable {
        var name: String, digest: String, number: Int, previous: String?
      }
      var current: String?
      var releases: [Release]
    }
    let desk = try Desk()
    let none = try desk.run("releases", "--format", "json")
    #expect(none.code == 0)
    #expect(try JSONDecoder().decode(Listing.self, from: Data(none.bytes)).releases.isEmpty)
    #expect(!desk.folder.exists("www"), "looking makes nothing")
    #expect(try desk.run("publish").code == 0)
    let first = desk.current
    try desk.say("More.")
    #expect(try desk.run("publish").code == 0)
    let listing = try JSONDecoder().decode(
      Listing.self, from: Data(desk.run("releases", "--format", "json").bytes))
    #expect(listing.current == desk.current)
    #expect(listing.releases.map(\.number) == [2, 1])
    #expect(listing.releases.first?.previous == first)
    let digest = listing.releases.first?.digest ?? ""
    #expect(try desk.run("verify", "www/current", "--digest", digest).code == 2)
    #expect(try desk.run("verify", "../www/current", "--digest", digest).code == 0)
    #expect(try desk.run("verify", "../www", "--digest", String(digest.reversed())).code == 1)
  }

  @Test("rollback goes to the release before, or to a named one, and says so")
  func rollback() throws {
    let desk = try Desk()
    var names: [String] = []
    for text in ["One.", "Two.", "Three."] {
      try desk.say(text)
      #expect(try desk.run("publish").code == 0)
      names.append(desk.current ?? "")
    }
    let back = try desk.run("rollback")
    #expect(back.code == 0 && back.error.contains("intranet shows \(names[1]) again"))
    #expect(back.error.contains("before: \(names[2])\n"))
    #expect(desk.current == names[1] && desk.page?.contains("Two.") == true)
    // The first of three is gone: two are kept.
    #expect(try desk.run("rollback").code == 2)
    #expect(desk.current == names[1])
    #expect(try desk.run("rollback", "intranet", "--to", names[2]).code == 0)
    #expect(desk.current == names[2])
    let same = try desk.run("rollback", "--to", names[2])
    #expect(same.code == 2 && same.error.contains("is the release that is shown"))
    let unknown = try desk.run("rollback", "--to", "2026-10-01-0123456789ab")
    #expect(unknown.code == 2 && unknown.error.contains("no release, or more than one,"))
    #expect(try desk.run("rollback", "--to", "2026").code == 2, "two begin like that")
  }

  @Test("the current release and the one before it stay, whatever is older")
  func keeping() throws {
    let desk = try Desk()
    var names: [String] = []
    func publish(_ text: String) throws {
      try desk.say(text)
      #expect(try desk.run("publish").code == 0)
      names.append(desk.current ?? "")
    }
    try publish("One.")
    try publish("Two.")
    #expect(try desk.run("rollback").code == 0)
    // Published over the first: a rollback must lead back to it, not to the bad second.
    try publish("Three.")
    #expect(Set(desk.releases) == Set(names))
    #expect(try desk.run("rollback").code == 0)
    #expect(desk.current == names[0])
    // The same site once more: its old release is replaced, not doubled.
    try desk.say("Three.")
    #expect(try desk.run("publish").code == 0)
    #expect(desk.current == names[2])
    try publish("Four.")
    #expect(Set(desk.releases) == [names[2], names[3]])
  }

  @Test("an old release into which someone put a file is not removed with it")
  func foreignFileInOldRelease() throws {
    let desk = try Desk()
    #expect(try desk.run("publish").code == 0)
    let first = desk.current ?? ""
    try desk.folder.write("mine", to: "www/releases/\(first)/rules/mine.txt")
    for text in ["Two.", "Three."] {
      try desk.say(text)
      #expect(try desk.run("publish").code == 0)
    }
    #expect(desk.releases.count == 3)
    #expect(desk.folder.text("www/releases/\(first)/rules/mine.txt") == "mine")
  }

  @Test("content with errors publishes nothing and ends with 1")
  func errors() throws {
    let desk = try Desk()
    #expect(try desk.run("publish").code == 0)
    let before = desk.current
    try desk.say("[x](gone.md)")
    let ending = try desk.run("publish")
    #expect(ending.code == 1 && ending.error.contains("[broken-link]"))
    #expect(ending.error.hasSuffix("nothing was published\n"))
    #expect(desk.current == before && desk.releases.count == 1)
  }

  @Test("a theme that is not there is no fault of the content: 2")
  func noTheme() throws {
    let desk = try Desk()
    let ending = try desk.run("publish", "--theme", "absent")
    #expect(ending.code == 2 && ending.error.contains("[bad-option]"))
    #expect(!desk.folder.exists("www"))
  }

  @Test(
    "a target with foreign files is refused, and left alone",
    arguments: [
      "index.html", "releases/readme.txt", "releases/2026-10-01-0123456789ab/a.html", "current/x",
    ])
  func foreignFiles(_ path: String) throws {
    let desk = try Desk()
    try desk.folder.write("mine", to: "www/" + path)
    let ending = try desk.run("publish")
    #expect(ending.code == 2 && ending.error.contains("[foreign-file]"), "\(ending.error)")
    #expect(desk.folder.text("www/" + path) == "mine")
    #expect(desk.folder.tree("www").keys.sorted() == [".diapason-lock", path])
  }

  @Test(
    "what cannot be reached or is not there ends with 2 and says what to do",
    arguments: [
      ("path: ../absent/www", "intranet", "[unreachable-target]"),
      ("path: content/www", "intranet", "[bad-output]"),
      ("path: diapason.yaml", "intranet", "[bad-output]"),
      ("path: ../www", "intrant", "did you mean “intranet”?"),
    ])
  func impossible(_ path: String, _ target: String, _ message: String) throws {
    let desk = try Desk(
      "language: en\nname: x\ntargets:\n  intranet:\n    kind: folder\n    \(path)\n")
    let ending = try desk.run("publish", target)
    #expect(ending.code == 2 && ending.error.contains(message), "\(ending.error)")
    #expect(!desk.folder.exists("www"))
  }

  @Test("without a name the only target is meant; none or several are said")
  func choosing() throws {
    let none = try Desk("language: en\nname: x\n").run("publish")
    #expect(none.code == 2 && none.error.contains("names no target"))
    let several = try Desk(
      Self.configuration + "  other: {kind: folder, path: ../other}\n"
    ).run("publish")
    // One of two that cannot be read does not make the other the only one.
    let broken = try Desk(Self.configuration + "  other: {kind: folder, pth: ../other}\n")
    let ending = try broken.run("publish")
    #expect(ending.code == 1 && ending.error.contains("did you mean “path”?"), "\(ending.error)")
    #expect(!broken.folder.exists("www"))
    #expect(several.code == 2 && several.error.contains("choose one of intranet, other"))
  }

  @Test("a host that does not answer ends with 2 and names it")
  func deadHost() throws {
    let desk = try Desk(
      "language: en\nname: x\ntargets:\n"
        + "  far: {kind: rsync, host: nobody@127.0.0.1, port: 1, path: /srv/x}\n")
    let ending = try desk.run("publish")
    #expect(ending.code == 2 && ending.error.contains("[unreachable-target]"), "\(ending.error)")
    #expect(!ending.error.contains("\u{FFFD}"))
  }

  @Test("a target has its readers, and no others get their pages by a slip")
  func readers() throws {
    let desk = try Desk(
      Self.configuration + "  board: {kind: folder, path: ../board, readers: board}\n")
    try desk.folder.write("---\nreaders: board\n---\n# Salaries\n", to: "book/content/pay.md")
    #expect(try desk.run("publish", "board").code == 0)
    #expect(desk.folder.exists("board/current/pay.html"))
    #expect(try desk.run("publish", "intranet").code == 0)
    #expect(!desk.folder.exists("www/current/pay.html"))
    let slip = try desk.run("publish", "board", "--readers", "staff")
    #expect(slip.code == 2 && slip.error.contains("is for the readers “board”, not for “staff”"))
    #expect(try desk.run("publish", "board", "--readers", "Board").code == 0)
  }

  @Test("a target inside a plain folder of pages is never read as its content")
  func insideThePages() throws {
    let folder = try TemporaryFolder([
      "diapason.yaml": "language: en\nname: x\ntargets: {www: {kind: folder, path: www}}\n",
      "index.md": "# Home\n", "glossary.csv": "term,definition\nReach,Who saw it\n",
    ])
    var program = try Program.built("diapason")
    program.folder = folder.path
    for text in ["# Home\n", "# House\n"] {
      try folder.write(text, to: "index.md")
      let ending = try program(
        "publish", "--theme", Checkout.folder + "/themes/diapason", "--date", "2026-10-01")
      #expect(ending.code == 0, "\(ending.error)")
    }
    #expect(!folder.exists("www/current/www"))
  }
}
