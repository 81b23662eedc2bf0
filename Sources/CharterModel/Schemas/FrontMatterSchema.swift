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
          kind.label[language], CommonFields.all + kind.fields, but: kind.concessions, language
        )
        .adding("description", .text("collection: \(kind.name[language])")).document
      )
    }
    return kinds + [(name: "diapason.json", document: configuration(language).document)]
  }

  /// Seven of its keys hold mappings, which no field type describes.
  private static func configuration(_ language: Language) -> JSONValue {
    func each(_ value: JSONValue) -> JSONValue {
      .members(["type": "object", "additionalProperties": value])
    }
    func settings(_ definitions: [FieldDefinition]) -> JSONValue {
      schema("", definitions, language).removing("$schema").removing("title")
    }
    let severities =
      Severity.allCases.flatMap { [$0.rawValue, $0.name.fr] }
      + [Configuration.silent.en, Configuration.silent.fr]
    let mappings: [(FieldDefinition, JSONValue)] = [
      (
        PublicationTarget.list,
        each(settings(PublicationTarget.definitions))
      ),
      (StyleSettings.definition, settings(StyleSettings.definitions)),
      (
        OwnStates.definition,
        each(
          .members([
            "enum": .list(
              OwnStates.known.flatMap { $0.name.spellings(first: language) }.map { .text($0) })
          ]))
      ),
      (
        Configuration.problems.definition,
        each(.members(["enum": .list(severities.map { .text($0) })]))
      ),
    ]
    return schema("diapason.yaml", Configuration.definitions, language) { definition in
      (mappings + identity(language)).first { $0.0.name == definition.name }?.1
        .adding("description", .text(definition.about[language]))
    }
  }

  /// The company's look: a logo is one file or several, a typeface a name or a mapping.
  private static func identity(_ language: Language) -> [(FieldDefinition, JSONValue)] {
    func settings(_ definitions: [FieldDefinition], besides more: [JSONValue.Member] = [])
      -> JSONValue
    {
      schema("", definitions, language, besides: more).removing("$schema").removing("title")
    }
    func either(_ one: JSONValue, _ other: JSONValue) -> JSONValue {
      .members(["anyOf": .list([one, other])])
    }
    let text = JSONValue.members(["type": "string"])
    let names = JSONValue.members(["anyOf": [text, .members(["type": "array", "items": text])]])
    let dark = Identity.darkDefinition.name.spellings(first: language).map {
      JSONValue.Member(name: $0, value: settings(HouseColours.definitions))
    }
    let voices = Voice.allCases.map {
      JSONValue.Member(name: $0.rawValue, value: either(names, settings(Typeface.definitions)))
    }
    return [
      (Identity.logoDefinition, either(text, settings(Logo.definitions))),
      (Identity.coloursDefinition, settings(HouseColours.definitions, besides: dark)),
      (Identity.typefacesDefinition, settings([], besides: voices)),
    ]
  }

  private static func schema(
    _ title: String, _ definitions: [FieldDefinition], but concessions: [Concession] = [],
    _ language: Language, besides more: [JSONValue.Member] = [],
    except special: (FieldDefinition) -> JSONValue? = { _ in nil }
  ) -> JSONValue {
    var properties = more
    var requirements: [JSONValue] = []
    for definition in definitions {
      let value = special(definition) ?? definition.schema(in: language)
      let names = definition.name.spellings(first: language)
      properties += names.map { JSONValue.Member(name: $0, value: value) }
      guard definition.need == .required else { continue }
      let spellings = names.map { JSONValue.members(["required": [.text($0)]]) }
      let others = concessions.filter { $0.field.name != definition.name }.flatMap {
        $0.conditions(in: language)
      }
      requirements.append(.members(["anyOf": .list(spellings + others)]))
    }
    let schema = JSONValue.members([
      "$schema": "http://json-schema.org/draft-07/schema#", "title": .text(title),
      "type": "object", "properties": .object(properties), "additionalProperties": false,
    ])
    return requirements.isEmpty ? schema : schema.adding("allOf", .list(requirements))
  }
}

extension Concession {
  /// What a front matter is like that is let off: one condition for each spelling of the key.
  fileprivate func conditions(in language: Language) -> [JSONValue] {
    let words = values.flatMap { $0.name.spellings(first: language) }.map { JSONValue.text($0) }
    return field.name.spellings(first: language).map { name in
      .members([
        "required": [.text(name)],
        "properties": .object([
          JSONValue.Member(name: name, value: .members(["enum": .list(words)]))
        ]),
      ])
    }
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
    type.schema(in: language).adding("description", .text(about[language]))
      .adding("examples", [.text(type.example[language])])
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
    case .language: matching("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
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
    case .filed(let choices):
      .members([
        "type": "object",
        "properties": .object(
          choices.flatMap { $0.name.spellings(first: language) }.map {
            .init(name: $0, value: oneOrMore(text))
          }),
        "additionalProperties": false,
      ])
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
