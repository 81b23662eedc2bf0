import Diagnosis

/// How the tone changes with a situation: an announcement, a complaint, a crisis.
///
///     ressenti: "inquiet, pressé"
///     valideur: responsable-numerique
package enum Situation {
  package static let feeling = Field.text(
    "feeling", fr: "ressenti", Phrase(en: "what the reader feels", fr: "ce que ressent le lecteur"))
  package static let approver = Field.reference(
    "approver", fr: "valideur", to: "role",
    Phrase(en: "the role that approves", fr: "le rôle qui valide"))

  package static let kind = RecordKind(
    "situation", fr: "situation", label: Phrase(en: "Situation", fr: "Situation"),
    fields: [feeling.definition, approver.definition],
    parts: .fixed([
      BodyPart("before", Phrase(en: "Before", fr: "Avant")),
      BodyPart("after", Phrase(en: "After", fr: "Après")),
    ]))
}
