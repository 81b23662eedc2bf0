import Diagnosis

/// The versions of a document that were adopted, one line each: `charte/versions/versions.csv` beside
/// the folders that keep their texts. `diapason adopt` writes it.
///
///     version;adoptée;en-vigueur-le;sha-256;rectifié;fichiers
///     3.1;2026-07-07;2026-10-01;9f86d081884c7d65…;;60303ae22b998861…
package enum Versions {
  package static let version = Field.text(
    "version", fr: "version", need: .required,
    Phrase(en: "the version's number", fr: "le numéro de version"))
  package static let adopted = Field.date(
    "adopted", fr: "adoptée", need: .required,
    Phrase(en: "the day it was adopted", fr: "le jour où elle a été adoptée"))
  package static let effective = Field.date(
    "effective", fr: "en-vigueur-le", need: .required,
    Phrase(en: "the day it takes effect", fr: "le jour où elle prend effet"))
  package static let print = Field.text(
    "sha-256", fr: "sha-256", need: .required,
    Phrase(
      en: "the print of its text, 64 hexadecimal digits",
      fr: "l'empreinte de son texte, 64 chiffres hexadécimaux"))
  /// A later line of the same version takes the place of the one before it: a slip of the pen.
  package static let erratum = Field.text(
    "erratum", fr: "rectifié",
    Phrase(
      en: "what was corrected in the same version", fr: "ce qui a été rectifié dans la même version"
    )
  )

  /// What no print of a text tells: a summary that was changed, a chapter's own page.
  package static let files = Field.text(
    "files", fr: "fichiers",
    Phrase(
      en: "the print of the files that keep it, 64 hexadecimal digits",
      fr: "l'empreinte des fichiers qui la conservent, 64 chiffres hexadécimaux"))
  package static let readers = Field.texts(
    "readers", fr: "lecteurs",
    Phrase(
      en: "who may read the version, if not those whom its document's index names today",
      fr: "qui peut lire la version, si ce ne sont pas ceux que nomme aujourd'hui l'index du "
        + "document"))

  package static let kind = TableKind(
    name: FieldName("versions", fr: "versions"),
    label: Phrase(en: "Versions", fr: "Versions"),
    columns: [
      version.definition, adopted.definition, effective.definition, print.definition,
      erratum.definition, files.definition, readers.definition,
    ])
}
