import Diagnosis

extension Examination {
  /// `2ème`, `1ère`, `1 décembre`: the short forms of French ordinals.
  mutating func findOrdinals() {
    for number in scan.numbers {
      let figure = scan.tokens[number]
      guard let next = scan.token(number + 1) else { continue }
      if next.kind == .word, let ending = Self.endings[key(next)] {
        report(Int(figure.start)..<Int(next.end), text(figure) + ending)
      } else if next.kind == .space, text(figure) == "1", let month = scan.token(number + 2),
        month.kind == .word, Self.months.contains(key(month)), !followsNumber(number)
      {
        report(figure.range, "1er")
      }
    }
  }

  private func followsNumber(_ number: Int) -> Bool {
    guard let before = scan.token(number - 1) else { return false }
    return before.kind == .mark && !before.isMark("(")
  }

  private mutating func report(_ range: Range<Int>, _ replacement: String) {
    findings.append(
      Finding(
        .ordinal, range, replacement: replacement, isSafe: true,
        values: ["word": text(range), "say": replacement]))
  }

  private static let endings = [
    "ème": "e", "eme": "e", "ième": "e", "ieme": "e", "éme": "e", "iéme": "e", "èmes": "es",
    "emes": "es", "ièmes": "es", "ier": "er", "ère": "re", "ere": "re", "ière": "re", "iere": "re",
  ]
  static let months: Set<String> = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre", "fevrier", "aout", "decembre",
  ]
}
