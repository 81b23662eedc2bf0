import Diagnosis

/// A model answer, ready to copy.
///
///     situations: [reclamation]
///     réseaux: [facebook]
///     délai: 2 heures
package enum Reply {
  package static let situations = Field.references(
    "situations", fr: "situations", to: "situation",
    Phrase(en: "when to use it", fr: "quand s'en servir"))
  package static let networks = Field.references(
    "networks", fr: "réseaux", to: "network", Phrase(en: "where to use it", fr: "où s'en servir"))
  package static let delay = Field.duration(
    "delay", fr: "délai", Phrase(en: "how soon to answer", fr: "sous quel délai répondre"))

  package static let kind = RecordKind(
    "reply", fr: "réponse", label: Phrase(en: "Model answer", fr: "Réponse modèle"),
    fields: [situations.definition, networks.definition, delay.definition])
}
