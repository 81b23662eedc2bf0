import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// What a network promises a week is planned in every whole week of the calendar.
  static let cadencesArePlanned = Check { site in
    site.charter.missedCadences.map { missed in
      let page = site.charter.pages[missed.network]
      let cadence = missed.promised.phrase
      let word = page.recordID ?? page.title
      return page.diagnostic(
        .unmetCadence, of: Network.cadence,
        Phrase(
          en: "from \(missed.first) to \(missed.last), \(missed.planned) of \(missed.expected) "
            + "entries are planned on \(word) (\(cadence.en))",
          fr: "du \(missed.first) au \(missed.last), publications prévues sur \(word) : "
            + "\(missed.planned) sur \(missed.expected) (\(cadence.fr))"),
        help: Phrase(
          en: "plan what is missing in the calendar, or promise less",
          fr: "prévoyez ce qui manque dans le calendrier, ou promettez moins"))
    }
  }
}
