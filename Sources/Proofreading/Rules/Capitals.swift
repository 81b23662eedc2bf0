import Diagnosis

extension Examination {
  /// Words in capitals, more in a row than the style allows; or one that is too long to be initials.
  mutating func findCapitals() {
    guard let limit = guide.style.capitals else { return }
    findShoutedNames()
    var index = 0
    while index < scan.capitals.count {
      let first = scan.capitals[index]
      var words = [first]
      var last = first
      while let next = scan.wordAfter(last), scan.tokens[next].isCapitals {
        last = next
        words.append(next)
      }
      // « NOTRE BANC A » ends before the lone letter.
      while words.count > 1, let end = words.last, scan.tokens[end].count == 1 {
        words.removeLast()
      }
      last = words.last ?? first
      while index < scan.capitals.count, scan.capitals[index] <= last { index += 1 }
      let lengths = words.map { scan.tokens[$0].count }
      let longest = lengths.max() ?? 0
      let isShout = words.count > limit && (longest >= 5 || words.count > 2 && longest >= 4)
      guard isShout || longest >= 8, !words.allSatisfy({ isNamed(scan.tokens[$0]) }) else {
        continue
      }
      let range = Int(scan.tokens[elided(before: first)].start)..<Int(scan.tokens[last].end)
      let shown = text(range)
      findings.append(
        Finding(
          .capitalsInARow, range, replacement: Letters.capitalised(Letters.smallText(shown)),
          values: ["word": shown]))
    }
  }

  private func isNamed(_ token: Token) -> Bool {
    findings.contains {
      $0.rule == .capitalsInARow && $0.range.contains(Int(token.start)) && $0.variant == "name"
    }
  }

  /// « HALTE » where the house writes « Halte ».
  private mutating func findShoutedNames() {
    var free = 0
    for number in scan.capitals where number >= free {
      for name in lexicon.names(at: scan.tokens[number]) where !name.isShouted {
        guard let last = name.match(at: number, in: scan, nil), scan.tokens[last].isCapitals,
          scan.tokens[number].count > 3, !isWithinShout(number, last)
        else { continue }
        let range = Int(scan.tokens[number].start)..<Int(scan.tokens[last].end)
        findings.append(
          Finding(
            .capitalsInARow, range, replacement: name.shown, variant: "name",
            values: ["word": text(range), "say": name.shown]))
        free = last + 1
        break
      }
    }
  }

  private func isWithinShout(_ first: Int, _ last: Int) -> Bool {
    [scan.wordBefore(first), scan.wordAfter(last)].contains {
      $0.map { scan.tokens[$0].isCapitals && scan.tokens[$0].count > 1 } ?? false
    }
  }

  /// « C'EST »: the letter before the apostrophe is shouted too.
  private func elided(before number: Int) -> Int {
    guard let before = scan.wordBefore(number), scan.tokens[before].isCapitals,
      let mark = scan.token(number - 1), Scan.isApostrophe(mark)
    else { return number }
    return before
  }
}
