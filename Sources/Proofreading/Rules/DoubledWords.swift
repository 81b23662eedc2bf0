import Diagnosis

extension Examination {
  /// A word typed twice. What French and English say twice is no slip.
  mutating func findDoubledWords() {
    guard guide.style.doubledWords else { return }
    for number in scan.repeated {
      let word = scan.tokens[number]
      guard !Self.saidTwice.contains(key(word)),
        let space = scan.token(number - 1), space.kind == .space,
        let first = scan.token(number - 2), !isJoined(number), !isJoinedBefore(number - 2)
      else { continue }
      findings.append(
        Finding(
          .doubledWord, Int(first.start)..<Int(word.end), replacement: text(first), isSafe: true,
          values: ["word": text(word)]))
    }
  }

  /// « le le-dit », « l'a a »: half of another word is not repeated.
  private func isJoined(_ number: Int) -> Bool { scan.token(number + 1).map(Scan.joins) ?? false }

  private func isJoinedBefore(_ number: Int) -> Bool {
    scan.token(number - 1).map(Scan.joins) ?? false
  }

  private static let saidTwice: Set<String> = [
    "nous", "vous", "si", "non", "oui", "bla", "ha", "ah", "hé", "très", "had", "that", "bye", "so",
    "very", "no",
  ]
}
