import CharterModel
import Diagnosis
import Markdown
import SitePlan

/// Records as data: their fields by the definitions that decode them, their text as plain Markdown.
extension Site {
  /// What is said of a record that any page may say.
  static let commonData: [FieldDefinition] = [
    CommonFields.summary.definition, CommonFields.owner.definition,
    CommonFields.reviewed.definition, CommonFields.tags.definition,
  ]

  /// The kinds that are data, each under the name of its list.
  static let dataKinds: [(list: String, kind: RecordKind)] = [
    ("documents", CharterDocument.kind), ("rules", Rule.kind), ("networks", Network.kind),
    ("roles", Role.kind), ("contacts", Contact.kind), ("replies", Reply.kind),
    ("texts", CopyText.kind), ("crisisLevels", CrisisLevel.kind), ("decisions", Decision.kind),
  ]

  /// Where a page is, with the site's address before it if the configuration says it.
  package func dataAddress(ofPage index: Int) -> String {
    (publishedAddress ?? "") + pages[index].address
  }

  package func dataAddress(ofRecord index: Int) -> String {
    dataAddress(ofPage: pageOfCharter[index])
  }

  /// The records of a kind that hold on the build's date: what is announced, proposed, retired or
  /// expired is not told to programs, which would take it for what holds.
  package func recordsInForce(of kind: RecordKind) -> [Int] {
    recordsInOrder(charter.records(of: kind)).filter { index in
      let fields = charter.pages[index].fields
      if let expires = fields[CopyText.expires], kind.id == CopyText.kind.id, expires < date {
        return false
      }
      return !charter.isDraft(charter.pages[index]) && (state(of: index) ?? .inForce) == .inForce
    }
  }

  /// A record as data; a rule of a version too.
  ///
  /// - Parameter day: on which it binds in these words; nil for the build's date.
  package func dataRecord(_ index: Int, on day: Day? = nil) -> JSONValue {
    let page = charter.pages[index]
    var members: [JSONValue.Member] = [
      .init(name: "id", value: .text(page.plainID)),
      .init(name: "title", value: .text(page.title)),
      .init(name: "address", value: .text(dataAddress(ofRecord: index))),
    ]
    if let binding = charter.interval(ofRule: index, on: day ?? date) {
      members.append(.init(name: "print", value: .text(print(of: index))))
      members.append(.init(name: "interval", value: Self.interval(binding)))
      let isRule = [Rule.kind.id, RecordKind.editionRule.id].contains(page.kind.id)
      let document = page.place.map { charter.page(at: $0.document) } ?? charter.document(of: page)
      if isRule, let id = document.flatMap({ charter.pages[$0].recordID }) {
        members.append(.init(name: "document", value: .text(id)))
      }
    }
    for definition in Self.commonData + page.kind.fields {
      guard let value = page.fields.value(named: definition.name.en),
        let data = value.data(known: knownID, address: { fileAddress($0, of: page) })
      else { continue }
      members.append(.init(name: definition.name.camelCase, value: data))
    }
    let text = PlainMarkdown(of: page, in: self).body()
    if !text.isEmpty { members.append(.init(name: "text", value: .text(text))) }
    if let tree = charter.decisions[index] {
      members.append(.init(name: "tree", value: data(of: tree, on: page)))
    }
    return .object(members)
  }

  /// From its first day, to its last; without one, open.
  private static func interval(_ validity: Validity) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let begins = validity.begins {
      members.append(.init(name: "from", value: .text(begins.description)))
    }
    if let ends = validity.ends {
      members.append(.init(name: "to", value: .text(ends.adding(days: -1).description)))
    }
    return .object(members)
  }

  /// An id as its record writes it; nil for what is not shown here.
  private func knownID(_ id: String) -> String? {
    charter.record(id).flatMap { charter.pages[$0].recordID }
  }

  private func fileAddress(_ path: String, of page: CharterPage) -> String? {
    ContentPath.resolve(path, from: page.folder).flatMap { files.addresses.address(ofMedia: $0) }
      .map { (publishedAddress ?? "") + $0 }
  }

  /// Questions and outcomes by their ids; the first question is the first of the list.
  private func data(of tree: DecisionTree, on page: CharterPage) -> JSONValue {
    func words(_ node: Int) -> JSONValue {
      .text(page.document.plainText(of: node).oneLine)
    }
    let questions = tree.questions.map { question in
      JSONValue.members([
        "id": .text(question.id), "text": words(question.node),
        "answers": .list(
          question.answers.map { answer in
            let next =
              switch answer.target {
              case .question(let index): tree.questions[index].id
              case .outcome(let index): tree.outcomes[index].id
              }
            return .members(["text": .text(answer.text), "next": .text(next)])
          }),
      ])
    }
    let outcomes = tree.outcomes.map { outcome in
      let plain = JSONValue.members(["id": .text(outcome.id), "text": words(outcome.node)])
      return outcome.verdict.map { plain.adding("verdict", .text($0.rawValue)) } ?? plain
    }
    return .members(["questions": .list(questions), "outcomes": .list(outcomes)])
  }
}
