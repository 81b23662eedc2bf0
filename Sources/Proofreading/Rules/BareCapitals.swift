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
      // « ECOLE_NOM »
      if scan.token(number + 1).isOneOf("_") || scan.token(number - 1).isOneOf("_") { continue }
      if !isShouted, Self.alsoEnglish.contains(key(token)), !isFrenchWord(number) { continue }
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
    if isForeign(number) { return false }
    if next.isCapitalised { return !next.isCapitals }
    let word = key(next)
    if Self.afterPreposition.contains(word) { return true }
    return next.count > 1 && !Self.afterVerb.contains(word)
      && !["é", "és", "ée", "ées", "i", "is", "it", "u", "us", "ert", "ait", "ort", "eint"]
        .contains(where: word.hasSuffix)
  }

  /// « l'Education », « Education nationale »; but « Pearson Education », « le logiciel Evolution ».
  private func isFrenchWord(_ number: Int) -> Bool {
    if scan.token(number - 1).map(Scan.isApostrophe) ?? false { return true }
    if Self.articles.contains(word(at: scan.wordBefore(number))) { return true }
    let isFollowed = scan.wordAfter(number).map { scan.tokens[$0].isCapitalised } ?? false
    return opensSentence(number) && !isFollowed
  }

  /// « A priori » keeps its Latin a; « A list of the tools » is English.
  private func isForeign(_ number: Int) -> Bool {
    if Self.latin.contains(word(at: number + 2)) { return true }
    for place in number + 2..<min(number + 16, scan.tokens.count) {
      if Self.english.contains(word(at: place)) { return true }
      let token = scan.tokens[place]
      if token.kind == .newline || token.kind == .mark && endsSentence(place) { break }
    }
    return false
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

  private static let alsoEnglish: Set<String> = [
    "education", "evolution", "echo", "echos", "edition", "editions", "election", "elections",
    "elegant", "element", "elements", "elite", "emission", "emissions", "emotion", "emotions",
    "episode", "episodes", "equilibrium", "erosion", "evaluation", "evaluations", "evasion",
    "evident", "equivalent", "event", "ether", "epic",
  ]
  private static let articles: Set<String> = [
    "le", "la", "les", "une", "un", "des", "du", "de", "au", "aux", "cette", "nos", "notre",
    "votre", "vos",
  ]
  private static let latin: Set<String> = [
    "contrario", "priori", "posteriori", "fortiori", "minima", "maxima", "cappella", "capella",
    "capela", "tempera", "giorno", "latere", "quo", "pari", "simili", "silentio", "vero", "novo",
    "nativitate", "nihilo", "maximis", "mezza", "voce",
  ]
  private static let english: Set<String> = [
    "the", "of", "is", "and", "with", "that", "are", "by", "this", "which",
  ]
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
