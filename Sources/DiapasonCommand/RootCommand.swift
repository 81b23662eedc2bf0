import ArgumentParser
import Diagnosis
import Diapason

/// The `diapason` command: one file per subcommand.
@main
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "diapason",
    Phrase(
      en: "Turns a company's social media charter, written in Markdown, into a static site.",
      fr: "Fait d'une charte des réseaux sociaux, écrite en Markdown, un site statique."),
    Phrase(
      en: """
        Exit codes: 0, done; 1, the content has errors, or something was found; 2, it could not be \
        done (usage, disk, network).
        The language of the help is that of the environment: LANG=en_GB.UTF-8.
        Example: diapason build --source . --output public
        """,
      fr: """
        Codes de sortie : 0, c'est fait ; 1, le contenu a des erreurs, ou quelque chose a été trouvé ; \
        2, cela n'a pas pu se faire (usage, disque, réseau).
        La langue de l'aide est celle de l'environnement : LANG=fr_FR.UTF-8.
        Exemple : diapason build --source . --output public
        """),
    version: programVersion,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ProofreadCommand.self, ChangesCommand.self,
      PublishCommand.self,
      ReleasesCommand.self, RollbackCommand.self, VerifyCommand.self, PreviewCommand.self,
      DeskCommand.self,
      WatchCommand.self, NewCommand.self, ImportCommand.self, AddCommand.self, AdoptCommand.self,
      ShowCommand.self, ExportCommand.self, MCPCommand.self, MarkdownCommand.self,
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
        StandardStreams.say(message(for: error) + "\n")
        exit(withError: ExitCode(2))
      case .success:
        // The help, the version: what was asked for must arrive.
        let text = message(for: error)
        do { try StandardStreams.write(Array((text.isEmpty ? "" : text + "\n").utf8)) } catch {
          exit(withError: ExitCode(2))
        }
        exit(withError: ExitCode.success)
      default: exit(withError: error)
      }
    }
  }

  /// What the argument parser says of an end; never a script of completions in another language.
  private static func message(for error: any Error) -> String {
    let text = fullMessage(for: error)
    let isScript = CommandLine.arguments.contains {
      $0.hasPrefix("--generate-completion-script") || $0 == "--experimental-dump-help"
    }
    return Language.ofEnvironment == .english || isScript && exitCode(for: error) == .success
      ? text : FrenchUsage.translated(text)
  }
}
