import Diagnosis

/// The number of what to say: « lames » for « lattes » where the list says *lame* for *latte*.
enum Agreement {
  private enum Change { case none, plural, singular }

  /// The suggestion in the number of the phrase that was found; nil if what was found is no plural
  /// or singular of the listed phrase but another form of it.
  static func adapted(
    _ say: String, from listed: String, to found: String, _ language: Language
  ) -> String? {
    guard let (change, isFeminine) = change(words(listed), words(found), language) else {
      return nil
    }
    let heads = heads(say, language)
    // « numérique » goes with both genders; what else ends otherwise is its author's to agree.
    if isFeminine, !heads.allSatisfy({ say[$0].hasSuffix("e") }) { return nil }
    if change == .none { return say }
    var text = say
    for head in heads.reversed() {
      let word = String(say[head])
      text.replaceSubrange(
        head, with: change == .plural ? plural(word, language) : singular(word, language))
    }
    return text
  }

  private static func words(_ phrase: String) -> [String] {
    Letters.key(phrase).replacing("’", with: "'").split { " -\u{A0}\n".contains($0) }
      .map { String($0).folded }
  }

  private static func change(
    _ listed: [String], _ found: [String], _ language: Language
  ) -> (Change, isFeminine: Bool)? {
    guard listed.count == found.count else {
      return listed.joined() == found.joined()
        ? (Change.none, false)
        : change([listed.joined()], [found.joined()], language)
    }
    var change = Change.none
    var isFeminine = false
    // What follows a preposition has its own number: « bacs à fleur » are several.
    var isHead = true
    for (one, other) in zip(listed, found) {
      if Inflection.functionWords.contains(one) { isHead = false }
      guard one != other else { continue }
      if !isHead, other == plural(one, language) || one == plural(other, language) { continue }
      let isFrench = language == .french
      let next: Change
      if other == plural(one, language) {
        next = .plural
      } else if one == plural(other, language) {
        next = .singular
      } else if isFrench, listed.count == 1, other == one + "e" || other == one + "es" {
        next = other.hasSuffix("s") ? .plural : .none
        isFeminine = true
      } else {
        return nil
      }
      guard change == .none || change == next else { return nil }
      change = next
    }
    return (change, isFeminine)
  }

  /// The words that take the number: those before the first preposition, names aside.
  private static func heads(_ phrase: String, _ language: Language) -> [Range<String.Index>] {
    var heads: [Range<String.Index>] = []
    var start = phrase.startIndex
    while start < phrase.endIndex {
      let end = phrase[start...].firstIndex(of: " ") ?? phrase.endIndex
      let word = phrase[start..<end]
      if Inflection.functionWords.contains(String(word))
        || word.contains(where: { "'’".contains($0) })
        || Inflection.isInvariable(String(word), language)
      {
        break
      }
      if let first = word.unicodeScalars.first, !Letters.isCapital(first.value) {
        heads.append(start..<end)
      }
      start = end < phrase.endIndex ? phrase.index(after: end) : end
    }
    return heads
  }

  private static func plural(_ word: String, _ language: Language) -> String {
    guard let last = word.last, !"sxz".contains(last) else { return word }
    guard language == .french else { return word + "s" }
    if word.hasSuffix("al") { return word.dropLast(2) + "aux" }
    return word + (word.hasSuffix("eau") || word.hasSuffix("eu") ? "x" : "s")
  }

  private static func singular(_ word: String, _ language: Language) -> String {
    if language == .french, Inflection.isSingular(word) { return word }
    return word.hasSuffix("s") || word.hasSuffix("eaux") ? String(word.dropLast()) : word
  }
}
