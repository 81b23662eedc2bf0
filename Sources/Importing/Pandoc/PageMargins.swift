/// What stands at the top and the bottom of every page of a document. Pages of a site have no such
/// places: it is told, not taken over.
package enum PageMargins {
  /// Whether a part of a Word document, by its name, is such: `word/header1.xml`.
  package static func isPart(ofWord name: String) -> Bool {
    guard name.split(separator: "/").count == 2, let file = name.split(separator: "/").last else {
      return false
    }
    return file.hasPrefix("header") || file.hasPrefix("footer")
  }

  /// The words of Word's parts, each once.
  package static func words(ofWord parts: [[UInt8]]) -> [String] {
    distinct(
      parts.flatMap { part -> [String] in
        guard let tree = OfficeXML(part) else { return [] }
        let elements = tree.elements
        var texts: [OfficeElement: String] = [:]
        for element in elements {
          guard ["t", "tab", "br"].contains(element.name), let paragraph = element.nearest("p")
          else { continue }
          texts[paragraph, default: ""] += element.name == "t" ? element.text : " "
        }
        return elements.compactMap { element in
          // A word behind the text is a drawing.
          element.name == "textpath" ? element["string"] : texts[element]
        }
      })
  }

  /// The words of OpenDocument's styles, each once.
  package static func words(ofOpenDocument styles: [UInt8]) -> [String] {
    guard let tree = OfficeXML(styles) else { return [] }
    let margins: Set<String> = [
      "header", "footer", "header-left", "footer-left", "header-first", "footer-first",
    ]
    return distinct(
      tree.elements.compactMap { element in
        guard ["p", "h"].contains(element.name), let margin = element.ancestor(of: margins),
          margin["display"] != "false"
        else { return nil }
        return element.spacedText
      })
  }

  /// What is a page's number and no more is nothing.
  private static func distinct(_ texts: [String]) -> [String] {
    let ofNumbers: Set<Substring> = ["page", "pages", "p", "sur", "of", "n", "no", "de"]
    var seen: Set<String> = []
    return texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter {
      text in
      !text.folded.split { !$0.isLetter }.allSatisfy(ofNumbers.contains)
        && seen.insert(text).inserted
    }
  }
}
