/// The entities that a document type declares, as some drawing programs write their namespaces:
/// `<!ENTITY ns_svg "http://www.w3.org/2000/svg">`.
///
/// Plain words alone are put in their places, once; whatever else a document type may declare is
/// left to be refused.
enum XMLEntities {
  private static let most = 64
  private static let longest = 256
  /// What all of them together may add to a text.
  private static let mostAdded = 1 << 20

  /// The text with each reference replaced and the declarations blanked; nil if there is nothing that
  /// can be replaced.
  static func replaced(in text: [UInt8]) -> [UInt8]? {
    guard let subset = internalSubset(of: text), let entities = entities(in: text[subset]) else {
      return nil
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    var added = 0
    while index < text.count {
      let byte = text[index]
      if subset.contains(index) {
        result.append(byte == UInt8(ascii: "\n") ? byte : 0x20)
      } else if byte == UInt8(ascii: "&"),
        let end = text[index...].prefix(longest).firstIndex(of: UInt8(ascii: ";")),
        let value = entities[String(decoding: text[(index + 1)..<end], as: UTF8.self)]
      {
        added += value.count
        guard added <= mostAdded else { return nil }
        result += value
        index = end
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result
  }

  /// The bytes from `[` to `]` of the document type, both among them.
  private static func internalSubset(of text: [UInt8]) -> Range<Int>? {
    let head = text.prefix(1 << 16)
    let name = Array("<!DOCTYPE".utf8)
    guard let first = head.indices.first(where: { head[$0...].starts(with: name) }) else {
      return nil
    }
    // A comment or an element before it is none of a drawing program.
    guard text[..<first].allSatisfy({ $0 <= 0x20 }) || isComments(text[..<first]) else {
      return nil
    }
    var index = first
    while index < head.endIndex, head[index] != UInt8(ascii: "[") {
      if head[index] == UInt8(ascii: ">") { return nil }
      index += 1
    }
    guard let end = head[index...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return index..<(end + 1)
  }

  private static func isComments(_ text: ArraySlice<UInt8>) -> Bool {
    String(decoding: text, as: UTF8.self).wholeMatch(of: /(?:\s*<!--(?:(?!-->)[\s\S])*-->)*\s*/)
      != nil
  }

  /// By their names; nil if anything else is declared, or a value is more than words.
  private static func entities(in subset: ArraySlice<UInt8>) -> [String: [UInt8]]? {
    let inner = String(decoding: subset.dropFirst().dropLast(), as: UTF8.self)
    var rest = inner[...]
    var entities: [String: [UInt8]] = [:]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return entities.isEmpty ? nil : entities }
      guard
        let match = rest.prefixMatch(
          of: /<!ENTITY\s+([A-Za-z_][A-Za-z0-9_.-]*)\s+(?:"([^"<&%']*)"|'([^'<&%"]*)')\s*>/),
        entities.count < most
      else { return nil }
      let value = Array((match.2 ?? match.3 ?? "").utf8)
      guard value.count <= longest else { return nil }
      // Of two with one name the first counts.
      let name = String(match.1)
      if entities[name] == nil { entities[name] = value }
      rest = rest[match.range.upperBound...]
    }
  }
}
