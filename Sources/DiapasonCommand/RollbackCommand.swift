import ArgumentParser
import Diagnosis
import Diapason
import Disk

/// `diapason rollback`: an earlier release is shown again.
struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "rollback",
    Phrase(
      en: "Shows the release before the current one again, or one that is named.",
      fr: "Montre de nouveau la version précédente, ou celle qui est nommée."),
    Phrase(
      en: """
        Nothing is built and nothing removed: the release that is left can be shown again.
        Example: diapason rollback intranet --to 2026-11-24
        """,
      fr: """
        Rien n'est construit ni supprimé : la version que l'on quitte peut être montrée de nouveau.
        Exemple : diapason rollback intranet --to 2026-11-24
        """))

  @Argument(
    help: .said(
      en: "A name under “targets” (default: the only one).",
      fr: "Un nom de « cibles » (sinon la seule qu'il y ait).", Phrase(en: "target", fr: "cible")))
  var target: String?

  @Option(
    help: .said(
      en: "The release to show: the beginning of its name or digest.",
      fr: "La version à montrer : le début de son nom ou de son empreinte.",
      Phrase(en: "release", fr: "version")))
  var to: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var staging: StagingOptions
  @OptionGroup var speech: QuietOptions
  @OptionGroup var remote: RemoteOptions

  func validate() throws {
    try requireArgument(target, "target")
    try requireText(to, for: "--to")
  }

  func run() throws {
    let options = Options(site, output: staging.output)
    try ReleaseRun(site, options, remote, isQuiet: speech.quiet)() { build in
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
