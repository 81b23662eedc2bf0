import ArgumentParser
import Diagnosis
import Markdown

/// `diapason markdown`: one fragment, plain GFM, no site.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "markdown",
    Phrase(
      en: "Writes a Markdown fragment as HTML to standard output (plain GFM, no site).",
      fr: "Écrit un fragment de Markdown en HTML sur la sortie standard (GFM seul, sans site)."),
    Phrase(
      en: """
        Example: echo '~~old~~ new' | diapason markdown -e strikethrough
        Extensions: table, strikethrough, autolink, tagfilter, tasklist, footnotes.
        """,
      fr: """
        Exemple : echo '~~ancien~~ nouveau' | diapason markdown -e strikethrough
        Extensions : table, strikethrough, autolink, tagfilter, tasklist, footnotes.
        """))

  enum Extension: String, CaseIterable, ExpressibleByArgument {
    case table, strikethrough, autolink, tagfilter, tasklist, footnotes
  }

  @Argument(
    help: .said(
      en: "A file, or - for standard input.", fr: "Un fichier, ou - pour l'entrée standard.", .file)
  )
  var file = "-"

  @Option(
    name: [.customShort("e"), .customLong("extension")],
    help: .said(
      en: "Switches a GFM extension on; may be repeated.",
      fr: "Active une extension de GFM ; peut être répétée.",
      Phrase(en: "extension", fr: "extension"))
  )
  var extensions: [Extension] = []

  @Flag(
    name: .customLong("allow-html"),
    help: .said(
      en: "Passes raw HTML and dangerous links through.",
      fr: "Laisse passer le HTML brut et les liens dangereux."))
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
