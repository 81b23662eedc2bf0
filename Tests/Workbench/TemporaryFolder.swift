import Foundation

/// A folder of its own for one test, removed when the test lets go of it.
///
/// This module is what the test targets share: folders, programs, seeded chance, marked texts.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let parent = FileManager.default.temporaryDirectory
    let folder = parent.appendingPathComponent("diapason-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  /// A folder that holds these files.
  package convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func callAsFunction(_ name: String) -> String { path + "/" + name }

  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  package func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Writes as most editors save: into the file that is there.
  package func overwrite(_ name: String, with text: String) throws {
    guard let file = FileHandle(forWritingAtPath: self(name)) else {
      return try write(text, to: name)
    }
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: self(name))
  }

  package func exists(_ name: String) -> Bool { FileTree.kind(of: self(name)) != nil }

  package func text(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  package func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: self(name)).map { Array($0) }
  }

  package func tree(_ name: String = ".") -> [String: [UInt8]] { FileTree.contents(of: self(name)) }
}

/// What a folder holds, at any depth.
package enum FileTree {
  /// Which file a name leads to and when it was written.
  package struct Identity: Sendable, Hashable {
    package var inode: UInt64
    package var seconds: Int
    package var nanoseconds: Int
  }

  /// Every file's bytes by its path in the folder; nothing for a folder that does not exist.
  package static func contents(of folder: String) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for path in paths(in: folder) {
      contents[path] = FileManager.default.contents(atPath: folder + "/" + path).map { Array($0) }
    }
    return contents
  }

  package static func identities(in folder: String) -> [String: Identity] {
    var identities: [String: Identity] = [:]
    for path in paths(in: folder) {
      var info = stat()
      guard lstat(folder + "/" + path, &info) == 0 else { continue }
      identities[path] = Identity(
        inode: UInt64(info.st_ino), seconds: info.st_mtim.tv_sec,
        nanoseconds: info.st_mtim.tv_nsec)
    }
    return identities
  }

  /// The paths of all that is no folder, hidden files included, sorted.
  package static func paths(in folder: String) -> [String] {
    let found = FileManager.default.subpaths(atPath: folder) ?? []
    return found.filter { kind(of: folder + "/" + $0) != S_IFDIR }.sorted()
  }

  /// The type bits of what stands at a path; a link is not followed.
  package static func kind(of path: String) -> mode_t? {
    var info = stat()
    return lstat(path, &info) == 0 ? info.st_mode & S_IFMT : nil
  }
}
