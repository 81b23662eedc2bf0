import Diagnosis

/// Reads the cells of one column of a file, by what all of them show together.
struct ColumnReader {
  /// Nil where the cells do not show which number of a date comes first.
  var order: CellDate.Order?
  var decimals: CellFigure.Decimals?

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
