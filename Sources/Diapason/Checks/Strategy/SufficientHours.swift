import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// What the calendar asks of a role in a week fits the hours that it has for publishing.
  static let hoursSuffice = Check { site in
    site.charter.workloads.compactMap { load in
      guard let available = load.available, load.hours > Double(available) + 0.001 else {
        return nil
      }
      let hours = load.hours.shortText
      return site.charter.diagnostic(
        .notEnoughHours, in: load.entry.row, of: EditorialCalendar.owner,
        Phrase(
          en: "in the week of \(load.week.monday), the calendar asks \(hours) hours of "
            + "\(load.role), who has \(available) for publishing",
          fr: "la semaine du \(load.week.monday), le calendrier demande \(hours) heures à "
            + "\(load.role), qui en a \(available) pour publier"),
        help: Phrase(
          en: "move or share entries of that week, or give the role more hours",
          fr: "déplacez ou partagez des publications de cette semaine, ou donnez des heures au rôle"
        ))
    }
  }

  /// A format in the calendar is one whose work is known.
  static let formatsAreKnown = Check { site in
    let rows = site.charter.rows(of: Formats.kind)
    guard !rows.isEmpty else { return [] }
    let names = rows.compactMap { $0.fields[Formats.format] }
    let declared = (site.charter.configuration.fields[Configuration.formats] ?? []).map(\.value)
    let known = Set((names + declared).map(\.folded))
    let near = NearestNames(names)
    var repeated = RepeatedProblems(showing: 1)
    for entry in site.calendar {
      guard let format = entry.row.fields[EditorialCalendar.format], !known.contains(format.folded)
      else { continue }
      let word = Phrase.quoted(format)
      let problem = site.charter.diagnostic(
        .unknownFormat, in: entry.row, of: EditorialCalendar.format,
        Phrase(
          en: "the format \(word.en) is not in the table of formats",
          fr: "le format \(word.fr) n'est pas au tableau des formats"),
        help: near.nearest(to: format).map { .didYouMean($0) }
          ?? Phrase(
            en: "add it there with its hours of work, or to “formats” in diapason.yaml without",
            fr: "ajoutez-l'y avec ses heures de travail, ou sans elles sous « formats » dans "
              + "diapason.yaml"))
      repeated.add(problem, as: entry.row.path + "\n" + format.folded)
    }
    return repeated.diagnostics
  }
}

extension Double {
  /// `4`, or `4.5` with one decimal.
  fileprivate var shortText: String {
    self == rounded() ? String(Int(nearest: self)) : String((self * 10).rounded() / 10)
  }
}
