import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk

/// `diapason changes`: what changed since a day, as the text of an e-mail.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "changes",
    Phrase(
      en: "Writes what changed since a day as the text of an e-mail.",
      fr: "Écrit ce qui a changé depuis un jour, comme le texte d'un courriel."),
    Phrase(
      en: """
        The rows of the table of changes, what binds by now and what is announced, for the readers \
        asked for. Nothing is written where nothing changed; the exit code is 0 then too.
        Example: diapason changes --since 2026-10-01 > message.txt
        """,
      fr: """
        Les lignes du tableau des changements, ce qui s'impose désormais et ce qui est annoncé, pour \
        les lecteurs demandés. Si rien n'a changé, rien n'est écrit, et le code de sortie est 0.
        Exemple : diapason changes --since 2026-10-01 > message.txt
        """))

  @Option(
    help: .said(
      en: "The first day that is told.", fr: "Le premier jour dont il est parlé.",
      Phrase(en: "yyyy-mm-dd", fr: "aaaa-mm-jj")))
  var since: String

  @OptionGroup var site: SiteOptions
  @OptionGroup var content: HandedOnOptions

  func validate() throws {
    guard !(Day(since)?.isWritable ?? false) else { return }
    let word = Phrase.quoted(since)
    throw ValidationError(
      en: "\(word.en): write the day as 2026-03-31, after --since.",
      fr: "\(word.fr) : écrivez le jour comme 2026-03-31, après --since.")
  }

  func run() throws {
    let run = Run(arguments: site)
    var build = Build(Options(site, content))
    let outcome: Outcome
    do { outcome = try build.check() } catch let error as FileError {
      try run.report(build.diagnostics + [.failure(error)], language: build.language)
      throw ExitCode(2)
    }
    guard case .checked = outcome, let made = build.site, let day = Day(since) else {
      try run.report(build.diagnostics, language: build.language)
      throw ExitCode(build.diagnostics.isImpossible ? 2 : 1)
    }
    guard made.hasChanges else {
      StandardStreams.say(Self.noTable[build.language] + "\n")
      throw ExitCode(1)
    }
    if let text = made.changesMessage(since: day) {
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
