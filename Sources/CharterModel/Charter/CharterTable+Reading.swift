import Diagnosis

extension CharterTable {
  /// Reads all CSV files; those of one kind become one table.
  static func read(
    _ files: [ContentFile], prefix: String, as settings: TableSettings,
    _ diagnostics: inout [Diagnostic]
  ) -> [CharterTable] {
    var tables: [CharterTable] = []
    var states = UnknownStates()
    for file in files {
      guard let kind = TableKind.of(fileNamed: ContentPath.stem(of: file.path)) else {
        diagnostics.append(.unknownTable(file, prefix: prefix))
        continue
      }
      let reading = TableReading(file, as: kind, prefix: prefix, settings)
      diagnostics += reading.diagnostics
      states.add(reading.unknownStates)
      let index = tables.firstIndex { $0.kind.id == kind.id } ?? tables.count
      if index == tables.count { tables.append(CharterTable(kind: kind, rows: [], paths: [])) }
      tables[index].add(reading, from: file.path, &diagnostics)
    }
    diagnostics += states.diagnostics(declared: settings.hasStates)
    return tables
  }
}

/// What the site's settings say of its tables.
struct TableSettings: Sendable {
  /// Which number of a date comes first where nothing shows it; nil where nobody can tell.
  var order: CellDate.Order?

  /// Words of the house's own for the states of the calendar.
  private var states: [Choice]
  var hasStates: Bool { !states.isEmpty }

  init(_ configuration: Configuration) {
    states = configuration.states
    // A language that is only guessed says nothing of how its author writes days.
    let languages = configuration.languages
    order = languages.origin == .stated && languages.text.putsDayFirst ? .day : nil
  }

  /// The settings that declare states, and nothing else.
  init(states: [Choice]) { self.states = states }

  /// A column with the words that the site has declared for it.
  func adapted(_ definition: FieldDefinition) -> FieldDefinition {
    guard !states.isEmpty, definition.holdsStates, case .choice(let choices) = definition.type
    else { return definition }
    return definition.holding(.choice(choices + states))
  }
}
