import ArgumentParser

/// The `diapason` command: one file per subcommand.
@main
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diapason",
    abstract: "Turns a company's social media charter, written in Markdown, into a static site.",
    discussion: """
      Exit codes: 0, done; 1, the content has errors; 2, it could not be done (usage, disk).
      Example: diapason build --source . --output public
      """,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ProofreadCommand.self, PublishCommand.self,
      ReleasesCommand.self, RollbackCommand.self, VerifyCommand.self, PreviewCommand.self,
      DeskCommand.self,
      WatchCommand.self, NewCommand.self, ImportCommand.self, AddCommand.self, AdoptCommand.self,
      ShowCommand.self,
      ExportCommand.self,
      MarkdownCommand.self,
    ])

  /// As the argument parser's own, but that a mistake in the arguments ends with 2, as every other
  /// thing that could not be done.
  static func main() {
    StandardStreams.secure()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      switch exitCode(for: error) {
      case .validationFailure:
        StandardStreams.say(fullMessage(for: error) + "\n")
        exit(withError: ExitCode(2))
      case .success:
        // The help, the version: what was asked for must arrive.
        let text = fullMessage(for: error)
        do { try StandardStreams.write(Array((text.isEmpty ? "" : text + "\n").utf8)) } catch {
          exit(withError: ExitCode(2))
        }
        exit(withError: ExitCode.success)
      default: exit(withError: error)
      }
    }
  }
}
