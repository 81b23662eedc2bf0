import CharterModel
import Diagnosis
import SitePlan

/// The charter as data: `charte.json` and its schema.
extension Site {
  /// What holds on the build's date, by kind.
  var charterData: JSONValue {
    var members: [JSONValue.Member] = [
      .init(name: "$schema", value: .text(dataName(.schema))),
      .init(name: "name", value: .text(siteName)),
      .init(name: "language", value: .text(textLanguage.text)),
      .init(name: "date", value: .text(date.description)),
    ]
    if let company = charter.configuration.fields[Configuration.company] {
      members.append(.init(name: "company", value: .text(company)))
    }
    if let address = publishedAddress {
      members.append(.init(name: "address", value: .text(address)))
    }
    if let version { members.append(.init(name: "version", value: .text(version))) }
    for (list, kind) in Self.dataKinds {
      let records = recordsInForce(of: kind).map { dataRecord($0) }
      members.append(.init(name: list, value: .list(records)))
    }
    members.append(.init(name: "words", value: .list(wordData)))
    return .object(members)
  }

  private var wordData: [JSONValue] {
    charter.wordRows.map { row in
      .object(
        Words.kind.columns.compactMap { column in
          row.fields.value(named: column.name.en)?
            .data(known: { id in charter.record(id).map { _ in id } }, address: { _ in nil })
            .map { JSONValue.Member(name: column.name.camelCase, value: $0) }
        })
    }
  }

  /// A schema (2020-12) for ``charterData``, from the definitions of its fields.
  var charterSchema: JSONValue {
    let text = JSONValue.members(["type": "string"])
    var properties: [JSONValue.Member] = [
      "$schema", "name", "language", "date", "company", "version",
    ]
    .map { .init(name: $0, value: text) }
    properties.append(.init(name: "address", value: .members(["type": "string", "format": "uri"])))
    for (list, kind) in Self.dataKinds {
      properties.append(.init(name: list, value: Self.list(of: recordSchema(kind))))
    }
    let words = Words.kind.columns.map {
      JSONValue.Member(name: $0.name.camelCase, value: described($0))
    }
    properties.append(
      .init(
        name: "words",
        value: Self.list(of: Self.object(words, requiring: [Words.avoid.definition.name.en]))))
    let required = ["name", "language", "date"] + Self.dataKinds.map(\.list) + ["words"]
    return .object(
      [
        .init(name: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
        .init(name: "title", value: .text(siteName)),
      ]
        + Self.members(of: Self.object(properties, requiring: required)))
  }

  private func recordSchema(_ kind: RecordKind) -> JSONValue {
    let text = JSONValue.members(["type": "string"])
    var properties: [JSONValue.Member] = ["id", "title", "address", "text"]
      .map { .init(name: $0, value: text) }
    var required = ["id", "title", "address"]
    if [Rule.kind.id, CharterDocument.kind.id].contains(kind.id) {
      let hash = JSONValue.members(["type": "string", "pattern": "^[0-9a-f]{64}$"])
      let day = JSONValue.members(["type": "string", "format": "date"])
      properties.append(.init(name: "print", value: hash))
      let interval = ["from", "to"].map { JSONValue.Member(name: $0, value: day) }
      properties.append(.init(name: "interval", value: Self.object(interval, requiring: [])))
      if kind.id == Rule.kind.id { properties.append(.init(name: "document", value: text)) }
      required += ["print", "interval"]
    }
    properties += (Self.commonData + kind.fields).map {
      .init(name: $0.name.camelCase, value: described($0))
    }
    if kind.id == Decision.kind.id {
      properties.append(.init(name: "tree", value: Self.treeSchema))
    }
    return Self.object(properties, requiring: required)
      .adding("description", .text(kind.label[language]))
  }

  private func described(_ definition: FieldDefinition) -> JSONValue {
    definition.type.dataSchema(in: language)
      .adding("description", .text(definition.about[language]))
  }

  private static var treeSchema: JSONValue {
    let text = JSONValue.members(["type": "string"])
    func member(_ name: String, _ value: JSONValue) -> JSONValue.Member {
      .init(name: name, value: value)
    }
    let answer = object([member("text", text), member("next", text)], requiring: ["text", "next"])
    let question = object(
      [member("id", text), member("text", text), member("answers", list(of: answer))],
      requiring: ["id", "text", "answers"])
    let verdicts = DecisionTree.Verdict.allCases.map { JSONValue.text($0.rawValue) }
    let outcome = object(
      [
        member("id", text), member("text", text),
        member("verdict", .members(["enum": .list(verdicts)])),
      ], requiring: ["id", "text"])
    return object(
      [member("questions", list(of: question)), member("outcomes", list(of: outcome))],
      requiring: ["questions", "outcomes"])
  }

  private static func list(of item: JSONValue) -> JSONValue {
    .members(["type": "array", "items": item])
  }

  private static func object(
    _ properties: [JSONValue.Member], requiring names: [String]
  ) -> JSONValue {
    .members([
      "type": "object", "properties": .object(properties),
      "required": .list(names.map { .text($0) }), "additionalProperties": false,
    ])
  }

  private static func members(of value: JSONValue) -> [JSONValue.Member] {
    if case .object(let members) = value { members } else { [] }
  }
}
