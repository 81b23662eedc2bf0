import ArgumentParser
import Diagnosis
import Diapason
import Disk
import Preview
import Website

/// `diapason preview`: the site as it is being written, in a browser of this machine.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the site while it is written: what is saved is on screen at once.",
    discussion: """
      Serves from memory at http://127.0.0.1:8765/ and writes nothing. Drafts are shown, and problems
      stand on top of the page.
      Example: diapason preview --source handbook --open
      """)

  @OptionGroup var arguments: BuildOptions
  @OptionGroup var watching: WatchOptions

  @Option(help: ArgumentHelp("The first port to try.", valueName: "number"))
  var port: UInt16 = 8765

  @Flag(help: "Opens the page in the browser.")
  var open = false

  func validate() throws {
    guard port > 0 else { throw ValidationError("--port: 1…65535") }
  }

  func run() throws {
    try Run(arguments: arguments).reporting { report in
      OpenFiles.raiseLimit()
      GentleStop().listen()
      let live = try LiveSite(options)
      try report(live.build.diagnostics, live.build.language)
      guard let first = live.showing else { throw ExitCode(2) }
      let board = Board(first)
      let address = try serve(board, live.build.language)
      StandardStreams.say(
        Phrase(
          en: "The site is at \(address) (Ctrl-C ends the preview).\n",
          fr: "Le site est à l'adresse \(address) (Ctrl-C arrête l'aperçu).\n")[live.build.language]
      )
      if open { Browser.open(address) }
      try LiveLoop(live: live, options: { options }, watching: watching).run(board) { diagnostics in
        try? report(diagnostics, live.build.language)
      }
    }
  }

  private var options: Options {
    var options = arguments.options
    options.includesDrafts = true
    return options
  }

  /// Starts to listen; the address to open.
  private func serve(_ board: Board, _ language: Language) throws -> String {
    let start = Waiting<Result<UInt16, Server.Failure>>()
    let wanted = port
    Task.detached {
      do {
        let (server, end) = try await Server.listening(at: wanted, board)
        start.set(.success(server.port))
        await Server.keep(server, end)
      } catch {
        start.set(.failure(.noPort(first: wanted, last: wanted)))
      }
    }
    switch start.value() {
    case .success(let port): return "http://127.0.0.1:\(port)/"
    case .failure:
      StandardStreams.say(
        Phrase(
          en: "diapason: no free port from \(wanted) on; try --port\n",
          fr: "diapason : aucun port libre à partir de \(wanted) ; essayez --port\n")[language])
      throw ExitCode(2)
    }
  }
}

/// How changes are noticed.
struct WatchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Looks at every file again after so many seconds, for network shares, which send no events.",
      valueName: "seconds"))
  var poll: Double?

  func validate() throws {
    if let poll, !(0.05...3600).contains(poll) { throw ValidationError("--poll: 0.05…3600") }
  }

  func watch(_ folders: WatchedFolders) throws -> any FolderWatch {
    if let poll { return FolderSnapshots(folders, everyMilliseconds: Int(poll * 1000)) }
    return try FolderEvents(folders)
  }
}
