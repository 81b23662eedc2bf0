import CharterModel
import Comparison
import Diagnosis
import Layouts
import SitePlan

/// The page that lists a document's versions, and those that compare two of them.
extension Site {
  func addVersions(to view: inout View, _ index: Int) {
    guard view.shape.slots["editions"] != nil else { return }
    let history = charter.histories[index]
    if let document = charter.page(at: history.document) {
      view["document"] = .view(link(to: pageOfCharter[document]))
    }
    view["editions"] = .list(
      history.editions.reversed().filter { page(of: $0) != nil }
        .map { editionView($0, in: history) })
    view["comparisons"] = .list(links(to: comparisons(of: history), of: history))
  }

  private func links(
    to comparisons: [(PlannedVersions.Pair, page: Int)], of history: DocumentHistory
  ) -> [View] {
    comparisons.map { versions, page in
      let (old, new) = (history.editions[versions.old], history.editions[versions.new])
      return View(
        PageShapes.link,
        [
          "href": .address(pages[page].address),
          "title": .text(typeset("\(old.number) → \(new.number)")),
        ])
    }
  }

  func addComparison(to view: inout View, _ index: Int, _ old: Int, _ new: Int) {
    let history = charter.histories[index]
    let (before, after) = (history.editions[old], history.editions[new])
    if let document = charter.page(at: history.document) {
      view["document"] = .view(link(to: pageOfCharter[document]))
    }
    view["versions"] = pageOfFolder[history.folder].map { .view(link(to: $0)) }
    view["old"] = .view(editionView(before, in: history))
    view["new"] = .view(editionView(after, in: history))
    view["comparisons"] = .list(
      links(to: comparisons(of: history, near: old, new), of: history))
    guard let change = change(from: before, to: after, in: history) else { return }
    view["summary"] = .text(summary(of: change))
    if !change.preamble.isEmpty {
      view["preamble"] = .view(
        View(
          VersionShapes.rule,
          [
            "redline": .markup(redline(change.preamble)),
            "summary": .text(change.preamble.tally.phrase(language)),
          ]))
    }
    view["rules"] = .list(
      change.rules.filter { $0.state != .same }.map { ruleView($0, after, in: history) })
    view["same"] = .list(
      change.rules.filter { $0.state == .same }.map { ruleView($0, after, in: history) })
  }

  private func ruleView(_ change: RuleChange, _ new: Edition, in history: DocumentHistory) -> View {
    let page = (change.new ?? change.old).flatMap { charter.page(at: $0.path) }
    return View(
      VersionShapes.rule,
      [
        "href": page.map { .address(pages[pageOfCharter[$0]].address) }, "id": .text(change.id),
        "isAdded": .flag(change.state == .added), "isChanged": .flag(change.state == .changed),
        "isRemoved": .flag(change.state == .removed),
        "reasons": .list(
          change.reasons.map {
            View(
              VersionShapes.reason,
              ["what": .text(typeset($0.what)), "why": $0.why.map { .text(typeset($0)) }])
          }),
        "redline": .markup(change.state == .same ? [] : redline(change.redline)),
        "summary": .text(change.redline.tally.phrase(language)),
        "title": .text(typeset(change.title)),
      ])
  }

  func redline(_ redline: PartedRedline) -> [UInt8] {
    let headings = Rule.kind.parts.headings(language)
    return RedlineMarkup.bytes(of: redline, on: self, headings: headings)
  }

  func summary(of change: VersionChange) -> String {
    let counts: [(Int, Phrase)] = [
      (
        change.count(.added),
        .counted(
          change.count(.added), en: ("new rule", "new rules"),
          fr: ("règle nouvelle", "règles nouvelles"))
      ),
      (
        change.count(.changed),
        .counted(
          change.count(.changed), en: ("rule changed", "rules changed"),
          fr: ("règle modifiée", "règles modifiées"))
      ),
      (
        change.count(.removed),
        .counted(
          change.count(.removed), en: ("rule removed", "rules removed"),
          fr: ("règle supprimée", "règles supprimées"))
      ),
      (
        change.count(.same),
        .counted(
          change.count(.same), en: ("rule unchanged", "rules unchanged"),
          fr: ("règle inchangée", "règles inchangées"))
      ),
    ]
    return counts.filter { $0.0 > 0 }.map { $0.1[language] }.joined(separator: ", ")
  }
}

extension BodyParts {
  /// The headings of a record's parts, by their English names.
  fileprivate func headings(_ language: Language) -> [String: String] {
    guard case .fixed(let parts) = self else { return [:] }
    return Dictionary(uniqueKeysWithValues: parts.map { ($0.name.en, $0.heading[language]) })
  }
}
