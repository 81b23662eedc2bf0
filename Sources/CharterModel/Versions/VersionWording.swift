import Diagnosis

extension Diagnostic {
  private static func version(
    _ problem: Problem, at path: String, line: Int = 1, _ message: Phrase, _ help: Phrase
  ) -> Diagnostic {
    Diagnostic(
      problem, at: SourcePosition(path: path, line: max(line, 1)), message: message, help: help)
  }

  /// The text of a version is not what was adopted.
  static func changedVersion(
    _ edition: Edition, _ print: String, of document: String?, at table: String
  ) -> Diagnostic {
    version(
      .changedVersion, at: table, line: edition.line,
      Phrase(
        en:
          "the text of version \(edition.number) is not the one that was adopted: its fingerprint is "
          + print,
        fr: "le texte de la version \(edition.number) n'est plus celui qui a été adopté : son "
          + "empreinte est \(print)"),
      .asItWas(edition, of: document, at: table))
  }

  /// The text of a version is what was adopted, and something else in its files is not.
  static func changedFiles(
    _ edition: Edition, _ print: String, of document: String?, at table: String
  ) -> Diagnostic {
    version(
      .changedVersion, at: table, line: edition.line,
      Phrase(
        en:
          "a file of version \(edition.number) was changed, though not in its words (a header, the "
          + "page of a chapter): the print of its files is \(print)",
        fr:
          "un fichier de la version \(edition.number) a changé, hors de son texte (un en-tête, la "
          + "page d'un chapitre) : l'empreinte de ses fichiers est \(print)"),
      .asItWas(edition, of: document, at: table))
  }

  /// A folder keeps versions, and nothing names them.
  static func keptWithoutTable(at table: String) -> Diagnostic {
    let kept = ContentPath.folder(of: table)
    return version(
      .incompleteVersion, at: table,
      Phrase(
        en: "versions are kept here, and the table that names them is not there: none is shown",
        fr: "des versions sont conservées ici, et le tableau qui les nomme n'est pas là : aucune "
          + "n'est montrée"),
      Phrase(
        en: "put versions.csv back, from a backup or from Git, or remove the folder \(kept)",
        fr: "remettez versions.csv, depuis une sauvegarde ou Git, ou retirez le dossier \(kept)"))
  }

  /// The line of a version gives another day than its text.
  static func otherDay(_ edition: Edition, _ day: Day, at table: String) -> Diagnostic {
    version(
      .changedVersion, at: table, line: edition.line,
      Phrase(
        en:
          "this line does not give the day on which version \(edition.number) takes effect by its "
          + "own text: \(day)",
        fr:
          "cette ligne ne donne pas le jour où la version \(edition.number) prend effet selon son "
          + "propre texte : \(day)"),
      Phrase(en: "write \(day)", fr: "écrivez \(day)"))
  }

  static func versionWithoutText(_ edition: Edition, at table: String) -> Diagnostic {
    let folder = ContentPath.folder(of: table)
    return version(
      .incompleteVersion, at: table, line: edition.line,
      Phrase(
        en: "no text is kept of version \(edition.number)",
        fr: "aucun texte n'est conservé de la version \(edition.number)"),
      Phrase(
        en: "put the folder \(ContentPath.join(folder, edition.number)) back, or remove the line",
        fr: "remettez le dossier \(ContentPath.join(folder, edition.number)), ou retirez la ligne"))
  }

  static func textWithoutVersion(_ number: String, at table: String) -> Diagnostic {
    let folder = ContentPath.folder(of: table)
    return version(
      .incompleteVersion, at: table,
      Phrase(
        en: "the folder \(ContentPath.join(folder, number)) keeps a version that no line names",
        fr:
          "le dossier \(ContentPath.join(folder, number)) conserve une version qu'aucune ligne ne "
          + "nomme"),
      Phrase(
        en: "put its line back, or remove the folder",
        fr: "remettez sa ligne, ou retirez le dossier"))
  }

  static func repeatedVersion(_ number: String, at table: String, line: Int) -> Diagnostic {
    version(
      .incompleteVersion, at: table, line: line,
      Phrase(
        en: "version \(number) has two lines", fr: "la version \(number) a deux lignes"),
      Phrase(
        en: "remove one of the two; a line that corrects a slip says what in “erratum”",
        fr: "retirez l'une des deux ; une ligne qui rectifie dit quoi, dans « rectifié »"))
  }

  static func versionsOfNothing(in folder: String, prefix: String) -> Diagnostic {
    let document = ContentPath.join(ContentPath.folder(of: folder), "index.md")
    return version(
      .incompleteVersion, at: prefix + ContentPath.join(folder, "versions.csv"),
      Phrase(
        en: "these versions are of no document: \(document) is none",
        fr: "ces versions ne sont celles d'aucun document : \(document) n'en est pas un"),
      Phrase(
        en: "put the document back in its folder, or move “versions” beside it",
        fr: "remettez le document dans son dossier, ou déplacez « versions » à côté de lui"))
  }

  static func changedSince(
    _ edition: Edition, _ page: CharterPage, of document: CharterPage, id: String
  ) -> Diagnostic {
    page.diagnostic(
      .changedSinceVersion, at: (1, 1),
      message: Phrase(
        en: "the words of \(id) are no longer those of version \(edition.number)",
        fr: "les mots de \(id) ne sont plus ceux de la version \(edition.number)"),
      help: .anotherVersion(edition, document))
  }

  static func goneSince(
    _ edition: Edition, _ id: String, of document: CharterPage
  ) -> Diagnostic {
    document.diagnostic(
      .changedSinceVersion, at: (document.fields.line(of: CharterDocument.version) ?? 1, 1),
      message: Phrase(
        en: "version \(edition.number) contains the rule \(id), which is not here any more",
        fr: "la version \(edition.number) comporte la règle \(id), qui n'est plus ici"),
      help: .anotherVersion(edition, document))
  }

  static func addedSince(
    _ edition: Edition, _ page: CharterPage, of document: CharterPage
  ) -> Diagnostic {
    page.diagnostic(
      .changedSinceVersion, at: (1, 1),
      message: Phrase(
        en: "version \(edition.number) does not contain the rule \(page.plainID)",
        fr: "la version \(edition.number) ne comporte pas la règle \(page.plainID)"),
      help: .anotherVersion(edition, document))
  }
}

extension Diagnostic {
  /// That what a document's index says of readers while another version is shown withholds versions
  /// that were open; nil if it does not.
  static func reservedVersions(
    of history: DocumentHistory, _ assembled: [CharterPage], _ written: [CharterPage],
    in folders: ReservedFolders
  ) -> Diagnostic? {
    guard let document = written.first(where: { $0.path == history.document }),
      case .named(let readers)? = document.statedReaders
    else { return nil }
    let open = assembled.filter { page in
      guard page.isOfEdition, let place = page.place, place.plainPath == history.document,
        let edition = history.edition(place.number)
      else { return false }
      return edition.isKept && edition.readers == nil
        && folders.intendedReaders(of: page) == .everybody
    }.compactMap(\.place?.number)
    guard !open.isEmpty else { return nil }
    let table = Phrase.quoted(
      ContentPath.join(
        ContentPath.folder(of: document.source.path),
        ContentPath.inner(history.table, in: document.folder)))
    let (numbers, names) = (open.joined(separator: ", "), readers.joined(separator: ", "))
    return document.diagnostic(
      .reservedVersion, at: (document.fields.line(of: CommonFields.readers) ?? 1, 1),
      message: Phrase(
        en:
          "what was adopted before is withheld by this line too: version \(numbers.shownInMessage)",
        fr: "cette ligne retient aussi ce qui a été adopté avant : version "
          + numbers.shownInMessage),
      help: Phrase(
        en: "say who may read each of these in \(table.en), in a column “readers”: all, or "
          + names.shownInMessage,
        fr:
          "dites qui peut lire chacune dans \(table.fr), dans une colonne « lecteurs » : tous, ou "
          + names.shownInMessage))
  }
}

extension Phrase {
  fileprivate static func asItWas(
    _ edition: Edition, of document: String?, at table: String
  ) -> Phrase {
    let folder = ContentPath.folder(of: table) + "/" + edition.number
    let command =
      "diapason adopt \(document.map { $0.shownInMessage + " " } ?? "")--number "
      + edition.number.shownInMessage + " --erratum"
    return Phrase(
      en:
        "put the files of \(folder) back as they were, from a backup or from Git; if a slip of the "
        + "pen was put right there, run \(command) \"what was corrected\"; what is to change "
        + "otherwise is written in the document itself, and adopted as another version",
      fr: "remettez les fichiers de \(folder) comme ils étaient, depuis une sauvegarde ou Git ; si "
        + "une coquille y a été rectifiée, lancez \(command) \"ce qui est rectifié\" ; ce qui doit "
        + "changer autrement s'écrit dans le document lui-même, et s'adopte comme une autre version"
    )
  }

  fileprivate static func anotherVersion(_ edition: Edition, _ document: CharterPage) -> Phrase {
    let path = document.source.path
    return Phrase(
      en: "write the number of the next version in \(path); for a slip of the pen, run diapason "
        + "adopt \(document.plainID) --erratum \"what was corrected\"",
      fr:
        "écrivez le numéro de la version suivante dans \(path) ; pour une simple coquille, lancez "
        + "diapason adopt \(document.plainID) --erratum \"ce qui est rectifié\"")
  }
}
