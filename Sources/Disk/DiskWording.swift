import Diagnosis
import Glibc

/// The sentences of this module's diagnostics.
extension Diagnostic {
  package static func unreadable(_ path: String, _ error: any Error) -> Diagnostic {
    let reason = (error as? FileError)?.reason ?? Phrase(en: "\(error)", fr: "\(error)")
    return Diagnostic(
      .unreadableFile, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this file cannot be read (\(reason.en))",
        fr: "ce fichier ne peut pas être lu (\(reason.fr))"),
      help: (error as? FileError)?.readingCure
        ?? Phrase(en: "check its permissions", fr: "vérifiez ses droits d'accès"))
  }

  static func unreadableFolder(_ path: String, _ error: FileError) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this folder cannot be read (\(error.reason.en)): nothing in it is shown",
        fr: "ce dossier ne peut pas être lu (\(error.reason.fr)) : rien de ce qu'il contient n'est "
          + "montré"),
      help: error.readingCure)
  }

  static func tooLarge(_ path: String, megabytes: Int) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this file has more than \(megabytes) MB, too much for a page to load",
        fr: "ce fichier dépasse \(megabytes) Mo, trop pour qu'une page le charge"),
      help: Phrase(en: "make it smaller, or remove it", fr: "réduisez-le, ou supprimez-le"))
  }

  static func servedAsset(_ path: String) -> Diagnostic {
    Diagnostic(
      .unsafeImage, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this file is not published: a server could run it, or take it for its settings",
        fr: "ce fichier n'est pas publié : un serveur pourrait l'exécuter, ou le prendre pour ses "
          + "réglages"),
      help: Phrase(en: "remove it from the theme", fr: "retirez-le du thème"))
  }

  static func linkOutsideTheme(_ path: String) -> Diagnostic {
    Diagnostic(
      .linkOutside, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this symbolic link leads out of the theme, and is not followed",
        fr: "ce lien symbolique mène hors du thème, et n'est pas suivi"),
      help: Phrase(en: "copy the file into the theme", fr: "copiez le fichier dans le thème"))
  }

  static func danglingLink(_ path: String) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this symbolic link leads to nothing", fr: "ce lien symbolique ne mène à rien"),
      help: Phrase(
        en: "remove it, or put the file there", fr: "supprimez-le, ou placez-y le fichier"))
  }

  static func sameName(_ path: String) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "two files of this folder have this name, with accents stored in two ways",
        fr: "deux fichiers de ce dossier portent ce nom, aux accents enregistrés de deux façons"),
      help: Phrase(en: "rename one of them", fr: "renommez l'un des deux"))
  }

  static func nameIsNotText(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadText, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this file or folder is not read: its name is not UTF-8 text",
        fr: "ce fichier ou ce dossier n'est pas lu : son nom n'est pas du texte en UTF-8"),
      help: Phrase(
        en: "rename it; its name may come from an older system or archive",
        fr: "renommez-le ; son nom vient peut-être d'un ancien système ou d'une vieille archive"))
  }

  static func unreadText(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadText, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this file is no page: its name does not end in .md",
        fr: "ce fichier n'est pas une page : son nom ne se termine pas par .md"),
      help: Phrase(
        en: "rename it so that it ends in .md", fr: "renommez-le pour qu'il se termine par .md"))
  }

  static func unreadTable(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadText, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this file is no table: its name does not end in .csv",
        fr: "ce fichier n'est pas un tableau : son nom ne se termine pas par .csv"),
      help: Phrase(
        en: "rename it so that it ends in .csv", fr: "renommez-le pour qu'il se termine par .csv"))
  }

  static func unreadConfiguration(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadText, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this configuration is not read: its name is not diapason.yaml",
        fr: "cette configuration n'est pas lue : son nom n'est pas diapason.yaml"),
      help: Phrase(en: "rename it diapason.yaml", fr: "renommez-la diapason.yaml"))
  }

  static func linkedFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .linkedFolder, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this symbolic link leads to a folder and is not followed",
        fr: "ce lien symbolique mène à un dossier et n'est pas suivi"),
      help: Phrase(
        en: "link to the pages where they are, or move the folder here",
        fr: "liez les pages là où elles sont, ou déplacez le dossier ici"))
  }

  static func linkOutside(_ path: String) -> Diagnostic {
    Diagnostic(
      .linkOutside, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this symbolic link leads out of the content folder",
        fr: "ce lien symbolique mène hors du dossier de contenu"),
      help: Phrase(
        en: "copy the file into the folder", fr: "copiez le fichier dans le dossier"))
  }

  static func noTheme(_ name: String) -> Diagnostic {
    let word = Phrase.quoted(name)
    return Diagnostic(
      .badOption,
      message: Phrase(en: "no theme \(word.en)", fr: "pas de thème \(word.fr)"),
      help: Phrase(
        en: "write the name of a folder of themes/, or a path",
        fr: "écrivez le nom d'un dossier de themes/, ou un chemin"))
  }

  package static func failure(_ error: FileError) -> Diagnostic {
    let word = Phrase.quoted(error.path)
    return Diagnostic(
      error.purpose == .output ? .badOutput : .badSource,
      message: Phrase(en: "\(word.en): \(error.reason.en)", fr: "\(word.fr) : \(error.reason.fr)"),
      help: error.purposeCure)
  }

  static func outputOverlaps(_ path: String) -> Diagnostic {
    let word = Phrase.quoted(path)
    return Diagnostic(
      .badOutput,
      message: Phrase(
        en: "the output \(word.en) and the source overlap",
        fr: "la sortie \(word.fr) et la source se recouvrent"),
      help: Phrase(
        en: "choose another folder with --output", fr: "choisissez un autre dossier avec --output"))
  }

  static func outputIsNotAFolder(_ path: String) -> Diagnostic {
    let word = Phrase.quoted(path)
    return Diagnostic(
      .badOutput,
      message: Phrase(en: "\(word.en) is not a folder", fr: "\(word.fr) n'est pas un dossier"),
      help: Phrase(
        en: "choose another folder with --output", fr: "choisissez un autre dossier avec --output"))
  }

  static func foreignFiles(_ names: [String], in path: String) -> Diagnostic {
    let shown = names.prefix(8).map(\.shownInMessage).joined(separator: ", ")
    let more = names.count > 8 ? " (+\(names.count - 8))" : ""
    let word = Phrase.quoted(path)
    return Diagnostic(
      .foreignFile,
      message: Phrase(
        en: "the output \(word.en) contains files that Diapason did not write: \(shown)\(more)",
        fr:
          "la sortie \(word.fr) contient des fichiers que Diapason n'a pas écrits : \(shown)\(more)"
      ),
      help: Phrase(
        en: "move them elsewhere, or choose another folder with --output; nothing was touched",
        fr: "déplacez-les, ou choisissez un autre dossier avec --output ; rien n'a été touché"))
  }

  /// Kept on purpose, as every dot file at the top of an output is; but it changes what is served.
  static func keptServerFile(_ name: String, in path: String) -> Diagnostic {
    let (word, folder) = (Phrase.quoted(name), Phrase.quoted(path))
    var diagnostic = Diagnostic(
      .serverSettings,
      message: Phrase(
        en: "\(word.en) in \(folder.en) was kept: a server takes its settings from it",
        fr: "\(word.fr) dans \(folder.fr) a été gardé : un serveur se règle d'après lui"),
      help: Phrase(
        en: "remove it if nobody put it there on purpose",
        fr: "supprimez-le si personne ne l'a mis là exprès"))
    diagnostic.severity = .warning
    return diagnostic
  }

  static func outputIsLocked(_ path: String) -> Diagnostic {
    let word = Phrase.quoted(path)
    return Diagnostic(
      .badOutput,
      message: Phrase(
        en: "another build is writing \(word.en)", fr: "une autre construction écrit \(word.fr)"),
      help: Phrase(en: "wait for it to end", fr: "attendez qu'elle se termine"))
  }

  static func outputIsMounted(_ path: String) -> Diagnostic {
    let word = Phrase.quoted(path)
    return Diagnostic(
      .badOutput,
      message: Phrase(
        en: "\(word.en) is a mount point and cannot be exchanged",
        fr: "\(word.fr) est un point de montage et ne peut pas être échangé"),
      help: Phrase(
        en: "write into a folder below it: --output \(path)/site",
        fr: "écrivez dans un dossier en dessous : --output \(path)/site"))
  }
}

extension FileError {
  fileprivate var readingCure: Phrase {
    switch code {
    case FileError.notAFile:
      Phrase(
        en: "remove it, or put an ordinary file in its place",
        fr: "supprimez-le, ou mettez un fichier ordinaire à sa place")
    case EISDIR:
      Phrase(
        en: "rename the folder, or put a file in its place",
        fr: "renommez le dossier, ou mettez un fichier à sa place")
    case EFBIG: Phrase(en: "make it smaller", fr: "réduisez-le")
    case EACCES, EPERM:
      Phrase(
        en: "give this user the right to read it: chmod -R u+rX",
        fr: "donnez à cet utilisateur le droit de le lire : chmod -R u+rX")
    case ENOENT: Phrase(en: "put it back, or remove its name", fr: "remettez-le, ou ôtez son nom")
    case ELOOP, EXDEV:
      Phrase(en: "put the file itself there", fr: "placez-y le fichier lui-même")
    default:
      Phrase(
        en: "look at the disk or share that it lies on",
        fr: "examinez le disque ou le partage où il se trouve")
    }
  }

  fileprivate var purposeCure: Phrase? {
    switch (purpose, code) {
    case (.output, _): cure
    case (.source, ENOENT), (.source, ENOTDIR):
      Phrase(
        en: "write --source and the folder that contains diapason.yaml or content/",
        fr: "écrivez --source suivi du dossier qui contient diapason.yaml ou content/")
    default: readingCure
    }
  }

  /// What helps against the failures that administrators can do something about.
  fileprivate var cure: Phrase? {
    switch code {
    case ENOSPC, EDQUOT:
      Phrase(
        en: "free some room there; the site in place is untouched",
        fr: "libérez de la place à cet endroit ; le site en place est intact")
    case EACCES, EPERM, EROFS:
      Phrase(
        en: "give this user the right to write there; the site in place is untouched",
        fr: "donnez à cet utilisateur le droit d'y écrire ; le site en place est intact")
    default: nil
    }
  }
}
