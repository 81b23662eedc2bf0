import Diagnosis

/// Verbs that posts call to action with, in the imperative of *tu*.
enum Imperatives {
  static let verbs = list(
    """
    viens reviens découvre rejoins envoie écris dis clique participe profite prends choisis regarde
    appelle fais mets lis réponds essaie essaye imagine raconte télécharge retrouve remplis apporte
    attends oublie contacte consulte tague mentionne abonne inscris postule vas sois aie sache rends
    remporte réagis ouvre trouve pense dépose signale donne cherche laisse commente gagne adopte
    soutiens teste goûte apprends deviens obtiens reçois construis finis descends sors réussis agis
    ramène propose compare calcule explore installe relis vérifie crée dessine organise
    améliore
    """)
  /// These are nouns as well, and verbs only before what they act upon.
  static let nouns = list(
    """
    partage réserve visite montre commande offre demande note garde aime passe tente like active
    suis change vote invite
    """)

  private static func list(_ words: String) -> [String] {
    words.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

extension Examination {
  /// « Viens », « Dis-nous », « Ne rate pas »: what is said to one whom one calls *tu*.
  func familiarImperatives() -> [Range<Int>] {
    var found: [Range<Int>] = []
    for number in scan.known where mayCall(number) {
      guard opensSentence(number) else {
        if classes(scan.tokens[number]).contains(.imperative),
          isJoinedToCall(number, found.last) || isJoinedToFormalCall(number)
        {
          found.append(scan.tokens[number].range)
        }
        continue
      }
      let token = scan.tokens[number]
      let classes = classes(token)
      if classes.contains(.imperative), isFollowedByWord(number) {
        found.append(token.range)
      } else if classes.contains(.imperativeOrNoun), !isAfterColon(number),
        let next = scan.wordAfter(number), Self.determiners.contains(key(scan.tokens[next]))
      {
        found.append(token.range)
      } else if classes.contains(.negation), let verb = scan.wordAfter(number),
        let not = scan.wordAfter(verb), key(scan.tokens[not]) == "pas",
        Self.maySpeakToOne(key(scan.tokens[verb]))
      {
        found.append(Int(token.start)..<Int(scan.tokens[not].end))
      }
    }
    found += openingVerbs().filter { verb in !found.contains { $0.overlaps(verb) } }
    for mark in scan.marks where Scan.isHyphen(scan.tokens[mark]) {
      guard let range = withPronoun(mark) else { continue }
      found.removeAll { $0.overlaps(range) }
      found.append(range)
    }
    return found
  }

  /// « Ramène un ami »: a word in e that opens a sentence, before what no noun stands before.
  private func openingVerbs() -> [Range<Int>] {
    guard !draft.isProse else { return [] }
    var found: [Range<Int>] = []
    for mark in [-1] + scan.marks where mark < 0 || opensLine(mark) {
      let number = scan.token(mark + 1)?.kind == .space ? mark + 2 : mark + 1
      guard let word = scan.token(number), word.kind == .word, word.count > 4, word.isCapitalised,
        !word.isCapitals, let next = scan.wordAfter(number), scan.token(number + 1)?.kind == .space,
        Self.indefinites.contains(key(scan.tokens[next]))
      else { continue }
      let verb = key(word)
      guard verb.hasSuffix("e"), !verb.hasSuffix("ée"),
        !verb.hasSuffix("re") || Self.verbsInRe.contains(verb),
        !Self.noCalls.contains(verb)
      else { continue }
      found.append(word.range)
    }
    return found
  }

  private func opensLine(_ mark: Int) -> Bool {
    scan.tokens[mark].kind == .newline || scan.tokens[mark].isMark("«") || endsSentence(mark)
  }

  /// « Regarde la vidéo, puis commente »: the sentence has called already.
  private func isJoinedToCall(_ number: Int, _ call: Range<Int>?) -> Bool {
    guard let call, let before = scan.wordBefore(number),
      ["et", "puis", "ou"].contains(key(scan.tokens[before]))
    else { return false }
    var place = before
    while place > 0, scan.tokens[place].start >= call.upperBound {
      let token = scan.tokens[place]
      if token.kind == .mark && endsSentence(place) || token.kind == .newline { return false }
      place -= 1
    }
    return true
  }

  /// A page or an item of a list tells what someone does: « Garde la marque », « - Ouvre les comptes ».
  private func mayCall(_ number: Int) -> Bool {
    guard !draft.isProse, !isDefinition(number) else { return false }
    if scan.tokens[number].isCapitals, scan.tokens[number].count > 1 { return false }
    guard
      let mark = scan.token(scan.token(number - 1)?.kind == .space ? number - 2 : number - 1)
    else { return true }
    // « 3. vérifie les chiffres »
    if mark.isMark("."), !scan.tokens[number].isCapitalised { return false }
    return !"-•–—*".unicodeScalars.contains { mark.isMark($0) }
  }

  private func isFollowedByWord(_ number: Int) -> Bool {
    if scan.wordAfter(number) != nil { return !isHyphened(number) }
    guard let next = scan.token(number + 1) else { return true }
    if next.kind == .space {
      return scan.token(number + 2).map {
        $0.kind == .emoji || $0.isMark("!") || $0.isMark(":") || $0.isMark("→")
      } ?? true
    }
    return next.isMark("!") || next.isMark(",") || next.isMark(".")
  }

  private func isHyphened(_ number: Int) -> Bool {
    scan.token(number + 1).map(Scan.isHyphen) ?? false
  }

  /// A verb and the pronouns that hyphens join to it, of which this hyphen is the first: « Dis-nous »,
  /// but neither « pouvons-nous » nor « Noisy-le-Grand ».
  private func withPronoun(_ mark: Int) -> Range<Int>? {
    guard let verb = scan.token(mark - 1), verb.kind == .word, verb.count > 1,
      let next = scan.token(mark + 1), next.kind == .word, Self.pronounHashes.contains(next.key),
      Self.maySpeakToOne(key(verb)),
      !(scan.token(mark - 2).map(Scan.isHyphen) ?? false),
      !verb.isCapitalised || opensSentence(mark - 1)
    else { return nil }
    var last = mark - 1
    while isHyphened(last) {
      guard let pronoun = scan.token(last + 2), pronoun.kind == .word, !pronoun.isCapitalised,
        Self.pronounHashes.contains(pronoun.key)
      else { return nil }
      last += 2
    }
    return Int(verb.start)..<Int(scan.tokens[last].end)
  }

  /// An imperative of *tu* ends in e or s; « allons », « prendre », « sommes », « faites » are none.
  private static func maySpeakToOne(_ key: String) -> Bool {
    if key == "va" || verbsInRe.contains(key) { return true }
    guard key.hasSuffix("e") || key.hasSuffix("s"), !noVerbs.contains(key) else { return false }
    return !["ons", "re", "mes", "tes"].contains(where: key.hasSuffix)
  }

  private static let pronounHashes = Set(
    ["nous", "moi", "lui", "leur", "le", "la", "les", "y", "en"].map { Letters.hash($0) })
  private static let determiners: Set<String> = [
    "le", "la", "les", "l", "un", "une", "ton", "ta", "tes", "ce", "cet", "cette", "ces",
    "notre", "nos", "nous", "vite", "ici",
  ]
  private static let indefinites: Set<String> = [
    "un", "une", "ce", "cet", "cette", "ces", "notre", "nos",
  ]
  private static let noCalls: Set<String> = [
    "toute", "entre", "presque", "comme", "telle", "quelle", "puisque", "lorsque", "quoique",
    "encore", "reste", "manque", "arrive", "cette", "autre", "double", "triple", "jusque", "chaque",
    "place", "vienne", "unique", "ensuite", "grâce", "existe", "juste", "seule",
  ]
  private static let noVerbs: Set<String> = [
    "entre", "après", "celle", "dès", "sans", "sous", "vers", "es", "suis", "presque",
  ]
  private static let verbsInRe: Set<String> = ["offre", "ouvre", "découvre", "montre", "rencontre"]
}
