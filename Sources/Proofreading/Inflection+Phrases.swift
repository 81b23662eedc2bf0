/// The words of a French phrase that change with who speaks and to whom: « reviendrons vers vous »,
/// « je reviens vers toi »; « à nos conditions », « à mes conditions ».
extension Inflection {
  /// What may stand for a small word of a phrase; nil for a word that has forms of its own.
  static func frenchAlternatives(_ key: String, isFirst: Bool, isLast: Bool) -> [String]? {
    // « Morvane SA » does not end in a possessive.
    if isLast, key == "sa" || key == "a" { return [key] }
    if key != "nous", let row = rows.first(where: { $0.contains(key) }) {
      return [key] + row.filter { $0 != key }
    }
    switch key {
    case "nous": return isFirst ? ["nous", "on", "je", "j"] : ["nous", "moi", "me", "m"]
    case "je", "on": return [key] + ["nous", "on", "je", "j"].filter { $0 != key }
    // Prepositions join the article that follows.
    case "de": return isFirst ? [key] : ["de", "d", "du", "des"]
    case "à": return isFirst ? ["à", "a"] : ["à", "a", "au", "aux"]
    default: return functionWords.contains(key) ? [key] : nil
    }
  }

  /// « Nous nous excusons », « je m'excuse », « on s'excuse »: both pronouns change together, or
  /// « nous vous excusons » would be one of them.
  static let reflexives: [[[String]]] = [[["je"], ["me", "m"]], [["on"], ["se", "s"]]]

  private static let rows: [[String]] = [
    ["vous", "tu", "te", "t", "toi"], ["se", "s", "me", "m", "te", "t", "nous", "vous"],
    ["notre", "votre", "leur", "mon", "ma", "ton", "ta", "son", "sa"],
    ["nos", "vos", "leurs", "mes", "tes", "ses"], ["ne", "n"], ["que", "qu"],
    ["sommes", "suis", "est", "êtes", "es", "sont", "était", "étions", "serons", "sera"],
    ["auriez", "aurais", "aurait", "aurions", "auraient"],
    ["a", "ont", "avons", "avez", "ai", "as", "avait", "aura"],
  ]

  /// Words of grammar, which have no plural.
  static let functionWords: Set<String> = [
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "à", "au", "aux", "en", "et", "ou",
    "où", "par", "sur", "pas", "ce", "c", "il", "je", "j", "on", "y", "qui", "si", "sa", "non",
    "car", "ni", "a", "in", "of", "the", "to",
  ]
}
