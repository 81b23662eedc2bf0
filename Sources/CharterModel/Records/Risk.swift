import Diagnosis

/// A risk of speaking in public, by likelihood and impact, both from 1 to 5.
///
///     probabilité: 2
///     impact: 5
///     niveau: niveau-2
package enum Risk {
  package static let likelihood = Field.integer(
    "likelihood", fr: "probabilité", 1...5, need: .expected,
    Phrase(en: "how likely it is", fr: "à quel point il est probable"))
  package static let impact = Field.integer(
    "impact", fr: "impact", 1...5, need: .expected,
    Phrase(en: "how much it would harm", fr: "à quel point il nuirait"))
  package static let level = Field.reference(
    "level", fr: "niveau", to: "crisis-level",
    Phrase(en: "the crisis level it leads to", fr: "le niveau de crise auquel il conduit"))

  package static let kind = RecordKind(
    "risk", fr: "risque", label: Phrase(en: "Risk", fr: "Risque"),
    fields: [likelihood.definition, impact.definition, level.definition],
    parts: .fixed([
      BodyPart("prevention", Phrase(en: "Prevention", fr: "Prévention")),
      BodyPart("response", Phrase(en: "Response", fr: "Réponse")),
    ]))
}
