import Diagnosis

extension Examination {
  /// `9h30`, `14:00`: French writes 9 h 30 and 14 h.
  mutating func findTimes() {
    for number in scan.numbers {
      let hours = scan.tokens[number]
      guard hours.end - hours.start <= 2, let mark = scan.token(number + 1) else { continue }
      let minutes = scan.token(number + 2).flatMap { sixtieths($0) }
      if mark.kind == .word, key(mark) == "h" {
        let follows = scan.token(number + 2)?.kind == .number
        guard !follows || minutes != nil else { continue }
        report(number, minutes)
      } else if mark.isMark(":"), let minutes, isClock(number) {
        report(number, minutes)
      }
    }
  }

  /// Two figures below 60.
  private func sixtieths(_ token: Token) -> (text: String, end: Int)? {
    guard token.kind == .number, token.end - token.start == 2 else { return nil }
    let shown = text(token)
    return (Int(shown) ?? 60) < 60 ? (shown, Int(token.end)) : nil
  }

  private func isClock(_ number: Int) -> Bool {
    guard (Int(text(scan.tokens[number])) ?? 25) <= 24 else { return false }
    let before = scan.token(number - 1)
    let after = scan.token(number + 3)
    return !(before.map { $0.kind == .mark && !$0.isMark("(") } ?? false)
      && !(after?.isMark(":") ?? false)
  }

  private mutating func report(_ number: Int, _ minutes: (text: String, end: Int)?) {
    let hours = scan.tokens[number]
    let end = minutes?.end ?? Int(scan.tokens[number + 1].end)
    var value = text(hours)
    if value.count == 2, value.first == "0" { value.removeFirst() }
    value += "\u{A0}h"
    if let minutes, minutes.text != "00" { value += "\u{A0}" + minutes.text }
    findings.append(
      Finding(
        .timeForm, Int(hours.start)..<end, replacement: value, isSafe: true,
        values: ["word": text(Int(hours.start)..<end), "say": value]))
  }
}
