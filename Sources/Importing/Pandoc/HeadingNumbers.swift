/// The numbers that a text processor counts and shows before headings: `Article 3 –`, `2.1`. They are
/// words of the document to its readers, who cite them, and none in its file.
struct HeadingNumbers {
  /// What one level of a numbering shows.
  struct Level {
    enum Style { case decimal, upperRoman, lowerRoman, upperLetter, lowerLetter, none }

    var style: Style
    var start = 1
    /// With `%1` in the place of the first level's number.
    var text: String
  }

  /// No numbering has more levels.
  static let mostLevels = 10

  /// What is shown before a heading is no longer.
  private static let longest = 200

  private var counts: [Int?] = Array(repeating: nil, count: mostLevels)

  /// Counts one paragraph of a level.
  ///
  /// - Parameters:
  ///   - level: from 0 on.
  ///   - start: the number that this paragraph has, whatever was counted.
  /// - Returns: what stands before it; nil if nothing does.
  mutating func next(_ level: Int, of levels: [Level], from start: Int? = nil) -> String? {
    guard levels.indices.contains(level), level < Self.mostLevels else { return nil }
    // No document has so many; a file may say any number.
    let next = (counts[level] ?? levels[level].start &- 1) &+ 1
    counts[level] = start ?? next
    for deeper in counts.indices where deeper > level { counts[deeper] = nil }
    var text = levels[level].text
    guard text.utf8.count <= Self.longest else { return nil }
    for place in levels.indices.prefix(Self.mostLevels) where place <= level {
      let number = counts[place] ?? levels[place].start
      text = text.replacing("%\(place + 1)", with: levels[place].style.text(of: number))
    }
    let shown = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return shown.contains { $0.isLetter || $0.isNumber } ? shown : nil
  }
}

extension HeadingNumbers.Level.Style {
  /// The last number that is written in letters.
  private static let most = 3999

  func text(of number: Int) -> String {
    guard self != .none else { return "" }
    guard self != .decimal, (1...Self.most).contains(number) else { return String(number) }
    switch self {
    case .upperRoman: return Self.roman(number)
    case .lowerRoman: return Self.roman(number).lowercased()
    case .upperLetter: return Self.letters(number)
    case .lowerLetter: return Self.letters(number).lowercased()
    case .decimal, .none: return String(number)
    }
  }

  private static func roman(_ number: Int) -> String {
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// `A` to `Z`, then `AA`, `BB`: as text processors count.
  private static func letters(_ number: Int) -> String {
    let letter = Character(UnicodeScalar(UInt8(0x41 + (number - 1) % 26)))
    return String(repeating: letter, count: min((number - 1) / 26 + 1, 8))
  }
}
