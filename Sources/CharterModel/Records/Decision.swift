import Diagnosis

/// A decision tree, written as a nested list: a question, under it its answers in bold, under each
/// the next question or the outcome, which cites a rule or a contact.
///
///     rôles: [contributeur]
///     profondeur: 5
package enum Decision {
  package static let roles = Field.references(
    "roles", fr: "rôles", to: "role", Phrase(en: "for whom it is", fr: "à qui il s'adresse"))
  static let depths = 1...12
  package static let depth = Field.integer(
    "depth", fr: "profondeur", depths,
    Phrase(en: "the most questions on one path (5)", fr: "le plus de questions sur un chemin (5)"))

  package static let kind = RecordKind(
    "decision", fr: "décision", label: Phrase(en: "Decision", fr: "Décision"),
    fields: [roles.definition, depth.definition])
}
