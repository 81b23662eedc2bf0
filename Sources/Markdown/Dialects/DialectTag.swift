/// `{% name key="value" %}` and `{{< name key="value" >}}` on a line of their own.
struct DialectTag {
  private(set) var name: String
  private var arguments: [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []
  /// The arguments without a key, and whether each stands between quotation marks.
  private(set) var words: [(text: ArraySlice<UInt8>, isQuoted: Bool)] = []
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
        words.append(Self.word(&text))
      }
      text = text.trimmed
    }
  }

  /// `"page.md"`, `info`.
  private static func word(
    _ text: inout ArraySlice<UInt8>
  ) -> (text: ArraySlice<UInt8>, isQuoted: Bool) {
    if let quote = text.first, "\"'`".utf8.contains(quote),
      let close = text.dropFirst().firstIndex(of: quote)
    {
      defer { text = text[(close + 1)...] }
      return (text[(text.startIndex + 1)..<close], true)
    }
    let word = text.prefix { !$0.isASCIISpace }
    text = text[word.endIndex...]
    return (word, false)
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
      let isBlock = notices.contains(name) || disclosures.contains(name)
      return isBlock ? .closing(.tag("shortcode " + name)) : nil
    }
    if tag.name == "figure", let path = tag.text("src") {
      var image = "!" + link(to: path, words: tag.text("alt", "caption", "title") ?? "")
      if let target = tag.text("link") { image = "[\(image)](<\(Self.path(target))>)" }
      let below = ["title", "caption", "attr"].compactMap { tag.text($0) }.filter { !$0.isEmpty }
      return .markdown(([image] + below.map(escaped)).joined(separator: "\n\n"))
    }
    return notices.contains(tag.name) ? tag.notice : tag.disclosure
  }

  /// `{{% notice info "Title" %}}`, `{{< hint type="warning" title="Title" >}}`.
  private var notice: DialectLine? {
    var words = words
    var type: String?
    // The first word is a type, if it can be one: another would be lost.
    if let first = words.first {
      let word = String(decoding: first.text, as: UTF8.self)
      let isKnown = Callout(marker: word) != nil
      if isKnown || !first.isQuoted && first.text.allSatisfy(\.isOfType) {
        type = word
        words.removeFirst()
      }
    }
    guard let title = title(words) else { return nil }
    let word = text("type", "color", "style", "context") ?? type ?? name
    let known = [word, name].first { Callout(marker: $0) != nil }
    var opening = DialectLine.Opening(
      family: .tag("shortcode " + name), shape: .callout(known ?? "note"))
    opening.title = title
    return .opening(opening)
  }

  /// `{{% expand "Title" %}}`, `{{< tab "Title" >}}`.
  private var disclosure: DialectLine? {
    // What follows the name of a group of tabs is its identifier.
    guard Self.disclosures.contains(name), let title = title(name == "tabs" ? [] : words) else {
      return nil
    }
    var opening = DialectLine.Opening(family: .tag("shortcode " + name), shape: .plain)
    opening.title = title
    return .opening(opening)
  }

  /// The title among arguments without a key, or the one that has a key; nil where words would be
  /// lost.
  private func title(_ words: [(text: ArraySlice<UInt8>, isQuoted: Bool)]) -> Range<Int>? {
    // Hugo's books say after the title whether it is open.
    let said = words.filter { word in
      !["open", "true", "false", "..."].contains { word.text.elementsEqual($0.utf8) }
    }
    let titled = range(of: "title")
    switch said.count {
    case 0: return titled
    case 1 where titled.isEmpty && said[0].isQuoted:
      return said[0].text.startIndex..<said[0].text.endIndex
    default: return nil
    }
  }

  /// What themes call text that a click shows, and the tabs of which one is shown.
  private static let disclosures: Set<String> = [
    "expand", "details", "collapse", "spoiler", "accordion", "tab", "tabs",
  ]

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
