import Diagnosis

/// The values of the indicators.
package enum Measures {
  package static let date = Field.date(
    "date", fr: "date", need: .required,
    Phrase(en: "the day it was read", fr: "le jour du relevé"))
  package static let kpi = Field.reference(
    "kpi", fr: "indicateur", to: "kpi", need: .required,
    Phrase(en: "the indicator's id", fr: "l'identifiant de l'indicateur"))
  package static let value = Field.figure(
    "value", fr: "valeur", need: .required, Phrase(en: "the figure", fr: "le chiffre"))
  package static let kind = TableKind(
    name: FieldName("measures", fr: "mesures"), label: Phrase(en: "Measures", fr: "Mesures"),
    columns: [date.definition, kpi.definition, value.definition])
}
