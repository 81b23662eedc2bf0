import Diagnosis

/// What it costs, line by line and year by year.
package enum Budget {
  package static let line = Field.text(
    "line", fr: "poste", need: .required, Phrase(en: "what it pays for", fr: "ce que cela paie"))
  package static let year = Field.integer(
    "year", fr: "année", 1900...2200, need: .required, Phrase(en: "the year", fr: "l'année"))
  package static let nature = Field.choice(
    "nature", fr: "nature",
    [
      Choice("account", fr: "compte"), Choice("advertising", fr: "publicité"),
      Choice("agency", fr: "agence"), Choice("production", fr: "production"),
      Choice("tools", fr: "outils"), Choice("training", fr: "formation"),
    ], Phrase(en: "what kind of cost it is", fr: "de quelle sorte de dépense il s'agit"))
  package static let amount = Field.figure(
    "amount", fr: "montant", need: .required,
    Phrase(en: "the amount, in euros", fr: "le montant, en euros"))
  package static let note = Field.text(
    "note", fr: "note", Phrase(en: "what to know of it", fr: "ce qu'il faut en savoir"))
  package static let kind = TableKind(
    name: FieldName("budget", fr: "budget"), label: Phrase(en: "Budget", fr: "Budget"),
    columns: [
      line.definition, year.definition, nature.definition, amount.definition, note.definition,
    ])
}
