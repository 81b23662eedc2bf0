import Diagnosis

/// Whom to call, and about what.
///
///     rôle: community-manager
///     téléphone: "01 99 00 12 34"
///     horaires: "du lundi au vendredi, de 9 h à 18 h"
///     pour: [une question avant de publier]
package enum Contact {
  package static let role = Field.reference(
    "role", fr: "rôle", to: "role", Phrase(en: "the role that answers", fr: "le rôle qui répond"))
  package static let phone = Field.text(
    "phone", fr: "téléphone", Phrase(en: "a telephone number", fr: "un numéro de téléphone"))
  package static let email = Field.text(
    "email", fr: "courriel", Phrase(en: "a mail address", fr: "une adresse de courriel"))
  package static let chat = Field.text(
    "chat", fr: "messagerie",
    Phrase(en: "a channel of the company's chat", fr: "un canal de la messagerie interne"))
  package static let hours = Field.text(
    "hours", fr: "horaires", need: .expected,
    Phrase(en: "when somebody answers", fr: "quand quelqu'un répond"))
  package static let backup = Field.reference(
    "backup", fr: "suppléant", to: "contact",
    Phrase(en: "whom to call otherwise", fr: "qui appeler sinon"))
  package static let reasons = Field.texts(
    "for", fr: "pour", need: .expected,
    Phrase(en: "what one calls about", fr: "à quel sujet on appelle"))

  package static let kind = RecordKind(
    "contact", fr: "contact", label: Phrase(en: "Contact", fr: "Contact"),
    fields: [
      role.definition, phone.definition, email.definition, chat.definition, hours.definition,
      backup.definition, reasons.definition,
    ])
}
