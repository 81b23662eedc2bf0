/// Code that is none, is left open, or has words beside its fence.
extension MarkupReview {
  mutating func reviewCode(_ node: Node) {
    let line = markerless(lines[node.line])
    let fence = line.first.map { mark in line.prefix { $0 == mark }.count } ?? 0
    let isFenced =
      fence >= 3 && (line.first == UInt8(ascii: "`") || line.first == UInt8(ascii: "~"))
    // An indented block keeps the fence that stands in it.
    guard isFenced, !document[node.literal].starts(with: line) else { return reviewIndented(node) }
    let language = document[node.detail].prefix { !$0.isASCIISpace }
    if language.elementsEqual("mermaid".utf8) || language.elementsEqual("plantuml".utf8) {
      add(.diagram, node, word: String(decoding: language, as: UTF8.self))
    }
    reviewInfo(node)
    let content = document[node.literal].count { $0 == 0x0A }
    let last = node.line + Int32(content) + 1
    let closing = Int(last) <= lines.count ? markerless(lines[last]) : []
    guard let mark = line.first, closing.prefix(while: { $0 == mark }).count < fence else { return }
    add(.unclosedCode, node, word: String(decoding: line, as: UTF8.self))
  }

  /// Prose that four spaces made code.
  private mutating func reviewIndented(_ node: Node) {
    let text = document.string(node.literal)
    let first = text.prefix { $0 != "\n" }
    let words = first.split(separator: " ")
    let isList =
      first.hasPrefix("- ") || first.hasPrefix("* ") || first.firstMatch(of: #/^[0-9]+\. /#) != nil
    let isProse =
      words.count >= 4 && first.first?.isUppercase == true
      && words.allSatisfy {
        $0.allSatisfy { $0.isLetter || $0.isNumber || ",.;:!?'’«»()\"-*\u{A0}".contains($0) }
      }
    let isCode = text.contains { "{}=<>$|/\\@".contains($0) }
    let isFence = first.hasPrefix("```")
    guard isFence || (isProse || isList && words.count >= 3) && !isCode else { return }
    let word = first.count > 40 ? String(first.prefix(39)) + "…" : String(first)
    add(.accidentalCode, node, word: word)
  }

  /// Titles and sentences beside a fence: a page shows the code alone. What tells a program how to
  /// show it, `{.wide}`, `linenums="1"`, is no text.
  private mutating func reviewInfo(_ node: Node) {
    guard CodeInfo(document[node.detail]).title == nil,
      let lost = Self.lostWords(String(document.string(node.detail).prefix(300)))
    else { return }
    let line = lines[node.line]
    var fault = node
    if let place = line.firstRange(of: Array(lost.utf8)) {
      fault.column = Int32(place.lowerBound - line.startIndex + 1)
    }
    add(.lostInfo, fault, word: shown(ArraySlice(lost.utf8)))
  }

  private static func lostWords(_ info: String) -> Substring? {
    guard info.contains(where: { $0.isWhitespace || $0 == "=" }) else { return nil }
    // A directive of MyST says its title, or all that it says, behind its name; one of code its language.
    if let directive = info.firstMatch(of: #/^\{([\w:.-]+)\}\s+([^\s{].*)$/#),
      directive.2.contains(where: { $0.isLetter || $0.isNumber }), !directive.1.contains("code")
    {
      return directive.2
    }
    // Attributes in braces, `key="value"` and words such as `linenums` are for programs.
    let rest = info.drop { !$0.isWhitespace }.trimmingPrefix(#/(\{[^}]*\}|\s)+/#)
    let prose = info.replacing(#/\{[^}]*\}?|\S+=("[^"]*"|'[^']*'|\S*)/#, with: " ")
    let words = prose.split(separator: " ").dropFirst().filter { word in
      word.contains(where: \.isLetter)
        && word.allSatisfy { $0.isLetter || ",.:;'’-!?()".contains($0) }
    }
    let unknown = words.filter { !flags.contains($0.lowercased()) }
    // A word in capitals, or with an accent, is no flag.
    let isText = unknown.contains { $0.utf8.contains { $0 >= 0x80 || (0x41...0x5A).contains($0) } }
    return unknown.count > 1 || isText ? rest : nil
  }

  /// Words by which other generators are told how to show code.
  private static let flags: Set<String> = [
    "linenums", "linenos", "nolinenums", "showlinenumbers", "numberlines", "copy", "nocopy", "wrap",
    "nowrap", "editable", "noplayground", "runnable", "ignore", "live", "run", "exec", "eval",
    "norun", "hidelines", "collapse", "expanded", "fold", "edition",
  ]
}
