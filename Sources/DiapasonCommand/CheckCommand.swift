import ArgumentParser
import Diagnosis
import Diapason

/// `diapason check`: all problems of the folder, without writing anything.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "check",
    Phrase(
      en: "Reports every problem of the folder and writes nothing.",
      fr: "Dit tous les problèmes du dossier et n'écrit rien."),
    Phrase(
      en: "Example: diapason check --strict --format sarif > diapason.sarif",
      fr: "Exemple : diapason check --strict --format sarif > diapason.sarif"))

  @OptionGroup var site: SiteOptions
  @OptionGroup var content: ContentOptions
  @OptionGroup var shown: DraftOptions
  @OptionGroup var speech: QuietOptions

  func run() throws {
    try Run(arguments: site, isQuiet: speech.quiet)(
      Options(site, content, drafts: shown.drafts)
    ) { try $0.check() }
  }
}
