import ArgumentParser
import Diagnosis
import Diapason
import Disk

extension ExportCommand {
  /// `diapason export hosting`: what servers must be told of the site.
  struct ServerSettings: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "hosting",
      abstract: "Writes settings for nginx, Apache, IIS, GitLab Pages and systemd.",
      discussion: """
        Each file says at its top where it goes and what to adapt; host, path and folder are those of
        diapason.yaml (address, targets). A file that you changed is not written over.
        Example: diapason export hosting deploy --source handbook
        """)

    @Argument(help: "The folder to write to.")
    var folder: String

    @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
    var source = "."

    @Option(help: ArgumentHelp("A folder of themes/, or a path.", valueName: "name|dir"))
    var theme: String?

    @Option(
      help: ArgumentHelp("The language of the files (default: the site's).", valueName: "fr|en"))
    var language: Language?

    @Flag(help: "Writes over files that differ.")
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
