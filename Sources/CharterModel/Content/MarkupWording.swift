import Diagnosis
import Markdown

/// The sentences about markup that failed and text that is not shown.
extension MarkupFault {
  func diagnostic(in source: SourceText) -> Diagnostic {
    source.diagnostic(
      reason.problem, line: line, byteColumn: column, message: message, help: help)
  }

  private var message: Phrase {
    let text = Phrase.quoted(word)
    let (en, fr) = reason.sentence
    let (more, suite) =
      others == 0
      ? ("", "") : (" (and \(others) more on this page)", " (et \(others) de plus dans la page)")
    return Phrase(
      en: en.replacing("%", with: text.en) + more, fr: fr.replacing("%", with: text.fr) + suite)
  }

  private var help: Phrase {
    let (en, fr) = reason.cure
    guard let cure else { return Phrase(en: en, fr: fr) }
    guard cure.unicodeScalars.count <= 80 else { return Phrase(en: en, fr: fr) }
    let shown = cure.shownInMessage
    let (own, propre) = reason.ownCure ?? ("", "")
    return Phrase(
      en: "write “\(shown)”\(own)", fr: "écrivez « \(shown) »\(propre)")
  }
}

extension MarkupFault.Reason {
  fileprivate var problem: Problem {
    switch self {
    case .surplusCell, .uncalledNote, .repeatedNote, .lostDefinition, .lostInfo: .lostText
    case .missingNote, .linkDestination, .unclosedLink, .spacedLink, .wikiLink, .undefinedLabel,
      .emptyLink, .failedDefinition, .linkTitle, .reversedLink:
      .failedLink
    case .unclosedCode: .unclosedCode
    default: .failedMarkup
    }
  }

  /// What is wrong; `%` stands for the author's text.
  fileprivate var sentence: (en: String, fr: String) {
    switch self {
    case .surplusCell:
      (
        "this row has more cells than its table has columns: % is not shown",
        "cette ligne a plus de cellules que le tableau n'a de colonnes : % n'est pas affiché"
      )
    case .uncalledNote:
      (
        "nothing in the text calls this note, so it is not shown: %",
        "aucun appel ne mène à cette note, qui n'est donc pas affichée : %"
      )
    case .repeatedNote:
      (
        "a note of this name stands above, so this one is not shown: %",
        "une note de ce nom figure plus haut : celle-ci n'est pas affichée : %"
      )
    case .lostDefinition:
      (
        "this line is read as a link's definition, so it is not shown: %",
        "cette ligne est lue comme la définition d'un lien, et n'est pas affichée : %"
      )
    case .repeatedDefinition:
      (
        "this name is defined above: this address is not used: %",
        "ce nom est défini plus haut : cette adresse ne sert pas : %"
      )
    case .missingNote: ("no note is defined for %", "aucune note n'est définie pour %")
    case .linkDestination:
      (
        "% is no link: its path holds a space",
        "% n'est pas un lien : son chemin contient une espace"
      )
    case .unclosedLink: ("the link % is not closed", "le lien % n'est pas fermé")
    case .spacedLink:
      ("% is no link: a space divides it", "% n'est pas un lien : une espace le coupe en deux")
    case .wikiLink:
      ("% is a wiki's link, shown as it is typed", "% est un lien de wiki, affiché tel quel")
    case .undefinedLabel:
      (
        "% is no link: its name is not defined",
        "% n'est pas un lien : son nom n'est défini nulle part"
      )
    case .emptyLink:
      (
        "the link % has no words: nobody sees it",
        "le lien % n'a pas de texte : personne ne le voit"
      )
    case .failedDefinition:
      (
        "% defines no link: its path holds a space, or text follows it",
        "% ne définit pas de lien : son chemin contient une espace, ou du texte le suit"
      )
    default: markSentence
    }
  }

  private var markSentence: (en: String, fr: String) {
    switch self {
    case .unclosedCode:
      (
        "the code that % opens is not closed: all that follows is shown as code",
        "le code qu'ouvre % n'est pas fermé : toute la suite est affichée comme du code"
      )
    case .strong:
      (
        "% is not bold: its asterisks are shown",
        "% n'est pas en gras : ses astérisques s'affichent"
      )
    case .emphasis:
      (
        "% is not in italics: its marks are shown",
        "% n'est pas en italique : ses signes s'affichent"
      )
    case .strikethrough:
      ("% is not struck out: its tildes are shown", "% n'est pas barré : ses tildes s'affichent")
    case .backtick:
      (
        "the backtick before % opens no code: it is shown",
        "l'accent grave de % n'ouvre pas de code : il s'affiche"
      )
    case .angleAddress:
      (
        "the % before this address is shown", "le % devant cette adresse s'affiche"
      )
    case .heading:
      (
        "% is no heading: no space follows #",
        "% n'est pas un titre : # n'est pas suivi d'une espace"
      )
    case .task:
      (
        "% is no task: no space follows the box",
        "% n'est pas une tâche : la case n'est pas suivie d'une espace"
      )
    case .gluedList:
      (
        "% begins no list: this and the next lines run on",
        "% ne commence pas de liste : cette ligne et les suivantes s'enchaînent"
      )
    case .calloutTitle:
      (
        "% is no callout: no space follows its marker",
        "% n'est pas un encadré : aucune espace ne suit son marqueur"
      )
    case .calloutOutside:
      (
        "% is no callout: it stands outside a quote",
        "% n'est pas un encadré : il est hors d'une citation"
      )
    case .failedTable:
      (
        "% is no table: its header and the line of dashes have not as many cells, or there is none",
        "% n'est pas un tableau : l'en-tête et la ligne de tirets n'ont pas autant de cellules, ou elle manque"
      )
    default: otherSentence
    }
  }

  private var otherSentence: (en: String, fr: String) {
    switch self {
    case .emptyCallout: ("the callout % is empty", "l'encadré % est vide")
    case .emptyHeading: ("the heading % is empty", "le titre % est vide")
    case .emptyHeader:
      ("the header of this table is empty: %", "l'en-tête de ce tableau est vide : %")
    case .strayRow:
      (
        "% stands right below a table and has become a row of it",
        "% suit un tableau sans ligne vide et en est devenu une ligne"
      )
    case .accidentalHeading:
      (
        "% has become a heading: dashes stand right below it",
        "% est devenu un titre : des tirets le suivent sans ligne vide"
      )
    case .accidentalCode:
      (
        "four spaces have made code of %", "quatre espaces ont fait de % du code"
      )
    case .diagram:
      ("a % diagram is shown as code", "un diagramme % est affiché comme du code")
    case .markdownInHTML:
      (
        "% stands within HTML and is shown as it is typed",
        "% se trouve dans du HTML et s'affiche tel quel"
      )
    case .imageSize:
      (
        "% is part of what the image shows, not its size",
        "% fait partie de la description, non de la taille"
      )
    case .entity:
      (
        "% has no semicolon and is shown as it is typed",
        "% n'a pas de point-virgule et s'affiche tel quel"
      )
    default: dialectSentence
    }
  }

  private var dialectSentence: (en: String, fr: String) {
    switch self {
    case .lostInfo:
      (
        "what stands beside the code's opening mark is not shown: %",
        "ce qui suit la marque d'ouverture du code n'est pas affiché : %"
      )
    case .linkTitle:
      (
        "% is no link: its title does not stand between two straight quotation marks",
        "% n'est pas un lien : son titre n'est pas entre deux guillemets droits"
      )
    case .reversedLink:
      (
        "% is no link: its brackets and parentheses have changed places",
        "% n'est pas un lien : ses crochets et ses parenthèses sont inversés"
      )
    case .foreignList:
      (
        "% begins no list: this and the next lines run on",
        "% ne commence pas de liste : cette ligne et les suivantes s'enchaînent"
      )
    case .almostComment:
      ("% is no comment: everybody reads it", "% n'est pas un commentaire : tout le monde le lit")
    case .lowered: ("% strikes its text out", "% barre son texte")
    case .cutCode:
      (
        "a bar divides the code % into two cells",
        "une barre coupe le code % en deux cellules"
      )
    default:
      (
        "% is not understood and is shown as it is typed",
        "% n'est pas compris et s'affiche tel quel"
      )
    }
  }
}
