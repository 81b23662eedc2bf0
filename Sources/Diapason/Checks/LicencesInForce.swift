import CharterModel
import Diagnosis
import Website

extension Check {
  /// An asset whose licence has run out is shown nowhere. The verdict changes with the date alone: a
  /// warning.
  static let licencesInForce = Check { site in
    site.charter.pages(of: Asset.kind).compactMap { page in
      guard let last = page.fields[Asset.expires], last < site.date else { return nil }
      return page.diagnostic(
        .expiredLicence, of: Asset.expires,
        Phrase(
          en: "the licence ended on \(last): the files are left out of the site",
          fr: "la licence a pris fin le \(last) : les fichiers sont laissés hors du site"),
        help: Phrase(
          en: "renew it and write the new date, or remove the record",
          fr: "renouvelez-la et écrivez la nouvelle date, ou retirez la fiche"))
    }
  }
}
