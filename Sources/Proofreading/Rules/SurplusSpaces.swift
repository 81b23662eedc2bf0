import Diagnosis

extension Examination {
  /// Two spaces for one; a space before a comma or a full stop, in English before any mark.
  mutating func findSurplusSpaces() {
    guard guide.style.typography else { return }
    for number in scan.wideSpaces {
      let space = scan.tokens[number]
      // Indented and trailing spaces are no one's words.
      guard let before = scan.token(number - 1), before.kind != .newline,
        let after = scan.token(number + 1), after.kind != .newline
      else { continue }
      guard !before.isMark("«"), !after.isMark("»"), !Self.isTight(after, guide.language) else {
        continue
      }
      let shown = text(space)
      guard shown.allSatisfy({ $0 == " " || $0 == "\t" }), shown.utf8.count < 4,
        !isListMark(number - 1), !before.isMark("|"), !after.isMark("|")
      else { continue }
      findings.append(
        Finding(.surplusSpace, space.range, replacement: " ", isSafe: true, values: ["word": ""]))
    }
    findSpacesInside()
    for number in scan.marks {
      let mark = scan.tokens[number]
      guard mark.kind == .mark, Self.isTight(mark, guide.language),
        let space = scan.token(number - 1), space.kind == .space,
        let before = scan.token(number - 2), before.kind != .newline,
        !scan.token(number - 2).isOneOf("<>|;&,"),
        scan.token(number + 1).map({ isAfterMark($0, mark) }) ?? true, !isLonePoint(number)
      else { continue }
      findings.append(
        Finding(
          .surplusSpace, Int(space.start)..<Int(mark.end), replacement: text(mark), isSafe: true,
          values: ["word": text(mark)]))
    }
  }

  /// « -   a », « 1.  a »: how a list is set out.
  private func isListMark(_ number: Int) -> Bool {
    var first = number
    if scan.token(number).isOneOf(".)"), let mark = scan.token(number - 1),
      text(mark).utf16.count < 4
    {
      first -= 1
    }
    guard first < number || scan.token(number).isOneOf("-•*–—☐·") else { return false }
    if scan.token(first - 1)?.kind == .space {
      first -= scan.token(first - 2).isOneOf("-•*") ? 2 : 1
    }
    return scan.token(first - 1).map { $0.kind == .newline } ?? true
  }

  /// « en appuyant sur . ou sur , » names the mark.
  private func isLonePoint(_ number: Int) -> Bool {
    guard scan.tokens[number].isMark("."), scan.token(number + 1)?.kind == .space,
      let next = scan.token(number + 2)
    else { return false }
    return next.kind == .word ? !next.isCapitalised : next.kind == .mark
  }

  /// « ( un mot ) », « l' atelier », « l 'atelier »
  private mutating func findSpacesInside() {
    for number in scan.marks where scan.tokens[number].kind == .mark {
      let mark = scan.tokens[number]
      if mark.isMark("("), let space = scan.token(number + 1), isLone(space, number + 2),
        !isSum(number + 1, 1)
      {
        report(space, mark)
      } else if mark.isMark(")"), let space = scan.token(number - 1), isLone(space, number - 2),
        !isSum(number - 1, -1)
      {
        report(space, mark)
      } else if Scan.isApostrophe(mark), let space = spaceBeside(number) {
        report(space, mark)
      }
    }
  }

  /// « ( n_0 > 0 ) » is a formula.
  private func isSum(_ space: Int, _ step: Int) -> Bool {
    guard scan.token(space + step)?.kind == .number else { return false }
    let beyond = scan.token(space + 2 * step)
    return beyond.isOneOf("_")
      || beyond?.kind == .space && scan.token(space + 3 * step).isOneOf("<>=+*/^")
  }

  /// The space before or after the apostrophe of an elided word.
  private func spaceBeside(_ apostrophe: Int) -> Token? {
    guard guide.language == .french, let before = scan.token(apostrophe - 1),
      let after = scan.token(apostrophe + 1)
    else { return nil }
    let (space, elided, word) =
      after.kind == .space
      ? (after, apostrophe - 1, scan.token(apostrophe + 2)) : (before, apostrophe - 2, after)
    guard space.kind == .space, word?.kind == .word, Self.elided.contains(self.word(at: elided)),
      !(scan.token(elided - 1).map(Scan.joins) ?? false)
    else { return nil }
    return space
  }

  /// A space between a bracket and a word or number.
  private func isLone(_ space: Token, _ beyond: Int) -> Bool {
    guard space.kind == .space, let other = scan.token(beyond) else { return false }
    return other.kind == .word && other.count > 1 || other.kind == .number || other.isMark("»")
      || other.isMark("«")
      || other.isMark("%") || other.isMark("€") || other.isMark(".") || other.isMark("!")
      || other.isMark("?")
  }

  private mutating func report(_ space: Token, _ mark: Token) {
    findings.append(
      Finding(
        .surplusSpace, space.range, replacement: "", isSafe: true, values: ["word": text(mark)]))
  }

  private static let elided: Set<String> = ["l", "d", "j", "n", "s", "c", "m", "t", "qu"]

  /// « mois ,puis », « mois .Le », but not « le .NET ».
  private func isAfterMark(_ token: Token, _ mark: Token) -> Bool {
    switch token.kind {
    case .space, .newline: true
    case .word: mark.isMark(",") || mark.isMark(".") && token.isCapitalised && !token.isCapitals
    default: false
    }
  }

  /// Whether a mark stands close to the word before it.
  static func isTight(_ token: Token, _ language: Language) -> Bool {
    if token.isMark(",") || token.isMark(".") { return true }
    return language == .english
      && (token.isMark(";") || token.isMark(":") || token.isMark("!") || token.isMark("?"))
  }
}
