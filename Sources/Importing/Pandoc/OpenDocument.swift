/// What pandoc does not read of OpenDocument texts.
package enum OpenDocument {
  package static let contentPart = "content.xml"

  /// The content with rows that head tables as ordinary rows: pandoc passes over the others.
  ///
  /// - Returns: nil if there are none.
  package static func withPlainHeaderRows(_ content: [UInt8]) -> [UInt8]? {
    let text = String(decoding: content, as: UTF8.self)
    let mark = #/<\/?table:table-header-rows\s*\/?>/#
    guard text.firstMatch(of: mark) != nil else { return nil }
    return Array(text.replacing(mark, with: "").utf8)
  }

  /// What a content says that pandoc does not tell, and the content as pandoc tells more of it.
  struct Readable {
    /// Nil if it stays as it is.
    var part: [UInt8]?
    /// The first paragraph, if its style is that of titles.
    var title: String?
    /// The first words of tables that had merged cells.
    var mergedCells: [String]
  }

  /// - Parameter styles: `styles.xml`; empty if there is none.
  /// - Returns: nil for what is no XML.
  static func readable(_ content: [UInt8], styles: [UInt8]) -> Readable? {
    guard let tree = OfficeXML(content) else { return nil }
    let common = styles.isEmpty ? nil : OfficeXML(styles)
    let elements = tree.elements
    let all = (common?.elements ?? []) + elements
    let title = title(elements, styles: all)
    let merged = OpenDocumentTables.flatten(in: elements)
    let isNumbered = OpenDocumentNumbers(all).write(in: tree)
    return Readable(
      part: merged.isEmpty && !isNumbered ? nil : tree.bytes, title: title, mergedCells: merged)
  }

  private static func title(_ elements: [OfficeElement], styles: [OfficeElement]) -> String? {
    var own: [String: (own: Bool, base: String?)] = [:]
    for style in styles where style.name == "style" && style["family"] == "paragraph" {
      guard let name = style["name"] else { continue }
      let shown = (style["display-name"] ?? name).lowercased()
      own[name] = (
        ["title", "titre", "titre principal"].contains(shown)
          || style["parent-style-name"] == "Title", style["parent-style-name"]
      )
    }
    let titles = StyleInheritance.resolved(own) { isTitle, base in isTitle || base ?? false }
    let first = elements.first { element in
      ["p", "h"].contains(element.name) && element.parent?.name == "text"
        && !element.spacedText.isEmpty
    }
    guard let first, first.name == "p",
      let style = first["style-name"], titles[style] ?? (style == "Title")
    else { return nil }
    return first.spacedText
  }
}
