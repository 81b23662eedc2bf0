import Diagnosis

/// A table whose kind no file name tells.
package enum RecognizedTable {
  /// The kind that a file's header is of: it names all columns that the kind requires, two at least.
  /// Of several, the one of which it names most; nil if there is none.
  package static func kind(of file: [UInt8]) -> TableKind? {
    guard let text = try? TableText(file) else { return nil }
    var best: (kind: TableKind, known: Int)?
    for kind in TableKind.all {
      guard let header = TableHeader(in: text.bytes, of: kind) else { continue }
      let known = header.columns.compactMap { column in
        if case .known(let definition) = column { definition.name } else { nil }
      }
      let required = kind.columns.filter { $0.need == .required }.map(\.name)
      guard known.count >= 2, required.allSatisfy(known.contains) else { continue }
      if best.map({ known.count > $0.known }) ?? true { best = (kind, known.count) }
    }
    return best?.kind
  }

  /// The language in which a table of a kind names its columns; nil if they do not tell, or it is of
  /// none.
  package static func language(of file: [UInt8]) -> Language? {
    guard let kind = kind(of: file), let text = try? TableText(file),
      let header = TableHeader(in: text.bytes, of: kind)
    else { return nil }
    if header.isFrench { return .french }
    let isEnglish = zip(header.cells, header.columns).contains { cell, column in
      guard case .known(let definition) = column else { return false }
      return cell.columnKey != definition.name.fr.asKey
    }
    return isEnglish ? .english : nil
  }

  /// The cells of any CSV, as text; nil if it is none.
  ///
  /// - Parameter blanksToo: else blank rows are left out.
  package static func rows(of file: [UInt8], blanksToo: Bool = false) -> [[String]]? {
    guard let text = try? TableText(file) else { return nil }
    let reader = CSVReader(text.bytes)
    return (blanksToo ? reader.allRows : reader.rows).map { $0.map(\.text) }
  }
}
