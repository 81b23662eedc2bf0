import ArgumentParser
import Diagnosis
import Diapason
import Disk

/// `diapason watch`: the published site follows the folder.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "watch",
    Phrase(
      en: "Builds again after each change, and at midnight in the company's zone.",
      fr: "Reconstruit après chaque changement, et à minuit dans le fuseau de l'entreprise."),
    Phrase(
      en: """
        A build waits until nothing was written for 200 ms. While the content has errors, the site \
        that stands stays, and the problems are shown. Ctrl-C or SIGTERM ends it between two builds.
        Example: diapason watch --source /srv/charter --output /srv/www/charter
        """,
      fr: """
        Une construction attend que rien n'ait été écrit pendant 200 ms. Tant que le contenu a des \
        erreurs, le site en place reste, et les problèmes sont dits. Ctrl-C ou SIGTERM y mettent fin \
        entre deux constructions.
        Exemple : diapason watch --source /srv/charte --output /srv/www/charte
        """))

  @OptionGroup var site: SiteOptions
  @OptionGroup var place: OutputOptions
  @OptionGroup var content: ContentOptions
  @OptionGroup var shown: DraftOptions
  @OptionGroup var speech: QuietOptions
  @OptionGroup var watching: WatchOptions

  func run() throws {
    OpenFiles.raiseLimit()
    let stop = GentleStop()
    stop.listen()
    let run = Run(arguments: site, isQuiet: speech.quiet)
    try run.reporting { _ in
      let options = Options(
        site, content, drafts: shown.drafts, output: place.output, verifies: place.verify)
      var loop = WatchLoop(run, options, isDated: content.date != nil, watching)
      try loop.follow(stop)
    }
  }
}
