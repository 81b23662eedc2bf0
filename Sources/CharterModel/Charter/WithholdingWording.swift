import Diagnosis

extension Phrase {
  /// That a page or record is withheld, and who would find nothing there.
  /// - Parameter readers: those of the page that refers to it; none if everybody reads it.
  package static func withheld(
    _ word: String, _ withholding: Withholding, fromReaders readers: [String]
  ) -> Phrase {
    let word = quoted(word)
    guard case .kept(let names) = withholding else {
      return withheld(word, as: withholding)
    }
    let others = readers.filter { name in !names.contains { $0.asKey == name.asKey } }
    guard !names.isEmpty else {
      return Phrase(
        en: "\(word.en) is kept for nobody: the indexes of its folder name different readers",
        fr:
          "\(word.fr) n'est montré à personne : les index de son dossier nomment d'autres lecteurs")
    }
    let kept = list(names)
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

  private static func withheld(_ word: Phrase, as withholding: Withholding) -> Phrase {
    switch withholding {
    case .draft:
      Phrase(
        en: "\(word.en) is a draft: the readers of this page would find a dead link",
        fr: "\(word.fr) est un brouillon : les lecteurs de cette page trouveraient un lien mort")
    case .dated:
      Phrase(
        en: "\(word.en) is left out, as its date asks: this link would be dead",
        fr: "\(word.fr) est retenu, comme sa date le demande : ce lien serait mort")
    case .foreignPaper:
      Phrase(
        en:
          "\(word.en) is a document as other readers have it, or as it was: this link would be dead",
        fr:
          "\(word.fr) est un document tel que d'autres le lisent, ou tel qu'il était : ce lien serait "
          + "mort")
    case .kept, .unread:
      Phrase(
        en: "\(word.en) is left out, for its header cannot be read: this link would be dead",
        fr: "\(word.fr) est retenu, car son en-tête ne peut pas être lu : ce lien serait mort")
    }
  }

  static let showToTheSame = Phrase(
    en: "remove the link, or show it to the same readers (draft, readers)",
    fr: "retirez le lien, ou montrez-la aux mêmes lecteurs (brouillon, lecteurs)")

  fileprivate static func list(_ names: [String]) -> Phrase {
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

extension Diagnostic {
  static func strayKey(in source: SourceText, line: Int) -> Diagnostic {
    let word = Phrase.quoted(source.line(line).visible.trimmed)
    return source.diagnostic(
      .strayKey, line: line,
      message: Phrase(
        en:
          "\(word.en) says who may see this page, but outside the front matter: the page is left out",
        fr: "\(word.fr) dit à qui montrer cette page, mais hors d'un en-tête : la page est retenue"),
      help: Phrase(
        en:
          "write it at the top of the file between two lines of three dashes, as “readers: [board]”; "
          + "if it is not that, make it a sentence, without a colon",
        fr: "écrivez-le en tête du fichier, entre deux lignes de trois tirets, comme « lecteurs: "
          + "[direction] » ; si ce n'est pas cela, faites-en une phrase, sans deux-points"))
  }

  static func emptyReaders(_ names: [String], in source: SourceText, line: Int) -> Diagnostic {
    let isMixed = names.contains(where: Readership.isEverybody)
    let word = Phrase.quoted(names.joined(separator: ", "))
    return source.diagnostic(
      .emptyReaders, line: line,
      message: isMixed
        ? Phrase(
          en: "\(word.en) names everybody and some: the page is left out",
          fr: "\(word.fr) nomme tout le monde et quelques-uns : la page est retenue")
        : Phrase(
          en: "“readers” names nobody that can be read: the page is left out",
          fr: "« lecteurs » ne nomme personne de lisible : la page est retenue"),
      help: Phrase(
        en: "write one name for each group, “readers: [board, audit]”, or “readers: all”",
        fr: "écrivez un nom par groupe, « lecteurs: [direction, audit] », ou « lecteurs: tous »"))
  }

  static func redundantReaders(in source: SourceText, line: Int) -> Diagnostic {
    source.diagnostic(
      .redundantReaders, line: line,
      message: Phrase(
        en: "this page is shown to everybody, as it would be without this line",
        fr: "cette page est montrée à tout le monde, comme elle le serait sans cette ligne"),
      help: Phrase(
        en: "remove the line, or name the readers it is kept for",
        fr: "supprimez la ligne, ou nommez les lecteurs à qui la page est réservée"))
  }

  static func shownToEverybody(
    in source: SourceText, line: Int, folderReaders: [String]
  ) -> Diagnostic {
    let kept = Phrase.list(folderReaders)
    return source.diagnostic(
      .shownToEverybody, line: line,
      message: Phrase(
        en: "this page is shown to everybody, although its folder is kept for \(kept.en)",
        fr: "cette page est montrée à tout le monde, alors que son dossier est réservé à \(kept.fr)"
      ),
      help: Phrase(
        en: "move it to another folder if that is meant, else remove the line",
        fr: "placez-la dans un autre dossier si c'est voulu, sinon supprimez la ligne"))
  }

  static func draftFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .leftOut, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en:
          "the name of this folder says that it contains drafts: it is left out, except for pages that say “draft: false”",
        fr: "le nom de ce dossier dit que ce qu'il contient est en brouillon : il est retenu, sauf "
          + "les pages qui disent « brouillon: non »"),
      help: Phrase(
        en: "give the folder another name to publish it, or “draft: false” to its index",
        fr: "donnez un autre nom au dossier pour le publier, ou « brouillon: non » à son index"))
  }

  static func draftFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .leftOut, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "the name of this file says that it is a draft: it is left out",
        fr: "le nom de ce fichier dit que c'est un brouillon : il est retenu"),
      help: Phrase(
        en: "give the file another name to publish it",
        fr: "donnez un autre nom au fichier pour le publier"))
  }

  static func shownDraft(_ path: String, isFolder: Bool) -> Diagnostic {
    Diagnostic(
      .shownToEverybody, at: SourcePosition(path: path, line: 1),
      message: isFolder
        ? Phrase(
          en: "this folder is called drafts, and what it contains is published",
          fr: "ce dossier porte le nom de brouillons, et ce qu'il contient est publié")
        : Phrase(
          en: "this file is called a draft, and it is published",
          fr: "ce fichier porte le nom de brouillon, et il est publié"),
      help: isFolder
        ? Phrase(
          en: "rename it “_drafts” to leave it out, or write “draft: false” in its index.md",
          fr: "renommez-le « _brouillons » pour le retenir, ou écrivez « brouillon: non » dans son "
            + "index.md")
        : Phrase(
          en: "write “draft: true” in its header to leave it out, or “draft: false” to publish it",
          fr: "écrivez « brouillon: oui » dans son en-tête pour le retenir, ou « brouillon: non » "
            + "pour le publier"))
  }

  static func reservedTwin(_ path: String, of other: String) -> Diagnostic {
    let word = Phrase.quoted(other)
    return Diagnostic(
      .leftOut, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this file is left out: it is the same on the disk as \(word.en), which is left out",
        fr: "ce fichier est retenu : c'est le même, sur le disque, que \(word.fr), qui est retenu"),
      help: Phrase(
        en: "remove it, or replace it by a copy to publish it",
        fr: "supprimez-le, ou remplacez-le par une copie pour le publier"))
  }

  static func leftOut(_ cause: UnreadHeader, with others: Int) -> Diagnostic {
    let more =
      switch others {
      case 0: Phrase(en: "", fr: "")
      case 1:
        Phrase(
          en: ", and with it another of its folder", fr: ", et avec lui un autre de son dossier")
      default:
        Phrase(
          en: ", and with it \(others) others of its folder",
          fr: ", et avec lui \(others) autres de son dossier")
      }
    return Diagnostic(
      .leftOut, at: SourcePosition(path: cause.path, line: cause.line),
      message: Phrase(
        en: "this file is left out\(more.en): who may see it cannot be read",
        fr: "ce fichier est retenu\(more.fr) : on ne peut pas y lire à qui il est destiné"),
      help: Phrase(
        en: "mend what is said of it at this line", fr: "corrigez ce qui en est dit à cette ligne"))
  }
}
