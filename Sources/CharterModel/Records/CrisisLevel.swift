import Diagnosis

/// A level of crisis: who decides, how soon, and what to do in the first hour.
///
///     niveau: 2
///     décide: responsable-numerique
///     délai: 30 minutes
///     prévenir: [joindre-crise]
package enum CrisisLevel {
  package static let level = Field.integer(
    "level", fr: "niveau", 1...5, need: .required,
    Phrase(en: "its number, 1 the lightest", fr: "son numéro, 1 le plus léger"))
  package static let decides = Field.reference(
    "decides", fr: "décide", to: "role", need: .required,
    Phrase(en: "the role that decides", fr: "le rôle qui décide"))
  package static let delay = Field.duration(
    "delay", fr: "délai", need: .expected, Phrase(en: "how soon to act", fr: "sous quel délai agir")
  )
  package static let notify = Field.references(
    "notify", fr: "prévenir", to: "contact",
    Phrase(en: "the contacts to call", fr: "les contacts à prévenir"))

  package static let kind = RecordKind(
    "crisis-level", fr: "niveau-de-crise", label: Phrase(en: "Crisis level", fr: "Niveau de crise"),
    fields: [level.definition, decides.definition, delay.definition, notify.definition],
    parts: .fixed([
      BodyPart("signs", Phrase(en: "Signs", fr: "Signes")),
      BodyPart("first-hour", Phrase(en: "First hour", fr: "Première heure")),
      BodyPart("never", Phrase(en: "What we never do", fr: "Ce que nous ne faisons jamais")),
      BodyPart("holding", Phrase(en: "Holding statement", fr: "Message d'attente")),
      BodyPart("debrief", Phrase(en: "Debrief", fr: "Bilan"), expected: false),
    ]))
}
