import CharterModel
import Diagnosis
import Disk
import Importing

extension ImportFinding {
  /// What was not taken over as it stood.
  package var left: Phrase? {
    guard case .left(let left) = self else { return nil }
    switch left {
    case .tableOfContents(let lines):
      return Phrase(
        en: "the table of contents (\(Phrase.lines(lines).en)): the site makes its own",
        fr: "la table des matières (\(Phrase.lines(lines).fr))\u{A0}: le site fait la sienne")
    case .rawMarkup(let count):
      return Phrase(
        en: "\(count) pieces of markup that no page can contain",
        fr: "\(count) morceaux de code qu'aucune page ne peut contenir")
    case .mergedCells(let words):
      let quoted = Phrase.quoted(words)
      return Phrase(
        en:
          "merged cells of the table that begins with \(quoted.en): each appears in all its places",
        fr:
          "les cellules fusionnées du tableau qui commence par \(quoted.fr)\u{A0}: chacune figure à "
          + "toutes ses places")
    case .link(let address, let words):
      let (to, text) = (Phrase.quoted(address), Phrase.quoted(words))
      return Phrase(
        en: "the link to \(to.en), of which the words \(text.en) stay",
        fr: "le lien vers \(to.fr), dont il reste les mots \(text.fr)")
    case .image(let name):
      let quoted = Phrase.quoted(name)
      return Phrase(
        en: "the image \(quoted.en): no page shows files of its kind, or it is not in the document",
        fr:
          "l'image \(quoted.fr)\u{A0}: aucune page ne montre de fichier de ce type, ou elle n'est pas "
          + "dans le document")
    case .pageMargins(let texts): return .pageMargins(texts)
    case .comment(let author, let text):
      let quoted = Phrase.quoted(text)
      return Phrase(
        en: "a comment of \(author.shownInMessage): \(quoted.en)",
        fr: "un commentaire de \(author.shownInMessage)\u{A0}: \(quoted.fr)")
    case .emptySheet(let name):
      let quoted = Phrase.quoted(name)
      return Phrase(
        en: "the sheet \(quoted.en), which is empty", fr: "la feuille \(quoted.fr), qui est vide")
    case .hiddenSheet(let name):
      let quoted = Phrase.quoted(name)
      return Phrase(
        en: "the sheet \(quoted.en), which is hidden: unhide it to have it imported",
        fr: "la feuille \(quoted.fr), qui est masquée\u{A0}: affichez-la pour l'importer")
    case .hidden(let texts):
      let quoted = Phrase.quoted(texts.first ?? "")
      return Phrase(
        en: "hidden text and comments (\(texts.count)), of which the first is \(quoted.en)",
        fr: "le texte masqué et les commentaires (\(texts.count)), dont le premier est \(quoted.fr)"
      )
    case .hiddenCells(let count, let sheet):
      let quoted = Phrase.quoted(sheet)
      return Phrase(
        en:
          "hidden rows and columns of the sheet \(quoted.en) (\(count)): unhide them to have them "
          + "imported",
        fr:
          "les lignes et colonnes masquées de la feuille \(quoted.fr) (\(count))\u{A0}: affichez-les "
          + "pour les importer")
    case .outside(let name):
      return Phrase(
        en: "\(name.shownInMessage): a link that leads outside what was given; copy the file",
        fr: "\(name.shownInMessage)\u{A0}: un lien qui mène hors de ce qui est donné ; copiez le "
          + "fichier")
    case .file(let name):
      return Phrase(
        en: "\(name.shownInMessage): no file of this kind is imported",
        fr: "\(name.shownInMessage)\u{A0}: les fichiers de ce type ne s'importent pas")
    }
  }

  /// What its author is to do.
  ///
  /// - Parameter shown: what a file is called, by its path in the content folder.
  package func toDo(_ shown: (String) -> String) -> Phrase? {
    switch self {
    case .left: return nil
    case .states, .formats: return ofCalendar
    case .reencoded, .faulty, .faultier, .dead: return ofMarkdown(shown)
    case .atTheEnd(let paragraphs):
      let first = Phrase.quoted(paragraphs.first ?? "")
      return Phrase(
        en: "what was in text boxes (\(paragraphs.count)) is at the end of the text, from "
          + "\(first.en) on: move it to where it belongs",
        fr: "ce qui était dans des zones de texte (\(paragraphs.count)) est à la fin du texte, à "
          + "partir de \(first.fr)\u{A0}: remettez-le à sa place")
    case .undescribed(let path):
      return Phrase(
        en: "\(shown(path)): say what this image shows, where its page says “Image to be "
          + "described”",
        fr: "\(shown(path))\u{A0}: dites ce que montre cette image, là où sa page dit "
          + "«\u{A0}Image à décrire\u{A0}»")
    case .altered(let path, let words):
      let list = words.joined(separator: ", ")
      return Phrase(
        en: "\(shown(path)): words of the document are not on this page: \(list)",
        fr: "\(shown(path))\u{A0}: des mots du document ne sont pas sur cette page\u{A0}: "
          + list)
    case .assumedVersion(let path):
      return Phrase(
        en: "\(shown(path)): the document names no version, so 1.0 is assumed; the page says "
          + "“draft” until you write another status, and everybody sees it",
        fr:
          "\(shown(path))\u{A0}: le document ne dit pas sa version, 1.0 est supposé\u{A0}; "
          + "la page dit «\u{A0}brouillon\u{A0}» tant que vous n'écrivez pas un autre statut, et chacun "
          + "la voit")
    case .unsure(let path):
      return Phrase(
        en: "\(shown(path)): its words do not say how binding it is, or say it in two ways",
        fr:
          "\(shown(path))\u{A0}: ses mots ne disent pas à quel point la règle engage, ou le "
          + "disent de deux façons")
    case .toFill(let path, let fields):
      let names = fields.joined(separator: ", ")
      return Phrase(
        en: "\(shown(path)): fill in \(names) (marked “…”)",
        fr: "\(shown(path))\u{A0}: remplissez \(names) (marqué «\u{A0}…\u{A0}»)")
    }
  }
}

extension Converter.Failure {
  package var phrase: Phrase {
    switch self {
    case .notInstalled(let converter):
      return Phrase(
        en: "\(converter.name) is needed to read this file and is not installed: "
          + "\(converter.installation)",
        fr: "\(converter.name) est nécessaire pour lire ce fichier et n'est pas installé : "
          + "\(converter.installation)")
    case .refused(let converter, let path, let complaint):
      let said = complaint.isEmpty ? "" : " (\(complaint.shownInMessage))"
      return Phrase(
        en: "\(path.shownAsPath): \(converter.name) cannot read this file\(said); open it and "
          + "save it again as .docx, .odt or .xlsx",
        fr: "\(path.shownAsPath) : \(converter.name) ne peut pas lire ce fichier\(said) ; "
          + "ouvrez-le et enregistrez-le de nouveau en .docx, .odt ou .xlsx")
    case .tooLong(let converter, let path):
      return Phrase(
        en: "\(path.shownAsPath): \(converter.name) was stopped after two minutes; divide the "
          + "document",
        fr:
          "\(path.shownAsPath) : \(converter.name) a été arrêté après deux minutes ; divisez le "
          + "document")
    }
  }
}

extension Importer.Refusal {
  package var phrase: Phrase {
    switch self {
    case .nothingToImport(let path):
      return Phrase(
        en:
          "\(path.shownAsPath) contains no file to import: the formats read are .docx, .odt, .rtf, "
          + ".html, .xlsx, .ods, .csv and .md",
        fr: "\(path.shownAsPath) ne contient aucun fichier à importer : se lisent .docx, .odt, "
          + ".rtf, .html, .xlsx, .ods, .csv et .md")
    case .unreadable(let name):
      return Phrase(
        en: "\(name.shownInMessage) cannot be read: open it and save it again",
        fr: "\(name.shownInMessage) ne peut pas être lu : ouvrez-le et enregistrez-le de nouveau")
    case .locked(let name):
      return Phrase(
        en:
          "\(name.shownInMessage) is closed by a password, or is a file of Office before 2007: open "
          + "it, take the password away and save it again as .docx, .odt or .xlsx",
        fr:
          "\(name.shownInMessage) est fermé par un mot de passe, ou est un fichier d'Office d'avant "
          + "2007 : ouvrez-le, ôtez le mot de passe et enregistrez-le de nouveau en .docx, .odt ou .xlsx"
      )
    case .oversized(let name):
      return Phrase(
        en: "\(name.shownInMessage) would take more room than a document does once it is unpacked: "
          + "divide it, or save it again as .docx, .odt or .xlsx",
        fr: "\(name.shownInMessage) prendrait, une fois déplié, plus de place qu'un document : "
          + "divisez-le, ou enregistrez-le de nouveau en .docx, .odt ou .xlsx")
    case .exists(let path):
      return Phrase(
        en: "\(path.shownAsPath) exists in the site: rename the source, or import it into a new "
          + "folder (--to)",
        fr:
          "\(path.shownAsPath) existe dans le site : renommez la source, ou importez-la dans un "
          + "nouveau dossier (--to)")
    }
  }
}
