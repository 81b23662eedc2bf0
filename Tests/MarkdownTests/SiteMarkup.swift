import Markdown

/// One Markdown text rendered as the site does it.
struct SiteMarkup {
  static let labels = PageMarkup.Labels(
    callouts: [.note: "Note", .warning: "Warning", .do: "Do", .dont: "Don't"], table: "Table",
    footnotes: "Notes", backToReference: "Back to", outside: "outside")

  static func html(
    _ markdown: String, _ typography: Typography.Rules = .none,
    _ change: (inout PageMarkup, Document) -> Void = { _, _ in }
  ) -> String {
    let document = Document(parsing: Array(markdown.utf8))
    var page = PageMarkup(
      typography: typography, labels: labels)
    change(&page, document)
    var renderer = HTMLRenderer(document, page: page)
    return String(decoding: renderer.render(), as: UTF8.self)
  }
}

extension Document {
  /// The first node of a kind.
  func first(_ kind: Node.Kind) -> Int { nodes.firstIndex { $0.kind == kind } ?? -1 }
}
