import Diagnosis

/// JSON Schemas (draft 7, which editors know) of front matters and of `diapason.yaml`, made from the
/// definitions that decode them: an editor offers what the program accepts.
package enum FrontMatterSchema {
  /// Every schema by the name of its file: `rule.json`, `diapason.json`.
  package static func all(in language: Language) -> [(name: String, document: String)] {
    let kinds = ([RecordKind.page] + RecordKind.records).map { kind in
      (
        name: kind.id + ".json",
        document: schema(
          kind.label[language], of: "collection: \(kind.name[language])",
          CommonFields.all + kind.fields, language
        ).document
      )
    }
    let about = Phrase(en: "what holds for the whole site", fr: "ce qui vaut pour tout le site")
    let configuration = schema(
      "diapason.yaml", of: about[language], Configuration.definitions, language
    ).document
    return kinds + [(name: "diapason.json", document: configuration)]
  }

  private static func schema(
    _ title: String, of about: String, _ definitions: [FieldDefinition],
    _ language: Language
  ) -> JSONValue {
    var properties: [JSONValue.Member] = []
    var requirements: [JSONValue] = []
    for definition in definitions {
      let value = definition.schema(in: language)
      let names = definition.name.spellings(first: language)
      properties += names.map { JSONValue.Member(name: $0, value: value) }
      guard definition.isRequired else { continue }
      requirements.append(
        .members(["anyOf": .list(names.map { .members(["required": [.text($0)]]) })]))
    }
    let schema = JSONValue.members([
      "$schema": "http://json-schema.org/draft-07/schema#", "title": .text(title),
      "description": .text(about), "type": "object", "properties": .object(properties),
      "additionalProperties": false,
    ])
    return requirements.isEmpty ? schema : schema.adding("allOf", .list(requirements))
  }
}

extension FieldName {
  /// How it may be written, the language's own spelling first; without accents too.
  func spellings(first language: Language) -> [String] {
    let own = self[language]
    let other = self[language == .french ? .english : .french]
    var spellings: [String] = []
    for name in [own, other, own.asKey, other.asKey] where !spellings.contains(name) {
      spellings.append(name)
    }
    return spellings
  }
}

extension FieldDefinition {
  fileprivate func schema(in language: Language) -> JSONValue {
    (mapping(in: language) ?? type.schema(in: language)).adding(
      "description", .text(about[language])
    )
    .adding("examples", [.text(type.example[language])])
  }
}

extension FieldDefinition {
  /// The keys of `diapason.yaml` that are mappings of their own, which no field type describes.
  private func mapping(in language: Language) -> JSONValue? {
    switch name.en {
    case StyleSettings.name.en:
      let members = StyleSettings.definitions.flatMap { inner in
        inner.name.spellings(first: language).map {
          JSONValue.Member(name: $0, value: inner.schema(in: language))
        }
      }
      return .members([
        "type": "object", "properties": .object(members), "additionalProperties": false,
      ])
    case Configuration.problems.definition.name.en:
      let words = Severity.allCases.flatMap { [$0.name[language], $0.rawValue] }
      let severity = JSONValue.members(["enum": .list(words.map { .text($0) })])
      return .members([
        "type": "object", "additionalProperties": false,
        "properties": .object(
          Problem.allCases.map { JSONValue.Member(name: $0.rawValue, value: severity) }),
      ])
    default: return nil
    }
  }
}

extension FieldType {
  /// What a value may be, as far as a schema can say it.
  fileprivate func schema(in language: Language) -> JSONValue {
    func matching(_ pattern: String) -> JSONValue {
      .members(["type": "string", "pattern": .text(pattern)])
    }
    func words(_ choices: [Choice]) -> JSONValue {
      .members([
        "enum": .list(choices.flatMap { $0.name.spellings(first: language) }.map { .text($0) })
      ])
    }
    func oneOrMore(_ item: JSONValue) -> JSONValue {
      .members(["anyOf": [item, .members(["type": "array", "items": item])]])
    }
    let text = JSONValue.members(["type": ["string", "number", "boolean"]])
    return switch self {
    case .text, .reference: text
    case .address: matching("^https?://\\S+$")
    case .texts, .references, .files: oneOrMore(text)
    case .integer(let range):
      .members([
        "type": "integer", "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ])
    case .figure: .members(["type": ["number", "string"]])
    case .flag: .members(["enum": [true, false, "oui", "non", "yes", "no", "vrai", "faux"]])
    case .date: matching("^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}/[0-9]{2}/[0-9]{4})$")
    case .duration: matching("^[0-9]+ \\S+$")
    case .time: matching("^[0-9]{1,2}([:h][0-9]{2})?")
    case .cadence: matching("^[0-9]+([-–][0-9]+)?/\\S+$")
    case .choice(let choices): words(choices)
    case .choices(let choices): oneOrMore(words(choices))
    case .graded(_, let choices):
      .members(["type": "object", "additionalProperties": words(choices)])
    case .numbers(let names):
      names.map { names in
        let spellings = names.flatMap { $0.name.spellings(first: language) }
        return .members([
          "type": "object",
          "properties": .object(
            spellings.map { .init(name: $0, value: .members(["type": "integer", "minimum": 0])) }),
          "additionalProperties": false,
        ])
      }
        ?? .members([
          "type": "object", "additionalProperties": .members(["type": "integer", "minimum": 0]),
        ])
    case .sizes:
      .members(["type": "object", "additionalProperties": matching("^[0-9]+ ?[xX×] ?[0-9]+$")])
    }
  }
}
