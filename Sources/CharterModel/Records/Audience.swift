import Diagnosis

/// A group of people whom we address, and on which networks they are met.
///
///     réseaux: {linkedin: fort, facebook: faible}
package enum Audience {
  package static let networks = Field.graded(
    "networks", fr: "réseaux", to: "network",
    [
      Choice("strong", fr: "fort", label: Phrase(en: "strong", fr: "forte")),
      Choice("medium", fr: "moyen", label: Phrase(en: "medium", fr: "moyenne")),
      Choice("weak", fr: "faible", label: Phrase(en: "weak", fr: "faible")),
    ], need: .expected,
    Phrase(
      en: "where they are, and how strong their presence is",
      fr: "où ils sont, et si leur présence y est forte"))

  package static let kind = RecordKind(
    "audience", fr: "public", label: Phrase(en: "Audience", fr: "Public"),
    fields: [networks.definition],
    parts: .fixed([
      BodyPart("who", Phrase(en: "Who they are", fr: "Qui ils sont")),
      BodyPart("expects", Phrase(en: "What they expect", fr: "Ce qu'ils attendent")),
      BodyPart("topics", Phrase(en: "Topics", fr: "Sujets")),
      BodyPart("heeds", Phrase(en: "Whom they listen to", fr: "Qui ils écoutent")),
    ]))
}
