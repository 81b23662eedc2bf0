import Diagnosis

extension Examination {
  /// `24/11/2026`, `2026-11-24`, `le 24/11`, `24 Novembre`, `le Lundi 3`: French writes 24 novembre 2026.
  mutating func findDateForms() {
    for number in scan.numbers where !isJoinedToNumber(number) {
      guard let separator = scan.token(number + 1), separator.kind == .mark,
        "/.-".unicodeScalars.contains(where: { separator.isMark($0) }),
        scan.token(number + 2)?.kind == .number
      else { continue }
      if let again = scan.token(number + 3), again.kind == .mark, again.key == separator.key,
        scan.token(number + 4)?.kind == .number
      {
        if separator.isMark("-"), isYear(number) {
          // Machines write it so as well.
          if isAfterArticle(number) { findDate(number + 4, year: number, separator) }
        } else {
          findDate(number, year: number + 4, separator)
        }
      } else if separator.isMark("/"), isAfterArticle(number) {
        findDate(number, year: nil, separator)
      }
    }
    for number in scan.known where classes(scan.tokens[number]).contains(.calendar) {
      let token = scan.tokens[number]
      guard token.isCapitalised, !token.isCapitals, isDateWord(number) else { continue }
      report(token.range, Letters.smallText(text(token)), isSafe: true)
    }
  }

  private mutating func findDate(_ number: Int, year: Int?, _ separator: Token) {
    let day = text(scan.tokens[number])
    let isBackwards = (year ?? number) < number
    let month = text(scan.tokens[isBackwards ? number - 2 : number + 2])
    let first = isBackwards ? number - 4 : number
    let last = isBackwards ? number : year ?? number + 2
    guard let date = Int(day), (1...31).contains(date), day.count <= 2, month.count <= 2,
      let place = Int(month), (1...12).contains(place), year != nil || month.count == 2,
      !(scan.token(last + 1).map { $0.kind == .word || $0.isMark("/") || $0.isMark("-") } ?? false)
    else { return }
    var say = (date == 1 ? "1er" : "\(date)") + " " + Calendar.months[place - 1]
    let shown = year.map { text(scan.tokens[$0]) } ?? ""
    if year != nil {
      guard shown.count == 4 || shown.count == 2 && separator.isMark("/") else { return }
      say += " " + (shown.count == 2 ? "20" : "") + shown
    }
    let range = Int(scan.tokens[first].start)..<Int(scan.tokens[last].end)
    report(range, say, isSafe: shown.count == 4)
  }

  /// « le 24/11 », « lundi 24/11 », but not « 24/7 ».
  private func isAfterArticle(_ number: Int) -> Bool {
    guard scan.token(number - 1)?.kind == .space, let before = scan.token(number - 2),
      before.kind == .word
    else { return false }
    let word = key(before)
    return ["le", "du", "au", "dès"].contains(word) || Calendar.days.contains(word)
  }

  /// « le 3 Décembre », « en Décembre 2026 », « le Lundi 3 »; a feast keeps its capital: « le 14
  /// Juillet ».
  private func isDateWord(_ number: Int) -> Bool {
    guard !opensSentence(number), scan.token(number - 1)?.kind == .space else { return false }
    let isFollowed = scan.token(number + 1)?.kind == .space
    let next = isFollowed ? scan.token(number + 2) : nil
    let isBeforeNumber = next?.kind == .number
    guard Calendar.isMonth(key(scan.tokens[number])) else {
      return isBeforeNumber || next.map { Self.ofDay.contains(key($0)) } ?? false
    }
    if isBeforeNumber, isYear(number + 2), isLone(number) { return true }
    if Self.beforeMonth.contains(word(at: number - 2)) { return true }
    guard let day = dayBefore(number) else { return false }
    return !Self.feasts.contains(day + " " + key(scan.tokens[number]))
  }

  /// The columns of a table stand apart.
  private func isLone(_ number: Int) -> Bool {
    text(scan.tokens[number - 1]).utf16.count < 3 && scan.token(number - 2)?.kind != .number
  }

  private func dayBefore(_ month: Int) -> String? {
    guard let before = scan.token(month - 2) else { return nil }
    if before.kind == .number { return before.end - before.start <= 2 ? text(before) : nil }
    return before.kind == .word && key(before) == "er" ? "1" : nil
  }

  /// `2.1/3`: part of a longer row of numbers.
  func isJoinedToNumber(_ number: Int) -> Bool {
    guard let before = scan.token(number - 1) else { return false }
    switch before.kind {
    case .word, .hashtag, .mention, .opaque: return true
    case .mark:
      return "/.,-_+#\u{2011}".unicodeScalars.contains { before.isMark($0) }
        && scan.token(number - 2).map { $0.kind == .number || $0.kind == .word } ?? false
        || before.isMark("#") || before.isMark("_")
    default: return false
    }
  }

  private mutating func report(_ range: Range<Int>, _ replacement: String, isSafe: Bool) {
    findings.append(
      Finding(
        .dateForm, range, replacement: replacement, isSafe: isSafe,
        values: ["word": text(range), "say": replacement]))
  }

  private static let beforeMonth: Set<String> = [
    "en", "fin", "début", "courant", "mi", "depuis",
  ]
  private static let feasts: Set<String> = ["14 juillet", "11 novembre", "1 mai", "8 mai"]
  private static let ofDay: Set<String> = [
    "matin", "soir", "midi", "prochain", "dernier", "après",
  ]
}
