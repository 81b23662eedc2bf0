import CharterModel
import Diagnosis

/// How binding a sentence says that it is.
enum Force: Sendable, CaseIterable {
  case must, should, may, mustNot

  var choice: FieldName {
    let name =
      switch self {
      case .must: "must"
      case .should: "should"
      case .may: "may"
      case .mustNot: "must-not"
      }
    return Rule.forces.first { $0.name.en == name }?.name ?? FieldName(name, fr: name)
  }

  /// The force that a text states, if the first part of it that states any states one alone: its first
  /// sentence, its first paragraph, all of it. nil where it is not sure.
  init?(of paragraphs: [String], _ language: Language) {
    let plain = paragraphs.map(Self.plain)
    guard let first = plain.first else { return nil }
    guard !Self.isHedged(first, language) else { return nil }
    for part in [first.firstSentence, first, plain.joined(separator: " ")] {
      var stated = Self.stated(in: part, language)
      if stated.isEmpty, let mood = Self.mood(of: part, language) { stated = [mood] }
      guard let force = stated.first else { continue }
      guard stated.count == 1 else { return nil }
      // « Un doute peut exister. Dans ce cas, il faut appeler » : what may be is no permission.
      if force == .may, Self.stated(in: first, language).count > 1 { return nil }
      self = force
      return
    }
    return nil
  }

  /// As the patterns have it.
  private static func plain(_ text: String) -> String {
    text.folded.replacing("’", with: "'").replacing("\u{A0}", with: " ")
      // The month permits nothing.
      .replacing(
        #/\b(?:in|of|since|until|by|from|early|late|last|next|[0-9]{1,2}) may\b/#, with: " "
      )
      .replacing(#/\bmay [0-9]{1,4}\b/#, with: " ")
  }

  /// Whether a text binds anybody, however much.
  static func isStated(in text: String, _ language: Language) -> Bool {
    let plain = plain(text)
    return !stated(in: plain, language).isEmpty || mood(of: plain, language) != nil
  }

  /// The forces that words of a text state.
  private static func stated(in text: String, _ language: Language) -> Set<Force> {
    var rest = text
    var found: Set<Force> = []
    // What is forbidden is worded with the verbs of what is allowed: it is taken out first.
    for (force, patterns) in language == .french ? french : english {
      for pattern in patterns where rest.firstMatch(of: pattern) != nil {
        found.insert(force)
        rest = rest.replacing(pattern, with: " ")
      }
    }
    return found
  }

  /// What French verbs order by their form: “Respectez…”, “Ne publiez jamais…”, “Citer ses sources”.
  private static func mood(of sentence: String, _ language: Language) -> Force? {
    guard language == .french else { return nil }
    if sentence.firstMatch(of: #/^ne (?:pas |jamais )?\w+(?:ez|er|ir|re|oir)\b/#) != nil {
      return .mustNot
    }
    if sentence.firstMatch(of: #/^n'\w+(?:ez|er|ir|re|oir) (?:pas|jamais|rien|aucun)/#) != nil {
      return .mustNot
    }
    guard
      let word = sentence.firstMatch(
        of: #/^(?:se |s'|vous |toujours )?(\w+(?:ez|er|ir|dre|tre|oir|ire))\b/#)
    else { return nil }
    let nouns: Set<Substring> = [
      "chez", "assez", "nez", "premier", "dernier", "cahier", "dossier", "metier", "atelier",
      "fichier", "calendrier", "hier", "titre", "lettre", "mettre-a-jour", "chapitre", "membre",
      "autre", "notre", "votre", "ordre", "cadre", "maitre", "centre", "ministre", "avenir",
      "devoir", "pouvoir", "soir", "espoir", "plaisir", "souvenir", "papier", "courrier",
      "messager",
      "danger", "leger", "particulier", "regulier", "entier", "etre", "fevrier", "janvier",
      "commentaire", "salaire", "formulaire", "questionnaire", "volontaire", "partenaire",
      "horaire", "honoraire", "exemplaire", "contraire", "necessaire", "histoire", "memoire",
      "territoire",
    ]
    return nouns.contains(word.1) ? nil : .must
  }
}

extension String {
  /// Up to the first full stop, exclamation or question mark that a space or the end follows. No
  /// sentence is of fewer than twelve characters: `M.`, `art.`
  var firstSentence: String {
    for end in matches(of: #/[.!?…](?:\s*»)?(?=\s|$)/#) {
      let sentence = self[..<end.range.upperBound]
      if sentence.count >= 12 { return String(sentence) }
    }
    return self
  }
}

/// The force that the words of a rule state, for whoever writes them.
package enum RuleForce {
  /// - Returns: nil where the words state none, or more than one.
  package static func stated(in text: String, _ language: Language) -> Choice? {
    guard let force = Force(of: [text], language) else { return nil }
    return Rule.forces.first { $0.name == force.choice }
  }
}
