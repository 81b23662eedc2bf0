import Diagnosis

/// A social network: whether we are there, how often, and what fits.
///
///     état: actif
///     cadence: 2-3/semaine
///     limites: {caractères: 3000, hashtags: 3}
///     images: {bannière: 1128x191}
///     vérifié-le: 2026-09-15
package enum Network {
  package static let states = [
    Choice("active", fr: "actif"), Choice("observed", fr: "observé"),
    Choice("retired", fr: "fermé"),
  ]
  package static let status = Field.choice(
    "status", fr: "état", states, need: .required,
    Phrase(en: "whether we publish there", fr: "si nous y publions"))
  package static let cadence = Field.cadence(
    "cadence", fr: "cadence", need: .expected,
    Phrase(en: "how often we publish", fr: "à quel rythme nous publions"))
  package static let address = Field.address(
    "address", fr: "adresse",
    Phrase(en: "the address of our account", fr: "l'adresse de notre compte"))
  package static let limits = Field.numbers(
    "limits", fr: "limites",
    [
      Choice("characters", fr: "caractères"),
      Choice("hashtags", fr: "hashtags", label: Phrase(en: "hashtags", fr: "mots-dièse")),
      Choice("mentions", fr: "mentions"), Choice("links", fr: "liens"),
      Choice("emoji", fr: "émojis"), Choice("seconds", fr: "secondes"),
      Choice(
        "link-length", fr: "longueur-lien",
        label: Phrase(en: "characters of a link", fr: "caractères d'un lien")),
      Choice(
        "emoji-length", fr: "longueur-émoji",
        label: Phrase(en: "characters of an emoji", fr: "caractères d'un émoji")),
    ], Phrase(en: "what one post may contain", fr: "ce qu'une publication peut contenir"))
  package static let images = Field.sizes(
    "images", fr: "images",
    Phrase(en: "the sizes of its images, in pixels", fr: "les tailles de ses images, en pixels"))
  package static let verified = Field.date(
    "verified", fr: "vérifié-le",
    Phrase(en: "the day the sizes were verified", fr: "le jour où les tailles ont été vérifiées"))

  package static let kind = RecordKind(
    "network", fr: "réseau", label: Phrase(en: "Network", fr: "Réseau"),
    fields: [
      status.definition, cadence.definition, address.definition, limits.definition,
      images.definition, verified.definition,
    ],
    parts: .fixed([
      BodyPart("purpose", Phrase(en: "Purpose", fr: "But")),
      BodyPart("tone", Phrase(en: "Tone", fr: "Ton")),
      BodyPart("formats", Phrase(en: "Formats", fr: "Formats")),
      BodyPart("differs", Phrase(en: "What differs", fr: "Ce qui change")),
    ]),
    concessions: [Concession(where: status, isOneOf: "retired", asks: .optional)])
}
