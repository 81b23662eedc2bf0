import CLinux
import Glibc

/// Watches folders through inotify.
package final class FolderEvents: FolderWatch {
  private let folders: WatchedFolders
  private let queue: Int32
  /// The folder of each watch, by the number that the system gave it.
  private var paths: [Int32: String] = [:]

  /// What each start was when it was watched: another folder may stand at its path since.
  private var identities: [String: FolderIdentity] = [:]

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR)

  package init(_ folders: WatchedFolders) throws {
    self.folders = folders
    queue = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard queue >= 0 else { throw FileError("inotify") }
    for start in folders.starts { watch(start) }
    if let failure { throw failure }
  }

  deinit { close(queue) }

  /// Why a folder is not watched, if one is not: on large trees, the system's limit. From then on only
  /// looking again and again is certain.
  package private(set) var failure: FileError?

  private func watch(_ root: String) {
    if folders.starts.contains(root) { identities[root] = FolderIdentity(root) }
    for folder in folders.folders(below: root) {
      let number = inotify_add_watch(queue, folder, Self.events)
      if number >= 0 {
        paths[number] = folder
      } else if errno != ENOENT, errno != ENOTDIR, errno != EACCES {
        failure = FileError(folder)
      }
    }
  }

  package func changes(withinMilliseconds limit: Int) -> FolderChanges {
    var changes = FolderChanges()
    // A link that leads elsewhere now, a folder that was mounted over another: no event says so.
    for start in folders.starts where identities[start] != FolderIdentity(start) {
      for (number, path) in paths where path == start { forget(number) }
      identities[start] = nil
      changes.isUncertain = true
    }
    let lost = folders.starts.filter { start in !paths.values.contains(start) }
    // A root that is gone (or is not there yet) sends no event when it comes.
    var request = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
    poll(&request, 1, Int32(changes.isUncertain ? 0 : lost.isEmpty ? limit : min(limit, 100)))
    for root in lost where FileSystem.statusFollowingLinks(root)?.kind == .folder {
      watch(root)
      changes.isUncertain = true
    }
    while readEvents(into: &changes) {}
    return changes
  }

  /// Reads what waits in the queue; false if nothing does.
  private func readEvents(into changes: inout FolderChanges) -> Bool {
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(read(queue, buffer.baseAddress, buffer.count), 0)
    }
    let headerSize = MemoryLayout<inotify_event>.size
    var offset = 0
    while offset + headerSize <= bytes.count {
      let event = bytes.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      }
      let name = bytes[(offset + headerSize)...].prefix(Int(event.len)).prefix { $0 != 0 }
      note(event, named: String(decoding: name, as: UTF8.self), in: &changes)
      offset += headerSize + Int(event.len)
    }
    return !bytes.isEmpty
  }

  private func note(_ event: inotify_event, named name: String, in changes: inout FolderChanges) {
    func has(_ flags: Int...) -> Bool { flags.contains { event.mask & UInt32($0) != 0 } }
    if has(Int(IN_Q_OVERFLOW)) {
      changes.isUncertain = true
      return
    }
    guard let folder = paths[event.wd] else { return }
    if has(Int(IN_IGNORED), Int(IN_DELETE_SELF), Int(IN_MOVE_SELF)) {
      forget(event.wd)
      changes.isUncertain = true
      return
    }
    let path = folder + "/" + name
    guard !folders.isPassedOver(path) else { return }
    if has(Int(IN_ISDIR)) {
      // Files may have come into a new folder before it was watched.
      if has(Int(IN_CREATE), Int(IN_MOVED_TO)) { watch(path) }
      changes.isUncertain = true
    } else if has(Int(IN_DELETE), Int(IN_MOVED_FROM)) {
      changes.merge(.removal(of: path))
    } else if FileSystem.status(path) == nil {
      // Closed after it was deleted, by whoever still held it open.
      changes.merge(.removal(of: path))
    } else if !has(Int(IN_CREATE)) || isWhole(path) {
      changes.merge(.writing(of: path))
    }
  }

  /// A folder that moved away takes its watches with it, and those of the folders in it.
  private func forget(_ number: Int32) {
    guard let folder = paths.removeValue(forKey: number) else { return }
    for (inner, path) in paths where path.hasPrefix(folder + "/") {
      inotify_rm_watch(queue, inner)
      paths[inner] = nil
    }
    inotify_rm_watch(queue, number)
  }

  /// A file is born empty, and its closing tells when it is written; a link, and a second name of a
  /// file, are born whole, and nothing else will tell of them. That a name was the second cannot be
  /// seen any more once the first is taken away: whatever holds something is looked at.
  private func isWhole(_ path: String) -> Bool {
    var info = stat()
    guard lstat(path, &info) == 0 else { return false }
    return info.st_mode & S_IFMT == S_IFLNK || info.st_nlink > 1 || info.st_size > 0
  }
}

extension FolderChanges {
  static func writing(of path: String) -> FolderChanges {
    var changes = FolderChanges()
    changes.written = [path]
    return changes
  }

  static func removal(of path: String) -> FolderChanges {
    var changes = FolderChanges()
    changes.removed = [path]
    return changes
  }
}
