import CharterModel
import Comparison
import Diagnosis
import SitePlan

/// What changed from one version of a document to another, as values: whoever shows it, on a page or
/// on paper, begins here.
package struct VersionChange: Sendable {
  package var old: Edition
  package var new: Edition
  package var preamble: PartedRedline
  /// In the order of the new version; what went stands after what it followed.
  package var rules: [RuleChange]

  package func count(_ state: RuleChange.State) -> Int { rules.count { $0.state == state } }
}

package struct RuleChange: Sendable {
  package typealias Reason = (what: String, why: String?)

  package enum State: Sendable, Equatable { case same, added, removed, changed }

  package var id: String
  package var state: State
  package var old: CharterPage?
  package var new: CharterPage?
  package var redline: PartedRedline
  /// Rows of the table of changes that speak of it: what, and why.
  package var reasons: [Reason]
  /// Whether it went on a last day of its own, which the old version said already: no reason is owed.
  package var hasEnded = false

  package var title: String { (new ?? old)?.title ?? id }
}

extension Site {
  /// What changed between two versions; nil if one of them may not be shown.
  package func change(
    from old: Edition, to new: Edition, in history: DocumentHistory
  ) -> VersionChange? {
    guard let before = charter.files(of: old),
      let after = charter.files(of: new)
    else { return nil }
    let (olds, news) = (before.articles.flatMap(\.rules), after.articles.flatMap(\.rules))
    var rules = news.compactMap { rule in
      let id = rule.plainID
      // What a reader may not see of one version did not come with the other.
      guard !charter.withholds(id, in: old) else { return nil as RuleChange? }
      return change(id, from: before.rule(id), to: rule, through: (old, new), in: history)
    }
    // What went stands after what it followed.
    var gone: [String: [RuleChange]] = [:]
    var leader = ""
    for rule in olds {
      guard after.rule(rule.plainID) == nil, !charter.withholds(rule.plainID, in: new) else {
        leader = rule.plainID
        continue
      }
      gone[leader, default: []].append(
        change(rule.plainID, from: rule, to: nil, through: (old, new), in: history))
    }
    var known = Set(rules.map(\.id))
    known.insert("")
    // Of what followed a rule that these readers do not see, nothing says where it stood.
    let first = gone.keys.filter { !known.contains($0) }.sorted().flatMap { gone[$0] ?? [] }
    rules = (gone[""] ?? []) + first + rules.flatMap { [$0] + (gone[$0.id] ?? []) }
    return VersionChange(
      old: old, new: new,
      preamble: comparedText(ofDocument: before.document)
        .redline(to: comparedText(ofDocument: after.document)),
      rules: rules)
  }

  func change(
    _ id: String, from old: CharterPage?, to new: CharterPage?,
    through editions: (Edition, Edition),
    in history: DocumentHistory
  ) -> RuleChange {
    let day = editions.1.begins ?? editions.0.begins
    let (before, after) = (
      old.map { comparedText(ofRule: $0, on: day) } ?? ComparedText([]),
      new.map { comparedText(ofRule: $0, on: day) } ?? ComparedText([])
    )
    let redline = before.redline(to: after)
    let state: RuleChange.State =
      old == nil ? .added : new == nil ? .removed : redline.isEmpty ? .same : .changed
    var reasons = reasons(for: id, through: editions, in: history)
    let ended = new == nil ? old.flatMap { self.ended($0, before: editions) } : nil
    if reasons.isEmpty, let ended { reasons = [ended] }
    return RuleChange(
      id: id, state: state, old: old, new: new, redline: redline, reasons: reasons,
      hasEnded: ended != nil)
  }

  /// A rule that went since its own last day had come says so itself.
  private func ended(
    _ rule: CharterPage, before editions: (Edition, Edition)
  ) -> RuleChange.Reason? {
    guard let retired = rule.fields[Rule.retired], let day = editions.1.begins, retired <= day
    else { return nil }
    let (number, date) = (editions.0.number, text(of: retired))
    let what = Phrase(
      en: "Retired from \(date), as version \(number) says.",
      fr: "Retirée à partir du \(date), comme le dit la version \(number).")
    return (what[language], nil)
  }

  /// What the table of changes says of a rule in the versions after the first of two, up to the
  /// second.
  private func reasons(
    for id: String, through editions: (Edition, Edition), in history: DocumentHistory
  ) -> [RuleChange.Reason] {
    let rows =
      editions.1.isProposed
      ? strategy.changes.withProposed.filter {
        $0.fields[Changes.rule]?.value.lowercased() == id.lowercased()
      } : strategy.changes.changes(ofRule: id)
    return rows.reversed().filter { row in
      row.fields[Changes.version].map {
        history.has($0, after: editions.0, through: editions.1)
      } == true
    }.map { ($0.fields[Changes.what] ?? "", $0.fields[Changes.why]) }
  }
}
