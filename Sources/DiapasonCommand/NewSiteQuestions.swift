import CharterModel
import Diagnosis
import Diapason
import Disk
import Glibc
import Media

/// What an answer about a new site means.
enum NewSiteQuestion {
  struct Refusal: Error { let phrase: Phrase }

  static func networks(_ text: String) throws(Refusal) -> [NetworkFacts] {
    var found: [NetworkFacts] = []
    for word in text.split(whereSeparator: { ",; ".contains($0) }) {
      guard let network = NetworkFacts.named(String(word)) else {
        let quoted = Phrase.quoted(String(word))
        let names = NetworkFacts.all.map(\.id)
        let list = names.joined(separator: ", ")
        let near = String(word).nearest(in: names)
        throw Refusal(
          phrase: Phrase(
            en: "no network is known as \(quoted.en); "
              + (near.map { "did you mean “\($0)”?" } ?? "choose among \(list)"),
            fr: "aucun réseau connu ne s'appelle \(quoted.fr) ; "
              + (near.map { "vouliez-vous dire « \($0) » ?" } ?? "choisissez parmi \(list)")))
      }
      if !found.contains(where: { $0.id == network.id }) { found.append(network) }
    }
    guard !found.isEmpty else {
      throw Refusal(
        phrase: Phrase(
          en: "name one network at least, such as linkedin",
          fr: "nommez au moins un réseau, comme linkedin"))
    }
    return found
  }

  static func colour(_ text: String) throws(Refusal) -> Colour {
    let plain = text.trimmed
    if let colour = Colour(plain.hasPrefix("#") ? plain : "#" + plain) { return colour }
    let quoted = Phrase.quoted(text)
    throw Refusal(
      phrase: Phrase(
        en: "\(quoted.en) is not a colour: write six hexadecimal digits, such as #b23a16",
        fr: "\(quoted.fr) n'est pas une couleur : écrivez six chiffres hexadécimaux, comme #b23a16")
    )
  }

  /// The logo under the name that it has in the site, in the form that may be published.
  static func logo(_ path: String) throws -> (name: String, bytes: [UInt8]) {
    let bytes = try FileSystem.read(path, limit: 16 << 20)
    let media = PublishedMedia(of: bytes, named: ContentPath.name(of: path))
    let endings: [MediaFacts.Format: String] = [
      .svg: "svg", .png: "png", .jpeg: "jpg", .webp: "webp", .gif: "gif",
    ]
    guard let published = media.bytes, let ending = endings[media.format] else {
      let quoted = Phrase.quoted(ContentPath.name(of: path))
      throw Refusal(
        phrase: Phrase(
          en: "\(quoted.en) is not an image that can be shown: give an .svg, .png, .jpg or .webp",
          fr:
            "\(quoted.fr) n'est pas une image qui puisse être affichée : donnez un .svg, .png, .jpg "
            + "ou .webp"))
    }
    return ("logo." + ending, published)
  }
}

/// Asks for what no option says, on a terminal alone: a script is never held up.
struct NewSiteQuestions {
  private let isAsked = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
  private var speech: Language

  init(_ language: Language) { speech = language }

  mutating func language() -> Language {
    let answer = ask(
      Phrase(en: "Language of the site, fr or en", fr: "Langue du site, fr ou en"),
      usual: speech.rawValue)
    speech = answer.flatMap { Language(rawValue: $0.lowercased()) } ?? speech
    return speech
  }

  func name(_ usual: String) -> String {
    ask(Phrase(en: "The company's name", fr: "Nom de l'entreprise"), usual: usual) ?? usual
  }

  func networks() -> [NetworkFacts]? {
    let names = NetworkFacts.all.map(\.id).joined(separator: ", ")
    return repeating(
      Phrase(
        en: "Networks, with commas (\(names))", fr: "Réseaux, séparés par des virgules (\(names))"),
      usual: "linkedin", NewSiteQuestion.networks)
  }

  func colour() -> Colour? {
    repeating(
      Phrase(en: "Colour, #rrggbb", fr: "Couleur, #rrvvbb"), usual: "#1f5f8b",
      NewSiteQuestion.colour)
  }

  func logo() -> (name: String, bytes: [UInt8])? {
    repeating(
      Phrase(en: "File of the logo", fr: "Fichier du logo"),
      usual: Phrase(en: "none", fr: "aucun")[speech], NewSiteQuestion.logo)
  }

  /// Asks again until the answer can be read; nil for none.
  private func repeating<Value>(
    _ question: Phrase, usual: String, _ read: (String) throws -> Value
  ) -> Value? {
    while let answer = ask(question, usual: usual) {
      do { return try read(answer) } catch let refusal as NewSiteQuestion.Refusal {
        StandardStreams.say("  \(refusal.phrase[speech])\n")
      } catch let error as FileError {
        StandardStreams.refuse(error, speech)
      } catch { return nil }
    }
    return nil
  }

  /// A line of the terminal; nil where nothing is asked, or nothing is answered.
  private func ask(_ question: Phrase, usual: String) -> String? {
    guard isAsked else { return nil }
    let colon = Phrase(en: ":", fr: "\u{A0}:")[speech]
    StandardStreams.say("\(question[speech]) [\(usual.shownInMessage)]\(colon) ")
    guard let line = readLine() else { return nil }
    let plain = String(
      String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 })
    ).trimmed
    return plain.isEmpty ? nil : plain
  }
}
