import Diagnosis

/// The plan on one page: its seven steps, each with its state, read from the records and tables.
/// A folder's index becomes it: `type: plan`.
package enum StrategyPlan {
  package static let kind = RecordKind(
    "plan", fr: "plan", label: Phrase(en: "Plan", fr: "Plan"))
}
