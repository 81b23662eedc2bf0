import Diagnosis

/// What we own: sites, newsletters and accounts on networks, who holds each, and its state.
package enum Accounts {
  package static let name = Field.text(
    "name", fr: "nom", need: .required, Phrase(en: "what it is", fr: "ce que c'est"))
  package static let network = Field.reference(
    "network", fr: "réseau", to: "network",
    Phrase(en: "the network, if it is on one", fr: "le réseau, s'il y en a un"))
  package static let address = Field.text(
    "address", fr: "adresse", Phrase(en: "where it is", fr: "où il se trouve"))
  package static let owner = Field.reference(
    "owner", fr: "responsable", to: "role", Phrase(en: "who holds it", fr: "qui le tient"))
  package static let backup = Field.reference(
    "backup", fr: "suppléant", to: "role", Phrase(en: "who else can", fr: "qui d'autre le peut"))
  package static let twoFactor = Field.flag(
    "two-factor", fr: "double-authentification",
    Phrase(en: "whether two factors guard it", fr: "si deux facteurs le protègent"))
  package static let isCurrent = Field.flag(
    "up-to-date", fr: "à-jour", Phrase(en: "whether it is up to date", fr: "s'il est à jour"))
  package static let isResponsive = Field.flag(
    "on-a-phone", fr: "sur-téléphone",
    Phrase(en: "whether it reads well on a phone", fr: "s'il se lit bien sur un téléphone"))
  package static let hasShareButtons = Field.flag(
    "share-buttons", fr: "boutons-de-partage",
    Phrase(en: "whether it can be shared from", fr: "si l'on peut partager depuis lui"))
  package static let followers = Field.integer(
    "followers", fr: "abonnés", 0...1_000_000_000,
    Phrase(en: "how many follow it", fr: "combien le suivent"))
  package static let lastActivity = Field.date(
    "last-activity", fr: "dernière-activité",
    Phrase(en: "the day of the last post", fr: "le jour de la dernière publication"))
  package static let state = Field.choice(
    "state", fr: "état",
    [
      Choice("active", fr: "actif"), Choice("observed", fr: "observé"),
      Choice("dormant", fr: "en-sommeil", label: Phrase(en: "dormant", fr: "en sommeil")),
      Choice("to-close", fr: "à-fermer", label: Phrase(en: "to close", fr: "à fermer")),
      Choice("closed", fr: "fermé"),
    ], need: .expected, Phrase(en: "whether it lives", fr: "s'il vit"))
  package static let action = Field.text(
    "to-do", fr: "à-faire", Phrase(en: "what is to be done", fr: "ce qu'il faut faire"))
  package static let kind = TableKind(
    name: FieldName("accounts", fr: "comptes"),
    label: Phrase(en: "Our media and accounts", fr: "Nos médias et nos comptes"),
    columns: [
      name.definition, network.definition, address.definition, owner.definition,
      backup.definition, twoFactor.definition, isCurrent.definition, isResponsive.definition,
      hasShareButtons.definition, followers.definition, lastActivity.definition, state.definition,
      action.definition,
    ])
}
