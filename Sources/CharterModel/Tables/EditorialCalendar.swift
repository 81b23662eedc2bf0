import Diagnosis

/// What is published when, where, and what for. Several files are one calendar:
/// `calendrier-2026-t4.csv`, `calendrier-2027-t1.csv`.
package enum EditorialCalendar {
  package static let id = Field.text(
    "id", fr: "id", Phrase(en: "a name that stays", fr: "un nom qui ne change pas"))
  package static let date = Field.date(
    "date", fr: "date", need: .required, Phrase(en: "the day", fr: "le jour"))
  package static let time = Field.time(
    "time", fr: "heure", Phrase(en: "the hour; all day without", fr: "l'heure ; la journée sinon"))
  package static let network = Field.reference(
    "network", fr: "réseau", to: "network", need: .required, Phrase(en: "where", fr: "où"))
  package static let format = Field.text(
    "format", fr: "format",
    Phrase(en: "a format of the table of formats", fr: "un format du tableau des formats"))
  package static let pillar = Field.text(
    "pillar", fr: "pilier", Phrase(en: "the topic it belongs to", fr: "le sujet dont il relève"))
  package static let title = Field.text(
    "title", fr: "titre", need: .required, Phrase(en: "what it is about", fr: "ce dont il s'agit"))
  package static let owner = Field.reference(
    "owner", fr: "responsable", to: "role", Phrase(en: "who makes it", fr: "qui s'en charge"))
  package static let status = Field.choice(
    "status", fr: "état",
    [
      Choice("idea", fr: "idée"), Choice("draft", fr: "brouillon"),
      Choice("approved", fr: "validé"), Choice("scheduled", fr: "programmé"),
      Choice("published", fr: "publié"),
    ], need: .expected, Phrase(en: "how far it is", fr: "où il en est"))
  package static let objective = Field.reference(
    "objective", fr: "objectif", to: "objective",
    Phrase(en: "the objective it serves", fr: "l'objectif qu'il sert"))
  package static let link = Field.address(
    "link", fr: "lien", Phrase(en: "where it is to be read", fr: "où il se lit"))
  package static let text = Field.text(
    "text", fr: "texte", Phrase(en: "the text itself", fr: "le texte lui-même"))
  package static let kind = TableKind(
    name: FieldName("calendar", fr: "calendrier"), label: Phrase(en: "Calendar", fr: "Calendrier"),
    columns: [
      id.definition, date.definition, time.definition, network.definition, format.definition,
      pillar.definition, title.definition, owner.definition, status.definition,
      objective.definition, link.definition, text.definition,
    ])
}
