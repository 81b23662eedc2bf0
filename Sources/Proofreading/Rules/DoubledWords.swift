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
        !isJoinedBefore(number - 2), !isNameOrTable(number)
      else { continue }
      findings.append(
        Finding(
          .doubledWord, Int(first.start)..<Int(word.end), replacement: text(first), isSafe: true,
          values: ["word": text(word)]))
    }
  }

  /// « Bora Bora », « le menu Menu », « n   n » of a table, « vg vg_1 », « tapez man man ».
  private func isNameOrTable(_ number: Int) -> Bool {
    let word = scan.tokens[number]
    let first = scan.tokens[number - 2]
    let space = scan.tokens[number - 1]
    if space.kind == .space, text(space).utf16.count > 2 { return true }
    if scan.token(number + 1)?.isMark("_") ?? false { return true }
    if Self.commands.contains(self.word(at: scan.wordBefore(number - 2))) { return true }
    if word.count == 1, !["à", "y", "a", "ô"].contains(key(word)) { return true }
    guard word.isCapitalised else { return false }
    return !first.isCapitalised || !first.isCapitals && !Self.crossLines.contains(key(word))
  }

  /// « Nous nous voyons », « oh la la », « tout en en parlant », « doux doux doux ».
  private func isSaidTwice(_ number: Int) -> Bool {
    let word = key(scan.tokens[number])
    let after = scan.wordAfter(number)
    let next = self.word(at: after)
    let before = self.word(at: scan.wordBefore(number - 2))
    switch word {
    case "la": return after == nil || next == "la" || Self.interjections.contains(before)
    case "en": return next.hasSuffix("ant")
    case "de": return Self.surnames.contains(next)
    case "nous", "vous":
      if scan.repeated.contains(number - 2) { return false }
      guard let after else { return true }
      return !["avons", "avez", "aurons", "aurez", "nous", "vous"].contains(next)
        || scan.repeated.contains(after)
    default:
      if Self.saidTwice.contains(word) { return true }
      return !Self.crossLines.contains(word) && (next == word || before == word)
    }
  }

  /// « le le-dit », « l'a a »: half of another word is not repeated.
  private func isJoined(_ number: Int) -> Bool { scan.token(number + 1).map(Scan.joins) ?? false }

  private func isJoinedBefore(_ number: Int) -> Bool {
    scan.token(number - 1).map(Scan.joins) ?? false
  }

  private static let saidTwice: Set<String> = [
    "si", "non", "oui", "bla", "ha", "ah", "hé", "très", "had", "that", "bye", "so", "very", "no",
    "là", "oh", "ho", "eh", "hi", "euh", "hum", "hein", "hop", "hip", "toc", "ding", "coucou",
    "chut", "boum", "donnant", "gagnant", "moitié", "kif", "tout", "petit", "grand", "vite",
    "bien", "encore", "jamais", "merci", "bravo", "allez", "allons", "doucement", "etc", "blabla",
    "faire", "long", "many", "really", "please", "now", "well", "there", "far", "more", "win",
    "knock",
  ]
  private static let interjections: Set<String> = [
    "oh", "ho", "ah", "ha", "ouh", "hou", "eh", "tra", "la",
  ]
  private static let surnames: Set<String> = [
    "gaulle", "villepin", "funès", "niro", "palma", "vries",
  ]
  private static let commands: Set<String> = [
    "lancez", "lancer", "exécutez", "exécuter", "tapez", "taper", "commande", "command", "run",
    "type", "execute",
  ]
  /// Words that end no line by intention.
  private static let crossLines: Set<String> = [
    "le", "la", "les", "de", "des", "du", "un", "une", "et", "à", "au", "aux", "en", "dans", "par",
    "pour", "sur", "que", "qui", "the", "a", "an", "of", "to", "in", "and", "for", "on",
  ]
}
