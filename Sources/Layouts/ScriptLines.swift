/// A theme's script as browsers need it: without comments that take whole lines, and without what
/// indents a line, which are a fifth of what a visitor would wait for.
///
/// A script with a template literal, or with a line that goes on after a backslash, stays as it is, since
/// there a line's beginning may be text. What speaks of a licence stays, too.
enum ScriptLines {
  static func compact(_ script: [UInt8]) -> [UInt8] {
    guard !script.mayContinueLines else { return script }
    var compact: [UInt8] = []
    compact.reserveCapacity(script.count)
    for line in script.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard !text.isEmpty, !text.starts(with: "//".utf8) || speaksOfRights(text) else { continue }
      compact += text
      compact.append(UInt8(ascii: "\n"))
    }
    return compact
  }

  private static func speaksOfRights(_ comment: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: comment, as: UTF8.self).lowercased()
    return ["licence", "license", "copyright", "©", "spdx", "sourcemappingurl"].contains {
      text.contains($0)
    }
  }
}

extension [UInt8] {
  /// Whether a line may begin within a text: that of a template, or after a backslash at a line's end.
  fileprivate var mayContinueLines: Bool {
    var isEscaped = false
    for byte in self {
      if byte == UInt8(ascii: "`") || isEscaped && (byte == 0x0A || byte == 0x0D) { return true }
      isEscaped = byte == UInt8(ascii: "\\")
    }
    return false
  }
}
