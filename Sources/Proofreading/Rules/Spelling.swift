import Diagnosis

extension Examination {
  /// « recomandation »: a word that no dictionary has, one slip away from one that it has. What else is
  /// unknown is a name, a term or another language, and left alone.
  mutating func findMisspellings() {
    guard let speller = guide.speller else { return }
    var found: [(token: Token, word: String, say: String)] = []
    var words = 0
    var occurrences: [String: Int] = [:]
    for (number, token) in scan.tokens.enumerated() where token.kind == .word {
      guard isSpelled(number) else { continue }
      words += 1
      let word = key(token)
      guard !lexicon.isOwn(word), let say = speller.correction(of: word) else { continue }
      found.append((token, word, say))
      occurrences[word, default: 0] += 1
    }
    // A text in another language; a term that comes again.
    guard found.count < 6 || found.count * 4 < words else { return }
    for one in found where occurrences[one.word, default: 0] < 3 {
      findings.append(
        Finding(
          .spelling, one.token.range, replacement: one.say,
          values: ["word": text(one.token), "say": one.say]))
    }
  }

  /// A word of prose: small letters of the language, and nothing joined to it but an elided one.
  private func isSpelled(_ number: Int) -> Bool {
    let token = scan.tokens[number]
    guard (SpelledWords.fewestLetters...SpelledWords.mostLetters).contains(Int(token.count)),
      !token.isCapitalised
    else { return false }
    guard
      text(token).unicodeScalars.allSatisfy({
        SpelledWords.isSmall($0) || Letters.isCombining($0.value)
      })
    else { return false }
    return isFreeBefore(number) && isFreeAfter(number)
  }

  private func isFreeBefore(_ number: Int) -> Bool {
    guard let before = scan.token(number - 1) else { return true }
    switch before.kind {
    case .space, .newline: return true
    case .mark:
      if Scan.isApostrophe(before) { return Self.elisions.contains(word(at: number - 2)) }
      return scan.token(number - 1).isOneOf("(«“\"[—–")
    default: return false
    }
  }

  func isFreeAfter(_ number: Int) -> Bool {
    guard let after = scan.token(number + 1) else { return true }
    switch after.kind {
    case .space, .newline: return true
    case .mark:
      guard scan.token(number + 1).isOneOf(",.;:!?)»”\"]…—–") else { return false }
      guard let next = scan.token(number + 2) else { return true }
      return next.kind == .space || next.kind == .newline || next.kind == .mark
    default: return false
    }
  }

  static let elisions: Set<String> = [
    "l", "d", "j", "n", "s", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
  ]
}
