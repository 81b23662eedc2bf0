import Diagnosis

/// What is watched, with which tool, how often, by whom.
package enum Watch {
  package static let what = Field.text(
    "what", fr: "quoi", need: .required, Phrase(en: "what is watched", fr: "ce qui est suivi"))
  package static let tool = Field.text(
    "tool", fr: "outil", Phrase(en: "with which tool", fr: "avec quel outil"))
  package static let frequency = Field.text(
    "how-often", fr: "fréquence", Phrase(en: "how often", fr: "à quel rythme"))
  package static let role = Field.reference(
    "role", fr: "rôle", to: "role", Phrase(en: "by which role", fr: "par quel rôle"))
  package static let kind = TableKind(
    name: FieldName("watch", fr: "veille"), label: Phrase(en: "Listening", fr: "Veille"),
    columns: [what.definition, tool.definition, frequency.definition, role.definition])
}
