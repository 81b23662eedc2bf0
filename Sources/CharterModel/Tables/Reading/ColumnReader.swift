import Diagnosis

/// Reads the cells of one column of a file, by what all of them show together.
struct ColumnReader {
  enum Content {
    case known(FieldDefinition)
    /// The author's own, by its place among them.
    case own(Int)
    case unnamed
    /// It was named already: a slip, or a column that stands twice.
    case ignored
  }

  let content: Content
  /// Nil where the cells do not show which number of a date comes first.
  private(set) var order: CellDate.Order?
  private(set) var decimals: CellFigure.Decimals?

  var isUnnamed: Bool { if case .unnamed = content { true } else { false } }

  private init(_ content: Content) { self.content = content }

  /// The columns of a file. All cells are looked at once before they are read.
  static func all(
    of header: TableHeader, _ own: OwnColumns, _ settings: TableSettings
  ) -> [ColumnReader] {
    var readers = header.columns.enumerated().map { place, column -> ColumnReader in
      switch column {
      case .known(let definition): ColumnReader(.known(settings.adapted(definition)))
      case .unnamed: ColumnReader(.unnamed)
      case .repeated: ColumnReader(.ignored)
      case .unknown: ColumnReader(own.places[place].map { .own($0) } ?? .ignored)
      }
    }
    let ambiguous = readers.indices.filter { readers[$0].mayBeAmbiguous }
    guard !ambiguous.isEmpty else { return readers }
    var facts = [ColumnFacts](repeating: ColumnFacts(), count: readers.count)
    var rows = header.rows
    while let row = rows.next() {
      for index in ambiguous where index < row.count {
        guard case .known(let definition) = readers[index].content else { continue }
        facts[index].note(row[index].text, of: definition.type)
      }
    }
    var file = ColumnFacts()
    for own in facts { file.add(own) }
    let usual = settings.order ?? (header.isFrench ? .day : nil)
    for index in ambiguous {
      readers[index].order = facts[index].order(orElse: file, usual: usual)
      readers[index].decimals = facts[index].decimals(orElse: file)
    }
    return readers
  }

  private var mayBeAmbiguous: Bool {
    guard case .known(let definition) = content else { return false }
    switch definition.type {
    case .date, .figure: return true
    default: return false
    }
  }

  /// What a cell holds.
  enum Reading {
    case value(FieldValue)
    case wrong
    /// It may be either of two.
    case either(String, String)
  }

  func read(_ text: String, as type: FieldType, line: Int, column: Int) -> Reading {
    switch type {
    case .date: readDate(text.withoutInvisibleCharacters)
    case .figure: readFigure(text.withoutInvisibleCharacters)
    default:
      type.value(of: text, line: line, column: column).map { .value($0) } ?? .wrong
    }
  }

  private func readDate(_ text: String) -> Reading {
    guard let date = CellDate(text) else { return .wrong }
    if let day = date.certain ?? order.flatMap(date.day) {
      return day.isWritable ? .value(.date(day)) : .wrong
    }
    guard let one = date.day(.day), let other = date.day(.month) else { return .wrong }
    return one.isWritable ? .either(one.description, other.description) : .wrong
  }

  private func readFigure(_ text: String) -> Reading {
    guard let cell = CellFigure(text) else { return .wrong }
    if cell.isAmbiguous, decimals == nil {
      return .either(cell.twoWays.group, cell.twoWays.decimal)
    }
    return cell.figure(decimals).map { .value(.figure($0)) } ?? .wrong
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
