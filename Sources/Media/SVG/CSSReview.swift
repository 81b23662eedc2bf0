/// The styles of a drawing, written again from what is allowed in them: known properties, known
/// functions, and addresses within the drawing.
struct CSSReview {
  /// What could load something from outside.
  private(set) var dangers: [MediaDanger] = []
  /// What was left out and could not be seen by anyone, or only by few.
  private(set) var leftOut: Set<String> = []

  private var tokens: [CSSToken] = []
  private var place = 0

  /// The value of one property or presentation attribute; nil if it is not kept.
  mutating func value(_ text: String) -> String? {
    // Most values are a word or a number, which nothing can hide in.
    guard text.utf8.contains(where: { $0 == 0x28 || $0 == 0x5C || $0 == 0x2F || $0 == 0x40 })
    else { return text }
    tokens = CSSTokenizer.tokens(of: text)
    return kept(tokens[...]) ? tokens.map(\.text).joined() : nil
  }

  /// The value of a `style` attribute.
  mutating func declarations(_ text: String) -> String {
    tokens = CSSTokenizer.tokens(of: text)
    place = 0
    return declarations(inBlock: false)
  }

  /// What stands in a `<style>` element.
  mutating func sheet(_ text: String) -> String {
    tokens = CSSTokenizer.tokens(of: text)
    place = 0
    return rules(depth: 0)
  }

  private func peek() -> CSSToken? { place < tokens.count ? tokens[place] : nil }

  private mutating func takeBlanks() -> String {
    var text = ""
    while let token = peek(), token.isBlank {
      text += token.text
      place += 1
    }
    return text
  }

  // MARK: Rules

  private static let deepest = 8

  private mutating func rules(depth: Int) -> String {
    var text = ""
    while true {
      text += takeBlanks()
      guard let token = peek() else { return text }
      if token == .sign(UInt8(ascii: "}")), depth > 0 { return text }
      if case .atKeyword(let name) = token {
        place += 1
        text += atRule(name.lowercased(), depth: depth)
      } else {
        text += rule()
      }
    }
  }

  /// Tokens up to a brace or, for an at-rule, a semicolon.
  private mutating func prelude(endsAtSemicolon: Bool) -> ArraySlice<CSSToken> {
    let start = place
    while let token = peek(), token != .sign(UInt8(ascii: "{")) {
      if endsAtSemicolon, token == .sign(UInt8(ascii: ";")) { break }
      place += 1
    }
    return tokens[start..<place]
  }

  private mutating func atRule(_ name: String, depth: Int) -> String {
    let prelude = prelude(endsAtSemicolon: true)
    if name == "import" {
      dangers.append(.outsideReference("@import"))
    }
    let isKept = name == "media" && depth < Self.deepest && kept(prelude, isSelector: true)
    guard peek() == .sign(UInt8(ascii: "{")) else {
      place += 1
      // The address of a namespace is a name: nothing is fetched from it. That all elements are of
      // SVG goes without saying.
      if name == "namespace" {
        let isOfAll = prelude.allSatisfy { if case .identifier = $0 { false } else { true } }
        if !isOfAll || prelude.compactMap(\.address) != ["http://www.w3.org/2000/svg"] {
          leftOut.insert("@namespace")
        }
        return ""
      }
      look(prelude)
      if name != "charset" { leftOut.insert("@" + name) }
      return ""
    }
    guard isKept else {
      let start = place
      skipBlock()
      look(tokens[start..<place])
      leftOut.insert("@" + name)
      return ""
    }
    place += 1
    let inner = rules(depth: depth + 1)
    place += 1
    return "@media" + prelude.map(\.text).joined() + "{" + inner + "}"
  }

  private mutating func rule() -> String {
    let prelude = prelude(endsAtSemicolon: false)
    guard peek() != nil else {
      look(prelude)
      return ""
    }
    guard kept(prelude, isSelector: true) else {
      let start = place
      skipBlock()
      look(tokens[start..<place])
      return ""
    }
    place += 1
    let inner = declarations(inBlock: true)
    place += 1
    return prelude.map(\.text).joined() + "{" + inner + "}"
  }

  /// Passes over a block in braces, with all blocks in it.
  private mutating func skipBlock() {
    var depth = 0
    while let token = peek() {
      place += 1
      if token == .sign(UInt8(ascii: "{")) { depth += 1 }
      if token == .sign(UInt8(ascii: "}")) {
        depth -= 1
        if depth <= 0 { return }
      }
    }
  }

  // MARK: Declarations

  private mutating func declarations(inBlock: Bool) -> String {
    var text = ""
    while true {
      text += takeBlanks()
      guard let token = peek() else { return text }
      if token == .sign(UInt8(ascii: "}")), inBlock { return text }
      if token == .sign(UInt8(ascii: ";")) {
        text += ";"
        place += 1
      } else {
        text += declaration(inBlock: inBlock)
      }
    }
  }

  private mutating func declaration(inBlock: Bool) -> String {
    let start = place
    var depth = 0
    var hasBraces = false
    while let token = peek() {
      if case .function = token { depth += 1 }
      if case .sign(let sign) = token {
        if depth <= 0, sign == UInt8(ascii: ";") || (sign == UInt8(ascii: "}") && inBlock) { break }
        if "([".utf8.contains(sign) { depth += 1 }
        if ")]".utf8.contains(sign) { depth -= 1 }
        if sign == UInt8(ascii: "{") {
          hasBraces = true
          skipBlock()
          continue
        }
        if sign == UInt8(ascii: "}") { hasBraces = true }
      }
      place += 1
    }
    let all = tokens[start..<place]
    guard case .identifier(let name)? = all.first, !hasBraces, depth == 0,
      let colon = all.dropFirst().firstIndex(where: { !$0.isBlank }),
      all[colon] == .sign(UInt8(ascii: ":"))
    else {
      look(all)
      return ""
    }
    let property = name.lowercased()
    guard kept(all[(colon + 1)...]) else { return "" }
    guard SVGVocabulary.isProperty(property) else {
      // Programs write many that no browser knows.
      if SVGVocabulary.isMissed(property) { leftOut.insert(property) }
      return ""
    }
    return all.map(\.text).joined()
  }

  // MARK: Values

  /// Whether all tokens may be written; what is dangerous in them is noted.
  private mutating func kept(_ tokens: ArraySlice<CSSToken>, isSelector: Bool = false) -> Bool {
    var isKept = true
    for (offset, token) in tokens.enumerated() {
      switch token {
      case .bad, .atKeyword: isKept = false
      case .url(let address): if !isInside(address) { isKept = false }
      case .function(let name) where name.lowercased() == "url":
        let next = tokens.dropFirst(offset + 1).first { !$0.isBlank }
        guard case .string(let address, _)? = next, isInside(address) else {
          isKept = false
          continue
        }
      case .function(let name)
      where !isSelector && !SVGVocabulary.functions.contains(name.lowercased()):
        look(tokens.dropFirst(offset + 1).prefix { $0 != .sign(UInt8(ascii: ")")) })
        isKept = false
        leftOut.insert(name + "()")
      case .sign(let sign) where "{};".utf8.contains(sign): isKept = false
      default: continue
      }
    }
    return isKept
  }

  /// Notes what tokens that are left out would have loaded.
  private mutating func look(_ tokens: ArraySlice<CSSToken>) {
    for token in tokens {
      switch token {
      case .url(let address): _ = isInside(address)
      case .string(let text, _) where text.contains("://") || text.hasPrefix("//"):
        _ = isInside(text)
      case .atKeyword(let name) where name.lowercased() == "import":
        dangers.append(.outsideReference("@import"))
      default: continue
      }
    }
  }

  /// Whether an address leads to a part of the drawing. Data in it leads nowhere and is left out.
  private mutating func isInside(_ address: String) -> Bool {
    let plain = address.trimmed
    if plain.hasPrefix("#") { return true }
    if plain.lowercased().hasPrefix("data:") {
      leftOut.insert("data:")
    } else if !plain.isEmpty {
      dangers.append(.outsideReference(plain))
    }
    return false
  }
}

extension CSSToken {
  /// What an address or a text between quotes says.
  fileprivate var address: String? {
    switch self {
    case .url(let address), .string(let address, _): address
    default: nil
    }
  }
}
