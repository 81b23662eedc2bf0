import Diagnosis

extension Examination {
  /// The spaces that French puts before `; : ! ?`, inside guillemets and before a unit.
  mutating func findMissingSpaces() {
    guard guide.language == .french else {
      for number in scan.marks where scan.tokens[number].isMark(".") {
        guard endsWordBeforeName(number), !scan.token(number + 2).isOneOf("'’") else { continue }
        missingAfter(number)
      }
      return
    }
    for number in scan.marks {
      let mark = scan.tokens[number]
      guard mark.kind == .mark else { continue }
      switch mark.key {
      case 0x3B, 0x21, 0x3F:  // ; ! ?
        missing("\u{202F}", before: number)
        missingAfter(number)
      case 0x2C: missingAfter(number)  // ,
      case 0x2E: if endsWordBeforeName(number) { missingAfter(number) }  // .
      case 0x3A: if endsWord(number) { missing("\u{A0}", before: number) }  // :
      case 0xBB: missing("\u{A0}", before: number)  // »
      case 0x25, 0x20AC: missing("\u{202F}", before: number, afterNumber: true)  // % €
      case 0xAB:  // «
        guard let next = scan.token(number + 1), next.kind != .space, next.kind != .newline else {
          continue
        }
        report(mark.range, "«\u{A0}", "«", "inside")
      default: continue
      }
    }
    for number in scan.numbers {
      guard let unit = scan.token(number + 1), unit.kind == .word, isUnit(unit, number),
        !isWithinCode(number)
      else { continue }
      let value = text(scan.tokens[number])
      report(
        Int(scan.tokens[number].start)..<Int(unit.end), value + "\u{A0}" + text(unit), text(unit),
        "unit")
    }
  }

  /// `45cm`, `12bancs`: a unit, or any word of three letters that ends no ordinal.
  private func isUnit(_ unit: Token, _ number: Int) -> Bool {
    if Self.units.contains(text(unit)) || Self.units.contains(key(unit)) && unit.count > 1 {
      return true
    }
    guard unit.count > 2, !unit.isCapitalised, Ordinals.endingOfKey[unit.key] == nil,
      !Self.suffixes.contains(key(unit))
    else { return false }
    guard let next = scan.token(number + 2) else { return true }
    return next.kind == .space || next.kind == .newline
      || next.kind == .mark && !Scan.isHyphen(next) && !next.isMark("_") && !next.isMark("/")
  }

  /// A word follows a mark closely: « lames,vis », « Bravo !Merci ».
  private mutating func missingAfter(_ number: Int) {
    guard let before = scan.token(number - 1), let next = scan.token(number + 1) else { return }
    let mark = scan.tokens[number]
    let isWord =
      next.kind == .word
      && (next.count > 1 || next.isCapitalised
        || scan.token(number + 2).map(Scan.isApostrophe) ?? false)
    guard isWord || next.kind == .number && before.kind == .word && mark.isMark(",") else { return }
    let afterWord = before.kind == .word || before.isMark("»") || before.isMark(")")
    guard afterWord || !mark.isMark(",") && before.kind == .space && next.isCapitalised,
      mark.isMark(".") || !isTightRow(number, -1) && !isTightRow(number, 1)
    else { return }
    report(Int(mark.end)..<Int(next.end), " " + text(next), text(mark), "after")
  }

  /// « {a,b} », « un,deux,trois », « a;b=c »: no spaces at all, so none is missing.
  private func isTightRow(_ number: Int, _ step: Int) -> Bool {
    var place = number + step
    for _ in 0..<2 {
      guard let token = scan.token(place) else { return false }
      switch token.kind {
      case .word, .number: place += step
      case .mark:
        return scan.token(place).isOneOf("{}[]=_<>$")
          || token.key == scan.tokens[number].key && place != number + step
      default: return false
      }
    }
    return false
  }

  /// « finie.La »: a full stop between a word in small letters and a capital.
  private func endsWordBeforeName(_ number: Int) -> Bool {
    guard let before = scan.token(number - 1), before.kind == .word, before.count > 2,
      !before.isCapitalised, let next = scan.token(number + 1), next.kind == .word
    else { return false }
    return next.isCapitalised && !next.isCapitals
      || scan.token(number + 2).map(Scan.isApostrophe) ?? false
  }

  private mutating func missing(_ space: String, before number: Int, afterNumber: Bool = false) {
    guard let before = scan.token(number - 1) else { return }
    let mark = scan.tokens[number]
    // « &nbsp; »
    if mark.isMark(";"),
      scan.token(number - 2).isOneOf("#&") || scan.token(number - 3).isOneOf("#")
    {
      return
    }
    switch before.kind {
    case .number: break
    case .word, .opaque, .emoji, .hashtag, .mention: if afterNumber { return }
    case .mark:
      guard !afterNumber, Self.closesWord.contains(UInt32(before.key)) else { return }
    case .space, .newline, .link: return
    }
    report(
      mark.range, space + text(mark), text(mark),
      mark.isMark("»") ? "inside" : afterNumber ? "unit" : "")
  }

  private mutating func report(
    _ range: Range<Int>, _ replacement: String, _ word: String, _ variant: String
  ) {
    findings.append(
      Finding(
        .missingSpace, range, replacement: replacement, isSafe: true, variant: variant,
        values: ["word": word]))
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
  /// « 2nde », « 12bis »
  private static let suffixes: Set<String> = [
    "nde", "nds", "ndes", "ers", "res", "ème", "èmes", "bis", "ter",
  ]
  static let units: Set<String> = [
    "km", "cm", "mm", "m", "kg", "g", "ha", "kwh", "kWh", "kW", "MW", "W", "Go", "Mo", "l", "L",
    "t", "min", "euros", "ans", "mois", "an", "dm",
  ]
}
