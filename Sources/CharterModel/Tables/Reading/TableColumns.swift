import Diagnosis

/// The columns of a file. All cells are looked at once before they are read.
struct TableColumns {
  enum Content {
    case known
    /// The author's own, by its place among them.
    case own(Int)
    case unnamed
    /// A slip, or a column that stands twice.
    case ignored
  }

  private(set) var contents: [Content] = []
  /// The columns of the kind: where each stands, what it is, and how its cells are read.
  private(set) var known: [(place: Int, definition: FieldDefinition, reader: ColumnReader)] = []
  var hasOwn = false

  init() {}

  init(_ header: TableHeader, _ own: OwnColumns, _ settings: TableSettings) {
    hasOwn = !own.names.isEmpty
    contents = header.columns.enumerated().map { place, column -> Content in
      switch column {
      case .known: .known
      case .unnamed: .unnamed
      case .repeated: .ignored
      case .unknown: own.places[place].map { .own($0) } ?? .ignored
      }
    }
    for (place, column) in header.columns.enumerated() {
      guard case .known(let definition) = column else { continue }
      known.append((place, settings.adapted(definition), ColumnReader()))
    }
    look(at: header, settings)
  }

  private mutating func look(at header: TableHeader, _ settings: TableSettings) {
    let ambiguous = known.indices.filter { known[$0].definition.type.mayBeAmbiguous }
    guard !ambiguous.isEmpty else { return }
    var facts = [ColumnFacts](repeating: ColumnFacts(), count: known.count)
    var rows = header.rows
    while let row = rows.next() {
      for index in ambiguous where known[index].place < row.count {
        facts[index].note(row[known[index].place].text, of: known[index].definition.type)
      }
    }
    var file = ColumnFacts()
    for own in facts { file.add(own) }
    let usual = settings.order ?? (header.isFrench ? .day : nil)
    for index in ambiguous {
      known[index].reader = ColumnReader(
        order: facts[index].order(orElse: file, usual: usual),
        decimals: facts[index].decimals(orElse: file))
    }
  }

  func isUnnamed(_ place: Int) -> Bool {
    if case .unnamed = contents[place] { true } else { false }
  }
}

extension FieldType {
  fileprivate var mayBeAmbiguous: Bool {
    switch self {
    case .date, .figure: true
    default: false
    }
  }
}

extension TableHeader {
  /// Whether a column has a name here that it has in French alone.
  var isFrench: Bool {
    zip(cells, columns).contains { cell, column in
      guard case .known(let definition) = column else { return false }
      return cell.columnKey == definition.name.fr.asKey
        && definition.name.fr.asKey != definition.name.en.asKey
    }
  }
}
