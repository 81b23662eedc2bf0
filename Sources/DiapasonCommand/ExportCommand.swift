import ArgumentParser
import CharterModel
import Diagnosis
import Disk

/// `diapason export`: what other programs read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "export",
    Phrase(
      en: "Writes files for other programs.", fr: "Écrit des fichiers pour d'autres programmes."),
    Phrase(
      en: "Example: diapason export hosting deploy",
      fr: "Exemple : diapason export hosting deploiement"),
    subcommands: [
      CharterFiles.self, Pipeline.self, Schema.self, ServerSettings.self, PDF.self,
      Consultation.self,
    ])

  /// `diapason export schema`: what editors know of front matters and of `diapason.yaml`.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration.said(
      "schema",
      Phrase(
        en: "Writes a JSON Schema for each kind's front matter and for diapason.yaml.",
        fr: "Écrit un schéma JSON pour l'en-tête de chaque type et pour diapason.yaml."),
      Phrase(
        en: "Example: diapason export schema .vscode/diapason --language en",
        fr: "Exemple : diapason export schema .vscode/diapason --language fr"))

    @Argument(
      help: .said(
        en: "The folder to write to; schemas of an earlier export are replaced.",
        fr: "Le dossier où écrire ; les schémas d'un export précédent sont remplacés.", .folder))
    var folder: String

    @Option(
      help: .said(
        en: "The language of descriptions.", fr: "La langue des descriptions.", .languages))
    var language: Language = Language.ofEnvironment

    func validate() throws { try requireArgument(folder, "folder") }

    func run() throws {
      do {
        try FileSystem.makeFolders(folder)
        for (name, document) in FrontMatterSchema.all(in: language) {
          try FileSystem.writeWhole(
            Array(document.utf8), to: folder + "/" + name, mayStand: true)
        }
      } catch let error as FileError {
        StandardStreams.refuse(error, language)
        throw ExitCode(2)
      }
    }
  }
}
