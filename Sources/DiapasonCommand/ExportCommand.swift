import ArgumentParser
import CharterModel
import Diagnosis
import Disk

/// `diapason export`: what other programs read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes files for other programs.",
    discussion: "Example: diapason export hosting deploy",
    subcommands: [Schema.self, ServerSettings.self, PDF.self])

  /// `diapason export schema`: what editors know of front matters and of `diapason.yaml`.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema",
      abstract: "Writes a JSON Schema for each kind's front matter and for diapason.yaml.",
      discussion: "Example: diapason export schema .vscode/diapason --language en")

    @Argument(help: "The folder to write to; schemas of an earlier export are replaced.")
    var folder: String

    @Option(help: ArgumentHelp("The language of descriptions.", valueName: "fr|en"))
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
