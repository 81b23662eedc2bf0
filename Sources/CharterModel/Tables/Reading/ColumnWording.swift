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
          en: "this table is an export of \(origin), not of “\(kind.name.en)”",
          fr: "ce tableau est un export de \(origin), pas un tableau « \(kind.name.fr) »"),
        help: .carryOver)
    }
    let slips = header.slips(of: kind)
    // Columns of one's own are no part of the problem, where it has another cause.
    let unknown =
      slips.isEmpty ? header.cells(where: \.isUnknown) : slips.map { header.cells[$0.place] }
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
        ? .writeHeader(of: kind) : ColumnAdvice(slips, missing: missing, header).phrase)
  }

  /// A table's rows all have the readers of its file.
  private static func columnsOfReaders(
    _ cells: [CSVReader.Cell], in source: SourceText
  ) -> Diagnostic {
    let names = Phrase.list(cells)
    let isOne = cells.count == 1
    return source.diagnostic(
      .strayKey, line: cells[0].line, byteColumn: cells[0].column,
      message: Phrase(
        en: (isOne
          ? "the column \(names.en) may say" : "the columns \(names.en) may say")
          + " who reads a row, but all rows have the same readers: "
          + (isOne ? "it is not shown" : "they are not shown"),
        fr: (isOne
          ? "la colonne \(names.fr) dit peut-être"
          : "les colonnes \(names.fr) disent peut-être")
          + " qui lit une ligne, mais toutes ont les mêmes lecteurs : "
          + (isOne ? "elle n'est pas affichée" : "elles ne sont pas affichées")),
      help: Phrase(
        en: "move rows that are kept for some to a table in a folder of their own, and rename or "
          + "remove the column",
        fr:
          "mettez les lignes réservées dans un tableau d'un dossier à part, et renommez ou retirez "
          + "la colonne"))
  }

  static func tooManyColumns(_ cells: [CSVReader.Cell], in source: SourceText) -> Diagnostic {
    let (names, most) = (Phrase.list(cells), OwnColumns.most)
    return source.diagnostic(
      .unknownColumn, line: cells[0].line, byteColumn: cells[0].column,
      message: Phrase(
        en: "a table has at most \(most) columns of its own: not shown are \(names.en)",
        fr: "un tableau a au plus \(most) colonnes à lui : ne sont pas affichées \(names.fr)"),
      help: Phrase(en: "remove columns", fr: "retirez des colonnes"))
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
          fr: "la colonne \(names.fr) manque : les lignes sont affichées sans elle")
        : Phrase(
          en: "the columns \(names.en) are missing: the rows are shown without them",
          fr: "les colonnes \(names.fr) manquent : les lignes sont affichées sans elles"),
      help: Phrase(
        en: "add "
          + zip(columns, abouts).map { "“\($0.name.en)” \($1.en)" }.joined(separator: ", "),
        fr: "ajoutez "
          + zip(columns, abouts).map { "« \($0.name.fr) » \($1.fr)" }.joined(separator: ", ")))
  }

  /// Columns that are slips, restrict rows or stand twice, in a table that can be read all the same.
  static func wrongColumns(
    _ header: TableHeader, _ slips: [TableHeader.Slip], in source: SourceText
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let cells = slips.map { header.cells[$0.place] }
    if let first = cells.first {
      let names = Phrase.list(cells)
      let advice = ColumnAdvice(slips, missing: [], header)
      problems.append(
        source.diagnostic(
          .unknownColumn, line: first.line, byteColumn: first.column,
          message: cells.count == 1
            ? Phrase(en: "unknown column \(names.en)", fr: "colonne inconnue \(names.fr)")
            : Phrase(en: "unknown columns: \(names.en)", fr: "colonnes inconnues : \(names.fr)"),
          help: cells.count == 1 ? advice.single : advice.phrase))
    }
    let taken = Set(slips.map(\.place))
    let ofReaders = header.columns.indices.filter { place in
      header.columns[place].isUnknown && !taken.contains(place)
        && WithholdingKey.mayRestrict(header.cells[place].text)
    }
    if !ofReaders.isEmpty {
      problems.append(.columnsOfReaders(ofReaders.map { header.cells[$0] }, in: source))
    }
    let repeated = header.cells(where: \.isRepeated)
    if let first = repeated.first {
      let names = Phrase.list(repeated)
      problems.append(
        source.diagnostic(
          .unknownColumn, line: first.line, byteColumn: first.column,
          message: repeated.count == 1
            ? Phrase(
              en: "the column \(names.en) appears twice",
              fr: "la colonne \(names.fr) figure deux fois")
            : Phrase(
              en: "these columns appear twice: \(names.en)",
              fr: "ces colonnes figurent deux fois : \(names.fr)"),
          help: .removeColumn))
    }
    return problems
  }
}

/// What to write in place of names that are none.
private struct ColumnAdvice {
  private let renamed: [(from: CSVReader.Cell, to: FieldDefinition)]
  private let added: [FieldDefinition]

  init(_ slips: [TableHeader.Slip], missing: [FieldDefinition], _ header: TableHeader) {
    renamed = slips.map { (header.cells[$0.place], $0.column) }
    added = missing.filter { column in !slips.contains { $0.column.name == column.name } }
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
    return Phrase(
      en: parts.map(\.en).joined(separator: "; "), fr: parts.map(\.fr).joined(separator: " ; "))
  }

  /// The same for one name alone.
  var single: Phrase {
    renamed.first.map { .didYouMean(en: $0.to.name.en, fr: $0.to.name.fr) } ?? phrase
  }
}

extension FieldName {
  /// Other words that people write for the same, as they are compared.
  fileprivate static let others: [String: Set<String>] = [
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

  /// Words after which a heading goes on to say the same: `Titre du post`, but not `Texte alternatif`.
  fileprivate static let links: Set<String> = ["de", "du", "des", "d", "of", "for", "pour"]
}

extension FieldDefinition {
  /// Whether a column's heading says its name in other words: `Titre du post`, `Statut`, `Heure (h)`.
  /// What a table can do without is not taken from a longer heading.
  func isMeant(by heading: String) -> Bool {
    let words = heading.withoutInvisibleCharacters.prefix { !"([".contains($0) }
    let key = String(words).asKey
    let parts = key.split { !$0.isLetter }.map(String.init)
    guard let first = parts.first else { return false }
    let goesOn = parts.count > 1 && !FieldName.links.contains(parts[1]) && need == .optional
    let others = FieldName.others[name.en] ?? []
    let known = [key] + (goesOn ? [] : [first])
    if known.contains(where: { name.matches(key: $0) || others.contains($0) }) { return true }
    return [name.en, name.fr].contains { heading.nearest(in: [$0]) != nil }
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
