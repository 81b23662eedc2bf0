import Diagnosis

/// The short facts at the top of a page, between two lines of three dashes.
package struct FrontMatter: Sendable {
  /// Keys and values in the author's order; empty without front matter.
  package var entries: [(key: YAMLNode, value: YAMLNode)] = []
  /// How many of the file's first bytes it takes.
  package var end = 0

  /// Reads the front matter of a page and blanks it in `body`, so that lines keep their numbers.
  package init(from source: SourceText, body: inout [UInt8], _ diagnostics: inout [Diagnostic]) {
    guard let block = FrontMatterBlock(in: source.bytes) else { return }
    switch block.ending {
    case .closed(let yaml, let end):
      self.end = end
      for index in 0..<end where body[index] != UInt8(ascii: "\n") {
        body[index] = UInt8(ascii: " ")
      }
      let text = String(decoding: source.bytes[yaml], as: UTF8.self)
      guard let node = YAMLReader.read(text, in: source, firstLine: 2, &diagnostics) else { return }
      read(node, in: source, &diagnostics)
    case .open:
      diagnostics.append(
        source.diagnostic(
          .unterminatedFrontMatter, line: 1, message: .unterminatedFrontMatter,
          help: .closeFrontMatter))
      // Up to the first blank line: what an author who forgot the second dashes meant.
      var end = 0
      var line = 1
      while line == 1 || !source.lineRange(line).isEmpty {
        end = source.lineRange(line).upperBound
        line += 1
      }
      for index in 0..<end where body[index] != UInt8(ascii: "\n") {
        body[index] = UInt8(ascii: " ")
      }
      self.end = end
    }
  }

  package init() {}

  private mutating func read(
    _ node: YAMLNode, in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) {
    switch node.content {
    case .mapping(let pairs): entries = pairs
    case .scalar(let text, _) where text.isEmpty: break
    default:
      diagnostics.append(
        source.diagnostic(
          .wrongType, line: node.line, byteColumn: node.column, message: .notAMapping,
          help: .writeKeyAndValue))
    }
  }
}

/// Where front matter stands in a file, if it has any.
private struct FrontMatterBlock {
  enum Ending {
    /// The YAML's bytes, and the end of the closing line.
    case closed(yaml: Range<Int>, end: Int)
    case open
  }

  var ending: Ending

  /// A first line of dashes is front matter if it is exactly three and what follows reads like a
  /// key; otherwise it is a thematic break of the author's.
  init?(in bytes: [UInt8]) {
    var lines = LineCursor(bytes)
    guard let first = lines.next(), Self.isMarker(bytes[first], "-") else { return nil }
    let start = lines.position
    var looksLikeKeys: Bool?
    while let line = lines.next() {
      if Self.isMarker(bytes[line], "-") || Self.isMarker(bytes[line], ".") {
        guard looksLikeKeys ?? true else { return nil }
        ending = .closed(yaml: start..<line.lowerBound, end: line.upperBound)
        return
      }
      if looksLikeKeys == nil, !bytes[line].allSatisfy({ $0 == 0x20 || $0 == 9 || $0 == 13 }) {
        looksLikeKeys = Self.looksLikeKey(bytes[line])
        if looksLikeKeys == false { return nil }
      }
    }
    guard looksLikeKeys == true else { return nil }
    ending = .open
  }

  private static func isMarker(_ line: ArraySlice<UInt8>, _ character: Unicode.Scalar) -> Bool {
    var rest = line
    while let last = rest.last, last == 0x20 || last == 9 || last == 13 { rest.removeLast() }
    return rest.count == 3 && rest.allSatisfy { $0 == UInt8(ascii: character) }
  }

  /// `key:`, a comment, or a flow mapping.
  private static func looksLikeKey(_ line: ArraySlice<UInt8>) -> Bool {
    if line.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "{") { return true }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return false
    }
    let key = line[..<colon]
    let next = line.index(after: colon)
    guard next == line.endIndex || line[next] == 0x20 || line[next] == 13 else { return false }
    // A key is one word, or a few joined by spaces in quotes.
    return key.count < 60 && (!key.contains(0x20) || key.first == UInt8(ascii: "\""))
  }
}

/// Walks over lines, without their line feeds.
private struct LineCursor {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    position = min(end + 1, bytes.count)
    if end == bytes.count { position = bytes.count }
    return start..<end
  }
}
