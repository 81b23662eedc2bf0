import Diagnosis

/// A kind of record: what its front matter may say and which parts its body has.
///
/// This stage (`Records`) declares the charter's vocabulary, one file a kind; how values are read
/// stands in `Fields`, how records are linked in `Charter`.
package struct RecordKind: Sendable {
  package var name: FieldName
  /// What a reader sees: “Rule”, « Règle ».
  package var label: Phrase
  package var fields: [FieldDefinition]
  package var parts: BodyParts
  /// Where less is asked of a record.
  package var concessions: [Concession]

  init(
    _ en: String, fr: String, label: Phrase, fields: [FieldDefinition] = [],
    parts: BodyParts = .prose, concessions: [Concession] = []
  ) {
    name = FieldName(en, fr: fr)
    self.label = label
    self.fields = fields
    self.parts = parts
    self.concessions = concessions
  }

  /// The English name: what layouts and references are called by.
  package var id: String { name.en }

  /// Every kind but the ordinary page.
  package static let records: [RecordKind] = [
    CharterDocument.kind, Rule.kind, Trait.kind, Situation.kind, Network.kind, Role.kind, Risk.kind,
    Objection.kind, Decision.kind, Reply.kind, CrisisLevel.kind, Contact.kind, Asset.kind,
    CopyText.kind,
    Audience.kind, Objective.kind, KPI.kind, ReadinessFoundation.kind, Obligation.kind,
    StrategyPlan.kind, PlanCoherence.kind,
  ]

  package static let page = RecordKind(
    "page", fr: "page", label: Phrase(en: "Page", fr: "Page"))

  package static func named(_ word: String) -> RecordKind? {
    ([page] + records).first { $0.name.matches(word) }
  }
}

/// What stands below a record's title.
package enum BodyParts: Sendable {
  /// Any headings.
  case prose
  /// Second-level headings with fixed names.
  case fixed([BodyPart])
}

package struct BodyPart: Sendable {
  package var name: FieldName
  /// The heading as authors write it, in both languages.
  package var heading: Phrase
  /// Whether a record without it says so; it is shown all the same.
  package var isExpected: Bool

  init(_ en: String, _ heading: Phrase, expected: Bool = true) {
    name = FieldName(en, fr: heading.fr)
    self.heading = heading
    isExpected = expected
  }

  package func matches(_ text: String) -> Bool {
    text.asKey == heading.en.asKey || text.asKey == heading.fr.asKey
  }
}
