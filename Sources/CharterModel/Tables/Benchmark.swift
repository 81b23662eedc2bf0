import Diagnosis

/// What competitors do, network by network.
package enum Benchmark {
  package static let competitor = Field.text(
    "competitor", fr: "concurrent", need: .required, Phrase(en: "who", fr: "qui"))
  package static let network = Field.reference(
    "network", fr: "réseau", to: "network", need: .required, Phrase(en: "where", fr: "où"))
  package static let followers = Field.integer(
    "followers", fr: "abonnés", 0...1_000_000_000,
    Phrase(en: "how many follow them", fr: "combien les suivent"))
  package static let postsPerWeek = Field.figure(
    "posts-per-week", fr: "publications-par-semaine",
    Phrase(en: "how often they publish", fr: "à quel rythme ils publient"))
  package static let formats = Field.text(
    "formats", fr: "formats", Phrase(en: "what they publish", fr: "ce qu'ils publient"))
  package static let interaction = Field.text(
    "interaction", fr: "interaction",
    Phrase(en: "how they converse", fr: "comment ils conversent"))
  package static let asOf = Field.date(
    "as-of", fr: "relevé-le", need: .required,
    Phrase(en: "the day it was seen", fr: "le jour où on l'a vu"))
  package static let kind = TableKind(
    name: FieldName("benchmark", fr: "concurrents"),
    label: Phrase(en: "Competitors", fr: "Concurrents"),
    columns: [
      competitor.definition, network.definition, followers.definition, postsPerWeek.definition,
      formats.definition, interaction.definition, asOf.definition,
    ])
}
