import Diagnosis

/// One trait of the company's voice, such as “warm, not familiar”; the introduction says how we
/// sound. Parts: *Avant* and *Après*, the same words before and after the trait.
package enum Trait {
  package static let kind = RecordKind(
    "trait", fr: "trait", label: Phrase(en: "Voice", fr: "Voix"),
    parts: .fixed([
      BodyPart("before", Phrase(en: "Before", fr: "Avant")),
      BodyPart("after", Phrase(en: "After", fr: "Après")),
    ]))
}
