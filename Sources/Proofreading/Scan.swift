/// A text's tokens, and by number those that rules ask for: no rule walks over all of them but the
/// one that counts the words of sentences.
struct Scan: Sendable {
  var tokens: [Token] = []
  /// Words and numbers that the lexicon knows.
  var known: [Int] = []
  /// Words without small letters.
  var capitals: [Int] = []
  /// Words that repeat the word before them.
  var repeated: [Int] = []
  var wideSpaces: [Int] = []
  var numbers: [Int] = []
  /// Marks and line breaks.
  var marks: [Int] = []
  var emoji: [Int] = []
  var hashtags: [Int] = []
  var mentions: [Int] = []
  var links: [Int] = []
  /// Quotations, each by the tokens that open and close it; those within others left out.
  private(set) var quotations: [(open: Int, close: Int)] = []

  /// Takes the last token back, and its number out of the lists.
  mutating func removeLast() {
    let number = tokens.count - 1
    tokens.removeLast()
    for list in [\Scan.known, \.capitals, \.repeated, \.numbers, \.marks] {
      while let last = self[keyPath: list].last, last >= number {
        self[keyPath: list].removeLast()
      }
    }
  }

  mutating func finish() { quotations = Quotations(in: self).found }

  /// The token at a number, or nil past either end.
  func token(_ number: Int) -> Token? {
    tokens.indices.contains(number) ? tokens[number] : nil
  }

  /// Whether two words stand beside each other: a space, a hyphen, an apostrophe or a stroke between
  /// them, or one line break. The number of the word after, if so.
  func wordAfter(_ number: Int) -> Int? {
    guard let next = token(number + 1) else { return nil }
    switch next.kind {
    case .space:
      // A line that was broken after a space.
      if let line = token(number + 2), line.kind == .newline, line.count == 1 {
        return word(number + 3)
      }
      return word(number + 2)
    case .newline: return next.count == 1 ? word(number + 2) : nil
    case .mark: return Self.joins(next) || next.isMark("/") ? word(number + 2) : nil
    default: return nil
    }
  }

  /// The same where one of the two is a number: « Office 365 », « 5G », « 2.0 ».
  func wordOrNumberAfter(_ number: Int) -> Int? {
    if let word = wordAfter(number) { return word }
    for distance in 1...2 {
      guard let next = token(number + distance), next.kind == .word || next.kind == .number,
        next.kind == .number || token(number)?.kind == .number
      else { continue }
      guard distance == 2, let between = token(number + 1) else { return number + distance }
      let isJoined =
        between.kind == .space || between.kind == .newline && between.count == 1
        || between.kind == .mark
          && (Self.joins(between) || [".", ",", "/"].contains { between.isMark($0) })
      return isJoined ? number + distance : nil
    }
    return nil
  }

  /// The first word, from one on, that is no adverb such as may stand in any phrase: « reviendrons très
  /// vite vers vous »; two at most.
  func wordAfterFillers(_ number: Int) -> Int {
    var number = number
    for _ in 0..<2 where Self.fillers.contains(tokens[number].key) {
      guard let next = wordAfter(number) else { break }
      number = next
    }
    return number
  }

  static let fillerWords = [
    "très", "bien", "vite", "rapidement", "donc", "surtout", "toujours", "encore", "aussi",
    "vraiment", "également", "tous", "toutes", "pouvoir", "enfin", "prochainement",
  ]
  private static let fillers = Set(fillerWords.map { Letters.hash($0) })

  /// The word beside a word on its left, joined to it in the same ways.
  func wordBefore(_ number: Int) -> Int? {
    for distance in 2...3 {
      if let before = word(number - distance), wordAfter(before) == number { return before }
    }
    return nil
  }

  private func word(_ number: Int) -> Int? {
    token(number)?.kind == .word ? number : nil
  }

  static func joins(_ token: Token) -> Bool { isApostrophe(token) || isHyphen(token) }

  static func isApostrophe(_ token: Token) -> Bool { token.isMark("'") || token.isMark("\u{2019}") }

  static func isHyphen(_ token: Token) -> Bool { token.isMark("-") || token.isMark("\u{2011}") }
}
