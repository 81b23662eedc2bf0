import Diagnosis

extension Examination {
  /// « candidat·e·s », « candidat(e)s », « candidat.e », « candidat-e-s », « prêt/e ».
  mutating func findShorthands() {
    var next = 0
    for mark in scan.marks where mark >= next {
      guard let word = scan.token(mark - 1), word.kind == .word, let last = endOfShorthand(mark)
      else { continue }
      let range = Int(word.start)..<Int(scan.tokens[last].end)
      findings.append(Finding(.shorthand, range, values: ["word": text(range)]))
      next = last + 1
    }
  }

  private func endOfShorthand(_ mark: Int) -> Int? {
    let opening = scan.tokens[mark]
    let isHyphen = Scan.isHyphen(opening)
    let isDot = scan.token(mark).isOneOf("·•‧⋅∙")
    let shortest = isDot || word(at: mark - 1) == "un" ? 2 : 3
    let ending = word(at: mark + 1)
    guard isDot || isHyphen || scan.token(mark).isOneOf("./("),
      scan.tokens[mark - 1].count >= shortest, Self.genders.contains(ending)
    else { return nil }
    var last = mark + 1
    if opening.isMark("(") {
      guard scan.token(last + 1).isOneOf(")") else { return nil }
      return word(at: last + 2) == "s" ? last + 2 : last + 1
    }
    let again = scan.token(last + 1)
    let isDouble = again?.kind == .mark && again?.key == opening.key && word(at: last + 2) == "s"
    if isDouble { last += 2 }
    if isDot { return last }
    if isHyphen, let before = scan.token(mark - 2), before.kind == .mark, Scan.joins(before) {
      return nil
    }
    if !isDouble {
      guard !scan.tokens[mark + 1].isCapitalised, Self.sureGenders.contains(ending),
        opening.isMark(".") || ending == "e" || ending == "es"
      else { return nil }
    }
    let after = scan.token(last + 1)
    return after.map(Scan.joins) ?? false || after.isOneOf("/") ? nil : last
  }

  /// What the short forms add to a masculine.
  private static let genders: Set<String> = [
    "e", "es", "ne", "nes", "le", "les", "trice", "trices", "rice", "rices", "ice", "ices", "euse",
    "euses", "eure", "eures", "ère", "ères", "ière", "ières", "ve", "ves", "se", "ses", "te",
    "tes", "que", "ques", "he", "hes", "esse", "esses", "eur", "eurs",
  ]
  /// Between hyphens or strokes, and after a point, most of these are words of their own.
  private static let sureGenders: Set<String> = [
    "e", "es", "ne", "nes", "trice", "trices", "rice", "rices", "euse", "euses", "ère", "ères",
    "ière", "ières", "ve", "ves",
  ]
}
