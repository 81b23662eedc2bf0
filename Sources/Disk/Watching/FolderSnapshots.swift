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

  package init(_ folders: WatchedFolders, everyMilliseconds period: Int) {
    self.folders = folders
    self.period = max(period, 1)
    known = Self.look(folders)
  }

  package mutating func changes(withinMilliseconds limit: Int) -> FolderChanges {
    var waited = 0
    repeat {
      let pause = min(period, max(limit - waited, 1))
      usleep(UInt32(pause) * 1000)
      waited += pause
      let now = Self.look(folders)
      defer { known = now }
      var changes = FolderChanges()
      for (path, stamp) in now where known[path] != stamp { changes.written.insert(path) }
      for path in known.keys where now[path] == nil { changes.removed.insert(path) }
      if !changes.isEmpty { return changes }
    } while waited < limit
    return FolderChanges()
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
