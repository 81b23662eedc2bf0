import Diagnosis

/// Words that readers search for and the site does not use: searching finds one for the other.
///
///     terme;synonymes
///     community manager;animateur, CM
package enum Synonyms {
  package static let term = Field.text(
    "term", fr: "terme", need: .required, Phrase(en: "a word", fr: "un mot"))
  package static let synonyms = Field.texts(
    "synonyms", fr: "synonymes", need: .required,
    Phrase(en: "words that mean the same", fr: "des mots qui veulent dire la même chose"))
  package static let kind = TableKind(
    name: FieldName("synonyms", fr: "synonymes"), label: Phrase(en: "Synonyms", fr: "Synonymes"),
    columns: [term.definition, synonyms.definition])
}
