import Diagnosis

/// What each review decided of an indicator.
package enum Verdicts {
  package static let date = Field.date(
    "date", fr: "date", need: .required,
    Phrase(en: "the day of the review", fr: "le jour de la revue"))
  package static let kpi = Field.reference(
    "kpi", fr: "indicateur", to: "kpi", need: .required,
    Phrase(en: "the indicator's id", fr: "l'identifiant de l'indicateur"))
  package static let verdict = Field.choice(
    "verdict", fr: "verdict",
    [
      Choice("confirmed", fr: "confirmé"), Choice("adjusted", fr: "ajusté"),
      Choice("dropped", fr: "abandonné"),
    ], need: .required, Phrase(en: "what was decided", fr: "ce qui a été décidé"))
  package static let why = Field.text(
    "why", fr: "pourquoi", need: .expected, Phrase(en: "the reason", fr: "la raison"))
  package static let kind = TableKind(
    name: FieldName("verdicts", fr: "verdicts"), label: Phrase(en: "Reviews", fr: "Revues"),
    columns: [date.definition, kpi.definition, verdict.definition, why.definition])
}
