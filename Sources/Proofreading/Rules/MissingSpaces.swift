import Diagnosis

extension Examination {
  /// The spaces that French puts before `; : ! ?`, inside guillemets and before a unit.
  mutating func findMissingSpaces() {
    for number in scan.marks {
      let mark = scan.tokens[number]
      guard mark.kind == .mark else { continue }
      switch mark.key {
      case 0x3B, 0x21, 0x3F: missing("\u{202F}", before: number)  // ; ! ?
      case 0x3A: if endsWord(number) { missing("\u{A0}", before: number) }  // :
      case 0xBB: missing("\u{A0}", before: number)  // »
      case 0x25, 0x20AC: missing("\u{202F}", before: number, afterNumber: true)  // % €
      case 0xAB:  // «
        guard let next = scan.token(number + 1), next.kind != .space, next.kind != .newline else {
          continue
        }
        report(mark.range, "«\u{A0}", "«")
      default: continue
      }
    }
    for number in scan.numbers {
      guard let unit = scan.token(number + 1), unit.kind == .word,
        Self.units.contains(text(unit)), !isWithinCode(number)
      else { continue }
      let value = text(scan.tokens[number])
      report(
        Int(scan.tokens[number].start)..<Int(unit.end), value + "\u{A0}" + text(unit), text(unit))
    }
  }

  private mutating func missing(_ space: String, before number: Int, afterNumber: Bool = false) {
    guard let before = scan.token(number - 1) else { return }
    let mark = scan.tokens[number]
    switch before.kind {
    case .number: break
    case .word, .opaque, .emoji, .hashtag, .mention: if afterNumber { return }
    case .mark:
      guard !afterNumber, Self.closesWord.contains(UInt32(before.key)) else { return }
    case .space, .newline, .link: return
    }
    report(mark.range, space + text(mark), text(mark))
  }

  private mutating func report(_ range: Range<Int>, _ replacement: String, _ word: String) {
    findings.append(
      Finding(.missingSpace, range, replacement: replacement, isSafe: true, values: ["word": word]))
  }

  /// A colon followed by a space or nothing: not the one of `12:30` or `:-)`.
  private func endsWord(_ number: Int) -> Bool {
    scan.token(number + 1).map { $0.kind == .space || $0.kind == .newline } ?? true
  }

  /// `B2m`: a number after a letter is part of a name.
  private func isWithinCode(_ number: Int) -> Bool {
    guard let before = scan.token(number - 1) else { return false }
    return before.kind == .word || Scan.isHyphen(before)
  }

  private static let closesWord: Set<UInt32> = [0x29, 0x5D, 0xBB, 0x201D, 0x2019, 0x25, 0x20AC]
  private static let units: Set<String> = [
    "km", "cm", "mm", "m", "kg", "g", "ha", "kWh", "MW", "Go", "Mo", "euros", "ans",
  ]
}
