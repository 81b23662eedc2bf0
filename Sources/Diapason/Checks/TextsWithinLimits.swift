import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// A text to copy fits every network it is for.
  static let textsWithinLimits = Check { site in
    site.charter.pages(of: CopyText.kind).flatMap { page in
      (page.fields[CopyText.networks] ?? []).compactMap { id -> Diagnostic? in
        guard let network = site.charter.record(id.value),
          let limit = site.charter.pages[network].fields[Network.limits]?
            .first(where: { $0.name.en == "characters" })?.number
        else { return nil }
        let length = page.bodyText.count
        guard length > limit else { return nil }
        return page.diagnostic(
          .textTooLong, at: (id.line, id.column),
          message: Phrase(
            en: "the text has \(length) characters; \(id.value) takes \(limit)",
            fr: "le texte a \(length) caractères ; \(id.value) en admet \(limit)"),
          help: Phrase(
            en: "shorten it, or take the network out of the list",
            fr: "raccourcissez-le, ou retirez le réseau de la liste"))
      }
    }
  }
}
