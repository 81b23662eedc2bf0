import Diagnosis

/// An indicator: what is counted, in which unit; its values are rows of the table of measures.
///
///     unité: "téléchargements par mois"
///     famille: prospection
///     source: "statistiques du site"
///     sens: hausse
package enum KPI {
  package static let unit = Field.text(
    "unit", fr: "unité", need: .required, Phrase(en: "what one is of", fr: "ce dont on compte un"))
  package static let family = Field.choice(
    "family", fr: "famille", Objective.families, need: .expected,
    Phrase(en: "what kind of success it shows", fr: "de quelle sorte de réussite il témoigne"))
  package static let source = Field.text(
    "source", fr: "source", Phrase(en: "where it is read", fr: "où on le lit"))
  package static let direction = Field.choice(
    "direction", fr: "sens", [Choice("up", fr: "hausse"), Choice("down", fr: "baisse")],
    Phrase(en: "which way is better (up)", fr: "dans quel sens il s'améliore (hausse)"))

  package static let kind = RecordKind(
    "kpi", fr: "indicateur", label: Phrase(en: "Indicator", fr: "Indicateur"),
    fields: [unit.definition, family.definition, source.definition, direction.definition],
    parts: .fixed([
      BodyPart("definition", Phrase(en: "Definition", fr: "Définition")),
      BodyPart("formula", Phrase(en: "Formula", fr: "Calcul")),
    ]))
}
