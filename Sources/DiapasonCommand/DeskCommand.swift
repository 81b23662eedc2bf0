import ArgumentParser
import Desk
import Diagnosis
import Diapason
import Disk
import Preview
import Website

/// `diapason desk`: the site's pages in the browser, with what changes them.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: "Opens the desk: the site is edited in the browser, without Markdown or CSV.",
    discussion: """
      Listens to this machine alone, at an address that opens once. What is changed is saved to the
      files of content/, beside whoever edits them otherwise, and noted in the folder's history where it
      has one (Git). Nothing is published. Ctrl-C closes the desk.
      Example: diapason desk --source handbook
      """)

  @OptionGroup var arguments: BuildOptions
  @OptionGroup var watching: WatchOptions

  @Option(help: ArgumentHelp("The first port to try.", valueName: "number"))
  var port: UInt16 = 8775

  @Flag(inversion: .prefixedNo, help: "Opens the desk in the browser.")
  var open = true

  func validate() throws {
    guard port > 0 else { throw ValidationError("--port: 1…65535") }
  }

  func run() throws {
    try Run(arguments: arguments).reporting { report in
      OpenFiles.raiseLimit()
      GentleStop().listen()
      // Another page's mistake keeps nobody from changing this one.
      let live = try LiveSite(options, showingFaults: true)
      try? report(live.build.diagnostics, live.build.language)
      guard let first = live.showing else { throw ExitCode(2) }
      let board = Board(first)
      guard let client = InstalledFiles.deskClient, !client.isEmpty else { throw noClient(live) }
      let (build, source) = (live.build, live.source)
      let options = options
      let desk = try DeskService(
        source, showing: board, client: client,
        adoption: { AdoptCommand.decision(on: $0, options) }
      ) {
        build.lastPublication(of: source)
      }
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
      try LiveLoop(live: live, options: { options }, watching: watching).run(board) { diagnostics in
        try? report(diagnostics, live.build.language)
      }
    }
  }

  private var options: Options {
    var options = arguments.options
    options.includesDrafts = true
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
