import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// The day on which a rule came or went is a row of the table of changes.
  static let recordedChanges = Check { site in
    guard let changes = site.charter.tables.first(where: { $0.kind.id == Changes.kind.id }) else {
      return []
    }
    let rows = site.charter.allRows(of: Changes.kind)
    return site.charter.pages(of: Rule.kind).flatMap { page in
      [Rule.since, Rule.retired].compactMap { field in
        guard let day = page.fields[field], let id = page.recordID else { return nil }
        let isRecorded = rows.contains {
          $0.fields[Changes.date] == day
            && $0.fields[Changes.rule]?.value.lowercased() == id.lowercased()
        }
        guard !isRecorded else { return nil }
        return page.diagnostic(
          .missingChange, of: field,
          Phrase(
            en: "no row of the table of changes says what happened to \(id) on \(day)",
            fr: "aucune ligne du tableau des changements ne dit ce qui est arrivé à \(id) le \(day)"
          ),
          help: Phrase(
            en: "add a row to \(changes.paths.last ?? ""): date “\(day)”, rule “\(id)”, and what "
              + "it changes",
            fr:
              "ajoutez une ligne à \(changes.paths.last ?? "") : date « \(day) », règle « \(id) », "
              + "et ce qui change"))
      }
    }
  }
}
