import Digests
import Foundation

/// One file of a change of several: what stood there and what is to stand there.
package struct FileChange: Sendable, Equatable {
  package var path: String
  /// Nil for a new file.
  package var before: [UInt8]?
  /// Nil for a file that goes.
  package var after: [UInt8]?
  /// Whose permissions a new file takes over.
  package var like: String?
  /// The permission bits that it has or is to have; found when the change begins.
  var mode: UInt32?

  package init(path: String, before: [UInt8]?, after: [UInt8]?, like: String? = nil) {
    (self.path, self.before, self.after, self.like) = (path, before, after, like)
  }
}

/// What a change of several files is about to do, on the disk before the first of them changes: a killed
/// process leaves a change that is carried out or undone, never half of one.
struct EditingJournal {
  private let folder: String
  private var path: String { folder + "/journal" }

  init(in state: EditingState) { folder = state.folder }

  private struct Entry: Codable {
    var path: String
    var mode: UInt32?
    var before: Data?
    var after: Data?
  }

  func write(_ changes: [FileChange], _ reached: EditingSteps) throws {
    let entries = changes.map {
      Entry(
        path: $0.path, mode: $0.mode, before: $0.before.map { Data($0) },
        after: $0.after.map { Data($0) })
    }
    let bytes = Array(try JSONEncoder().encode(entries))
    // The digest says whether the journal is whole.
    try FileSystem.writeWhole(Array(SHA256.hash(bytes).utf8) + bytes, to: path, mayStand: true)
    try reached(.journalReady)
  }

  /// The change that a killed process left; nil if it left none, or had not begun it.
  func read() throws -> [FileChange]? {
    guard FileSystem.status(path) != nil else {
      // A process that was killed while it wrote one leaves the beginning of it.
      let names = try FileSystem.entries(of: folder).map(\.name)
      for name in names where name.hasPrefix(".journal.") {
        try FileSystem.remove(folder + "/" + name)
      }
      return nil
    }
    let bytes = try FileSystem.read(path)
    let rest = Array(bytes.dropFirst(64))
    guard SHA256.hash(rest).utf8.elementsEqual(bytes.prefix(64)),
      let entries = try? JSONDecoder().decode([Entry].self, from: Data(rest))
    else { throw FileError(path, EIO) }
    return entries.map { entry in
      var change = FileChange(
        path: entry.path, before: entry.before.map { Array($0) },
        after: entry.after.map { Array($0) })
      change.mode = entry.mode
      return change
    }
  }

  func remove(_ reached: EditingSteps) throws {
    try FileSystem.remove(path)
    try FileSystem.flushNames(of: folder)
    try reached(.journalRemoved)
  }
}
