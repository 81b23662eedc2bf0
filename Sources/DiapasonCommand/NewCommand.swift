import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk

/// `diapason new`: a small site with one example of everything.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "new",
    Phrase(
      en: "Writes a small, complete site to begin with.",
      fr: "Écrit un petit site complet pour commencer."),
    Phrase(
      en: """
        On a terminal it asks for what no option says. The charter is a draft, and what is still of \
        the sample, such as its telephone numbers, is named by diapason check.
        Networks: \(NetworkFacts.all.map(\.id).joined(separator: ", ")).
        Example: diapason new charte --name "Les Ateliers Morvane" --networks linkedin,instagram \
        --colour "#b23a16" --logo logo.svg && cd charte && diapason preview
        """,
      fr: """
        Dans un terminal, la commande demande ce qu'aucune option ne dit. La charte est un brouillon, \
        et ce qui vient encore de l'exemple, comme les numéros de téléphone, est nommé par diapason \
        check.
        Réseaux : \(NetworkFacts.all.map(\.id).joined(separator: ", ")).
        Exemple : diapason new charte --name "Les Ateliers Morvane" --networks linkedin,instagram \
        --colour "#b23a16" --logo logo.svg && cd charte && diapason preview
        """))

  @Argument(
    help: .said(
      en: "A folder that does not exist yet, or is empty.",
      fr: "Un dossier qui n'existe pas encore, ou qui est vide.", .folder))
  var folder: String

  @Option(help: .said(en: "The language of the site.", fr: "La langue du site.", .languages))
  var language: Language?

  @Option(
    help: .said(
      en: "The company's name (default: the folder's).",
      fr: "Le nom de l'entreprise (sinon celui du dossier).", Phrase(en: "text", fr: "texte")))
  var name: String?

  @Option(
    help: .said(
      en: "Its networks, with commas (default: linkedin).",
      fr: "Ses réseaux, séparés par des virgules (sinon linkedin).",
      Phrase(en: "names", fr: "noms")))
  var networks: String?

  @Option(
    name: [.customLong("colour"), .customLong("color")],
    help: .said(
      en: "Its colour, between quotation marks.", fr: "Sa couleur, entre guillemets droits.",
      Phrase(en: "#rrggbb", fr: "#rrvvbb")))
  var colour: String?

  @Option(
    help: .said(
      en: "Its logo: .svg, .png, .jpg or .webp.", fr: "Son logo : .svg, .png, .jpg ou .webp.",
      .file))
  var logo: String?

  func validate() throws {
    try requireArgument(folder, "folder")
    if let name, name.trimmed.isEmpty || name.unicodeScalars.contains(where: { $0.value < 32 }) {
      throw ValidationError(en: "--name: one line of text", fr: "--name : une ligne de texte")
    }
    try requireText(logo, for: "--logo")
    if let networks {
      do { _ = try NewSiteQuestion.networks(networks) } catch {
        throw ValidationError(
          en: "--networks: \(error.phrase.en)", fr: "--networks : \(error.phrase.fr)")
      }
    }
    if let colour {
      do { _ = try NewSiteQuestion.colour(colour) } catch {
        throw ValidationError(
          en: "--colour: \(error.phrase.en)", fr: "--colour : \(error.phrase.fr)")
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
    StandardStreams.refuse(words, language)
    throw ExitCode(2)
  }
}
