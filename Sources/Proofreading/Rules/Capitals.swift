import Diagnosis

extension Examination {
  /// Words in capitals, more in a row than the style allows; or one that is too long to be initials.
  mutating func findCapitals() {
    guard let limit = guide.style.capitals else { return }
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
      guard isShout || longest >= 8 else { continue }
      let range = Int(scan.tokens[elided(before: first)].start)..<Int(scan.tokens[last].end)
      let shown = text(range)
      findings.append(
        Finding(
          .capitalsInARow, range, replacement: Letters.capitalised(Letters.smallText(shown)),
          values: ["word": shown]))
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
