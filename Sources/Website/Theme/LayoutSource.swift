import Diagnosis

/// A layout's tags with their places, read for checking: swift-mustache renders, but prints nothing
/// for a missing name or partial and keeps no places.
struct LayoutSource: Sendable {
  indirect enum Node: Sendable {
    case variable(name: String, isEscaped: Bool, offset: Int)
    case section(name: String, isInverted: Bool, [Node], offset: Int)
    case partial(name: String, offset: Int)
    case parent(name: String, blocks: [String: [Node]], offset: Int)
    case block(name: String, [Node], offset: Int)
  }

  let source: SourceText
  let nodes: [Node]

  init(_ source: SourceText, _ diagnostics: inout [Diagnostic]) {
    self.source = source
    var reader = Reader(source: source)
    nodes = reader.nodes(until: nil)
    diagnostics += reader.diagnostics
  }

  private struct Reader {
    let source: SourceText
    var index = 0
    var diagnostics: [Diagnostic] = []

    init(source: SourceText) { self.source = source }

    /// The nodes up to the tag that closes `name`, or to the end of the file.
    mutating func nodes(until name: (name: String, offset: Int)?) -> [Node] {
      var nodes: [Node] = []
      while let tag = nextTag() {
        switch tag.mark {
        case "!": continue
        case "/":
          if tag.name == name?.name { return nodes }
          report(tag.offset, .unexpectedClosing(tag.name))
        case "#", "^":
          let inner = self.nodes(until: (tag.name, tag.offset))
          nodes.append(
            .section(name: tag.name, isInverted: tag.mark == "^", inner, offset: tag.offset))
        case ">": nodes.append(.partial(name: tag.name, offset: tag.offset))
        case "$":
          let inner = self.nodes(until: (tag.name, tag.offset))
          nodes.append(.block(name: tag.name, inner, offset: tag.offset))
        case "<":
          var blocks: [String: [Node]] = [:]
          for node in self.nodes(until: (tag.name, tag.offset)) {
            if case .block(let name, let inner, _) = node { blocks[name] = inner }
          }
          nodes.append(.parent(name: tag.name, blocks: blocks, offset: tag.offset))
        case "=": report(tag.offset, .delimitersChanged)
        default:
          nodes.append(
            .variable(name: tag.name, isEscaped: tag.mark == nil, offset: tag.offset))
        }
      }
      if let name { report(name.offset, .neverClosed(name.name)) }
      return nodes
    }

    private mutating func report(_ offset: Int, _ message: Phrase) {
      diagnostics.append(source.diagnostic(.badLayout, atByte: offset, message: message))
    }

    /// `mark` is the character after the braces; `{` and `&` print unescaped.
    private mutating func nextTag() -> (mark: Character?, name: String, offset: Int)? {
      let bytes = source.bytes
      while index + 1 < bytes.count {
        guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
          index += 1
          continue
        }
        let offset = index
        let isTriple = index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "{")
        let start = index + (isTriple ? 3 : 2)
        guard let end = closing(from: start, isTriple: isTriple) else {
          report(offset, .tagNeverClosed)
          index = bytes.count
          return nil
        }
        index = end + (isTriple ? 3 : 2)
        let text = String(decoding: bytes[start..<end], as: UTF8.self).trimmingSpaces
        if isTriple { return ("{", text, offset) }
        guard let first = text.first, "!/#^>$<=&".contains(first) else { return (nil, text, offset) }
        return (first, String(text.dropFirst()).trimmingSpaces, offset)
      }
      return nil
    }

    private func closing(from start: Int, isTriple: Bool) -> Int? {
      let bytes = source.bytes
      let braces = isTriple ? 3 : 2
      guard bytes.count >= start + braces else { return nil }
      return (start...(bytes.count - braces)).first { position in
        bytes[position..<position + braces].allSatisfy { $0 == UInt8(ascii: "}") }
      }
    }
  }
}

extension String {
  var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
