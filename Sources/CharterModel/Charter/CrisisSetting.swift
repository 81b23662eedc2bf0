import Diagnosis

/// Which crisis level stands on every page: `crise:` in `diapason.yaml`, or `--crisis`.
///
///     crise: active        # the most severe level
///     crise: niveau-2      # this one; `2` says the same
///     crise: non           # over, as without the line
package struct CrisisSetting: Sendable {
  /// What the author wrote.
  package let word: String
  /// Where it stands; nil if it was asked for on the command line.
  private let place: (source: SourceText, line: Int, column: Int)?

  package init(asked word: String) {
    self.word = word
    place = nil
  }

  init(_ word: String, at line: Int, _ column: Int, in source: SourceText) {
    self.word = word
    place = (source, line, column)
  }

  private enum Wish {
    case none
    case mostSevere
    case level(String)
  }

  private var wish: Wish {
    switch word.asKey {
    case "", "no", "non", "none", "aucune", "off", "false", "faux", "inactive": .none
    case "active", "yes", "oui", "true", "vrai": .mostSevere
    default: .level(word.trimmed)
    }
  }

  /// The page of the level; nil without a crisis, or if there is no such level.
  func level(in charter: Charter, _ diagnostics: inout [Diagnostic]) -> Int? {
    func number(_ page: Int) -> Int { charter.pages[page].fields[CrisisLevel.level] ?? 0 }
    let levels = charter.records(of: CrisisLevel.kind).sorted { number($0) < number($1) }
    let found: Int?
    switch wish {
    case .none: return nil
    case .mostSevere: found = levels.last
    case .level(let name):
      found =
        levels.first { charter.pages[$0].recordID?.lowercased() == name.lowercased() }
        ?? levels.first { Int(name) == number($0) }
    }
    if found == nil {
      let known = levels.compactMap { charter.pages[$0].recordID }
      diagnostics.append(diagnostic(isWithheld: charter.isWithheld(record: word), known))
    }
    return found
  }

  private func diagnostic(isWithheld: Bool, _ known: [String]) -> Diagnostic {
    let message = Phrase.noCrisisLevel(word, isWithheld: isWithheld, isAny: !known.isEmpty)
    let help = Phrase.crisisLevel(for: word, among: known)
    guard let (source, line, column) = place else {
      return Diagnostic(.badOption, message: message, help: help)
    }
    return Diagnostic(
      .danglingReference, at: SourcePosition(path: source.path, line: line, column: column),
      excerpt: source.excerpt(line), message: message, help: help)
  }
}

extension Phrase {
  fileprivate static func noCrisisLevel(_ word: String, isWithheld: Bool, isAny: Bool) -> Phrase {
    let word = quoted(word)
    if isWithheld {
      return Phrase(
        en: "the crisis level \(word.en) is not shown to these readers",
        fr: "le niveau de crise \(word.fr) n'est pas montré à ces lecteurs")
    }
    guard isAny else {
      return Phrase(
        en: "\(word.en) asks for a crisis level, and the site has none",
        fr: "\(word.fr) demande un niveau de crise, et le site n'en a aucun")
    }
    return Phrase(
      en: "no crisis level is named \(word.en)", fr: "aucun niveau de crise ne s'appelle \(word.fr)"
    )
  }

  fileprivate static func crisisLevel(for word: String, among known: [String]) -> Phrase {
    guard !known.isEmpty else {
      return Phrase(
        en: "write a level in a folder whose index says “collection: crisis-level”",
        fr: "écrivez un niveau dans un dossier dont l'index dit « collection: niveau-de-crise »")
    }
    return nearestRecord(to: word, among: NearestNames(known + ["active"]))
  }
}
