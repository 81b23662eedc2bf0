import Diagnosis
import Glibc

extension FileError {
  /// Why the system refused, in the words of its own library; in French for what authors meet.
  package var reason: Phrase { Self.reason(code) }

  package static func reason(_ code: Int32) -> Phrase {
    if code == notAFile {
      return Phrase(
        en: "not a regular file (a pipe, a device or a socket)",
        fr: "n'est pas un fichier ordinaire (un tube, un périphérique ou une prise)")
    }
    if code == EXDEV {
      return Phrase(
        en: "a symbolic link that leads out of the folder",
        fr: "un lien symbolique qui mène hors du dossier")
    }
    // Of a file that is opened as itself alone, one link is too many.
    if code == ELOOP {
      return Phrase(
        en: "a symbolic link, or too many of them in a row",
        fr: "un lien symbolique, ou trop de liens à la suite")
    }
    let en = String(cString: strerror(code))
    return Phrase(en: en, fr: french[code] ?? en)
  }

  private static let french: [Int32: String] = [
    ENOENT: "aucun fichier ni dossier de ce nom", EACCES: "accès refusé",
    EPERM: "opération non permise", EEXIST: "ce nom est déjà pris",
    ENOTDIR: "n'est pas un dossier", EISDIR: "est un dossier",
    ENOSPC: "il n'y a plus de place sur le disque", EDQUOT: "le quota de disque est atteint",
    EROFS: "le système de fichiers est en lecture seule", EBUSY: "en cours d'utilisation",
    ENAMETOOLONG: "nom trop long",
    EMFILE: "trop de fichiers ouverts", ENFILE: "trop de fichiers ouverts sur la machine",
    EIO: "erreur de lecture ou d'écriture du disque", ENOTEMPTY: "le dossier n'est pas vide",
    ESTALE: "le partage réseau a changé sous nos pieds", EFBIG: "fichier trop gros",
  ]
}
