import Diagnosis

/// A role, never a person: what it does and how many hours a week it has for it.
///
///     heures: {veille: 2, publication: 5, interaction: 4, mesure: 1}
///     employeur: interne
package enum Role {
  package static let hours = Field.numbers(
    "hours", fr: "heures",
    [
      Choice("watch", fr: "veille"), Choice("publishing", fr: "publication"),
      Choice("interaction", fr: "interaction"), Choice("measuring", fr: "mesure"),
    ], Phrase(en: "hours a week by activity", fr: "heures par semaine et par activité"))
  package static let employer = Field.choice(
    "employer", fr: "employeur",
    [Choice("internal", fr: "interne"), Choice("agency", fr: "agence")],
    Phrase(en: "who employs it", fr: "qui l'emploie"))

  package static let kind = RecordKind(
    "role", fr: "rôle", label: Phrase(en: "Role", fr: "Rôle"),
    fields: [hours.definition, employer.definition],
    parts: .fixed([
      BodyPart("does", Phrase(en: "What this role does", fr: "Ce que fait ce rôle")),
      BodyPart("receives", Phrase(en: "What others give it", fr: "Ce que les autres lui donnent")),
      BodyPart(
        "qualities", Phrase(en: "What it takes", fr: "Qualités attendues"), expected: false),
    ]))
}
