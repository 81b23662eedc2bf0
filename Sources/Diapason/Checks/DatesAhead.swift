import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// What is said to have happened has happened: a page was not read again, a figure not taken, a post
  /// not published on a day that lies ahead. The verdict changes with the date alone: a warning.
  static let pastIsPast = Check { site in
    site.charter.pages.flatMap { page in
      [CommonFields.reviewed, Network.verified].compactMap { page.dateAhead($0, site.date) }
    } + site.charter.tables.flatMap { $0.datesAhead(site) }
  }
}

extension CharterPage {
  fileprivate func dateAhead(_ field: Field<Day>, _ date: Day) -> Diagnostic? {
    guard let day = fields[field], day > date else { return nil }
    let name = field.definition.name
    return diagnostic(
      .dateAhead, of: field, .dateAhead(name, day), help: .writePastDay(date))
  }
}

extension CharterTable {
  /// The column that says when something happened.
  private var pastColumn: Field<Day>? {
    switch kind.id {
    case Figures.kind.id: Figures.asOf
    case Measures.kind.id: Measures.date
    case Accounts.kind.id: Accounts.lastActivity
    case Benchmark.kind.id: Benchmark.asOf
    case Verdicts.kind.id: Verdicts.date
    case EditorialCalendar.kind.id: EditorialCalendar.date
    default: nil
    }
  }

  fileprivate func datesAhead(_ site: Site) -> [Diagnostic] {
    guard let column = pastColumn else { return [] }
    let name = column.definition.name
    let isCalendar = kind.id == EditorialCalendar.kind.id
    return rows.compactMap { row in
      guard let day = row.fields[column], day > site.date else { return nil }
      if isCalendar, row.fields[EditorialCalendar.status]?.name.en != "published" { return nil }
      return site.charter.diagnostic(
        .dateAhead, in: row, of: column,
        isCalendar
          ? Phrase(
            en: "this entry is said to have been published on \(day), which is still to come",
            fr: "cette ligne est dite publiée le \(day), un jour à venir")
          : .dateAhead(name, day),
        help: isCalendar
          ? Phrase(
            en: "write the state “approved” until then, or the day on which it was published",
            fr: "écrivez jusque-là l'état « validé », ou le jour où elle a été publiée")
          : .writePastDay(site.date))
    }
  }
}

extension Phrase {
  fileprivate static func dateAhead(_ name: FieldName, _ day: Day) -> Phrase {
    Phrase(
      en: "“\(name.en)” says what has happened, and \(day) is still to come",
      fr: "« \(name.fr) » dit ce qui a eu lieu, et le \(day) est à venir")
  }

  fileprivate static func writePastDay(_ date: Day) -> Phrase {
    Phrase(
      en: "write the day on which it happened, \(date) at the latest",
      fr: "écrivez le jour où cela a eu lieu, le \(date) au plus tard")
  }
}
