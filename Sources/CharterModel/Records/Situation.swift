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

  package static let limits = Field.numbers(
    "limits", fr: "limites",
    [
      Choice("characters", fr: "caractères"), Choice("hashtags", fr: "hashtags"),
      Choice("links", fr: "liens"), Choice("emoji", fr: "émojis"),
      Choice("exclamations", fr: "exclamations"),
    ], Phrase(en: "what a message may contain then", fr: "ce qu'un message peut alors contenir"))

  package static let kind = RecordKind(
    "situation", fr: "situation", label: Phrase(en: "Situation", fr: "Situation"),
    fields: [feeling.definition, approver.definition, limits.definition],
    parts: .fixed([
      BodyPart("before", Phrase(en: "Before", fr: "Avant")),
      BodyPart("after", Phrase(en: "After", fr: "Après")),
    ]))
}
