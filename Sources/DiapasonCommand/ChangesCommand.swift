import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk

/// `diapason changes`: what changed since a day, as the text of an e-mail.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Writes what changed since a day as the text of an e-mail.",
    discussion: """
      The rows of the table of changes, what binds by now and what is announced, for the readers \
      asked for. Nothing is written where nothing changed; the exit code is 0 then too.
      Example: diapason changes --since 2026-10-01 > message.txt
      """)

  @Option(help: ArgumentHelp("The first day that is told.", valueName: "yyyy-mm-dd"))
  var since: String

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var source = "."

  @Option(help: ArgumentHelp("A folder of themes/, or a path.", valueName: "name|dir"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "The day it is written (default: SOURCE_DATE_EPOCH, else today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp("Writes for these readers only.", valueName: "name"))
  var readers: String?

  @Option(help: ArgumentHelp("The language of messages (default: the site's).", valueName: "fr|en"))
  var language: Language?

  private var arguments: BuildOptions {
    get throws {
      var arguments = try BuildOptions.parse([])
      arguments.source = source
      arguments.theme = theme
      arguments.date = date
      arguments.readers = readers
      arguments.language = language
      return arguments
    }
  }

  func validate() throws {
    try arguments.validate()
    guard !(Day(since)?.isWritable ?? false) else { return }
    throw ValidationError(
      "« \(since.shownInMessage) » : write the day as 2026-03-31, after --since.")
  }

  func run() throws {
    let run = Run(arguments: try arguments)
    var build = Build(run.arguments.options)
    let outcome: Outcome
    do { outcome = try build.check() } catch let error as FileError {
      try run.report(build.diagnostics + [.failure(error)], language: build.language)
      throw ExitCode(2)
    }
    guard case .checked = outcome, let site = build.site, let day = Day(since) else {
      try run.report(build.diagnostics, language: build.language)
      throw ExitCode(build.diagnostics.isImpossible ? 2 : 1)
    }
    guard site.hasChanges else {
      StandardStreams.say(Self.noTable[build.language] + "\n")
      throw ExitCode(1)
    }
    if let text = site.changesMessage(since: day) {
      try StandardStreams.write(Array(text.utf8))
    } else {
      StandardStreams.say(
        Phrase(en: "nothing has changed since \(day)\n", fr: "rien n'a changé depuis le \(day)\n")[
          build.language])
    }
  }

  private static let noTable = Phrase(
    en: "diapason: no table says what changed: write changes.csv beside the document, with the "
      + "columns date, document, rule, version, what, why",
    fr: "diapason : aucun tableau ne dit ce qui a changé : écrivez changements.csv à côté du "
      + "document, avec les colonnes date, document, règle, version, quoi, pourquoi")
}
