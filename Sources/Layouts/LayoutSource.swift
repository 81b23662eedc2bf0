import Diagnosis

/// A layout as read: Mustache (mustache.5) with partials and inheritance, without lambdas and other
/// delimiters. The same nodes are checked when the theme is loaded and written when a page is.
///
/// Own code rather than swift-mustache: that one prints nothing for a missing name or partial and
/// keeps no places, so every layout had to be read twice; and it took most of a build's time.
struct LayoutSource: Sendable {
  indirect enum Node: Sendable {
    case text([UInt8])
    case variable(name: [String], isEscaped: Bool, offset: Int)
    case section(name: [String], isInverted: Bool, [Node], offset: Int)
    case partial(name: String, offset: Int)
    case parent(name: String, blocks: [String: [Node]], offset: Int)
    case block(name: String, [Node], offset: Int)
  }

  let source: SourceText
  let nodes: [Node]

  init(_ source: SourceText, _ diagnostics: inout [Diagnostic]) {
    self.source = source
    var reader = LayoutReader(source)
    nodes = reader.nodes(until: nil)
    diagnostics += reader.diagnostics
  }
}

/// Cuts a layout into text and tags.
private struct LayoutReader {
  private struct Tag {
    /// The character after the braces; `{` and `&` print unescaped, nil prints escaped.
    var mark: Character?
    var name: String
    var range: Range<Int>

    var path: [String] {
      name == "." ? [] : name.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    }
  }

  /// A page of the default theme has nine levels; each is a call within a call.
  private static let deepest = 100

  let source: SourceText
  var diagnostics: [Diagnostic] = []
  private var index = 0
  private var depth = 0
  private var bytes: [UInt8] { source.bytes }

  init(_ source: SourceText) { self.source = source }

  /// The nodes up to the tag that closes `opened`, or to the end of the file.
  mutating func nodes(until opened: (name: String, offset: Int)?) -> [LayoutSource.Node] {
    var nodes: [LayoutSource.Node] = []
    guard depth < Self.deepest else {
      report(opened?.offset ?? 0, .nestedTooDeep(Self.deepest))
      index = bytes.count
      return nodes
    }
    depth += 1
    defer { depth -= 1 }
    while true {
      let start = index
      guard let tag = nextTag() else {
        append(bytes[min(start, bytes.count)...], to: &nodes)
        // What is too deep has been told: everything around it ends with the file.
        if let opened, !isTooDeep { report(opened.offset, .neverClosed(opened.name)) }
        return nodes
      }
      let (before, after) =
        tag.mark.map(isSilent) ?? false
        ? linePart(of: tag.range, from: start) : (tag.range.lowerBound, tag.range.upperBound)
      append(bytes[start..<before], to: &nodes)
      index = after
      let offset = tag.range.lowerBound
      switch tag.mark {
      case "!": continue
      case "/":
        if tag.name == opened?.name { return nodes }
        report(offset, .unexpectedClosing(tag.name))
      case "#", "^":
        let inner = self.nodes(until: (tag.name, offset))
        nodes.append(
          .section(name: tag.path, isInverted: tag.mark == "^", inner, offset: offset))
      case ">": nodes.append(.partial(name: tag.name, offset: offset))
      case "$":
        nodes.append(.block(name: tag.name, self.nodes(until: (tag.name, offset)), offset: offset))
      case "<":
        var blocks: [String: [LayoutSource.Node]] = [:]
        for node in self.nodes(until: (tag.name, offset)) {
          if case .block(let name, let inner, _) = node { blocks[name] = inner }
        }
        nodes.append(.parent(name: tag.name, blocks: blocks, offset: offset))
      case "=": report(offset, .delimitersChanged)
      default: nodes.append(.variable(name: tag.path, isEscaped: tag.mark == nil, offset: offset))
      }
    }
  }

  private var isTooDeep: Bool {
    diagnostics.contains { $0.message == .nestedTooDeep(Self.deepest) }
  }

  private func isSilent(_ mark: Character) -> Bool { "!/#^>$<".contains(mark) }

  /// A tag that prints nothing itself and stands alone on its line takes the line with it.
  private func linePart(of tag: Range<Int>, from start: Int) -> (Int, Int) {
    var before = tag.lowerBound
    while before > start, bytes[before - 1] == 0x20 || bytes[before - 1] == 9 { before -= 1 }
    var after = tag.upperBound
    while after < bytes.count, bytes[after] == 0x20 || bytes[after] == 9 { after += 1 }
    let startsLine = before == 0 || bytes[before - 1] == UInt8(ascii: "\n")
    guard startsLine, after == bytes.count || bytes[after] == UInt8(ascii: "\n") else {
      return (tag.lowerBound, tag.upperBound)
    }
    return (before, min(after + 1, bytes.count))
  }

  private func append(_ text: ArraySlice<UInt8>, to nodes: inout [LayoutSource.Node]) {
    if !text.isEmpty { nodes.append(.text(Array(text))) }
  }

  private mutating func report(_ offset: Int, _ message: Phrase) {
    diagnostics.append(source.diagnostic(.badLayout, atByte: offset, message: message))
  }

  private mutating func nextTag() -> Tag? {
    var position = index
    while position + 1 < bytes.count {
      guard bytes[position] == UInt8(ascii: "{"), bytes[position + 1] == UInt8(ascii: "{") else {
        position += 1
        continue
      }
      let isTriple = position + 2 < bytes.count && bytes[position + 2] == UInt8(ascii: "{")
      let braces = isTriple ? 3 : 2
      guard let end = closing(from: position + braces, braces) else {
        report(position, .tagNeverClosed)
        return nil
      }
      let text = String(decoding: bytes[(position + braces)..<end], as: UTF8.self).trimmed
      let range = position..<(end + braces)
      if isTriple { return Tag(mark: "{", name: text, range: range) }
      guard let first = text.first, "!/#^>$<=&".contains(first) else {
        return Tag(mark: nil, name: text, range: range)
      }
      return Tag(mark: first, name: String(text.dropFirst()).trimmed, range: range)
    }
    return nil
  }

  private func closing(from start: Int, _ braces: Int) -> Int? {
    guard bytes.count >= start + braces else { return nil }
    return (start...(bytes.count - braces)).first { position in
      bytes[position..<position + braces].allSatisfy { $0 == UInt8(ascii: "}") }
    }
  }
}
