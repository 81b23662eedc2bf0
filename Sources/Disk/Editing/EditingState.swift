import Digests
import Glibc

/// What editing keeps beside the content: the lock, the journal, the drafts. It is hidden, so it is no
/// content, and it says to Git that it is none of its own.
final class EditingState: Sendable {
  static let name = ".diapason-desk"

  let folder: String

  init(in root: String) throws {
    folder = root + "/" + Self.name
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw FileError(folder) }
    guard FileSystem.status(folder)?.kind == .folder else { throw FileError(folder, ENOTDIR) }
    guard mkdir(folder + "/drafts", 0o700) == 0 || errno == EEXIST else {
      throw FileError(folder)
    }
    if FileSystem.status(folder + "/.gitignore") == nil {
      try? FileSystem.write(Array("*\n".utf8), toNew: folder + "/.gitignore")
    }
  }

  /// Waits until no other process or thread writes.
  func lock() throws -> EditingLock { try EditingLock(folder + "/lock") }

  // MARK: - Drafts

  /// Keeps what somebody has begun; it is read again by the same name.
  func keep(draft bytes: [UInt8], as name: String) throws {
    try FileSystem.writeWhole(bytes, to: path(ofDraft: name), mayStand: true)
  }

  func draft(_ name: String) throws -> [UInt8]? {
    do { return try FileSystem.read(path(ofDraft: name)) } catch let error as FileError {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  func drop(draft name: String) throws { try FileSystem.remove(path(ofDraft: name)) }

  /// Removes what killed processes left of drafts that they were writing; what is younger than a minute
  /// may be another's at work.
  func removeLeftovers(before now: Int = Int(time(nil))) {
    let drafts = folder + "/drafts"
    for (name, kind) in (try? FileSystem.entries(of: drafts)) ?? [] {
      guard kind == .file, name.hasPrefix("."), name.contains(".diapason-"),
        let status = FileSystem.status(drafts + "/" + name),
        status.modified / 1_000_000_000 < now - 60
      else { continue }
      try? FileSystem.remove(drafts + "/" + name)
    }
  }

  /// No name of a client's becomes a path.
  private func path(ofDraft name: String) -> String {
    "\(folder)/drafts/\(SHA256.hash(Array(name.utf8)))"
  }
}

/// One writer at a time: held as long as the value lives, and let go by a killed process too.
final class EditingLock: Sendable {
  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileError(path) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let failure = FileError(path)
        close(descriptor)
        throw failure
      }
    }
  }

  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
