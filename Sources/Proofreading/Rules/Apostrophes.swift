import Diagnosis

extension Examination {
  /// An accent in place of an apostrophe; straight ones in a text that is set with typographic ones.
  mutating func findApostrophes() {
    var straight: [Int] = []
    var curly = 0
    for number in scan.marks {
      let mark = scan.tokens[number]
      guard mark.kind == .mark, let before = scan.token(number - 1), before.kind == .word,
        let after = scan.token(number + 1), after.kind == .word
      else { continue }
      switch mark.key {
      case 0x27: straight.append(number)
      case 0x2019: curly += 1
      case 0xB4, 0x60, 0x2018, 0x2032, 0x2BC: report(mark)
      default: continue
      }
    }
    guard curly >= straight.count, curly > 0, !draft.isProse else { return }
    for number in straight { report(scan.tokens[number]) }
  }

  private mutating func report(_ mark: Token) {
    findings.append(
      Finding(
        .apostrophe, mark.range, replacement: "\u{2019}", isSafe: true,
        values: ["word": text(mark)]))
  }
}
