import CharterModel
import Diagnosis

/// The sentences on what lies in the content and is not read.
extension Diagnostic {
  static func hiddenText(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadText, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this file is not read: its name begins with a dot",
        fr: "ce fichier n'est pas lu : son nom commence par un point"),
      help: Phrase(
        en: "rename it without the dot; “draft: yes” in its header keeps a page from readers",
        fr: "renommez-le sans le point ; « brouillon: oui » dans son en-tête cache une page"))
  }

  static func hiddenFolder(_ path: String, holding text: String) -> Diagnostic {
    let word = Phrase.quoted(ContentPath.name(of: text))
    return Diagnostic(
      .unreadText, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "nothing in this folder is read, not even \(word.en): its name begins with a dot",
        fr: "rien n'est lu dans ce dossier, pas même \(word.fr) : son nom commence par un point"),
      help: Phrase(
        en: "rename it without the dot; a folder called “_drafts” is kept from readers",
        fr: "renommez-le sans le point ; un dossier nommé « _brouillons » est caché aux lecteurs"))
  }

  static func outputInContent(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadText, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en:
          "nothing in this folder is read: its file \(Manifest.name) says that it is a built site",
        fr: "rien n'est lu dans ce dossier : son fichier \(Manifest.name) dit que c'est un site "
          + "construit"),
      help: Phrase(
        en: "move the built site out of the content, or remove that file to read the folder",
        fr: "placez le site construit hors du contenu, ou supprimez ce fichier pour lire le dossier"
      ))
  }
}
