import Diagnosis
import Media

/// One key of front matter, one column of a table or one setting: its names, what it may hold, and
/// what it means. Decoding, messages, schemas and layouts all read this one definition; each value
/// that was read refers to it.
package final class FieldDefinition: Sendable {
  package let name: FieldName
  package let type: FieldType
  package let need: Need
  package let about: Phrase

  package init(name: FieldName, type: FieldType, need: Need, about: Phrase) {
    self.name = name
    self.type = type
    self.need = need
    self.about = about
  }

  /// The same field that may hold something else.
  func holding(_ type: FieldType) -> FieldDefinition {
    FieldDefinition(name: name, type: type, need: need, about: about)
  }
}

/// A ``FieldDefinition`` whose value has a Swift type: `record[Rule.since]` is a `Day?`.
package struct Field<Value: Sendable>: Sendable {
  package let definition: FieldDefinition
  let extract: @Sendable (FieldValue) -> Value?

  init(
    _ en: String, fr: String, formerly: [String] = [], _ type: FieldType, need: Need,
    _ about: Phrase, extract: @escaping @Sendable (FieldValue) -> Value?
  ) {
    definition = FieldDefinition(
      name: FieldName(en, fr: fr, formerly: formerly), type: type, need: need, about: about)
    self.extract = extract
  }
}

extension Field<String> {
  static func text(
    _ en: String, fr: String, formerly: [String] = [], need: Need = .optional, _ about: Phrase
  ) -> Self {
    Field(en, fr: fr, formerly: formerly, .text, need: need, about) {
      if case .text(let text) = $0 { text } else { nil }
    }
  }
}

extension Field<String> {
  static func address(_ en: String, fr: String, _ about: Phrase) -> Self {
    Field(en, fr: fr, .address, need: .optional, about) {
      if case .text(let text) = $0 { text } else { nil }
    }
  }
}

extension Field<LanguageTag> {
  static func language(_ about: Phrase) -> Self {
    Field("language", fr: "langue", .language, need: .optional, about) {
      if case .text(let text) = $0 { LanguageTag(text) } else { nil }
    }
  }
}

extension Field<[Located<String>]> {
  static func texts(_ en: String, fr: String, need: Need = .optional, _ about: Phrase) -> Self {
    Field(en, fr: fr, .texts, need: need, about) {
      if case .texts(let texts) = $0 { texts } else { nil }
    }
  }

  static func files(_ en: String, fr: String, need: Need = .optional, _ about: Phrase) -> Self {
    Field(en, fr: fr, .files, need: need, about) {
      if case .files(let files) = $0 { files } else { nil }
    }
  }

  static func references(
    _ en: String, fr: String, to kind: String, need: Need = .optional, _ about: Phrase
  ) -> Self {
    Field(en, fr: fr, .references(to: kind), need: need, about) {
      if case .references(let ids) = $0 { ids } else { nil }
    }
  }
}

extension Field<Located<String>> {
  static func reference(
    _ en: String, fr: String, to kind: String, need: Need = .optional, _ about: Phrase
  ) -> Self {
    Field(en, fr: fr, .reference(to: kind), need: need, about) {
      if case .reference(let id) = $0 { id } else { nil }
    }
  }
}

extension Field<Int> {
  static func integer(
    _ en: String, fr: String, _ range: ClosedRange<Int>, need: Need = .optional, _ about: Phrase
  ) -> Self {
    Field(en, fr: fr, .integer(range), need: need, about) {
      if case .integer(let number) = $0 { number } else { nil }
    }
  }
}

extension Field<Figure> {
  static func figure(_ en: String, fr: String, need: Need = .optional, _ about: Phrase) -> Self {
    Field(en, fr: fr, .figure, need: need, about) {
      if case .figure(let figure) = $0 { figure } else { nil }
    }
  }
}

extension Field<TimeOfDay> {
  static func time(_ en: String, fr: String, _ about: Phrase) -> Self {
    Field(en, fr: fr, .time, need: .optional, about) {
      if case .time(let time) = $0 { time } else { nil }
    }
  }
}

extension Field<[(id: Located<String>, choice: Choice)]> {
  static func graded(
    _ en: String, fr: String, to kind: String, _ choices: [Choice], need: Need = .optional,
    _ about: Phrase
  ) -> Self {
    Field(en, fr: fr, .graded(to: kind, choices), need: need, about) {
      if case .graded(let graded) = $0 { graded } else { nil }
    }
  }
}

extension Field<[(choice: Choice, files: [Located<String>])]> {
  static func filed(_ en: String, fr: String, _ choices: [Choice], _ about: Phrase) -> Self {
    Field(en, fr: fr, .filed(choices), need: .optional, about) {
      if case .filed(let filed) = $0 { filed } else { nil }
    }
  }
}

extension Field<Bool> {
  static func flag(
    _ en: String, fr: String, formerly: [String] = [], _ about: Phrase
  ) -> Self {
    Field(en, fr: fr, formerly: formerly, .flag, need: .optional, about) {
      if case .flag(let flag) = $0 { flag } else { nil }
    }
  }
}

extension Field<Day> {
  static func date(_ en: String, fr: String, need: Need = .optional, _ about: Phrase) -> Self {
    Field(en, fr: fr, .date, need: need, about) {
      if case .date(let day) = $0 { day } else { nil }
    }
  }
}

extension Field<Duration> {
  static func duration(_ en: String, fr: String, need: Need = .optional, _ about: Phrase) -> Self {
    Field(en, fr: fr, .duration, need: need, about) {
      if case .duration(let duration) = $0 { duration } else { nil }
    }
  }
}

extension Field<Cadence> {
  static func cadence(_ en: String, fr: String, need: Need = .optional, _ about: Phrase) -> Self {
    Field(en, fr: fr, .cadence, need: need, about) {
      if case .cadence(let cadence) = $0 { cadence } else { nil }
    }
  }
}

extension Field<Choice> {
  static func choice(
    _ en: String, fr: String, _ choices: [Choice], need: Need = .optional, _ about: Phrase
  ) -> Self {
    Field(en, fr: fr, .choice(choices), need: need, about) {
      if case .choice(let choice) = $0 { choice } else { nil }
    }
  }
}

extension Field<[Choice]> {
  static func choices(
    _ en: String, fr: String, _ choices: [Choice], need: Need = .optional, _ about: Phrase
  ) -> Self {
    Field(en, fr: fr, .choices(choices), need: need, about) {
      if case .choices(let choices) = $0 { choices } else { nil }
    }
  }
}

extension Field<[(name: FieldName, number: Int)]> {
  static func numbers(
    _ en: String, fr: String, _ names: [Choice]? = nil, need: Need = .optional, _ about: Phrase
  ) -> Self {
    Field(en, fr: fr, .numbers(names), need: need, about) {
      if case .numbers(let numbers) = $0 { numbers } else { nil }
    }
  }
}

extension Field<[(name: String, size: PixelSize)]> {
  static func sizes(_ en: String, fr: String, need: Need = .optional, _ about: Phrase) -> Self {
    Field(en, fr: fr, .sizes, need: need, about) {
      if case .sizes(let sizes) = $0 { sizes } else { nil }
    }
  }
}
