import Diagnosis

/// Content to relay, with suggested texts.
package enum Curation {
  package static let title = Field.text(
    "title", fr: "titre", need: .required, Phrase(en: "what it is", fr: "ce que c'est"))
  package static let link = Field.address(
    "link", fr: "lien", Phrase(en: "where it is", fr: "où c'est"))
  package static let networks = Field.references(
    "networks", fr: "réseaux", to: "network", Phrase(en: "where to share it", fr: "où le partager"))
  package static let text = Field.text(
    "text", fr: "texte", Phrase(en: "a suggested text", fr: "un texte proposé"))
  package static let picture = Field.reference(
    "picture", fr: "visuel", to: "asset",
    Phrase(en: "an asset to go with it", fr: "un visuel qui l'accompagne"))
  package static let from = Field.date(
    "from", fr: "du", Phrase(en: "the first day", fr: "le premier jour"))
  package static let until = Field.date(
    "until", fr: "au", Phrase(en: "the last day", fr: "le dernier jour"))
  package static let kind = TableKind(
    name: FieldName("curation", fr: "relais"), label: Phrase(en: "To share", fr: "À relayer"),
    columns: [
      title.definition, link.definition, networks.definition, text.definition, picture.definition,
      from.definition, until.definition,
    ])
}
