import CharterModel
import Diagnosis
import Editing
import SitePlan

/// Makes the form of a page's facts: from the definitions that decode them, so that it offers what the
/// program accepts.
struct FormScreen {
  let page: Page
  let charterPage: CharterPage
  let charter: Charter
  let language: Language

  /// - Parameters:
  ///   - handle: what the page is called by its browser.
  ///   - state: in words.
  func message(_ handle: String, digest: String, state: String) -> FormMessage {
    let definitions = charterPage.kind.fields + CommonFields.all
    var known: Set<String> = []
    let fields = definitions.map { definition in
      let key = entries.first { definition.name.matches($0.key) }?.key
      if let key { known.insert(key) }
      return field(definition, key: key)
    }
    let others = entries.filter { !known.contains($0.key) }.map {
      FormMessage.Other(key: $0.key, text: $0.text)
    }
    return FormMessage(
      page: handle, digest: digest, title: charterPage.title, state: state, fields: fields,
      others: others, mayAdd: page.values.newKey != nil || page.parsed.frontMatter.end == 0,
      adopt: adoption)
  }

  /// « Adopter la version 3.2 ».
  private var adoption: String? {
    guard charterPage.kind.id == CharterDocument.kind.id,
      let number = charterPage.fields[CharterDocument.version]
    else { return nil }
    return Phrase(en: "Adopt version \(number)", fr: "Adopter la version \(number)")[language]
  }

  private var entries: [(key: String, text: String, value: YAMLNode)] {
    page.parsed.frontMatter.entries.compactMap { entry in
      entry.key.scalar.map { ($0, Self.text(of: entry.value), entry.value) }
    }
  }

  static func text(of node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, _): text
    case .sequence(let items): items.map(text).joined(separator: ", ")
    case .mapping(let pairs):
      pairs.map { ($0.key.scalar ?? "") + " : " + text(of: $0.value) }.joined(separator: ", ")
    }
  }

  private func field(_ definition: FieldDefinition, key: String?) -> FormMessage.Field {
    let name = key ?? definition.name[language]
    let label = Self.label(definition.name[language])
    var field = FormMessage.Field(
      label: label, about: definition.about[language], input: input(of: definition.type),
      isList: definition.type.isList, list: nil, isRequired: definition.need == .required,
      isThere: key != nil, entries: [])
    guard let value = entries.first(where: { $0.key == key })?.value else {
      field.entries = [
        FormMessage.Entry(
          way: [name], label: label, value: "", isReadOnly: definition.type.isMapping)
      ]
      return field
    }
    switch value.content {
    case .scalar: field.entries = [entry([.key(name)], label, value, definition.type)]
    case .sequence(let items):
      field.list = page.values.lists.contains { $0.path == [.key(name)] } ? [name] : nil
      field.entries = items.enumerated().map { number, item in
        entry([.key(name), .item(number)], "\(label) \(number + 1)", item, definition.type)
      }
    case .mapping(let pairs):
      field.entries = pairs.map { key, value in
        let inner = key.scalar ?? ""
        return entry([.key(name), .key(inner)], "\(label) : \(inner)", value, definition.type)
      }
    }
    return field
  }

  private func entry(
    _ way: [ValueStep], _ label: String, _ value: YAMLNode, _ type: FieldType
  ) -> FormMessage.Entry {
    let place = page.values[way]
    let text = place?.text ?? Self.text(of: value)
    return FormMessage.Entry(
      way: way.map(\.word), label: label, value: shown(text, type), isReadOnly: place == nil)
  }

  /// A word of a closed list as the form offers it, whatever its spelling; a day as browsers write it.
  private func shown(_ text: String, _ type: FieldType) -> String {
    switch type {
    case .choice(let choices), .choices(let choices), .graded(_, let choices):
      choices.first { $0.name.matches(text) }?.name[language] ?? text
    case .date: Day(text)?.description ?? text
    case .flag:
      ["oui", "yes", "vrai", "true"].contains(text.lowercased())
        ? Self.flags[language]?.yes ?? text
        : ["non", "no", "faux", "false"].contains(text.lowercased())
          ? Self.flags[language]?.no ?? text : text
    case .reference, .references:
      charter.record(text).flatMap { charter.pages[$0].recordID } ?? text
    default: text
    }
  }

  private static let flags: [Language: (yes: String, no: String)] = [
    .french: ("oui", "non"), .english: ("yes", "no"),
  ]

  private func input(of type: FieldType) -> FormMessage.Input {
    let example = type.isPlainText ? "" : type.example[language]
    func choice(_ options: [FormMessage.Option]) -> FormMessage.Input {
      FormMessage.Input(kind: .choice, options: options, example: example)
    }
    switch type {
    case .choice(let choices), .choices(let choices), .graded(_, let choices):
      return choice(
        choices.map { choice in
          let isForce = charterPage.kind.id == Rule.kind.id && Rule.forces.contains(choice)
          let about = isForce ? ForceWords.meaning(of: choice) : nil
          return .init(
            value: choice.name[language], label: choice.label[language],
            about: about.map { $0[language].asSentence })
        })
    case .flag:
      let words = Self.flags[language] ?? ("yes", "no")
      return choice([
        .init(value: words.yes, label: words.yes), .init(value: words.no, label: words.no),
      ])
    case .reference(let kind), .references(let kind):
      return choice(ReferenceOptions(charter).all(of: kind))
    case .date: return FormMessage.Input(kind: .date, example: example)
    case .integer: return FormMessage.Input(kind: .number, example: example)
    case .address: return FormMessage.Input(kind: .address, example: example)
    default: return FormMessage.Input(kind: .text, example: example)
    }
  }

  /// A key as a form names it: `relu-le` is « Relu le ».
  static func label(_ key: String) -> String {
    let words = key.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// The records that a field can refer to, by their titles.
struct ReferenceOptions {
  private let charter: Charter

  init(_ charter: Charter) { self.charter = charter }

  func all(of kind: String) -> [FormMessage.Option] {
    guard let kind = RecordKind.named(kind) else { return [] }
    return charter.records(of: kind).compactMap { index in
      let page = charter.pages[index]
      return page.recordID.map { .init(value: $0, label: page.title) }
    }.sorted { $0.label.lowercased() < $1.label.lowercased() }
  }
}

extension ValueStep {
  var word: String {
    switch self {
    case .key(let name): name
    case .item(let number): String(number)
    }
  }
}

extension FieldType {
  var isList: Bool {
    switch self {
    case .texts, .choices, .references, .files: true
    default: false
    }
  }

  /// What needs no example.
  fileprivate var isPlainText: Bool {
    switch self {
    case .text, .texts: true
    default: false
    }
  }

  /// Values by names: the form changes those that are there.
  var isMapping: Bool {
    switch self {
    case .graded, .filed, .numbers, .sizes: true
    default: false
    }
  }
}
