import Diagnosis

extension Phrase {
  /// That a page or record is withheld, and who would find nothing there.
  /// - Parameter readers: those of the page that refers to it; none if everybody reads it.
  package static func withheld(
    _ word: String, _ withholding: Withholding, fromReaders readers: [String]
  ) -> Phrase {
    let word = quoted(word)
    let others = readers.filter { name in
      !withholding.readers.contains { $0.asKey == name.asKey }
    }
    guard !withholding.readers.isEmpty else {
      return Phrase(
        en: "\(word.en) is a draft: the readers of this page would find a dead link",
        fr: "\(word.fr) est un brouillon : les lecteurs de cette page trouveraient un lien mort")
    }
    let kept = list(withholding.readers)
    guard !others.isEmpty else {
      return Phrase(
        en: "\(word.en) is kept for \(kept.en): all other readers would find a dead link",
        fr: "\(word.fr) est réservé à \(kept.fr) : tous les autres trouveraient un lien mort")
    }
    let who = list(others)
    return Phrase(
      en: "\(word.en) is kept for \(kept.en): \(who.en) would find a dead link",
      fr: "\(word.fr) est réservé à \(kept.fr) : \(who.fr) trouveraient un lien mort")
  }

  package static let showToTheSame = Phrase(
    en: "remove the link, or show it to the same readers (draft, readers)",
    fr: "retirez le lien, ou montrez-la aux mêmes lecteurs (brouillon, lecteurs)")

  private static func list(_ names: [String]) -> Phrase {
    let words = names.map { quoted($0) }
    return Phrase(
      en: words.map(\.en).joined(separator: ", "), fr: words.map(\.fr).joined(separator: ", "))
  }
}

extension Diagnostic {
  static func unknownReaders(_ name: String, among names: [String]) -> Diagnostic {
    let word = Phrase.quoted(name)
    let list = names.prefix(12).joined(separator: ", ").shownInMessage
    let help =
      name.nearest(in: names).map { Phrase.didYouMean($0) }
      ?? (names.isEmpty
        ? Phrase(
          en: "name the readers of a page in its front matter: readers: [\(name.shownInMessage)]",
          fr:
            "nommez les lecteurs d'une page en tête de fichier : lecteurs: [\(name.shownInMessage)]"
        )
        : Phrase(en: "choose one of \(list)", fr: "choisissez parmi \(list)"))
    return Diagnostic(
      .badOption,
      message: Phrase(
        en: "no page names the readers \(word.en)",
        fr: "aucune page ne nomme les lecteurs \(word.fr)"),
      help: help)
  }
}
