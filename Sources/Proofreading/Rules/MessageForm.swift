import Diagnosis

extension Examination {
  /// What the house does with points of suspension, hashtags and words in two genders.
  mutating func findForm() {
    if guide.style.bansMiddleDot, guide.language == .french { findShorthands() }
    guard !draft.isProse else { return }
    if let limit = guide.style.ellipses { findEllipses(limit) }
    for number in scan.hashtags {
      let range = scan.tokens[number].range
      let word = text(range)
      if guide.style.hashtagsLast, isWithinSentence(number) {
        findings.append(Finding(.hashtagInSentence, range, values: ["word": word]))
      }
      if guide.style.hashtagCapitals,
        !word.unicodeScalars.contains(where: { Letters.isCapital($0.value) })
      {
        findings.append(Finding(.hashtagCapitals, range, values: ["word": word]))
      }
    }
  }

  /// « Plus tard… Ou jamais… »; what is cut out of a quotation, « […] », is none.
  private mutating func findEllipses(_ limit: Int) {
    var count = 0
    var next = 0
    for mark in scan.marks where mark >= next {
      var last = mark
      while scan.token(last)?.isMark(".") ?? false, scan.token(last + 1)?.isMark(".") ?? false {
        last += 1
      }
      next = last + 1
      guard scan.tokens[mark].isMark("…") || last > mark + 1,
        !(scan.token(mark - 1).map { $0.isMark("[") || $0.isMark("(") } ?? false)
      else { continue }
      count += 1
      guard count == limit + 1 else { continue }
      let range = Int(scan.tokens[mark].start)..<Int(scan.tokens[last].end)
      findings.append(
        Finding(
          .ellipses, range, variant: limit == 0 ? "none" : "",
          values: ["word": text(range), "limit": "\(limit)"]))
    }
  }

  /// « candidat·e·s », « candidat(e)s », « candidat.e »
  private mutating func findShorthands() {
    var next = 0
    for mark in scan.marks where mark >= next {
      guard let word = scan.token(mark - 1), word.kind == .word, word.count > 2,
        let last = endOfShorthand(mark)
      else { continue }
      let range = Int(word.start)..<Int(scan.tokens[last].end)
      findings.append(Finding(.shorthand, range, values: ["word": text(range)]))
      next = last + 1
    }
  }

  private func endOfShorthand(_ mark: Int) -> Int? {
    let opening = scan.tokens[mark]
    let isDot = "·•‧.".unicodeScalars.contains { opening.isMark($0) }
    guard isDot || opening.isMark("("), let ending = scan.token(mark + 1), ending.kind == .word,
      Self.genders.contains(key(ending))
    else { return nil }
    var last = mark + 1
    if opening.isMark("(") {
      guard scan.token(last + 1)?.isMark(")") ?? false else { return nil }
      last += 1
      if let plural = scan.token(last + 1), plural.kind == .word, key(plural) == "s" { last += 1 }
    } else if let dot = scan.token(last + 1), dot.kind == .mark, dot.key == opening.key,
      let plural = scan.token(last + 2), plural.kind == .word, key(plural) == "s"
    {
      last += 2
    }
    return last
  }

  /// A word follows on its line.
  private func isWithinSentence(_ hashtag: Int) -> Bool {
    scan.token(hashtag + 1)?.kind == .space
      && (scan.token(hashtag + 2).map { $0.kind == .word && !$0.isCapitalised } ?? false)
  }

  /// What the short forms add to a masculine.
  private static let genders: Set<String> = [
    "e", "es", "ne", "nes", "le", "les", "trice", "trices", "rice", "rices", "euse", "euses", "ère",
    "ères", "ière", "ières", "ve", "ves", "se", "ses", "te", "tes",
  ]
}
