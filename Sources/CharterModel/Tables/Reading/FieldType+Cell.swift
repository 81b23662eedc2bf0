import Diagnosis

extension FieldType {
  /// The value of a cell, or nil if the text does not fit.
  func value(of cell: String, line: Int, column: Int) -> FieldValue? {
    let text = isProse ? cell : cell.withoutInvisibleCharacters
    func located(_ text: some StringProtocol) -> Located<String> {
      Located(text.trimmed, line: line, column: column)
    }
    let items = text.split(whereSeparator: { ",;\n".contains($0) }).map(located)
      .filter { !$0.value.isEmpty }
    return switch self {
    case .text: .text(text)
    case .address: FieldDecoder.isWebAddress(text) ? .text(text) : nil
    case .language: LanguageTag(text).map { .text($0.text) }
    case .texts: .texts(items)
    case .files: .files(items)
    case .reference: .reference(located(text))
    case .references: .references(items)
    case .duration: Duration(text).map { .duration($0) }
    case .cadence: Cadence(text).map { .cadence($0) }
    case .integer(let range):
      CellFigure(text)?.integer.flatMap { range.contains($0) ? .integer($0) : nil }
    case .choice(let choices): choice(text, among: choices).map { .choice($0) }
    case .time: TimeOfDay(text).map { .time($0) }
    case .flag: FieldDecoder.flag(text).map { .flag($0) }
    // Read by what the whole column shows: ``ColumnReader``.
    case .date, .figure: nil
    case .choices, .graded, .filed, .numbers, .sizes: nil
    }
  }

  private func choice(_ text: String, among choices: [Choice]) -> Choice? {
    let key = text.asKey
    return choices.first { $0.matches(key: key) }
  }

  /// Whether its value is shown as it was typed.
  private var isProse: Bool {
    switch self {
    case .text, .texts: true
    default: false
    }
  }
}
