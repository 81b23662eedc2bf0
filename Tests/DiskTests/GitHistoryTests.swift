import Editing
import Foundation
import Testing
import Workbench

@testable import Disk

@Suite("The history of a change")
struct GitHistoryTests {
  /// Git as a user has it, heedless of the machine's settings.
  private func git(_ folder: TemporaryFolder, _ words: String...) throws -> String {
    var git = Program("/usr/bin/git")
    git.environment["HOME"] = folder.path
    let own = ["-C", folder.path, "-c", "user.name=Autre", "-c", "user.email=autre@exemple.fr"]
    let ending = try git.run(own + words)
    #expect(ending.code == 0, "\(words): \(ending.error)")
    return ending.output
  }

  private func repository() throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "content/a.md": "un\n\ndeux\n", "content/b.md": "x\n", "content/[a].md": "crochets\n",
    ])
    _ = try git(folder, "init", "--quiet", "--initial-branch=main")
    _ = try git(folder, "add", "content")
    _ = try git(folder, "commit", "--quiet", "-m", "début")
    return folder
  }

  private func save(_ folder: TemporaryFolder, _ old: String, _ new: String) throws
    -> GitHistory.Recorded?
  {
    let save = try ContentEditorTests.save("a.md", old, to: new, in: folder)
    let saved = try ContentEditorTests.editor(of: folder).save(
      save, by: ContentEditorTests.author(), saying: "Corrige « deux »")
    guard case .written(_, _, let recorded) = saved else { return nil }
    return recorded
  }

  @Test("one commit has exactly the files of the change, by the person who made it")
  func commits() throws {
    let folder = try repository()
    try folder.write("autre\n", to: "content/b.md")
    try folder.write("neuf\n", to: "content/neuf.md")
    _ = try git(folder, "add", "content/neuf.md")
    guard case .committed? = try save(folder, "deux", "trois") else {
      Issue.record("not committed")
      return
    }
    #expect(
      try git(folder, "show", "--name-only", "--format=%an|%ae|%cn|%s", "HEAD")
        == "Zoé Martin|zoe@exemple.fr|Zoé Martin|Corrige « deux »\n\ncontent/a.md\n")
    // What the user had staged and changed is as it was.
    #expect(try git(folder, "status", "--porcelain") == " M content/b.md\nA  content/neuf.md\n")
    _ = try git(folder, "fsck", "--strict")
  }

  @Test("no hook, signature or monitor of the repository's runs")
  func hooks() throws {
    let folder = try repository()
    for hook in [
      "pre-commit", "commit-msg", "post-commit", "reference-transaction", "post-index-change",
    ] {
      try folder.write(
        "#!/bin/sh\ntouch \(folder.path)/ran-\(hook)\nexit 1\n", to: ".git/hooks/" + hook)
      chmod(folder(".git/hooks/" + hook), 0o755)
    }
    try folder.write("#!/bin/sh\ntouch \(folder.path)/ran-monitor\n", to: "monitor")
    chmod(folder("monitor"), 0o755)
    _ = try git(folder, "-c", "core.hooksPath=/dev/null", "config", "commit.gpgSign", "true")
    _ = try git(
      folder, "-c", "core.hooksPath=/dev/null", "config", "core.fsmonitor", folder("monitor"))
    for entry in FileTree.paths(in: folder.path) where entry.hasPrefix("ran-") {
      try folder.remove(entry)
    }
    guard case .committed? = try save(folder, "deux", "trois") else {
      Issue.record("not committed")
      return
    }
    #expect(!FileTree.paths(in: folder.path).contains { $0.hasPrefix("ran-") })
  }

  @Test("new and removed files, and names that Git would take for patterns, are recorded")
  func names() throws {
    let folder = try repository()
    let changes = [
      FileChange(path: "[a].md", before: Array("crochets\n".utf8), after: nil),
      FileChange(path: "dossier/*.md", before: nil, after: Array("étoile\n".utf8)),
    ]
    _ = try ContentEditorTests.editor(of: folder).change(
      changes, by: ContentEditorTests.author(), saying: "x")
    #expect(
      try git(folder, "show", "--name-status", "--format=", "HEAD")
        == "D\tcontent/[a].md\nA\tcontent/dossier/*.md\n")
    #expect(try git(folder, "status", "--porcelain").isEmpty)
  }

  @Test("the first commit of a repository, and a folder without one")
  func beginnings() throws {
    let folder = try TemporaryFolder(["content/a.md": "un\n\ndeux\n"])
    #expect(try save(folder, "deux", "trois") == .noRepository)
    _ = try git(folder, "init", "--quiet")
    guard case .committed? = try save(folder, "trois", "quatre") else {
      Issue.record("not committed")
      return
    }
    #expect(try git(folder, "ls-files") == "content/a.md\n")
  }

  @Test("a file that Git is to ignore is written and not recorded; a new one beside it is")
  func ignored() throws {
    let folder = try repository()
    try folder.write("prive.md\n", to: ".gitignore")
    let changes = [
      FileChange(path: "prive.md", before: nil, after: Array("x\n".utf8)),
      FileChange(path: "vu.md", before: nil, after: Array("x\n".utf8)),
    ]
    _ = try ContentEditorTests.editor(of: folder).change(
      changes, by: ContentEditorTests.author(), saying: "x")
    #expect(try git(folder, "show", "--name-only", "--format=", "HEAD") == "content/vu.md\n")
    let gone = [FileChange(path: "prive.md", before: Array("x\n".utf8), after: nil)]
    let recorded = try ContentEditorTests.editor(of: folder).change(
      gone, by: ContentEditorTests.author(), saying: "x")
    #expect(recorded == .nothing)
  }

  @Test("a merge that is under way is left alone; the file is written all the same")
  func busy() throws {
    let folder = try repository()
    try folder.write("x", to: ".git/MERGE_HEAD")
    #expect(try save(folder, "deux", "trois") == .busy)
    #expect(folder.text("content/a.md") == "un\n\ntrois\n")
  }

  @Test("Git's own words of the environment are not heard")
  func environment() throws {
    setenv("GIT_DIAPASON_TEST", "1", 1)
    defer { unsetenv("GIT_DIAPASON_TEST") }
    let process = try ChildProcess(["env"], environment: ["GIT_INDEX_FILE": "x"])
    var bytes: [UInt8] = []
    while true {
      let more = process.read()
      if more.isEmpty { break }
      bytes += more
    }
    #expect(process.wait() == 0)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("GIT_") } == ["GIT_INDEX_FILE=x"])
  }
}
