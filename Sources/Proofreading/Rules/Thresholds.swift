/// Shares that someone sets, and no one has counted.
enum Thresholds {
  /// A part of a price, of a wage or of a picture.
  static let offers: Set<String> = [
    "remise", "remises", "réduction", "réductions", "rabais", "tva", "acompte", "ristourne",
    "escompte", "taxe", "taxes", "arrhes", "rembourse", "remboursé", "remboursés", "remboursement",
    "cotisation", "commission", "intérêts", "zoom", "agrandir", "agrandi", "largeur", "hauteur",
    "opacité", "transparence", "luminosité", "batterie", "coefficient", "discount", "discounts",
    "vat", "tax", "rebate", "deposit", "premium", "salary", "fee", "fees", "pays", "pay", "covers",
    "reimburse", "reimbursed", "reimbursement", "matches", "shares", "width", "height", "opacity",
    "battery", "brightness", "cpu",
  ]
  static let thresholds: Set<String> = [
    "partir", "delà", "deçà", "dessous", "dessus", "seuil", "limite", "plafond", "quota", "barre",
    "objectif", "cible", "règle", "zoom", "marge", "inférieur", "inférieure", "inférieurs",
    "inférieures", "supérieur", "supérieure", "supérieurs", "supérieures", "égal", "égale",
    "limité", "limitée", "fixé", "fixée", "plafonné", "plafonnée", "minimum", "maximum", "minima",
    "dépasse", "dépassent", "dépasser", "dépassera", "dépassant", "dépassé", "excède", "excèdent",
    "excéder", "exceed", "exceeds", "exceeding", "above", "below", "threshold", "limit",
    "starting", "target", "cap", "capped", "limited", "rule", "top", "that", "this", "these",
    "those", "ces",
    "compter", "viser", "visez", "prévoir", "prévoyez", "laisser", "passer", "atteindre",
    "approcher", "portion", "quarters",
  ]
  static let afterThreshold: Set<String> = [
    "de", "du", "des", "d", "les", "la", "le", "pas", "plus", "of", "to", "at", "from", "à",
    "than",
  ]
  static let bounds: Set<String> = [
    "plus", "moins", "jusqu", "hauteur", "more", "less", "fewer", "greater", "least", "most", "up",
    "over", "under",
  ]
  static let ballots: Set<String> = [
    "voix", "votes", "suffrages", "votants", "capital", "parts", "droits", "exprimés", "vote",
    "shares", "ballots", "stock",
  ]
  static let norms: Set<String> = [
    "exigé", "exigée", "majority", "quorum", "considered",
    "nécessite", "nécessitent", "requiert", "exige", "exigent", "doit", "doivent", "devra",
    "devront", "devez", "faut", "faudra", "must", "shall", "should", "require", "requires",
    "required", "obligatoire",
  ]
  static let conditions: Set<String> = [
    "conforme", "si", "if", "unless", "whether", "dès", "lorsque", "when",
  ]
  static let ownPronouns: Set<String> = [
    "votre", "vos", "ton", "ta", "tes", "mon", "ma", "mes", "your", "his", "her", "my",
  ]
  static let ownThings: Set<String> = [
    "capacité", "puissance", "temps", "salaire", "poste", "contrat", "activité", "time", "salary",
    "pay", "premium", "hours",
  ]
}

extension Examination {
  /// « une remise de 20 % », “20% off”, `width=50%`, « 12 % 5 » of a calculation.
  func isSetOfPrices(_ share: ClosedRange<Int>) -> Bool {
    let first = share.lowerBound
    let last = share.upperBound
    if (max(0, first - 8)..<first).contains(where: { Thresholds.offers.contains(word(at: $0)) }) {
      return true
    }
    for place in last + 1..<last + 6 {
      if Thresholds.offers.contains(word(at: place)) { return true }
      if place < last + 3, ["off", "minimum", "maximum", "max", "min"].contains(word(at: place)) {
        return true
      }
      guard let token = scan.token(place), token.kind != .newline, !endsSentence(place) else {
        break
      }
    }
    if scan.token(first - 1).isOneOf("=") { return true }
    return scan.token(last + 1)?.kind == .space && scan.token(last + 2)?.kind == .number
  }

  /// « 60 % de votre temps », “6% of your salary”.
  func isOfOnesOwn(_ last: Int) -> Bool {
    guard let of = ["de", "des"].contains(word(at: last)) ? last : scan.wordAfter(last) else {
      return false
    }
    if word(at: of) == "de", scan.token(of + 2)?.kind == .number { return true }
    guard let whose = scan.wordAfter(of), ["de", "du", "d", "of"].contains(word(at: of)) else {
      return false
    }
    if Thresholds.ownPronouns.contains(word(at: whose)) { return true }
    if word(at: of) != "de", Thresholds.ownThings.contains(word(at: whose)) { return true }
    return ["son", "sa", "leur", "the"].contains(word(at: whose))
      && Thresholds.ownThings.contains(word(at: scan.wordAfter(whose)))
  }

  /// « à partir de 10 % », « plus de 50 % des voix », « si plus de 20 % … ».
  func isThreshold(_ share: ClosedRange<Int>) -> Bool {
    var before: [String] = []
    var place = share.lowerBound - 1
    while place >= 0, place > share.lowerBound - 12, !endsThought(place) {
      if scan.tokens[place].kind == .word { before.append(key(scan.tokens[place])) }
      place -= 1
    }
    if let word = before.first(where: { !Thresholds.afterThreshold.contains($0) }),
      Thresholds.thresholds.contains(word)
    {
      return true
    }
    guard before.prefix(3).contains(where: Thresholds.bounds.contains) else { return false }
    let after = share.upperBound + 1..<share.upperBound + 8
    return after.contains { Thresholds.ballots.contains(word(at: $0)) }
      || isNorm(from: share.lowerBound, -1) || isNorm(from: share.upperBound, 1)
  }

  /// Whether the sentence, before or after a token, says what must be, or opens a condition.
  func isNorm(from number: Int, _ step: Int) -> Bool {
    var place = number + step
    while scan.token(place) != nil, abs(place - number) < 40, !endsThought(place) {
      let word = word(at: place)
      if Thresholds.norms.contains(word) { return true }
      if step < 0, Thresholds.conditions.contains(word) { return true }
      place += step
    }
    return false
  }
}
