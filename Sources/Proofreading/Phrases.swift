/// Phrases that begin with one word, each with what it stands for. Those that may stand in a text are
/// found by their second word: a list may have a thousand that begin alike, and a text the word as often.
struct Phrases<Value: Sendable>: Sendable {
  typealias Phrase = (value: Value, pattern: WordPattern)

  private(set) var ofOneWord: [Phrase] = []
  private var longer: [Phrase] = []
  /// The places of those among ``longer``.
  private var bySecondWord: [UInt64: [Int]] = [:]

  mutating func add(_ value: Value, _ pattern: WordPattern) {
    guard pattern.positions.count > 1 else {
      ofOneWord.append((value, pattern))
      return
    }
    for hash in pattern.hashes[1] { bySecondWord[hash, default: []].append(longer.count) }
    longer.append((value, pattern))
  }

  /// Those of several words that may stand in a text from a word on, in the order in which they were
  /// added.
  func longer(at number: Int, in scan: Scan) -> [Phrase] {
    guard !longer.isEmpty, let next = scan.wordAfter(number) else { return [] }
    var places = bySecondWord[scan.tokens[next].key] ?? []
    let later = scan.wordAfterFillers(next)
    if later != next, let others = bySecondWord[scan.tokens[later].key] {
      places = Set(places + others).sorted()
    }
    return places.map { longer[$0] }
  }
}
