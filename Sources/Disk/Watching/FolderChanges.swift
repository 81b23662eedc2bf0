/// What happened in watched folders since the last look, by absolute path.
package struct FolderChanges: Sendable, Hashable {
  /// Files that hold something new, or newly stand at this path.
  package var written: Set<String> = []
  package var removed: Set<String> = []
  /// Folders came or went, or events were lost: only another look at the whole folder is certain.
  package var isUncertain = false

  package init() {}

  /// Anything may have changed.
  package static var uncertain: FolderChanges {
    var changes = FolderChanges()
    changes.isUncertain = true
    return changes
  }

  package var isEmpty: Bool { written.isEmpty && removed.isEmpty && !isUncertain }

  package mutating func merge(_ later: FolderChanges) {
    written = written.subtracting(later.removed).union(later.written)
    removed = removed.subtracting(later.written).union(later.removed)
    isUncertain = isUncertain || later.isUncertain
  }
}

/// Notices what changes in folders: by the system's events, or by looking again and again.
package protocol FolderWatch {
  /// Waits until something changes, or until the time has passed.
  mutating func changes(withinMilliseconds limit: Int) -> FolderChanges
}

extension FolderWatch {
  /// Changes that came while nobody waited, and those that follow within `quiet` milliseconds of
  /// another; a burst never keeps anyone waiting for more than `limit`.
  package mutating func burst(
    after first: FolderChanges, quietMilliseconds quiet: Int, limitMilliseconds limit: Int
  ) -> FolderChanges {
    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(limit)
    var all = first
    while clock.now < end {
      let more = changes(withinMilliseconds: quiet)
      if more.isEmpty { break }
      all.merge(more)
    }
    return all
  }
}
