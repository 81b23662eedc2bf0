import Diagnosis

/// The sentences about the cells of a table.
extension Diagnostic {
  static func unclosedCell(_ cell: CSVReader.Cell, in source: SourceText) -> Diagnostic {
    source.diagnostic(
      .badCSV, line: cell.line, byteColumn: cell.column,
      message: Phrase(
        en: "the quotation mark that opens this cell is never closed: nothing is read from here on",
        fr: "le guillemet qui ouvre cette cellule n'est jamais fermé : rien n'est lu à partir d'ici"
      ),
      help: Phrase(en: "close it, or double it", fr: "fermez-le, ou doublez-le"))
  }

  static func loneCell(_ cell: CSVReader.Cell, in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted(cell.text)
    return source.diagnostic(
      .badCell, line: cell.line, byteColumn: cell.column,
      message: Phrase(
        en: "this line contains nothing but \(word.en): it is not shown",
        fr: "cette ligne ne contient que \(word.fr) : elle n'est pas affichée"),
      help: Phrase(
        en: "fill in its other cells, or write it in the table's page (.md)",
        fr: "remplissez ses autres cellules, ou écrivez-la dans la page du tableau (.md)"))
  }

  static func unnamedColumn(
    _ cell: CSVReader.Cell, number: Int, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(cell.text)
    return source.diagnostic(
      .unknownColumn, line: cell.line, byteColumn: cell.column,
      message: Phrase(
        en: "\(word.en) is in column \(number), which has no name: it is not shown",
        fr: "\(word.fr) est dans la colonne \(number), qui n'a pas de nom : "
          + "ce n'est pas montré"),
      help: Phrase(
        en: "name the column in the header, or empty it",
        fr: "donnez un nom à la colonne dans l'en-tête, ou videz-la"))
  }

  static func surplusCells(
    _ cells: [CSVReader.Cell], columns: Int, in source: SourceText
  ) -> Diagnostic {
    let words = cells.map { Phrase.quoted($0.text) }
    let (english, french) = (
      words.map(\.en).joined(separator: ", "), words.map(\.fr).joined(separator: ", ")
    )
    let (line, column) = (cells.first?.line ?? 1, cells.first?.column ?? 1)
    return source.diagnostic(
      .badCell, line: line, byteColumn: column,
      message: cells.count == 1
        ? Phrase(
          en: "the cell \(english) is beyond the last of the \(columns) columns",
          fr: "la cellule \(french) dépasse la dernière des \(columns) colonnes")
        : Phrase(
          en: "the cells \(english) are beyond the last of the \(columns) columns",
          fr: "les cellules \(french) dépassent la dernière des \(columns) colonnes"),
      help: Phrase(
        en: "put a cell that contains the separator between quotation marks",
        fr: "mettez entre guillemets droits une cellule qui contient le séparateur"))
  }

  static func emptyCell(
    _ column: FieldDefinition, at place: SourcePosition, in source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      column.need == .required ? .badCell : .incompleteRecord, at: place,
      excerpt: source.excerpt(place.line),
      message: Phrase(
        en: "the column “\(column.name.en)” is empty here",
        fr: "la colonne « \(column.name.fr) » est vide ici"),
      help: Phrase(
        en: "write \(column.type.expectation.en)", fr: "écrivez \(column.type.expectation.fr)"))
  }

  /// A cell that may be read in two ways, where no other of its column shows in which.
  static func ambiguousCell(
    _ column: FieldDefinition, _ text: String, _ one: String, _ other: String,
    at place: SourcePosition, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(text)
    return Diagnostic(
      column.type.isDate ? .badDate : .badCell, at: place, excerpt: source.excerpt(place.line),
      message: Phrase(
        en: "\(word.en) may be \(one) or \(other), and no other cell of the column "
          + "“\(column.name.en)” shows which",
        fr: "\(word.fr) peut être \(one) ou \(other), et aucune autre cellule de la colonne "
          + "« \(column.name.fr) » ne montre lequel"),
      help: Phrase(
        en: "write \(one) or \(other), and so in the whole column",
        fr: "écrivez \(one) ou \(other), et de même dans toute la colonne"))
  }

  static func badCell(
    _ column: FieldDefinition, _ text: String, at place: SourcePosition, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(text)
    let expected = column.type.expectation
    let isFarOff = column.type.isDate && Day(text) != nil
    var help = Phrase(
      en: "write for instance “\(column.type.example.en)”",
      fr: "écrivez par exemple « \(column.type.example.fr) »")
    if case .choice(let choices) = column.type { help = .oneOf(choices.map(\.written)) }
    return Diagnostic(
      column.type.isDate ? .badDate : .badCell, at: place, excerpt: source.excerpt(place.line),
      message: isFarOff
        ? .yearOutOfRange(word)
        : Phrase(
          en: "the column “\(column.name.en)” expects \(expected.en), not \(word.en)",
          fr: "la colonne « \(column.name.fr) » attend \(expected.fr), pas \(word.fr)"),
      help: isFarOff ? .writeNearerDate : column.type.isDate ? .writeDate : help)
  }
}

extension FieldType {
  fileprivate var isDate: Bool { if case .date = self { true } else { false } }
}
