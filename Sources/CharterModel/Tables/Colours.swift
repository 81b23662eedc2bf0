import Diagnosis

/// The colours of the brand.
package enum Colours {
  package static let name = Field.text(
    "name", fr: "nom", need: .required, Phrase(en: "the colour's name", fr: "le nom de la couleur"))
  package static let hex = Field.text(
    "hex", fr: "hexa", need: .required, Phrase(en: "#rrggbb", fr: "#rrvvbb"))
  package static let cmyk = Field.text(
    "cmyk", fr: "cmjn", Phrase(en: "four figures in per cent", fr: "quatre chiffres en pour cent"))
  package static let role = Field.text(
    "role", fr: "rôle", Phrase(en: "what it is for", fr: "à quoi elle sert"))
  package static let textOnIt = Field.text(
    "text-on-it", fr: "texte-dessus",
    Phrase(en: "the colour of readable text on it", fr: "la couleur d'un texte lisible dessus"))
  package static let kind = TableKind(
    name: FieldName("colours", fr: "couleurs"), label: Phrase(en: "Colours", fr: "Couleurs"),
    columns: [
      name.definition, hex.definition, cmyk.definition, role.definition, textOnIt.definition,
    ])
}
