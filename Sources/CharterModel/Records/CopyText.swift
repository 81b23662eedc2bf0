import Diagnosis

/// A text to copy: the company's description, a biography, a disclaimer.
///
///     longueur: court
///     usage: description
///     réseaux: [linkedin]
package enum CopyText {
  package static let length = Field.choice(
    "length", fr: "longueur",
    [Choice("short", fr: "court"), Choice("medium", fr: "moyen"), Choice("long", fr: "long")],
    need: .expected, Phrase(en: "how long it is", fr: "sa longueur"))
  package static let usage = Field.choice(
    "usage", fr: "usage",
    [
      Choice("description", fr: "description"), Choice("biography", fr: "biographie"),
      Choice("disclaimer", fr: "mention"), Choice("signature", fr: "signature"),
      Choice("hashtags", fr: "hashtags"),
    ], Phrase(en: "what it is for", fr: "à quoi il sert"))
  package static let capacity = Field.choices(
    "capacity", fr: "qualité", Rule.capacities,
    Phrase(en: "in which capacity one speaks", fr: "à quel titre on s'exprime"))
  package static let networks = Field.references(
    "networks", fr: "réseaux", to: "network", Phrase(en: "where it fits", fr: "où il convient"))
  package static let expires = Field.date(
    "expires", fr: "expire", Phrase(en: "its last day", fr: "son dernier jour"))

  package static let calledBy = Field.texts(
    "called-by", fr: "appelé-par",
    Phrase(
      en: "for a disclaimer: the words that make it necessary",
      fr: "pour une mention : les mots qui la rendent nécessaire"))

  package static let kind = RecordKind(
    "text", fr: "texte", label: Phrase(en: "Text to copy", fr: "Texte à copier"),
    fields: [
      length.definition, usage.definition, capacity.definition, networks.definition,
      expires.definition, calledBy.definition,
    ])
}
