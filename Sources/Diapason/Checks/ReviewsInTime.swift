import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// A page is reviewed as often as it says. The verdict changes with the date alone: a warning.
  static let reviewsInTime = Check { site in
    site.charter.pages.compactMap { page in
      guard let reviewed = page.fields[CommonFields.reviewed],
        let every = page.fields[CommonFields.reviewEvery], every.after(reviewed) < site.date
      else { return nil }
      let due = every.after(reviewed)
      return page.diagnostic(
        .overdueReview, of: CommonFields.reviewed,
        Phrase(
          en: "this page was due for review on \(due)", fr: "cette page était à relire le \(due)"),
        help: Phrase(
          en: "review it and write the day: “reviewed: \(site.date)”",
          fr: "relisez-la et écrivez le jour : « relu-le: \(site.date) »"))
    }
  }
}
