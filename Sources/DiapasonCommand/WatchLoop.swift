import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk
import Glibc

/// The published site follows the folder: builds and delivers after each change and at midnight.
struct WatchLoop {
  private enum Delivery {
    /// The site is published, or was so already.
    case made
    /// The content has errors: another change may mend them.
    case refused
    /// Something that no change announces the end of: a full disk, foreign files; or another build,
    /// which is soon over.
    case hindered([Diagnostic], isBusy: Bool)
  }

  let run: Run
  let watching: WatchOptions
  private let options: Options
  /// Whether the date was said, and stays.
  private let isDated: Bool
  private var memory = BuildMemory()
  private var language = Language.french
  /// The company's, once its configuration was read.
  private var zone: CompanyZone?
  private var folders: WatchedFolders?
  private var hadContentFolder = false

  /// How long nothing must be written before a build, and the longest that a build waits for it.
  private static let settling = (quiet: 200, limit: 10_000)
  /// The pauses before another try, in seconds.
  private static let retries = 1...10

  init(_ run: Run, _ options: Options, isDated: Bool, _ watching: WatchOptions) {
    self.run = run
    self.options = options
    self.isDated = isDated
    self.watching = watching
  }

  /// Runs until the process ends.
  mutating func follow(_ stop: GentleStop) throws {
    hadContentFolder = try !SourceFolder(options.source).contentPrefix.isEmpty
    var changes = FolderChanges()
    var watch: (any FolderWatch)?
    var watched: WatchedFolders?
    var retry: (after: Int, at: ContinuousClock.Instant)?
    var hindrance: [Diagnostic] = []
    while true {
      let date = today
      switch try stop.during({ try deliver(on: date, after: changes) }) {
      case .made, .refused:
        changes = FolderChanges()
        retry = nil
        hindrance = []
      case .hindered(let problems, let isBusy):
        if watch == nil, !isBusy {
          try? run.report(problems, language: language)
          throw ExitCode(2)
        }
        let pause = retry.map { min($0.after + 1, Self.retries.upperBound) } ?? 1
        retry = (pause, ContinuousClock.now + .seconds(pause))
        if problems != hindrance { try? run.report(problems, language: language) }
        hindrance = problems
      }
      if watch == nil || folders != watched, let folders {
        watch = watching.watch(folders, of: options.source, language)
        watched = folders
        // What was written between the build and the watch.
        changes.merge(.uncertain)
        continue
      }
      wait(for: &changes, watch: &watch, date: date, until: retry?.at)
    }
  }

  /// Waits for a change, for another day, or for the moment of another try.
  private func wait(
    for changes: inout FolderChanges, watch: inout (any FolderWatch)?, date: Day,
    until end: ContinuousClock.Instant?
  ) {
    while today == date, end.map({ $0 > ContinuousClock.now }) ?? true {
      guard watch != nil else {
        usleep(100_000)
        continue
      }
      guard let first = watch?.changes(withinMilliseconds: 500), !first.isEmpty else { continue }
      let all = watch?.burst(
        after: first, quietMilliseconds: Self.settling.quiet,
        limitMilliseconds: Self.settling.limit)
      changes.merge(all ?? first)
      return
    }
  }

  private var today: Day {
    isDated ? options.date : BuildDate.today(in: zone)
  }

  private mutating func deliver(
    on date: Day, after changes: FolderChanges
  ) throws -> Delivery {
    let source: SourceFolder
    do { source = try SourceFolder(options.source) } catch let error as FileError {
      return .hindered([.failure(error)], isBusy: false)
    }
    guard !hadContentFolder || !source.contentPrefix.isEmpty else {
      return .hindered([.contentIsGone], isBusy: false)
    }
    memory.note(changes)
    var options = options
    options.date = date
    var build = Build(options, remembering: memory)
    defer { language = build.language }
    do {
      let outcome = try build.run(from: source)
      memory = build.memory ?? memory
      zone = build.configuration.flatMap { CompanyZone(of: $0) }
      folders = build.watched(in: source)
      // A log that nobody reads any more is no reason to end.
      try? run.report(build.diagnostics, language: build.language)
      if case .upToDate = outcome { return .made }
      run.say(outcome, build.language)
      if case .refused = outcome { return .refused }
      return .made
    } catch let error as FileError {
      return .hindered(build.diagnostics + [.failure(error)], isBusy: false)
    } catch let error as PublicationFailure {
      return .hindered(build.diagnostics + [error.diagnostic], isBusy: error.isBusy)
    }
  }
}

extension CompanyZone {
  fileprivate init?(of configuration: Configuration) {
    guard let choice = configuration.fields[Configuration.timeZone] else { return nil }
    self.init(named: choice.name.en)
  }
}

extension Diagnostic {
  fileprivate static let contentIsGone = Diagnostic(
    .emptySource,
    message: Phrase(
      en: "the folder content/ is gone: the published site stays",
      fr: "le dossier content/ n'est plus là : le site publié reste"))
}
