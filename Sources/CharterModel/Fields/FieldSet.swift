import Diagnosis

/// The values of one front matter (or configuration), by definition, with their places.
package struct FieldSet: Sendable {
  /// In the order in which the author wrote them.
  package private(set) var entries:
    [(definition: FieldDefinition, value: FieldValue, line: Int, column: Int)] = []

  package init() {}

  init(minimumCapacity: Int) { entries.reserveCapacity(minimumCapacity) }

  mutating func append(_ definition: FieldDefinition, _ value: FieldValue, line: Int, column: Int) {
    entries.append((definition, value, line, column))
  }

  /// Takes back what was read but is of no use.
  mutating func remove(_ definition: FieldDefinition) {
    index(ofName: definition.name.en).map { _ = entries.remove(at: $0) }
  }

  package subscript<Value>(field: Field<Value>) -> Value? {
    value(named: field.definition.name.en).flatMap(field.extract)
  }

  package func value(named name: String) -> FieldValue? {
    index(ofName: name).map { entries[$0].value }
  }

  /// Where a field's value stands, if it has one.
  package func line<Value>(of field: Field<Value>) -> Int? {
    index(ofName: field.definition.name.en).map { entries[$0].line }
  }

  private func index(ofName name: String) -> Int? {
    entries.indices.first { entries[$0].definition.name.en == name }
  }

  /// Decodes each entry by its definition and reports each that has none, each value that does not
  /// fit and what is absent of that which is asked for: all of them, at their lines.
  /// - Parameter emptyValue: what a key is that stands without a value, and misleads nobody.
  package init(
    decoding pairs: [(key: YAMLNode, value: YAMLNode)], as definitions: [FieldDefinition],
    but concessions: [Concession] = [], whereEmpty emptyValue: Problem = .missingField,
    in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) {
    for (key, value) in pairs {
      let word = key.scalar ?? ""
      let name = word.asKey
      guard let definition = definitions.first(where: { $0.name.matches(key: name) }) else {
        diagnostics.append(.unknownKey(key, among: definitions, in: source))
        continue
      }
      if entries.contains(where: { $0.definition.name == definition.name }) {
        diagnostics.append(
          source.diagnostic(
            .duplicateKey, line: key.line, message: .duplicateKey(word), help: .removeDuplicateKey))
        continue
      }
      var decoder = FieldDecoder(
        definition: definition, source: source, whereEmpty: emptyValue)
      if let decoded = decoder.decode(value) {
        append(definition, decoded, line: value.line, column: value.column)
      }
      diagnostics += decoder.diagnostics
    }
    let most = concessions.most(of: self)
    let absent = definitions.filter { definition in
      min(definition.need, most) > .optional
        && !pairs.contains { definition.name.matches($0.key.scalar ?? "") }
    }
    for definition in absent where min(definition.need, most) == .required {
      diagnostics.append(.missingField(definition, in: source))
    }
    let expected = absent.filter { min($0.need, most) == .expected }
    if !expected.isEmpty { diagnostics.append(.incompleteRecord(without: expected, in: source)) }
  }
}
