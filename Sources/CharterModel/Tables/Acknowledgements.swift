import Diagnosis

/// How many have acknowledged a version of a document, by department: counts, never names. It is for
/// the management unless its page says for whom (``Readership/keepers``).
package enum Acknowledgements {
  package static let document = Field.reference(
    "document", fr: "document", to: "document",
    Phrase(
      en: "the document's id; the only one without", fr: "l'identifiant du document ; le seul sinon"
    ))
  package static let version = Field.text(
    "version", fr: "version", need: .required,
    Phrase(en: "the version that was read", fr: "la version qui a été lue"))
  package static let department = Field.text(
    "department", fr: "service", need: .required,
    Phrase(en: "the department, and no person", fr: "le service, et aucune personne"))
  package static let headCount = Field.integer(
    "head-count", fr: "effectif", 0...FieldType.greatestNumber, need: .required,
    Phrase(en: "how many are asked", fr: "combien de personnes sont concernées"))
  package static let received = Field.integer(
    "received", fr: "reçus", 0...FieldType.greatestNumber, need: .required,
    Phrase(en: "how many have answered", fr: "combien ont répondu"))
  package static let counted = Field.date(
    "counted", fr: "compté-le",
    Phrase(en: "the day it was counted", fr: "le jour du décompte"))
  package static let kind = TableKind(
    name: FieldName("acknowledgements", fr: "accusés"),
    label: Phrase(en: "Acknowledgements", fr: "Accusés de lecture"),
    columns: [
      document.definition, version.definition, department.definition, headCount.definition,
      received.definition, counted.definition,
    ])
}
