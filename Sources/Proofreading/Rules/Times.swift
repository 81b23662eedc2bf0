import Diagnosis

extension Examination {
  /// `9h30`, `14:00`, `9 h30`: French writes 9 h 30 and 14 h.
  mutating func findTimes() {
    let chapters = chapterMarks()
    for number in scan.numbers where !chapters.contains(number) {
      let hours = scan.tokens[number]
      guard hours.end - hours.start <= 2, let mark = scan.token(number + 1) else { continue }
      if mark.isMark(":"), let minutes = sixtieths(number + 2), isClock(number) {
        report(number, to: number + 2, minutes)
      } else if mark.kind == .word, mark.key == Self.h {
        let follows = scan.token(number + 2)?.kind == .number
        let minutes = follows ? sixtieths(number + 2) : spaced(number + 1)
        guard !follows || minutes != nil else { continue }
        report(number, to: minutes == nil ? number + 1 : number + (follows ? 2 : 3), minutes)
      } else if mark.kind == .space, let word = scan.token(number + 2), word.kind == .word,
        word.key == Self.h
      {
        if let minutes = sixtieths(number + 3) {
          report(number, to: number + 3, minutes)
        } else if let minutes = spaced(number + 2), minutes == "00" || word.isCapitals {
          report(number, to: number + 4, minutes)
        } else if word.isCapitals, isAtTime(number) {
          report(number, to: number + 2, nil)
        }
      }
    }
  }

  /// « à 9 H »
  private func isAtTime(_ number: Int) -> Bool {
    scan.token(number - 1)?.kind == .space && Self.beforeTime.contains(word(at: number - 2))
      && (Int(text(scan.tokens[number])) ?? 25) <= 24
  }

  private static let h = Letters.hash("h")

  /// Times that open lines, the first of them zero: the chapters of a film.
  private func chapterMarks() -> Set<Int> {
    let marks = scan.numbers.filter { number in
      scan.token(number - 1).map { $0.kind == .newline } ?? true
        && scan.token(number + 1)?.isMark(":") ?? false
    }
    guard let first = marks.first, sixtieths(first + 2) == "00",
      text(scan.tokens[first]).allSatisfy({ $0 == "0" })
    else { return [] }
    return Set(marks)
  }

  /// Two figures below 60.
  private func sixtieths(_ number: Int) -> String? {
    guard let token = scan.token(number), token.kind == .number, token.end - token.start == 2
    else { return nil }
    let shown = text(token)
    return (Int(shown) ?? 60) < 60 ? shown : nil
  }

  /// The minutes after the « h » and a space.
  private func spaced(_ hour: Int) -> String? {
    guard scan.token(hour + 1)?.kind == .space, let minutes = sixtieths(hour + 2) else {
      return nil
    }
    // « 9 h 30 % » or « 9h 15 bancs » are two numbers.
    guard let after = scan.token(hour + 3) else { return minutes }
    if after.kind == .mark { return after.isMark("%") ? nil : minutes }
    return after.kind == .newline
      ? minutes
      : scan.token(hour + 4).map { $0.kind == .word && Self.afterTime.contains(key($0)) } ?? true
        ? minutes : nil
  }

  private func isClock(_ number: Int) -> Bool {
    guard (Int(text(scan.tokens[number])) ?? 25) <= 24 else { return false }
    let before = scan.token(number - 1)
    let after = scan.token(number + 3)
    return before?.kind != .word && !isDayCode(number - 2)
      && !(before.map { $0.kind == .mark && !$0.isMark("(") } ?? false)
      && !after.isOneOf(":") && after?.kind != .word
  }

  /// « Mo 08:15-13:15 » is a machine's.
  private func isDayCode(_ number: Int) -> Bool {
    guard let token = scan.token(number), token.kind == .word else { return false }
    return token.count == 2 && token.isCapitalised && !token.isCapitals
      && !Self.atWords.contains(key(token))
  }

  /// « 9.30am » in a text that writes « 10:00 ».
  mutating func findEnglishTimes() {
    guard scan.numbers.contains(where: { isTime($0, ":") }) else { return }
    for number in scan.numbers where isTime(number, ".") {
      let place = scan.token(number + 3)?.kind == .space ? number + 4 : number + 3
      switch word(at: place) {
      case "am", "pm": break
      case "a", "p": guard scan.token(place + 1).isOneOf(".") else { continue }
      default: continue
      }
      let range = Int(scan.tokens[number].start)..<Int(scan.tokens[number + 2].end)
      let say = text(scan.tokens[number]) + ":" + text(scan.tokens[number + 2])
      findings.append(
        Finding(
          .timeForm, range, replacement: say, isSafe: true,
          values: ["word": text(range), "say": say]))
    }
  }

  private func isTime(_ number: Int, _ mark: Unicode.Scalar) -> Bool {
    guard let separator = scan.token(number + 1), separator.isMark(mark),
      sixtieths(number + 2) != nil, (Int(text(scan.tokens[number])) ?? 25) <= 24
    else { return false }
    return !scan.token(number - 1).isOneOf(".:")
  }

  private mutating func report(_ number: Int, to last: Int, _ minutes: String?) {
    let range = Int(scan.tokens[number].start)..<Int(scan.tokens[last].end)
    var value = text(scan.tokens[number])
    if value.count == 2, value.first == "0" { value.removeFirst() }
    value += "\u{A0}h"
    if let minutes, minutes != "00" { value += "\u{A0}" + minutes }
    findings.append(
      Finding(
        .timeForm, range, replacement: value, isSafe: true,
        values: ["word": text(range), "say": value]))
  }

  private static let beforeTime: Set<String> = [
    "à", "de", "dès", "avant", "vers", "après", "jusqu", "et", "entre",
  ]
  private static let atWords: Set<String> = [
    "de", "le", "la", "ce", "du", "en",
  ]
  private static let afterTime: Set<String> = [
    "à", "et", "au", "sur", "place", "dans", "pour", "devant", "chez", "le", "la", "les", "en",
    "avec", "précises", "puis", "ou",
  ]
}
