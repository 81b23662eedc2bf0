import Diagnosis

/// What we hear (its title) and what we reply (its body).
package enum Objection {
  package static let kind = RecordKind(
    "objection", fr: "objection", label: Phrase(en: "Objection", fr: "Objection"))
}
