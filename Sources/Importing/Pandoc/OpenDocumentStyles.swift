/// What the styles of an OpenDocument text hide, and what the text itself does.
struct OpenDocumentStyles {
  /// Names of styles whose text is not shown, by their own word or by that of the style that they are
  /// based on.
  private var hiding: Set<String> = []

  /// - Parameter elements: those of the common styles, then those of the content.
  init(_ elements: [OfficeElement]) {
    var own: [String: (own: Bool?, base: String?)] = [:]
    for style in elements where style.name == "style" {
      guard let name = style["name"] else { continue }
      // Text that is shown on a condition may be hidden from its readers.
      let display = style.child("text-properties")?["display"]
      own[name] = (display.map { $0 != "true" }, style["parent-style-name"])
    }
    let known = StyleInheritance.resolved(own) { isHidden, base in isHidden ?? base ?? false }
    hiding = Set(known.filter(\.value).keys)
  }

  private func hides(_ name: String?) -> Bool { name.map(hiding.contains) ?? false }

  /// The elements of a content that nobody sees.
  ///
  /// - Parameter elements: all of them, each before those in it.
  func hidden(_ elements: [OfficeElement]) -> [OfficeElement] {
    elements.compactMap { element -> OfficeElement? in
      switch element.name {
      case "annotation": element
      case "section": ["none", "condition"].contains(element["display"]) ? element : nil
      case "span", "p", "h": hides(element["style-name"]) ? element : nil
      case "hidden-text": element["is-hidden"] == "false" ? nil : element
      // It hides the paragraph in which it stands.
      case "hidden-paragraph":
        element["is-hidden"] == "false" ? nil : element.nearest("p", "h") ?? element
      case "table-row":
        ["collapse", "filter"].contains(element["visibility"]) ? element : nil
      default: nil
      }
    }.outermost
  }
}
