import Glibc

/// Watches folders by looking at every file again and again: for network shares, which send no
/// events.
package struct FolderSnapshots: FolderWatch {
  private struct Stamp: Hashable {
    var size: Int
    var inode: UInt64
    var modified: Int
  }

  private let folders: WatchedFolders
  private let period: Int
  private var known: [String: Stamp]
  private var nextLook: ContinuousClock.Instant

  package init(_ folders: WatchedFolders, everyMilliseconds period: Int) {
    self.folders = folders
    self.period = max(period, 1)
    known = Self.look(folders)
    nextLook = ContinuousClock.now + .milliseconds(self.period)
  }

  /// Looks when a period has passed since the last look, however often it is asked.
  package mutating func changes(withinMilliseconds limit: Int) -> FolderChanges {
    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(limit)
    while nextLook <= end {
      Self.pause(until: nextLook)
      let now = Self.look(folders)
      nextLook = clock.now + .milliseconds(period)
      defer { known = now }
      var changes = FolderChanges()
      for (path, stamp) in now where known[path] != stamp { changes.written.insert(path) }
      for path in known.keys where now[path] == nil { changes.removed.insert(path) }
      if !changes.isEmpty { return changes }
    }
    Self.pause(until: end)
    return FolderChanges()
  }

  private static func pause(until end: ContinuousClock.Instant) {
    let left = (end - ContinuousClock.now) / .microseconds(1)
    if left > 0 { usleep(UInt32(min(left, 1_000_000_000))) }
  }

  private static func look(_ folders: WatchedFolders) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for folder in folders.starts.flatMap(folders.folders(below:)) {
      for entry in (try? FileSystem.entries(of: folder)) ?? [] where entry.kind != .folder {
        let path = folder + "/" + entry.name
        guard !folders.isPassedOver(path), let status = FileSystem.status(path) else { continue }
        stamps[path] = Stamp(size: status.size, inode: status.inode, modified: status.modified)
      }
    }
    return stamps
  }
}
