import Diagnosis

/// Words to say and to avoid.
package enum Words {
  package static let say = Field.text(
    "say", fr: "dire", Phrase(en: "what to say", fr: "ce qu'il faut dire"))
  package static let avoid = Field.text(
    "avoid", fr: "éviter", Phrase(en: "what to avoid", fr: "ce qu'il faut éviter"))
  package static let why = Field.text(
    "why", fr: "pourquoi", Phrase(en: "the reason", fr: "la raison"))
  package static let severity = Field.choice(
    "severity", fr: "gravité",
    [
      Choice("error", fr: "erreur"), Choice("warning", fr: "attention"),
      Choice("advice", fr: "conseil"),
    ], Phrase(en: "how bad it is", fr: "à quel point c'est grave"))
  package static let form = Field.choice(
    "form", fr: "forme", [Choice("any", fr: "toutes"), Choice("exact", fr: "exacte")],
    Phrase(
      en: "all forms of the word, or exactly as it is written",
      fr: "toutes les formes du mot, ou exactement comme il est écrit"))
  package static let except = Field.texts(
    "except", fr: "sauf",
    Phrase(en: "phrases in which it is right", fr: "les tournures où il est juste"))
  package static let allowedIn = Field.references(
    "allowed-in", fr: "permis-en", to: "situation",
    Phrase(en: "situations in which it may be used", fr: "les situations où il s'emploie"))
  package static let theme = Field.text(
    "theme", fr: "thème",
    Phrase(en: "under which words it is shown", fr: "sous quels mots on la montre"))
  package static let kind = TableKind(
    name: FieldName("words", fr: "mots"), label: Phrase(en: "Words", fr: "Mots"),
    columns: [
      say.definition, avoid.definition, why.definition, severity.definition, form.definition,
      except.definition, allowedIn.definition, theme.definition,
    ])
}
