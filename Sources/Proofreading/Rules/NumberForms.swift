import Diagnosis

extension Examination {
  /// `1.250`, `2.10 m`, `0199001200`, `€12`, `N°12`, `2 bancs` as a beginning: French writes 1 250,
  /// 2,10 m, 01 99 00 12 00, 12 €, n° 12, deux bancs.
  mutating func findNumberForms() {
    var free = 0
    for number in scan.numbers where number >= free && !isJoinedToNumber(number) {
      if let (last, say) = numberForm(number) {
        report(Int(scan.tokens[number].start)..<Int(scan.tokens[last].end), say)
        free = last + 1
      }
      findUnit(number)
      findNumberMark(number)
      findPrice(number)
      findFigureAtStart(number)
    }
    for mark in scan.marks where scan.tokens[mark].isMark("°") || scan.tokens[mark].isMark("º") {
      findNumberSign(mark)
    }
  }

  // MARK: Digits in groups

  /// The last token of a number that is grouped or pointed wrongly, and how it is written.
  private func numberForm(_ number: Int) -> (last: Int, say: String)? {
    if let phone = phone(number) { return phone }
    let isMarked = scan.token(number + 1)?.kind == .mark
    for mark in isMarked ? [".", ",", "-"] as [Unicode.Scalar] : [] {
      let row = row(number, mark)
      guard row.count > 1 else { continue }
      guard let last = row.last, !isInCode(after: last) else { return nil }
      let groups = row.map { text(scan.tokens[$0]) }
      if mark == "-" || isNamedNumber(number) { return nil }
      if isThousands(groups), !isAddress(groups),
        groups.count > 2 || countsThings(last) || mark == "." && isPriced(last)
      {
        return (last, groups.joined(separator: Self.thin))
      }
      if mark == ".", groups.count == 2, groups[1].count < 3, measures(last) {
        return (last, groups.joined(separator: ","))
      }
      return nil
    }
    guard !isInCode(after: number) else { return nil }
    let digits = text(scan.tokens[number])
    if digits.count == 10, digits.hasPrefix("0"), !isNamedNumber(number) {
      return (number, Self.spaced(digits, by: 2, "\u{A0}"))
    }
    guard (4...7).contains(digits.count), !digits.hasPrefix("0"), !isNamedNumber(number) else {
      return nil
    }
    guard !isYear(number), measures(number) || countsThings(number) else { return nil }
    return (number, Self.spaced(digits, by: 3, Self.thin))
  }

  /// The numbers that a mark joins to one another from this one on.
  private func row(_ number: Int, _ mark: Unicode.Scalar) -> [Int] {
    var row = [number]
    while let last = row.last, scan.token(last + 1)?.isMark(mark) ?? false,
      scan.token(last + 2)?.kind == .number
    {
      row.append(last + 2)
    }
    return row
  }

  /// Five pairs of figures, a zero first, with more than spaces between them.
  private func phone(_ number: Int) -> (last: Int, say: String)? {
    let first = scan.tokens[number]
    guard first.end - first.start == 2, text(first).hasPrefix("0") else { return nil }
    let places = (0..<5).map { number + 2 * $0 }
    let pairs = places.compactMap { scan.token($0) }
      .filter { $0.kind == .number && $0.end - $0.start == 2 }.map { text($0) }
    let separators = places.dropLast().compactMap { scan.token($0 + 1) }
    guard pairs.count == 5, !isInCode(after: number + 8),
      separators.allSatisfy({
        $0.kind == .space || $0.isMark(".") || $0.isMark("-") || $0.isMark("/")
      }),
      separators.contains(where: { $0.kind == .mark })
    else { return nil }
    return (number + 8, pairs.joined(separator: "\u{A0}"))
  }

  private func isThousands(_ groups: [String]) -> Bool {
    groups[0].count <= 3 && !groups[0].hasPrefix("0")
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// `142.250.203.110`
  private func isAddress(_ groups: [String]) -> Bool {
    groups.count == 4 && groups.allSatisfy { Int($0) ?? 256 < 256 }
  }

  /// « 3.141 » has decimals; « 1.250 € » has none.
  private func isPriced(_ last: Int) -> Bool {
    let place = scan.token(last + 1)?.kind == .space ? last + 2 : last + 1
    return scan.token(place).isOneOf("€")
      || ["euro", "euros", "habitants", "millions", "milliards"].contains(word(at: place))
  }

  private static func spaced(_ digits: String, by size: Int, _ space: String) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.insert(rest.suffix(size), at: 0)
      rest = rest.dropLast(size)
    }
    return groups.joined(separator: space)
  }

  // MARK: What stands around

  /// `1.250-b`, `12.5.1.x`: no number of things.
  private func isInCode(after last: Int) -> Bool {
    guard let next = scan.token(last + 1) else { return false }
    if next.kind == .mark, "/-:_°\u{2011}".unicodeScalars.contains(where: { next.isMark($0) }) {
      return true
    }
    return (next.isMark(".") || next.isMark(",")) && scan.token(last + 2)?.kind == .number
  }

  /// « version 2.100 », « article 1250 », « n° 71400 »: a name, not a count.
  private func isNamedNumber(_ number: Int) -> Bool {
    if let before = scan.token(number - 1), before.isMark("°") || before.isMark("º") { return true }
    guard scan.token(number - 1)?.kind == .space, let before = scan.token(number - 2) else {
      return false
    }
    if before.isMark("°") || before.isMark("º") || before.isMark(".") && isShort(number - 3) {
      return true
    }
    return before.kind == .word && Self.namers.contains(key(before))
  }

  /// The « L » of « L. 541 »
  private func isShort(_ number: Int) -> Bool {
    scan.token(number).map { $0.kind == .word && $0.count <= 3 } ?? false
  }

  /// A unit follows, or a currency: `2.10 m`, `3.5 euros`.
  private func measures(_ last: Int) -> Bool {
    var next = last + 1
    if scan.token(next)?.kind == .space { next += 1 }
    guard let unit = scan.token(next) else { return false }
    if unit.kind == .mark { return unit.isMark("%") || unit.isMark("€") }
    return unit.kind == .word
      && (Self.units.contains(text(unit)) || Self.measures.contains(key(unit)))
  }

  /// A plural follows: « 1250 bancs ».
  private func countsThings(_ last: Int) -> Bool {
    guard scan.token(last + 1)?.kind == .space, let next = scan.token(last + 2),
      next.kind == .word, !next.isCapitalised, next.count > 2
    else { return false }
    let word = key(next)
    guard word != "pixels" else { return false }
    return (word.hasSuffix("s") || word.hasSuffix("x")) && !Self.measures.contains(word)
      && !Shares.afterShare.contains(word)
  }

  // MARK: Marks and words beside a number

  /// « 12 kms », « 5 Kg », « 3 Euros »
  private mutating func findUnit(_ number: Int) {
    let place = scan.token(number + 1)?.kind == .space ? number + 2 : number + 1
    guard let unit = scan.token(place), unit.kind == .word, let say = Self.misspelt[text(unit)]
    else { return }
    report(unit.range, say)
  }

  /// « num. 12 »
  private mutating func findNumberMark(_ number: Int) {
    guard scan.token(number - 1)?.kind == .space, scan.token(number - 2)?.isMark(".") ?? false,
      let word = scan.token(number - 3), word.kind == .word, key(word) == "num"
    else { return }
    report(
      Int(word.start)..<Int(scan.tokens[number].end), "n°\u{A0}" + text(scan.tokens[number]))
  }

  /// « €12 », « € 12 »
  private mutating func findPrice(_ number: Int) {
    var euro = number - 1
    if scan.token(euro)?.kind == .space { euro -= 1 }
    guard let sign = scan.token(euro), sign.isMark("€"),
      !isAmount(scan.token(euro - 1)?.kind == .space ? euro - 2 : euro - 1, euro)
    else { return }
    var last = number
    if let mark = scan.token(number + 1), mark.isMark(",") || mark.isMark("."),
      scan.token(number + 2)?.kind == .number
    {
      last = number + 2
    }
    var amount = text(Int(scan.tokens[number].start)..<Int(scan.tokens[last].end))
      .replacing(".", with: ",")
    if last == number { amount = Self.spaced(amount, by: 3, Self.thin) }
    report(Int(sign.start)..<Int(scan.tokens[last].end), amount + "\u{A0}€")
  }

  /// « 12 € », « 200 k€ »
  private func isAmount(_ number: Int, _ euro: Int) -> Bool {
    switch scan.token(number)?.kind {
    case .number: true
    case .word: number == euro - 1 || ["k", "m", "md"].contains(word(at: number))
    default: false
    }
  }

  /// « N°12 », « n°12 »; « N° 12 » within a sentence.
  private mutating func findNumberSign(_ mark: Int) {
    guard let letter = scan.token(mark - 1), letter.kind == .word, letter.count == 1,
      key(letter) == "n", let next = scan.token(mark + 1)
    else { return }
    let number = next.kind == .space ? mark + 2 : mark + 1
    guard let value = scan.token(number), value.kind == .number || value.kind == .word else {
      return
    }
    let isTight = next.kind != .space
    guard isTight || letter.isCapitals && !opensSentence(mark - 1) else { return }
    let sign = letter.isCapitals && opensSentence(mark - 1) ? "N°" : "n°"
    report(Int(letter.start)..<Int(value.end), sign + "\u{A0}" + text(value))
  }

  /// « 2 bancs arrivent. »: a sentence begins with a word.
  private mutating func findFigureAtStart(_ number: Int) {
    let figure = scan.tokens[number]
    guard figure.end - figure.start <= 2, let value = Int(text(figure)),
      let word = Self.numerals[value], startsSentence(number),
      scan.token(number + 1)?.kind == .space, let next = scan.token(number + 2),
      next.kind == .word, !next.isCapitals, !Self.units.contains(text(next)),
      !Calendar.isMonth(key(next)), next.count > 3, !Self.streets.contains(key(next)),
      scan.token(number + 3)?.kind == .space, scan.wordAfter(number + 2) != nil,
      !isTitle(number)
    else { return }
    findings.append(
      Finding(
        .numberForm, figure.range, replacement: word,
        values: ["word": text(Int(figure.start)..<Int(next.end)), "say": word + " " + text(next)]))
  }

  /// A title may begin with a figure, and so may an item of a numbered list.
  private func isTitle(_ number: Int) -> Bool {
    if scan.token(number - 1)?.kind == .space { return scan.token(number - 3)?.kind == .number }
    var last = number
    while let next = scan.token(last + 1), next.kind != .newline {
      last += 1
      if next.kind == .mark, endsSentence(last) { return false }
    }
    return scan.tokens[last].kind == .word || scan.tokens[last].kind == .number
  }

  /// After the end of another sentence, or where a paragraph begins: lists begin with figures.
  private func startsSentence(_ number: Int) -> Bool {
    guard let before = scan.token(number - 1) else { return true }
    if before.kind == .newline { return before.count > 1 }
    guard before.kind == .space, let mark = scan.token(number - 2) else { return false }
    return mark.kind == .mark && endsSentence(number - 2)
  }

  private mutating func report(_ range: Range<Int>, _ replacement: String) {
    findings.append(
      Finding(
        .numberForm, range, replacement: replacement, isSafe: true,
        values: ["word": text(range), "say": replacement]))
  }

  private static let misspelt = [
    "kms": "km", "Kms": "km", "Km": "km", "KM": "km", "cms": "cm", "Cm": "cm", "mms": "mm",
    "Mm": "mm", "kgs": "kg", "Kgs": "kg", "Kg": "kg", "KG": "kg", "hrs": "h", "mns": "min",
    "mn": "min", "Euros": "euros", "Euro": "euro",
  ]
  private static let thin = "\u{202F}"
  private static let namers: Set<String> = [
    "version", "v", "article", "articles", "chapitre", "section", "annexe", "page", "pages",
    "norme", "iso", "cs", "bp", "cedex", "loi", "décret", "référence", "réf", "code", "lot",
    "année", "dossier", "siret", "siren",
  ]
  /// « 12 rue du Marché », « 9 heures »
  private static let streets: Set<String> = [
    "avenue", "boulevard", "place", "chemin", "allée", "route", "quai", "impasse", "cours",
    "heures",
    "pour",
  ]
  private static let measures: Set<String> = [
    "euros", "euro", "mètres", "mètre", "kilomètres", "centimètres", "litres", "litre", "tonnes",
    "tonne", "kilos", "grammes", "hectares", "millions", "million", "milliards", "milliard",
    "heures", "ans", "minutes",
  ]
  private static let numerals = [
    2: "Deux", 3: "Trois", 4: "Quatre", 5: "Cinq", 6: "Six", 7: "Sept", 8: "Huit", 9: "Neuf",
    10: "Dix", 11: "Onze", 12: "Douze", 13: "Treize", 14: "Quatorze", 15: "Quinze", 16: "Seize",
  ]
}
