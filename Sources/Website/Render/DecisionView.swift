import CharterModel
import Layouts
import SitePlan

extension Site {
  /// The questions and outcomes of a tree, and every way through it.
  func addDecision(to view: inout View, _ index: Int, on page: SitePage) {
    guard let tree = charter.decisions[index] else { return }
    let body = charter.pages[index].document.descendants(of: 0)
    view["intro"] = .markup(part(body.lowerBound..<tree.list, of: index, on: page))
    let rest = Int(charter.pages[index].document.nodes[tree.list].end)..<body.upperBound
    view["rest"] = .markup(part(rest, of: index, on: page))
    view["questions"] = .list(tree.questions.map { questionView($0, in: tree, of: index) })
    let outcomes = tree.outcomes.map { inline($0.node, of: index, on: page) }
    view["outcomes"] = .list(
      tree.outcomes.map { outcomeView($0, of: index, on: page) })
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
