import Diagnosis

/// What was tried, what it was to show and what became of it: failures stay for those who will have
/// the same idea.
package enum Trials {
  package static let trial = Field.text(
    "trial", fr: "essai", need: .required, Phrase(en: "what is tried", fr: "ce que l'on essaie"))
  package static let question = Field.text(
    "question", fr: "question",
    Phrase(en: "what it is to show", fr: "ce qu'il doit montrer"))
  package static let kpi = Field.reference(
    "kpi", fr: "indicateur", to: "kpi",
    Phrase(en: "the indicator that judges it", fr: "l'indicateur qui le juge"))
  package static let from = Field.date(
    "from", fr: "du", Phrase(en: "the first day", fr: "le premier jour"))
  package static let until = Field.date(
    "until", fr: "au", Phrase(en: "the last day", fr: "le dernier jour"))
  package static let decision = Field.choice(
    "decision", fr: "décision",
    [
      Choice("under-way", fr: "en-cours", label: Phrase(en: "under way", fr: "en cours")),
      Choice("kept", fr: "adopté"), Choice("adjusted", fr: "ajusté"),
      Choice("dropped", fr: "abandonné"),
    ], need: .expected, Phrase(en: "what was decided", fr: "ce qui a été décidé"))
  package static let result = Field.text(
    "result", fr: "résultat", Phrase(en: "what it gave", fr: "ce qu'il a donné"))
  package static let kind = TableKind(
    name: FieldName("trials", fr: "essais"), label: Phrase(en: "Trials", fr: "Essais"),
    columns: [
      trial.definition, question.definition, kpi.definition, from.definition, until.definition,
      decision.definition, result.definition,
    ])
}
