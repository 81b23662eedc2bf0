import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// A document's file for paper says what the document says.
  static let papersAreCurrent = Check { site in
    site.papers.filter { !$0.isCurrent }.map { paper in
      let page = site.charter.pages[paper.document]
      let path = site.charter.prefix + paper.path
      let id = (page.recordID ?? "").shownInMessage
      let shown = Phrase.quoted(path)
      return page.diagnostic(
        .outdatedPaper, of: CharterDocument.version,
        Phrase(
          en: "\(shown.en) says what this document said before: the site does not offer it",
          fr: "\(shown.fr) dit ce que disait ce document avant : le site ne le propose pas"),
        help: Phrase(
          en: "make it again: diapason export pdf \(id); or remove the file",
          fr: "refaites-le : diapason export pdf \(id) ; ou supprimez le fichier"))
    }
  }
}
