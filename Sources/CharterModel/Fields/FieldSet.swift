import Diagnosis

/// The values of one front matter (or configuration), by definition, with their places.
package struct FieldSet: Sendable {
  /// In the order in which the author wrote them.
  package private(set) var entries:
    [(definition: FieldDefinition, value: FieldValue, line: Int, column: Int)] = []

  package init() {}

  mutating func append(_ definition: FieldDefinition, _ value: FieldValue, line: Int, column: Int) {
    entries.append((definition, value, line, column))
  }

  package subscript<Value>(field: Field<Value>) -> Value? {
    value(named: field.definition.name.en).flatMap(field.extract)
  }

  package func value(named name: String) -> FieldValue? {
    entries.first { $0.definition.name.en == name }?.value
  }

  /// Where a field's value stands, if it has one.
  package func line<Value>(of field: Field<Value>) -> Int? {
    entries.first { $0.definition.name.en == field.definition.name.en }?.line
  }

  /// Decodes each entry by its definition and reports each that has none, each value that does not
  /// fit and each required field that is absent: all of them, at their lines.
  package init(
    decoding pairs: [(key: YAMLNode, value: YAMLNode)], as definitions: [FieldDefinition],
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
      var decoder = FieldDecoder(definition: definition, source: source)
      if let decoded = decoder.decode(value) {
        entries.append((definition, decoded, value.line, value.column))
      }
      diagnostics += decoder.diagnostics
    }
    for definition in definitions where definition.isRequired {
      let isWritten = pairs.contains { definition.name.matches($0.key.scalar ?? "") }
      if !isWritten { diagnostics.append(.missingField(definition, in: source)) }
    }
  }
}
