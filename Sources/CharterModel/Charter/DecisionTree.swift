import Diagnosis
import Markdown

/// A decision tree compiled from a nested list: a question, under it its answers in bold, under each
/// answer the next question or the outcome.
package struct DecisionTree: Sendable {
  package struct Question: Sendable {
    /// An anchor that stays as long as the answers that lead here: `q-oui-non`.
    package var id: String
    /// The paragraph that holds its words.
    package var node: Int
    package var answers: [Answer] = []
    package var depth: Int
  }

  package struct Answer: Sendable {
    package var text: String
    package var target: Target
  }

  package enum Target: Sendable {
    case question(Int)
    case outcome(Int)
  }

  package struct Outcome: Sendable {
    package var id: String
    package var node: Int
    package var verdict: Verdict?
  }

  /// What an outcome says in one word, by the bold words that open it: “**Oui, publiez.**”
  package enum Verdict: String, Sendable, CaseIterable {
    case yes, no, ask

    var names: FieldName {
      switch self {
      case .yes: FieldName("yes", fr: "oui")
      case .no: FieldName("no", fr: "non")
      case .ask: FieldName("ask", fr: "demandez")
      }
    }

    init?(opening text: String) {
      let word = String(text.trimmed.prefix { $0.isLetter })
      guard let verdict = Self.allCases.first(where: { $0.names.matches(word) }) else { return nil }
      self = verdict
    }
  }

  /// One way through the tree, from the first question to an outcome.
  package struct Path: Sendable {
    package var steps: [(question: Int, answer: String)]
    package var outcome: Int
  }

  package private(set) var questions: [Question] = []
  package private(set) var outcomes: [Outcome] = []
  /// The list itself; what stands before it is the introduction, and what stands after it is shown
  /// below.
  package let list: Int

  static let usualDepth = 5

  /// Compiles a page's list; nil without one. Each violation is a diagnostic at its line.
  init?(of page: CharterPage, in charter: Charter, _ diagnostics: inout [Diagnostic]) {
    let document = page.document
    let lists = document.blocks.filter { document.nodes[$0].kind == .list }
    guard let list = lists.first else {
      diagnostics.append(.brokenDecision(page, 1, .noList))
      return nil
    }
    self.list = list
    var reader = Reader(page: page, charter: charter)
    for extra in lists.dropFirst() { reader.report(extra, .severalRoots) }
    let items = Array(document.children(of: list))
    for extra in items.dropFirst() { reader.report(extra, .severalRoots) }
    if let root = items.first { _ = add(root, answers: [], depth: 1, &reader) }
    diagnostics += reader.diagnostics
  }

  /// Every way through the tree, in the order of reading.
  package var paths: [Path] {
    var paths: [Path] = []
    var pending: [(Target, [(question: Int, answer: String)])] =
      questions.isEmpty ? [] : [(.question(0), [])]
    while let (target, steps) = pending.popLast() {
      switch target {
      case .outcome(let outcome): paths.append(Path(steps: steps, outcome: outcome))
      case .question(let question):
        for answer in questions[question].answers.reversed() {
          pending.append((answer.target, steps + [(question, answer.text)]))
        }
      }
    }
    return paths
  }

  /// Reads one item as a question or an outcome. The recursion is bounded by the nesting that a
  /// page may have (`MarkdownLimit`).
  private mutating func add(
    _ item: Int, answers: [String], depth: Int, _ reader: inout Reader
  ) -> Target? {
    guard let paragraph = reader.paragraph(of: item) else {
      reader.report(item, .emptyItem)
      return nil
    }
    reader.reportRest(of: item)
    let text = reader.page.document.plainText(of: paragraph).trimmed
    guard let list = reader.list(of: item) else {
      if text.hasSuffix("?") { reader.report(item, .noAnswers) }
      return addOutcome(paragraph, item, answers: answers, &reader)
    }
    if !text.hasSuffix("?") { reader.report(item, .notAQuestion) }
    if depth > reader.depth { reader.report(item, .tooDeep(depth, most: reader.depth)) }
    let index = questions.count
    let id = (["q"] + answers.map(Slug.make)).joined(separator: "-")
    questions.append(Question(id: id, node: paragraph, depth: depth))
    questions[index].answers = addAnswers(list, of: item, path: answers, depth: depth, &reader)
    return .question(index)
  }

  private mutating func addAnswers(
    _ list: Int, of item: Int, path: [String], depth: Int, _ reader: inout Reader
  ) -> [Answer] {
    var answers: [Answer] = []
    let items = Array(reader.page.document.children(of: list))
    if items.count < 2 { reader.report(item, .oneAnswer) }
    for answerItem in items {
      guard let text = reader.answer(answerItem) else {
        reader.report(answerItem, .answerNotBold)
        continue
      }
      if answers.contains(where: { $0.text.folded == text.folded }) {
        reader.report(answerItem, .duplicateAnswer(text))
      }
      reader.reportRest(of: answerItem)
      let next =
        reader.list(of: answerItem).map { Array(reader.page.document.children(of: $0)) } ?? []
      guard let first = next.first else {
        reader.report(answerItem, .leadsNowhere(text))
        continue
      }
      for extra in next.dropFirst() { reader.report(extra, .severalConsequences(text)) }
      if let target = add(first, answers: path + [text], depth: depth + 1, &reader) {
        answers.append(Answer(text: text, target: target))
      }
    }
    return answers
  }

  private mutating func addOutcome(
    _ paragraph: Int, _ item: Int, answers: [String], _ reader: inout Reader
  ) -> Target {
    if !reader.citesSomething(item) { reader.report(item, .citesNothing) }
    let id = (["r"] + answers.map(Slug.make)).joined(separator: "-")
    outcomes.append(Outcome(id: id, node: paragraph, verdict: reader.verdict(of: paragraph)))
    return .outcome(outcomes.count - 1)
  }
}

extension DecisionTree {
  enum Fault {
    case noList, severalRoots, emptyItem, noAnswers, notAQuestion, oneAnswer, answerNotBold
    case citesNothing, notShown
    case tooDeep(Int, most: Int)
    case duplicateAnswer(String)
    case leadsNowhere(String)
    case severalConsequences(String)
  }

  /// Finds the pieces of list items and collects what is wrong with them.
  fileprivate struct Reader {
    let page: CharterPage
    let charter: Charter
    var diagnostics: [Diagnostic] = []

    var depth: Int { page.fields[Decision.depth] ?? DecisionTree.usualDepth }

    mutating func report(_ node: Int, _ fault: Fault) {
      diagnostics.append(.brokenDecision(page, Int(page.document.nodes[node].line), fault))
    }

    func paragraph(of item: Int) -> Int? {
      page.document.children(of: item).first { page.document.nodes[$0].kind == .paragraph }
    }

    /// What an item has besides one paragraph and one list below it: no page shows it.
    mutating func reportRest(of item: Int) {
      let (paragraph, list) = (paragraph(of: item), list(of: item))
      let rest = page.document.children(of: item).filter { $0 != paragraph && $0 != list }
      for node in rest { report(node, .notShown) }
    }

    func list(of item: Int) -> Int? {
      page.document.children(of: item).first { page.document.nodes[$0].kind == .list }
    }

    /// The words of an item that is bold and nothing else.
    func answer(_ item: Int) -> String? {
      guard let paragraph = paragraph(of: item) else { return nil }
      let inline = Array(page.document.children(of: paragraph))
      guard inline.count == 1, page.document.nodes[inline[0]].kind == .strong else { return nil }
      return page.document.plainText(of: paragraph).trimmed
    }

    func verdict(of paragraph: Int) -> Verdict? {
      let document = page.document
      guard let first = document.children(of: paragraph).first(where: { _ in true }),
        document.nodes[first].kind == .strong
      else { return nil }
      return Verdict(opening: document.plainText(of: first))
    }

    /// Whether an outcome puts something into the reader's hand: a rule, a reply, a contact.
    func citesSomething(_ item: Int) -> Bool {
      page.document.descendants(of: item).contains { index in
        let node = page.document.nodes[index]
        let cited: Int?
        switch node.kind {
        case .reference: cited = charter.record(page.document.string(node.literal))
        case .link:
          let path = page.document.string(node.literal).prefix { $0 != "#" }
          cited = ContentPath.resolve(String(path), from: page.folder).flatMap(charter.page(at:))
        default: cited = nil
        }
        guard let kind = cited.map({ charter.pages[$0].kind.id }) else { return false }
        return [Rule.kind.id, Reply.kind.id, Contact.kind.id].contains(kind)
      }
    }
  }
}
