import Diagnosis

extension Charter {
  /// The document that a row of a table is about: the one that it names, or the only one there is.
  package func document(
    of row: CharterTable.Row, _ field: Field<Located<String>>
  ) -> Int? {
    let documents = records(of: CharterDocument.kind)
    guard let id = row.fields[field] else { return documents.count == 1 ? documents[0] : nil }
    return record(id.value).flatMap { documents.contains($0) ? $0 : nil }
  }

  /// The versions of a document that the charter speaks of: its own, then those of its changes.
  package func versions(ofDocument document: Int) -> [String] {
    let own = pages[document].fields[CharterDocument.version]
    let others = rows(of: Changes.kind).filter {
      self.document(of: $0, Changes.document) == document
    }.compactMap { $0.fields[Changes.version] }
    var seen: Set<String> = []
    return ([own].compactMap(\.self) + others).filter { seen.insert($0).inserted }
  }
}
