import CharterModel
import Layouts
import Markdown
import SitePlan

/// What an outcome of a decision leads to, put into the reader's hand: the rule's sentence, the reply
/// to copy, the number to call, the page that follows.
extension Site {
  /// - Parameters:
  ///   - markup: what the outcome says.
  ///   - cited: the records and pages that it names, each once, in its order.
  func outcomeView(
    _ outcome: DecisionTree.Outcome, saying markup: [UInt8], citing cited: [Int], on page: SitePage
  ) -> View {
    func pages(of kinds: [String]) -> [Int] {
      cited.filter { kinds.contains(charter.pages[$0].kind.id) }
    }
    let known = [Rule.kind.id, Reply.kind.id, Contact.kind.id]
    return View(
      RecordShapes.outcome,
      [
        "contacts": .list(
          pages(of: [Contact.kind.id]).map { contactView(pageOfCharter[$0], from: page) }),
        "id": .text(outcome.id),
        "markup": .markup(markup),
        "next": .list(
          cited.filter { !known.contains(charter.pages[$0].kind.id) }
            .map { link(to: pageOfCharter[$0]) }),
        "replies": .list(pages(of: [Reply.kind.id]).map { replyView($0, on: page) }),
        // What does not bind today decides nothing; where it is named, it says so itself.
        "rules": .list(
          pages(of: [Rule.kind.id]).filter { state(of: $0) == .inForce }.map(ruleView)),
        "verdict": outcome.verdict.map { .text($0.rawValue) },
      ])
  }

  private func ruleView(_ index: Int) -> View {
    let page = pages[pageOfCharter[index]]
    return View(
      RecordShapes.citedRule,
      [
        "href": .address(page.address), "id": charter.pages[index].recordID.map { .text($0) },
        "summary": charter.pages[index].summary.map { .text(typeset($0)) },
        "title": .text(page.title),
      ])
  }

  private func replyView(_ index: Int, on page: SitePage) -> View {
    let source = charter.pages[index]
    return View(
      RecordShapes.citedReply,
      [
        "body": .markup(part(source.document.descendants(of: 0), of: index, on: page)),
        "delay": source.fields[Reply.delay].map { .text($0.phrase[language]) },
        "href": .address(pages[pageOfCharter[index]].address),
        "title": .text(pages[pageOfCharter[index]].title),
      ])
  }
}
