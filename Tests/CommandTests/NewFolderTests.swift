import Foundation
import Testing
import Workbench

@Suite("new: a folder is filled as a whole, or left alone")
struct NewFolderTests {
  @Test(
    "what is no empty folder is refused, and nothing is written",
    arguments: [
      "", " ", "/", "//", "/.", ".", "./", "..", "full", "full/", "full//", "link", "link/", "file",
      "file/x", "dangling", "hidden", "full/../full",
    ])
  func refused(path: String) throws {
    let folder = try TemporaryFolder(
      ["full/mine.txt": "mine", "file": "mine", "hidden/.mine": "mine"])
    try folder.link("link", to: "full")
    try folder.link("dangling", to: "nowhere")
    var program = try Program.built("diapason")
    program.folder = folder.path
    let (before, top) = (folder.tree(), try FileManager.default.contentsOfDirectory(atPath: "/"))
    let ending = try program("new", path, "--language", "en")
    #expect(ending.code == 2 && !ending.error.isEmpty, "\(ending.error)")
    #expect(folder.tree() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "/") == top)
  }

  @Test(
    "a new folder, an empty one and what a killed run left become a whole site",
    arguments: ["fresh", "fresh/", "deep/er/fresh", "empty", "empty/", "link", "left"])
  func made(path: String) throws {
    let folder = try TemporaryFolder([
      "left/.diapason-new/content/index.md": "# Half", "left/.diapason-new/.diapason-lock": "",
    ])
    try FileManager.default.createDirectory(
      atPath: folder("empty"), withIntermediateDirectories: false)
    try FileManager.default.createDirectory(
      atPath: folder("there"), withIntermediateDirectories: false)
    try folder.link("link", to: "there")
    var program = try Program.built("diapason")
    program.folder = folder.path
    let ending = try program("new", path, "--language", "en")
    #expect(ending.code == 0, "\(ending.error)")
    let check = try program("check", "--source", path, "--quiet")
    #expect(check.code == 0, "\(check.error)")
    #expect(!FileTree.paths(in: folder(path)).contains { $0.contains(".diapason-new") })
    #expect(!folder.exists(".fresh.diapason-new"))
    #expect(FileTree.kind(of: folder("link")) == S_IFLNK)
  }

  @Test("a folder of that name that it did not make is left alone")
  func inTheWay() throws {
    let folder = try TemporaryFolder([".fresh.diapason-new/mine.txt": "mine"])
    var program = try Program.built("diapason")
    program.folder = folder.path
    let ending = try program("new", "fresh", "--language", "en")
    #expect(ending.code == 2 && ending.error.contains("is in the way"), "\(ending.error)")
    #expect(folder.text(".fresh.diapason-new/mine.txt") == "mine" && !folder.exists("fresh"))
  }

  @Test("two at once: one fills the folder, and the other says so", arguments: ["fresh", "empty"])
  func twoAtOnce(path: String) async throws {
    for _ in 0..<4 {
      let folder = try TemporaryFolder()
      try FileManager.default.createDirectory(
        atPath: folder("empty"), withIntermediateDirectories: false)
      var program = try Program.built("diapason")
      program.folder = folder.path
      let run = program
      let codes = await withTaskGroup(of: Int32.self) { group in
        for language in ["fr", "en"] {
          group.addTask { (try? run("new", path, "--language", language).code) ?? -1 }
        }
        return await group.reduce(into: [Int32]()) { $0.append($1) }
      }
      #expect(codes.sorted() == [0, 2])
      #expect(try program("check", "--source", path, "--quiet").code == 0)
      #expect(!FileTree.paths(in: folder.path).contains { $0.contains(".diapason-new") })
    }
  }

  @Test("killed at any moment, it leaves nothing of the site or all of it")
  func kills() throws {
    let program = try Program.built("diapason")
    for delay in stride(from: 0, to: 30_000, by: 3000) as StrideTo<Int> {
      let folder = try TemporaryFolder()
      _ = try program.runAndKill(
        ["new", folder("site"), "--language", "en"], afterMicroseconds: UInt32(delay),
        since: folder(".site.diapason-new"))
      if folder.exists("site") {
        #expect(try program("check", "--source", folder("site"), "--quiet").code == 0)
      }
    }
  }

  @Test(
    "an empty path or name is refused by every command",
    arguments: [
      ["build", "--source", ""], ["build", "--output", ""], ["build", "--theme", ""],
      ["build", "--readers", ""], ["check", "--source", " "], ["check", "--crisis", ""],
      ["export", "schema", ""], ["export", "hosting", ""],
      ["export", "hosting", "x", "--source", ""],
      ["add", "rule", ""], ["add", "rule", "x", "--source", ""], ["verify", ""],
      ["verify", "public", "--digest", ""], ["publish", ""], ["releases", ""], ["rollback", ""],
      ["rollback", "--to", ""], ["proofread", ""], ["proofread", "-", "--source", ""],
      ["proofread", "-", "--network", ""], ["markdown", ""], ["publish", "--ssh-config", ""],
      ["publish", "--ssh-config", "not-there"],
    ])
  func emptyWords(arguments: [String]) throws {
    let book = try Handbook.page("# H\n")
    let ending = try book.program().run(arguments)
    #expect(ending.code == 2 && ending.error.contains("Erreur : "), "\(ending.error)")
    #expect(!book.isPublished)
  }
}
