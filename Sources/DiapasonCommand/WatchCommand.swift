import ArgumentParser
import Diagnosis
import Diapason
import Disk
import Glibc

/// `diapason watch`: the published site follows the folder.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Builds again after each change, and at midnight.",
    discussion: """
      A build waits until nothing was written for 200 ms. While the content has errors, the site that
      stands stays, and the problems are shown.
      Example: diapason watch --source /srv/charter --output /srv/www/charter
      """)

  @OptionGroup var arguments: BuildOptions
  @OptionGroup var watching: WatchOptions

  func run() throws {
    OpenFiles.raiseLimit()
    let run = Run(arguments: arguments)
    var memory = BuildMemory()
    var date = arguments.options.date
    var folders = try deliver(&memory, after: FolderChanges(), run)
    var watch = try watching.watch(folders)
    // What was written between the first build and the watch.
    var changes = FolderChanges()
    changes.isUncertain = true
    while true {
      if !changes.isEmpty || arguments.options.date != date {
        date = arguments.options.date
        let now = (try? deliver(&memory, after: changes, run)) ?? folders
        if now != folders {
          folders = now
          watch = try watching.watch(folders)
        }
      }
      changes = watch.changes(withinMilliseconds: 1000)
      if !changes.isEmpty {
        changes = watch.burst(
          after: changes, quietMilliseconds: 200, limitMilliseconds: 10_000)
      }
    }
  }

  /// Builds and delivers; what to watch from now on.
  private func deliver(
    _ memory: inout BuildMemory, after changes: FolderChanges, _ run: Run
  ) throws -> WatchedFolders {
    memory.note(changes)
    var build = Build(arguments.options, remembering: memory)
    let source = try SourceFolder(arguments.source)
    do {
      let outcome = try build.run()
      try run.report(build.diagnostics, language: build.language)
      if case .upToDate = outcome {} else { run.say(outcome, build.language) }
    } catch let error as FileError {
      try run.report(build.diagnostics + [.failure(error)], language: build.language)
    } catch let error as PublicationFailure {
      try run.report(build.diagnostics + [error.diagnostic], language: build.language)
    }
    memory = build.memory ?? memory
    return build.watched(in: source)
  }
}
