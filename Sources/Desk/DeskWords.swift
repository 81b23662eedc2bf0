import Diagnosis
import Diapason
import Disk
import Editing

/// What the desk says. Never: YAML, a commit, a branch, a number of HTTP's.
enum DeskWords {
  enum Sentence {
    case notFound, closed, badIdentity, whoAreYou, noPlace, unchanged, conflict, draftKept, movedOn,
      problemGone, noTitle, noCollection, alone, folderStays, placeTaken, alreadyCreated,
      nameOfFile, badFile, otherType, proposalGone, nothingChosen

    var phrase: Phrase {
      switch self {
      case .notFound:
        Phrase(
          en: "There is no page at this address. It may have been renamed: go back to the desk.",
          fr: "Il n’y a pas de page à cette adresse. Elle a peut-être été renommée\u{A0}: revenez "
            + "au bureau.")
      case .closed:
        Phrase(
          en: "The desk is closed for this browser. Start it again (diapason desk): it opens by "
            + "itself, at an address that is good for once.",
          fr: "Le bureau est fermé pour ce navigateur. Relancez-le (diapason desk)\u{A0}: il "
            + "s’ouvre de lui-même, à une adresse qui ne sert qu’une fois.")
      case .badIdentity:
        Phrase(
          en: "Write a name and an e-mail address, without angle brackets.",
          fr: "Écrivez un nom et une adresse de courriel, sans chevrons.")
      case .whoAreYou:
        Phrase(
          en: "Before the first change: who is writing? The history says it beside each change.",
          fr:
            "Avant la première modification\u{A0}: qui écrit\u{A0}? L’historique le dit à côté de "
            + "chaque modification.")
      case .noPlace:
        Phrase(
          en:
            "This passage cannot be changed here. Your text is still on the screen: copy it before "
            + "you leave.",
          fr: "Ce passage ne se modifie pas ici. Votre texte est encore à l’écran\u{A0}: copiez-le "
            + "avant de quitter la page.")
      case .unchanged:
        Phrase(en: "Nothing has changed.", fr: "Rien n’a changé.")
      case .conflict:
        Phrase(
          en: "Somebody else changed this passage meanwhile. Nothing was written: choose.",
          fr: "Quelqu’un d’autre a modifié ce passage entre-temps. Rien n’a été écrit\u{A0}: "
            + "choisissez.")
      case .movedOn:
        Phrase(
          en: "The page has changed since this list was shown: look at it again, then go back.",
          fr: "La page a changé depuis que cette liste est affichée\u{A0}: regardez-la à nouveau, "
            + "puis revenez à la version.")
      case .problemGone:
        Phrase(
          en: "The page has changed since this list was shown: load the list again.",
          fr: "La page a changé depuis que cette liste est affichée\u{A0}: rechargez la liste.")
      case .noTitle: Phrase(en: "Write a title first.", fr: "Écrivez d’abord un titre.")
      case .noCollection:
        Phrase(
          en: "No folder of the site contains pages of this kind.",
          fr: "Aucun dossier du site ne contient de pages de ce genre.")
      case .alone:
        Phrase(
          en: "There is no page on that side of it that could change places with it.",
          fr: "Aucune page, de ce côté, ne peut changer de place avec elle.")
      case .folderStays:
        Phrase(
          en: "This page speaks for its folder: take away the pages below it first.",
          fr: "Cette page parle pour son dossier\u{A0}: retirez d’abord les pages qu’il contient.")
      case .placeTaken:
        Phrase(
          en: "Another file has taken its place. It stays in the bin.",
          fr: "Un autre fichier a pris sa place. Elle reste dans la corbeille.")
      case .alreadyCreated:
        Phrase(
          en: "There is a file of that name by now. Nothing was written: rename the document, and "
            + "hand it over again.",
          fr:
            "Un fichier de ce nom existe déjà. Rien n’a été écrit\u{A0}: renommez le document, et "
            + "donnez-le à nouveau.")
      case .nameOfFile:
        Phrase(
          en:
            "A file of this kind cannot be shown on a page: hand over a PNG, JPEG, WebP, GIF, SVG or PDF.",
          fr:
            "Une page ne peut pas montrer ce genre de fichier\u{A0}: donnez un PNG, JPEG, WebP, GIF, SVG ou "
            + "PDF.")
      case .badFile:
        Phrase(
          en:
            "This file is not what its name says, or cannot be published: open it and export it again.",
          fr:
            "Ce fichier n’est pas ce que dit son nom, ou ne peut pas être publié\u{A0}: ouvrez-le et "
            + "exportez-le à nouveau.")
      case .otherType:
        Phrase(
          en: "It takes the place of a file of another type: export it in the same one.",
          fr: "Il remplacerait un fichier d’un autre type\u{A0}: exportez-le dans le même.")
      case .proposalGone:
        Phrase(
          en: "This proposal is too old: hand over the document again.",
          fr: "Cette proposition est trop ancienne\u{A0}: donnez à nouveau le document.")
      case .nothingChosen:
        Phrase(en: "Choose at least one page first.", fr: "Choisissez d’abord au moins une page.")
      case .draftKept: Phrase(en: "Draft kept.", fr: "Brouillon gardé.")
      }
    }
  }

  static let published = Phrase(en: "Published", fr: "Publié")

  static func saved(at moment: Moment) -> Phrase {
    Phrase(
      en: "Saved \(moment.phrase.en), not published yet",
      fr: "Enregistré \(moment.phrase.fr), pas encore publié")
  }

  static func commit(_ title: String) -> Phrase {
    Phrase(en: "Edit “\(title)”", fr: "Modifie «\u{A0}\(title)\u{A0}»")
  }

  static func corrected(_ old: String, _ new: String, _ title: String) -> Phrase {
    Phrase(
      en: "Correct “\(old)” to “\(new)” in “\(title)”",
      fr: "Corrige «\u{A0}\(old)\u{A0}» en «\u{A0}\(new)\u{A0}» dans «\u{A0}\(title)\u{A0}»")
  }

  static func restored(_ title: String) -> Phrase {
    Phrase(
      en: "Go back to an earlier version of “\(title)”",
      fr: "Revient à une version antérieure de «\u{A0}\(title)\u{A0}»")
  }

  static func saved(isMerged: Bool, _ recorded: GitHistory.Recorded) -> Phrase {
    var phrase = Phrase(en: "Saved.", fr: "Enregistré.")
    if isMerged {
      phrase.en += " Somebody else had changed another passage: both stand."
      phrase.fr += " Quelqu’un d’autre avait modifié un autre passage\u{A0}: les deux y sont."
    }
    switch recorded {
    case .busy:
      phrase.en += " The history will have it once the work under way in the folder is done."
      phrase.fr += " L’historique l’aura quand le travail en cours dans le dossier sera fini."
    case .failed(let reason):
      phrase.en += " The history could not note it: \(reason.shownInMessage)."
      phrase.fr += " L’historique n’a pas pu le noter\u{A0}: \(reason.shownInMessage)."
    case .committed, .noRepository, .nothing: break
    }
    return phrase
  }

  /// Why nothing was written, and what else it would have changed.
  static func refusal(_ refusal: Refusal) -> Phrase {
    let kept = Phrase(
      en: " Nothing was written; your text is still here.",
      fr: " Rien n’a été écrit\u{A0}; votre texte est encore là.")
    let reason: Phrase =
      switch refusal {
      case .readOnly: Sentence.noPlace.phrase
      case .otherBlock(_, let text):
        Phrase(
          en: "With this text, another passage would be read otherwise: "
            + "\(Phrase.quoted(text).en). Look at its first and last line.",
          fr: "Avec ce texte, un autre passage se lirait autrement\u{A0}: "
            + "\(Phrase.quoted(text).fr). Regardez sa première et sa dernière ligne.")
      case .blockEnds:
        Phrase(
          en:
            "This text would no longer be one passage of the same kind: leave out the blank line, "
            + "or the sign at its beginning (#, -, >).",
          fr: "Ce texte ne serait plus un seul passage du même genre\u{A0}: ôtez la ligne vide, ou "
            + "le signe qui la commence (#, -, >).")
      case .otherValue(let name):
        Phrase(
          en: "With this text, \(Phrase.quoted(name).en) would be read otherwise.",
          fr: "Avec ce texte, \(Phrase.quoted(name).fr) se lirait autrement.")
      case .unwritable:
        Phrase(
          en: "This text cannot go there: write it on one line, with ordinary signs.",
          fr: "Ce texte ne peut pas y figurer\u{A0}: écrivez-le sur une ligne, avec des signes "
            + "ordinaires.")
      case .readers:
        Phrase(
          en:
            "It could no longer be told who may read this page: whoever looks after the folder has "
            + "to change it.",
          fr: "On ne saurait plus qui peut lire cette page\u{A0}: c’est à la personne qui tient le "
            + "dossier de la modifier.")
      case .overlapping:
        Phrase(
          en: "Two of the changes are in one place: save the one, then the other.",
          fr:
            "Deux des modifications tombent au même endroit\u{A0}: enregistrez l’une, puis l’autre."
        )
      }
    return Phrase(en: reason.en + kept.en, fr: reason.fr + kept.fr)
  }
}
