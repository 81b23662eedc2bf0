import Diagnosis

extension Examination {
  /// A share that someone has counted, and no word of who did: one finding for each sentence.
  ///
  /// A source speaks for its own sentence and for the next one of its paragraph; for the one before,
  /// if it gives no figure itself; for the list that it introduces by a colon. A line that begins with
  /// « Source » speaks for the paragraph above it. A link speaks for its own sentence. The same figure
  /// needs its source once.
  mutating func findFiguresWithoutSource() {
    guard guide.style.sources else { return }
    let figures = shares()
    guard !figures.isEmpty else { return }
    var missing: [Range<Int>] = []
    var sourced: Set<String> = []
    let statements = statements(figures)
    var introduced: ClosedRange<Int>?
    for (place, one) in statements.enumerated() {
      if one.isSourced, one.isIntroduction {
        // To the end of its paragraph, or of the next one if it closes its own.
        let isLast = statements.at(place + 1)?.paragraph != one.paragraph
        introduced = one.paragraph...one.paragraph + (isLast ? 1 : 0)
      }
      guard let figure = one.figure else { continue }
      let range =
        Int(scan.tokens[figure.lowerBound].start)..<Int(scan.tokens[figure.upperBound].end)
      if one.isSourced || one.hasLink || introduced?.contains(one.paragraph) ?? false
        || isSourcedBeside(place, statements)
      {
        sourced.insert(bare(range))
      } else {
        missing.append(range)
      }
    }
    // A title gives the figure that the text gives with its source.
    for range in missing where !sourced.contains(bare(range)) {
      findings.append(Finding(.figureWithoutSource, range, values: ["word": text(range)]))
    }
  }

  private func bare(_ range: Range<Int>) -> String {
    Letters.key(text(range)).filter { !$0.isWhitespace }
  }

  /// A sentence, as far as its figures and its source go.
  fileprivate struct Statement {
    var paragraph: Int
    var words = 0
    var figure: ClosedRange<Int>?
    var isSourced = false
    var isNote = false
    var hasLink = false
    var isIntroduction = false
  }

  private func isSourcedBeside(_ place: Int, _ statements: [Statement]) -> Bool {
    let paragraph = statements[place].paragraph
    if let before = statements.at(place - 1), before.paragraph == paragraph, before.isSourced {
      return true
    }
    if let next = statements.at(place + 1), next.paragraph == paragraph, next.figure == nil,
      next.isSourced || next.hasLink && next.words == 0
    {
      return true
    }
    for next in statements[(place + 1)...] where next.words > 0 {
      if next.paragraph > paragraph { return next.paragraph == paragraph + 1 && next.isNote }
      if next.isNote { return true }
    }
    return false
  }

  private func statements(_ figures: [ClosedRange<Int>]) -> [Statement] {
    var statements: [Statement] = []
    var one = Statement(paragraph: 0)
    var left = figures[...]
    for number in scan.tokens.indices {
      let token = scan.tokens[number]
      if let figure = left.first, figure.lowerBound == number {
        if one.figure == nil { one.figure = figure }
        left.removeFirst()
      }
      switch token.kind {
      case .word:
        one.words += 1
        guard Self.sourceHashes.contains(token.key), isSource(number) else { continue }
        one.isSourced = true
        if one.words == 1, ["source", "sources"].contains(key(token)) { one.isNote = true }
      case .link: one.hasLink = true
      case .mark:
        guard endsSentence(number) else { continue }
        statements.append(one)
        one = Statement(paragraph: one.paragraph)
      case .newline:
        guard endsLine(number) else { continue }
        one.isIntroduction = isAfterColon(number)
        statements.append(one)
        one = Statement(paragraph: one.paragraph + (token.count > 1 ? 1 : 0))
      default: break
      }
    }
    return statements + [one]
  }

  func isAfterColon(_ number: Int) -> Bool {
    var before = number - 1
    if scan.token(before)?.kind == .space { before -= 1 }
    return scan.token(before)?.isMark(":") ?? false
  }

  /// « Selon la ville », « le rapport de l'Insee », but not « par rapport à » nor « bureau d'études ».
  private func isSource(_ number: Int) -> Bool {
    let before = scan.wordBefore(number).map { key(scan.tokens[$0]) } ?? ""
    let next = scan.wordAfter(number).map { key(scan.tokens[$0]) } ?? ""
    switch key(scan.tokens[number]) {
    case "après": return before == "d"
    case "rapport", "rapports": return before != "par" && next != "qualité"
    case "étude", "études": return before != "d"
    case "source", "sources": return next != "de" && next != "d"
    case "relevé": return !["le", "la", "les", "un", "une"].contains(next)
    case "mesuré", "mesurée", "mesurés", "mesurées", "calculé", "calculée", "calculés",
      "calculées", "compté", "comptée", "comptés", "comptées":
      return next == "par"
    default: return true
    }
  }

  static let sourceWords = [
    "source", "sources", "selon", "après", "étude", "études", "enquête", "enquêtes", "relevé",
    "relevés", "bilan", "baromètre", "sondage", "rapport", "rapports", "observatoire", "insee",
    "ademe", "recensement", "comptage", "comptages", "statistiques", "mesuré", "mesurée",
    "mesurés", "mesurées", "calculé", "calculée", "calculés", "calculées", "compté", "comptée",
    "comptés", "comptées", "according", "study", "survey", "report",
  ]
  private static let sourceHashes = Set(sourceWords.map { Letters.hash($0) })
}

extension [Examination.Statement] {
  fileprivate func at(_ place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
