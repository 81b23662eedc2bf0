import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk
import Glibc

/// `diapason new`: a small site with one example of everything.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a small, complete site to begin with.",
    discussion:
      "Example: diapason new charte --name \"Les Ateliers Morvane\" && cd charte && diapason preview"
  )

  @Argument(help: "A folder that does not exist yet, or is empty.")
  var folder: String

  @Option(help: ArgumentHelp("The language of the site.", valueName: "fr|en"))
  var language: Language = Language.ofEnvironment

  @Option(help: ArgumentHelp("The company's name (default: the folder's).", valueName: "text"))
  var name: String?

  func validate() throws {
    try requireArgument(folder, "folder")
    if let name, name.trimmed.isEmpty || name.unicodeScalars.contains(where: { $0.value < 32 }) {
      throw ValidationError("--name: one line of text")
    }
    try BuildDate.validate()
  }

  func run() throws {
    let place: NewFolder
    do {
      guard let sample = InstalledFiles.sample(in: language) else {
        return try refuse(
          Phrase(
            en: "the samples are not installed beside the program",
            fr: "les exemples ne sont pas installés avec le programme"))
      }
      place = try NewFolder(folder)
      try place.write(try files(of: sample, in: place))
    } catch let error as FileError {
      return try refuse(
        Phrase(
          en: "\(error.path.shownInMessage): \(error.reason.en)",
          fr: "\(error.path.shownInMessage) : \(error.reason.fr)"))
    } catch let refusal as NewFolder.Refusal {
      return try refuse(refusal.phrase)
    }
    let shown = place.shown.shownInMessage
    StandardStreams.say(
      Phrase(
        en: "\(shown) is ready: cd \(shown) && diapason preview\n",
        fr: "\(shown) est prêt : cd \(shown) && diapason preview\n")[language])
  }

  private func files(
    of sample: String, in place: NewFolder
  ) throws -> [(path: String, bytes: [UInt8])] {
    let company = name ?? ContentPath.name(of: place.path).readableName
    let day = BuildDate.today(in: nil)
    var files = try FileSystem.files(below: sample).map { path in
      let text = String(decoding: try FileSystem.read(sample + "/" + path), as: UTF8.self)
      let filled = SampleText.filled(text, path: path, name: company, on: day)
      return (path, Array(filled.utf8))
    }
    files += FrontMatterSchema.all(in: language).map { name, document in
      (".vscode/diapason/" + name, Array(document.utf8))
    }
    return files
  }

  private func refuse(_ words: Phrase) throws {
    StandardStreams.say("diapason: \(words[language])\n")
    throw ExitCode(2)
  }
}

extension Language {
  /// English where the environment asks for it, else French.
  static var ofEnvironment: Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let value = names.lazy.compactMap { getenv($0) }.map { String(cString: $0) }.first {
      !$0.isEmpty
    }
    return value?.hasPrefix("en") == true ? .english : .french
  }
}
