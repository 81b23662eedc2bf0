import Diagnosis

extension Examination {
  /// A text that gives days but no year, or figures but no source: one finding each, at the first.
  mutating func findUndatedFacts() {
    if guide.style.years, let date = scan.numbers.compactMap({ dayAndMonth($0) }).first,
      !scan.numbers.contains(where: { isYear($0) })
    {
      findings.append(Finding(.dateWithoutYear, date, values: ["word": text(date)]))
    }
    if guide.style.sources, let figure = scan.numbers.compactMap({ share($0) }).first,
      scan.links.isEmpty, !namesSource()
    {
      findings.append(Finding(.figureWithoutSource, figure, values: ["word": text(figure)]))
    }
  }

  private func dayAndMonth(_ number: Int) -> Range<Int>? {
    let day = scan.tokens[number]
    guard day.end - day.start <= 2 else { return nil }
    var next = number + 1
    if let ending = scan.token(next), ending.kind == .word, key(ending) == "er" { next += 1 }
    guard scan.token(next)?.kind == .space, let month = scan.token(next + 1), month.kind == .word
    else { return nil }
    let months = guide.language == .french ? Self.months : Self.englishMonths
    return months.contains(key(month)) ? Int(day.start)..<Int(month.end) : nil
  }

  private func isYear(_ number: Int) -> Bool {
    let shown = text(scan.tokens[number])
    return shown.count == 4 && (shown.hasPrefix("19") || shown.hasPrefix("20"))
  }

  /// A percentage: a figure that someone has counted.
  private func share(_ number: Int) -> Range<Int>? {
    var next = number + 1
    if scan.token(next)?.kind == .space { next += 1 }
    guard let mark = scan.token(next), mark.isMark("%") else { return nil }
    return Int(scan.tokens[number].start)..<Int(mark.end)
  }

  private func namesSource() -> Bool {
    scan.tokens.contains { $0.kind == .word && Self.sourceHashes.contains($0.key) }
  }

  static let sourceWords = [
    "source", "sources", "selon", "étude", "études", "enquête", "relevé", "relevés", "bilan",
    "baromètre", "sondage", "rapport", "insee", "according", "study", "survey", "report",
  ]
  private static let sourceHashes = Set(sourceWords.map { Letters.hash($0) })
  private static let englishMonths: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ]
}
