import Diagnosis

extension Examination {
  /// Words to avoid: of those that begin at one word, the longest; none within another.
  mutating func findWords() {
    var free = 0
    for number in scan.known where number >= free {
      let entry = lexicon.entries[Int(scan.tokens[number].entry)]
      var best: (rule: Int, last: Int)?
      for (rule, pattern) in entry.patterns {
        guard let last = pattern.match(at: number, in: scan, draft.bytes),
          last > best?.last ?? -1, isInForce(rule), !isExcepted(rule, number, last)
        else { continue }
        best = (rule, last)
      }
      guard let best else { continue }
      findings.append(finding(best.rule, number, best.last))
      free = best.last + 1
    }
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

  private func finding(_ rule: Int, _ first: Int, _ last: Int) -> Finding {
    let word = guide.words[rule]
    let range = Int(scan.tokens[first].start)..<Int(scan.tokens[last].end)
    var finding = Finding(
      .wordToAvoid, range, severity: word.severity,
      replacement: replacement(rule, first, range),
      values: ["word": text(range), "say": word.say ?? "", "why": word.why ?? ""])
    finding.word = rule
    return finding
  }

  /// What to say, where it fits as it stands: the word is in the form in which it is listed, or one
  /// plural stands for another; the small word before it need not change.
  private func replacement(_ rule: Int, _ first: Int, _ range: Range<Int>) -> String? {
    guard var say = guide.words[rule].suggestions.first else { return nil }
    let found = Letters.key(text(range))
    let listed = Letters.key(guide.words[rule].avoid)
    if found != listed {
      guard found == listed + "s", !say.contains(" "), let end = say.last, !"sxz".contains(end)
      else { return nil }
      say += "s"
    }
    if let before = scan.wordBefore(first) {
      let isElided = scan.token(before + 1).map(Scan.isApostrophe) ?? false
      let startsWithVowel = say.first.map { "aeiouhéèêâîôœ".contains($0) } ?? false
      if isElided != startsWithVowel, isElided || Self.elidable.contains(key(scan.tokens[before])) {
        return nil
      }
    }
    return scan.tokens[first].isCapitalised ? Letters.capitalised(say) : say
  }

  private static let elidable: Set<String> = [
    "le", "la", "de", "du", "au", "ce", "je", "ne", "que", "se", "me", "te", "ma", "ta", "sa", "a",
    "an", "beau", "nouveau",
  ]
}
