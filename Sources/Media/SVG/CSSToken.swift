/// A token of CSS (CSS Syntax 3), its escapes resolved, so that what it says is what a browser
/// understands.
enum CSSToken: Equatable {
  case identifier(String)
  /// With the parenthesis that follows.
  case function(String)
  case atKeyword(String)
  case hash(String)
  case string(String, quote: UInt8)
  /// An address without quotes.
  case url(String)
  /// As written, with its unit.
  case number(String)
  case blank(String)
  /// With its marks.
  case comment(String)
  /// `<!--` and `-->`, which mean nothing.
  case mark
  case sign(UInt8)
  /// What browsers pass over.
  case bad

  var isBlank: Bool {
    switch self {
    case .blank, .comment, .mark: true
    default: false
    }
  }

  /// The text of the token, which reads as the same token again.
  var text: String {
    switch self {
    case .identifier(let name): name.cssName
    case .function(let name): name.cssName + "("
    case .atKeyword(let name): "@" + name.cssName
    case .hash(let name): "#" + name.escaped(asCSS: { $0.isCSSName })
    case .string(let text, let quote): Self.quoted(text, quote)
    case .url(let address): "url(" + address.escaped(asCSS: { $0.isCSSAddress }) + ")"
    case .number(let text), .blank(let text), .comment(let text): text
    // What stood on both sides of a mark stays apart.
    case .mark: " "
    case .bad: ""
    case .sign(let byte): String(UnicodeScalar(byte))
    }
  }

  private static func quoted(_ text: String, _ quote: UInt8) -> String {
    let mark = String(UnicodeScalar(quote))
    return mark
      + text.escaped(asCSS: { $0 != "\\" && $0.value >= 0x20 && $0.value != UInt32(quote) }) + mark
  }
}

extension String {
  /// The name, escaped where a browser would read something else.
  fileprivate var cssName: String {
    guard let first = unicodeScalars.first else { return "" }
    // Before `>` it would be a mark.
    if self == "--" { return "\\2d -" }
    let isDashed = hasPrefix("-") && unicodeScalars.dropFirst().first.map { !$0.isDigit } == true
    guard first.isCSSName, !first.isDigit, first != "-" || isDashed else {
      return "\\" + String(first.value, radix: 16) + " "
        + String(dropFirst()).escaped(asCSS: \.isCSSName)
    }
    return escaped(asCSS: \.isCSSName)
  }

  fileprivate func escaped(asCSS isPlain: (Unicode.Scalar) -> Bool) -> String {
    guard !unicodeScalars.allSatisfy(isPlain) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if isPlain(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\" + Swift.String(scalar.value, radix: 16) + " "
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }

  fileprivate var isCSSName: Bool {
    isDigit || self == "-" || self == "_" || value >= 0x80 || (0x41...0x5A).contains(value)
      || (0x61...0x7A).contains(value)
  }

  fileprivate var isCSSAddress: Bool {
    isCSSName || "#.:/%~+*!$&,;=?@|^".unicodeScalars.contains(self)
  }
}
