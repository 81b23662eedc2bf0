import ArgumentParser
import Desk
import Diagnosis
import Diapason
import Disk
import Preview
import Website

/// `diapason desk`: the site's pages in the browser, with what changes them.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "desk",
    Phrase(
      en: "Opens the desk: the site is edited in the browser, without Markdown or CSV.",
      fr: "Ouvre le bureau : le site se modifie dans le navigateur, sans Markdown ni CSV."),
    Phrase(
      en: """
        Listens to this machine alone, at an address that opens once. What is changed is saved to the \
        files of content/, beside whoever edits them otherwise, and noted in the folder's history \
        where it has one (Git). Nothing is published but by its own button. Ctrl-C closes the desk.
        Example: diapason desk --source handbook
        """,
      fr: """
        N'écoute que cette machine, à une adresse qui ne s'ouvre qu'une fois. Ce qui est modifié est \
        enregistré dans les fichiers de content/, à côté de qui les modifie autrement, et noté dans \
        l'historique du dossier s'il en a un (Git). Rien n'est publié sans son bouton. Ctrl-C ferme le \
        bureau.
        Exemple : diapason desk --source charte
        """))

  @OptionGroup var site: SiteOptions
  @OptionGroup var content: ContentOptions
  @OptionGroup var watching: WatchOptions
  @OptionGroup var remote: RemoteOptions

  @Option(help: .said(en: "The first port to try.", fr: "Le premier port à essayer.", .number))
  var port: UInt16 = 8775

  @Flag(
    inversion: .prefixedNo,
    help: .said(en: "Opens the desk in the browser.", fr: "Ouvre le bureau dans le navigateur."))
  var open = true

  func validate() throws {
    guard port > 0 else { throw ValidationError(en: "--port: 1…65535", fr: "--port : 1…65535") }
  }

  func run() throws {
    let run = Run(arguments: site)
    try run.reporting { report in
      OpenFiles.raiseLimit()
      GentleStop().listen(leaving: ScratchFolder.removeAll)
      // What a killed process began is ended before anything is shown; whether there is such a folder is
      // for the site to say.
      if let source = try? SourceFolder(options.source) {
        _ = try? ContentEditor(source).recover()
      }
      // Another page's mistake keeps nobody from changing this one.
      let live = try LiveSite(options, showingFaults: true)
      try? report(live.build.diagnostics, live.build.language)
      guard let first = live.showing else { throw ExitCode(2) }
      let board = Board(first)
      guard let client = InstalledFiles.deskClient, !client.isEmpty else { throw noClient(live) }
      let (build, source) = (live.build, live.source)
      let desk = try DeskService(
        source, as: { self.options }, showing: board, client: client,
        adoption: { AdoptCommand.decision(on: $0, self.options) },
        published: { build.lastPublication(of: source) })
      let bound = try LoopbackService.start(
        at: port, longestBody: DeskService.longestBody, live.build.language
      ) { await desk.answer($0, port: $1) }
      let address = desk.opening(at: bound)
      StandardStreams.say(
        Phrase(
          en: "The desk opens once at \(address) (Ctrl-C closes it).\n",
          fr: "Le bureau s'ouvre une fois à l'adresse \(address) (Ctrl-C le ferme).\n")[
            live.build.language])
      if open { Browser.open(address) }
      let language = live.build.language
      try LiveLoop(
        live: live, options: { self.options }, watching: watching,
        report: { try? run.report($0, language: language) }
      ).run(board)
    }
  }

  /// What the desk shows now: a desk stays open for longer than a day.
  private var options: Options {
    var options = Options(site, content, drafts: true)
    options.isForAuthors = true
    options.sshConfiguration = remote.sshConfiguration
    options.isAsWritten = true
    return options
  }

  private func noClient(_ live: LiveSite) -> ExitCode {
    StandardStreams.say(
      Phrase(
        en: "diapason: the desk's files are not beside the program (share/diapason/desk); install "
          + "it again\n",
        fr:
          "diapason : les fichiers du bureau ne sont pas à côté du programme (share/diapason/desk) ; "
          + "réinstallez-le\n")[live.build.language])
    return ExitCode(2)
  }
}
