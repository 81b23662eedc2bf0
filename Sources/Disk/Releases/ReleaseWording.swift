import Diagnosis

/// The sentences about targets and their releases.
extension Diagnostic {
  static func unreachableFolder(_ target: String, _ path: String) -> Diagnostic {
    let (name, word) = (Phrase.quoted(target), Phrase.quoted(path))
    return Diagnostic(
      .unreachableTarget,
      message: Phrase(
        en: "the target \(name.en) cannot be reached: no folder to contain \(word.en)",
        fr: "la cible \(name.fr) est injoignable : aucun dossier pour contenir \(word.fr)"),
      help: Phrase(
        en: "mount the share, or make the folder above it",
        fr: "montez le partage, ou créez le dossier qui le contient"))
  }

  static func unreachableHost(_ target: String, _ host: String, _ reason: String) -> Diagnostic {
    let (name, word) = (Phrase.quoted(target), Phrase.quoted(host))
    let why = reason.shownInMessage
    return Diagnostic(
      .unreachableTarget,
      message: Phrase(
        en: "the target \(name.en) on \(word.en) cannot be reached: \(why)",
        fr: "la cible \(name.fr) sur \(word.fr) est injoignable : \(why)"),
      help: Phrase(
        en: "try “ssh \(host.shownInMessage) true”: it must answer without a question; the release "
          + "in place is untouched",
        fr:
          "essayez « ssh \(host.shownInMessage) true » : la réponse doit venir sans question ; la "
          + "version en place est intacte"))
  }

  static func remoteFailure(_ target: String, _ reason: String) -> Diagnostic {
    let name = Phrase.quoted(target)
    let why = reason.shownInMessage
    return Diagnostic(
      .unreachableTarget,
      message: Phrase(
        en: "the target \(name.en) refused a step: \(why)",
        fr: "la cible \(name.fr) a refusé une étape : \(why)"),
      help: Phrase(
        en: "the release in place is untouched; mend the cause and publish again",
        fr: "la version en place est intacte ; réparez la cause et publiez de nouveau"))
  }

  static func missingProgram(_ name: String) -> Diagnostic {
    let word = Phrase.quoted(name)
    return Diagnostic(
      .unreachableTarget,
      message: Phrase(
        en: "the program \(word.en) is not installed",
        fr: "le programme \(word.fr) n'est pas installé"),
      help: Phrase(en: "install \(name)", fr: "installez \(name)"))
  }

  static var missingRclone: Diagnostic {
    Diagnostic(
      .unreachableTarget,
      message: Phrase(
        en: "this target is reached by the program “rclone”, which is not installed",
        fr: "cette cible s'atteint par le programme « rclone », qui n'est pas installé"),
      help: Phrase(
        en: "install it: “apt install rclone media-types”, or https://rclone.org/downloads/",
        fr: "installez-le : « apt install rclone media-types », ou https://rclone.org/downloads/"))
  }

  static func oldRclone(_ version: (major: Int, minor: Int)) -> Diagnostic {
    let number = "\(version.major).\(version.minor)"
    return Diagnostic(
      .unreachableTarget,
      message: Phrase(
        en:
          "rclone \(number) writes files over SFTP and FTP in their place: readers would see halves of "
          + "pages",
        fr: "rclone \(number) écrit les fichiers à leur place par SFTP et FTP : on verrait des "
          + "moitiés de pages"),
      help: Phrase(
        en: "install rclone 1.63 or later (https://rclone.org/downloads/), or write “kind: rsync”",
        fr: "installez rclone 1.63 ou plus récent (https://rclone.org/downloads/), ou écrivez "
          + "« type: rsync »"))
  }

  static func storeFailure(_ target: String, _ reason: String) -> Diagnostic {
    let name = Phrase.quoted(target)
    let why = reason.shownInMessage
    let isUnknown = reason.contains("didn't find section in config file")
    return Diagnostic(
      .unreachableTarget,
      message: Phrase(
        en: "the target \(name.en) refused a step: \(why)",
        fr: "la cible \(name.fr) a refusé une étape : \(why)"),
      help: isUnknown
        ? Phrase(
          en:
            "rclone knows no store of that name: “rclone listremotes” shows those it knows, “rclone "
            + "config” adds one",
          fr: "rclone ne connaît aucun dépôt de ce nom : « rclone listremotes » montre ceux qu'il "
            + "connaît, « rclone config » en ajoute un")
        : Phrase(
          en: "the site that stands is untouched; mend the cause and publish again",
          fr: "le site en place est intact ; réparez la cause et publiez de nouveau"))
  }

  static func alteredRelease(_ target: String, _ path: String) -> Diagnostic {
    let (name, word) = (Phrase.quoted(target), Phrase.quoted(path))
    return Diagnostic(
      .changedFile,
      message: Phrase(
        en:
          "\(word.en) is not what that release of \(name.en) held: someone altered it where releases "
          + "are kept",
        fr:
          "\(word.fr) n'est pas ce que contenait cette version de \(name.fr) : quelqu'un l'a modifié "
          + "là où les versions sont gardées"),
      help: Phrase(
        en: "publish again from the content; the site that stands is untouched",
        fr: "publiez de nouveau depuis le contenu ; le site en place est intact"))
  }

  static func notAStoredRelease(_ name: String) -> Diagnostic {
    let word = Phrase.quoted(name)
    return Diagnostic(
      .badOption,
      message: Phrase(
        en: "the list of files of \(word.en) cannot be read",
        fr: "la liste des fichiers de \(word.fr) ne se lit pas"),
      help: Phrase(en: "choose another release", fr: "choisissez une autre version"))
  }

  func withHelp(_ help: Phrase) -> Diagnostic {
    var diagnostic = self
    diagnostic.help = help
    return diagnostic
  }

  static func targetIsLocked(_ target: String) -> Diagnostic {
    let word = Phrase.quoted(target)
    return Diagnostic(
      .badOutput,
      message: Phrase(
        en: "another publication to \(word.en) is under way",
        fr: "une autre publication vers \(word.fr) est en cours"),
      help: Phrase(en: "wait for it to end", fr: "attendez qu'elle se termine"))
  }

  static func foreignFiles(_ names: [String], inTarget target: String) -> Diagnostic {
    let shown = names.prefix(8).map(\.shownInMessage).joined(separator: ", ")
    let more = names.count > 8 ? " (+\(names.count - 8))" : ""
    let word = Phrase.quoted(target)
    return Diagnostic(
      .foreignFile,
      message: Phrase(
        en: "the target \(word.en) contains files that Diapason did not write: \(shown)\(more)",
        fr:
          "la cible \(word.fr) contient des fichiers que Diapason n'a pas écrits : \(shown)\(more)"
      ),
      help: Phrase(
        en: "move them elsewhere, or choose another folder; nothing was touched",
        fr: "déplacez-les, ou choisissez un autre dossier ; rien n'a été touché"))
  }

  static func alreadyShown(_ release: String) -> Diagnostic {
    let word = Phrase.quoted(release)
    return Diagnostic(
      .badOption,
      message: Phrase(
        en: "\(word.en) is the release that is shown", fr: "\(word.fr) est la version en place"),
      help: Phrase(
        en: "choose another one: diapason releases",
        fr: "choisissez-en une autre : diapason releases"))
  }

  static var noReleaseBefore: Diagnostic {
    Diagnostic(
      .badOption,
      message: Phrase(
        en: "there is no release to go back to", fr: "il n'y a pas de version à laquelle revenir"),
      help: Phrase(en: "list them: diapason releases", fr: "voyez-les : diapason releases"))
  }

  static func unknownRelease(_ word: String, among names: [String]) -> Diagnostic {
    let quoted = Phrase.quoted(word)
    let known = names.prefix(12).joined(separator: ", ")
    let choice = Phrase(
      en: known.isEmpty ? "nothing was published yet" : "choose one of \(known)",
      fr: known.isEmpty ? "rien n'a encore été publié" : "choisissez parmi \(known)")
    return Diagnostic(
      .badOption,
      message: Phrase(
        en: "no release, or more than one, is named \(quoted.en)",
        fr: "aucune version, ou plus d'une, ne s'appelle \(quoted.fr)"),
      help: word.nearest(in: names).map { .didYouMean($0) } ?? choice)
  }
}

extension Phrase {
  static let unfinishedShowing = Phrase(
    en:
      "some pages are new by now and others not yet, and all of them work; mend the cause and publish "
      + "again: that ends it",
    fr: "des pages sont déjà nouvelles et d'autres pas encore, et toutes fonctionnent ; réparez la "
      + "cause et publiez de nouveau : cela termine le travail")
}
