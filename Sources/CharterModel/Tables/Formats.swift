import Diagnosis

/// What one piece of each format costs in hours of work.
package enum Formats {
  package static let format = Field.text(
    "format", fr: "format", need: .required, Phrase(en: "the format", fr: "le format"))
  package static let hours = Field.figure(
    "hours", fr: "heures", need: .required,
    Phrase(en: "hours of work for one", fr: "heures de travail pour une pièce"))
  package static let kind = TableKind(
    name: FieldName("formats", fr: "formats"),
    label: Phrase(en: "Formats and their work", fr: "Formats et temps de travail"),
    columns: [format.definition, hours.definition])
}
