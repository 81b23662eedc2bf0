import Diagnosis

extension Diagnostic {
  static func brokenDecision(
    _ page: CharterPage, _ line: Int, _ fault: DecisionTree.Fault
  ) -> Diagnostic {
    let text = page.source.line(line)
    let column = text.prefix { " -*+\t".contains($0) }.count + 1
    return page.diagnostic(
      .brokenDecision, at: (line, column), message: fault.message, help: fault.help)
  }
}

extension DecisionTree.Fault {
  fileprivate var message: Phrase {
    switch self {
    case .noList:
      Phrase(
        en: "this decision has no list of questions",
        fr: "cette décision n'a pas de liste de questions")
    case .severalRoots:
      Phrase(
        en: "a decision begins with one question",
        fr: "une décision commence par une seule question")
    case .emptyItem:
      Phrase(en: "this item has no words", fr: "cet élément n'a pas de texte")
    case .noAnswers:
      Phrase(en: "this question has no answers", fr: "cette question n'a pas de réponses")
    case .notAQuestion:
      Phrase(
        en: "what has answers below it is a question",
        fr: "ce qui a des réponses en dessous est une question")
    case .oneAnswer:
      Phrase(en: "a question has at least two answers", fr: "une question a au moins deux réponses")
    case .answerNotBold:
      Phrase(
        en: "an answer is in bold and nothing else", fr: "une réponse est en gras et rien d'autre")
    case .citesNothing:
      Phrase(
        en: "this outcome cites neither a rule, nor a model answer, nor a contact",
        fr: "cette issue ne cite ni règle, ni réponse modèle, ni contact")
    case .notShown:
      Phrase(
        en: "no page shows this: a question, an answer and an outcome are one paragraph each",
        fr: "aucune page ne montre ceci : une question, une réponse et une issue ont un seul "
          + "paragraphe")
    case .tooDeep(let depth, let most):
      Phrase(
        en: "this is question \(depth) on one path, more than \(most)",
        fr: "c'est la question \(depth) d'un même chemin, plus que \(most)")
    case .duplicateAnswer(let text):
      Phrase(
        en: "the answer “\(text)” appears twice", fr: "la réponse « \(text) » figure deux fois")
    case .leadsNowhere(let text):
      Phrase(
        en: "the answer “\(text)” leads nowhere", fr: "la réponse « \(text) » ne mène nulle part")
    case .severalConsequences(let text):
      Phrase(
        en: "the answer “\(text)” leads to more than one thing",
        fr: "la réponse « \(text) » mène à plusieurs choses")
    }
  }

  fileprivate var help: Phrase {
    switch self {
    case .noList:
      Phrase(
        en: "write “- A question?”, its answers indented below it",
        fr: "écrivez « - Une question ? », ses réponses en retrait en dessous")
    case .severalRoots:
      Phrase(
        en: "indent it below the answer that leads to it, or write it as a paragraph",
        fr: "mettez-la en retrait sous la réponse qui y mène, ou écrivez-en un paragraphe")
    case .emptyItem:
      Phrase(en: "write its words, or remove it", fr: "écrivez son texte, ou retirez-le")
    case .duplicateAnswer:
      Phrase(
        en: "give it words of its own, or remove it",
        fr: "donnez-lui ses propres mots, ou retirez-la")
    case .noAnswers, .oneAnswer:
      Phrase(
        en: "write below it “- **Yes**” and “- **No**”, and below each what follows",
        fr: "écrivez en dessous « - **Oui** » et « - **Non** », et sous chacune ce qui suit")
    case .notAQuestion:
      Phrase(en: "end it with a question mark", fr: "terminez-la par un point d'interrogation")
    case .answerNotBold:
      Phrase(
        en: "put its words, and only them, between two stars: - **Yes**",
        fr: "mettez son texte, et lui seul, entre deux étoiles : - **Oui**")
    case .citesNothing:
      Phrase(
        en:
          "cite in brackets the rule it follows from, the answer to copy, or whom to call: [CH-07]",
        fr: "citez entre crochets la règle dont elle découle, la réponse à copier ou la personne à "
          + "joindre : [CH-07]")
    case .notShown:
      Phrase(
        en: "write it in that paragraph, or below the whole list",
        fr: "écrivez-le dans ce paragraphe, ou sous la liste entière")
    case .tooDeep(let depth, _):
      // No decision may be deeper than the field allows.
      Decision.depths.contains(depth)
        ? Phrase(
          en: "shorten the path, or write “depth: \(depth)” in the front matter",
          fr: "raccourcissez le chemin, ou écrivez « profondeur: \(depth) » dans l'en-tête")
        : Phrase(
          en: "shorten the path, or lead to another decision",
          fr: "raccourcissez le chemin, ou menez à une autre décision")
    case .leadsNowhere, .severalConsequences:
      Phrase(
        en: "write below it one item: the next question, or the outcome",
        fr: "écrivez en dessous un seul élément : la question suivante, ou l'issue")
    }
  }
}
