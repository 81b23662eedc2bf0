extension Inflection {
  static func french(_ key: String) -> [String] {
    if let forms = irregular(key) { return forms }
    let stem = { (count: Int) in String(key.dropLast(count)) }
    // Conjugated as it stands: « reviendrons », « excusons », « hésitez ».
    if key.hasSuffix("rons"), key.count > 5 { return future.map { stem(4) + "r" + $0 } }
    if key.hasSuffix("ons") || key.hasSuffix("ez"), key.count > 4 {
      return verb(stem(key.hasSuffix("ez") ? 2 : 3))
    }
    var forms = noun(key)
    if key.hasSuffix("er"), key.count > 3 { forms += verb(stem(2)) }
    return forms
  }

  private static let future = ["ai", "as", "a", "ons", "ez", "ont"]
  private static let imperfect = ["ais", "ait", "ions", "iez", "aient"]

  /// First conjugation.
  private static func verb(_ stem: String) -> [String] {
    let endings =
      ["er", "e", "es", "ent", "ons", "ez", "é", "ée", "és", "ées", "ant", "a", "èrent"]
      + imperfect + (future + imperfect).map { "er" + $0 }
    // « nous mangeons », « nous commençons »
    if stem.hasSuffix("g") {
      return endings.map { stem + ($0.first == "e" ? "" : "e") + $0 } + endings.map { stem + $0 }
    }
    return endings.map { stem + $0 }
  }

  /// The other conjugations, by the ending of the infinitive, or of the future with *nous*.
  private static func irregular(_ key: String) -> [String]? {
    for (ending, others) in conjugations where key.hasSuffix(ending) && key.count > 4 {
      let stem = String(key.dropLast(ending.count))
      return others.map { stem + $0 }
    }
    return nil
  }

  private static let conjugations: [(ending: String, others: [String])] = [
    ("venir", venir.map { "v" + $0 }), ("viendrons", venir.map { "v" + $0 }),
    ("tenir", venir.map { "t" + $0 }), ("tiendrons", venir.map { "t" + $0 }),
    (
      "prendre",
      ["prends", "prend", "prenons", "prenez", "prennent", "pris", "prise", "prises", "prenant"]
        + imperfect.map { "pren" + $0 } + (future + imperfect).map { "prendr" + $0 }
    ),
    (
      "mettre",
      ["mets", "met", "mettons", "mettez", "mettent", "mis", "mise", "mises", "mettant"]
        + imperfect.map { "mett" + $0 } + (future + imperfect).map { "mettr" + $0 }
    ),
    (
      "faire",
      ["fais", "fait", "faisons", "faites", "font", "faite", "faits", "faisant"]
        + imperfect.map { "fais" + $0 } + (future + imperfect).map { "fer" + $0 }
    ),
    (
      "dre",
      ["ds", "d", "dons", "dez", "dent", "du", "due", "dus", "dues", "dant"]
        + imperfect.map { "d" + $0 } + (future + imperfect).map { "dr" + $0 }
    ),
    (
      "frir",
      ["fre", "fres", "frons", "frez", "frent", "fert", "ferte", "ferts", "fertes", "frant"]
        + imperfect.map { "fr" + $0 } + (future + imperfect).map { "frir" + $0 }
    ),
    (
      "ir",
      ["is", "it", "issons", "issez", "issent", "issant", "i", "ie", "ies"]
        + imperfect.map { "iss" + $0 } + (future + imperfect).map { "ir" + $0 }
    ),
  ]

  /// *Venir* and *tenir*, without the first letter.
  private static let venir =
    ["enir", "iens", "ient", "enons", "enez", "iennent", "ienne", "iennes", "int", "inrent"]
    + ["enu", "enue", "enus", "enues", "enant"] + imperfect.map { "en" + $0 }
    + (future + imperfect).map { "iendr" + $0 }

  /// Number and gender of a noun, an adjective or a participle.
  private static func noun(_ key: String) -> [String] {
    if let last = key.last, "sz".contains(last), key.count > 3, !key.hasSuffix("ss") {
      // A plural as it stands: its singular and the singular's forms.
      let single = String(key.dropLast())
      return key.hasSuffix("s") && !isSingular(key)
        ? [single] + noun(single) : [key + "e", key + "es"]
    }
    if key.hasSuffix("eux") { return ["euse", "euses"].map { String(key.dropLast(3)) + $0 } }
    if key.hasSuffix("x") { return [] }
    let pairs: [(ending: String, others: [String])] = [
      ("eau", ["eaux"]), ("al", ["aux", "ale", "ales", "als"]), ("if", ["ifs", "ive", "ives"]),
      ("teur", ["teurs", "trice", "trices", "teuse", "teuses"]),
      ("eur", ["eurs", "euse", "euses"]), ("el", ["els", "elle", "elles"]),
      ("en", ["ens", "enne", "ennes"]), ("ier", ["iers", "ière", "ières"]),
      // « leader », « leadeuse »
      ("er", ["ers", "euse", "euses", "eur", "eurs", "ère", "ères"]),
      ("ée", ["ées", "é", "és"]), ("euse", ["euses", "eux"]),
      ("e", ["es"]), ("é", ["és", "ée", "ées"]),
    ]
    for (ending, others) in pairs where key.hasSuffix(ending) {
      return others.map { String(key.dropLast(ending.count)) + $0 }
    }
    return [key + "s", key + "e", key + "es"]
  }

  /// Of a phrase's participle in the feminine, the masculine: « prise », « pris ».
  static func masculine(_ key: String) -> [String] {
    guard ["ise", "ite", "erte"].contains(where: key.hasSuffix), key.count > 4 else { return [] }
    let form = String(key.dropLast())
    return form.hasSuffix("s") ? [form] : [form, form + "s"]
  }

  /// Words that end in s without being plurals.
  static func isSingular(_ key: String) -> Bool {
    ["ais", "ois", "ès", "us", "cas", "fois", "prix", "pays", "temps", "corps"].contains(
      where: key.hasSuffix)
  }
}
