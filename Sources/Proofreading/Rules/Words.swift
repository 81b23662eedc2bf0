import Diagnosis

extension Examination {
  /// Words to avoid: of those that begin at one word, the longest; none within another.
  mutating func findWords() {
    var free = 0
    for number in scan.known where number >= free {
      let entry = lexicon.entries[Int(scan.tokens[number].entry)]
      var best: (rule: Int, last: Int)?
      for group in entry.avoided.groups(at: number, in: scan) {
        for (rule, pattern) in group {
          guard let last = pattern.match(at: number, in: scan, draft.bytes),
            last > best?.last ?? -1, isMeant(rule, number, last)
          else { continue }
          best = (rule, last)
          break
        }
      }
      if best == nil {
        best = entry.avoided.ofOneWord.first { rule, pattern in
          pattern.match(at: number, in: scan, draft.bytes) != nil && isMeant(rule, number, number)
        }.map { ($0.value, number) }
      }
      guard let best else { continue }
      findings.append(finding(best.rule, number, best.last))
      free = best.last + 1
    }
    findHyphenedWords()
  }

  /// « feed-back » where the list has *feedback*.
  private mutating func findHyphenedWords() {
    let found = findings.filter { $0.rule == .wordToAvoid }.map(\.range)
    var next = found.startIndex
    for mark in scan.marks where Scan.isHyphen(scan.tokens[mark]) {
      guard let before = scan.token(mark - 1), before.kind == .word,
        let after = scan.token(mark + 1), after.kind == .word
      else { continue }
      let place = lexicon.entry(joined(before, after))
      guard place >= 0,
        let (rule, _) = lexicon.entries[Int(place)].avoided.ofOneWord.first(where: {
          !$0.pattern.isExact
        }), isInForce(rule)
      else { continue }
      while next < found.endIndex, found[next].upperBound <= Int(before.start) { next += 1 }
      if next < found.endIndex, found[next].lowerBound < Int(after.end) { continue }
      findings.append(finding(rule, mark - 1, mark + 1))
    }
  }

  /// Whether a phrase that stands there is what a rule means.
  private func isMeant(_ rule: Int, _ first: Int, _ last: Int) -> Bool {
    isInForce(rule) && !isExcepted(rule, first, last) && !isCapitalDue(rule, first)
      && !isInProperName(first, last)
  }

  private func isInForce(_ rule: Int) -> Bool {
    guard let situation = draft.situation else { return true }
    return !guide.words[rule].situations.contains(situation)
  }

  /// Whether a phrase in which the word is right stands around it.
  private func isExcepted(_ rule: Int, _ first: Int, _ last: Int) -> Bool {
    lexicon.exceptions[rule].contains { pattern in
      var start: Int? = first
      for _ in pattern.positions {
        guard let from = start else { return false }
        if let end = pattern.match(at: from, in: scan, draft.bytes), end >= last { return true }
        start = scan.wordBefore(from)
      }
      return false
    }
  }

  /// The hash of two words written as one: a hash goes on from where the first word left it.
  private func joined(_ before: Token, _ after: Token) -> UInt64 {
    var hash = before.key
    let bytes = draft.bytes[after.range]
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes {
        Letters.add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte, to: &hash)
      }
    } else {
      for byte in key(after).utf8 { Letters.add(byte, to: &hash) }
    }
    return hash
  }

  /// An entry that says « mairie » for « Mairie » is about the capital alone, which is due where a
  /// sentence begins.
  private func isCapitalDue(_ rule: Int, _ number: Int) -> Bool {
    let word = guide.words[rule]
    guard word.isExact, let say = word.say, Letters.capitalised(say) == word.avoid else {
      return false
    }
    return opensSentence(number)
  }

  /// « Western Digital », « Mail Transfer Agent »: a capitalised word beside another is part of a name.
  private func isInProperName(_ first: Int, _ last: Int) -> Bool {
    guard first == last else { return false }
    if isCommand(first) { return true }
    guard isProper(first) else { return false }
    func isPart(_ number: Int?, _ space: Int) -> Bool {
      guard let number, isProper(number), scan.token(space)?.kind == .space else { return false }
      return !Self.noNameParts.contains(word(at: number))
    }
    if isPart(scan.wordAfter(first), first + 1) { return true }
    return !opensSentence(first) && isPart(scan.wordBefore(first), first - 1)
  }

  /// « /mail », « mail-transport-agent »
  private func isCommand(_ word: Int) -> Bool {
    let before = scan.token(word - 2)?.kind
    if scan.token(word - 1).isOneOf("/|$"), before == nil || before == .space || before == .newline
    {
      return true
    }
    return [1, 3].allSatisfy { step in
      scan.token(word + step).map(Scan.isHyphen) ?? false
        && scan.token(word + step + 1)?.kind == .word
    }
  }

  private func isProper(_ number: Int) -> Bool {
    let token = scan.tokens[number]
    return token.isCapitalised && !token.isCapitals && token.count > 1
  }

  private static let noNameParts: Set<String> = [
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "ce", "cet", "cette",
    "ces", "mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre",
    "vos", "leur", "leurs", "et", "ou", "en", "à", "si", "the", "a", "an", "our", "your", "my",
    "this", "these", "and", "or", "in", "of",
  ]

  private func finding(_ rule: Int, _ first: Int, _ last: Int) -> Finding {
    let word = guide.words[rule]
    let range = Int(scan.tokens[first].start)..<Int(scan.tokens[last].end)
    let found = text(range)
    let suggestions = word.suggestions.compactMap {
      Agreement.adapted($0, from: word.avoid, to: found, guide.language)
    }
    var finding = Finding(
      .wordToAvoid, range, severity: word.severity,
      replacement: suggestions.first.flatMap { replacement($0, first) },
      values: [
        "word": found, "why": word.why ?? "",
        "say": suggestions.isEmpty ? word.say ?? "" : suggestions.joined(separator: ", "),
      ])
    finding.word = rule
    return finding
  }

  /// What to say, where it fits as it stands: the small word before it need not change.
  private func replacement(_ say: String, _ first: Int) -> String? {
    if let before = scan.wordBefore(first) {
      let isElided = scan.token(before + 1).map(Scan.isApostrophe) ?? false
      let startsWithVowel = say.first.map { "aeiouhéèêâîôœ".contains($0) } ?? false
      if isElided != startsWithVowel, isElided || Self.elidable.contains(key(scan.tokens[before])) {
        return nil
      }
    }
    let isAboutCapital = Letters.capitalised(say) == text(scan.tokens[first])
    return scan.tokens[first].isCapitalised && !isAboutCapital ? Letters.capitalised(say) : say
  }

  private static let elidable: Set<String> = [
    "le", "la", "de", "du", "au", "ce", "je", "ne", "que", "se", "me", "te", "ma", "ta", "sa", "a",
    "an", "beau", "nouveau",
  ]
}
