import Diagnosis
import Markdown

/// One row's cells as fields.
struct TableRow {
  private(set) var fields: FieldSet
  private(set) var own: [(column: Int, text: String)] = []
  /// With the name of what is wrong, and whether it is one fault of the whole column.
  private(set) var problems: [(name: String, Diagnostic, isCommon: Bool)] = []
  /// A word in the column of states that is none.
  private(set) var unknownState: (word: String, problem: Diagnostic)?
  var problemCount: Int { problems.count + (unknownState == nil ? 0 : 1) }
  /// Whether a cell that is asked for is empty or cannot be read.
  private(set) var isIncomplete = false

  /// - Complexity: linear in the cells, however many columns there are.
  init(
    _ cells: [CSVReader.Cell], _ columns: TableColumns, in source: SourceText, cleaning: Bool
  ) {
    func text(of cell: CSVReader.Cell) -> String {
      cleaning ? cell.text.inMarkup.trimmed : cell.text
    }
    fields = FieldSet(minimumCapacity: columns.known.count)
    for (index, definition, column) in columns.known {
      let cell = index < cells.count ? cells[index] : nil
      let text = cell.map(text) ?? ""
      guard let cell, !text.isEmpty else {
        // A row may end before the column.
        if definition.need > .optional, let last = cell ?? cells.last {
          addEmpty(definition, last, in: source)
        }
        continue
      }
      let place = source.position(line: cell.line, byteColumn: cell.column)
      guard !hides(text, of: definition.name.en, at: place, in: source) else { continue }
      read(text, of: definition, by: column, at: place, in: source)
    }
    guard columns.hasOwn else { return }
    for (cell, content) in zip(cells, columns.contents) {
      guard case .own(let place) = content else { continue }
      let text = text(of: cell)
      let position = source.position(line: cell.line, byteColumn: cell.column)
      if !text.isEmpty, !hides(text, of: "", at: position, in: source) {
        own.append((place, text))
      }
    }
  }

  /// Whether a cell holds what its author may take for hidden: it is left out then, and named.
  private mutating func hides(
    _ text: String, of name: String, at place: SourcePosition, in source: SourceText
  ) -> Bool {
    guard text.holdsHiddenText else { return false }
    problems.append((name + "\nhidden", .hiddenInValue(at: place, in: source), false))
    isIncomplete = true
    return true
  }

  private mutating func read(
    _ text: String, of definition: FieldDefinition, by column: ColumnReader,
    at place: SourcePosition, in source: SourceText
  ) {
    let name = definition.name.en
    let reading = column.read(text, as: definition.type, line: place.line, column: place.column)
    switch reading {
    case .value(let value):
      fields.append(definition, value, line: place.line, column: place.column)
      return
    case .wrong:
      let problem = Diagnostic.badCell(definition, text, at: place, in: source)
      // A word that no list has is one fault, wherever it stands.
      if definition.holdsStates, text.utf8.count <= UnknownStates.longest {
        unknownState = (text, problem)
      } else if case .choice = definition.type, text.utf8.count < 40 {
        problems.append(("\(name)\n\(text.asKey)", problem, true))
      } else {
        problems.append((name, problem, false))
      }
    case .either(let one, let other):
      problems.append(
        (
          name + "\neither",
          .ambiguousCell(definition, text, one, other, at: place, in: source), true
        ))
    }
    isIncomplete = isIncomplete || definition.need > .optional
  }

  private mutating func addEmpty(
    _ definition: FieldDefinition, _ cell: CSVReader.Cell, in source: SourceText
  ) {
    isIncomplete = true
    let place = source.position(line: cell.line, byteColumn: cell.column)
    problems.append(
      (
        definition.name.en + "\nempty", .emptyCell(definition, at: place, in: source),
        definition.need == .expected
      ))
  }
}
