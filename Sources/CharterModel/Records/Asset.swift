import Diagnosis

/// Files of the brand: a logo, a banner, a photograph, with the right to use them.
///
///     fichiers: [../fichiers/logo.svg]
///     alternative: "Logo Morvane"
///     réseaux: [linkedin]
///     emplacement: bannière
///     expire: 2027-06-30
package enum Asset {
  package static let files = Field.files(
    "files", fr: "fichiers", need: .required,
    Phrase(en: "the files, beside this one", fr: "les fichiers, à côté de celui-ci"))
  package static let alternative = Field.text(
    "alt", fr: "alternative", need: .required,
    Phrase(en: "the words for those who do not see it", fr: "les mots pour qui ne la voit pas"))
  package static let licence = Field.text(
    "licence", fr: "licence",
    Phrase(en: "under which right it is used", fr: "à quel titre on s'en sert"))
  package static let credit = Field.text(
    "credit", fr: "crédit", Phrase(en: "whom to name", fr: "qui nommer"))
  package static let expires = Field.date(
    "expires", fr: "expire",
    Phrase(en: "the last day of the licence", fr: "le dernier jour de la licence"))
  package static let networks = Field.references(
    "networks", fr: "réseaux", to: "network",
    Phrase(en: "the networks it is made for", fr: "les réseaux pour lesquels elle est faite"))
  package static let slot = Field.text(
    "slot", fr: "emplacement",
    Phrase(en: "which of the network's images it is", fr: "laquelle des images du réseau elle est"))
  package static let backgrounds = Field.texts(
    "backgrounds", fr: "fonds",
    Phrase(
      en: "the colours it may be placed on", fr: "les couleurs sur lesquelles elle peut être posée")
  )
  package static let clearSpace = Field.text(
    "clear-space", fr: "zone-de-protection",
    Phrase(en: "the space kept free around it", fr: "l'espace laissé libre autour"))
  package static let minimum = Field.text(
    "minimum", fr: "minimum", Phrase(en: "its smallest size", fr: "sa plus petite taille"))

  package static let kind = RecordKind(
    "asset", fr: "ressource", label: Phrase(en: "Brand asset", fr: "Ressource de marque"),
    fields: [
      files.definition, alternative.definition, licence.definition, credit.definition,
      expires.definition, networks.definition, slot.definition, backgrounds.definition,
      clearSpace.definition, minimum.definition,
    ] + AssetShowing.definitions,
    parts: .fixed([
      BodyPart("use", Phrase(en: "Use", fr: "Usage")),
      BodyPart("misuse", Phrase(en: "Misuse", fr: "À ne pas faire"), expected: false),
    ]))
}
