import CharterModel
import Diagnosis
import Markdown

/// The sentences of this stage's diagnostics.
extension Diagnostic {
  private static func at(
    _ problem: Problem, _ destination: String, _ node: Node, in page: CharterPage,
    _ message: Phrase, _ help: Phrase?
  ) -> Diagnostic {
    page.diagnostic(
      problem, at: page.place(of: destination, node: node), message: message, help: help)
  }

  static func duplicateAddress(_ address: String, page: CharterPage, other: String) -> Diagnostic {
    page.diagnostic(
      .duplicateAddress, at: (1, 1),
      message: Phrase(
        en: "this page and \(other.shownInMessage) would both be at “\(address)”",
        fr: "cette page et \(other.shownInMessage) auraient la même adresse « \(address) »"),
      help: Phrase(en: "rename one of the two files", fr: "renommez l'un des deux fichiers"))
  }

  static func takenAddress(
    _ alias: Located<String>, _ address: String, in page: CharterPage
  ) -> Diagnostic {
    page.diagnostic(
      .duplicateAddress, at: (alias.line, alias.column),
      message: Phrase(
        en: "there is a page at the old address “\(address)”",
        fr: "une page se trouve à l'ancienne adresse « \(address) »"),
      help: Phrase(en: "remove it from the list", fr: "retirez-la de la liste"))
  }

  static func noPageAddress(_ alias: Located<String>, in page: CharterPage) -> Diagnostic {
    let word = Phrase.quoted(alias.value)
    return page.diagnostic(
      .wrongType, at: (alias.line, alias.column),
      message: Phrase(
        en: "the old address \(word.en) is not one of a page",
        fr: "l'ancienne adresse \(word.fr) n'est pas celle d'une page"),
      help: Phrase(
        en: "write one that ends in .html, or remove it",
        fr: "écrivez-en une qui finit par .html, ou retirez-la"))
  }

  static func moreProblems(_ node: Node, in page: CharterPage) -> Diagnostic {
    page.diagnostic(
      .tooComplex, at: (max(Int(node.line), 1), 1),
      message: Phrase(
        en: "from here on this page's links were not followed: it has too many that are wrong",
        fr: "à partir d'ici, les liens de cette page n'ont pas été suivis : trop sont fautifs"),
      help: Phrase(
        en: "mend those above, then build again", fr: "corrigez ceux d'avant, puis recommencez"))
  }

  static func brokenLink(
    _ node: Node, _ destination: String, path: String, in page: CharterPage, near names: NameIndex
  ) -> Diagnostic {
    let word = Phrase.quoted(destination)
    let nearest = path.isEmpty ? nil : names.nearest(to: path, from: page.linkFolder)
    return at(
      .brokenLink, destination, node, in: page,
      destination.isEmpty
        ? Phrase(en: "this link leads nowhere", fr: "ce lien ne mène nulle part")
        : Phrase(en: "no page \(word.en)", fr: "pas de page \(word.fr)"),
      nearest.map { .didYouMean($0.asDestination) }
        ?? Phrase(
          en: "write the path of a file, as seen from this one",
          fr: "écrivez le chemin d'un fichier, vu depuis celui-ci"))
  }

  static func withheldLink(
    _ node: Node, _ destination: String, _ withholding: Withholding, for readers: [String],
    in page: CharterPage
  ) -> Diagnostic {
    at(
      .brokenLink, destination, node, in: page,
      .withheld(destination, withholding, fromReaders: readers), withholding.cure)
  }

  static func misspeltPath(
    _ node: Node, _ destination: String, actual: String, in page: CharterPage
  ) -> Diagnostic {
    let word = Phrase.quoted(destination)
    let message = Phrase(
      en: "\(word.en) is not exactly the file's name",
      fr: "\(word.fr) n'est pas exactement le nom du fichier")
    return misspelt(node, destination, actual: actual, in: page, message)
  }

  static func inAnotherFolder(
    _ node: Node, _ destination: String, actual: String, in page: CharterPage
  ) -> Diagnostic {
    let word = Phrase.quoted(destination)
    let message = Phrase(
      en: "\(word.en) is not there as seen from this page, but is in another folder",
      fr: "\(word.fr) n'est pas là vu depuis cette page, mais dans un autre dossier")
    return misspelt(node, destination, actual: actual, in: page, message)
  }

  private static func misspelt(
    _ node: Node, _ destination: String, actual: String, in page: CharterPage, _ message: Phrase
  ) -> Diagnostic {
    let fragment = destination.drop { $0 != "#" }
    let right = (ContentPath.relative(actual, from: page.linkFolder) + fragment).asDestination
    return at(
      .misspeltPath, destination, node, in: page, message,
      Phrase(en: "write “\(right.shownInMessage)”", fr: "écrivez « \(right.shownInMessage) »"))
  }

  /// `page.md?x=1`: a site of files has nothing that could read it.
  static func uselessQuery(_ node: Node, _ destination: String, in page: CharterPage) -> Diagnostic
  {
    let parts = LinkParts(destination)
    let query = Phrase.quoted("?" + (parts.query ?? ""))
    let before = destination.prefix { $0 != "?" && $0 != "#" }
    let right = (before + (destination.firstIndex(of: "#").map { destination[$0...] } ?? ""))
    return at(
      .misspeltPath, destination, node, in: page,
      Phrase(
        en: "\(query.en) after a path means nothing here",
        fr: "\(query.fr) après un chemin ne veut rien dire ici"),
      Phrase(
        en: "write “\(String(right).asDestination.shownInMessage)”",
        fr: "écrivez « \(String(right).asDestination.shownInMessage) »"))
  }

  static func decomposedPath(
    _ node: Node, _ destination: String, actual: String, in page: CharterPage
  ) -> Diagnostic {
    let word = Phrase.quoted(destination)
    return at(
      .decomposedPath, destination, node, in: page,
      Phrase(
        en: "the accents of \(word.en) are not encoded as in the file's name (Unicode NFC or NFD)",
        fr:
          "les accents de \(word.fr) ne sont pas codés comme dans le nom du fichier (Unicode NFC ou NFD)"
      ),
      Phrase(
        en: "rename the file by typing its name anew, so that every system finds it",
        fr: "renommez le fichier en retapant son nom, pour que tous les systèmes le trouvent"))
  }

  static func linkOutside(_ node: Node, _ destination: String, in page: CharterPage) -> Diagnostic {
    let word = Phrase.quoted(destination)
    return at(
      .linkOutside, destination, node, in: page,
      Phrase(
        en: "\(word.en) leaves the content folder", fr: "\(word.fr) sort du dossier de contenu"),
      Phrase(
        en: "copy the file into the folder and link to it there",
        fr: "copiez le fichier dans le dossier et liez-le à cet endroit"))
  }

  static func forbiddenLink(
    _ node: Node, _ destination: String, scheme: String, in page: CharterPage
  ) -> Diagnostic {
    let word = Phrase.quoted(scheme)
    return at(
      .forbiddenLink, destination, node, in: page,
      Phrase(
        en: "links may not begin with \(word.en)",
        fr: "un lien ne peut pas commencer par \(word.fr)"),
      Phrase(
        en: "write the path of a file, or an address in https:, mailto: or tel:",
        fr: "écrivez le chemin d'un fichier, ou une adresse en https:, mailto: ou tel:"))
  }

  static func brokenAnchor(
    _ node: Node, _ fragment: String, of target: CharterPage, in page: CharterPage,
    nearest: String?
  ) -> Diagnostic {
    let word = Phrase.quoted("#" + fragment)
    let known = target.outline.ids.prefix(8).map { "#" + $0 }.joined(separator: ", ")
    let help =
      nearest.map { Phrase.didYouMean("#" + $0) }
      ?? (known.isEmpty
        ? Phrase(
          en: "that page has no headings: remove “#…”",
          fr: "cette page n'a pas de titres : supprimez « #… »")
        : Phrase(en: "choose one of \(known)", fr: "choisissez parmi \(known)"))
    return at(
      .brokenAnchor, "#" + fragment, node, in: page,
      Phrase(
        en: "no heading \(word.en) in \(target.source.path)",
        fr: "pas de titre \(word.fr) dans \(target.source.path)"),
      help)
  }

  static func missingAlternative(_ node: Node, in page: CharterPage) -> Diagnostic {
    page.diagnostic(
      .missingAlternative, at: page.place(of: node),
      message: Phrase(
        en: "this image has no alternative text", fr: "cette image n'a pas de texte alternatif"),
      help: Phrase(
        en: "say between the brackets what it shows: ![The bench in front of the town hall](…)",
        fr: "dites entre les crochets ce qu'elle montre : ![Le banc devant la mairie](…)"))
  }

  static func externalImage(_ node: Node, _ destination: String, in page: CharterPage) -> Diagnostic
  {
    at(
      .externalImage, destination, node, in: page,
      Phrase(en: "this image is on another host", fr: "cette image est sur un autre serveur"),
      Phrase(
        en: "save it beside this page and write its file's name",
        fr: "enregistrez-la à côté de cette page et écrivez le nom de son fichier"))
  }

  static func missingImage(
    _ node: Node, _ destination: String, path: String, in page: CharterPage, near names: NameIndex
  ) -> Diagnostic {
    let word = Phrase.quoted(destination)
    if names.holdsPage(path) {
      return at(
        .missingImage, destination, node, in: page,
        Phrase(en: "\(word.en) is a page, no image", fr: "\(word.fr) est une page, non une image"),
        Phrase(
          en: "remove the ! before the bracket: it becomes a link",
          fr: "retirez le ! devant le crochet : ce sera un lien"))
    }
    return at(
      .missingImage, destination, node, in: page,
      Phrase(en: "no image \(word.en)", fr: "pas d'image \(word.fr)"),
      names.nearestMedia(to: path, from: page.linkFolder).map { .didYouMean($0.asDestination) }
        ?? Phrase(
          en: "put the file in the folder, or correct its name",
          fr: "placez le fichier dans le dossier, ou corrigez son nom"))
  }

  static func missingFile(
    _ path: Located<String>, in page: CharterPage, near names: NameIndex
  ) -> Diagnostic {
    let word = Phrase.quoted(path.value)
    let resolved = ContentPath.resolve(path.value, from: page.linkFolder)
    let nearest = resolved.flatMap { names.nearest(to: $0, from: page.linkFolder) }
    return page.diagnostic(
      resolved == nil ? .linkOutside : .missingImage, at: (path.line, path.column),
      message: resolved == nil
        ? Phrase(
          en: "\(word.en) leaves the content folder", fr: "\(word.fr) sort du dossier de contenu")
        : Phrase(en: "no file \(word.en)", fr: "pas de fichier \(word.fr)"),
      help: nearest.map { .didYouMean($0) }
        ?? Phrase(
          en: "put the file in the folder, or correct its name",
          fr: "placez le fichier dans le dossier, ou corrigez son nom"))
  }

  static func unknownRecord(
    _ id: String, node: Node, in page: CharterPage, known charter: Charter, nearest: String?
  ) -> Diagnostic {
    let word = Phrase.quoted(id)
    if let withholding = charter.withheldIDs[id.lowercased()] {
      return page.diagnostic(
        .unknownRecord, at: page.place(of: node),
        message: .withheld(id, withholding, fromReaders: charter.readers(of: page)),
        help: withholding.cure)
    }
    return page.diagnostic(
      .unknownRecord, at: page.place(of: node),
      message: Phrase(en: "no record \(word.en)", fr: "pas de fiche \(word.fr)"),
      help: nearest.map { .didYouMean($0) }
        ?? Phrase(
          en: "cite a record that exists, or write “\\[\(id)]” if these brackets cite none",
          fr: "citez une fiche qui existe, ou écrivez « \\[\(id)] » si ces crochets n'en citent pas"
        ))
  }
}

extension String {
  /// A path as it is written in a Markdown link: between < and > if a space or a parenthesis stands in it.
  fileprivate var asDestination: String {
    contains { $0.isWhitespace || "()".contains($0) } ? "<\(self)>" : self
  }
}
