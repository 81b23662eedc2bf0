import ArgumentParser
import Diagnosis
import Disk

/// Ends a command that writes paper, and says why.
func refusePaper(_ phrase: Phrase, _ language: Language) throws -> Never {
  let colon = Phrase(en: ": ", fr: "\u{A0}: ")[language]
  StandardStreams.say("diapason" + colon + phrase[language] + "\n")
  throw ExitCode(2)
}

extension Phrase {
  static let noPaperLayout = Phrase(
    en: "the theme has no layout document-pdf: copy it and document-pdf-styles from "
      + "themes/diapason/layouts, or leave out --theme",
    fr: "le thème n'a pas de gabarit document-pdf : copiez-le de themes/diapason/layouts avec "
      + "document-pdf-styles, ou ne donnez pas --theme")

  static func noSuchDocument(_ id: String, _ known: [String]) -> Phrase {
    let word = Phrase.quoted(id)
    guard !known.isEmpty else {
      return Phrase(
        en: "the site has no document: write “kind: document” in the index.md of the charter's "
          + "folder",
        fr:
          "le site n'a pas de document : écrivez « type: document » dans l'index.md du dossier de "
          + "la charte")
    }
    let list = known.map(\.shownInMessage).joined(separator: ", ")
    return Phrase(
      en: "\(word.en) is no document of the site; there is: \(list)",
      fr: "\(word.fr) n'est pas un document du site ; il y a : \(list)")
  }

  static func outsideRequest(_ address: String, in layout: String) -> Phrase {
    let word = Phrase.quoted(address)
    return Phrase(
      en: "the printed page would fetch \(word.en): take it out of the layout \(layout)",
      fr: "la page à imprimer irait chercher \(word.fr) : retirez-le du gabarit \(layout)")
  }
}

extension Converter.Failure {
  /// As ``phrase``, where pages are written and not read.
  var paperPhrase: Phrase {
    switch self {
    case .notInstalled(let converter):
      Phrase(
        en: "WeasyPrint sets the pages and is not installed: \(converter.installation)",
        fr: "WeasyPrint compose les pages et n'est pas installé : \(converter.installation)")
    case .refused(_, _, let complaint):
      Phrase(
        en: "WeasyPrint could not set the pages: \(complaint.shownInMessage)",
        fr: "WeasyPrint n'a pas pu composer les pages : \(complaint.shownInMessage)")
    case .tooLong(_, let title):
      Phrase(
        en:
          "\(title.shownInMessage): WeasyPrint was stopped after two minutes; divide the document",
        fr: "\(title.shownInMessage) : WeasyPrint a été arrêté après deux minutes ; divisez le "
          + "document")
    }
  }
}
