import Diagnosis

/// One rule of the charter; its title is the rule's sentence, its file name its permanent id.
///
///     force: doit
///     réseaux: [linkedin]
///     qualité: [professionnelle]
///     depuis: 2026-10-01
///
/// Parts: *Pourquoi* (expected), *Exemples* with `> [!DO]` and `> [!DONT]`.
package enum Rule {
  package static let forces = [
    Choice("must", fr: "doit", label: Phrase(en: "must", fr: "doit")),
    Choice("should", fr: "devrait", label: Phrase(en: "should", fr: "devrait")),
    Choice("may", fr: "peut", label: Phrase(en: "may", fr: "peut")),
    Choice("must-not", fr: "ne-doit-pas", label: Phrase(en: "must not", fr: "ne doit pas")),
  ]
  package static let force = Field.choice(
    "force", fr: "force", forces, need: .required,
    Phrase(en: "how binding it is", fr: "à quel point elle engage"))
  package static let networks = Field.references(
    "networks", fr: "réseaux", to: "network",
    Phrase(en: "where it applies; everywhere without", fr: "où elle s'applique ; partout sinon"))
  package static let roles = Field.references(
    "roles", fr: "rôles", to: "role",
    Phrase(en: "to whom it applies; to all without", fr: "à qui elle s'applique ; à tous sinon"))
  package static let capacities = [
    Choice(
      "official", fr: "officielle",
      label: Phrase(en: "in the company's name", fr: "au nom de l'entreprise")),
    Choice(
      "professional", fr: "professionnelle",
      label: Phrase(en: "as an employee", fr: "en tant que salarié")),
    Choice("personal", fr: "personnelle", label: Phrase(en: "in private", fr: "à titre privé")),
  ]
  package static let capacity = Field.choices(
    "capacity", fr: "qualité", capacities,
    Phrase(en: "in which capacity one speaks", fr: "à quel titre on s'exprime"))
  package static let since = Field.date(
    "since", fr: "depuis",
    Phrase(
      en: "the first day on which it binds; its document's without",
      fr: "le premier jour où elle engage ; celui de son document sinon"))
  package static let retired = Field.date(
    "retired", fr: "retirée",
    Phrase(
      en: "the first day on which it binds no more", fr: "le premier jour où elle n'engage plus"))
  package static let replacedBy = Field.reference(
    "replaced-by", fr: "remplacée-par", to: "rule",
    Phrase(en: "the rule that took its place", fr: "la règle qui l'a remplacée"))

  package static let kind = RecordKind(
    "rule", fr: "règle", label: Phrase(en: "Rule", fr: "Règle"),
    fields: [
      force.definition, networks.definition, roles.definition, capacity.definition,
      since.definition, retired.definition, replacedBy.definition,
    ],
    parts: .fixed([
      BodyPart("why", Phrase(en: "Why", fr: "Pourquoi")),
      BodyPart("examples", Phrase(en: "Examples", fr: "Exemples"), expected: false),
    ]))
}
