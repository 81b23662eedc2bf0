import CharterModel
import Diagnosis
import Markdown
import Media

/// The sentences about authors' files.
extension Diagnostic {
  static func refusedFile(
    _ node: Node, _ path: String, _ refusal: NameRefusal, in page: CharterPage
  ) -> Diagnostic {
    let destination = page.document.string(node.literal)
    return page.diagnostic(
      refusal.problem, at: page.place(of: destination, node: node),
      message: refusal.message(.quoted(destination)), help: refusal.cure)
  }

  static func refusedFile(
    _ path: String, _ refusal: NameRefusal, in page: CharterPage
  ) -> Diagnostic {
    let entry = page.fields.filePaths.first {
      ContentPath.resolve($0.value, from: page.folder) == path
    }
    return page.diagnostic(
      refusal.problem, at: (entry?.line ?? 1, entry?.column ?? 1),
      message: refusal.message(.quoted(entry?.value ?? path)), help: refusal.cure)
  }

  static func noImage(_ node: Node, in page: CharterPage) -> Diagnostic {
    let destination = page.document.string(node.literal)
    let word = Phrase.quoted(destination)
    return page.diagnostic(
      .unreadableImage, at: page.place(of: destination, node: node),
      message: Phrase(
        en: "\(word.en) is not an image that browsers show",
        fr: "\(word.fr) n'est pas une image que les navigateurs affichent"),
      help: .saveAsImage)
  }

  static func found(_ finding: MediaFinding, in path: String) -> Diagnostic {
    let (problem, message, help): (Problem, Phrase, Phrase?) =
      switch finding.kind {
      case .danger(let danger): (.unsafeImage, danger.message, .cleanSVG)
      case .fault(let fault): (.unreadableImage, fault.message, fault.cure)
      case .leftOut(let names): (.simplifiedImage, .withoutParts(names), .lookAtImage)
      case .metadata(let kinds): (.imageMetadata, .withoutMetadata(kinds), nil)
      case .formula(let text): (.formulaInCell, .formulaInCell(text), .formulaInCell)
      }
    return Diagnostic(
      problem, at: SourcePosition(path: path, line: finding.line, column: finding.column),
      excerpt: finding.excerpt, message: message, help: help)
  }

  package static func duplicateAddress(_ address: String, ofFile path: String) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: SourcePosition(path: path, line: 1),
      message: Phrase(
        en: "this file would be at “\(address)”, where the site puts one of its own",
        fr: "ce fichier serait à l'adresse « \(address) », où le site place un des siens"),
      help: Phrase(
        en: "rename this file, or move it to another folder",
        fr: "renommez ce fichier, ou déplacez-le dans un autre dossier"))
  }
}

extension Phrase {
  fileprivate static let saveAsImage = Phrase(
    en: "save it as PNG, JPEG, GIF, WebP or SVG",
    fr: "enregistrez-la en PNG, JPEG, GIF, WebP ou SVG")
}

extension NameRefusal {
  var problem: Problem {
    switch self {
    case .page, .server, .markup: .unsafeImage
    case .noPicture: .unreadableImage
    case .noEnding, .unknownEnding: .unpublishableFile
    }
  }

  func message(_ word: Phrase) -> Phrase {
    switch self {
    case .page:
      Phrase(
        en: "the file \(word.en) is not safe: it would open as a page of the site, or run in one",
        fr: "le fichier \(word.fr) n'est pas sûr : il s'ouvrirait comme une page du site, ou y "
          + "serait exécuté")
    case .server:
      Phrase(
        en: "the file \(word.en) is not safe: a server could run it, or take it for its settings",
        fr: "le fichier \(word.fr) n'est pas sûr : un serveur pourrait l'exécuter, ou le prendre "
          + "pour ses réglages")
    case .markup:
      Phrase(
        en: "the file \(word.en) is not safe: its bytes are those of a page",
        fr: "le fichier \(word.fr) n'est pas sûr : ses octets sont ceux d'une page")
    case .noPicture:
      Phrase(
        en: "\(word.en) is not an image that browsers show: it is not published",
        fr: "\(word.fr) n'est pas une image que les navigateurs affichent : elle n'est pas publiée")
    case .noEnding:
      Phrase(
        en: "the file \(word.en) is not published: no extension tells its type",
        fr: "le fichier \(word.fr) n'est pas publié : aucune extension ne dit son type")
    case .unknownEnding(let ending):
      Phrase(
        en: "the file \(word.en) is not published: browsers do not know the type “.\(ending)”",
        fr: "le fichier \(word.fr) n'est pas publié : les navigateurs ne connaissent pas le type "
          + "« .\(ending) »")
    }
  }

  var cure: Phrase {
    switch self {
    case .page, .markup:
      Phrase(
        en: "write it in Markdown, export it as PDF, or put it into a ZIP archive",
        fr: "écrivez-le en Markdown, exportez-le en PDF, ou mettez-le dans une archive ZIP")
    case .noPicture: .saveAsImage
    case .server, .unknownEnding:
      Phrase(
        en: "put it into a ZIP archive, or export it as PDF or PNG",
        fr: "mettez-le dans une archive ZIP, ou exportez-le en PDF ou en PNG")
    case .noEnding:
      Phrase(
        en: "end its name with its type, as .txt or .pdf, or put it into a ZIP archive",
        fr: "terminez son nom par son type, comme .txt ou .pdf, ou mettez-le dans une archive ZIP")
    }
  }
}

extension MediaDanger {
  fileprivate var message: Phrase {
    switch self {
    case .element(let name):
      Phrase(
        en: "this image is not safe: it holds the element <\(name.shownInMessage)>",
        fr: "cette image n'est pas sûre : elle contient l'élément <\(name.shownInMessage)>")
    case .attribute(let name):
      Phrase(
        en: "this image is not safe: it holds the attribute \(name.shownInMessage)",
        fr: "cette image n'est pas sûre : elle contient l'attribut \(name.shownInMessage)")
    case .outsideReference(let address):
      Phrase(
        en: "this image is not safe: it refers to “\(address.shownInMessage)”",
        fr: "cette image n'est pas sûre : elle renvoie à « \(address.shownInMessage) »")
    case .declaration:
      Phrase(
        en: "this image is not safe: it declares entities or a style sheet",
        fr: "cette image n'est pas sûre : elle déclare des entités ou une feuille de style")
    }
  }
}

extension Phrase {
  fileprivate static let cleanSVG = Phrase(
    en: "save it as “plain SVG”, without scripts and outside references",
    fr: "enregistrez-la en « SVG simple », sans script ni référence extérieure")

  fileprivate static let lookAtImage = Phrase(
    en: "look at it in the preview; save it as “plain SVG” if something is missing",
    fr: "regardez-la dans l'aperçu ; enregistrez-la en « SVG simple » s'il manque quelque chose")

  fileprivate static func withoutParts(_ names: [String]) -> Phrase {
    let shown = names.prefix(8).map(\.shownInMessage).joined(separator: ", ")
    return Phrase(
      en: "this image is published without what drawings may not hold: \(shown)",
      fr: "cette image est publiée sans ce qu'un dessin ne peut pas contenir : \(shown)")
  }

  fileprivate static func withoutMetadata(_ kinds: Set<MediaMetadata>) -> Phrase {
    func name(_ kind: MediaMetadata) -> Phrase {
      switch kind {
      case .place: Phrase(en: "the place", fr: "le lieu")
      case .names: Phrase(en: "names", fr: "des noms")
      case .device: Phrase(en: "the device or program", fr: "l'appareil ou le logiciel")
      case .date: Phrase(en: "the date", fr: "la date")
      case .text: Phrase(en: "other notes", fr: "d'autres mentions")
      }
    }
    let names = MediaMetadata.allCases.filter(kinds.contains).map(name)
    return Phrase(
      en: "published without what the file holds beside the picture: "
        + names.map(\.en).joined(separator: ", "),
      fr: "publiée sans ce que le fichier contient outre l'image : "
        + names.map(\.fr).joined(separator: ", "))
  }

  fileprivate static func formulaInCell(_ text: String) -> Phrase {
    let word = quoted(text)
    return Phrase(
      en: "a spreadsheet would compute \(word.en): the published file shows it as text, with an "
        + "apostrophe before it",
      fr: "un tableur calculerait \(word.fr) : le fichier publié le montre comme du texte, précédé "
        + "d'une apostrophe")
  }

  fileprivate static let formulaInCell = Phrase(
    en: "write an apostrophe before it, or begin the cell with another character",
    fr: "écrivez une apostrophe devant, ou commencez la cellule par un autre caractère")
}
