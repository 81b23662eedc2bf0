import Diagnosis

/// An indicator: what is counted, in which unit; its values are rows of the table of measures.
///
///     unité: "téléchargements par mois"
///     famille: prospection
///     source: "statistiques du site"
///     sens: hausse
///     export: linkedin-impressions
package enum KPI {
  package static let unit = Field.text(
    "unit", fr: "unité", need: .required, Phrase(en: "what one is of", fr: "ce dont on compte un"))
  package static let family = Field.choice(
    "family", fr: "famille", Objective.families, need: .expected,
    Phrase(en: "what kind of success it shows", fr: "de quelle sorte de réussite il témoigne"))
  package static let source = Field.text(
    "source", fr: "source", Phrase(en: "where it is read", fr: "où on le lit"))
  package static let directions = [Choice("up", fr: "hausse"), Choice("down", fr: "baisse")]
  package static let direction = Field.choice(
    "direction", fr: "sens", directions,
    Phrase(en: "which way is better (up)", fr: "dans quel sens il s'améliore (hausse)"))
  package static let export = Field.choice(
    "export", fr: "export", NetworkFigure.all.map { Choice($0.name.en, fr: $0.name.fr) },
    Phrase(
      en: "the figure of a network's export that `diapason import measures` carries over",
      fr: "le chiffre de l'export d'un réseau que « diapason import measures » reporte"))

  package static let definitionPart = Phrase(en: "Definition", fr: "Définition")
  package static let formulaPart = Phrase(en: "Formula", fr: "Calcul")

  package static let kind = RecordKind(
    "kpi", fr: "indicateur", label: Phrase(en: "Indicator", fr: "Indicateur"),
    fields: [
      unit.definition, family.definition, source.definition, direction.definition,
      export.definition,
    ],
    parts: .fixed([
      BodyPart("definition", definitionPart),
      BodyPart("formula", formulaPart),
    ]))
}
