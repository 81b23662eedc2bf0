import ArgumentParser
import Assistants
import Diagnosis
import Diapason
import Disk
import Glibc

/// `diapason mcp`: the charter for a company's assistant.
struct MCPCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "mcp",
    Phrase(
      en: "Answers an assistant that asks for the charter's rules (Model Context Protocol).",
      fr: "Répond à un assistant qui demande les règles de la charte (Model Context Protocol)."),
    Phrase(
      en: """
        Reads requests on standard input and answers on standard output, for one kind of readers; it \
        writes nothing and opens no connection. Started by the assistant's program. Changes of the \
        folder are followed; with errors in it, the last valid charter answers.
        Tools: search, fetch, rules_for, check_draft, who_to_call, changes_since.
        Example: diapason mcp --source /srv/charter --readers all
        """,
      fr: """
        Lit des demandes sur l'entrée standard et répond sur la sortie standard, pour une sorte de \
        lecteurs ; n'écrit rien et n'ouvre aucune connexion. Lancée par le programme de l'assistant. \
        Les changements du dossier sont suivis ; s'il a des erreurs, la dernière charte saine répond.
        Outils : search, fetch, rules_for, check_draft, who_to_call, changes_since.
        Exemple : diapason mcp --source /srv/charte --readers tous
        """))

  @OptionGroup var site: SiteOptions
  @OptionGroup var content: ReadingOptions
  @OptionGroup var watching: WatchOptions

  func run() throws {
    try Run(arguments: site).reporting { report in
      OpenFiles.raiseLimit()
      var live = try LiveSite(Options(site, content))
      // Standard output belongs to the protocol.
      DiagnosticLines.say(live.build.diagnostics, live.build.language)
      guard !live.build.diagnostics.hasErrors, let first = live.site else {
        throw ExitCode(live.build.diagnostics.isImpossible ? 2 : 1)
      }
      var service = AssistantService(first, program: programVersion)
      var folders = live.watched
      var watch = watching.watch(folders, of: site.source, live.build.language)
      var lines = InputLines(longest: AssistantService.longestLine)
      while let line = lines.next() {
        let changes = watch.changes(withinMilliseconds: 0)
        let options = Options(site, content)
        if !changes.isEmpty || options.date != live.build.options.date {
          live.adopt(live.rebuilt(options, after: changes))
          DiagnosticLines.say(
            live.build.diagnostics.filter { $0.severity == .error }, live.build.language)
          if let now = live.site { service = AssistantService(now, program: programVersion) }
          if live.watched != folders {
            folders = live.watched
            watch = watching.watch(folders, of: site.source, live.build.language)
          }
        }
        if let answer = service.answer(line) {
          try StandardStreams.write(answer + [UInt8(ascii: "\n")])
        }
      }
    }
  }
}

/// Problems on standard error, where standard output is somebody else's.
enum DiagnosticLines {
  static func say(_ diagnostics: [Diagnostic], _ language: Language) {
    guard !diagnostics.isEmpty else { return }
    StandardStreams.say(
      DiagnosticPrinter(format: .line, language: language, usesColour: false).report(diagnostics))
  }
}

/// The lines of standard input. What is longer than allowed is handed on cut, one byte too long, so that
/// it is refused, and the rest of it passed over.
struct InputLines {
  private let longest: Int
  private var rest: [UInt8] = []
  private var isOver = false

  init(longest: Int) { self.longest = longest }

  /// Without its line feed; nil at the end.
  mutating func next() -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        line += rest[..<end].prefix(max(0, longest + 1 - line.count))
        rest.removeFirst(end + 1)
        return line
      }
      line += rest.prefix(max(0, longest + 1 - line.count))
      rest.removeAll(keepingCapacity: true)
      guard !isOver, fill() else { return line.isEmpty ? nil : line }
    }
  }

  private mutating func fill() -> Bool {
    rest = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      var got = -1
      repeat {
        got = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      } while got < 0 && errno == EINTR
      count = max(0, got)
    }
    isOver = rest.isEmpty
    return !isOver
  }
}
