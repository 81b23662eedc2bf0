/// What the cells of a column say together of how each of them is read: `11/29/2026` that the month
/// comes first in all, `12,5` that a comma begins the decimals.
struct ColumnFacts: Sendable {
  private var hasDayFirst = false
  private var hasMonthFirst = false
  private var hasDecimalComma = false
  private var hasDecimalPoint = false

  mutating func note(_ cell: String, of type: FieldType) {
    switch type {
    case .date:
      switch CellDate(cell.withoutInvisibleCharacters)?.order {
      case .day: hasDayFirst = true
      case .month: hasMonthFirst = true
      case nil: break
      }
    case .figure:
      switch CellFigure(cell.withoutInvisibleCharacters)?.decimals {
      case .comma: hasDecimalComma = true
      case .point: hasDecimalPoint = true
      case nil: break
      }
    default: break
    }
  }

  /// One program wrote all columns of a file: what one of them shows holds for those that do not.
  mutating func add(_ other: ColumnFacts) {
    hasDayFirst = hasDayFirst || other.hasDayFirst
    hasMonthFirst = hasMonthFirst || other.hasMonthFirst
    hasDecimalComma = hasDecimalComma || other.hasDecimalComma
    hasDecimalPoint = hasDecimalPoint || other.hasDecimalPoint
  }

  /// Nil where no cell shows it, or some contradict others.
  func order(orElse file: ColumnFacts, usual: CellDate.Order?) -> CellDate.Order? {
    if hasDayFirst || hasMonthFirst { return hasDayFirst != hasMonthFirst ? ownOrder : nil }
    if file.hasDayFirst != file.hasMonthFirst { return file.ownOrder }
    return file.hasDayFirst ? nil : usual
  }

  func decimals(orElse file: ColumnFacts) -> CellFigure.Decimals? {
    let facts = hasDecimalComma || hasDecimalPoint ? self : file
    guard facts.hasDecimalComma != facts.hasDecimalPoint else { return nil }
    return facts.hasDecimalComma ? .comma : .point
  }

  private var ownOrder: CellDate.Order { hasDayFirst ? .day : .month }
}
