import Diagnosis

/// What files and folders of an imported site are called.
enum Names {
  static let charter = Phrase(en: "charter", fr: "charte")
  static let charterTitle = Phrase(en: "The charter", fr: "La charte")
  static let rules = Phrase(en: "rules", fr: "regles")
  static let rulesTitle = Phrase(en: "The rules", fr: "Les règles")
  static let contacts = Phrase(en: "contacts", fr: "contacts")
  static let contactsTitle = Phrase(en: "Contacts", fr: "Les contacts")
  static let reach = Phrase(en: "reach", fr: "joindre")
  static let networks = Phrase(en: "networks", fr: "reseaux")
  static let networksTitle = Phrase(en: "The networks", fr: "Les réseaux")
  static let brand = Phrase(en: "brand", fr: "marque")
  static let colours = Phrase(en: "colours", fr: "couleurs")
  static let coloursTitle = Phrase(en: "The colours", fr: "Les couleurs")
  static let glossary = Phrase(en: "glossary", fr: "glossaire")
  static let glossaryTitle = Phrase(en: "Glossary", fr: "Glossaire")
  static let images = "images"
}
