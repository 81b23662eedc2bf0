import ArgumentParser
import Disk

/// `diapason watch`: the published site follows the folder.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Builds again after each change, and at midnight in the company's zone.",
    discussion: """
      A build waits until nothing was written for 200 ms. While the content has errors, the site that
      stands stays, and the problems are shown. Ctrl-C or SIGTERM ends it between two builds.
      Example: diapason watch --source /srv/charter --output /srv/www/charter
      """)

  @OptionGroup var arguments: BuildOptions
  @OptionGroup var watching: WatchOptions

  func run() throws {
    OpenFiles.raiseLimit()
    let stop = GentleStop()
    stop.listen()
    try Run(arguments: arguments).reporting { _ in
      var loop = WatchLoop(arguments, watching)
      try loop.follow(stop)
    }
  }
}
