import Diagnosis

/// One objective, SMART: specific (its text), measurable (indicator, baseline, target), achievable
/// and relevant (two parts that say why), time-bound (start, deadline).
///
///     famille: notoriété
///     indicateur: abonnes-prescripteurs
///     départ: 1240
///     cible: 1800
///     début: 2026-01-05
///     échéance: 2026-12-31
///     responsable: responsable-numerique
///     réseaux: [linkedin]
package enum Objective {
  package static let families = [
    Choice("awareness", fr: "notoriété"), Choice("prospecting", fr: "prospection"),
    Choice("conversion", fr: "conversion"), Choice("loyalty", fr: "fidélisation"),
    Choice("hiring", fr: "recrutement"),
  ]
  package static let family = Field.choice(
    "family", fr: "famille", families, need: .expected,
    Phrase(en: "what kind of success it is", fr: "de quelle sorte de réussite il s'agit"))
  package static let kpi = Field.reference(
    "kpi", fr: "indicateur", to: "kpi", need: .expected,
    Phrase(
      en: "what is counted: without it nobody can say whether the objective is reached",
      fr: "ce que l'on compte : sans lui, personne ne peut dire si l'objectif est atteint"))
  package static let baseline = Field.figure(
    "baseline", fr: "départ", need: .expected,
    Phrase(en: "the figure on the first day", fr: "le chiffre du premier jour"))
  package static let target = Field.figure(
    "target", fr: "cible", need: .expected,
    Phrase(en: "the figure to reach", fr: "le chiffre à atteindre"))
  package static let start = Field.date(
    "start", fr: "début", need: .expected,
    Phrase(en: "the first day", fr: "le premier jour"))
  package static let deadline = Field.date(
    "deadline", fr: "échéance", need: .expected,
    Phrase(en: "the day on which it is judged", fr: "le jour où on le juge"))
  package static let networks = Field.references(
    "networks", fr: "réseaux", to: "network",
    Phrase(en: "the networks that serve it", fr: "les réseaux qui le servent"))

  package static let kind = RecordKind(
    "objective", fr: "objectif", label: Phrase(en: "Objective", fr: "Objectif"),
    fields: [
      family.definition, kpi.definition, baseline.definition, target.definition, start.definition,
      deadline.definition, networks.definition,
    ],
    parts: .fixed([
      BodyPart("achievable", Phrase(en: "Achievable", fr: "Atteignable")),
      BodyPart("relevant", Phrase(en: "Relevant", fr: "Pertinent")),
    ]))
}
