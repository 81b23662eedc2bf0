import CharterModel
import Diagnosis
import Digests
import Editing
import Glibc
import Synchronization

/// Writes what was decided to the content folder: one writer at a time, each file whole, several files
/// all or none.
package final class ContentEditor: Sendable {
  /// What came of a save.
  package enum Saved: Sendable {
    /// The digest of the file as it is now; whether another passage had been changed by somebody else;
    /// what became of it in the history.
    case written(digest: String, isMerged: Bool, GitHistory.Recorded)
    case unchanged
    case conflict([Conflict])
    case refused(Refusal)
  }

  /// What was done at the start about a change that a killed process left.
  package enum Recovery: Sendable, Equatable {
    case nothing
    case carriedOut([String])
    /// Somebody has written one of the files since: the others are as they were before the change.
    case undone([String], writtenSince: [String])
  }

  package enum Failure: Error, Sendable, Equatable {
    /// No path of a file that may be edited.
    case path(String)
    /// A file is not what the change was made from.
    case moved(String)
  }

  private let content: EditedFolder
  private let folder: String
  private let state: EditingState
  private let journal: EditingJournal
  private let history: GitHistory
  private let reached: EditingSteps
  /// One recording at a time: each has an index of its own, by the process's number.
  private let recording = Mutex(())

  package convenience init(_ source: SourceFolder) throws {
    try self.init(source, reaching: { _ in })
  }

  /// - Parameter reached: called after each step; tests stop there.
  package init(_ source: SourceFolder, reaching reached: @escaping EditingSteps) throws {
    content = try EditedFolder(source.contentFolder)
    folder = source.contentFolder
    state = try EditingState(in: source.root)
    journal = EditingJournal(in: state)
    history = GitHistory(of: source.contentFolder)
    self.reached = reached
  }

  /// The bytes of a file; nil if there is none.
  package func read(_ path: String) throws -> [UInt8]? { try content.read(checked(path))?.bytes }

  package func keep(draft bytes: [UInt8], as name: String) throws {
    try state.keep(draft: bytes, as: name)
  }
  package func draft(_ name: String) throws -> [UInt8]? { try state.draft(name) }
  package func drop(draft name: String) throws { try state.drop(draft: name) }

  /// Writes a save where it may be written, and records it under its author's name.
  ///
  /// - Parameter isRecordedLater: whether it is left to ``record(_:by:saying:)``: Git takes longer than
  ///   the file.
  package func save(
    _ save: Save, by author: Author, saying message: String, isRecordedLater: Bool = false
  ) throws -> Saved {
    let path = try checked(save.path)
    let lock = try state.lock()
    defer { withExtendedLifetime(lock) {} }
    try reached(.locked)
    _ = try recoverLocked()
    var (tries, decided) = (0, SaveDecision.unchanged)
    while true {
      let seen = try content.read(path)
      decided = decide(save, seen?.bytes)
      guard case .write(let written) = decided, let seen else { break }
      do {
        try content.write(written.file, to: path, over: seen, reached)
        let recorded =
          isRecordedLater ? .nothing : note([path.text], by: author, saying: message)
        return .written(
          digest: SHA256.hash(written.file), isMerged: written.isMerged, recorded)
      } catch let error as FileError where error.code == ESTALE && tries < Self.mostTries {
        // An editor outside saved while this one wrote: what it wrote counts.
        tries += 1
      }
    }
    return switch decided {
    case .conflict(let conflicts): .conflict(conflicts)
    case .refused(let refusal): .refused(refusal)
    case .unchanged, .write: .unchanged
    }
  }

  /// Records a file as it stands under the name of who wrote it, while others may write: a file is whole
  /// at any moment.
  package func record(
    _ path: String, by author: Author, saying message: String
  ) throws -> GitHistory.Recorded {
    note([try checked(path).text], by: author, saying: message)
  }

  private func note(
    _ paths: [String], by author: Author, saying message: String
  ) -> GitHistory.Recorded {
    recording.withLock { _ in history.record(paths, by: author, saying: message) }
  }

  private static let mostTries = 5

  private func decide(_ save: Save, _ file: [UInt8]?) -> SaveDecision {
    guard let file else {
      return .conflict(save.pieces.map { Conflict(piece: $0, theirs: nil) })
    }
    if ContentPath.isTable(save.path) {
      return CellMap.decide(save, in: file, as: CellMap.kind(ofTable: save.path, file))
    }
    guard let page = Page(path: save.path, file: file) else {
      return .refused(.readOnly(save.pieces.first?.unit ?? .end))
    }
    return page.decide(save)
  }

  /// Changes several files, all or none, and leaves the history to whoever keeps it.
  ///
  /// - Throws: ``Failure/moved(_:)`` if one of them is not what the change was made from.
  package func change(_ changes: [FileChange]) throws {
    _ = try change(changes) { _ in .nothing }
  }

  /// Changes several files, all or none, and records them under their author's name.
  ///
  /// - Throws: ``Failure/moved(_:)`` if one of them is not what the change was made from.
  package func change(
    _ changes: [FileChange], by author: Author, saying message: String
  ) throws -> GitHistory.Recorded {
    try change(changes) { note($0, by: author, saying: message) }
  }

  private func change(
    _ changes: [FileChange], recording record: ([String]) -> GitHistory.Recorded
  ) throws -> GitHistory.Recorded {
    var changes = changes
    var paths: Set<String> = []
    for change in changes {
      _ = try checked(change.path)
      guard paths.insert(change.path).inserted else { throw Failure.path(change.path) }
    }
    let lock = try state.lock()
    defer { withExtendedLifetime(lock) {} }
    try reached(.locked)
    _ = try recoverLocked()
    for index in changes.indices {
      let change = changes[index]
      let seen = try content.read(checked(change.path))
      guard seen?.bytes == change.before else { throw Failure.moved(change.path) }
      changes[index].mode = try seen?.status.mode ?? mode(like: change.like)
    }
    try journal.write(changes, reached)
    do {
      try carryOut(changes)
    } catch let error as FileError {
      // A full disk, a folder that may not be written: nothing of it stays.
      _ = try? undo(changes)
      try? journal.remove { _ in }
      throw error
    }
    try reached(.filesDone)
    let recorded = record(changes.map(\.path))
    try journal.remove(reached)
    return recorded
  }

  /// The mode of the file after which another is made; nil for a link, which has none of its own.
  private func mode(like path: String?) throws -> UInt32? {
    do {
      return try path.flatMap { try content.read(checked($0)) }?.status.mode
    } catch let error as FileError where error.code == ELOOP {
      return nil
    }
  }

  /// Ends what a killed process began.
  package func recover() throws -> Recovery {
    let lock = try state.lock()
    defer { withExtendedLifetime(lock) {} }
    // Nobody writes now: what stands beside a file is a killed process's.
    for path in (try? FileSystem.files(below: folder)) ?? [] {
      if let path = EditedFolder.path(besideWhich: path) { content.removeTemporary(of: path) }
    }
    state.removeLeftovers()
    return try recoverLocked()
  }

  private func recoverLocked() throws -> Recovery {
    guard let changes = try journal.read() else { return .nothing }
    for change in changes { content.removeTemporary(of: try checked(change.path)) }
    let since = try changes.filter { change in
      let now = try content.read(checked(change.path))?.bytes
      return now != change.before && now != change.after
    }.map(\.path)
    guard since.isEmpty else {
      let undone = try undo(changes)
      try journal.remove { _ in }
      return .undone(undone, writtenSince: since)
    }
    try carryOut(changes)
    try journal.remove { _ in }
    return .carriedOut(changes.map(\.path))
  }

  /// What is new stands before anything goes: no moment has less text than before.
  private func carryOut(_ changes: [FileChange]) throws {
    for change in changes {
      let path = try checked(change.path)
      let now = try content.read(path)
      guard let after = change.after, now?.bytes != after else { continue }
      try content.write(after, to: path, over: now, mode: change.mode, reached)
    }
    for change in changes where change.after == nil {
      let path = try checked(change.path)
      guard let now = try content.read(path) else { continue }
      try content.remove(path, seen: now, reached)
    }
  }

  /// The paths that were given back what stood there.
  private func undo(_ changes: [FileChange]) throws -> [String] {
    var undone: [String] = []
    for change in changes where change.before != nil {
      let path = try checked(change.path)
      let now = try content.read(path)
      guard let before = change.before, now?.bytes == change.after, now?.bytes != before else {
        continue
      }
      try content.write(before, to: path, over: now, mode: change.mode) { _ in }
      undone.append(change.path)
    }
    for change in changes where change.before == nil {
      let path = try checked(change.path)
      guard let now = try content.read(path), now.bytes == change.after else { continue }
      try content.remove(path, seen: now) { _ in }
      undone.append(change.path)
    }
    return undone
  }

  private func checked(_ path: String) throws -> EditedPath {
    guard let path = EditedPath(path) else { throw Failure.path(path) }
    return path
  }
}
