import Diagnosis

extension Charter {
  /// The document that a row of a table is about: the one that it names, or the only one there is.
  package func document(
    of row: CharterTable.Row, _ field: Field<Located<String>>
  ) -> Int? {
    guard let id = row.fields[field] else {
      let documents = records(of: CharterDocument.kind)
      return documents.count == 1 ? documents[0] : nil
    }
    return record(id.value).flatMap { pages[$0].kind.id == CharterDocument.kind.id ? $0 : nil }
  }

  /// The versions of each document that the charter speaks of: its own, those of its changes, and those
  /// that are kept, whether or not the table of changes goes back as far.
  package var versionsOfDocuments: [Int: KnownVersions] {
    var known: [Int: KnownVersions] = [:]
    let documents = records(of: CharterDocument.kind)
    for document in documents {
      known[document] = KnownVersions([pages[document].fields[CharterDocument.version]])
    }
    for row in rows(of: Changes.kind) {
      guard let document = document(of: row, Changes.document) else { continue }
      known[document]?.add(row.fields[Changes.version])
    }
    for document in documents {
      for edition in history(ofDocument: document)?.editions.reversed() ?? [] {
        known[document]?.add(edition.number)
      }
    }
    return known
  }
}

/// Numbers of versions, each once.
package struct KnownVersions: Sendable {
  /// In the order in which they were named.
  package private(set) var numbers: [String] = []
  private var all: Set<String> = []

  init(_ numbers: [String?]) {
    for number in numbers { add(number) }
  }

  package func contains(_ number: String) -> Bool { all.contains(number) }

  mutating func add(_ number: String?) {
    if let number, all.insert(number).inserted { numbers.append(number) }
  }
}
