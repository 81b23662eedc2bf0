/// `[[page]]`, `[[page#Heading|words]]`, and a link whose path is a generator's command:
/// `[words]({{< relref "page.md" >}})`.
struct WikiLink {
  /// No link that authors write is longer.
  static let longest = 500

  /// The file's name or path, with the heading behind `#`.
  private(set) var target: [UInt8]
  /// The path, if it is a picture's: what follows its `#` says how Obsidian shows it.
  private(set) var picture: [UInt8]?
  private var typedWords: [UInt8]?
  /// How many bytes of the text it takes.
  private(set) var length: Int

  /// - Parameter text: from the first bracket on.
  init?(_ text: ArraySlice<UInt8>) {
    let near = text.prefix(Self.longest)
    guard near.starts(with: "[[".utf8), let close = near.firstRange(of: Array("]]".utf8)) else {
      return nil
    }
    let inner = near[(near.startIndex + 2)..<close.lowerBound]
    guard let first = inner.first, !first.isASCIISpace, !inner.contains(UInt8(ascii: "[")),
      !"^_".utf8.contains(first), !inner.elementsEqual("TOC".utf8),
      !inner.elementsEqual("toc".utf8)
    else { return nil }
    let parts = inner.split(separator: UInt8(ascii: "|"), maxSplits: 1)
    guard let path = parts.first else { return nil }
    target = Array(path.trimmed)
    if parts.count > 1 { typedWords = Array(parts[1].trimmed) }
    if let path = Self.picturePath(target) { picture = path }
    length = close.upperBound - text.startIndex
  }

  init?(command text: ArraySlice<UInt8>) {
    let near = text.prefix(Self.longest)
    guard let close = near.firstRange(of: Array("]({".utf8)),
      close.lowerBound > near.startIndex + 1,
      let path = DialectTag.reference(near[(close.upperBound - 1)...])
    else { return nil }
    let words = near[(near.startIndex + 1)..<close.lowerBound]
    guard !words.contains(where: { "[]".utf8.contains($0) }) else { return nil }
    target = Array(path.target.utf8)
    typedWords = Array(words)
    length = path.end - text.startIndex
  }

  /// Whether it shows a picture: of pages and other files it is a link.
  func shows(_ isImage: Bool) -> Bool { isImage && picture != nil }

  private static func picturePath(_ target: [UInt8]) -> [UInt8]? {
    let path = target.prefix { $0 != UInt8(ascii: "#") }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = String(decoding: path[(dot + 1)...], as: UTF8.self).lowercased()
    let isPicture = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp"].contains(ending)
    return isPicture ? Array(path) : nil
  }

  /// What is shown: of an image its description, but for its size, which stands last.
  func words(_ isImage: Bool) -> [UInt8] {
    if shows(isImage) {
      var parts = (typedWords ?? []).split(
        separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      let isSize = parts.last?.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "x") } ?? true
      if isSize, !parts.isEmpty { parts.removeLast() }
      return Array(parts.joined(separator: [UInt8(ascii: "|")]))
    }
    if let typedWords, !typedWords.isEmpty { return typedWords }
    let text = String(decoding: target, as: UTF8.self)
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var page = String(parts.first ?? "")
    if page.hasSuffix(".md") { page.removeLast(3) }
    guard parts.count > 1, !parts[1].hasPrefix("^") else { return Array(page.utf8) }
    let heading = parts[1].replacing("#", with: " › ")
    return Array((page.isEmpty ? heading : page + " › " + heading).utf8)
  }
}

extension DialectTag {
  /// The path within `{{< relref "page.md" >}})` or `{% link page.md %})`, and where the link ends.
  static func reference(_ text: ArraySlice<UInt8>) -> (target: String, end: Int)? {
    let marks = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")]
    for (open, close) in marks where text.starts(with: open.utf8) {
      guard let end = text.firstRange(of: Array(close.utf8)),
        text[end.upperBound...].first == UInt8(ascii: ")"),
        let tag = DialectTag(text[..<end.upperBound], open: open, close: close),
        ["ref", "relref", "link"].contains(tag.name), let path = tag.words.first?.text
      else { return nil }
      return (String(decoding: path, as: UTF8.self), end.upperBound + 1)
    }
    return nil
  }
}
