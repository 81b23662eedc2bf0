import CharterModel
import Diagnosis
import Editing

/// Makes the grid of a table: every row of the file by its number, each column with what it may hold.
struct GridScreen {
  let map: CellMap
  let kind: TableKind?
  let charter: Charter
  let language: Language
  /// What is wrong in the file, by line.
  let problems: [Int: [String]]

  func message(_ handle: String, digest: String, title: String, state: String) -> GridMessage? {
    guard let header = map.grid.header else { return nil }
    let columns = map.rows[header].map { column(named: $0.text) }
    let rows = map.rows.indices.dropFirst(header + 1).compactMap { number -> GridMessage.Row? in
      let cells = map.rows[number]
      // A blank line is no row of the table.
      guard cells.count > 1 || cells.first?.text.isEmpty == false else { return nil }
      return GridMessage.Row(
        number: number, cells: cells.map(\.text),
        problems: cells.first.flatMap { problems[$0.line] } ?? [])
    }
    return GridMessage(
      page: handle, digest: digest, title: title, state: state, columns: columns, rows: rows)
  }

  private func column(named name: String) -> GridMessage.Column {
    guard let definition = kind?.columns.first(where: { $0.name.matches(name) }) else {
      return GridMessage.Column(label: name, about: "", isDate: false, options: [])
    }
    var isDate = false
    if case .date = definition.type { isDate = true }
    var isNetwork = false
    if case .reference(Network.kind.id) = definition.type { isNetwork = true }
    let isMessage =
      kind?.name.en == EditorialCalendar.kind.name.en
      && definition.name.en == EditorialCalendar.text.definition.name.en
    return GridMessage.Column(
      label: FormScreen.label(name), about: definition.about[language], isDate: isDate,
      isNetwork: isNetwork, isMessage: isMessage, options: options(of: definition.type))
  }

  private func options(of type: FieldType) -> [FormMessage.Option] {
    switch type {
    case .choice(let choices):
      choices.map { .init(value: $0.name[language], label: $0.label[language]) }
    case .reference(let kind): ReferenceOptions(charter).all(of: kind)
    default: []
    }
  }
}
