import Diagnosis

/// The page that lists where the plan's parts disagree, for those who keep the plan:
///
///     type: cohérence
///     lecteurs: [communication]
///
/// It is shown to its readers, and to whoever builds with drafts.
package enum PlanCoherence {
  package static let kind = RecordKind(
    "coherence", fr: "cohérence", label: Phrase(en: "Coherence", fr: "Cohérence"))
}
