/// A number as an author writes it: `1 234,5`, `1234.5`, `−3`.
///
/// Spaces of any width group digits; one comma or one point begins the decimals. `1,234` and `1.234`
/// are refused: one language reads a thousand there and the other one unit. Less than a million
/// millions, so that sums of figures stay exact.
package struct Figure: Sendable, Hashable {
  /// Each figure is less than this, on either side of zero.
  package static let bound = 1e12

  package let value: Double
  /// How many digits the author wrote after the comma.
  package let decimals: Int
  /// `€`, `£`, `$` or `%`, where a spreadsheet wrote it with the number.
  package let sign: Character?

  package init(_ value: Double, decimals: Int = 0, sign: Character? = nil) {
    self.value = value
    self.decimals = decimals
    self.sign = sign
  }

  package init?(_ text: some StringProtocol) {
    var digits = ""
    var decimals: Int?
    for (index, character) in text.trimmed.enumerated() {
      switch character {
      case "-", "−", "+":
        guard index == 0 else { return nil }
        if character != "+" { digits.append("-") }
      case "0"..."9":
        digits.append(character)
        decimals = decimals.map { $0 + 1 }
      case ",", ".":
        guard decimals == nil, digits.last?.isNumber == true else { return nil }
        digits.append(".")
        decimals = 0
      case " ", "\u{A0}", "\u{202F}", "\u{2009}":
        guard decimals == nil, digits.last?.isNumber == true else { return nil }
      default: return nil
      }
    }
    guard decimals != 0, digits.utf8.count(where: { $0 >= 0x30 }) <= 15, let value = Double(digits),
      value.magnitude < Self.bound
    else { return nil }
    if decimals == 3, !digits.hasPrefix("0."), !digits.hasPrefix("-0."), value.magnitude < 1000 {
      return nil
    }
    self.init(value, decimals: decimals ?? 0)
  }
}

extension Int {
  /// The nearest whole number that there is; 0 for what is no number.
  package init(nearest value: Double) {
    let rounded = value.rounded()
    if let exact = Int(exactly: rounded) {
      self = exact
    } else {
      self = value.isNaN ? 0 : value < 0 ? .min : .max
    }
  }
}
