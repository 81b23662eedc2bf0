/// Words that shares are told in.
enum Shares {
  static let words = ["sur", "moitié", "tiers", "quart", "quarts"]

  static let numbers: [String: Int] = [
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "vingt": 20, "cent": 100,
  ]
  /// « quatre lames sur sept » counts the parts of one thing; a share is told of these.
  static let wholes: Set<Int> = [2, 3, 4, 5, 10, 20, 100]
  /// What is cut into parts of time or space is no figure: « un jour sur deux », « un quart d'heure ».
  static let measures: Set<String> = [
    "jour", "jours", "journée", "semaine", "mois", "an", "ans", "année", "week", "soir", "matin",
    "heure", "heures", "temps", "siècle", "finale", "tour", "saison", "été", "hiver", "mètre",
    "mètres", "centimètres", "m", "cm", "mm", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
    "samedi", "dimanche", "chemin", "parcours", "trajet", "prix", "minute", "minutes",
    "possibilités", "données", "éléments", "valeurs", "tableau", "liste", "mémoire", "fonds",
  ]
  /// What follows a share although it ends like a plural.
  static let afterShare: Set<String> = [
    "dans", "nous", "vous", "plus", "sans", "sous", "dès", "mais", "depuis", "après", "pas", "les",
    "des", "ces", "nos", "ses", "très", "jamais", "alors", "chez", "moins", "vers", "lors", "puis",
    "mes", "tes", "vos", "aux", "eux",
  ]
  /// « étape 1 sur 3 »
  static let parts: Set<String> = [
    "étape", "épisode", "partie", "page", "volet", "photo", "image", "vidéo", "numéro", "chapitre",
  ]
}

extension Examination {
  /// « 80 % », « trois clients sur quatre », « la moitié des habitants »: the tokens of each.
  func shares() -> [ClosedRange<Int>] {
    var shares = scan.numbers.compactMap { percentage($0) }
    if guide.language == .french {
      for number in scan.known where classes(scan.tokens[number]).contains(.share) {
        if let share = key(scan.tokens[number]) == "sur" ? ratio(number) : fraction(number) {
          shares.append(share)
        }
      }
      shares.sort { $0.lowerBound < $1.lowerBound }
    }
    return shares
  }

  private func percentage(_ number: Int) -> ClosedRange<Int>? {
    var next = number + 1
    if scan.token(next)?.kind == .space { next += 1 }
    guard let mark = scan.token(next) else { return nil }
    var last = next
    if mark.kind == .word {
      let name = guide.language == .french ? "pour" : "per"
      if key(mark) == name {
        guard let cent = scan.wordAfter(next), key(scan.tokens[cent]) == "cent" else { return nil }
        last = cent
      } else if key(mark) != "percent" {
        return nil
      }
    } else if !mark.isMark("%") {
      return nil
    }
    // « 12,5 % »
    var first = number
    if let comma = scan.token(number - 1), comma.isMark(",") || comma.isMark("."),
      scan.token(number - 2)?.kind == .number
    {
      first -= 2
    }
    // « 100 % gratuit »
    if first == number, ["100", "0"].contains(text(scan.tokens[number])) { return nil }
    let share = first...last
    return isSetOfPrices(share) || isThreshold(share) || isOfOnesOwn(last) ? nil : share
  }

  /// « trois clients sur quatre », « 9 sur 10 », from its « sur »; not « deux pages sur trois colonnes ».
  private func ratio(_ over: Int) -> ClosedRange<Int>? {
    guard scan.token(over + 1)?.kind == .space, let whole = count(over + 2),
      Shares.wholes.contains(whole)
    else { return nil }
    // « sur 2–4 semaines », « sur 10 000 »
    if scan.token(over + 3).isOneOf("–") { return nil }
    if scan.token(over + 3)?.kind == .space, scan.token(over + 4)?.kind == .number { return nil }
    if let next = scan.wordAfter(over + 2) {
      let word = key(scan.tokens[next])
      if Shares.measures.contains(word) { return nil }
      if word.count > 2, word.hasSuffix("s") || word.hasSuffix("x"),
        !Shares.afterShare.contains(word)
      {
        return nil
      }
    }
    var place = over
    // « sur quatre » after the number and one or two words.
    for _ in 0..<3 {
      guard scan.token(place - 1)?.kind == .space, let before = scan.token(place - 2),
        before.kind == .word || before.kind == .number
      else { return nil }
      place -= 2
      if let part = count(place) {
        let before = scan.token(place - 2).map { key($0) } ?? ""
        return part < whole && !Shares.parts.contains(before) ? place...(over + 2) : nil
      }
      if Shares.measures.contains(key(before)) { return nil }
    }
    return nil
  }

  private func count(_ number: Int) -> Int? {
    guard let token = scan.token(number) else { return nil }
    switch token.kind {
    case .number: return token.end - token.start <= 3 ? Int(text(token)) : nil
    case .word: return Shares.numbers[key(token)]
    default: return nil
    }
  }

  /// « la moitié des », « un tiers de », « trois quarts d' »
  private func fraction(_ number: Int) -> ClosedRange<Int>? {
    guard let article = scan.wordBefore(number), let of = scan.wordAfter(number),
      ["de", "des", "d"].contains(key(scan.tokens[of])),
      ["la", "le", "un", "deux", "trois"].contains(key(scan.tokens[article]))
    else { return nil }
    if let before = scan.wordBefore(article), key(scan.tokens[before]) == "à" { return nil }
    // « le tiers de confiance », « la moitié de cette vitesse »
    let part = word(at: scan.wordAfter(of))
    if word(at: of) == "de", ["confiance", "ce", "cet", "cette", "ces"].contains(part) {
      return nil
    }
    var place = of
    for _ in 0..<2 {
      guard let next = scan.wordAfter(place) else { break }
      if Shares.measures.contains(key(scan.tokens[next])) { return nil }
      place = next
    }
    if isNorm(from: article, -1) || isNorm(from: of, 1) || isOfOnesOwn(of) { return nil }
    return article...of
  }
}
