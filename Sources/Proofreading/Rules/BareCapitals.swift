import Diagnosis

extension Examination {
  /// « Etat », « A Autun »: a capital keeps its accent.
  mutating func findBareCapitals() {
    for number in scan.known {
      let token = scan.tokens[number]
      guard token.isCapitalised else { continue }
      let classes = classes(token)
      let isShouted = token.isCapitals && token.count > 1
      // « CA » is made of initials.
      if isShouted, token.count < 4 { continue }
      if classes.contains(.accented), let word = AccentedCapitals.initial[key(token)] {
        report(token, isShouted ? Letters.capitalText(word) : Letters.capitalised(word))
      } else if isShouted, classes.contains(.shouted),
        let word = AccentedCapitals.inner[key(token)]
      {
        report(token, Letters.capitalText(word))
      } else if classes.contains(.bareA), isPreposition(number) {
        report(token, "À")
      }
    }
  }

  private mutating func report(_ token: Token, _ replacement: String) {
    findings.append(
      Finding(
        .capitalAccent, token.range, replacement: replacement, isSafe: true,
        values: ["word": text(token), "say": replacement]))
  }

  /// A lone A that opens a sentence, but for the verb: « A participé », « A été remis ».
  private func isPreposition(_ number: Int) -> Bool {
    guard scan.tokens[number].isCapitals, opensSentence(number),
      scan.token(number + 1)?.kind == .space, let next = scan.token(number + 2)
    else { return false }
    guard next.kind == .word else { return next.kind == .number }
    if next.isCapitalised { return !next.isCapitals }
    let word = key(next)
    if Self.afterPreposition.contains(word) { return true }
    return next.count > 1 && !Self.afterVerb.contains(word)
      && !["é", "és", "ée", "ées", "i", "is", "it", "u", "us", "ert", "ait", "ort", "eint"]
        .contains(where: word.hasSuffix)
  }

  func opensSentence(_ number: Int) -> Bool {
    guard var before = scan.token(number - 1) else { return true }
    if before.kind == .space {
      guard let mark = scan.token(number - 2) else { return true }
      before = mark
    }
    if before.kind == .newline || before.kind == .emoji { return true }
    return ".!?:«…•–—-→(".unicodeScalars.contains { before.isMark($0) }
  }

  /// These end as a participle does.
  private static let afterPreposition: Set<String> = [
    "l", "d", "midi", "minuit", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "qui",
    "nous", "vous", "tous", "plus", "petit", "petits", "côté", "lui", "celui", "dessous", "parmi",
    "partout",
  ]
  private static let afterVerb: Set<String> = [
    "et", "ou", "est", "eu", "bien", "déjà", "toujours", "enfin", "aussi", "ainsi", "pour", "dans",
    "notamment", "également", "depuis", "fait", "mis", "pris", "mort",
  ]
}
