import Glibc

/// Watches folders by the system's events, and by looking again and again where the system has no
/// room for as many; notices besides that the path by which a folder is known leads elsewhere.
package final class FolderFollower: FolderWatch {
  private var watch: any FolderWatch
  private let folders: WatchedFolders
  private let period: Int
  private let given: String
  private var leadsTo: String?
  private let onFallback: (FileError) -> Void

  /// - Parameters:
  ///   - given: the path of the source as the user wrote it; it may be a link.
  ///   - period: milliseconds between two looks from the start; nil for events.
  ///   - onFallback: told once why looking takes the place of events.
  package init(
    _ folders: WatchedFolders, of given: String, everyMilliseconds period: Int?,
    onFallback: @escaping (FileError) -> Void
  ) {
    self.folders = folders
    self.given = given
    self.period = period ?? Self.fallbackPeriod
    self.onFallback = onFallback
    leadsTo = FileSystem.resolved(given)
    if period == nil {
      do {
        watch = try FolderEvents(folders)
        return
      } catch {
        if let error = error as? FileError { onFallback(error) }
      }
    }
    watch = FolderSnapshots(folders, everyMilliseconds: self.period)
  }

  /// Often enough for a publication, seldom enough for ten thousand files.
  package static let fallbackPeriod = 2000

  package func changes(withinMilliseconds limit: Int) -> FolderChanges {
    var changes = watch.changes(withinMilliseconds: limit)
    if let failure = (watch as? FolderEvents)?.failure {
      watch = FolderSnapshots(folders, everyMilliseconds: period)
      onFallback(failure)
      changes.isUncertain = true
    }
    let now = FileSystem.resolved(given)
    // While it leads to nothing, what was published stays.
    if let now, now != leadsTo {
      leadsTo = now
      changes.isUncertain = true
    }
    return changes
  }
}
