import Diagnosis

/// Terms and what they mean.
package enum Glossary {
  package static let term = Field.text(
    "term", fr: "terme", need: .required, Phrase(en: "the term", fr: "le terme"))
  package static let definition = Field.text(
    "definition", fr: "définition", need: .required,
    Phrase(en: "what it means", fr: "ce qu'il veut dire"))
  package static let isMarked = Field.flag(
    "marked", fr: "signalé",
    Phrase(
      en: "no: explained here alone, not where pages use it",
      fr: "non : expliqué ici seulement, pas là où les pages l'emploient"))
  package static let contexts = Field.texts(
    "contexts", fr: "contextes",
    Phrase(
      en: "words, one of which appears in the same paragraph when the term has this sense",
      fr: "des mots dont l'un figure dans le même paragraphe quand le terme a ce sens"))
  package static let kind = TableKind(
    name: FieldName("glossary", fr: "glossaire"), label: Phrase(en: "Glossary", fr: "Glossaire"),
    columns: [term.definition, definition.definition, isMarked.definition, contexts.definition])
}
