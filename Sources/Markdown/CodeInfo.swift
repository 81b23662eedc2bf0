/// What stands beside the mark that opens a block of code, as generators read it: the language, and
/// the title that is shown above the code.
package struct CodeInfo {
  /// The first word: `js` of `js{2}`, `{.js}` and `js title="a.js"`.
  package let language: ArraySlice<UInt8>
  /// `title="a.js"`, `filename='a.js'` or, right after the language, `[a.js]`; nil without words.
  package let title: ArraySlice<UInt8>?

  package init(_ info: ArraySlice<UInt8>) {
    let word = info.prefix { !$0.isASCIISpace }
    let near = info.prefix(Self.longest)
    let isClass = word.starts(with: "{.".utf8)
    // `{note} Title`, as MyST has it, is no code.
    let isDirective = word.first == UInt8(ascii: "{") && !isClass
    language =
      isDirective ? word : (isClass ? word.dropFirst(2) : word).prefix { !"[{}".utf8.contains($0) }
    title =
      isDirective
      ? nil
      : (Self.quoted(near) ?? Self.bracketed(near)).flatMap { title in
        title.contains { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 } ? title : nil
      }
  }

  private static let longest = 300
  private static let keys = [
    "title", "titre", "filename", "file", "name", "label", "caption", "légende",
  ]
  .map { Array(($0 + "=").utf8) }

  private static func quoted(_ info: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for index in info.indices where index == info.startIndex || !info[index - 1].mayBeOfKey {
      guard let key = keys.first(where: { info[index...].starts(with: $0) }) else { continue }
      let value = info[(index + key.count)...]
      guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      else {
        let word = value.prefix { !$0.isASCIISpace && $0 != UInt8(ascii: "}") }
        if word.isEmpty { continue }
        return word
      }
      let words = value.dropFirst()
      let end = words.indices.first {
        words[$0] == quote && value[$0 - 1] != UInt8(ascii: "\\")
      }
      if let end { return words[..<end] }
    }
    return nil
  }

  private static func bracketed(_ info: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    // Braces tell a program which lines to mark.
    let head = info.prefix { $0 != UInt8(ascii: "\"") }
    guard let open = head.firstIndex(of: UInt8(ascii: "[")), open > info.startIndex,
      head[..<open].count(where: { $0 == UInt8(ascii: "{") })
        == head[..<open].count(where: { $0 == UInt8(ascii: "}") }),
      let close = head[open...].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return head[(open + 1)..<close]
  }
}

extension UInt8 {
  fileprivate var mayBeOfKey: Bool { isASCIILetter || isASCIIDigit || self == 0x2D || self == 0x5F }
}

extension Document {
  /// The words that are shown above a block of code; nil without any.
  package func codeTitle(of index: Int) -> ArraySlice<UInt8>? {
    nodes[index].kind == .codeBlock ? CodeInfo(self[nodes[index].detail]).title : nil
  }
}
