import Diagnosis

/// What others allowed us to use, where and until when. It names no person: the reference leads to a
/// file that few may open.
package enum Consents {
  package static let reference = Field.text(
    "reference", fr: "référence", need: .required,
    Phrase(en: "the file it is kept under", fr: "le dossier où il est rangé"))
  package static let what = Field.text(
    "what", fr: "quoi", need: .required, Phrase(en: "what is allowed", fr: "ce qui est accordé"))
  package static let networks = Field.references(
    "networks", fr: "réseaux", to: "network", Phrase(en: "where", fr: "où"))
  package static let from = Field.date(
    "from", fr: "du", Phrase(en: "the day it was given", fr: "le jour où il a été donné"))
  package static let until = Field.date(
    "until", fr: "au", need: .expected, Phrase(en: "its last day", fr: "son dernier jour"))
  package static let proof = Field.text(
    "proof", fr: "preuve", Phrase(en: "where the proof is", fr: "où est la preuve"))
  package static let withdrawn = Field.date(
    "withdrawn", fr: "retiré-le",
    Phrase(
      en: "the day its use ended: taken back, or taken down",
      fr: "le jour où l'usage a cessé : accord repris, ou image retirée"))
  package static let owner = Field.reference(
    "owner", fr: "responsable", to: "role", Phrase(en: "who follows it", fr: "qui le suit"))
  package static let kind = TableKind(
    name: FieldName("consents", fr: "accords"),
    label: Phrase(en: "Consents", fr: "Accords"),
    columns: [
      reference.definition, what.definition, networks.definition, from.definition,
      until.definition, proof.definition, withdrawn.definition, owner.definition,
    ])
}
