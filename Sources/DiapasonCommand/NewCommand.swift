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
    discussion: """
      On a terminal it asks for what no option says. The charter is a draft, and what is still of the \
      sample, such as its telephone numbers, is named by diapason check.
      Networks: \(NetworkFacts.all.map(\.id).joined(separator: ", ")).
      Example: diapason new charte --name "Les Ateliers Morvane" --networks linkedin,instagram \
      --colour "#b23a16" --logo logo.svg && cd charte && diapason preview
      """)

  @Argument(help: "A folder that does not exist yet, or is empty.")
  var folder: String

  @Option(help: ArgumentHelp("The language of the site.", valueName: "fr|en"))
  var language: Language?

  @Option(help: ArgumentHelp("The company's name (default: the folder's).", valueName: "text"))
  var name: String?

  @Option(help: ArgumentHelp("Its networks, with commas (default: linkedin).", valueName: "names"))
  var networks: String?

  @Option(
    name: [.customLong("colour"), .customLong("color")],
    help: ArgumentHelp("Its colour, between quotation marks.", valueName: "#rrggbb"))
  var colour: String?

  @Option(help: ArgumentHelp("Its logo: .svg, .png, .jpg or .webp.", valueName: "file"))
  var logo: String?

  func validate() throws {
    try requireArgument(folder, "folder")
    if let name, name.trimmed.isEmpty || name.unicodeScalars.contains(where: { $0.value < 32 }) {
      throw ValidationError("--name: one line of text")
    }
    try requireText(logo, for: "--logo")
    if let networks {
      do { _ = try NewSiteQuestion.networks(networks) } catch {
        throw ValidationError("--networks: \(error.phrase.en)")
      }
    }
    if let colour {
      do { _ = try NewSiteQuestion.colour(colour) } catch {
        throw ValidationError("--colour: \(error.phrase.en)")
      }
    }
    try BuildDate.validate()
  }

  func run() throws {
    var language = language ?? .ofEnvironment
    let place: NewFolder
    do {
      place = try NewFolder(folder)
      var questions = NewSiteQuestions(language)
      if self.language == nil { language = questions.language() }
      guard let sample = InstalledFiles.sample(in: language) else {
        return try refuse(
          Phrase(
            en: "the samples are not installed beside the program",
            fr: "les exemples ne sont pas installés avec le programme"), language)
      }
      let wishes = try wishes(&questions, place, language)
      try place.write(NewSite(wishes, from: sample).files)
      say(wishes, place)
    } catch let error as FileError {
      StandardStreams.refuse(error, language)
      throw ExitCode(2)
    } catch let refusal as NewFolder.Refusal {
      try refuse(refusal.phrase, language)
    } catch let answer as NewSiteQuestion.Refusal {
      try refuse(answer.phrase, language)
    }
  }

  private func wishes(
    _ questions: inout NewSiteQuestions, _ place: NewFolder, _ language: Language
  ) throws -> NewSite.Wishes {
    let usual = ContentPath.name(of: place.path).readableName
    var wishes = NewSite.Wishes(
      company: name ?? questions.name(usual), language, on: BuildDate.today(in: nil))
    let networks = try networks.map(NewSiteQuestion.networks) ?? questions.networks()
    if let networks { wishes.networks = networks }
    let colour = try colour.map(NewSiteQuestion.colour) ?? questions.colour()
    if let colour { wishes.colour = colour }
    wishes.logo = try logo.map(NewSiteQuestion.logo) ?? questions.logo()
    return wishes
  }

  private func say(_ wishes: NewSite.Wishes, _ place: NewFolder) {
    let shown = place.shown.shownInMessage
    var words = Phrase(
      en: "\(shown) is ready: cd \(shown) && diapason preview\n",
      fr: "\(shown) est prêt : cd \(shown) && diapason preview\n")
    words.en += "the charter is a draft; diapason check names what is still of the sample\n"
    words.fr +=
      "la charte est un brouillon ; diapason check nomme ce qui vient encore de l'exemple\n"
    if wishes.textOnColour.isEmpty {
      let colour = wishes.colour.description
      words.en += "no text can be read on \(colour): the site darkens it for texts and buttons\n"
      words.fr +=
        "aucun texte ne se lit sur \(colour) : le site l'assombrit pour les textes et les boutons\n"
    }
    StandardStreams.say(words[wishes.language])
  }

  private func refuse(_ words: Phrase, _ language: Language) throws {
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
