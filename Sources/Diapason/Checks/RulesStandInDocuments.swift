import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// Where there is a document, each rule is an article of one: else it binds, and neither the charter
  /// to print nor the sheet nor their print knows of it.
  static let rulesStandInDocuments = Check { site in
    let charter = site.charter
    let documents = charter.pages(of: CharterDocument.kind)
    guard let first = documents.first else { return [] }
    let chapters = Set(charter.pages.filter(\.isChapter).map(\.folder))
    let move = Phrase.moveInto(first, in: charter)
    return charter.records(of: Rule.kind).compactMap { index in
      let page = charter.pages[index]
      let isArticle = charter.document(of: page) != nil && chapters.contains(page.folder)
      guard !isArticle, site.state(of: index) != .retired, !charter.isDraft(page) else {
        return nil
      }
      return page.diagnostic(
        .looseRule, at: (1, 1),
        message: Phrase(
          en: "this rule is an article of no document: whoever signs one does not sign it",
          fr: "cette règle n'est l'article d'aucun document : qui en signe un ne la signe pas"),
        help: charter.document(of: page) == nil
          ? move : .writeCollection(page, in: charter))
    }
  }
}

extension Phrase {
  fileprivate static func writeCollection(_ page: CharterPage, in charter: Charter) -> Phrase {
    let index = (charter.prefix + ContentPath.join(page.folder, "index.md")).shownInMessage
    return Phrase(
      en: "write “collection: rule” in the header of \(index)",
      fr: "écrivez « collection: règle » dans l'en-tête de \(index)")
  }

  fileprivate static func moveInto(_ document: CharterPage, in charter: Charter) -> Phrase {
    let chapter = charter.pages.first {
      $0.isChapter && charter.document(of: $0).map { charter.pages[$0].path } == document.path
    }
    let folder =
      (charter.prefix + (chapter?.folder ?? ContentPath.join(document.folder, "rules")))
      .shownInMessage
    return Phrase(
      en: "move the file into \(folder), whose index.md says “collection: rule”",
      fr: "déplacez le fichier dans \(folder), dont l'index.md dit « collection: règle »")
  }
}
