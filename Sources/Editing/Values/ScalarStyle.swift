import Diagnosis
import Markdown

/// How a value of a header is written: without quotation marks or between them (YAML 1.1, 5.1).
package enum ScalarStyle: Sendable, Equatable {
  /// Nothing stands after the colon.
  case absent
  case plain, singleQuoted, doubleQuoted
}

/// Writes values of headers, each in its own style if that can hold it.
enum ScalarWriter {
  /// The ways to write a value, the least change first.
  ///
  /// - Parameter isWithin: whether it stands in a list or a pair of brackets, where nothing is no value.
  static func forms(
    of text: String, style: ScalarStyle, isInBrackets: Bool, isItem: Bool
  ) -> [[UInt8]] {
    var forms: [String] = []
    switch style {
    case .absent, .plain:
      if text.isEmpty, !isItem, !isInBrackets {
        forms.append("")
      } else if mayBePlain(text, isInBrackets: isInBrackets) {
        forms.append(text)
      }
      let prefersSingle = text.contains("\"") || text.contains("\\")
      if prefersSingle, let single = single(text) { forms.append(single) }
      forms.append(double(text))
    case .singleQuoted:
      if let single = single(text) { forms.append(single) }
      forms.append(double(text))
    case .doubleQuoted: forms.append(double(text))
    }
    let space = style == .absent ? " " : ""
    return forms.map { Array(($0.isEmpty ? "" : space + $0).utf8) }
  }

  /// Signs that begin something else than a text.
  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`~=<".unicodeScalars)

  /// Whether YAML reads a text without quotation marks as it is; where in doubt, not.
  static func mayBePlain(_ text: String, isInBrackets: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last,
      first != " ", last != " ", last != ":"
    else { return false }
    if indicators.contains(first) { return false }
    if ["null", "Null", "NULL", "...", "---"].contains(text) { return false }
    for (index, scalar) in scalars.enumerated() {
      if isBreaking(scalar) { return false }
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalar == ":", next == " " || isInBrackets { return false }
      if scalar == "#", index > 0, scalars[index - 1] == " " { return false }
      if isInBrackets, ",[]{}?".unicodeScalars.contains(scalar) { return false }
    }
    return true
  }

  /// Controls, line endings of all kinds, and what YAML's manual calls not printable.
  private static func isBreaking(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func single(_ text: String) -> String? {
    guard !text.unicodeScalars.contains(where: isBreaking) else { return nil }
    return "'" + text.replacing("'", with: "''") + "'"
  }

  private static func double(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case "\r": written += "\\r"
      case _ where isBreaking(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }
}

/// Reads values between quotation marks on one line.
enum ScalarReader {
  /// The text, and where it ends behind its quotation mark; nil for what goes over several lines.
  static func quoted(_ bytes: [UInt8], from start: Int, to lineEnd: Int) -> (
    text: String, end: Int
  )? {
    guard start < lineEnd else { return nil }
    let mark = bytes[start]
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return nil }
    var text: [UInt8] = []
    var position = start + 1
    while position < lineEnd {
      let byte = bytes[position]
      if byte == mark {
        guard mark == UInt8(ascii: "'"), position + 1 < lineEnd, bytes[position + 1] == mark else {
          return (String(decoding: text, as: UTF8.self), position + 1)
        }
        position += 1
      } else if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        guard let (scalar, length) = escape(bytes, position + 1, lineEnd) else { return nil }
        text += Array(String(Character(scalar)).utf8)
        position += 1 + length
        continue
      }
      text.append(byte)
      position += 1
    }
    return nil
  }

  private static let short: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "n"): "\n", UInt8(ascii: "t"): "\t", UInt8(ascii: "r"): "\r",
    UInt8(ascii: " "): " ", UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "N"): "\u{85}",
    UInt8(ascii: "L"): "\u{2028}", UInt8(ascii: "P"): "\u{2029}",
  ]

  private static func escape(
    _ bytes: [UInt8], _ start: Int, _ end: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard start < end else { return nil }
    if let scalar = short[bytes[start]] { return (scalar, 1) }
    let lengths: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
    guard let length = lengths[bytes[start]], start + length < end,
      let value = UInt32(
        String(decoding: bytes[(start + 1)...(start + length)], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, length + 1)
  }
}
