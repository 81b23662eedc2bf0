import CharterModel

/// A file of a sample site, with the day and the company's name filled in: `{today+30}` is thirty
/// days after it.
package enum SampleText {
  package static func filled(_ text: String, path: String, name: String, on day: Day) -> String {
    let shown = path.hasSuffix(".md") ? name.escapedForMarkdown : name.escapedForYAML
    var filled = text.replacing("{name}", with: shown)
    filled.replace(/\{today([+-][0-9]+)?\}/) { match in
      day.adding(days: match.1.flatMap { Int($0) } ?? 0).description
    }
    return filled.replacing("{year}", with: String(day.description.prefix(4)))
  }
}

extension String {
  /// Inside double quotes.
  fileprivate var escapedForYAML: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  fileprivate var escapedForMarkdown: String {
    replacing(/[\\`*_\[\]<>&#]/) { "\\" + $0.output }
  }
}
