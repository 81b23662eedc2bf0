import Diagnosis

/// One of the foundations without which no account should be opened: questions that readers answer
/// from 0 to 3, one list item each, and what to do where the score is low.
///
///     ordre: 1
package enum ReadinessFoundation {
  package static let kind = RecordKind(
    "foundation", fr: "fondation", label: Phrase(en: "Foundation", fr: "Fondation"),
    parts: .fixed([
      BodyPart("questions", Phrase(en: "Questions", fr: "Questions")),
      BodyPart("advice", Phrase(en: "Advice", fr: "Conseil")),
    ]))
}
