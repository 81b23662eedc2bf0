import Diagnosis

/// The sentences about the names of a table's columns: all that is wrong with them is one problem.
extension Diagnostic {
  /// Why no row below a header can be read; nil if they can.
  static func unusable(
    _ header: TableHeader, of kind: TableKind, in source: SourceText
  ) -> Diagnostic? {
    let missing = header.missing(of: kind)
    guard !missing.isEmpty || header.known.isEmpty else { return nil }
    if let origin = PlatformExport.origin(of: source.bytes) {
      return source.diagnostic(
        .unknownColumn, line: header.line,
        message: Phrase(
          en: "this table is an export of \(origin), none of “\(kind.name.en)”",
          fr: "ce tableau est un export de \(origin), pas un tableau « \(kind.name.fr) »"),
        help: .carryOver)
    }
    let unknown = header.cells(where: \.isUnknown)
    let place = unknown.first ?? header.cells[0]
    let (names, strange) = (Phrase.list(missing.map(\.name)), Phrase.list(unknown))
    var message = Phrase(
      en: missing.count == 1
        ? "the column \(names.en) is missing" : "the columns \(names.en) are missing",
      fr: missing.count == 1 ? "la colonne \(names.fr) manque" : "les colonnes \(names.fr) manquent"
    )
    if missing.isEmpty {
      message = Phrase(
        en: "this table has none of its columns, but \(strange.en)",
        fr: "ce tableau n'a aucune de ses colonnes, mais \(strange.fr)")
    } else if !unknown.isEmpty {
      message.en +=
        unknown.count == 1 ? ", \(strange.en) is unknown" : ", \(strange.en) are unknown"
      message.fr +=
        unknown.count == 1
        ? ", \(strange.fr) est inconnue" : ", \(strange.fr) sont inconnues"
    }
    return source.diagnostic(
      unknown.isEmpty ? .missingColumn : .unknownColumn, line: place.line,
      byteColumn: unknown.isEmpty ? 1 : place.column,
      message: Phrase(
        en: message.en + ": its rows are not read",
        fr: message.fr + " : ses lignes ne sont pas lues"),
      help: header.known.isEmpty
        ? .writeHeader(of: kind) : ColumnAdvice(on: unknown, missing: missing, header, kind).phrase)
  }

  /// Columns that a table is shown without.
  static func incompleteTable(
    without columns: [FieldDefinition], line: Int, in source: SourceText
  ) -> Diagnostic {
    let names = Phrase.list(columns.map(\.name))
    let abouts = columns.map { Phrase(en: "(\($0.about.en))", fr: "(\($0.about.fr))") }
    return source.diagnostic(
      .incompleteRecord, line: line,
      message: columns.count == 1
        ? Phrase(
          en: "the column \(names.en) is missing: the rows are shown without it",
          fr: "la colonne \(names.fr) manque : les lignes sont montrées sans elle")
        : Phrase(
          en: "the columns \(names.en) are missing: the rows are shown without them",
          fr: "les colonnes \(names.fr) manquent : les lignes sont montrées sans elles"),
      help: Phrase(
        en: "add "
          + zip(columns, abouts).map { "“\($0.name.en)” \($1.en)" }.joined(separator: ", "),
        fr: "ajoutez "
          + zip(columns, abouts).map { "« \($0.name.fr) » \($1.fr)" }.joined(separator: ", ")))
  }

  /// Columns that are unknown or stand twice, in a table that can be read all the same.
  static func wrongColumns(
    _ header: TableHeader, of kind: TableKind, in source: SourceText
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let unknown = header.cells(where: \.isUnknown)
    if let first = unknown.first {
      let names = Phrase.list(unknown)
      let advice = ColumnAdvice(on: unknown, missing: [], header, kind)
      problems.append(
        source.diagnostic(
          .unknownColumn, line: first.line, byteColumn: first.column,
          message: unknown.count == 1
            ? Phrase(en: "unknown column \(names.en)", fr: "colonne inconnue \(names.fr)")
            : Phrase(en: "unknown columns: \(names.en)", fr: "colonnes inconnues : \(names.fr)"),
          help: unknown.count == 1 ? advice.single : advice.phrase))
    }
    let repeated = header.cells(where: \.isRepeated)
    if let first = repeated.first {
      let names = Phrase.list(repeated)
      problems.append(
        source.diagnostic(
          .unknownColumn, line: first.line, byteColumn: first.column,
          message: repeated.count == 1
            ? Phrase(
              en: "the column \(names.en) stands twice",
              fr: "la colonne \(names.fr) figure deux fois")
            : Phrase(
              en: "these columns stand twice: \(names.en)",
              fr: "ces colonnes figurent deux fois : \(names.fr)"),
          help: .removeColumn))
    }
    return problems
  }
}

/// What to write in place of names that are none.
private struct ColumnAdvice {
  private var renamed: [(from: CSVReader.Cell, to: FieldDefinition)] = []
  private var surplus: [CSVReader.Cell] = []
  private let added: [FieldDefinition]
  private let kind: TableKind

  init(
    on unknown: [CSVReader.Cell], missing: [FieldDefinition], _ header: TableHeader,
    _ kind: TableKind
  ) {
    self.kind = kind
    var taken = Set(header.known.map(\.name))
    var open = kind.columns.filter { !taken.contains($0.name) }
    for cell in unknown.prefix(50) {
      if let column = open.first(where: { $0.name.isMeant(by: cell.text) }) {
        renamed.append((cell, column))
        taken.insert(column.name)
        open.removeAll { $0.name == column.name }
      } else {
        surplus.append(cell)
      }
    }
    surplus += unknown.dropFirst(50)
    added = missing.filter { !taken.contains($0.name) }
  }

  var phrase: Phrase {
    var parts = renamed.map { from, to in
      let word = Phrase.quoted(from.text)
      return Phrase(
        en: "write “\(to.name.en)” in place of \(word.en)",
        fr: "écrivez « \(to.name.fr) » au lieu de \(word.fr)")
    }
    parts += added.map { column in
      Phrase(
        en: "add the column “\(column.name.en)” (\(column.about.en))",
        fr: "ajoutez la colonne « \(column.name.fr) » (\(column.about.fr))")
    }
    if !surplus.isEmpty {
      let names = Phrase.list(surplus)
      parts.append(
        Phrase(
          en: "remove \(names.en) (the columns are "
            + kind.columns.map(\.name.en).joined(separator: ", ") + ")",
          fr: "retirez \(names.fr) (les colonnes sont "
            + kind.columns.map(\.name.fr).joined(separator: ", ") + ")"))
    }
    return Phrase(
      en: parts.map(\.en).joined(separator: "; "), fr: parts.map(\.fr).joined(separator: " ; "))
  }

  /// The same for one name alone.
  var single: Phrase {
    if let (_, column) = renamed.first {
      return .didYouMean(en: column.name.en, fr: column.name.fr)
    }
    return .nearest(to: surplus.first?.text ?? "", among: kind.columns.map(\.name))
  }
}

extension FieldName {
  /// Other words that people write for the same, as they are compared.
  private static let others: [String: Set<String>] = [
    "status": ["statut", "avancement", "etape", "stage"],
    "state": ["statut", "status"],
    "pillar": ["theme", "thematique", "topic", "categorie", "category", "rubrique"],
    "title": ["sujet", "subject", "intitule", "objet", "post", "publication", "theme"],
    "network": ["canal", "channel", "plateforme", "platform", "reseaux", "support"],
    "owner": ["auteur", "author", "pilote", "porteur", "qui", "who"],
    "text": ["legende", "caption", "message", "contenu", "content", "copy"],
    "link": ["url", "adresse", "address"], "date": ["jour", "day"],
    "time": ["horaire", "hour"], "kpi": ["kpi", "metrique", "metric", "indicator"],
    "value": ["resultat", "chiffre", "figure"], "amount": ["cout", "budget", "cost"],
  ]

  /// Whether a column's heading says this name in other words: `Titre du post`, `Statut`.
  fileprivate func isMeant(by heading: String) -> Bool {
    let key = heading.withoutInvisibleCharacters.asKey
    let first = String(key.prefix { $0.isLetter })
    if matches(key: first) { return true }
    let others = Self.others[en] ?? []
    if others.contains(key) || others.contains(first) { return true }
    return [en, fr].contains { heading.nearest(in: [$0]) != nil }
  }
}

extension TableHeader.Column {
  var isUnknown: Bool { if case .unknown = self { true } else { false } }
  fileprivate var isRepeated: Bool { if case .repeated = self { true } else { false } }
}

extension TableHeader {
  var line: Int { cells.first?.line ?? 1 }

  /// The columns that it names.
  var known: [FieldDefinition] {
    columns.compactMap { if case .known(let definition) = $0 { definition } else { nil } }
  }
}

extension Phrase {
  fileprivate static let removeColumn = Phrase(
    en: "remove one of the two columns", fr: "supprimez l'une des deux colonnes")

  /// So many names are told one by one.
  private static let told = 12

  fileprivate static func list(_ cells: [CSVReader.Cell]) -> Phrase {
    list(cells.prefix(told).map { quoted($0.text) }, of: cells.count)
  }

  fileprivate static func list(_ names: [FieldName]) -> Phrase {
    list(names.map { Phrase(en: "“\($0.en)”", fr: "« \($0.fr) »") }, of: names.count)
  }

  private static func list(_ names: [Phrase], of count: Int) -> Phrase {
    let rest = count - names.count
    return Phrase(
      en: names.map(\.en).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""),
      fr: names.map(\.fr).joined(separator: ", ") + (rest > 0 ? " et \(rest) autres" : ""))
  }
}
