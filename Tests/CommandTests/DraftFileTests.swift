import Foundation
import Testing
import Workbench

@Suite("proofread --fix: a draft is replaced in one step")
struct DraftFileTests {
  private func book() throws -> Handbook {
    try Handbook(
      [
        "content/index.md": "# H\n",
        "diapason.yaml": "language: fr\nnom: H\nstyle: {typographie: oui}\n",
        "drafts/a.txt": "Bonjour , vous .\n",
      ], isPlain: true)
  }

  @Test("its mode, its link and its group stay; nothing else is left beside it")
  func kept() throws {
    let book = try book()
    let path = book.folder("drafts/a.txt")
    chmod(path, 0o640)
    let group: UInt32 = geteuid() == 0 ? 65_534 : getegid()
    #expect(chown(path, UInt32.max, group) == 0)
    try book.folder.link("link.txt", to: "drafts/a.txt")
    #expect(try book.program()("proofread", "link.txt", "--fix").code == 0)
    #expect(book.folder.text("drafts/a.txt") == "Bonjour, vous.\n")
    #expect(FileTree.kind(of: book.folder("link.txt")) == S_IFLNK)
    #expect(FileTree.mode(of: path) == 0o640 && FileTree.group(of: path) == group)
    #expect(FileTree.paths(in: book.folder("drafts")) == ["a.txt"])
  }

  @Test("a draft that is right is not touched")
  func untouched() throws {
    let book = try book()
    try book.folder.write("Bonjour.\n", to: "drafts/a.txt")
    let before = FileTree.identities(in: book.folder("drafts"))
    #expect(try book.program()("proofread", "drafts/a.txt", "--fix").code == 0)
    #expect(FileTree.identities(in: book.folder("drafts")) == before)
  }

  @Test("one that may not be written stays, and that is said")
  func readOnly() throws {
    let book = try book()
    let away = try TemporaryFolder()
    var program = try PlainUser.running(book.program(), copiedTo: away)
    program.folder = book.folder.path
    chmod(book.folder.path, 0o755)
    chmod(book.folder("drafts/a.txt"), 0o444)
    chmod(book.folder("drafts"), 0o555)
    let ending = try program("proofread", "drafts/a.txt", "--fix")
    #expect(ending.code == 2 && ending.error.contains("drafts/a.txt"), "\(ending.error)")
    #expect(book.folder.text("drafts/a.txt") == "Bonjour , vous .\n")
    chmod(book.folder("drafts"), 0o755)
  }

  @Test("killed at any moment, the old draft or the new one is there, whole")
  func kills() throws {
    let book = try book()
    let old = String(repeating: "Bonjour , vous .\n", count: 2000)
    let new = String(repeating: "Bonjour, vous.\n", count: 2000)
    let program = try book.program()
    for delay in 0..<12 {
      try book.folder.write(old, to: "drafts/a.txt")
      _ = try program.runAndKill(
        ["proofread", "drafts/a.txt", "--fix"], afterMicroseconds: UInt32(delay) * 40_000)
      let text = book.folder.text("drafts/a.txt")
      #expect(text == old || text == new)
    }
    #expect(try program("proofread", "drafts/a.txt", "--fix").code == 0)
    #expect(book.folder.text("drafts/a.txt") == new)
  }

  @Test("add writes a whole record, and never over one")
  func add() throws {
    let book = try Handbook(SoundCharter.files)
    let first = try book.program()("add", "contact", "Front desk")
    #expect(first.code == 0, "\(first.error)")
    let path = first.output.trimmingCharacters(in: .newlines)
    #expect(book.folder.text(path)?.contains("Front desk") == true)
    #expect(FileTree.mode(of: book.folder(path)).map { $0 & 0o111 } == 0)
    #expect(!FileTree.paths(in: book.folder.path).contains { $0.contains(".diapason-") })
  }
}
