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
        en: "Writes settings for nginx, Apache, IIS, GitLab Pages and systemd.",
        fr: "Écrit les réglages de nginx, Apache, IIS, GitLab Pages et systemd."),
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
        try FileSystem.makeFolders(folder)
        try write(files, build.language)
      } catch let error as FileError {
        StandardStreams.refuse(error, build.language)
        throw ExitCode(2)
      }
    }

    /// Nothing is written while one file would be written over.
    private func write(_ files: [(name: String, text: String)], _ language: Language) throws {
      func path(_ name: String) -> String { folder + "/" + name }
      let standing = files.filter { FileSystem.status(path($0.name)) != nil }
      let changed = standing.filter { (try? FileSystem.read(path($0.name))) != Array($0.text.utf8) }
      if !changed.isEmpty, !replace {
        for file in changed { StandardStreams.say(refusal(path(file.name))[language] + "\n") }
        throw ExitCode(2)
      }
      for file in files {
        let stands = standing.contains { $0.name == file.name }
        let isSame = stands && !changed.contains { $0.name == file.name }
        if !isSame {
          try FileSystem.writeWhole(
            Array(file.text.utf8), to: path(file.name), mayStand: true)
        }
        let word =
          isSame
          ? Phrase(en: "unchanged", fr: "inchangé")
          : stands ? Phrase(en: "replaced", fr: "remplacé") : Phrase(en: "written", fr: "écrit")
        StandardStreams.say("\(path(file.name).shownInMessage) : \(word[language])\n")
      }
    }

    private func refusal(_ path: String) -> Phrase {
      let path = path.shownInMessage
      return Phrase(
        en: "diapason: \(path) stands there already and differs: move it, or say --replace",
        fr: "diapason : \(path) existe déjà et diffère : déplacez-le, ou ajoutez --replace")
    }
  }
}
