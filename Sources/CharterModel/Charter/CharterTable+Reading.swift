import Diagnosis

extension CharterTable {
  /// Reads all CSV files; those of one kind become one table.
  static func read(
    _ files: [ContentFile], prefix: String, as settings: TableSettings,
    _ diagnostics: inout [Diagnostic]
  ) -> [CharterTable] {
    var tables: [CharterTable] = []
    for file in files {
      guard let kind = TableKind.of(fileNamed: ContentPath.stem(of: file.path)) else {
        diagnostics.append(.unknownTable(file, prefix: prefix))
        continue
      }
      let reading = TableReading(file, as: kind, prefix: prefix, settings)
      diagnostics += reading.diagnostics
      let index = tables.firstIndex { $0.kind.id == kind.id } ?? tables.count
      if index == tables.count { tables.append(CharterTable(kind: kind, rows: [], paths: [])) }
      tables[index].add(reading, from: file.path, &diagnostics)
    }
    return tables
  }
}

/// What the site's settings say of its tables.
struct TableSettings: Sendable {
  /// Which number of a date comes first where nothing shows it; nil where nobody can tell.
  var order: CellDate.Order?

  /// Words of the house's own for the states of the calendar.
  private var states: [Choice]

  init(_ configuration: Configuration) {
    states = configuration.states
    order = configuration.languages.text.putsDayFirst ? .day : nil
  }

  /// A column with the words that the site has declared for it.
  func adapted(_ definition: FieldDefinition) -> FieldDefinition {
    guard definition.name == EditorialCalendar.status.definition.name, !states.isEmpty,
      case .choice(let choices) = definition.type
    else { return definition }
    var definition = definition
    definition.type = .choice(choices + states)
    return definition
  }
}
