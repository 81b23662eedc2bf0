import Editing
import Foundation
import Synchronization
import Testing
import Workbench

@testable import Disk

@Suite("Several files, all or none")
struct SeveralFilesTests {
  static let before = ["a.md": "un\n", "b.csv": "a;b\n1;2\n", "dossier/c.md": "trois\n"]
  static let after = ["a.md": "un de plus\n", "b.csv": "a;b\n1;3\n", "neuf/c.md": "trois\n"]

  static var changes: [FileChange] {
    func bytes(_ files: [String: String], _ path: String) -> [UInt8]? {
      files[path].map { Array($0.utf8) }
    }
    return ["a.md", "b.csv", "neuf/c.md", "dossier/c.md"].map { path in
      FileChange(
        path: path, before: bytes(before, path), after: bytes(after, path),
        like: path == "neuf/c.md" ? "dossier/c.md" : nil)
    }
  }

  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in before { try folder.write(text, to: "content/" + path) }
    chmod(folder("content/dossier/c.md"), 0o640)
    return folder
  }

  static func files(of folder: TemporaryFolder) -> [String: String] {
    folder.tree("content").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The steps of a change that nothing stops.
  static func steps() throws -> [EditingStep] {
    let steps = Mutex<[EditingStep]>([])
    let folder = try folder()
    let editor = try ContentEditorTests.editor(of: folder) { step in
      steps.withLock { $0.append(step) }
    }
    _ = try editor.change(changes, by: ContentEditorTests.author(), saying: "x")
    #expect(files(of: folder) == after)
    #expect(FileTree.mode(of: folder("content/neuf/c.md")) == 0o640)
    return steps.withLock { $0 }
  }

  /// A change that ends at its step number `count`, as `failure` has it.
  static func change(
    in folder: TemporaryFolder, endingAt count: Int, _ failure: @escaping @Sendable () -> any Error
  ) throws {
    let left = Mutex(count)
    let editor = try ContentEditorTests.editor(of: folder) { _ in
      let isEnd = left.withLock { left in
        defer { left -= 1 }
        return left == 0
      }
      if isEnd { throw failure() }
    }
    do {
      _ = try editor.change(changes, by: ContentEditorTests.author(), saying: "x")
      Issue.record("step \(count) did not stop it")
    } catch {}
  }

  @Test("killed at whatever step, it is carried out or undone at the next start, never half")
  func killed() throws {
    let steps = try Self.steps()
    #expect(steps.count > 15)
    var (undone, done) = (0, 0)
    for (number, step) in steps.enumerated() {
      let folder = try Self.folder()
      try Self.change(in: folder, endingAt: number) { ContentEditorTests.Death() }
      let recovery = try ContentEditorTests.editor(of: folder).recover()
      let files = Self.files(of: folder)
      #expect(files == Self.before || files == Self.after, "\(step): \(files.keys.sorted())")
      if files == Self.before { undone += 1 } else { done += 1 }
      let isPromised = number >= (steps.firstIndex(of: .journalReady) ?? 0)
      #expect((files == Self.after) == isPromised, "\(step)")
      #expect((recovery == .nothing) == (!isPromised || step == .journalRemoved), "\(step)")
      // Once more changes nothing, and another change is taken up.
      #expect(try ContentEditorTests.editor(of: folder).recover() == .nothing)
      #expect(Self.files(of: folder) == files)
    }
    #expect(undone > 0)
    #expect(done > 10)
  }

  @Test("a disk that is full at whatever step leaves all files as they were, or as they are to be")
  func fullDisk() throws {
    for (number, step) in try Self.steps().enumerated() {
      let folder = try Self.folder()
      defer {
        if let mode = FileTree.mode(of: folder("content/dossier/c.md")) {
          #expect(mode == 0o640, "\(step)")
        }
      }
      try Self.change(in: folder, endingAt: number) { FileError("a.md", ENOSPC) }
      _ = try ContentEditorTests.editor(of: folder).recover()
      let files = Self.files(of: folder)
      #expect(files == Self.before || files == Self.after, "\(step): \(files.keys.sorted())")
      #expect(!files.keys.contains { $0.contains("diapason") }, "\(step)")
    }
  }

  @Test("what somebody wrote after the kill stays, and the other files go back")
  func writtenSince() throws {
    let steps = try Self.steps()
    let number = try #require(steps.firstIndex(of: .placed("b.csv")))
    let folder = try Self.folder()
    try Self.change(in: folder, endingAt: number) { ContentEditorTests.Death() }
    try folder.write("quelqu'un\n", to: "content/a.md")
    let recovery = try ContentEditorTests.editor(of: folder).recover()
    #expect(recovery == .undone(["b.csv"], writtenSince: ["a.md"]))
    var expected = Self.before
    expected["a.md"] = "quelqu'un\n"
    #expect(Self.files(of: folder) == expected)
  }

  @Test("a file that is not what the change was made from stops it before it begins")
  func moved() throws {
    let folder = try Self.folder()
    try folder.write("neuf\n", to: "content/neuf/c.md")
    #expect(throws: ContentEditor.Failure.moved("neuf/c.md")) {
      try ContentEditorTests.editor(of: folder).change(
        Self.changes, by: ContentEditorTests.author(), saying: "x")
    }
    #expect(folder.text("content/a.md") == "un\n")
  }

  @Test("killed by the system at any moment, forty files are all of one state")
  func killedByTheSystem() throws {
    let moments =
      ProcessInfo.processInfo.environment["DIAPASON_KILLS"].flatMap(Int.init) ?? 6
    let folder = try TemporaryFolder()
    for number in 0..<40 { try folder.write("0\n", to: "content/page-\(number).md") }
    var chance = SeededChance(seed: 40)
    var states: Set<String> = []
    for moment in 0..<moments {
      let victim = try RunningProgram(Program.built("EditingVictim"), [folder.path, "\(moment)"])
      // It says when it has begun; from there on any moment will do.
      #expect(eventually { victim.output.contains("begun") || !victim.isRunning })
      usleep(UInt32(chance.number(below: 60_000)))
      #expect(victim.end(by: SIGKILL) == 128 + SIGKILL, "\(victim.error)")
      _ = try ContentEditorTests.editor(of: folder).recover()
      let files = Self.files(of: folder)
      #expect(files.count == 40, "moment \(moment): \(files.keys.sorted())")
      #expect(Set(files.values).count == 1, "moment \(moment)")
      states.formUnion(files.values)
    }
    #expect(states.count > 1)
  }
}
