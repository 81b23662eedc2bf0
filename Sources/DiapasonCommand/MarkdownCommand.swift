import ArgumentParser
import Markdown

/// `diapason markdown`: one fragment, plain GFM, no site.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Writes a Markdown fragment as HTML to standard output (plain GFM, no site).",
    discussion: """
      Example: echo '~~old~~ new' | diapason markdown -e strikethrough
      Extensions: table, strikethrough, autolink, tagfilter, tasklist, footnotes.
      """)

  enum Extension: String, CaseIterable, ExpressibleByArgument {
    case table, strikethrough, autolink, tagfilter, tasklist, footnotes
  }

  @Argument(help: "A file, or - for standard input.")
  var file = "-"

  @Option(
    name: [.customShort("e"), .customLong("extension")],
    help: "Switches a GFM extension on; may be repeated.")
  var extensions: [Extension] = []

  @Flag(name: .customLong("allow-html"), help: "Passes raw HTML and dangerous links through.")
  var allowsHTML = false

  func validate() throws { try requireArgument(file, "file") }

  func run() throws {
    let source = try StandardStreams.read(file)
    var syntax: MarkdownSyntax = []
    for name in extensions { syntax.formUnion(name.syntax) }
    let document = Document(parsing: source, syntax: syntax)
    let options = HTMLRenderer.PlainOptions(
      allowsHTML: allowsHTML, filtersTags: extensions.contains(.tagfilter))
    var renderer = HTMLRenderer(document, options: options)
    try StandardStreams.write(renderer.render())
  }
}

extension MarkdownCommand.Extension {
  var syntax: MarkdownSyntax {
    switch self {
    case .table: .tables
    case .strikethrough: .strikethrough
    case .autolink: .autolinks
    case .tasklist: .taskLists
    case .footnotes: .footnotes
    case .tagfilter: []
    }
  }
}
