import Markdown

/// A file of the index: a classic script that hands its data on under its own name.
enum SearchScript {
  static let folder = "assets/search/"
  /// The only file of the index whose name stays.
  static let head = "head"

  static func address(_ name: String) -> String { folder + name + ".js" }

  /// - Parameter write: appends the data as the script has it.
  static func receiving(_ name: String, _ write: (inout [UInt8]) -> Void) -> [UInt8] {
    var script = Array("diapasonSearch.receive(\"\(name)\",".utf8)
    write(&script)
    script += Array(");\n".utf8)
    return script
  }
}

/// Data as a script writes it.
indirect enum ScriptValue: Sendable {
  case text(String)
  /// Text as UTF-8.
  case bytes([UInt8])
  /// Written by someone who knows how a script has it.
  case script([UInt8])
  case number(Int)
  case list([ScriptValue])
  case object([(String, ScriptValue)])

  static func texts(_ texts: some Sequence<String>) -> ScriptValue {
    .list(texts.map { .text($0) })
  }
  static func numbers(_ numbers: [Int]) -> ScriptValue { .list(numbers.map { .number($0) }) }

  var written: [UInt8] {
    var script: [UInt8] = []
    write(to: &script)
    return script
  }

  func write(to script: inout [UInt8]) {
    switch self {
    case .text(let text):
      var text = text
      text.withUTF8 { Self.write($0, to: &script) }
    case .bytes(let bytes): bytes.withUnsafeBufferPointer { Self.write($0, to: &script) }
    case .script(let bytes): script += bytes
    case .number(let number): script += Array(String(number).utf8)
    case .list(let values):
      script.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { script.append(UInt8(ascii: ",")) }
        value.write(to: &script)
      }
      script.append(UInt8(ascii: "]"))
    case .object(let pairs):
      script.append(UInt8(ascii: "{"))
      for (index, pair) in pairs.enumerated() {
        if index > 0 { script.append(UInt8(ascii: ",")) }
        Self.text(pair.0).write(to: &script)
        script.append(UInt8(ascii: ":"))
        pair.1.write(to: &script)
      }
      script.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: UnsafeBufferPointer<UInt8>, to script: inout [UInt8]) {
    script.append(UInt8(ascii: "\""))
    // What no page may hold is replaced as in the page.
    var start = 0
    while let odd = UnwrittenCharacters.first(in: UnsafeRawBufferPointer(text), from: start) {
      escape(UnsafeBufferPointer(rebasing: text[start..<odd.offset]), to: &script)
      script += (odd.isSpace || odd.code < 0x20 ? " " : "\u{FFFD}").utf8
      start = odd.offset + odd.length
    }
    escape(UnsafeBufferPointer(rebasing: text[start...]), to: &script)
    script.append(UInt8(ascii: "\""))
  }

  private static func escape(_ text: UnsafeBufferPointer<UInt8>, to script: inout [UInt8]) {
    // Most text has nothing to escape: what lies between is copied at once.
    var start = 0
    var index = 0
    while index < text.count {
      let plain = plainLength(text, from: index)
      index += plain
      guard plain == 0 else { continue }
      script.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      script += escaped(text[index]).utf8
      index += 1
      start = index
    }
    script.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// How many bytes from here on need no escape, up to eight.
  private static func plainLength(_ text: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    if index + 8 <= text.count { return EightBytes(text, at: index).plainBefore }
    let byte = text[index]
    let isPlain =
      byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      && byte != UInt8(ascii: "<")
    return isPlain ? 1 : 0
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\t"): "\\t"
    // Nothing that a reader of HTML could take for the end of a script.
    case UInt8(ascii: "<"): "\\x3c"
    default: " "
    }
  }
}
