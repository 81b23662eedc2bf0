import Digests
import Editing
import Foundation
import Synchronization
import TestThreads
import Testing
import Workbench

@testable import Disk

@Suite("Writing what was decided", .ownThreads)
struct ContentEditorTests {
  struct Death: Error {}

  static func author() throws -> Author {
    try #require(Author(name: "Zoé Martin", address: "zoe@exemple.fr"))
  }

  static func editor(
    of folder: TemporaryFolder, _ reached: @escaping EditingSteps = { _ in }
  ) throws -> ContentEditor {
    try ContentEditor(SourceFolder(folder.path), reaching: reached)
  }

  /// A save that changes the block of one text in a page as it is now.
  static func save(
    _ path: String, _ old: String, to new: String, in folder: TemporaryFolder
  ) throws -> Save {
    let file = try #require(folder.bytes("content/" + path))
    let page = try #require(Page(path: path, file: file))
    let block = try #require(page.blocks.blocks.indices.first { page.text(of: $0) == old })
    return Save(path: path, digest: page.digest, pieces: [page.piece(block: block, new: new)])
  }

  @Test("a save changes its bytes, and neither mode nor anything beside the file")
  func saves() throws {
    let folder = try TemporaryFolder(["content/a/page.md": "un\n\ndeux\n", "content/b.md": "x\n"])
    chmod(folder("content/a/page.md"), 0o640)
    let save = try Self.save("a/page.md", "deux", to: "trois", in: folder)
    let saved = try Self.editor(of: folder).save(save, by: Self.author(), saying: "trois")
    guard case .written(let digest, false, .noRepository) = saved else {
      Issue.record("\(saved)")
      return
    }
    #expect(folder.text("content/a/page.md") == "un\n\ntrois\n")
    #expect(digest == SHA256.hash(Array("un\n\ntrois\n".utf8)))
    #expect(FileTree.mode(of: folder("content/a/page.md")) == 0o640)
    #expect(FileTree.paths(in: folder("content")) == ["a/page.md", "b.md"])
    #expect(FileTree.mode(of: folder(".diapason-desk")) == 0o700)
  }

  @Test(
    "what a killed process left of a draft goes at the next start, and what is being written stays")
  func leftDrafts() throws {
    let folder = try TemporaryFolder(["content/b.md": "x\n"])
    let editor = try Self.editor(of: folder)
    try editor.keep(draft: [1], as: "page:b.md")
    for name in [".aa.diapason-old", ".bb.diapason-new"] {
      try folder.write("half", to: ".diapason-desk/drafts/" + name)
    }
    let past = timeval(tv_sec: time(nil) - 120, tv_usec: 0)
    #expect(utimes(folder(".diapason-desk/drafts/.aa.diapason-old"), [past, past]) == 0)
    _ = try editor.recover()
    let left = FileTree.paths(in: folder(".diapason-desk/drafts"))
    #expect(left.count == 2 && left.contains(".bb.diapason-new"), "\(left)")
    #expect(try editor.draft("page:b.md") == [1])
  }

  @Test("a table is saved by its cells")
  func tables() throws {
    let folder = try TemporaryFolder(["content/mots.csv": "a;b\r\n007;x\r\n"])
    let file = try #require(folder.bytes("content/mots.csv"))
    let map = try #require(CellMap(of: file, as: nil))
    let piece = try #require(map.piece(row: 1, column: 1, new: "y;z"))
    let save = Save(path: "mots.csv", digest: map.digest, pieces: [piece])
    _ = try Self.editor(of: folder).save(save, by: Self.author(), saying: "mots")
    #expect(folder.text("content/mots.csv") == "a;b\r\n007;\"y;z\"\r\n")
  }

  @Test("a conflict, a refusal and a page that is gone write nothing")
  func nothingWritten() throws {
    let folder = try TemporaryFolder(["content/a.md": "un\n\ndeux\n"])
    let save = try Self.save("a.md", "deux", to: "trois", in: folder)
    let refused = try Self.save("a.md", "deux", to: "# deux", in: folder)
    let editor = try Self.editor(of: folder)
    guard case .refused = try editor.save(refused, by: Self.author(), saying: "x") else {
      Issue.record("written")
      return
    }
    try folder.write("un\n\nquatre\n", to: "content/a.md")
    guard case .conflict(let conflicts) = try editor.save(save, by: Self.author(), saying: "x")
    else {
      Issue.record("written")
      return
    }
    #expect(conflicts.map(\.theirs) == ["quatre"])
    #expect(conflicts.map(\.piece.new) == ["trois"])
    #expect(folder.text("content/a.md") == "un\n\nquatre\n")
    try folder.remove("content/a.md")
    guard case .conflict = try editor.save(save, by: Self.author(), saying: "x") else {
      Issue.record("written")
      return
    }
    #expect(!folder.exists("content/a.md"))
  }

  @Test(
    "no path leads out of the folder or to what is hidden",
    arguments: [
      "../a.md", "a/../../a.md", "/etc/passwd", "", ".", "a//b.md", ".a.md", "a/.git/config", "a/",
      "a\0.md", "a\n.md", "./a.md", String(repeating: "x", count: 201),
    ])
  func paths(path: String) throws {
    #expect(EditedPath(path) == nil)
    let folder = try TemporaryFolder(["content/a.md": "un\n", "a.md": "hors\n"])
    let editor = try Self.editor(of: folder)
    #expect(throws: ContentEditor.Failure.path(path)) { try editor.read(path) }
    #expect(throws: ContentEditor.Failure.path(path)) {
      try editor.change(
        [FileChange(path: path, before: nil, after: [1])], by: Self.author(), saying: "x")
    }
  }

  @Test("a symbolic link is neither read nor written through, at the end of a path or within")
  func links() throws {
    let folder = try TemporaryFolder([
      "content/vrai.md": "un\n", "dehors/a.md": "un\n", "content/b/a.md": "un\n",
    ])
    try folder.link("content/lien.md", to: "vrai.md")
    try folder.link("content/dossier", to: "../dehors")
    let editor = try Self.editor(of: folder)
    let save = try Self.save("vrai.md", "un", to: "deux", in: folder)
    for path in ["lien.md", "dossier/a.md"] {
      #expect(throws: FileError.self) { try editor.read(path) }
      var other = save
      other.path = path
      #expect(throws: FileError.self) {
        try editor.save(other, by: Self.author(), saying: "x")
      }
      #expect(throws: FileError.self) {
        try editor.change(
          [FileChange(path: path, before: Array("un\n".utf8), after: [0x61])],
          by: Self.author(), saying: "x")
      }
    }
    #expect(folder.text("dehors/a.md") == "un\n")
    #expect(folder.text("content/vrai.md") == "un\n")
  }

  @Test("a file that may not be written is not replaced")
  func readOnly() throws {
    let folder = try TemporaryFolder(["content/a.md": "un\n"])
    let editor = try Self.editor(of: folder)
    let save = try Self.save("a.md", "un", to: "deux", in: folder)
    chmod(folder("content/a.md"), 0o444)
    chmod(folder("content"), 0o555)
    defer { chmod(folder("content"), 0o755) }
    // Root may write everything: the rest holds for others.
    guard geteuid() != 0 else { return }
    #expect(throws: FileError.self) { try editor.save(save, by: Self.author(), saying: "x") }
    #expect(folder.text("content/a.md") == "un\n")
  }

  @Test("two writers at once lose no word")
  func twoWriters() async throws {
    let count = 12
    let text = (0..<count * 2).map { "bloc \($0)\n" }.joined(separator: "\n")
    let folder = try TemporaryFolder(["content/a.md": text])
    let seen = try #require(Page(path: "a.md", file: Array(text.utf8)))
    let author = try Self.author()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let editor = try Self.editor(of: folder)
          for number in 0..<count {
            // Neighbours of two: the writers never change the blocks beside each other's.
            let block = number * 2
            guard block % 4 == writer * 2 else { continue }
            let piece = seen.piece(block: block, new: "écrit par \(writer)")
            let save = Save(path: "a.md", digest: seen.digest, pieces: [piece])
            guard case .written = try editor.save(save, by: author, saying: "x") else {
              throw Death()
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let after = try #require(folder.text("content/a.md"))
    #expect(after.matches(of: /écrit par 0/).count == count / 2)
    #expect(after.matches(of: /écrit par 1/).count == count / 2)
    #expect(after.matches(of: /bloc/).count == count)
  }

  @Test("what an editor outside saves while a save is written is not overwritten")
  func outside() throws {
    let folder = try TemporaryFolder(["content/a.md": "un\n\ndeux\n\ntrois\n"])
    let save = try Self.save("a.md", "un", to: "1", in: folder)
    let hasSaved = Mutex(false)
    let editor = try Self.editor(of: folder) { step in
      guard step == .temporaryFlushed("a.md") else { return }
      let isFirst = hasSaved.withLock { saved in
        defer { saved = true }
        return !saved
      }
      if isFirst { try folder.write("un\n\ndeux\n\ntrois et plus\n", to: "content/a.md") }
    }
    guard case .written(_, true, _) = try editor.save(save, by: Self.author(), saying: "x") else {
      Issue.record("not merged")
      return
    }
    #expect(folder.text("content/a.md") == "1\n\ndeux\n\ntrois et plus\n")
  }

  @Test("what a killed process left beside a file goes at the next start, and nothing else")
  func leftovers() throws {
    let folder = try TemporaryFolder([
      "content/a.md": "un\n", "content/dossier/.b.md.diapason-desk": "à moitié",
      "content/.a.md.diapason-desk": "à moitié", "content/.diapason-desk": "d'un autre",
      "content/.note": "d'un autre", "content/c.diapason-desk": "d'un autre",
    ])
    _ = try Self.editor(of: folder).recover()
    #expect(
      folder.tree("content").keys.sorted() == [
        ".diapason-desk", ".note", "a.md", "c.diapason-desk",
      ]
    )
  }

  @Test("drafts are kept outside the content, by no name of a client's")
  func drafts() throws {
    let folder = try TemporaryFolder(["content/a.md": "un\n"])
    let editor = try Self.editor(of: folder)
    #expect(try editor.draft("../../a") == nil)
    try editor.keep(draft: [1, 2], as: "../../a")
    try editor.keep(draft: [3], as: "../../a")
    #expect(try Self.editor(of: folder).draft("../../a") == [3])
    #expect(FileTree.paths(in: folder("content")) == ["a.md"])
    try editor.drop(draft: "../../a")
    #expect(try editor.draft("../../a") == nil)
  }
}
