import Diagnosis

extension CharterTable {
  /// Reads all CSV files; those of one kind become one table.
  static func read(
    _ files: [ContentFile], prefix: String, _ diagnostics: inout [Diagnostic]
  ) -> [CharterTable] {
    var tables: [CharterTable] = []
    for file in files {
      guard let kind = TableKind.of(fileNamed: ContentPath.stem(of: file.path)) else {
        diagnostics.append(.unknownTable(file, prefix: prefix))
        continue
      }
      let reading = TableReading(file, as: kind, prefix: prefix)
      diagnostics += reading.diagnostics
      if let index = tables.firstIndex(where: { $0.kind.id == kind.id }) {
        tables[index].rows += reading.rows
        tables[index].paths.append(file.path)
      } else {
        tables.append(CharterTable(kind: kind, rows: reading.rows, paths: [file.path]))
      }
    }
    return tables
  }
}
