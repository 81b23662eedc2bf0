import Diagnosis

/// A duty of law or regulation: since when, what it changes for us, and when its text was last
/// looked up.
///
///     date: 2018-05-25
///     source: "Règlement (UE) 2016/679"
///     territoire: "Union européenne"
///     vérifié-le: 2026-10-12
package enum Obligation {
  package static let date = Field.date(
    "date", fr: "date", need: .required,
    Phrase(en: "the day from which it binds", fr: "le jour à partir duquel elle s'impose"))
  package static let source = Field.text(
    "source", fr: "source", need: .expected, Phrase(en: "the text of law", fr: "le texte de loi"))
  package static let territory = Field.text(
    "territory", fr: "territoire", formerly: ["jurisdiction", "juridiction"],
    Phrase(en: "where it binds", fr: "où elle s'impose"))
  package static let link = Field.address(
    "link", fr: "lien", Phrase(en: "where the text is to be read", fr: "où le texte se lit"))
  package static let verified = Field.date(
    "verified", fr: "vérifié-le", need: .expected,
    Phrase(en: "the day its text was last looked up", fr: "le jour où son texte a été vérifié"))

  package static let open = Field.text(
    "to-verify", fr: "à-vérifier",
    Phrase(
      en: "what could not be looked up, and who is to do it",
      fr: "ce qui n'a pas pu être vérifié, et par qui il doit l'être"))

  package static let kind = RecordKind(
    "obligation", fr: "obligation", label: Phrase(en: "Obligation", fr: "Obligation"),
    fields: [
      date.definition, source.definition, territory.definition, link.definition,
      verified.definition, open.definition,
    ])
}
