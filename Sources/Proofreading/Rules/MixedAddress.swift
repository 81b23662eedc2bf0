import Diagnosis

extension Examination {
  /// *Tu* where the house says *vous*, the reverse, or both in one text.
  mutating func findMixedAddress() {
    guard guide.language == .french, guide.style.isStated else { return }
    let familiar = guide.style.address == .familiar ? [] : familiarWords()
    let formal = guide.style.address == .formal ? [] : formalWords()
    let saysFormal: Bool
    switch guide.style.address {
    case .formal: saysFormal = true
    case .familiar: saysFormal = false
    case nil:
      guard !familiar.isEmpty, !formal.isEmpty else { return }
      saysFormal = formal.count >= familiar.count
    }
    for (range, replacement) in saysFormal ? familiar : formal {
      findings.append(
        Finding(
          .mixedAddress, range, replacement: replacement,
          values: ["word": text(range), "say": saysFormal ? "vous" : "tu"]))
    }
  }

  private func familiarWords() -> [(Range<Int>, String?)] {
    let pronouns = scan.known.compactMap { number -> (Range<Int>, String?)? in
      guard isFamiliar(number) else { return nil }
      let token = scan.tokens[number]
      // « Abonne-toi »
      if key(token) == "toi", let hyphen = scan.token(number - 1), Scan.isHyphen(hyphen),
        let verb = scan.token(number - 2), verb.kind == .word
      {
        return (Int(verb.start)..<Int(token.end), nil)
      }
      // « t » alone says nothing: « t'appelles ».
      guard token.count == 1, let verb = scan.wordAfter(number) else {
        return (token.range, formalWord(token))
      }
      return (Int(token.start)..<Int(scan.tokens[verb].end), nil)
    }
    let imperatives = familiarImperatives().filter { verb in
      !pronouns.contains { $0.0.overlaps(verb) }
        && !findings.contains { $0.rule == .wordToAvoid && $0.range.overlaps(verb) }
    }
    return (pronouns + imperatives.map { ($0, nil) }).sorted { $0.0.lowerBound < $1.0.lowerBound }
  }

  /// « t'appelles » but not « a-t-il »; « tu » but not « il s'est tu »; « ton avis », not « le ton ».
  private func isFamiliar(_ number: Int) -> Bool {
    let token = scan.tokens[number]
    if classes(token).contains(.ton) { return isPossessive(number) }
    guard classes(token).contains(.familiar), !(token.isCapitals && token.count > 1),
      !isPartOfForm(number)
    else { return false }
    if token.count == 1 {
      let next = scan.token(number + 1)
      let before = scan.token(number - 1)
      return (next.map(Scan.isApostrophe) ?? false) && !(before.map(Scan.joins) ?? false)
        && scan.token(number + 2)?.kind == .word
    }
    if key(token) == "tu", isSpokenToNoOne(number) { return false }
    if key(token) == "stp" {
      return scan.token(number + 1)?.kind != .space || scan.token(number - 2).isOneOf(",")
    }
    if let before = scan.token(number - 2), before.kind == .word,
      scan.token(number - 1)?.kind == .space, key(token) == "tu"
    {
      return !Self.auxiliaries.contains(key(before))
    }
    return true
  }

  /// « tous·tes », « tout/te », « .te »
  private func isPartOfForm(_ number: Int) -> Bool {
    let mark = scan.token(number - 1)
    return mark.isOneOf("·•‧⋅∙./(")
      && (scan.token(number - 2)?.kind == .word || mark.isOneOf("."))
  }

  /// « tu sais, … », « en veux-tu, en voilà », « le tu »; « Tu 9:00 » is a Tuesday.
  private func isSpokenToNoOne(_ number: Int) -> Bool {
    let next = scan.token(number + 1)
    if next?.kind == .space, scan.token(number + 2)?.kind == .number { return true }
    if scan.tokens[number].isCapitalised, scan.token(number - 2).isOneOf(",") { return true }
    let before = word(at: scan.wordBefore(number))
    if !before.isEmpty, scan.token(number - 1).map(Scan.isHyphen) ?? false {
      return ["veux", "as"].contains(before)
        && (next.map(Scan.isHyphen) ?? false || next.isOneOf(",") && word(at: number + 3) == "en")
    }
    if Self.ofPronoun.contains(before) { return true }
    guard let after = scan.wordAfter(number) else { return false }
    if next.isOneOf("/") || !before.isEmpty && scan.token(number - 1).isOneOf("/") { return true }
    return Self.fillerVerbs.contains(word(at: after)) && scan.token(after + 1).isOneOf(",.…")
      && !["si", "que", "quand", "comme"].contains(before)
  }

  private func isPossessive(_ number: Int) -> Bool {
    guard !scan.tokens[number].isCapitals, scan.token(number + 1)?.kind == .space,
      let next = scan.wordAfter(number), !Self.followNoun.contains(key(scan.tokens[next]))
    else { return false }
    guard let before = scan.wordBefore(number) else { return true }
    return !Self.beforeNoun.contains(key(scan.tokens[before]))
  }

  private func formalWords() -> [(Range<Int>, String?)] {
    var words: [(Range<Int>, String?)] = []
    for number in scan.tokens.indices where scan.tokens[number].kind == .word {
      let token = scan.tokens[number]
      let isFormal = classes(token).contains(.formal) && !isRendezVous(number)
      if isFormal || isFormalVerb(number) { words.append((token.range, nil)) }
    }
    return words
  }

  private func isRendezVous(_ number: Int) -> Bool {
    guard let hyphen = scan.token(number - 1), Scan.isHyphen(hyphen),
      let before = scan.token(number - 2), before.kind == .word
    else { return false }
    return key(before) == "rendez"
  }

  /// « Découvrez », « écrivez »: a verb, unless it is a name within a sentence.
  private func isFormalVerb(_ number: Int) -> Bool {
    let token = scan.tokens[number]
    guard token.count > 3, draft.bytes[Int(token.end) - 1] | 0x20 == 0x7A,
      draft.bytes[Int(token.end) - 2] | 0x20 == 0x65, !Self.noFormalVerbs.contains(key(token))
    else { return false }
    return !token.isCapitalised || opensSentence(number)
  }

  private func formalWord(_ token: Token) -> String? {
    let words = ["ta": "votre", "tes": "vos", "toi": "vous", "ton": "votre"]
    guard let word = words[key(token)] else { return nil }
    return token.isCapitalised ? Letters.capitalised(word) : word
  }

  private static let fillerVerbs: Set<String> = [
    "vois", "sais", "parles", "penses", "comprends", "imagines",
  ]
  private static let ofPronoun: Set<String> = [
    "le", "du", "au", "dire",
  ]
  /// After these « tu » is the participle of *taire*.
  private static let auxiliaries: Set<String> = [
    "est", "es", "suis", "sont", "était", "nous", "avons", "avez", "ont", "ai", "a", "avait",
  ]
  /// Before these « ton » is a noun, and after those.
  private static let followNoun: Set<String> = [
    "sur", "de", "du", "des", "d", "et", "est", "qui", "que", "juste", "reste", "à", "au", "pour",
    "ou", "monte", "change", "se", "ne", "n", "a", "doit", "en", "dans", "plus",
  ]
  private static let beforeNoun: Set<String> = [
    "le", "un", "du", "ce", "au", "de", "d", "quel", "leur", "son", "votre", "notre", "mon",
    "même", "bon", "autre", "nouveau", "sans", "seul", "chaque", "tel", "aucun", "sur",
  ]
  static let noFormalVerbs: Set<String> = ["chez", "assez", "rendez", "rodez", "suez", "lopez"]
}
