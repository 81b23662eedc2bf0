import Foundation
import TestThreads
import Testing
import Workbench

@testable import Disk

@Suite("Noticing what changes", .ownThreads)
struct WatchTests {
  enum Way: CaseIterable, Sendable { case events, snapshots }

  private func watch(_ folder: TemporaryFolder, _ way: Way) throws -> any FolderWatch {
    let folders = WatchedFolders(
      roots: [folder("content")], files: [folder("diapason.yaml"), folder("content")],
      excluded: [folder("content/out")])
    switch way {
    case .events: return try FolderEvents(folders)
    case .snapshots: return FolderSnapshots(folders, everyMilliseconds: 10)
    }
  }

  /// What is noticed of something done.
  private func noticed(
    _ way: Way, in folder: TemporaryFolder, _ act: () throws -> Void
  ) throws -> FolderChanges {
    var watch = try self.watch(folder, way)
    try act()
    let first = watch.changes(withinMilliseconds: 60_000)
    return watch.burst(after: first, quietMilliseconds: 60, limitMilliseconds: 60_000)
  }

  private func sample() throws -> TemporaryFolder {
    try TemporaryFolder([
      "content/a.md": "a", "content/in/b.md": "b", "content/out/c.md": "c", "diapason.yaml": "",
      "other.txt": "",
    ])
  }

  @Test(
    "a file written in place, exchanged by rename, or deleted and made anew",
    arguments: Way.allCases)
  func waysOfSaving(way: Way) throws {
    for save in ["place", "rename", "again"] {
      let folder = try sample()
      let changes = try noticed(way, in: folder) {
        switch save {
        case "place": try overwrite(folder("content/a.md"), with: "in place")
        case "rename":
          try overwrite(folder("content/.a.md.swp"), with: "by rename")
          rename(folder("content/.a.md.swp"), folder("content/a.md"))
        default:
          unlink(folder("content/a.md"))
          try overwrite(folder("content/a.md"), with: "made anew")
        }
      }
      #expect(changes.written.contains(folder("content/a.md")), "\(way) \(save)")
      #expect(changes.removed.isEmpty, "\(way) \(save)")
    }
  }

  @Test(
    "deleted files, new folders with files in them, five hundred files at once",
    arguments: Way.allCases)
  func more(way: Way) throws {
    let folder = try sample()
    #expect(
      try noticed(way, in: folder) { unlink(folder("content/in/b.md")) }.removed
        == [folder("content/in/b.md")])
    let deep = try noticed(way, in: folder) { try folder.write("x", to: "content/new/deep/x.md") }
    #expect(deep.isUncertain || deep.written.contains(folder("content/new/deep/x.md")))
    let many = try noticed(way, in: folder) {
      for number in 0..<500 { try overwrite(folder("content/in/\(number).md"), with: "x") }
    }
    #expect((0..<500).allSatisfy { many.written.contains(folder("content/in/\($0).md")) })
  }

  @Test("a file that comes by a second name, whose first is gone at once", arguments: Way.allCases)
  func secondName(way: Way) throws {
    let folder = try sample()
    let changes = try noticed(way, in: folder) {
      try overwrite(folder("content/.new.md.tmp"), with: "whole")
      #expect(link(folder("content/.new.md.tmp"), folder("content/new.md")) == 0)
      unlink(folder("content/.new.md.tmp"))
    }
    // A program begun beside this test may hold a file of the sample open for an instant: closing it
    // is an event too.
    #expect(changes.written.contains(folder("content/new.md")))
    #expect(!changes.written.contains(folder("content/.new.md.tmp")) && changes.removed.isEmpty)
  }

  @Test("a folder that is deleted and made again is still watched", arguments: Way.allCases)
  func recreated(way: Way) throws {
    let folder = try sample()
    var watch = try self.watch(folder, way)
    try folder.remove("content")
    _ = watch.changes(withinMilliseconds: 60_000)
    try folder.write("x", to: "content/in/new.md")
    let back = watch.burst(
      after: watch.changes(withinMilliseconds: 60_000), quietMilliseconds: 150,
      limitMilliseconds: 60_000)
    #expect(!back.isEmpty)
    try overwrite(folder("content/in/new.md"), with: "y, longer")
    let changes = watch.changes(withinMilliseconds: 60_000)
    #expect(changes.written == [folder("content/in/new.md")])
  }

  @Test(
    "hidden files, the output, and neighbours of single files are passed over",
    arguments: Way.allCases)
  func passedOver(way: Way) throws {
    let folder = try sample()
    var watch = try self.watch(folder, way)
    try overwrite(folder("content/.hidden"), with: "x")
    try overwrite(folder("content/out/c.md"), with: "more")
    try overwrite(folder("other.txt"), with: "x")
    #expect(Self.unexpected(watch.changes(withinMilliseconds: 100), in: folder).isEmpty)
    try overwrite(folder("diapason.yaml"), with: "name: x")
    let changes = watch.burst(
      after: watch.changes(withinMilliseconds: 60_000), quietMilliseconds: 60,
      limitMilliseconds: 60_000)
    #expect(Self.unexpected(changes, in: folder) == [folder("diapason.yaml")])
  }

  /// What changed besides the files of the sample: a program that another test begins to start holds
  /// them open for a moment, and its letting go is told.
  private static func unexpected(_ changes: FolderChanges, in folder: TemporaryFolder) -> Set<
    String
  > {
    changes.written.union(changes.removed)
      .subtracting([folder("content/a.md"), folder("content/in/b.md")])
  }

  /// As an editor writes in place: the same file, emptied and filled. A program that another test
  /// starts meanwhile must not hold it open.
  private func overwrite(_ path: String, with text: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    try #require(descriptor >= 0)
    _ = text.utf8CString.withUnsafeBytes { write(descriptor, $0.baseAddress, text.utf8.count) }
    close(descriptor)
  }
}
