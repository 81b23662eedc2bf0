import ArgumentParser
import Diagnosis
import Diapason
import Disk
import Glibc
import Preview
import Website

/// `diapason preview`: the site as it is being written, in a browser of this machine.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "preview",
    Phrase(
      en: "Shows the site while it is written: what is saved is on screen at once.",
      fr: "Montre le site pendant qu'on l'écrit : ce qui est enregistré est aussitôt à l'écran."),
    Phrase(
      en: """
        Serves from memory at http://127.0.0.1:8765/ and writes nothing. Drafts are shown, and \
        problems stand on top of the page.
        Example: diapason preview --source handbook --open
        """,
      fr: """
        Sert le site depuis la mémoire à l'adresse http://127.0.0.1:8765/ et n'écrit rien. Les \
        brouillons sont montrés, et les problèmes s'affichent en haut de la page.
        Exemple : diapason preview --source charte --open
        """))

  @OptionGroup var site: SiteOptions
  @OptionGroup var content: ContentOptions
  @OptionGroup var watching: WatchOptions

  @Option(help: .said(en: "The first port to try.", fr: "Le premier port à essayer.", .number))
  var port: UInt16 = 8765

  @Flag(help: .said(en: "Opens the page in the browser.", fr: "Ouvre la page dans le navigateur."))
  var open = false

  func validate() throws {
    guard port > 0 else { throw ValidationError(en: "--port: 1…65535", fr: "--port : 1…65535") }
  }

  func run() throws {
    let run = Run(arguments: site)
    try run.reporting { report in
      OpenFiles.raiseLimit()
      GentleStop().listen()
      let live = try LiveSite(options)
      try? report(live.build.diagnostics, live.build.language)
      guard let first = live.showing else { throw ExitCode(2) }
      let board = Board(first)
      let bound = try LoopbackService.start(at: port, live.build.language) {
        await board.answer($0, port: $1)
      }
      let address = "http://127.0.0.1:\(bound)/"
      StandardStreams.say(
        Phrase(
          en: "The site is at \(address) (Ctrl-C ends the preview).\n",
          fr: "Le site est à l'adresse \(address) (Ctrl-C arrête l'aperçu).\n")[live.build.language]
      )
      if open { Browser.open(address) }
      let language = live.build.language
      try LiveLoop(
        live: live, options: { self.options }, watching: watching,
        report: { try? run.report($0, language: language) }
      ).run(board)
    }
  }

  /// What the preview shows now: its day is today's.
  private var options: Options {
    var options = Options(site, content, drafts: true)
    options.isForAuthors = true
    return options
  }
}

/// How changes are noticed.
struct WatchOptions: ParsableArguments {
  @Option(
    help: .said(
      en:
        "Looks at every file again after so many seconds, for network shares, which send no events.",
      fr: "Regarde chaque fichier toutes les tant de secondes, pour les partages de réseau, qui "
        + "n'annoncent rien.", Phrase(en: "seconds", fr: "secondes")))
  var poll: Double?

  func validate() throws {
    if let poll, !(0.05...3600).contains(poll) {
      throw ValidationError(en: "--poll: 0.05…3600", fr: "--poll : 0.05…3600")
    }
  }

  /// - Parameter source: the folder of the site as it was given.
  func watch(_ folders: WatchedFolders, of source: String, _ language: Language) -> FolderFollower {
    FolderFollower(
      folders, of: source, everyMilliseconds: poll.map { Int($0 * 1000) },
      onFallback: { StandardStreams.say(Self.fallback($0)[language] + "\n") })
  }

  private static func fallback(_ error: FileError) -> Phrase {
    let seconds = FolderFollower.fallbackPeriod / 1000
    let limit =
      error.code == EMFILE ? "fs.inotify.max_user_instances" : "fs.inotify.max_user_watches"
    return Phrase(
      en: "diapason: the system watches no more folders for this user: every "
        + "file is looked at again every \(seconds) seconds instead; to avoid that, raise \(limit)",
      fr: "diapason : le système ne surveille pas plus de dossiers pour cet utilisateur : "
        + "chaque fichier est regardé toutes les \(seconds) secondes à la "
        + "place ; pour l'éviter, augmentez \(limit)")
  }
}
