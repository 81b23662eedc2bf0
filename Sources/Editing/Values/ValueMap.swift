import CharterModel
import Diagnosis
import Markdown

/// The way to a value: a key, or the number of an item from 0.
package enum ValueStep: Sendable, Hashable {
  case key(String)
  case item(Int)
}

/// Which bytes of a page's header are which value. What cannot be written back for sure (anchors,
/// blocks of text, values over several lines) has no bytes here: it is shown, not edited.
package struct ValueMap: Sendable {
  package struct Value: Sendable, Equatable {
    package var path: [ValueStep]
    package var text: String
    package var style: ScalarStyle
    /// Its bytes, quotation marks included.
    package var range: Range<Int>
    package var isInBrackets: Bool
  }

  package struct List: Sendable, Equatable {
    package var path: [ValueStep]
    package var count: Int
    /// The bracket that opens it; nil for a list of dashes.
    package var bracket: Int?
  }

  package private(set) var values: [Value] = []
  package private(set) var lists: [List] = []
  /// The ways to the values that are shown and not edited.
  package private(set) var readOnly: [[ValueStep]] = []
  /// Where a new key is written, and what stands before it on its line; nil where none can be.
  package private(set) var newKey: (offset: Int, indent: [UInt8])?

  private let bytes: [UInt8]
  private let source: SourceText

  /// - Parameter page: ranges count in its text, without byte order marks.
  package init(of page: ParsedPage) {
    source = page.source
    bytes = page.source.bytes
    guard page.unreadLine == nil, bytes.isUTF8Text, let header = HeaderBlock(in: source),
      header.syntax == .yaml,
      header.isClosed
    else { return }
    for (key, value) in page.frontMatter.entries { add(key, value, below: [], isInBrackets: false) }
    let first = page.frontMatter.entries.first
    let indent = first.map { bytes[lineStart(of: $0.key)..<offset(of: $0.key)] } ?? []
    if indent.allSatisfy({ $0 == 0x20 }) {
      newKey = (header.yaml.upperBound, Array(indent))
    }
    dropRepeated()
  }

  package subscript(path: [ValueStep]) -> Value? { values.first { $0.path == path } }

  // MARK: - Reading

  private func lineStart(of node: YAMLNode) -> Int { source.lineRange(node.line).lowerBound }

  /// Columns count characters.
  private func offset(of node: YAMLNode) -> Int {
    let line = source.lineRange(node.line)
    var (offset, left) = (line.lowerBound, node.column - 1)
    while left > 0, offset < line.upperBound {
      offset += 1
      while offset < line.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  private mutating func add(
    _ key: YAMLNode, _ value: YAMLNode, below path: [ValueStep], isInBrackets: Bool
  ) {
    guard let name = key.scalar else { return readOnly.append(path) }
    let inner = path + [.key(name)]
    if value.isEmpty {
      addAbsent(after: key, inner, isInBrackets: isInBrackets)
    } else {
      add(value, at: inner, isInBrackets: isInBrackets)
    }
  }

  private mutating func add(_ node: YAMLNode, at path: [ValueStep], isInBrackets: Bool) {
    switch node.content {
    case .scalar(let text, let isQuoted):
      guard let (range, style) = place(of: node, text, isQuoted: isQuoted) else {
        return readOnly.append(path)
      }
      values.append(
        Value(path: path, text: text, style: style, range: range, isInBrackets: isInBrackets))
    case .sequence(let items):
      let start = offset(of: node)
      let isFlow = start < bytes.count && bytes[start] == UInt8(ascii: "[")
      lists.append(List(path: path, count: items.count, bracket: isFlow ? start : nil))
      for (index, item) in items.enumerated() {
        add(item, at: path + [.item(index)], isInBrackets: isInBrackets || isFlow)
      }
    case .mapping(let pairs):
      let start = offset(of: node)
      let isFlow = start < bytes.count && bytes[start] == UInt8(ascii: "{")
      for (key, value) in pairs {
        add(key, value, below: path, isInBrackets: isInBrackets || isFlow)
      }
    }
  }

  private func place(
    of node: YAMLNode, _ text: String, isQuoted: Bool
  ) -> (Range<Int>, ScalarStyle)? {
    let start = offset(of: node)
    let lineEnd = source.lineRange(node.line).upperBound
    guard start < lineEnd else { return nil }
    if isQuoted {
      guard let (read, end) = ScalarReader.quoted(bytes, from: start, to: lineEnd),
        read.hasSameBytes(as: text)
      else { return nil }
      return (start..<end, bytes[start] == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted)
    }
    let end = start + text.utf8.count
    guard end <= lineEnd, bytes[start..<end].elementsEqual(text.utf8) else { return nil }
    return (start..<end, .plain)
  }

  /// `key:` and nothing more.
  private mutating func addAbsent(
    after key: YAMLNode, _ path: [ValueStep], isInBrackets: Bool
  ) {
    guard !isInBrackets, case .scalar(let name, let isQuoted) = key.content,
      let (range, _) = place(of: key, name, isQuoted: isQuoted)
    else { return readOnly.append(path) }
    let lineEnd = source.lineRange(key.line).upperBound
    var colon = range.upperBound
    while colon < lineEnd, bytes[colon] == 0x20 { colon += 1 }
    guard colon < lineEnd, bytes[colon] == UInt8(ascii: ":") else { return readOnly.append(path) }
    let rest = bytes[(colon + 1)..<lineEnd].drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.isEmpty || rest.first == UInt8(ascii: "#") else { return readOnly.append(path) }
    values.append(
      Value(
        path: path, text: "", style: .absent, range: (colon + 1)..<(colon + 1),
        isInBrackets: false))
  }

  /// An alias is read as the value that its anchor names, which is edited nowhere.
  private mutating func dropRepeated() {
    var counts: [Range<Int>: Int] = [:]
    var paths: [[ValueStep]: Int] = [:]
    for value in values {
      counts[value.range, default: 0] += 1
      paths[value.path, default: 0] += 1
    }
    for value in values where counts[value.range] != 1 || paths[value.path] != 1 {
      readOnly.append(value.path)
    }
    values.removeAll { counts[$0.range] != 1 || paths[$0.path] != 1 }
  }
}
