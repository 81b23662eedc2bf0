import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk

/// `diapason add`: begins a record.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "add",
    Phrase(
      en: "Begins a record in the folder of its kind and prints its path.",
      fr: "Commence une fiche dans le dossier de son type et écrit son chemin."),
    Phrase(
      en: """
        What is to be filled in is marked “…”; diapason check names what is left.
        Example: diapason add rule "Name your sources"
        """,
      fr: """
        Ce qui est à remplir est marqué « … » ; diapason check nomme ce qui reste.
        Exemple : diapason add règle "Citer ses sources"
        """))

  @Argument(
    help: .said(
      en: "The kind, in French or in English: rule, network, contact, objective…",
      fr: "Le type, en français ou en anglais : règle, réseau, contact, objectif…",
      Phrase(en: "kind", fr: "type")))
  var kind: String

  @Argument(
    help: .said(
      en: "The record's title.", fr: "Le titre de la fiche.", Phrase(en: "title", fr: "titre")))
  var title: String

  @Option(help: .said(en: "The folder of the site.", fr: "Le dossier du site.", .folder))
  var source = "."

  @Option(
    help: .said(
      en: "The language of messages (default: the site's).",
      fr: "La langue des messages (celle du site sinon).", .languages))
  var language: Language?

  func validate() throws {
    if title.trimmed.isEmpty {
      throw ValidationError(en: "the title is empty", fr: "le titre est vide")
    }
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
          en: "\(error.path.shownAsPath): \(error.reason.en)",
          fr: "\(error.path.shownAsPath) : \(error.reason.fr)"))
    } catch let refusal as NewRecord.Refusal {
      try refuse(refusal.phrase)
    }
  }

  private func refuse(_ words: Phrase) throws {
    StandardStreams.refuse(words, language ?? .ofEnvironment)
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
        en:
          "no folder contains such records: write “collection: \(kind.name.en)” in the front matter "
          + "of a folder's index.md",
        fr: "aucun dossier ne contient ces fiches : écrivez « collection: \(kind.name.fr) » dans "
          + "l'en-tête de l'index.md d'un dossier")
    }
  }
}
