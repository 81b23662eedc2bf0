import CharterModel
import Diagnosis

/// What each kind of page is for, as it is said to who begins one.
enum KindWords {
  static func about(_ kind: RecordKind) -> Phrase? { words[kind.id] }

  private static func word(_ fr: String, _ en: String) -> Phrase { Phrase(en: en, fr: fr) }

  private static let words: [String: Phrase] = [
    "page": word(
      "un texte libre, sous les titres que vous voulez", "a free text, under any headings"),
    "document": word(
      "une charte ou un guide qui se lit et s’imprime d’un trait",
      "a charter or guide to be read and printed as a whole"),
    "rule": word(
      "une phrase qui engage, son pourquoi, des exemples",
      "a binding sentence, its reason, examples"),
    "trait": word("un trait de notre voix", "a trait of our voice"),
    "situation": word("le ton d’un moment précis", "the tone of one moment"),
    "network": word(
      "un réseau social et ce qu’on y fait", "a social network and what we do there"),
    "role": word("qui fait quoi dans l’équipe", "who does what in the team"),
    "risk": word("ce qui peut mal tourner", "what can go wrong"),
    "objection": word("une critique, et ce qu’on y répond", "a criticism, and what we answer"),
    "decision": word(
      "des questions qui mènent à une conduite", "questions that lead to what to do"),
    "reply": word("un message prêt à adapter", "a message ready to adapt"),
    "crisis-level": word(
      "un degré de crise et ce qu’il déclenche", "a degree of crisis and what it sets off"),
    "contact": word("qui joindre, quand, comment", "whom to reach, when and how"),
    "asset": word("un logo, une photo et ses droits", "a logo, a photograph and its rights"),
    "text": word("un texte officiel à copier tel quel", "an official text to copy as it is"),
    "audience": word("à qui l’on parle", "whom we speak to"),
    "objective": word("un but mesurable et daté", "a goal with a measure and a date"),
    "kpi": word("ce que l’on mesure", "what we measure"),
    "foundation": word(
      "ce qu’il faut avoir avant de commencer", "what must be in place before we begin"),
    "obligation": word("une loi et ce qu’elle demande", "a law and what it asks for"),
    "plan": word("la stratégie d’ensemble", "the strategy as a whole"),
    "coherence": word("ce qui se contredit dans le plan", "what contradicts itself in the plan"),
  ]
}
