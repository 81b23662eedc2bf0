import Diagnosis

/// A phrase as it may stand in a text: for each of its words the forms that it may have.
struct WordPattern: Sendable {
  let positions: [[String]]
  /// As written, capitals included; the positions hold its words.
  let isExact: Bool
  private let hashes: [Set<UInt64>]

  init(_ positions: [[String]], isExact: Bool = false) {
    self.positions = positions
    self.isExact = isExact
    hashes = positions.map { Set($0.map { Letters.hash(Letters.key($0)) }) }
  }

  /// A phrase's pattern; one more for a compound that is also written in one word (`startup`).
  static func all(of phrase: String, isExact: Bool, _ language: Language) -> [WordPattern] {
    let words = Self.words(of: phrase)
    guard !words.isEmpty else { return [] }
    if isExact { return [WordPattern(words.map { [$0] }, isExact: true)] }
    let keys = words.map { Letters.key($0) }
    var patterns = [
      WordPattern(keys.enumerated().map { forms(of: $1, at: $0, in: keys, language) })
    ]
    if phrase.contains("-"), !phrase.contains(where: \.isWhitespace), keys.count > 1 {
      patterns.append(WordPattern([Inflection.forms(of: keys.joined(), language)]))
    }
    return patterns
  }

  private static func forms(
    of key: String, at place: Int, in keys: [String], _ language: Language
  ) -> [String] {
    if language == .french, place > 0 {
      // Prepositions join the article that follows.
      switch key {
      case "de": return ["de", "d", "du", "des"]
      case "à": return ["à", "au", "aux"]
      default: break
      }
    }
    // The small words of a phrase stay as they are.
    if keys.count > 1, key.count < 4 || Inflection.isInvariable(key, language) {
      return Inflection.withoutAccents([key])
    }
    return Inflection.forms(of: key, language)
  }

  private static func words(of phrase: String) -> [String] {
    var words: [String] = []
    var current = String.UnicodeScalarView()
    for scalar in phrase.unicodeScalars {
      if Letters.isLetter(scalar.value) || Letters.isCombining(scalar.value) {
        current.append(scalar)
      } else if !current.isEmpty {
        words.append(String(current))
        current = .init()
      }
    }
    return current.isEmpty ? words : words + [String(current)]
  }

  /// The number of its last word, if it stands in a text from a word on.
  func match(at number: Int, in scan: Scan, _ bytes: [UInt8]) -> Int? {
    var current = number
    for place in positions.indices {
      if place > 0 {
        guard let next = scan.wordAfter(current) else { return nil }
        current = next
      }
      let token = scan.tokens[current]
      guard hashes[place].contains(token.key) else { return nil }
      if isExact, !bytes[token.range].elementsEqual(positions[place][0].utf8) { return nil }
    }
    return current
  }
}
