import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// What the rest of the site looks up in a table stands in one row of it: of two, one would count
  /// without a word.
  static let rowsStandOnce = Check { site in
    let charter = site.charter
    return charter.repeatedRows(of: EditorialCalendar.kind, at: EditorialCalendar.id) {
      $0.fields[EditorialCalendar.id]
    }
      + charter.repeatedRows(of: Formats.kind, at: Formats.format) { $0.fields[Formats.format] }
      + charter.repeatedRows(of: Colours.kind, at: Colours.name) { $0.fields[Colours.name] }
      + charter.repeatedRows(of: Glossary.kind, at: Glossary.term) { $0.fields[Glossary.term] }
      + charter.repeatedRows(of: Measures.kind, at: Measures.kpi) { row in
        guard let kpi = row.fields[Measures.kpi], let day = row.fields[Measures.date] else {
          return nil
        }
        return "\(kpi.value) \(day)"
      }
  }
}

extension Charter {
  fileprivate func repeatedRows<Value>(
    of kind: TableKind, at field: Field<Value>, name: (CharterTable.Row) -> String?
  ) -> [Diagnostic] {
    var seen: [String: CharterTable.Row] = [:]
    return rows(of: kind).compactMap { row in
      guard let name = name(row) else { return nil }
      guard let first = seen[name.folded] else {
        seen[name.folded] = row
        return nil
      }
      let word = Phrase.quoted(name)
      return diagnostic(
        .duplicateID, in: row, of: field,
        Phrase(
          en: "\(word.en) also appears in line \(first.line) of \(first.path)",
          fr: "\(word.fr) figure aussi à la ligne \(first.line) de \(first.path)"),
        help: kind.id == EditorialCalendar.kind.id
          ? Phrase(
            en: "give each entry an id of its own, and never change it",
            fr: "donnez à chaque ligne un identifiant à elle, et ne le changez plus")
          : Phrase(
            en: "keep one of the two rows, or give this one another name",
            fr: "gardez une des deux lignes, ou donnez un autre nom à celle-ci"))
    }
  }
}
