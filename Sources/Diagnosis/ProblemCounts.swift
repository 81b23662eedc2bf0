/// How often each id stands in a report, and how the severity of the mildest is changed: what ends a
/// run with more problems than can be seen at once.
struct ProblemCounts {
  private let counts: [(problem: Problem, severity: Severity, count: Int)]
  private let hasMissing: Bool
  private let isLong: Bool

  /// So many problems are seen at once.
  private static let few = 5

  init(_ diagnostics: [Diagnostic]) {
    var known: [Problem: (severity: Severity, count: Int)] = [:]
    for diagnostic in diagnostics {
      let (severity, count) = known[diagnostic.problem] ?? (.note, 0)
      known[diagnostic.problem] = (max(severity, diagnostic.severity), count + 1)
    }
    counts = known.map { ($0.key, $0.value.severity, $0.value.count) }.sorted { first, second in
      (second.1, second.2, first.0.rawValue) < (first.1, first.2, second.0.rawValue)
    }
    hasMissing = known[.incompleteRecord] != nil
    isLong = diagnostics.count > Self.few && known.count > 1 && known.count < diagnostics.count
  }

  func text(_ language: Language) -> String {
    // A few that stand once each are one line; one of them is its own.
    let single = counts.count { $0.count == 1 }
    let often = isLong ? counts.filter { $0.count > 1 || single == 1 } : []
    let width = often.map { String($0.count).utf8.count }.max() ?? 0
    func line(_ count: Int, _ words: String) -> String {
      let number = String(count)
      return String(repeating: " ", count: 2 + max(width - number.utf8.count, 0)) + number
        + "  \(words)\n"
    }
    var text = often.map { problem, severity, count in
      line(count, "\(problem.rawValue) (\(severity.name[language]))")
    }.joined()
    let once = counts.count - often.count
    if isLong, once > 0 { text += line(once, Self.once[language]) }
    return text + (hasMissing ? Self.change[language] + "\n" : "")
  }

  private static let once = Phrase(en: "others, once each", fr: "autres, une fois chacun")
  private static let change = Phrase(
    en: "What is missing stops nothing. In diapason.yaml, “problems: {incomplete-record: error}” "
      + "makes it an error; “silent” instead of “error” silences it.",
    fr:
      "Ce qui manque n'arrête rien. Dans diapason.yaml, « problèmes: {incomplete-record: erreur} » "
      + "en fait une erreur ; « tu » au lieu de « erreur » le fait taire.")
}
