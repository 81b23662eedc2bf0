import Diagnosis

/// What the plan does other than publish: a form, a card, a page, a visit; each serves an objective.
package enum Actions {
  package static let action = Field.text(
    "action", fr: "action", need: .required, Phrase(en: "what is done", fr: "ce que l'on fait"))
  package static let objective = Field.reference(
    "objective", fr: "objectif", to: "objective", need: .required,
    Phrase(en: "the objective it serves", fr: "l'objectif qu'elle sert"))
  package static let owner = Field.reference(
    "owner", fr: "responsable", to: "role", Phrase(en: "who does it", fr: "qui s'en charge"))
  package static let deadline = Field.date(
    "deadline", fr: "échéance", Phrase(en: "the day it is due", fr: "le jour prévu"))
  package static let status = Field.choice(
    "status", fr: "état",
    [
      Choice("to-do", fr: "à-faire", label: Phrase(en: "to do", fr: "à faire")),
      Choice("under-way", fr: "en-cours", label: Phrase(en: "under way", fr: "en cours")),
      Choice("done", fr: "faite"), Choice("dropped", fr: "abandonnée"),
    ], need: .expected, Phrase(en: "how far it is", fr: "où elle en est"))
  package static let result = Field.text(
    "result", fr: "résultat", Phrase(en: "what came of it", fr: "ce qu'elle a donné"))
  package static let kind = TableKind(
    name: FieldName("actions", fr: "actions"), label: Phrase(en: "Actions", fr: "Actions"),
    columns: [
      action.definition, objective.definition, owner.definition, deadline.definition,
      status.definition, result.definition,
    ])
}
