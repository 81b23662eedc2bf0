import Diagnosis

/// Networks that a table names where no network has a record: they are shown by their names, and said
/// once for the whole table.
struct UnrecordedNetworks {
  private var names: [String] = []
  private var known: Set<String> = []
  private var first: SourcePosition?

  mutating func add(_ id: Located<String>, in row: CharterTable.Row, prefix: String) {
    first = first ?? SourcePosition(path: prefix + row.path, line: id.line, column: id.column)
    if known.insert(id.value.lowercased()).inserted { names.append(id.value) }
  }

  private static let told = 6

  var note: Diagnostic? {
    guard let first else { return nil }
    let more = names.count > Self.told ? ", …" : ""
    let words = names.prefix(Self.told).map(Phrase.quoted)
    let list = Phrase(
      en: words.map(\.en).joined(separator: ", ") + more,
      fr: words.map(\.fr).joined(separator: ", ") + more)
    return Diagnostic(
      .networksWithoutRecords, at: first,
      message: Phrase(
        en: "no network has a record: this table's are shown by their names, \(list.en)",
        fr: "aucun réseau n'a de fiche : ceux de ce tableau sont affichés par leur nom, \(list.fr)"),
      help: Phrase(
        en: "add a record for each, in a folder whose index says “collection: network”",
        fr: "ajoutez une fiche pour chacun, dans un dossier dont l'index dit « collection: réseau »"
      ))
  }
}
