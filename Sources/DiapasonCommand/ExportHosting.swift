import ArgumentParser
import Diagnosis
import Diapason
import Disk

extension ExportCommand {
  /// `diapason export hosting`: what servers must be told of the site.
  struct ServerSettings: ParsableCommand {
    static let configuration = CommandConfiguration.said(
      "hosting",
      Phrase(
        en: "Writes settings for nginx, Apache, IIS, Caddy, GitLab Pages and systemd.",
        fr: "Écrit les réglages de nginx, Apache, IIS, Caddy, GitLab Pages et systemd."),
      Phrase(
        en: """
          Each file says at its top where it goes and what to adapt; host, path and folder are those \
          of diapason.yaml (address, targets). A file that you changed is not written over.
          Example: diapason export hosting deploy --source handbook
          """,
        fr: """
          Chaque fichier dit en tête où il va et ce qu'il faut y adapter ; l'hôte, le chemin et le \
          dossier sont ceux de diapason.yaml (adresse, cibles). Un fichier que vous avez modifié n'est \
          pas remplacé.
          Exemple : diapason export hosting deploiement --source charte
          """))

    @Argument(help: .said(en: "The folder to write to.", fr: "Le dossier où écrire.", .folder))
    var folder: String

    @Option(help: .said(en: "The folder of the site.", fr: "Le dossier du site.", .folder))
    var source = "."

    @Option(
      help: .said(
        en: "A folder of themes/, or a path.", fr: "Un dossier de themes/, ou un chemin.",
        Phrase(en: "name|dir", fr: "nom|dossier")))
    var theme: String?

    @Option(
      help: .said(
        en: "The language of the files (default: the site's).",
        fr: "La langue des fichiers (celle du site sinon).", .languages))
    var language: Language?

    @Flag(
      help: .said(en: "Writes over files that differ.", fr: "Remplace les fichiers qui diffèrent."))
    var replace = false

    func validate() throws {
      try requireArgument(folder, "folder")
      try requireText(source, theme, for: "--source", "--theme")
      try BuildDate.validate()
    }

    func run() throws {
      var options = Options(date: BuildDate.today(in: nil))
      options.source = source
      options.theme = theme
      options.language = language
      options.sharedThemes = InstalledFiles.themes
      var build = Build(options)
      do {
        let files = try build.hosting()
        try ExportedFiles(folder, isReplacing: replace).write(files, build.language)
      } catch let error as FileError {
        StandardStreams.refuse(error, build.language)
        throw ExitCode(2)
      }
    }
  }
}
