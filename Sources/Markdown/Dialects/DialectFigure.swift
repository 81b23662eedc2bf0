/// A figure written in HTML on one line, as GitBook and others save it: a picture, and what stands
/// below it. It is read as the picture that it is, and looked up, checked and shown as any other.
enum DialectFigure {
  private static let frames: Set<String> = ["figure", "div", "p", "a", "center"]
  /// What may mark words of a caption.
  private static let marks: Set<String> = ["p", "kbd", "em", "strong", "b", "i", "code", "br"]

  /// - Parameter line: a part of one line, without spaces at its ends.
  static func read(_ line: ArraySlice<UInt8>) -> DialectLine? {
    guard line.starts(with: "<figure".utf8) || line.starts(with: "<div".utf8),
      line.firstRange(of: Array("<img".utf8)) != nil,
      line.firstRange(of: Array("<figure".utf8)) != nil
    else { return nil }
    var picture: HTMLTag?
    var target: ArraySlice<UInt8>?
    var caption: [UInt8]?
    var isInCaption = false
    var figures = 0
    for token in HTMLTokenizer.tokens(of: line) {
      switch token.kind {
      case .text:
        let words = line[token.range]
        if isInCaption { caption = (caption ?? []) + words }
        guard isInCaption || words.allSatisfy(\.isASCIISpace) else { return nil }
      case .tag(let tag):
        switch tag.name {
        case "img" where !isInCaption:
          guard picture == nil else { return nil }
          picture = tag
        case "figcaption": isInCaption = !tag.isClosing
        case _ where isInCaption: guard marks.contains(tag.name) else { return nil }
        case _ where frames.contains(tag.name):
          if tag.name == "figure" { figures += tag.isClosing ? -1 : 1 }
          if tag.name == "a", !tag.isClosing { target = tag.target }
        default: return nil
        }
      default: return nil
      }
    }
    guard figures == 0, !isInCaption, let picture, let source = picture.source else { return nil }
    return .markdown(markdown(picture, source, target, caption?[...].trimmed ?? []))
  }

  private static func markdown(
    _ picture: HTMLTag, _ source: ArraySlice<UInt8>, _ target: ArraySlice<UInt8>?,
    _ caption: ArraySlice<UInt8>
  ) -> String {
    let below = words(caption)
    let alternative = words(picture.alternative ?? [])
    let title = picture.title.map { " \"\(words($0))\"" } ?? ""
    var image = "![\(alternative.isEmpty ? below : alternative)](<\(path(source))>\(title))"
    if let target { image = "[\(image)](<\(path(target))>)" }
    return below.isEmpty ? image : image + "\n\n" + below
  }

  /// Words as Markdown: character references mean the same in both.
  static func words(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.map { $0.isPunctuation || "<>`~^+=|$".contains($0) ? escaped($0) : String($0) }
      .joined()
  }

  private static func escaped(_ character: Character) -> String {
    character.isASCII && !"&#;".contains(character) ? "\\\(character)" : String(character)
  }

  private static func path(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).map { "<>\\".contains($0) ? "\\\($0)" : "\($0)" }
      .joined()
  }
}
