import Diagnosis

extension Examination {
  /// A text that gives days but no year: one finding, at the first.
  mutating func findUndatedFacts() {
    guard guide.style.years, let date = scan.numbers.compactMap({ dayAndMonth($0) }).first,
      !scan.numbers.contains(where: { isYear($0) })
    else { return }
    findings.append(Finding(.dateWithoutYear, date, values: ["word": text(date)]))
  }

  private func dayAndMonth(_ number: Int) -> Range<Int>? {
    let day = scan.tokens[number]
    guard day.end - day.start <= 2 else { return nil }
    var next = number + 1
    if let ending = scan.token(next), ending.kind == .word, key(ending) == "er" { next += 1 }
    guard scan.token(next)?.kind == .space, let month = scan.token(next + 1), month.kind == .word
    else { return nil }
    // « 12 décembre 1602 »
    if scan.token(next + 2)?.kind == .space, let year = scan.token(next + 3), year.kind == .number,
      (3...4).contains(year.end - year.start)
    {
      return nil
    }
    let isMonth =
      guide.language == .french
      ? Calendar.isMonth(key(month)) : Calendar.englishMonths.contains(key(month))
    return isMonth ? Int(day.start)..<Int(month.end) : nil
  }

  func isYear(_ number: Int) -> Bool {
    let shown = text(scan.tokens[number])
    return shown.count == 4 && (shown.hasPrefix("19") || shown.hasPrefix("20"))
  }
}
