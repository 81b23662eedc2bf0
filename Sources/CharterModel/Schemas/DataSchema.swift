import Diagnosis

/// A record's values as data for other programs, and the JSON Schema that says their form: both are
/// made from the definitions that decode them, so that neither can say what the other does not.
///
/// Names are English (`approvedBy`), dates ISO 8601, lengths of time its durations (`P6M`).
extension FieldType {
  /// What a value is in JSON.
  package func dataSchema(in language: Language) -> JSONValue {
    func list(_ item: JSONValue) -> JSONValue { .members(["type": "array", "items": item]) }
    func words(_ choices: [Choice]) -> JSONValue {
      .members(["enum": .list(choices.map { .text($0.name.en) })])
    }
    func mapping(_ value: JSONValue) -> JSONValue {
      .members(["type": "object", "additionalProperties": value])
    }
    let text = JSONValue.members(["type": "string"])
    let count = JSONValue.members(["type": "integer", "minimum": 0])
    return switch self {
    case .text, .address, .language, .reference, .duration, .time: text
    case .texts, .references, .files: list(text)
    case .integer(let range):
      .members([
        "type": "integer", "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ])
    case .figure: .members(["type": "number"])
    case .flag: .members(["type": "boolean"])
    case .date: .members(["type": "string", "format": "date"])
    case .cadence:
      .members([
        "type": "object", "required": ["least", "most", "period"],
        "properties": .members([
          "least": count, "most": count,
          "period": .members(["enum": ["day", "week", "month"]]),
        ]), "additionalProperties": false,
      ])
    case .choice(let choices): words(choices)
    case .choices(let choices): list(words(choices))
    case .graded(_, let choices): mapping(words(choices))
    case .filed: mapping(list(text))
    case .numbers: mapping(count)
    case .sizes:
      mapping(
        .members([
          "type": "object", "required": ["width", "height"],
          "properties": .members(["width": count, "height": count]), "additionalProperties": false,
        ]))
    }
  }
}

extension FieldValue {
  /// A value as data; nil if nothing of it is to be shown.
  /// - Parameters:
  ///   - known: the id of a record as it is written, nil for one that is not shown.
  ///   - address: where a file of the page is published; nil if it is not.
  package func data(
    known: (String) -> String?, address: (String) -> String?
  ) -> JSONValue? {
    func list(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .list(values) }
    func object(_ members: [JSONValue.Member]) -> JSONValue? {
      members.isEmpty ? nil : .object(members)
    }
    return switch self {
    case .text(let text): .text(text)
    case .texts(let texts): list(texts.map { .text($0.value) })
    case .integer(let number): .number(number)
    case .figure(let figure): .decimal("\(figure.value)")
    case .flag(let flag): .flag(flag)
    case .date(let day): .text(day.description)
    case .duration(let duration): .text(duration.inISO8601)
    case .time(let time): .text(time.inISO8601)
    case .cadence(let cadence): cadence.data
    case .choice(let choice): .text(choice.name.en)
    case .choices(let choices): list(choices.map { .text($0.name.en) })
    case .reference(let id): known(id.value).map { .text($0) }
    case .references(let ids): list(ids.compactMap { known($0.value) }.map { .text($0) })
    case .graded(let graded):
      object(
        graded.compactMap { entry in
          known(entry.id.value).map { .init(name: $0, value: .text(entry.choice.name.en)) }
        })
    case .files(let paths): list(paths.compactMap { address($0.value) }.map { .text($0) })
    case .filed(let filed):
      object(
        filed.compactMap { choice, paths in
          list(paths.compactMap { address($0.value) }.map { .text($0) })
            .map { .init(name: choice.name.en, value: $0) }
        })
    case .numbers(let numbers):
      object(numbers.map { .init(name: $0.name.en, value: .number($0.number)) })
    case .sizes(let sizes):
      object(
        sizes.map {
          .init(
            name: $0.name,
            value: .members([
              "width": .number($0.size.width), "height": .number($0.size.height),
            ]))
        })
    }
  }
}

extension Duration {
  /// `PT2H`, `P6M`.
  fileprivate var inISO8601: String {
    switch unit {
    case .minutes: "PT\(count)M"
    case .hours: "PT\(count)H"
    case .days: "P\(count)D"
    case .weeks: "P\(count)W"
    case .months: "P\(count)M"
    case .years: "P\(count)Y"
    }
  }
}

extension TimeOfDay {
  /// `09:30`.
  fileprivate var inISO8601: String {
    [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}

extension Cadence {
  fileprivate var data: JSONValue {
    .members([
      "least": .number(range.lowerBound), "most": .number(range.upperBound),
      "period": .text("\(period)"),
    ])
  }
}
