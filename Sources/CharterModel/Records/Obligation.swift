import Diagnosis

/// A duty of law or regulation: since when, and what it changes for us.
///
///     date: 2018-05-25
///     source: "Règlement (UE) 2016/679"
///     juridiction: "Union européenne"
package enum Obligation {
  package static let date = Field.date(
    "date", fr: "date", need: .required,
    Phrase(en: "the day from which it binds", fr: "le jour à partir duquel elle s'impose"))
  package static let source = Field.text(
    "source", fr: "source", Phrase(en: "the text of law", fr: "le texte de loi"))
  package static let jurisdiction = Field.text(
    "jurisdiction", fr: "juridiction", Phrase(en: "where it binds", fr: "où elle s'impose"))

  package static let kind = RecordKind(
    "obligation", fr: "obligation", label: Phrase(en: "Obligation", fr: "Obligation"),
    fields: [date.definition, source.definition, jurisdiction.definition])
}
