import Markdown
import Workbench

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

  /// Whether 40,000 of a text are read in about twice the processor's time of 20,000.
  static func isLinear(_ text: String) -> Bool {
    func seconds(_ count: Int) -> Double {
      let source = Array(String(repeating: text, count: count).utf8)
      return processorSeconds { _ = Document(parsing: source) }
    }
    // What else the machine does may slow one of them.
    return (0..<4).contains { _ in seconds(40_000) < 3 * seconds(20_000) + 0.2 }
  }
}

extension Document {
  /// The first node of a kind.
  func first(_ kind: Node.Kind) -> Int { nodes.firstIndex { $0.kind == kind } ?? -1 }
}
