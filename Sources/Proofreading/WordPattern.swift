import Diagnosis

/// A phrase as it may stand in a text: for each of its words the forms that it may have. A number is a
/// word of it: « Office 365 », « Web 2.0 ».
struct WordPattern: Sendable {
  let positions: [[String]]
  /// As written, capitals included; the positions hold its words.
  let isExact: Bool
  /// For each of its words the hashes of its forms.
  let hashes: [Set<UInt64>]

  /// Of a name: how it is written, and whether that is in capitals throughout.
  let shown: String
  let isShouted: Bool
  /// As written, and written small: « TALENTS » shouts « talents ».
  private let isSmall: Bool

  init(_ positions: [[String]], isExact: Bool = false) {
    self.positions = positions
    self.isExact = isExact
    shown = isExact ? positions.map { $0[0] }.joined(separator: " ") : ""
    isSmall = isExact && Letters.smallText(shown) == shown
    isShouted = isExact && Letters.capitalText(shown) == shown
    hashes = positions.map { Set($0.map { Letters.hash(Letters.key($0)) }) }
  }

  /// A phrase's pattern; one more for a compound that is also written in one word (`startup`), and
  /// for each person of a French reflexive.
  static func all(of phrase: String, isExact: Bool, _ language: Language) -> [WordPattern] {
    let words = Self.words(of: phrase)
    guard !words.isEmpty else { return [] }
    if isExact { return [WordPattern(words.map { [$0] }, isExact: true)] }
    let keys = words.map { Letters.key($0) }
    let positions = forms(of: keys, language)
    var patterns = [WordPattern(positions)]
    if phrase.contains("-"), keys.count > 1 {
      let joined = Self.words(of: phrase.replacing("-", with: "")).map { Letters.key($0) }
      patterns.append(WordPattern(forms(of: joined, language)))
    }
    if language == .french, keys.starts(with: ["nous", "nous"]) {
      patterns[0] = WordPattern([["nous"], ["nous"]] + positions.dropFirst(2))
      patterns += Inflection.reflexives.map { WordPattern($0 + positions.dropFirst(2)) }
    }
    return patterns
  }

  private static func forms(of keys: [String], _ language: Language) -> [[String]] {
    keys.enumerated().map { place, key in
      if key.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return [key] }
      guard keys.count > 1 else { return Inflection.forms(of: key, language) }
      if language == .french {
        let isLast = place == keys.count - 1
        if let words = Inflection.frenchAlternatives(key, isFirst: place == 0, isLast: isLast) {
          return words
        }
        // The small words of a phrase stay as they are.
        if !Inflection.isInvariable(key, language) {
          return Inflection.forms(of: key, language) + Inflection.masculine(key)
        }
      } else if key.count > 3, !Inflection.isInvariable(key, language) {
        return Inflection.forms(of: key, language)
      }
      return Inflection.withoutAccents([key])
    }
  }

  private static func words(of phrase: String) -> [String] {
    var words: [String] = []
    var current = String.UnicodeScalarView()
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }
    func end() {
      if !current.isEmpty { words.append(String(current)) }
      current = .init()
    }
    for scalar in phrase.unicodeScalars {
      if Letters.isLetter(scalar.value) || Letters.isCombining(scalar.value) || isDigit(scalar) {
        if let last = current.last, isDigit(last) != isDigit(scalar) { end() }
        current.append(scalar)
      } else {
        end()
      }
    }
    end()
    return words
  }

  /// The number of its last word, if it stands in a text from a word on.
  /// - Parameter bytes: nil: in whatever letters.
  func match(at number: Int, in scan: Scan, _ bytes: [UInt8]?) -> Int? {
    var current = number
    for place in positions.indices {
      if place > 0 {
        guard var next = scan.wordOrNumberAfter(current) else { return nil }
        if !isExact, positions.count > 2, !hashes[place].contains(scan.tokens[next].key) {
          next = scan.wordAfterFillers(next)
        }
        current = next
      }
      let token = scan.tokens[current]
      guard hashes[place].contains(token.key) else { return nil }
      if isExact, let bytes, !bytes[token.range].elementsEqual(positions[place][0].utf8),
        !(isSmall && token.isCapitals && token.count > 4)
      {
        return nil
      }
    }
    return current
  }
}
