import CharterModel
import Diagnosis

/// What an assistant may ask for.
enum AssistantTool: String, CaseIterable, Sendable {
  case search, fetch
  case rulesFor = "rules_for"
  case checkDraft = "check_draft"
  case whoToCall = "who_to_call"
  case changesSince = "changes_since"

  struct Parameter {
    var name: String
    var isRequired = false
    var about: Phrase
    var isDate = false
  }

  var parameters: [Parameter] {
    switch self {
    case .search:
      [
        Parameter(
          name: "query", isRequired: true,
          about: Phrase(
            en: "a question, or words", fr: "une question, ou des mots"))
      ]
    case .fetch:
      [
        Parameter(
          name: "id", isRequired: true,
          about: Phrase(
            en: "an id that search gave, or that of a record: CH-07",
            fr: "un identifiant donné par search, ou celui d'une fiche : CH-07"))
      ]
    case .rulesFor: [Self.network, Self.capacity, Self.role, Self.date(isRequired: false)]
    case .checkDraft:
      [
        Parameter(
          name: "text", isRequired: true,
          about: Phrase(en: "the draft, whole", fr: "le brouillon, entier")), Self.network,
        Self.capacity,
      ]
    case .whoToCall:
      [
        Parameter(
          name: "need",
          about: Phrase(en: "what it is about, in words", fr: "de quoi il s'agit, en quelques mots")
        )
      ]
    case .changesSince: [Self.date(isRequired: true)]
    }
  }

  private static let network = Parameter(
    name: "network",
    about: Phrase(en: "the id of a network: linkedin", fr: "l'identifiant d'un réseau : linkedin"))
  private static let capacity = Parameter(
    name: "capacity",
    about: Phrase(
      en: "in which capacity one speaks: official, professional or personal",
      fr: "à quel titre on s'exprime : official, professional ou personal"))
  private static let role = Parameter(
    name: "role", about: Phrase(en: "the id of a role", fr: "l'identifiant d'un rôle"))

  private static func date(isRequired: Bool) -> Parameter {
    Parameter(
      name: "date", isRequired: isRequired,
      about: Phrase(en: "a day: 2026-03-31", fr: "un jour : 2026-03-31"), isDate: true)
  }

  private var about: Phrase {
    switch self {
    case .search:
      Phrase(
        en: "Finds pages of the company's social media charter. Then fetch one to read it.",
        fr:
          "Trouve des pages de la charte des réseaux sociaux de l'entreprise. Lisez-en une par fetch."
      )
    case .fetch:
      Phrase(
        en: "The whole text of one page or record of the charter.",
        fr: "Le texte entier d'une page ou d'une fiche de la charte.")
    case .rulesFor:
      Phrase(
        en: "The rules that are in force for a network, a capacity and a role on a day.",
        fr: "Les règles en vigueur pour un réseau, une qualité et un rôle, à une date.")
    case .checkDraft:
      Phrase(
        en:
          "What the charter's words, limits and style say about a draft. It advises; it does not approve.",
        fr:
          "Ce que les mots, les limites et le style de la charte disent d'un brouillon. Conseille, "
          + "n'approuve pas.")
    case .whoToCall:
      Phrase(
        en:
          "Whom to call, and when somebody answers: in a crisis, in doubt, about somebody's picture.",
        fr:
          "Qui appeler, et quand quelqu'un répond : en crise, dans le doute, pour un droit à l'image."
      )
    case .changesSince:
      Phrase(
        en: "What changed in the charter after a day.",
        fr: "Ce qui a changé dans la charte après une date.")
    }
  }

  func description(_ language: Language) -> JSONValue {
    let properties = parameters.map { parameter in
      var value = JSONValue.members([
        "type": "string", "description": .text(parameter.about[language]),
      ])
      if parameter.isDate { value = value.adding("format", "date") }
      return JSONValue.Member(name: parameter.name, value: value)
    }
    let required = parameters.filter(\.isRequired).map { JSONValue.text($0.name) }
    return .members([
      "name": .text(rawValue), "description": .text(about[language]),
      "inputSchema": .members([
        "type": "object", "properties": .object(properties), "required": .list(required),
        "additionalProperties": false,
      ]),
      "outputSchema": outputSchema,
      "annotations": .members([
        "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true,
        "openWorldHint": false,
      ]),
    ])
  }

  /// The names of its answer's members: those of one object, or those of each object of a list.
  private var outputSchema: JSONValue {
    func list(_ name: String, _ required: [String]) -> JSONValue {
      .members([
        "type": "object", "required": [.text(name)],
        "properties": .object([
          .init(
            name: name,
            value: .members([
              "type": "array",
              "items": .members([
                "type": "object", "required": .list(required.map { .text($0) }),
              ]),
            ]))
        ]),
      ])
    }
    return switch self {
    case .search: list("results", ["id", "title", "url"])
    case .fetch:
      .members([
        "type": "object", "required": ["id", "title", "text", "url"],
        "properties": .object(
          ["id", "title", "text", "url"].map {
            .init(name: $0, value: .members(["type": "string"]))
          }),
      ])
    case .rulesFor: list("rules", ["id", "title", "address", "print"])
    case .checkDraft: list("findings", ["rule", "severity", "line", "message"])
    case .whoToCall: list("contacts", ["id", "title", "address"])
    case .changesSince: list("changes", ["date", "what"])
    }
  }
}

/// What an assistant asked for cannot be given as it was asked; it is told how to ask.
struct ToolRefusal: Error { var phrase: Phrase }

/// The arguments of one call, by the names of its tool's parameters.
struct ToolArguments {
  /// The longest of one, in bytes.
  private static let longest = 200_000
  private var values: [String: String] = [:]

  init(_ given: ReadJSON?, of tool: AssistantTool, _ language: Language) throws(ToolRefusal) {
    var members: [String: ReadJSON] = [:]
    if case .object(let known) = given { members = known }
    for (name, value) in members {
      if case .null = value { continue }
      guard tool.parameters.contains(where: { $0.name == name }) else {
        throw Self.refusal(
          "there is no argument “\(name.shownInMessage)”",
          "il n'y a pas d'argument « \(name.shownInMessage) »", of: tool)
      }
      guard let text = value.text, text.utf8.count <= Self.longest else {
        throw Self.refusal(
          "“\(name)” must be text of at most \(Self.longest) bytes",
          "« \(name) » doit être un texte d'au plus \(Self.longest) octets", of: tool)
      }
      // What is empty was left out.
      if !text.trimmed.isEmpty { values[name] = text }
    }
    for parameter in tool.parameters where parameter.isRequired && values[parameter.name] == nil {
      throw Self.refusal(
        "“\(parameter.name)” is missing", "« \(parameter.name) » manque", of: tool)
    }
  }

  private static func refusal(_ en: String, _ fr: String, of tool: AssistantTool) -> ToolRefusal {
    let names = tool.parameters.map(\.name).joined(separator: ", ")
    return ToolRefusal(
      phrase: Phrase(en: "\(en); it takes: \(names)", fr: "\(fr) ; arguments : \(names)"))
  }

  subscript(name: String) -> String? { values[name] }

  func day(_ name: String) throws(ToolRefusal) -> Day? {
    guard let text = values[name] else { return nil }
    guard let day = Day(text), day.isWritable else {
      let word = Phrase.quoted(text)
      throw ToolRefusal(
        phrase: Phrase(
          en: "\(word.en) is no date: write it as 2026-03-31",
          fr: "\(word.fr) n'est pas une date : écrivez-la ainsi, 2026-03-31"))
    }
    return day
  }
}
