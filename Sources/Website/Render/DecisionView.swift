import CharterModel
import Layouts
import SitePlan

extension Site {
  /// The questions and outcomes of a tree, and every way through it.
  func addDecision(to view: inout View, _ index: Int, on page: SitePage) {
    guard let tree = charter.decisions[index] else { return }
    let document = charter.pages[index].document
    let body = document.descendants(of: 0)
    let parts = parts(of: index, on: page)
    view["intro"] = .markup(parts.part(body.lowerBound..<tree.list))
    let rest = Int(document.nodes[tree.list].end)..<body.upperBound
    view["rest"] = .markup(parts.part(rest))
    view["questions"] = .list(tree.questions.map { questionView($0, in: tree, of: index) })
    let outcomes = tree.outcomes.map { parts.inline($0.node) }
    let recordsCited = Dictionary(
      citations(on: index).map { ($0.node, [$0.record]) }, uniquingKeysWith: +)
    view["outcomes"] = .list(
      zip(tree.outcomes, outcomes).map { outcome, markup in
        var known: Set<Int> = []
        let cited = document.descendants(of: outcome.node).flatMap { recordsCited[$0] ?? [] }
        return outcomeView(
          outcome, saying: markup, citing: cited.filter { known.insert($0).inserted }, on: page)
      })
    view["paths"] = .list(
      tree.paths.map { path in
        View(
          RecordShapes.path,
          [
            "steps": .list(
              path.steps.map { stepView($0.question, $0.answer, in: tree, of: index) }),
            "outcome": .markup(outcomes[path.outcome]),
          ])
      })
  }

  private func questionView(
    _ question: DecisionTree.Question, in tree: DecisionTree, of index: Int
  ) -> View {
    View(
      RecordShapes.question,
      [
        "id": .text(question.id), "text": .text(words(of: question, of: index)),
        "answers": .list(
          question.answers.map { answer in
            let target =
              switch answer.target {
              case .question(let next): tree.questions[next].id
              case .outcome(let outcome): tree.outcomes[outcome].id
              }
            return View(
              PageShapes.reachable,
              ["text": .text(typeset(answer.text)), "href": .text("#" + target)])
          }),
      ])
  }

  private func stepView(
    _ question: Int, _ answer: String, in tree: DecisionTree, of index: Int
  ) -> View {
    View(
      RecordShapes.step,
      [
        "question": .text(words(of: tree.questions[question], of: index)),
        "answer": .text(typeset(answer)),
      ])
  }

  private func words(of question: DecisionTree.Question, of index: Int) -> String {
    typeset(charter.pages[index].document.plainText(of: question.node))
  }
}
