import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk

/// `diapason add`: begins a record.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Begins a record in the folder of its kind and prints its path.",
    discussion: """
      What is to be filled in is marked “…”; diapason check names what is left.
      Example: diapason add rule "Name your sources"
      """)

  @Argument(help: "The kind, in French or in English: rule, network, contact, objective…")
  var kind: String

  @Argument(help: "The record's title.")
  var title: String

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var source = "."

  @Option(help: ArgumentHelp("The language of messages (default: the site's).", valueName: "fr|en"))
  var language: Language?

  func validate() throws {
    if title.trimmed.isEmpty { throw ValidationError("the title is empty") }
    try requireText(source, for: "--source")
  }

  func run() throws {
    do {
      let record = try NewRecord(kind, title: title, in: SourceFolder(source))
      try FileSystem.writeWhole(Array(record.text.utf8), to: record.path, mayStand: false)
      try StandardStreams.write(Array((record.shownPath + "\n").utf8))
    } catch let error as FileError {
      try refuse(
        Phrase(
          en: "\(error.path.shownInMessage): \(error.reason.en)",
          fr: "\(error.path.shownInMessage) : \(error.reason.fr)"))
    } catch let refusal as NewRecord.Refusal {
      try refuse(refusal.phrase)
    }
  }

  private func refuse(_ words: Phrase) throws {
    StandardStreams.say("diapason: \(words[language ?? .ofEnvironment])\n")
    throw ExitCode(2)
  }
}

extension NewRecord.Refusal {
  var phrase: Phrase {
    switch self {
    case .unknownKind(let word, let nearest):
      let quoted = Phrase.quoted(word)
      let names = RecordKind.records.map(\.name)
      return Phrase(
        en: "no kind of record is called \(quoted.en); "
          + (nearest.map { "did you mean “\($0)”?" }
            ?? "kinds: " + names.map(\.en).joined(separator: ", ")),
        fr: "aucun type de fiche ne s'appelle \(quoted.fr) ; "
          + (nearest.map { "vouliez-vous dire « \($0) » ?" }
            ?? "types : " + names.map(\.fr).joined(separator: ", ")))
    case .noCollection(let kind):
      return Phrase(
        en: "no folder holds such records: write “collection: \(kind.name.en)” in the front matter "
          + "of a folder's index.md",
        fr: "aucun dossier ne contient ces fiches : écrivez « collection: \(kind.name.fr) » dans "
          + "l'en-tête de l'index.md d'un dossier")
    }
  }
}
