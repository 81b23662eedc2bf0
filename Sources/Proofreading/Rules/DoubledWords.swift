import Diagnosis

extension Examination {
  /// A word typed twice. What French and English say twice is no slip.
  mutating func findDoubledWords() {
    guard guide.style.doubledWords else { return }
    for number in scan.repeated {
      let word = scan.tokens[number]
      guard !isSaidTwice(number), let space = scan.token(number - 1),
        space.kind == .space || space.kind == .newline && Self.crossLines.contains(key(word)),
        let first = scan.token(number - 2), first.kind == .word, !isJoined(number),
        !isJoinedBefore(number - 2)
      else { continue }
      findings.append(
        Finding(
          .doubledWord, Int(first.start)..<Int(word.end), replacement: text(first), isSafe: true,
          values: ["word": text(word)]))
    }
  }

  /// « Nous nous voyons », but neither « nous nous avons » nor the second half of three.
  private func isSaidTwice(_ number: Int) -> Bool {
    let word = key(scan.tokens[number])
    guard word == "nous" || word == "vous" else { return Self.saidTwice.contains(word) }
    if scan.repeated.contains(number - 2) { return false }
    guard let next = scan.wordAfter(number) else { return true }
    return !["avons", "avez", "aurons", "aurez", "nous", "vous"].contains(key(scan.tokens[next]))
      || scan.repeated.contains(next)
  }

  /// « le le-dit », « l'a a »: half of another word is not repeated.
  private func isJoined(_ number: Int) -> Bool { scan.token(number + 1).map(Scan.joins) ?? false }

  private func isJoinedBefore(_ number: Int) -> Bool {
    scan.token(number - 1).map(Scan.joins) ?? false
  }

  private static let saidTwice: Set<String> = [
    "si", "non", "oui", "bla", "ha", "ah", "hé", "très", "had", "that", "bye", "so", "very", "no",
  ]
  /// Words that end no line by intention.
  private static let crossLines: Set<String> = [
    "le", "la", "les", "de", "des", "du", "un", "une", "et", "à", "au", "aux", "en", "dans", "par",
    "pour", "sur", "que", "qui", "the", "a", "an", "of", "to", "in", "and", "for", "on",
  ]
}
