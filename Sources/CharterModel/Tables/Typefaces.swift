import Diagnosis

/// The typefaces of the brand, what each is for, and what stands in where it is not installed.
package enum Typefaces {
  package static let name = Field.text(
    "name", fr: "nom", need: .required,
    Phrase(en: "the typeface's name", fr: "le nom du caractère"))
  package static let role = Field.text(
    "role", fr: "rôle", Phrase(en: "what it is for", fr: "à quoi il sert"))
  package static let weights = Field.texts(
    "weights", fr: "graisses",
    Phrase(
      en: "the weights that are used, from 100 to 900",
      fr: "les graisses que l'on emploie, de 100 à 900"))
  package static let leading = Field.figure(
    "leading", fr: "interligne",
    Phrase(
      en: "from one line to the next, the type's size being 1",
      fr: "d'une ligne à l'autre, le corps valant 1"))
  package static let substitute = Field.text(
    "substitute", fr: "substitut",
    Phrase(en: "what to take where it is missing", fr: "ce que l'on prend quand il manque"))
  package static let sample = Field.text(
    "sample", fr: "exemple", Phrase(en: "a sentence to show it", fr: "une phrase pour le montrer"))
  package static let licence = Field.text(
    "licence", fr: "licence",
    Phrase(en: "under which right it is used", fr: "à quel titre on s'en sert"))
  package static let kind = TableKind(
    name: FieldName("typefaces", fr: "caractères"),
    label: Phrase(en: "Typefaces", fr: "Caractères"),
    columns: [
      name.definition, role.definition, weights.definition, leading.definition,
      substitute.definition, sample.definition, licence.definition,
    ])
}
