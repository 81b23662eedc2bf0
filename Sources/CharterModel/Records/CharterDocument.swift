import Diagnosis

/// A text that is in force or not: the charter itself. Written on the index of the folder that holds
/// its collections of rules; its body is the preamble.
///
///     type: document
///     version: "3.1"
///     statut: en-vigueur
///     en-vigueur-le: 2026-10-01
///
/// A document that is adopted (`adopté`) comes into force by itself on its day, and goes out of it on
/// that of its repeal (`abrogé-le`): ``Validity``.
package enum CharterDocument {
  package static let version = Field.text(
    "version", fr: "version", need: .required,
    Phrase(en: "the version's number", fr: "le numéro de version"))
  package static let status = Field.choice(
    "status", fr: "statut",
    [
      Choice("draft", fr: "brouillon"),
      Choice(
        "consultation", fr: "consultation",
        label: Phrase(en: "in consultation", fr: "en consultation")),
      Choice("adopted", fr: "adopté", label: Phrase(en: "adopted", fr: "adoptée")),
      inForce,
      repealed,
    ], need: .required, Phrase(en: "how far it is", fr: "où elle en est"))
  /// What an adopted document is from the day on which it takes effect.
  package static let inForce = Choice(
    "in-force", fr: "en-vigueur", label: Phrase(en: "in force", fr: "en vigueur"))
  /// What it is from the day on which it binds no more.
  package static let repealed = Choice(
    "repealed", fr: "abrogé", label: Phrase(en: "repealed", fr: "abrogée"))
  package static let effective = Field.date(
    "effective", fr: "en-vigueur-le",
    Phrase(en: "the day it takes effect", fr: "le jour où elle prend effet"))
  package static let repealedOn = Field.date(
    "repealed-on", fr: "abrogé-le",
    Phrase(
      en: "the first day on which it binds no more",
      fr: "le premier jour où elle ne s'applique plus"))
  package static let approvedBy = Field.references(
    "approved-by", fr: "approuvé-par", to: "role",
    Phrase(en: "the roles that approved it", fr: "les rôles qui l'ont approuvée"))
  package static let scope = Field.text(
    "scope", fr: "portée",
    Phrase(en: "whom and which accounts it covers", fr: "qui et quels comptes elle concerne"))

  package static let form = Field.text(
    "acknowledgement", fr: "accusé",
    Phrase(
      en: "the address of your own form, with {version} and {print} where it takes them",
      fr: "l'adresse de votre formulaire, avec {version} et {empreinte} là où il les attend"))

  package static let kind = RecordKind(
    "document", fr: "document", label: Phrase(en: "Document", fr: "Document"),
    fields: [
      version.definition, status.definition, effective.definition, repealedOn.definition,
      approvedBy.definition, scope.definition, form.definition,
    ],
    concessions: [
      Concession(where: status, isOneOf: "draft", "consultation", "repealed", asks: .expected)
    ])
}
