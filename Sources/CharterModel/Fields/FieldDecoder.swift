import Diagnosis
import Markdown
import Media

/// Turns one YAML value into a ``FieldValue``, or says why it cannot.
struct FieldDecoder {
  let definition: FieldDefinition
  let source: SourceText
  var diagnostics: [Diagnostic] = []

  /// What a key is that stands without a value.
  private let emptyValue: Problem

  init(
    definition: FieldDefinition, source: SourceText, whereEmpty emptyValue: Problem = .missingField
  ) {
    self.definition = definition
    self.emptyValue = definition.isMisleadingWithoutValue ? .missingField : emptyValue
    self.source = source
  }

  mutating func decode(_ node: YAMLNode) -> FieldValue? {
    guard !node.isEmpty else {
      if let comment = node.comment(in: source) {
        diagnostics += Diagnostic.commentForValue(comment, node, in: source).map { [$0] } ?? []
      } else {
        report(.emptyValue(definition, node, as: emptyValue, in: source))
      }
      return nil
    }
    if node.scalar?.trimmed == RecordDraft.blank {
      report(.unfilled(definition, node, in: source))
      return nil
    }
    return switch definition.type {
    case .text: scalar(node).map { .text($0) }
    case .address: parse(node) { Self.isWebAddress($0) ? .text($0) : nil }
    case .language: language(node).map { .text($0.text) }
    case .texts: list(node, text).map { .texts($0) }
    case .files: list(node, text).map { .files($0) }
    case .references: list(node, text).map { .references($0) }
    case .reference: text(node).map { .reference($0) }
    case .integer(let range):
      parse(node) { Int($0).flatMap { range.contains($0) ? .integer($0) : nil } }
    case .figure: parse(node) { Figure($0).map { .figure($0) } }
    case .time: parse(node) { TimeOfDay($0).map { .time($0) } }
    case .graded(_, let choices): graded(node, choices)
    case .filed(let choices): filed(node, choices)
    case .flag: parse(node) { Self.flag($0).map { .flag($0) } }
    case .date: date(node).map { .date($0) }
    case .duration: parse(node) { Duration($0).map { .duration($0) } }
    case .cadence: parse(node) { Cadence($0).map { .cadence($0) } }
    case .choice(let choices): choice(node, among: choices).map { .choice($0) }
    case .choices(let choices):
      list(node) { $0.choice($1, among: choices) }.map { .choices($0) }
    case .numbers(let names): numbers(node, names)
    case .sizes: sizes(node)
    }
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private mutating func scalar(_ node: YAMLNode) -> String? {
    guard let scalar = node.scalar else {
      report(.wrongType(definition, node, in: source))
      return nil
    }
    guard !scalar.holdsHiddenText else {
      report(.hiddenInValue(at: node.position(in: source), in: source))
      return nil
    }
    return scalar
  }

  private mutating func text(_ node: YAMLNode) -> Located<String>? {
    scalar(node).map { Located($0, line: node.line, column: node.column) }
  }

  private func text(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> Located<String>? {
    decoder.text(node)
  }

  private mutating func parse(_ node: YAMLNode, _ read: (String) -> FieldValue?) -> FieldValue? {
    guard let scalar = scalar(node) else { return nil }
    if let value = read(scalar.trimmed) { return value }
    report(.wrongType(definition, node, in: source))
    return nil
  }

  private mutating func date(_ node: YAMLNode) -> Day? {
    guard let scalar = scalar(node) else { return nil }
    let day = Day(scalar.trimmed)
    if let day, day.isWritable { return day }
    report(.badDate(scalar, isFarOff: day != nil, node, in: source))
    return nil
  }

  private mutating func language(_ node: YAMLNode) -> LanguageTag? {
    guard let scalar = scalar(node) else { return nil }
    if let tag = LanguageTag(scalar.trimmed) { return tag }
    report(.noLanguage(scalar, of: definition, node, in: source))
    return nil
  }

  private mutating func choice(_ node: YAMLNode, among choices: [Choice]) -> Choice? {
    guard let scalar = scalar(node) else { return nil }
    if let choice = choices.first(where: { $0.name.matches(scalar.trimmed) }) { return choice }
    report(.unknownChoice(scalar, of: definition, among: choices, node, in: source))
    return nil
  }

  /// A sequence, or one value that stands for a sequence of one.
  private mutating func list<Item>(
    _ node: YAMLNode, _ item: (inout FieldDecoder, YAMLNode) -> Item?
  ) -> [Item]? {
    switch node.content {
    case .sequence(let nodes): return nodes.compactMap { item(&self, $0) }
    case .scalar: return item(&self, node).map { [$0] }
    case .mapping:
      report(.wrongType(definition, node, in: source))
      return nil
    }
  }

  private mutating func pairs(_ node: YAMLNode) -> [(key: YAMLNode, value: YAMLNode)]? {
    if case .mapping(let pairs) = node.content { return pairs }
    report(.wrongType(definition, node, in: source))
    return nil
  }

  private mutating func numbers(_ node: YAMLNode, _ names: [Choice]?) -> FieldValue? {
    guard let pairs = pairs(node) else { return nil }
    var numbers: [(name: FieldName, number: Int)] = []
    for (key, value) in pairs {
      let word = key.scalar ?? ""
      var name = FieldName(word, fr: word)
      if let names {
        guard let known = choice(key, among: names) else { continue }
        name = known.name
      }
      guard let number = Int((value.scalar ?? "").trimmed),
        (0...FieldType.greatestNumber).contains(number)
      else {
        report(.wrongType(definition, value, in: source))
        continue
      }
      numbers.append((name, number))
    }
    return .numbers(numbers)
  }

  private mutating func sizes(_ node: YAMLNode) -> FieldValue? {
    guard let pairs = pairs(node) else { return nil }
    var sizes: [(name: String, size: PixelSize)] = []
    for (key, value) in pairs {
      guard let size = PixelSize(value.scalar ?? "") else {
        report(.wrongType(definition, value, in: source))
        continue
      }
      sizes.append((key.scalar ?? "", size))
    }
    return .sizes(sizes)
  }

  static func isWebAddress(_ text: String) -> Bool {
    ["http", "https"].contains(LinkScheme.scheme(of: text)) && !text.contains(where: \.isWhitespace)
      && text.contains("://")
  }

  private mutating func graded(_ node: YAMLNode, _ choices: [Choice]) -> FieldValue? {
    guard let pairs = pairs(node) else { return nil }
    var graded: [(id: Located<String>, choice: Choice)] = []
    for (key, value) in pairs {
      guard let choice = choice(value, among: choices) else { continue }
      let id = Located((key.scalar ?? "").trimmed, line: key.line, column: key.column)
      graded.append((id, choice))
    }
    return .graded(graded)
  }

  private mutating func filed(_ node: YAMLNode, _ choices: [Choice]) -> FieldValue? {
    guard let pairs = pairs(node) else { return nil }
    var filed: [(choice: Choice, files: [Located<String>])] = []
    for (key, value) in pairs {
      guard let choice = choice(key, among: choices), let files = list(value, text) else {
        continue
      }
      filed.append((choice, files))
    }
    return .filed(filed)
  }

  static func flag(_ word: String) -> Bool? {
    switch word.folded {
    case "true", "yes", "oui", "vrai": true
    case "false", "no", "non", "faux": false
    default: nil
    }
  }
}
