import Diagnosis

/// How much of two texts is the same: the trigrams of words that they share.
package struct Likeness: Sendable {
  /// From this part on two texts are one text planned twice.
  package static let same = 0.8

  private let trigrams: Set<String>

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
