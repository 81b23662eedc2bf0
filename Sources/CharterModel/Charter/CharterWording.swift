import Diagnosis
import Markdown

/// The sentences of this stage's diagnostics.
extension Diagnostic {
  static func unknownKind(_ value: YAMLNode, in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted(value.scalar ?? "")
    let names = RecordKind.records.map(\.name) + [RecordKind.page.name]
    return Diagnostic(
      .unknownKind, at: value.position(in: source), excerpt: source.excerpt(value.line),
      message: Phrase(
        en: "no kind of record is named \(word.en)",
        fr: "aucun type de fiche ne s'appelle \(word.fr)"),
      help: .choose(value.scalar ?? "", among: names))
  }

  static func unknownProblem(_ key: YAMLNode, in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted(key.scalar ?? "")
    return Diagnostic(
      .unknownKey, at: key.position(in: source), excerpt: source.excerpt(key.line),
      message: Phrase(
        en: "no kind of problem is named \(word.en)",
        fr: "aucun type de problème ne s'appelle \(word.fr)"),
      help: Problem.nearest(to: key.scalar ?? "").map { .didYouMean($0.rawValue) })
  }

  static func unknownSeverity(_ value: YAMLNode, in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted(value.scalar ?? "")
    return Diagnostic(
      .wrongType, at: value.position(in: source), excerpt: source.excerpt(value.line),
      message: Phrase(en: "\(word.en) is not a severity", fr: "\(word.fr) n'est pas une gravité"),
      help: Phrase(en: "write error, warning or note", fr: "écrivez erreur, avertissement ou note"))
  }

  static func duplicateID(_ id: String, in page: CharterPage, other: String) -> Diagnostic {
    let word = Phrase.quoted(id)
    return page.diagnostic(
      .duplicateID, at: (1, 1),
      message: Phrase(
        en: "the id \(word.en) is also that of \(other)",
        fr: "l'identifiant \(word.fr) est aussi celui de \(other)"),
      help: Phrase(
        en: "rename one of the two files: a record's id is its file's name",
        fr: "renommez l'un des deux fichiers : l'identifiant d'une fiche est le nom de son fichier")
    )
  }

  static func missingTitle(in source: SourceText) -> Diagnostic {
    source.diagnostic(
      .missingTitle, line: 1,
      message: Phrase(en: "this record has no title", fr: "cette fiche n'a pas de titre"),
      help: Phrase(
        en: "begin its text by a line “# Title”",
        fr: "commencez son texte par une ligne « # Titre »"))
  }

  static func unknownPart(
    _ heading: Outline.Heading, among parts: [BodyPart], in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(heading.text)
    return source.diagnostic(
      .unknownPart, line: heading.line, byteColumn: 4,
      message: Phrase(
        en: "\(word.en) is not a part of this kind of record",
        fr: "\(word.fr) n'est pas une partie de ce type de fiche"),
      help: .choose(heading.text, among: parts.map { FieldName($0.heading.en, fr: $0.heading.fr) }))
  }

  static func missingPart(_ part: BodyPart, of kind: RecordKind, in source: SourceText)
    -> Diagnostic
  {
    source.diagnostic(
      .missingPart, line: 1,
      message: Phrase(
        en: "the part “\(part.heading.en)” is missing",
        fr: "la partie « \(part.heading.fr) » manque"),
      help: Phrase(
        en: "add a heading “## \(part.heading.en)” and its text",
        fr: "ajoutez un titre « ## \(part.heading.fr) » et son texte"))
  }

  static func unknownTable(_ file: ContentFile, stem: String, prefix: String) -> Diagnostic {
    let word = Phrase.quoted(ContentPath.name(of: file.path))
    return Diagnostic(
      .unknownTable, at: SourcePosition(path: prefix + file.path, line: 1),
      message: Phrase(
        en: "no table is named \(word.en)", fr: "aucun tableau ne s'appelle \(word.fr)"),
      help: .choose(stem, among: TableKind.all.map(\.name)))
  }

  static func unclosedCell(_ cell: CSVReader.Cell, in source: SourceText) -> Diagnostic {
    source.diagnostic(
      .badCSV, line: cell.line, byteColumn: cell.column,
      message: Phrase(
        en: "the quotation mark that opens this cell is never closed",
        fr: "le guillemet qui ouvre cette cellule n'est jamais fermé"),
      help: Phrase(en: "close it, or double it", fr: "fermez-le, ou doublez-le"))
  }

  static func missingHeader(_ kind: TableKind, in source: SourceText) -> Diagnostic {
    source.diagnostic(
      .badCSV, line: 1,
      message: Phrase(en: "this table is empty", fr: "ce tableau est vide"),
      help: Phrase(
        en: "write a first line: " + kind.columns.map(\.name.en).joined(separator: ";"),
        fr: "écrivez une première ligne : " + kind.columns.map(\.name.fr).joined(separator: ";")))
  }

  static func unknownColumn(
    _ cell: CSVReader.Cell, isRepeated: Bool, of kind: TableKind, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(cell.text)
    let message =
      isRepeated
      ? Phrase(
        en: "the column \(word.en) stands twice", fr: "la colonne \(word.fr) figure deux fois")
      : Phrase(en: "unknown column \(word.en)", fr: "colonne inconnue \(word.fr)")
    return source.diagnostic(
      .unknownColumn, line: cell.line, byteColumn: cell.column, message: message,
      help: isRepeated ? .removeColumn : .nearest(to: cell.text, among: kind.columns.map(\.name)))
  }

  static func missingColumn(_ column: FieldDefinition, in source: SourceText) -> Diagnostic {
    source.diagnostic(
      .missingColumn, line: 1,
      message: Phrase(
        en: "the column “\(column.name.en)” is missing",
        fr: "la colonne « \(column.name.fr) » manque"),
      help: Phrase(
        en: "add it to the first line (\(column.about.en))",
        fr: "ajoutez-la à la première ligne (\(column.about.fr))"))
  }

  static func surplusCell(
    _ cell: CSVReader.Cell, columns: Int, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(cell.text)
    return source.diagnostic(
      .badCell, line: cell.line, byteColumn: cell.column,
      message: Phrase(
        en: "the cell \(word.en) stands after the last of the \(columns) columns",
        fr: "la cellule \(word.fr) dépasse la dernière des \(columns) colonnes"),
      help: Phrase(
        en: "put a cell that holds the separator between quotation marks",
        fr: "mettez entre guillemets droits une cellule qui contient le séparateur"))
  }

  static func emptyCell(
    _ column: FieldDefinition, at place: SourcePosition, in source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      .badCell, at: place, excerpt: source.excerpt(place.line),
      message: Phrase(
        en: "the column “\(column.name.en)” is empty here",
        fr: "la colonne « \(column.name.fr) » est vide ici"),
      help: Phrase(
        en: "write \(column.type.expectation.en)", fr: "écrivez \(column.type.expectation.fr)"))
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
    if case .choice(let choices) = column.type { help = .choose(text, among: choices.map(\.name)) }
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

extension Phrase {
  static let removeColumn = Phrase(
    en: "remove one of the two columns", fr: "supprimez l'une des deux colonnes")

  static func noRecord(_ id: String, kind: String) -> Phrase {
    let word = quoted(id)
    let label = RecordKind.named(kind)?.label ?? Phrase(en: kind, fr: kind)
    return Phrase(
      en: "no record \(word.en) of the kind “\(label.en)”",
      fr: "pas de fiche \(word.fr) du type « \(label.fr) »")
  }

  static func nearestRecord(to id: String, among known: [String]) -> Phrase {
    if let nearest = id.nearest(in: known) { return didYouMean(nearest) }
    guard !known.isEmpty else {
      return Phrase(
        en: "add a file of that name to its collection",
        fr: "ajoutez un fichier de ce nom à sa collection")
    }
    let names = known.prefix(12).joined(separator: ", ")
    return Phrase(en: "choose one of \(names)", fr: "choisissez parmi \(names)")
  }
}
