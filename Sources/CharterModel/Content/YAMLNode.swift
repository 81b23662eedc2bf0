/// YAML as authors use it, with the place of each value; lines and columns count from 1.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(String, isQuoted: Bool)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  package var content: Content
  package var line: Int
  package var column: Int

  package var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  package var isEmpty: Bool {
    if case .scalar(let text, let isQuoted) = content { text.isEmpty && !isQuoted } else { false }
  }
}
