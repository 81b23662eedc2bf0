/// `{#id .class key="value"}` as Pandoc, kramdown and others write it behind what it belongs to.
struct AttributeList {
  private(set) var id: ArraySlice<UInt8>?
  private(set) var classes: [ArraySlice<UInt8>] = []
  private var values: [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []

  /// No list that authors write is longer.
  static let longest = 300

  /// - Parameter text: from the opening brace to the closing one. It is nil if anything in it is no
  ///   attribute.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.first == UInt8(ascii: "{"), text.last == UInt8(ascii: "}"), text.count > 3,
      text.count <= Self.longest
    else { return nil }
    var rest = text.dropFirst().dropLast()
    if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
    // `{/* #id */}`.
    if rest.starts(with: "/*".utf8), rest.suffix(2).elementsEqual("*/".utf8), rest.count > 4 {
      rest = rest.dropFirst(2).dropLast(2)
      guard rest.trimmed.first == UInt8(ascii: "#") else { return nil }
    }
    rest = rest.trimmed
    while let first = rest.first {
      switch first {
      case UInt8(ascii: "#"), UInt8(ascii: "."):
        let name = rest.dropFirst().prefix(while: \.mayNameAttribute)
        guard !name.isEmpty else { return nil }
        if first == UInt8(ascii: "#") { id = id ?? name } else { classes.append(name) }
        rest = rest[name.endIndex...]
      default:
        guard let pair = Self.pair(&rest) else { return nil }
        values.append(pair)
      }
      guard rest.isEmpty || rest.first?.isASCIISpace == true || ".#".utf8.contains(rest.first ?? 0)
      else { return nil }
      rest = rest.trimmed
    }
    guard id != nil || !classes.isEmpty || !values.isEmpty else { return nil }
  }

  func value(of key: String) -> ArraySlice<UInt8>? {
    values.first { $0.key.elementsEqual(key.utf8) }?.value
  }

  /// The keys of what it says in words.
  var wordyKeys: [String] {
    values.map { String(decoding: $0.key, as: UTF8.self) }.filter(Self.words.contains)
  }

  private static let words: Set<String> = [
    "alt", "aria-label", "caption", "description", "fig-alt", "fig-cap", "label", "summary",
    "tbl-cap", "title",
  ]

  /// `key=value`, `key="value"`.
  static func pair(
    _ rest: inout ArraySlice<UInt8>
  ) -> (key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    let key = rest.prefix(while: \.mayNameAttribute)
    guard key.first?.isASCIILetter == true else { return nil }
    var after = rest[key.endIndex...]
    while after.first == 0x20 { after = after.dropFirst() }
    guard after.first == UInt8(ascii: "=") else { return nil }
    after = after.dropFirst()
    while after.first == 0x20 { after = after.dropFirst() }
    guard let quote = after.first, "\"'".utf8.contains(quote) else {
      let value = after.prefix { !$0.isASCIISpace && $0 != UInt8(ascii: "}") }
      guard !value.isEmpty else { return nil }
      rest = after[value.endIndex...]
      return (key, value)
    }
    after = after.dropFirst()
    guard let close = after.firstIndex(of: quote) else { return nil }
    rest = after[(close + 1)...]
    return (key, after[..<close])
  }
}

extension UInt8 {
  fileprivate var mayNameAttribute: Bool {
    isASCIILetter || isASCIIDigit || self >= 0x80 || "-_:".utf8.contains(self)
  }
}
