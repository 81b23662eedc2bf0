import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// A pillar in the calendar is one that the house has declared, if it has declared any.
  static let pillarsAreKnown = Check { site in
    let names = (site.charter.configuration.fields[Configuration.pillars] ?? []).map(\.value)
    guard !names.isEmpty else { return [] }
    let known = Set(names.map(\.folded))
    let near = NearestNames(names)
    let some = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? "…" : "")
    var repeated = RepeatedProblems(showing: 1)
    for entry in site.calendar {
      guard let pillar = entry.row.fields[EditorialCalendar.pillar], !known.contains(pillar.folded)
      else { continue }
      let word = Phrase.quoted(pillar)
      let problem = site.charter.diagnostic(
        .unknownPillar, in: entry.row, of: EditorialCalendar.pillar,
        Phrase(
          en: "the pillar \(word.en) is not among those of diapason.yaml",
          fr: "le pilier \(word.fr) n'est pas parmi ceux de diapason.yaml"),
        help: near.nearest(to: pillar).map { .didYouMean($0) }
          ?? Phrase(
            en: "add it to “pillars” there, or choose one of \(some)",
            fr: "ajoutez-l'y sous « piliers », ou choisissez parmi \(some)"
          ))
      repeated.add(problem, as: entry.row.path + "\n" + pillar.folded)
    }
    return repeated.diagnostics
  }
}
