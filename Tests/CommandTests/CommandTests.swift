import Foundation
import TestThreads
import Testing
import Workbench

@Suite("The commands as users run them", .ownThreads)
struct CommandTests {
  static let broken = "# Home\n\n[a](gone.md)\n"
  static let brokenReport = """
    content/index.md:3:5: error: no page “gone.md” [broken-link]
        3 | [a](gone.md)
          |     ^
       help: write the path of a file, as seen from this one

    1 error

    """

  @Test("build says what it did, on standard error, and ends with 0")
  func build() throws {
    let book = try Handbook.page("# Home\n")
    let first = try book.run("build")
    #expect(first.error == "2 pages: 2 files written, 0 unchanged\n")
    #expect(first.output == "" && first.code == 0)
    #expect(book.site.keys.sorted() == [".diapason.json", "404.html", "index.html"])
    let second = try book.run("build")
    #expect(second.error == "nothing to do: 2 files are up to date\n" && second.code == 0)
    try book.folder.write("# House\n", to: "content/index.md")
    #expect(try book.run("build").error == "2 pages: 1 file written, 1 unchanged\n")
    #expect(try book.run("build", "--quiet").error == "")
  }

  @Test("a second build of changed content rewrites nothing that did not change")
  func secondBuild() throws {
    let book = try Handbook(
      [
        "content/index.md": "# H\n\n![x](x.svg)", "content/a.md": "# A\n",
        "content/x.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>",
      ])
    #expect(try book.run("build").code == 0)
    let before = FileTree.identities(in: book.folder("public"))
    #expect(try book.run("build").code == 0)
    #expect(FileTree.identities(in: book.folder("public")) == before)
    try book.folder.write("# A\n\nmore\n", to: "content/a.md")
    #expect(try book.run("build").code == 0)
    let after = FileTree.identities(in: book.folder("public"))
    let changed = after.filter { before[$0.key] != $0.value }.map(\.key).sorted()
    // The page's new word is in the index of the search too.
    #expect(changed.filter { !$0.hasPrefix("assets/search/") } == [".diapason.json", "a.html"])
  }

  @Test("errors are shown with a summary, nothing is published, and the end is 1")
  func errors() throws {
    let book = try Handbook.page(Self.broken)
    let ending = try book.run("build")
    #expect(ending.error == Self.brokenReport + "nothing was published\n")
    #expect(ending.output == "" && ending.code == 1)
    #expect(!book.isPublished)
  }

  @Test("the site that stands stays when a later build has errors")
  func oldSiteStays() throws {
    let book = try Handbook.page("# Home\n")
    #expect(try book.run("build").code == 0)
    let before = book.site
    try book.folder.write(Self.broken, to: "content/index.md")
    #expect(try book.run("build").code == 1)
    #expect(book.site == before)
  }

  @Test("check reports and writes nothing")
  func check() throws {
    let good = try Handbook.page("# Home\n")
    let ending = try good.run("check")
    #expect(ending.error == "2 pages checked\n" && ending.code == 0)
    #expect(!good.isPublished && !good.folder.exists(".public.diapason-lock"))
    let bad = try Handbook.page(Self.broken)
    #expect(try bad.run("check").code == 1)
  }

  @Test("--format: lines on standard error, JSON and SARIF on standard output")
  func formats() throws {
    let book = try Handbook.page(Self.broken)
    let lines = try book.run("check", "--format", "line")
    #expect(lines.error == "content/index.md:3:5: error: no page “gone.md” [broken-link]\n")
    #expect(lines.output == "" && lines.code == 1)
    for (format, member) in [("json", "diagnostics"), ("sarif", "runs")] {
      let ending = try book.run("check", "--format", format)
      #expect(ending.error == "" && ending.code == 1)
      let object = try JSONSerialization.jsonObject(with: Data(ending.bytes)) as? [String: Any]
      #expect((object?[member] as? [Any])?.count == 1)
    }
  }

  @Test("--language decides what messages speak; ids stay")
  func language() throws {
    let book = try Handbook.page(Self.broken)
    let ending = try book.run("check", "--format", "line", "--language", "fr")
    #expect(
      ending.error
        == "content/index.md:3:5: erreur : pas de page «\u{A0}gone.md\u{A0}» [broken-link]\n")
  }

  @Test("--lenient makes the page all the same; --strict makes warnings fail")
  func severities() throws {
    let book = try Handbook.page(Self.broken)
    let lenient = try book.run("build", "--lenient")
    #expect(lenient.code == 0 && lenient.error.contains("warning: no page"))
    #expect(
      book.folder.text("public/index.html")?.contains("<span class=\"dead-link\">a</span>") == true)
    #expect(try book.run("check", "--lenient", "--strict").code == 1)
    try book.folder.write(
      "name: x\nlanguage: en\nproblems:\n  broken-link: note\n", to: "diapason.yaml")
    let note = try book.run("check", "--format", "line")
    #expect(note.code == 0 && note.error.contains(": note: "))
  }

  @Test("--date is in the page, SOURCE_DATE_EPOCH where it is not given")
  func dates() throws {
    let book = try Handbook.page("# Home\n")
    #expect(try book.run("build").code == 0)
    #expect(book.folder.text("public/index.html")?.contains("1\u{A0}October 2026") == true)
    let program = try book.program(["SOURCE_DATE_EPOCH": "1767225599", "TZ": "Pacific/Kiritimati"])
    #expect(try program("build").code == 0)
    #expect(book.folder.text("public/index.html")?.contains("31\u{A0}December 2025") == true)
    #expect(try program("build", "--date", "31/03/2026").code == 0)
    #expect(book.folder.text("public/index.html")?.contains("31\u{A0}March 2026") == true)
  }

  @Test(
    "what could not be done ends with 2",
    arguments: [
      ["build", "--source", "absent"], ["build", "--theme", "absent"],
      ["build", "--output", "content"],
      ["build", "--output", "."], ["check", "--source", "empty"],
      ["build", "--output", "occupied"],
      ["build", "--output", "content/index.md/x"],
    ])
  func impossible(_ arguments: [String]) throws {
    let book = try Handbook.page("# Home\n")
    try book.folder.write("x", to: "occupied/x.txt")
    try book.folder.write("x", to: "empty/x.txt")
    let ending = try book.program().run(arguments)
    #expect(ending.code == 2, "\(ending.error)")
    #expect(ending.error.contains("error") || ending.error.contains("erreur"))
    #expect(!book.isPublished)
  }

  @Test(
    "a mistake in the arguments ends with 2",
    arguments: [
      ["build", "--nonsense"], ["build", "--date", "tomorrow"], ["build", "--format", "xml"],
      ["nonsense"],
      ["markdown", "-e", "nonsense"],
    ])
  func usage(_ arguments: [String]) throws {
    let ending = try Program.built("diapason").run(arguments)
    #expect(ending.error.contains("Erreur : "))
    #expect(ending.code == 2)
  }

  @Test(
    "every command has help with an example",
    arguments: [
      [], ["build"], ["check"], ["markdown"], ["publish"], ["releases"], ["rollback"], ["verify"],
    ])
  func help(_ command: [String]) throws {
    let ending = try Program.built("diapason").run(command + ["--help"])
    #expect(ending.code == 0)
    #expect(ending.output.contains("Exemple : "))
  }

  @Test("an error that is shown is never an end of 0, also when nothing else changed")
  func errorsFail() throws {
    let book = try Handbook.page("# Home\n")
    #expect(try book.run("build").code == 0)
    try book.folder.link("content/outside.md", to: "/etc/passwd")
    let ending = try book.run("build")
    #expect(ending.error.contains("[link-outside]"))
    #expect(ending.code == 1)
  }

  @Test("a warning is shown by every build, not by the first alone")
  func warningsStay() throws {
    let book = try Handbook.page("---\nreviewed: 2020-01-01\nreview-every: 1 month\n---\n# Home\n")
    let first = try book.run("build", "--format", "line")
    #expect(first.error.contains("[overdue-review]"))
    let second = try book.run("build", "--format", "line")
    #expect(second.error == first.error)
  }

  @Test("a theme whose block holds a block of its own name is refused, not a crash")
  func recursiveBlocks() throws {
    let book = try Handbook.page("# Home\n")
    try book.folder.write(
      "{{< base}}{{$main}}<b>{{$main}}{{/main}}</b>{{/main}}{{/base}}",
      to: "themes/own/layouts/page.mustache")
    let ending = try book.run("check", "--theme", "own")
    #expect(ending.code < 128)
  }

  @Test("markdown: plain GFM from a file or standard input, extensions as asked for")
  func markdown() throws {
    let program = try Program.built("diapason")
    let text = Array("~~old~~ <b>new</b> [CH-07]\n".utf8)
    #expect(
      try program.run(["markdown"], input: text).output
        == "<p>~~old~~ <!-- raw HTML omitted -->new<!-- raw HTML omitted --> [CH-07]</p>\n")
    #expect(
      try program.run(["markdown", "-e", "strikethrough", "--allow-html", "-"], input: text).output
        == "<p><del>old</del> <b>new</b> [CH-07]</p>\n")
    let filtered = Array("<title>x</title>\n".utf8)
    #expect(
      try program.run(["markdown", "--allow-html", "--extension", "tagfilter"], input: filtered)
        .output == "&lt;title>x&lt;/title>\n")
    let folder = try TemporaryFolder(["a.md": "> [!NOTE]\n> \"x\" !\n"])
    #expect(
      try program("markdown", folder("a.md")).output
        == "<blockquote>\n<p>[!NOTE]\n&quot;x&quot; !</p>\n</blockquote>\n")
    let absent = try program("markdown", folder("absent"))
    #expect(absent.code == 2)
    #expect(absent.error.hasSuffix("absent : aucun fichier ni dossier de ce nom\n"))
  }
}
