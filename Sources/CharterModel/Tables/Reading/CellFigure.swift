import Diagnosis

/// A number as a spreadsheet shows it: `1 200,00 €`, `1,204.5`, `12 %`, `€1’204.50`.
struct CellFigure {
  /// The sign that begins the decimals; the other one groups digits.
  enum Decimals: Sendable { case comma, point }

  /// `€`, `£`, `$` or `%`, before or behind the number.
  private(set) var sign: Character?
  /// Which sign begins the decimals here, if the number shows it.
  private(set) var decimals: Decimals?
  /// Whether its one sign may begin decimals, or group three digits.
  private(set) var isAmbiguous = false
  private var whole = ""
  private var fraction = ""
  private var isNegative = false
  /// The sign that stands in it, where it may be either.
  private var mark: Character = ","

  /// No figure is written longer.
  private static let longest = 40

  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      whole = text
      return
    }
    guard let number = takeSigns(from: text) else { return nil }
    guard let first = number.first, first.isPlainDigit, number.last?.isPlainDigit == true else {
      return nil
    }
    let marks = number.filter { $0 == "," || $0 == "." }
    let kinds = Set(marks)
    let groups = number.split(omittingEmptySubsequences: false) { kinds.contains($0) }
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isPlainDigit) }) else { return nil }
    if kinds.isEmpty {
      whole = number
    } else if kinds.count == 2 {
      guard let last = marks.last, marks.count(where: { $0 == last }) == 1,
        Self.areThousands(groups.dropLast())
      else { return nil }
      split(groups, at: last)
    } else if let only = marks.last, marks.count > 1 {
      guard Self.areThousands(groups[...]) else { return nil }
      whole = groups.joined()
      decimals = only == "," ? .point : .comma
    } else if let only = marks.last {
      split(groups, at: only)
      let mayBeGroup = fraction.utf8.count == 3 && whole.utf8.count <= 3 && whole.first != "0"
      if mayBeGroup, !isSpaced {
        isAmbiguous = true
        decimals = nil
        mark = only
      }
    }
  }

  private var isSpaced = false

  private mutating func split(_ groups: [Substring], at mark: Character) {
    whole = groups.dropLast().joined()
    fraction = groups.last.map(String.init) ?? ""
    decimals = mark == "," ? .comma : .point
  }

  /// Groups of three digits, the first of which may be shorter.
  private static func areThousands(_ groups: ArraySlice<Substring>) -> Bool {
    (groups.first?.utf8.count ?? 0) <= 3 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  /// Takes off what stands around the digits, and what only groups them.
  private mutating func takeSigns(from text: String) -> String? {
    var rest = text.trimmed
    func takeMinus() -> Bool {
      guard let first = rest.first, "-−+".contains(first) else { return false }
      rest = String(rest.dropFirst()).trimmed
      return first != "+"
    }
    var isMinus = takeMinus()
    if let first = rest.first, "€£$".contains(first) {
      sign = first
      rest = String(rest.dropFirst()).trimmed
      isMinus = takeMinus() != isMinus
    }
    if let last = rest.last, "€£$%".contains(last) {
      guard sign == nil else { return nil }
      sign = last
      rest = String(rest.dropLast()).trimmed
    }
    isNegative = isMinus
    let digits = rest.filter { !Self.spaces.contains($0) }
    isSpaced = digits.count < rest.count
    // Spaces stand between digits alone, and group whole ones.
    var previous: Character = "x"
    var hasMark = false
    for character in rest {
      if Self.spaces.contains(character), hasMark || !previous.isPlainDigit { return nil }
      hasMark = hasMark || character == "," || character == "."
      previous = character
    }
    return digits
  }

  private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’"]

  /// The number, where one sign begins the decimals; nil if it is too great to be told exactly.
  func figure(_ decimals: Decimals? = nil) -> Figure? {
    var (whole, fraction) = (whole, fraction)
    if isAmbiguous, decimals != (mark == "," ? .comma : .point) {
      whole += fraction
      fraction = ""
    }
    let digits = whole + (fraction.isEmpty ? "" : "." + fraction)
    guard (whole + fraction).utf8.count <= 15, let value = Double(digits), value < Figure.bound
    else { return nil }
    return Figure(isNegative ? -value : value, decimals: fraction.utf8.count, sign: sign)
  }

  /// The number without decimals, where it has none but noughts.
  var integer: Int? {
    guard sign == nil, isAmbiguous || fraction.allSatisfy({ $0 == "0" }),
      let value = Int(isAmbiguous ? whole + fraction : whole)
    else { return nil }
    return isNegative ? -value : value
  }

  /// How an ambiguous number is written so that it is no longer: as a thousand, and as a decimal.
  var twoWays: (group: String, decimal: String) {
    let minus = isNegative ? "-" : ""
    return (minus + whole + fraction, minus + whole + String(mark) + fraction + "0")
  }
}

extension String {
  /// Whether it is shown as numbers are, under each other.
  package var isNumberOfCell: Bool { CellFigure(withoutInvisibleCharacters) != nil }
}

extension Character {
  fileprivate var isPlainDigit: Bool { "0"..."9" ~= self }
}
