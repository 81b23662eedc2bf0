import ArgumentParser

/// The `diapason` command: one file per subcommand.
@main
struct DiapasonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diapason",
    abstract: "Turns a company's social media charter, written in Markdown, into a static site.",
    discussion: """
      Exit codes: 0, done; 1, the content has errors; 2, it could not be done (usage, disk).
      Example: diapason build --source . --output public
      """,
    subcommands: [BuildCommand.self, CheckCommand.self, MarkdownCommand.self])
}
