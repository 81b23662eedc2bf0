import ArgumentParser
import Diagnosis
import Diapason
import Disk

/// `diapason rollback`: an earlier release is shown again.
struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Shows the release before the current one again, or one that is named.",
    discussion: """
      Nothing is built and nothing removed: the release that is left can be shown again.
      Example: diapason rollback intranet --to 2026-11-24
      """)

  @Argument(help: "A name under “targets” (default: the only one).")
  var target: String?

  @Option(
    help: ArgumentHelp(
      "The release to show: the beginning of its name or digest.", valueName: "release"))
  var to: String?

  @OptionGroup var arguments: BuildOptions
  @OptionGroup var remote: RemoteOptions

  func validate() throws {
    try requireArgument(target, "target")
    try requireText(to, for: "--to")
  }

  func run() throws {
    try ReleaseRun(arguments: arguments, remote: remote)() { build in
      var (target, releases) = try build.releases(of: target, isChanging: true)
      let (from, to) = try releases.rollBack(to: to)
      let former = from?.name ?? "?"
      return .init(
        says: [
          Phrase(
            en:
              "\(target.name) shows \(to.name) again, published \(to.published.shownInMessage) by "
              + "\(to.by.shownInMessage); before: \(former)",
            fr: "\(target.name) montre de nouveau \(to.name), publié le "
              + "\(to.published.shownInMessage) par \(to.by.shownInMessage) ; avant : \(former)")
        ], isDelivered: true)
    }
  }
}
