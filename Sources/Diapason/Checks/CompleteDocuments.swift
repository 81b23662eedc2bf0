import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// A document that is adopted or in force says since when.
  static let completeDocuments = Check { site in
    site.charter.pages(of: CharterDocument.kind).compactMap { page in
      guard let status = page.fields[CharterDocument.status]?.name.en,
        ["in-force", "adopted"].contains(status), page.fields[CharterDocument.effective] == nil
      else { return nil }
      return page.diagnostic(
        .incompleteDocument, of: CharterDocument.status,
        Phrase(
          en: "a document in force says since when", fr: "un document en vigueur dit depuis quand"),
        help: Phrase(
          en: "add “effective:” and the day, such as 2026-03-31, to the front matter",
          fr: "ajoutez « en-vigueur-le: » et le jour, tel que 2026-03-31, dans l'en-tête"))
    }
  }
}
