import Diagnosis

/// `states:` in `diapason.yaml`: what the house calls the states of its calendar, and which of the known
/// ones each is. The site shows the house's word.
///
///     états:
///       à relire: brouillon
///       en ligne: publié
package enum OwnStates {
  package static let definition = FieldDefinition(
    name: FieldName("states", fr: "états"), type: .texts, need: .optional,
    about: Phrase(
      en: "the calendar's states by names of your own: {to review: draft}",
      fr: "les états du calendrier sous vos propres noms : {à relire: brouillon}"))

  /// The states that the calendar knows without being told.
  static var known: [Choice] {
    guard case .choice(let choices) = EditorialCalendar.status.definition.type else { return [] }
    return choices
  }

  /// The states that are declared; what is wrong with others is reported at their lines.
  static func read(
    _ node: YAMLNode, in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) -> [Choice] {
    guard case .mapping(let pairs) = node.content else {
      diagnostics.append(.statesAreNamed(node, in: source))
      return []
    }
    var states: [Choice] = []
    for (key, value) in pairs {
      let word = (key.scalar ?? "").trimmed
      guard !word.isEmpty, word.utf8.count <= 80 else {
        diagnostics.append(.statesAreNamed(key, in: source))
        continue
      }
      // A known state that became another one would say the contrary of what is written.
      guard !known.contains(where: { $0.matches(word) }) else {
        diagnostics.append(.stateIsKnown(word, key, in: source))
        continue
      }
      guard !states.contains(where: { $0.matches(word) }) else {
        diagnostics.append(
          source.diagnostic(
            .duplicateKey, line: key.line, byteColumn: 1, message: .duplicateKey(word),
            help: .removeDuplicateKey))
        continue
      }
      guard let meant = known.first(where: { $0.matches(value.scalar ?? "") }) else {
        diagnostics.append(
          .unknownChoice(value.scalar ?? "", of: definition, among: known, value, in: source))
        continue
      }
      states.append(Choice(word, meaning: meant))
    }
    return states
  }
}

extension Diagnostic {
  fileprivate static func statesAreNamed(_ node: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .wrongType, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: Phrase(
        en: "“states” expects names of your own, each with a known state",
        fr: "« états » attend des noms à vous, chacun suivi d'un état connu"),
      help: Phrase(
        en: "write for instance “states: {to review: draft}”",
        fr: "écrivez par exemple « états: {à relire: brouillon} »"))
  }

  fileprivate static func stateIsKnown(
    _ word: String, _ key: YAMLNode, in source: SourceText
  ) -> Diagnostic {
    let shown = Phrase.quoted(word)
    return Diagnostic(
      .wrongType, at: key.position(in: source), excerpt: source.excerpt(key.line),
      message: Phrase(
        en: "\(shown.en) is a state already", fr: "\(shown.fr) est déjà un état"),
      help: Phrase(en: "remove the line", fr: "retirez la ligne"))
  }
}
