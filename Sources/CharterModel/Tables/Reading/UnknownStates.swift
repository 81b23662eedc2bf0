import Diagnosis

/// Words in the calendar's column of states that are none. Each is one problem, wherever it stands; all
/// of them are declared in one line of `diapason.yaml`, which may have no second such key.
struct UnknownStates {
  /// What is longer is no word for a state, and no key of the settings.
  static let longest = 80
  /// So many are told one by one; a column of prose has as many as it has rows.
  private static let most = 24

  private(set) var words: [String] = []
  private var problems: [RepeatedProblems] = []
  /// The place among the problems of each word, as words are compared.
  private var places: [String: Int] = [:]

  mutating func add(_ word: String, _ problem: Diagnostic) {
    let key = word.asKey
    var place = places[key] ?? problems.count
    if place == Self.most {
      place -= 1
    } else if place == problems.count {
      places[key] = place
      words.append(word)
      problems.append(RepeatedProblems(showing: 1))
    }
    problems[place].add(problem, as: "")
  }

  /// Adds those of another file. A word that stands in both is told in both.
  mutating func add(_ others: UnknownStates) {
    let known = Set(words.map(\.asKey))
    words += others.words.filter { !known.contains($0.asKey) }
    problems += others.problems
  }

  /// What is wrong, each with what to do: the first says the line that declares all of them.
  ///
  /// - Parameter declared: whether the settings have states of the house's own.
  func diagnostics(declared: Bool) -> [Diagnostic] {
    guard let lead = words.first else { return [] }
    return problems.flatMap(\.diagnostics).enumerated().map { index, problem in
      var problem = problem
      guard var help = problem.help else { return problem }
      let cure = index == 0 ? Self.cure(words, declared: declared) : Self.reference(to: lead)
      help.en += cure.en
      help.fr += cure.fr
      problem.help = help
      return problem
    }
  }

  private static func cure(_ words: [String], declared: Bool) -> Phrase {
    let english = OwnStates.declaration(of: words, .english).shownToCopy
    let french = OwnStates.declaration(of: words, .french).shownToCopy
    let isOne = words.count == 1
    if declared {
      return Phrase(
        en: "; or add to “states” in diapason.yaml which of them \(isOne ? "it is" : "each is"), "
          + "such as “\(english)”",
        fr: " ; ou ajoutez sous « états » dans diapason.yaml "
          + "\(isOne ? "lequel c'est" : "lequel est chacun"), par exemple « \(french) »")
    }
    return Phrase(
      en: "; or say in diapason.yaml which of them \(isOne ? "it is" : "each is"), "
        + "such as “states: {\(english)}”",
      fr: " ; ou dites dans diapason.yaml \(isOne ? "lequel c'est" : "lequel est chacun"), "
        + "par exemple « états: {\(french)} »")
  }

  private static func reference(to lead: String) -> Phrase {
    let word = Phrase.quoted(lead)
    return Phrase(
      en: "; or declare it in diapason.yaml in the same line as \(word.en)",
      fr: " ; ou déclarez-le dans diapason.yaml, dans la même ligne que \(word.fr)")
  }
}

extension FieldDefinition {
  /// Whether it is the calendar's column of states, with or without words of the house's own.
  var holdsStates: Bool {
    guard case .choice(let choices) = type else { return false }
    return name == EditorialCalendar.status.definition.name
      && choices.starts(with: OwnStates.known)
  }
}
