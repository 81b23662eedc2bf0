import Diagnosis
import Diapason
import Disk
import Dispatch
import Preview
import Website

/// The preview's loop: what was saved is shown at once, a whole build follows when hands rest.
///
/// The whole build runs beside the loop on a value of its own; if a text was shown while it ran, its
/// site is older than that text, and another is made of all that changed since the last one shown.
struct LiveLoop {
  var live: LiveSite
  /// What the site is made by now: what it was made by first, on the day that it is.
  let options: @Sendable () -> Options
  let watching: WatchOptions
  /// Tells what is wrong, each time that it is something else.
  let report: @Sendable (_ diagnostics: [Diagnostic]) -> Void

  /// How long after a text was shown the whole build begins.
  private static let rest = Duration.milliseconds(150)
  /// How long a file that vanished may take to come back: editors that save by deleting.
  private static let comeBack = 60
  /// The pause that ends a burst of many files, and the longest burst.
  private static let burst = (pause: 15, limit: 300)

  /// Runs until the process ends.
  consuming func run(_ board: Board) throws {
    var folders = live.watched
    var watch = watching.watch(folders, of: options().source, live.build.language)
    let clock = ContinuousClock()
    let speaker = LatestWord()
    // What was written between the first build and the watch.
    var pending: FolderChanges? = .uncertain
    var building = FolderChanges()
    var wasRevised = false
    var start = clock.now
    var job: Waiting<Build>?
    var reported = live.build.diagnostics
    while true {
      var changes = watch.changes(withinMilliseconds: job != nil ? 4 : pending != nil ? 20 : 1000)
      if !changes.isEmpty {
        if !changes.removed.isEmpty {
          changes = watch.burst(
            after: changes, quietMilliseconds: Self.comeBack,
            limitMilliseconds: Self.burst.limit)
        } else if changes.isUncertain || changes.written.count > 1 {
          changes = watch.burst(
            after: changes, quietMilliseconds: Self.burst.pause,
            limitMilliseconds: Self.burst.limit)
        }
        var all = pending ?? FolderChanges()
        all.merge(changes)
        pending = all
        if live.revise(changes), let site = live.site {
          board.show(board.showing.with(revised: site))
          wasRevised = true
          start = clock.now + Self.rest
        } else {
          start = clock.now
        }
      }
      if let done = job?.valueIfSet {
        job = nil
        // A text that was shown meanwhile is newer than this site.
        if !wasRevised || pending == nil {
          live.adopt(done)
          if let showing = live.showing { board.show(showing) }
          if done.diagnostics != reported {
            reported = done.diagnostics
            speaker.say { [report, reported] in report(reported) }
          }
          if live.watched != folders {
            folders = live.watched
            watch = watching.watch(folders, of: options().source, live.build.language)
            var all = pending ?? FolderChanges()
            all.merge(.uncertain)
            pending = all
          }
        } else if let later = pending {
          building.merge(later)
          pending = building
        }
      }
      // What begins, ends or is late does so without a change of any file.
      if job == nil, pending == nil, options().date != live.build.options.date {
        pending = FolderChanges()
        start = clock.now
      }
      if job == nil, let all = pending, clock.now >= start {
        pending = nil
        building = all
        wasRevised = false
        job = build(all)
      }
    }
  }

  private func build(_ changes: FolderChanges) -> Waiting<Build> {
    let result = Waiting<Build>()
    let (live, options) = (live, options())
    DispatchQueue.global(qos: .userInitiated).async {
      result.set(live.rebuilt(options, after: changes))
    }
    return result
  }
}

extension LiveSite {
  /// What a browser is shown.
  var showing: Showing? {
    let folder = source.contentFolder
    return site.map { site in
      Showing(
        site, diagnostics: build.diagnostics, language: build.language,
        late: { site.searchIndex }, read: { site.bytes(of: $0, in: folder) })
    }
  }
}
