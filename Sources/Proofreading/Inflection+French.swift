extension Inflection {
  static func french(_ key: String) -> [String] {
    let stem = { (count: Int) in String(key.dropLast(count)) }
    if key.hasSuffix("ir"), key.count > 4 {
      return ["is", "it", "issons", "issez", "issent", "issant", "i", "ie", "ies", "ira", "irons"]
        .map { stem(2) + $0 }
    }
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

  /// First conjugation.
  private static func verb(_ stem: String) -> [String] {
    let endings = [
      "er", "e", "es", "ent", "ons", "ez", "é", "ée", "és", "ées", "ant", "ais", "ait", "aient",
      "ions", "iez", "era", "erai", "eras", "erons", "erez", "eront", "erait", "erions", "a",
      "èrent",
    ]
    // « nous mangeons », « nous commençons »
    if stem.hasSuffix("g") {
      return endings.map { stem + ($0.first == "e" ? "" : "e") + $0 } + endings.map { stem + $0 }
    }
    return endings.map { stem + $0 }
  }

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
      ("ée", ["ées", "é", "és"]), ("euse", ["euses", "eux"]),
      ("e", ["es"]), ("é", ["és", "ée", "ées"]),
    ]
    for (ending, others) in pairs where key.hasSuffix(ending) {
      return others.map { String(key.dropLast(ending.count)) + $0 }
    }
    return [key + "s", key + "e", key + "es"]
  }

  /// Words that end in s without being plurals.
  private static func isSingular(_ key: String) -> Bool {
    ["ais", "ois", "ès", "us", "cas", "fois", "prix", "pays", "temps", "corps"].contains(
      where: key.hasSuffix)
  }
}
