import CharterModel
import Diagnosis

/// The table of changes, sorted once: each rule and each document asks for its own rows.
package struct ChangeLog: Sendable {
  /// Every row with a date, the latest first; of one day, the one written last.
  package let latestFirst: [CharterTable.Row]
  /// The same with what versions that nobody has adopted are to change.
  package let withProposed: [CharterTable.Row]
  private let ofRules: [String: [CharterTable.Row]]
  private let ofDocuments: [String: [CharterTable.Row]]

  init(of charter: Charter) {
    let sorted = Self.latestFirst(charter.rows(of: Changes.kind))
    latestFirst = sorted
    withProposed =
      charter.proposedChanges.isEmpty
      ? sorted : Self.latestFirst(charter.rows(of: Changes.kind) + charter.proposedChanges)
    func grouped(_ id: (CharterTable.Row) -> String?) -> [String: [CharterTable.Row]] {
      Dictionary(grouping: sorted.filter { id($0) != nil }) { (id($0) ?? "").lowercased() }
    }
    ofRules = grouped { $0.fields[Changes.rule]?.value }
    ofDocuments = grouped { $0.fields[Changes.document]?.value }
  }

  private static func latestFirst(_ rows: [CharterTable.Row]) -> [CharterTable.Row] {
    let dated = rows.enumerated().compactMap { index, row in
      row.fields[Changes.date].map { (day: $0, index: index, row: row) }
    }
    return dated.sorted { ($1.day, $0.index) < ($0.day, $1.index) }.map(\.row)
  }

  /// The changes of a rule, by its id.
  package func changes(ofRule id: String) -> [CharterTable.Row] { ofRules[id.lowercased()] ?? [] }

  /// The changes of a document, by its id, in all its versions.
  package func changes(ofDocument id: String) -> [CharterTable.Row] {
    ofDocuments[id.lowercased()] ?? []
  }
}
