import Diagnosis

/// What changed in the documents and their rules.
package enum Changes {
  package static let date = Field.date(
    "date", fr: "date", need: .required, Phrase(en: "the day", fr: "le jour"))
  package static let document = Field.reference(
    "document", fr: "document", to: "document",
    Phrase(en: "the document's id", fr: "l'identifiant du document"))
  package static let rule = Field.reference(
    "rule", fr: "règle", to: "rule", Phrase(en: "the rule's id", fr: "l'identifiant de la règle"))
  package static let version = Field.text(
    "version", fr: "version", Phrase(en: "the version it came with", fr: "la version qui l'apporte")
  )
  package static let what = Field.text(
    "what", fr: "quoi", need: .required, Phrase(en: "what changed", fr: "ce qui a changé"))
  package static let why = Field.text(
    "why", fr: "pourquoi", Phrase(en: "the reason", fr: "la raison"))
  package static let kind = TableKind(
    name: FieldName("changes", fr: "changements"),
    label: Phrase(en: "What changed", fr: "Ce qui a changé"),
    columns: [
      date.definition, document.definition, rule.definition, version.definition, what.definition,
      why.definition,
    ])
}
