import Diagnosis

/// The colours of the brand.
package enum Colours {
  package static let name = Field.text(
    "name", fr: "nom", need: .required, Phrase(en: "the colour's name", fr: "le nom de la couleur"))
  package static let hex = Field.text(
    "hex", fr: "hexa", need: .required, Phrase(en: "#rrggbb", fr: "#rrvvbb"))
  package static let cmyk = Field.text(
    "cmyk", fr: "cmjn", Phrase(en: "four figures in per cent", fr: "quatre chiffres en pour cent"))
  package static let pantone = Field.text(
    "pantone", fr: "pantone", Phrase(en: "its number there", fr: "son numéro dans ce nuancier"))
  package static let ral = Field.text(
    "ral", fr: "ral", Phrase(en: "its number there", fr: "son numéro dans ce nuancier"))
  package static let tier = Field.choice(
    "tier", fr: "rang",
    [
      Choice(
        "primary", fr: "principale",
        label: Phrase(en: "Primary colours", fr: "Couleurs principales")),
      Choice(
        "secondary", fr: "secondaire",
        label: Phrase(en: "Secondary colours", fr: "Couleurs secondaires")),
      Choice("neutral", fr: "neutre", label: Phrase(en: "Neutral colours", fr: "Couleurs neutres")),
    ],
    Phrase(en: "its place among the colours", fr: "sa place parmi les couleurs"))
  package static let role = Field.text(
    "role", fr: "rôle", Phrase(en: "what it is for", fr: "à quoi elle sert"))
  package static let textOnIt = Field.text(
    "text-on-it", fr: "texte-dessus",
    Phrase(en: "the colour of readable text on it", fr: "la couleur d'un texte lisible dessus"))
  package static let kind = TableKind(
    name: FieldName("colours", fr: "couleurs"), label: Phrase(en: "Colours", fr: "Couleurs"),
    columns: [
      name.definition, hex.definition, cmyk.definition, pantone.definition, ral.definition,
      tier.definition, role.definition, textOnIt.definition,
    ])
}
