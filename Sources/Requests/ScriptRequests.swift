import Markdown

/// What a script would fetch. A script that can fetch at all (`fetch`, `XMLHttpRequest`, `src`, ...)
/// may name no address of another host; one that only holds data may. Namespaces are names.
enum ScriptRequests {
  static func found(in bytes: [UInt8]) -> [ExternalRequests.Finding] {
    guard mayHoldAnAddress(bytes) else { return [] }
    let script = ScriptScanner(bytes)
    guard
      canFetch(script.code)
        || script.literals.contains(where: { $0.isKey && keys.contains($0.text) })
    else { return [] }
    return script.literals.flatMap { literal -> [ExternalRequests.Finding] in
      let text = literal.text
      // Without one of these it is neither an address nor markup nor a style.
      guard text.utf8.contains(where: { "/\\:<(@".utf8.contains($0) }) else { return [] }
      if ExternalRequests.isWholeAddress(text), !isNamespace(text) {
        return [.init(offset: literal.offset, address: text)]
      }
      // A script may write markup and styles.
      let inner =
        text.contains("<")
        ? MarkupRequests.found(in: Array(text.utf8))
        : text.lowercased().contains("url(") || text.contains("@import")
          ? StyleRequests.found(in: Array(text.utf8)) : []
      return inner.map { .init(offset: literal.offset, address: $0.address) }
    }
  }

  /// Most files of a search do not: an address has two slashes, or an escape that hides them.
  private static func mayHoldAnAddress(_ bytes: [UInt8]) -> Bool {
    var before: UInt8 = 0
    for byte in bytes {
      switch before {
      case UInt8(ascii: "/"): if byte == before { return true }
      case UInt8(ascii: "&"): if byte == UInt8(ascii: "#") { return true }
      // Not the end of a line, which authors' texts are full of.
      case UInt8(ascii: "\\"):
        if byte != UInt8(ascii: "n"), byte != UInt8(ascii: "\"") { return true }
      default: break
      }
      before = byte
    }
    return false
  }

  /// Whether a script's code holds something by which it makes a browser fetch. Words end at every
  /// punctuation mark: by Unicode's own rule, `r.open` would be one.
  private static func canFetch(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    var place = 0
    while place < bytes.count {
      let start = place
      while place < bytes.count, bytes[place].isOfWord { place += 1 }
      if start == place {
        place += 1
        continue
      }
      guard 3...22 ~= place - start else { continue }
      let word = String(decoding: bytes[start..<place], as: UTF8.self)
      if means.contains(word) { return true }
      guard start > 0, bytes[start - 1] == UInt8(ascii: "."), properties.contains(word) else {
        continue
      }
      let sign = bytes[place...].first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
      if sign == UInt8(ascii: "=") { return true }
    }
    return false
  }

  private static let means: Set<String> = [
    "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "RTCPeerConnection",
    "importScripts", "import", "sendBeacon", "Worker", "SharedWorker", "Request", "Image", "Audio",
    "eval", "Function", "setAttribute", "innerHTML", "outerHTML", "insertAdjacentHTML",
    "createElement", "write", "location", "open",
  ]

  /// What makes a browser fetch when it is set.
  private static let properties: Set<String> = [
    "src", "srcset", "href", "data", "poster", "action", "cssText", "textContent",
    "backgroundImage",
  ]

  /// The same, as `window["fetch"]` names them.
  private static let keys: Set<String> = [
    "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "RTCPeerConnection",
    "importScripts", "sendBeacon", "Worker", "SharedWorker", "Request", "Image", "Audio", "eval",
    "Function", "setAttribute", "innerHTML", "outerHTML", "insertAdjacentHTML", "write", "location",
    "open", "src", "srcset", "href", "data", "poster", "action", "cssText", "backgroundImage",
  ]

  private static func isNamespace(_ text: String) -> Bool {
    text.hasPrefix("http://www.w3.org/")
  }
}

/// A script's texts, and its code without them and without comments.
struct ScriptScanner {
  struct Literal {
    var text: String
    var offset: Int
    /// Whether it names a member: `window["fetch"]`.
    var isKey: Bool
  }

  private(set) var literals: [Literal] = []
  private(set) var code = ""

  init(_ bytes: [UInt8]) {
    var code: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      switch byte {
      case UInt8(ascii: "/") where next == UInt8(ascii: "/"):
        while place < bytes.count, bytes[place] != 0x0A { place += 1 }
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        place += 2
        while place + 1 < bytes.count,
          bytes[place] != UInt8(ascii: "*") || bytes[place + 1] != UInt8(ascii: "/")
        {
          place += 1
        }
        place += 2
      case UInt8(ascii: "/") where Self.beginsPattern(after: code):
        place = Self.end(ofPatternAt: place, in: bytes)
        code.append(UInt8(ascii: "0"))
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        let start = place
        let text = Self.literal(in: bytes, &place)
        literals.append(Literal(text: text, offset: start + 1, isKey: Self.isMember(after: code)))
        code += "\"\"".utf8
      default:
        code.append(byte)
        place += 1
      }
    }
    self.code = String(decoding: code, as: UTF8.self)
    // `f\u0065tch` is `fetch`.
    if self.code.utf8.contains(UInt8(ascii: "\\")) {
      self.code = self.code.replacing(/\\u(?:([0-9A-Fa-f]{4})|\{([0-9A-Fa-f]{1,6})\})/) { match in
        let scalar = (match.1 ?? match.2).flatMap { UInt32($0, radix: 16) }
          .flatMap(Unicode.Scalar.init)
        return scalar.map { String(Character($0)) } ?? ""
      }
    }
  }

  /// Whether what stands here in brackets is a member of something: a list has nothing before it.
  private static func isMember(after code: [UInt8]) -> Bool {
    let visible = code.suffix(40).filter { $0 > 0x20 }
    guard visible.last == UInt8(ascii: "["), let before = visible.dropLast().last else {
      return false
    }
    return before >= 0x80 || before.isASCIIDigit || (before | 0x20) &- 0x61 < 26
      || "_$)]\"".utf8.contains(before)
  }

  /// Whether a slash here begins a regular expression: it does where no value came before.
  private static func beginsPattern(after code: [UInt8]) -> Bool {
    guard let last = code.last(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D })
    else { return true }
    if "(,=:[!&|?{};+-*%<>~^".utf8.contains(last) { return true }
    let end = code.lastIndex { $0 > 0x20 } ?? code.startIndex
    let word = code[...end].suffix(12).reversed().prefix(while: \.isOfWord).reversed()
    return words.contains(String(decoding: Array(word), as: UTF8.self))
  }

  /// Words of the language that no value ends with.
  private static let words: Set<String> = [
    "return", "typeof", "case", "in", "of", "delete", "void", "throw", "else", "do",
  ]

  private static func end(ofPatternAt start: Int, in bytes: [UInt8]) -> Int {
    var place = start + 1
    var isInClass = false
    while place < bytes.count, bytes[place] != 0x0A {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass: return place + 1
      default: break
      }
      place += 1
    }
    return min(place, bytes.count)
  }

  /// The text with its escapes resolved.
  private static func literal(in bytes: [UInt8], _ place: inout Int) -> String {
    let quote = bytes[place]
    place += 1
    let start = place
    var hasEscapes = false
    while place < bytes.count, bytes[place] != quote {
      if bytes[place] == UInt8(ascii: "\\") {
        hasEscapes = true
        place += 1
      } else if bytes[place] == 0x0A, quote != UInt8(ascii: "`") {
        break
      }
      place += 1
    }
    let text = String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self)
    place = min(place + 1, bytes.count)
    guard hasEscapes else { return text }
    return resolved(text)
  }

  /// `\x2f`, `\u002f`, `\u{2f}`, `\57`, or a character that stands for itself.
  private static func resolved(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let mark = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      switch mark {
      case "x": append(rest.digits(2...2, radix: 16), or: mark, to: &result)
      case "u" where rest.first == "{":
        var inner = rest.dropFirst()
        let value = inner.digits(1...6, radix: 16)
        if value != nil, inner.popFirst() == "}" { rest = inner }
        append(value, or: mark, to: &result)
      case "u": append(rest.digits(4...4, radix: 16), or: mark, to: &result)
      case "0"..."7":
        var inner = text.unicodeScalars[text.unicodeScalars.index(before: rest.startIndex)...]
        append(inner.digits(1...3, radix: 8), or: mark, to: &result)
        rest = inner
      case "\n": break
      case "\r": if rest.first == "\n" { rest.removeFirst() }
      default: result.append(mark)
      }
    }
    return String(result)
  }

  private static func append(
    _ value: UInt32?, or mark: Unicode.Scalar, to result: inout String.UnicodeScalarView
  ) {
    result.append(value.flatMap(Unicode.Scalar.init) ?? mark)
  }
}

extension Substring.UnicodeScalarView {
  /// Takes so many digits from the beginning; nil, and takes nothing, if there are fewer.
  fileprivate mutating func digits(_ count: ClosedRange<Int>, radix: Int) -> UInt32? {
    let digits = prefix(count.upperBound).prefix {
      Character($0).hexDigitValue.map { $0 < radix } ?? false
    }
    guard digits.count >= count.lowerBound, let value = UInt32(String(digits), radix: radix) else {
      return nil
    }
    removeFirst(digits.count)
    return value
  }
}

extension UInt8 {
  /// A letter, a digit, `_` or a byte of a letter beyond ASCII.
  fileprivate var isOfWord: Bool {
    self >= 0x80 || (self | 0x20) &- 0x61 < 26 || isASCIIDigit || self == UInt8(ascii: "_")
  }
}
