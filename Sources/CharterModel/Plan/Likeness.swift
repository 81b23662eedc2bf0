import Diagnosis

/// How much of two texts is the same: the trigrams of words that they share.
package struct Likeness: Sendable {
  /// From this part on two texts are one text planned twice.
  package static let same = 0.8

  fileprivate let trigrams: Set<String>

  /// Words without regard for case, accents and punctuation; nil if there are fewer than three.
  package init?(_ text: String) {
    let words = text.folded.split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 3 else { return nil }
    trigrams = Set(
      (0...words.count - 3).map { words[$0..<$0 + 3].joined(separator: " ") })
  }

  /// The shared part of the shorter text's trigrams, 0 to 1.
  package func part(sharedWith other: Likeness) -> Double {
    let shorter = min(trigrams.count, other.trigrams.count)
    return Double(trigrams.intersection(other.trigrams).count) / Double(shorter)
  }
}

/// Many texts, each compared with those before it by what they share: to compare every pair of 2,000
/// texts took seconds.
package struct LikenessIndex {
  private var sizes: [Int] = []
  /// The texts that hold a trigram, up to so many: what is the same as one of hundreds is the same as
  /// one of the first.
  private static let most = 64
  private var holders: [String: [Int]] = [:]

  package init() {}

  /// Adds a text, or a place for one without words.
  ///
  /// - Returns: the first text before it, among those admitted, that is the same.
  package mutating func add(_ text: Likeness?, admitting isAdmitted: (Int) -> Bool) -> Int? {
    let number = sizes.count
    sizes.append(text?.trigrams.count ?? 0)
    guard let text else { return nil }
    var shared: [Int: Int] = [:]
    for trigram in text.trigrams {
      for other in holders[trigram] ?? [] { shared[other, default: 0] += 1 }
      if holders[trigram]?.count ?? 0 < Self.most {
        holders[trigram, default: []].append(number)
      }
    }
    return shared.filter { other, count in
      let shorter = min(sizes[other], sizes[number])
      return Double(count) >= Likeness.same * Double(shorter) && isAdmitted(other)
    }.keys.min()
  }
}
