import CharterModel
import Diagnosis
import Diapason
import Disk

extension DeskWords {
  /// What stood in the way of a request, with what its screen may say of it.
  static func failure(_ error: any Error) -> (status: Int, words: Phrase) {
    switch error {
    case DeskFailure.message:
      (400, Phrase(en: "The desk did not understand.", fr: "Le bureau n’a pas compris."))
    case DeskFailure.moved:
      (
        409,
        Phrase(
          en: "The page has just changed: it is shown again.",
          fr: "La page vient de changer\u{A0}: elle s’affiche à nouveau.")
      )
    case DeskFailure.gone:
      (
        404,
        Phrase(
          en: "The file of this page is not there any more, or cannot be edited here. Your text is "
            + "still on the screen: copy it before you leave.",
          fr: "Le fichier de cette page n’est plus là, ou ne se modifie pas ici. Votre texte est "
            + "encore à l’écran\u{A0}: copiez-le avant de quitter la page.")
      )
    case let failure as PublicationFailure:
      (409, failure.diagnostic.message.asSentence)
    case is BrokenConfiguration:
      (
        409,
        Phrase(
          en:
            "The place to publish to cannot be told from diapason.yaml: ask whoever looks after it.",
          fr:
            "diapason.yaml ne dit pas clairement où publier\u{A0}: demandez à la personne qui le tient."
        )
      )
    case let failure as Converter.Failure: (409, conversion(failure))
    case let refusal as HandedDocuments.Refusal: (409, refusal.phrase)
    case let refusal as Importer.Refusal: (409, Self.refusal(of: refusal).asSentence)
    case let error as FileError:
      (
        500,
        Phrase(
          en: "It could not be written: \(error.reason.en). Your text is still here.",
          fr: "L’écriture n’a pas abouti\u{A0}: \(error.reason.fr). Votre texte est encore là.")
      )
    default:
      (
        500,
        Phrase(
          en: "It could not be written. Your text is still here.",
          fr: "L’écriture n’a pas abouti. Votre texte est encore là.")
      )
    }
  }

  private static func refusal(of refusal: Importer.Refusal) -> Phrase {
    switch refusal {
    case .nothingToImport(let path):
      Importer.Refusal.nothingToImport(ContentPath.name(of: path)).phrase
    case .exists(let path):
      Phrase(
        en: "\(path.shownAsPath) exists in the site: rename the document, then hand it over again",
        fr:
          "\(path.shownAsPath) existe déjà dans le site : renommez le document, puis déposez-le de "
          + "nouveau")
    default: refusal.phrase
    }
  }

  /// Why a document could not be read: it is called by its name, wherever it was put meanwhile.
  private static func conversion(_ failure: Converter.Failure) -> Phrase {
    switch failure {
    case .notInstalled:
      var words = failure.phrase.asSentence
      words.en += " Ask whoever looks after this machine."
      words.fr += " Demandez à la personne qui tient cette machine."
      return words
    case .refused(let converter, let path, let complaint):
      let folder = ContentPath.folder(of: path) + "/"
      return Converter.Failure.refused(
        converter, path: ContentPath.name(of: path),
        complaint: complaint.replacing(folder, with: "")
      ).phrase.asSentence
    case .tooLong(let converter, let path):
      return Converter.Failure.tooLong(converter, path: ContentPath.name(of: path)).phrase
        .asSentence
    }
  }
}

extension Phrase {
  /// With a capital and a full stop.
  var asSentence: Phrase { Phrase(en: en.asSentence, fr: fr.asSentence) }
}

extension String {
  /// With a capital, but for the name of a file or a program, and a full stop.
  var asSentence: String {
    let first = prefix { !$0.isWhitespace }
    let isName =
      first.contains(".") || first == Converter.pandoc.name
      || first == Converter.spreadsheets.name
    let begin = isName ? String(prefix(1)) : prefix(1).uppercased()
    let isEnded = last.map { ".!?…".contains($0) } ?? true
    return begin + dropFirst() + (isEnded ? "" : ".")
  }
}
