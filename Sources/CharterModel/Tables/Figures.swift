import Diagnosis

/// Figures about networks and habits: they rot, so each carries its source, its day and where it is
/// to be looked up again.
package enum Figures {
  package static let about = Field.text(
    "about", fr: "sujet", need: .required, Phrase(en: "what it says", fr: "ce qu'il dit"))
  package static let value = Field.figure(
    "value", fr: "valeur", need: .required, Phrase(en: "the figure", fr: "le chiffre"))
  package static let unit = Field.text(
    "unit", fr: "unité", Phrase(en: "what one is of", fr: "ce dont on compte un"))
  package static let asOf = Field.date(
    "as-of", fr: "au", need: .required,
    Phrase(en: "the day for which it holds", fr: "le jour pour lequel il vaut"))
  package static let source = Field.text(
    "source", fr: "source", need: .expected,
    Phrase(en: "who says it, and where", fr: "qui le dit, et où"))
  package static let link = Field.address(
    "link", fr: "lien", Phrase(en: "where it is to be read", fr: "où il se lit"))
  package static let network = Field.reference(
    "network", fr: "réseau", to: "network",
    Phrase(en: "the network it is about, if it is about one", fr: "le réseau dont il parle"))
  package static let kind = TableKind(
    name: FieldName("figures", fr: "chiffres"),
    label: Phrase(en: "Figures and their sources", fr: "Chiffres et sources"),
    columns: [
      about.definition, value.definition, unit.definition, asOf.definition, source.definition,
      link.definition, network.definition,
    ])
}
