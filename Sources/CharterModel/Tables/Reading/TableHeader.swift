import Diagnosis

/// The line of a table that names its columns, and what stands above it.
struct TableHeader {
  /// What a cell of the header says its column is.
  enum Column {
    case known(FieldDefinition)
    /// Nothing is named so.
    case unknown
    /// The column stands before already.
    case repeated
    /// The cell is empty.
    case unnamed
  }

  private(set) var cells: [CSVReader.Cell] = []
  private(set) var columns: [Column] = []
  /// Lines above the header: a title, the day of an export.
  private(set) var titles: [[CSVReader.Cell]] = []
  /// Reads the rows below the header.
  private(set) var rows: CSVReader

  /// No title is longer than so many lines.
  private static let lines = 30

  /// The first line with two names of columns, in whichever separator finds most of them; else the
  /// first with one; else the first line. Nil if the text is blank.
  init?(in bytes: [UInt8], of kind: TableKind) {
    let names = kind.columnsByName
    var separators = CSVReader.separators
    if let declared = CSVReader.declaredSeparator(of: bytes) {
      separators = [declared.separator]
    } else {
      let likeliest = CSVReader.separator(of: bytes)
      separators.sort { first, second in first == likeliest && second != likeliest }
    }
    var best: (found: Int, header: TableHeader)?
    for separator in separators {
      let reader = CSVReader(bytes, separator: separator)
      // A file that is blank to the likeliest holds nothing but separators.
      guard let (found, header) = Self.find(in: reader, names) else { break }
      if best.map({ found > $0.found }) ?? true { best = (found, header) }
      // No other separator finds more where each cell names a column.
      if found > 1, header.cells(where: \.isUnknown).isEmpty { break }
    }
    guard let best else { return nil }
    self = best.header
  }

  private init(_ cells: [CSVReader.Cell], below titles: [[CSVReader.Cell]], _ reader: CSVReader) {
    self.cells = cells
    self.titles = titles
    rows = reader
  }

  private static func find(
    in reader: CSVReader, _ names: [String: FieldDefinition]
  ) -> (found: Int, header: TableHeader)? {
    var rows = reader
    var lines: [[CSVReader.Cell]] = []
    var best: (found: Int, header: TableHeader)?
    while lines.count < Self.lines, let row = rows.next() {
      let found = Set(row.compactMap { names[$0.columnKey]?.name }).count
      if best.map({ found > $0.found }) ?? true {
        best = (found, TableHeader(row, below: lines, rows))
      }
      if found > 1 { break }
      lines.append(row)
    }
    guard var best else { return nil }
    best.header.nameColumns(names)
    return best
  }

  private mutating func nameColumns(_ names: [String: FieldDefinition]) {
    var seen: Set<FieldName> = []
    columns = cells.map { cell in
      guard !cell.text.isEmpty else { return .unnamed }
      guard let definition = names[cell.columnKey] else { return .unknown }
      return seen.insert(definition.name).inserted ? .known(definition) : .repeated
    }
  }

  /// A name that is none, but a slip of one: the place of its column, and what is meant.
  typealias Slip = (place: Int, column: FieldDefinition)

  /// So many strange names are compared with those that a table has.
  private static let compared = 100

  /// The strange names that are slips of columns that are not here.
  func slips(of kind: TableKind) -> [Slip] {
    var open = kind.columns.filter { column in !known.contains { $0.name == column.name } }
    var slips: [Slip] = []
    let strange = columns.indices.filter { columns[$0].isUnknown }
    for place in strange.prefix(Self.compared) {
      guard let column = open.first(where: { $0.isMeant(by: cells[place].text) }) else {
        continue
      }
      slips.append((place, column))
      open.removeAll { $0.name == column.name }
    }
    return slips
  }

  /// The cells whose columns are such.
  func cells(where isSuch: (Column) -> Bool) -> [CSVReader.Cell] {
    zip(cells, columns).filter { isSuch($0.1) }.map(\.0)
  }

  /// The columns of a kind that are asked for so much, and are not here.
  func missing(of kind: TableKind, need: Need = .required) -> [FieldDefinition] {
    let names = columns.compactMap { column -> FieldName? in
      if case .known(let definition) = column { definition.name } else { nil }
    }
    return kind.columns.filter { $0.need == need && !names.contains($0.name) }
  }
}

extension TableKind {
  /// The columns by each of their names as they are compared.
  var columnsByName: [String: FieldDefinition] {
    Dictionary(
      columns.flatMap { [($0.name.fr.asKey, $0), ($0.name.en.asKey, $0)] },
      uniquingKeysWith: { first, _ in first })
  }
}

extension CSVReader.Cell {
  /// The cell as it is compared with names of columns; empty for what is too long to be one.
  var columnKey: String {
    text.utf8.count > 80 ? "" : text.withoutInvisibleCharacters.asKey
  }
}

extension String {
  /// Without marks of direction, byte order and the like, which spreadsheets put beside dates, figures
  /// and names; without spaces around it.
  var withoutInvisibleCharacters: String {
    guard utf8.contains(where: { $0 >= 0xC2 }) else { return self }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: unicodeScalars.filter { $0.properties.generalCategory != .format })
    return String(text).trimmed
  }
}
