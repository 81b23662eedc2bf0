import CharterModel
import Diagnosis
import Importing

/// What the force of a rule means to whoever reads it.
enum ForceWords {
  /// Of a choice of ``Rule/forces``.
  static func meaning(of force: Choice) -> Phrase? { meanings[force.name.en] }

  private static let meanings: [String: Phrase] = [
    "must": Phrase(
      en: "binding: whoever departs from it breaks the charter",
      fr: "obligatoire : s’en écarter, c’est manquer à la charte"),
    "should": Phrase(
      en: "expected: whoever departs from it has a reason and can say it",
      fr: "attendue : qui s’en écarte a une raison, et peut la dire"),
    "may": Phrase(
      en: "allowed: each decides for themselves", fr: "permise : chacun choisit"),
    "must-not": Phrase(
      en: "forbidden: nobody may allow it on their own",
      fr: "interdite : personne ne peut se l’accorder seul"),
  ]

  /// « La règle dit « doit » : obligatoire, … », and where the passage says otherwise, that it does.
  static func said(_ force: Choice, of text: String, _ language: Language) -> Phrase? {
    guard let meaning = meaning(of: force) else { return nil }
    let (own, stated) = (Phrase.quoted(force.label), RuleForce.stated(in: text, language))
    guard let stated, stated.name != force.name else {
      return Phrase(
        en: "Force of the rule: \(own.en), \(meaning.en).",
        fr: "Force de la règle\u{A0}: \(own.fr), \(meaning.fr).")
    }
    let other = Phrase.quoted(stated.label)
    return Phrase(
      en:
        "The facts of the rule say \(own.en) (\(meaning.en)), this passage says \(other.en): make "
        + "them agree.",
      fr: "La fiche de la règle dit \(own.fr) (\(meaning.fr)), ce passage dit \(other.fr)\u{A0}: "
        + "accordez-les.")
  }
}

extension Phrase {
  fileprivate static func quoted(_ words: Phrase) -> Phrase {
    Phrase(en: "“\(words.en)”", fr: "«\u{A0}\(words.fr)\u{A0}»")
  }
}
