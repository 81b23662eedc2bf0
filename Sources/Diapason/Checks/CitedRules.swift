import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// A rule that is retired is not cited as if it bound: a page that cites it also cites the one that
  /// took its place. A decision does not rest on a rule that is still to come. The verdict changes
  /// with the date alone: a warning.
  static let citedRulesBind = Check { site in
    var states: [Int: Validity.State] = [:]
    for rule in site.charter.records(of: Rule.kind) {
      let state = site.state(of: rule)
      if state == .retired || state == .announced { states[rule] = state }
    }
    guard !states.isEmpty else { return [] }
    return site.charter.pages.enumerated().flatMap { index, page -> [Diagnostic] in
      guard site.state(of: index) != .retired else { return [] }
      let isDecision = page.kind.id == Decision.kind.id
      let citations = site.citations(on: index)
      let cited = Set(citations.map(\.record))
      return citations.compactMap { node, rule in
        guard let state = states[rule], state == .retired || isDecision else { return nil }
        let successor = site.charter.pages[rule].fields[Rule.replacedBy].flatMap {
          site.charter.record($0.value)
        }
        // The rule that took another's place may name it.
        if let successor, successor == index || cited.contains(successor) { return nil }
        return page.ruleNotInForce(node, rule, state, in: site.charter)
      }
    }
  }
}

extension CharterPage {
  fileprivate func ruleNotInForce(
    _ node: Int, _ rule: Int, _ state: Validity.State, in charter: Charter
  ) -> Diagnostic {
    let place = document.linking(node)
    let id = charter.pages[rule].recordID ?? ""
    let validity = charter.validity(of: rule)
    let successor = charter.pages[rule].fields[Rule.replacedBy]?.value
    let message: Phrase
    let help: Phrase
    if state == .retired {
      let day = validity?.ends.map { Phrase(en: " on \($0)", fr: " le \($0)") }
      message = Phrase(
        en: "the rule \(id) was retired\(day?.en ?? "")",
        fr: "la règle \(id) a été retirée\(day?.fr ?? "")")
      help =
        successor.map {
          Phrase(
            en: "cite [\($0)], which replaced it, or remove the citation",
            fr: "citez [\($0)], qui l'a remplacée, ou retirez la citation")
        }
        ?? Phrase(
          en: "cite the rule that replaced it, or remove the citation",
          fr: "citez la règle qui l'a remplacée, ou retirez la citation")
    } else {
      let day = validity?.begins?.description ?? ""
      message = Phrase(
        en: "the rule \(id) does not bind before \(day)",
        fr: "la règle \(id) n'engage pas avant le \(day)")
      help = Phrase(
        en: "cite a rule in force, or a contact, until then",
        fr: "citez jusque-là une règle en vigueur, ou un contact")
    }
    return diagnostic(
      .ruleNotInForce, at: (max(Int(place.line), 1), max(Int(place.column), 1)), message: message,
      help: help)
  }
}
