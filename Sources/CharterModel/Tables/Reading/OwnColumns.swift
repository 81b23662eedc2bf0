import Diagnosis

/// Columns of an author's own: no name that the kind has, and no slip of one. They are shown at the end
/// of the table, in their order, and mean nothing.
struct OwnColumns: Sendable {
  /// What each is called, with which of its name it is: two may be called alike.
  struct Name: Sendable, Hashable {
    var title: String
    private var key: String
    private var number: Int

    init(_ title: String, number: Int) {
      self.title = title
      key = title.asKey
      self.number = number
    }

    static func == (first: Name, second: Name) -> Bool {
      (first.key, first.number) == (second.key, second.number)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(key)
      hasher.combine(number)
    }
  }

  /// A table has no more of them: what is shown of a file may not grow faster than the file.
  static let most = 60

  private(set) var names: [Name] = []
  /// Where each is named.
  private(set) var cells: [CSVReader.Cell] = []
  /// The place in ``names`` of each column of the file that is one.
  private(set) var places: [Int: Int] = [:]

  init() {}

  init(_ header: TableHeader, but slips: [TableHeader.Slip]) {
    let taken = Set(slips.map(\.place))
    var counts: [String: Int] = [:]
    for (index, column) in header.columns.enumerated() {
      guard column.isUnknown, !taken.contains(index) else { continue }
      let title = header.cells[index].text
      // A name that says who may read a row is none: rows have no readers.
      guard !WithholdingKey.mayRestrict(title) else { continue }
      counts[title.asKey, default: 0] += 1
      places[index] = names.count
      names.append(Name(title, number: counts[title.asKey] ?? 1))
      cells.append(header.cells[index])
    }
  }
}

extension CharterTable {
  /// Adds a file's rows, its own columns where the table has them already.
  mutating func add(
    _ reading: TableReading, from path: String, _ diagnostics: inout [Diagnostic]
  ) {
    paths.append(path)
    var known = Dictionary(
      ownColumns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var surplus: [CSVReader.Cell] = []
    let places = zip(reading.own.names, reading.own.cells).map { name, cell -> Int? in
      if let place = known[name] { return place }
      guard ownColumns.count < OwnColumns.most else {
        surplus.append(cell)
        return nil
      }
      known[name] = ownColumns.count
      ownColumns.append(name)
      return ownColumns.count - 1
    }
    rows += reading.rows.map { row in
      guard !row.own.isEmpty else { return row }
      var row = row
      row.own = row.own.compactMap { cell in places[cell.column].map { ($0, cell.text) } }
      return row
    }
    if !surplus.isEmpty { diagnostics.append(reading.tooManyColumns(surplus)) }
  }
}
