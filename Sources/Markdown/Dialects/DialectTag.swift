/// `{% name key="value" %}` and `{{< name key="value" >}}` on a line of their own.
struct DialectTag {
  private(set) var name: String
  private var arguments: [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []
  /// A first argument without a key.
  private(set) var first: ArraySlice<UInt8>?
  private var rest: ArraySlice<UInt8>

  init?(_ line: ArraySlice<UInt8>, open: String, close: String) {
    guard line.starts(with: open.utf8) else { return nil }
    let inner = line.dropFirst(open.utf8.count)
    guard let end = inner.firstRange(of: Array(close.utf8)) else { return nil }
    rest = inner[end.upperBound...].trimmed
    var text = inner[..<end.lowerBound].trimmed
    let word = text.prefix {
      $0.isASCIILetter || $0.isASCIIDigit || "-_/".utf8.contains($0)
    }
    guard !word.isEmpty else { return nil }
    name = String(decoding: word, as: UTF8.self)
    text = text[word.endIndex...].trimmed
    while !text.isEmpty {
      if let pair = AttributeList.pair(&text) {
        arguments.append(pair)
      } else {
        let word = Self.word(&text)
        first = first ?? word
      }
      text = text.trimmed
    }
  }

  /// `"page.md"`, `info`.
  private static func word(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if let quote = text.first, "\"'`".utf8.contains(quote),
      let close = text.dropFirst().firstIndex(of: quote)
    {
      defer { text = text[(close + 1)...] }
      return text[(text.startIndex + 1)..<close]
    }
    let word = text.prefix { !$0.isASCIISpace }
    text = text[word.endIndex...]
    return word
  }

  private func value(_ keys: String...) -> ArraySlice<UInt8>? {
    arguments.first { argument in keys.contains { argument.key.elementsEqual($0.utf8) } }?.value
  }

  private func text(_ keys: String...) -> String? {
    keys.lazy.compactMap { value($0) }.first.map { String(decoding: $0, as: UTF8.self) }
  }

  static func read(_ line: ArraySlice<UInt8>) -> DialectLine? {
    guard let tag = DialectTag(line, open: "{%", close: "%}") else { return nil }
    if tag.name.hasPrefix("end") {
      let name = String(tag.name.dropFirst(3))
      guard tag.rest.isEmpty else { return nil }
      return ["embed", "file"].contains(name) ? .nothing : .closing(.tag(name))
    }
    var opening = DialectLine.Opening(family: .tag(tag.name), shape: .plain)
    opening.rest = tag.rest.startIndex..<tag.rest.endIndex
    switch tag.name {
    case "hint":
      let style = tag.text("style") ?? "info"
      opening.shape = .callout(Callout(marker: style) == nil ? "info" : style)
      opening.title = tag.range(of: "title")
    case "tab", "code", "step", "updates":
      opening.title = tag.range(of: "title")
    case "update":
      let title = tag.range(of: "title")
      opening.title = title.isEmpty ? tag.range(of: "date") : title
    case "tabs", "columns", "column", "stepper": break
    case "content-ref":
      guard let address = tag.text("url") else { return nil }
      opening.target = address
    case "embed":
      guard tag.rest.isEmpty, let address = tag.text("url") else { return nil }
      return .markdown(Self.link(to: address))
    case "file":
      guard tag.rest.isEmpty, let path = tag.text("src") else { return nil }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let file = Self.link(to: path, words: tag.text("name") ?? name)
      return .markdown(file + (tag.text("caption").map { "\n\n" + Self.escaped($0) } ?? ""))
    default: return nil
    }
    return .opening(opening)
  }

  private func range(of key: String) -> Range<Int> {
    value(key).map { $0.startIndex..<$0.endIndex } ?? 0..<0
  }

  /// `{{< figure src="x.png" alt="…" >}}`, `{{< hint info >}}` … `{{< /hint >}}`.
  static func shortcode(_ line: ArraySlice<UInt8>) -> DialectLine? {
    guard
      let tag = DialectTag(line, open: "{{<", close: ">}}")
        ?? DialectTag(line, open: "{{%", close: "%}}"), tag.rest.isEmpty
    else { return nil }
    if tag.name.hasPrefix("/") {
      let name = String(tag.name.dropFirst())
      return notices.contains(name) ? .closing(.tag("shortcode " + name)) : nil
    }
    if tag.name == "figure", let path = tag.text("src") {
      var image = "!" + link(to: path, words: tag.text("alt", "caption", "title") ?? "")
      if let target = tag.text("link") { image = "[\(image)](<\(Self.path(target))>)" }
      let below = ["title", "caption", "attr"].compactMap { tag.text($0) }.filter { !$0.isEmpty }
      return .markdown(([image] + below.map(escaped)).joined(separator: "\n\n"))
    }
    guard notices.contains(tag.name) else { return nil }
    let type = tag.first.map { String(decoding: $0, as: UTF8.self) }
    // A word that is no type would be lost.
    guard type.map({ Callout(marker: $0) != nil || $0.utf8.allSatisfy(\.isOfType) }) ?? true else {
      return nil
    }
    let word = tag.text("type", "color", "style", "context") ?? type ?? tag.name
    let known = [word, tag.name].first { Callout(marker: $0) != nil }
    var opening = DialectLine.Opening(
      family: .tag("shortcode " + tag.name), shape: .callout(known ?? "note"))
    opening.title = tag.range(of: "title")
    return .opening(opening)
  }

  /// What themes call a callout.
  private static let notices: Set<String> = [
    "hint", "notice", "callout", "alert", "admonition", "note", "tip", "warning", "info",
    "caution", "important", "danger",
  ]

  /// A link in Markdown; whatever the address holds, it is one link and one address.
  static func link(to address: String, words: String? = nil) -> String {
    "[\(escaped(words ?? address))](<\(path(address))>)"
  }

  /// Words that are no Markdown.
  private static func escaped(_ words: String) -> String {
    words.map { "\\`*_[]<>&!{}~:#|=+-".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  private static func path(_ address: String) -> String {
    address.map { "<>\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}

extension UInt8 {
  /// A letter, digit or sign of a class's name, in lower case.
  fileprivate var isOfType: Bool { (0x61...0x7A).contains(self) || isASCIIDigit || self == 0x2D }
}
