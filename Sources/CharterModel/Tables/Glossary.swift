import Diagnosis

/// Terms and what they mean.
package enum Glossary {
  package static let term = Field.text(
    "term", fr: "terme", need: .required, Phrase(en: "the term", fr: "le terme"))
  package static let definition = Field.text(
    "definition", fr: "définition", need: .required,
    Phrase(en: "what it means", fr: "ce qu'il veut dire"))
  package static let kind = TableKind(
    name: FieldName("glossary", fr: "glossaire"), label: Phrase(en: "Glossary", fr: "Glossaire"),
    columns: [term.definition, definition.definition])
}
