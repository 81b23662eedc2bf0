import Foundation
import Testing
import Workbench

@Suite("Closed, full and odd standard streams")
struct StreamTests {
  private static let closed = [
    "2>&-", "2>/dev/full", "<&-", "<&- 2>&-", "2>/dev/null", "2> >(exec <&-; sleep 0.2)",
  ]
  private static let mute = [">&-", ">/dev/full", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"]

  private func book() throws -> Handbook {
    try Handbook(
      [
        "content/index.md": "# H\n", "diapason.yaml": "language: en\nname: H\n", "a.md": "*a*\n",
        "broken/content/index.md": "# H\n\n[x](gone.md)\n",
      ],
      isPlain: true)
  }

  @Test(
    "nobody who reads the messages changes nothing of what is done", arguments: closed + mute)
  func messages(streams: String) throws {
    let book = try book()
    let program = try book.program()
    for (words, code) in [
      ("build", 0), ("build --format json", 0), ("build", 0), ("check", 0), ("new fresh", 0),
      ("new fresh", 2), ("check --source broken", 1), ("check --source nowhere", 2),
      ("export schema schemas", 0), ("nonsense", 2), ("verify public", 0), ("publish", 2),
    ] as [(String, Int32)] {
      let date = words.hasPrefix("build") ? " --date 2026-10-01" : ""
      let ending = try program.shell("\"$P\" \(words)\(date) \(streams)")
      #expect(ending.code == code, "\(words) \(streams): \(ending.code)")
    }
    #expect(book.folder.text("public/index.html")?.contains("<h1") == true)
    #expect(book.folder.exists("fresh/diapason.yaml") && book.folder.exists("schemas"))
  }

  @Test("a command whose result cannot be written ends with 2", arguments: mute)
  func results(streams: String) throws {
    let book = try book()
    let program = try book.program()
    for words in [
      "markdown a.md", "check --format json", "check --format sarif", "--help",
      "build --help", "proofread a.md --format json", "proofread - --fix <<< 'a  b'",
    ] {
      #expect(try program.shell("\"$P\" \(words) \(streams)").code == 2, "\(words) \(streams)")
    }
  }

  @Test("and with 0 if it can, whatever becomes of the other streams")
  func written() throws {
    let book = try book()
    let program = try book.program()
    for words in ["markdown a.md", "check --format json", "--help", "proofread a.md --format json"]
    {
      for streams in Self.closed {
        let ending = try program.shell("\"$P\" \(words) \(streams)")
        #expect(ending.code == 0 && !ending.bytes.isEmpty, "\(words) \(streams)")
      }
    }
  }

  @Test("a file that is opened never takes the place of a closed stream")
  func descriptors() throws {
    let book = try book()
    let ending = try book.program().shell(
      "\"$P\" build --lenient --source broken --output out 2>&- >&-")
    #expect(ending.code == 0)
    // A lock or a page that had become descriptor 2 would hold the messages.
    for (path, bytes) in book.folder.tree() where path.hasPrefix("out") || path.contains("-lock") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("[broken-link]"), "\(path)")
    }
  }

  @Test("a standard input that is closed, or a folder, is no text", arguments: ["<&-", "< ."])
  func input(stream: String) throws {
    let book = try book()
    let program = try book.program()
    for words in ["markdown", "markdown -", "proofread -"] {
      #expect(try program.shell("\"$P\" \(words) \(stream)").code == 2, "\(words) \(stream)")
    }
  }

  @Test(
    "folders and what has no end are refused as texts", arguments: ["content", "/dev/zero", "gone"])
  func noText(path: String) throws {
    let book = try book()
    let program = try book.program()
    for command in ["markdown", "proofread"] {
      let ending = try program(command, path)
      #expect(ending.code == 2 && ending.error.contains(path) && ending.bytes.isEmpty)
    }
  }

  @Test("a pipe is a text", arguments: ["markdown <(echo '*a*')", "markdown - < <(echo '*a*')"])
  func pipe(words: String) throws {
    let book = try book()
    let ending = try book.program().shell("\"$P\" \(words)")
    #expect(ending.code == 0 && ending.output == "<p><em>a</em></p>\n")
  }
}
