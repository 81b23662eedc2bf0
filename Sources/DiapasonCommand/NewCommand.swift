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
    if let name, name.trimmed.isEmpty || name.unicodeScalars.contains(where: { $0.value < 32 }) {
      throw ValidationError("--name: one line of text")
    }
  }

  func run() throws {
    let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    do {
      if let found = try? FileSystem.entries(of: root), !found.isEmpty {
        return try refuse(
          Phrase(
            en: "\(root.shownInMessage) is not empty", fr: "\(root.shownInMessage) n'est pas vide"))
      }
      guard let sample = InstalledFiles.sample(in: language) else {
        return try refuse(
          Phrase(
            en: "the samples are not installed beside the program",
            fr: "les exemples ne sont pas installés avec le programme"))
      }
      try write(sample, to: root)
    } catch let error as FileError {
      try refuse(
        Phrase(
          en: "\(error.path.shownInMessage): \(error.reason.en)",
          fr: "\(error.path.shownInMessage) : \(error.reason.fr)"))
    }
    StandardStreams.say(
      Phrase(
        en: "\(root.shownInMessage) is ready: cd \(root.shownInMessage) && diapason preview\n",
        fr: "\(root.shownInMessage) est prêt : cd \(root.shownInMessage) && diapason preview\n")[
          language])
  }

  private func write(_ sample: String, to root: String) throws {
    let company = name ?? ContentPath.name(of: FileSystem.resolved(root) ?? root).readableName
    let day = BuildOptions.defaultDate
    for path in try FileSystem.files(below: sample) {
      let bytes = try FileSystem.read(sample + "/" + path)
      let text = SampleText.filled(
        String(decoding: bytes, as: UTF8.self), path: path, name: company, on: day)
      try put(text, at: root + "/" + path)
    }
    for (name, document) in FrontMatterSchema.all(in: language) {
      try put(document, at: root + "/.vscode/diapason/" + name)
    }
  }

  private func put(_ text: String, at path: String) throws {
    try FileSystem.makeFolders(ContentPath.folder(of: path))
    try FileSystem.write(Array(text.utf8), toNew: path)
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
