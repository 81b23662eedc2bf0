/// Text of a document that its readers do not see: it is taken out before pandoc reads it, since what
/// somebody hid is not for all. Word's hidden runs and rows and its white letters, OpenDocument's
/// hidden spans, sections and comments.
package struct HiddenText: Equatable {
  /// The part that is to be written in the place of the document's own.
  package var part: [UInt8]
  /// The first words of what was taken out.
  package var words: [String]

  /// - Parameters:
  ///   - document: `word/document.xml`.
  ///   - styles: `word/styles.xml`.
  /// - Returns: nil if nothing is hidden.
  package static func inWord(_ document: [UInt8], styles: [UInt8]) -> HiddenText? {
    let styles = String(decoding: styles, as: UTF8.self)
    let names = styles.matches(
      of:
        #/<w:style\s[^>]*w:styleId="([^"]+)"[^>]*>(?:(?!<\/w:style>).)*?<w:vanish\s*(?:w:val="(?:1|true|on)"\s*)?\/>/#
        .dotMatchesNewlines()
    ).map { String($0.1) }
    let text = String(decoding: document, as: UTF8.self)
    let isHidden: (Substring) -> Bool = { piece in
      piece.contains(#/<w:vanish\s*(?:w:val="(?:1|true|on)"\s*)?\/>/#)
        || names.contains { piece.contains("<w:rStyle w:val=\"\($0)\"") }
    }
    let isHiddenParagraph: (Substring) -> Bool = { piece in
      names.contains { piece.contains("<w:pStyle w:val=\"\($0)\"") }
    }
    var hidden = HiddenText(part: [], words: [])
    var kept = text
    if text.contains("<w:vanish") || text.contains("<w:hidden") || !names.isEmpty {
      kept = hidden.removing(
        #/<w:tr[ >](?:(?!<w:tr[ >]).)*?<\/w:tr>/#.dotMatchesNewlines(), from: text
      ) { $0.contains(#/<w:trPr>(?:(?!<\/w:trPr>).)*?<w:hidden\s*\/>/#) }
      kept = hidden.removing(
        #/<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/#.dotMatchesNewlines(), from: kept,
        if: isHiddenParagraph
      )
      kept = hidden.removing(
        #/<w:r[ >](?:(?!<w:r[ >]).)*?<\/w:r>/#.dotMatchesNewlines(), from: kept, if: isHidden)
    }
    kept = PaleText(styles: styles).removed(from: kept, &hidden)
    guard !hidden.words.isEmpty else { return nil }
    hidden.part = Array(kept.utf8)
    return hidden
  }

  /// - Parameter content: `content.xml`.
  package static func inOpenDocument(_ content: [UInt8]) -> HiddenText? {
    let text = String(decoding: content, as: UTF8.self)
    let styles = text.matches(
      of:
        #/<style:style\s[^>]*style:name="([^"]+)"[^>]*>(?:(?!<\/style:style>).)*?text:display="none"/#
        .dotMatchesNewlines()
    ).map { String($0.1) }
    var hidden = HiddenText(part: [], words: [])
    var kept = hidden.removing(
      #/<office:annotation[ >].*?<\/office:annotation>/#.dotMatchesNewlines(), from: text
    ) { _ in true }
    kept = hidden.removing(
      #/<text:section\s[^>]*text:display="none"[^>]*>.*?<\/text:section>/#.dotMatchesNewlines(),
      from: kept
    ) { _ in true }
    for element in [
      #/<text:span\s(?:(?!<text:span).)*?<\/text:span>/#, #/<text:[ph]\s.*?<\/text:[ph]>/#,
      #/<text:hidden-(?:text|paragraph)[ >].*?<\/text:hidden-(?:text|paragraph)>/#,
    ] {
      kept = hidden.removing(element.dotMatchesNewlines(), from: kept) { piece in
        piece.hasPrefix("<text:hidden")
          || styles.contains { name in
            piece.prefix { $0 != ">" }.contains("text:style-name=\"\(name)\"")
          }
      }
    }
    guard !hidden.words.isEmpty else { return nil }
    hidden.part = Array(kept.utf8)
    return hidden
  }

  mutating func removing(
    _ element: Regex<Substring>, from text: String, if isHidden: (Substring) -> Bool
  ) -> String {
    var words = words
    let kept = text.replacing(element) { match in
      guard isHidden(match.0) else { return String(match.0) }
      let said = match.0.replacing(#/<[^>]*>/#, with: " ").split(separator: " ").prefix(8)
      if !said.isEmpty { words.append(said.joined(separator: " ")) }
      return ""
    }
    self.words = words
    return kept
  }
}
