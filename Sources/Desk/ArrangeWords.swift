import Diagnosis
import Diapason

/// What the history says of a page that was arranged, and why one was not.
extension DeskWords {
  static func created(_ title: String) -> Phrase {
    Phrase(en: "Begin “\(title)”", fr: "Commence «\u{A0}\(title)\u{A0}»")
  }

  static func renamed(_ old: String, _ new: String) -> Phrase {
    Phrase(
      en: "Rename “\(old)” to “\(new)”",
      fr: "Renomme «\u{A0}\(old)\u{A0}» en «\u{A0}\(new)\u{A0}»")
  }

  static func moved(_ title: String, _ folder: String) -> Phrase {
    Phrase(
      en: "Move “\(title)” to “\(folder)”",
      fr: "Déplace «\u{A0}\(title)\u{A0}» dans «\u{A0}\(folder)\u{A0}»")
  }

  static func reordered(_ title: String) -> Phrase {
    Phrase(
      en: "Give “\(title)” another place",
      fr: "Donne une autre place à «\u{A0}\(title)\u{A0}»")
  }

  static func retired(_ title: String, _ other: String) -> Phrase {
    Phrase(
      en: "Retire “\(title)” in favour of “\(other)”",
      fr: "Retire «\u{A0}\(title)\u{A0}» au profit de «\u{A0}\(other)\u{A0}»")
  }

  static func binned(_ title: String) -> Phrase {
    Phrase(en: "Put “\(title)” in the bin", fr: "Met «\u{A0}\(title)\u{A0}» à la corbeille")
  }

  static func documents(_ count: Int) -> Phrase {
    Phrase(en: "\(count) documents", fr: "\(count) documents")
  }

  static func imported(_ name: String) -> Phrase {
    Phrase(en: "Import “\(name)”", fr: "Importe «\u{A0}\(name)\u{A0}»")
  }

  static func notTaken(_ names: [String]) -> Phrase {
    let list = names.map(\.shownInMessage).joined(separator: ", ")
    return Phrase(
      en: "No page shows or links these, and they were not taken: \(list).",
      fr: "Aucune page ne montre ces fichiers ni n’y mène, ils n’ont pas été repris\u{A0}: \(list)."
    )
  }

  static func addedFile(_ name: String) -> Phrase {
    Phrase(en: "Add the file “\(name)”", fr: "Ajoute le fichier «\u{A0}\(name)\u{A0}»")
  }

  static func replacedFile(_ name: String) -> Phrase {
    Phrase(en: "Replace the file “\(name)”", fr: "Remplace le fichier «\u{A0}\(name)\u{A0}»")
  }

  /// - Parameter cause: the first mistake.
  static func heldBack(_ cause: Phrase?) -> Phrase {
    Phrase(
      en: "Nothing was published: " + (cause?.en ?? "the site has mistakes") + ".",
      fr: "Rien n’a été publié\u{A0}: " + (cause?.fr ?? "le site a des erreurs") + ".")
  }

  /// - Parameters:
  ///   - files: those that were compared.
  ///   - wrong: the first thing that is not as it was published.
  static func online(files: Int, _ wrong: Phrase?) -> Phrase {
    if let wrong {
      return Phrase(
        en: "Published, but what is online is not what was published: \(wrong.en).",
        fr: "Publié, mais ce qui est en ligne n’est pas ce qui a été publié\u{A0}: \(wrong.fr).")
    }
    return Phrase(
      en: "Online: verified (\(files) files, each as it was published).",
      fr: "En ligne\u{A0}: vérifié (\(files)\u{A0}fichiers, chacun tel qu’il a été publié).")
  }

  static func length(_ length: PassageReview.Length) -> Phrase {
    let rest = length.limit - length.count
    return Phrase(
      en: "\(length.count) of \(length.limit) characters (\(length.network))"
        + (rest < 0 ? ": \(-rest) too many" : ""),
      fr: "\(length.count)\u{A0}caractères sur \(length.limit) (\(length.network))"
        + (rest < 0 ? "\u{A0}: \(-rest) de trop" : ""))
  }

  static func unbinned(_ title: String) -> Phrase {
    Phrase(en: "Take “\(title)” out of the bin", fr: "Sort «\u{A0}\(title)\u{A0}» de la corbeille")
  }

  /// - Parameter title: what a page is called, by its path.
  static func refusal(_ refusal: PageMove.Refusal, _ title: (String) -> String) -> Phrase {
    let kept = Phrase(en: " Nothing was changed.", fr: " Rien n’a été changé.")
    let reason: Phrase =
      switch refusal {
      case .gone: Phrase(en: "The page is not there any more.", fr: "La page n’est plus là.")
      case .index: Sentence.folderStays.phrase
      case .taken:
        Phrase(
          en: "Another page has this name there: choose another title.",
          fr: "Une autre page y porte ce nom\u{A0}: choisissez un autre titre.")
      case .link(let page, let destination):
        Phrase(
          en: "A link of \(Phrase.quoted(title(page)).en) would not follow "
            + "(\(destination.shownInMessage)): change it on its page first.",
          fr: "Un lien de \(Phrase.quoted(title(page)).fr) ne suivrait pas "
            + "(\(destination.shownInMessage))\u{A0}: changez-le d’abord sur sa page.")
      case .unwritable:
        Phrase(
          en:
            "The page says its title or its old addresses in a way that can be changed in the file "
            + "only.",
          fr: "La page dit son titre ou ses anciennes adresses d’une façon qui se change dans le "
            + "fichier seulement.")
      case .mistake(let page, let message):
        Phrase(
          en: "Something would be wrong then"
            + "\(page.map { " on \(Phrase.quoted(title($0)).en)" } ?? ""): \(message.en).",
          fr: "Quelque chose n’irait plus"
            + "\(page.map { " sur \(Phrase.quoted(title($0)).fr)" } ?? "")\u{A0}: \(message.fr).")
      }
    return Phrase(en: reason.en + kept.en, fr: reason.fr + kept.fr)
  }
}
