import CharterModel
import Diagnosis
import Website

extension Check {
  /// An asset or text whose last day has passed is shown nowhere. The verdict changes with the date alone: a
  /// warning.
  static let licencesInForce = Check { site in
    (site.charter.pages(of: Asset.kind) + site.charter.pages(of: CopyText.kind)).compactMap {
      page in
      // Both kinds name the field alike.
      guard let last = page.fields[Asset.expires], last < site.date else { return nil }
      return page.diagnostic(
        .expiredLicence, of: Asset.expires,
        Phrase(
          en: "its last day was \(last): its files are left out of the site",
          fr: "son dernier jour était le \(last) : ses fichiers sont laissés hors du site"),
        help: Phrase(
          en: "renew it and write the new date, or remove the record",
          fr: "renouvelez-la et écrivez la nouvelle date, ou retirez la fiche"))
    }
  }
}
