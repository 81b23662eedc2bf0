import ArgumentParser
import Diagnosis
import Diapason

/// `diapason build`: the folder becomes a site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "build",
    Phrase(
      en: "Builds the site into its output folder.",
      fr: "Construit le site dans son dossier de sortie."),
    Phrase(
      en: "Example: diapason build --source handbook --output /srv/www/handbook",
      fr: "Exemple : diapason build --source charte --output /srv/www/charte"))

  @OptionGroup var site: SiteOptions
  @OptionGroup var place: OutputOptions
  @OptionGroup var content: ContentOptions
  @OptionGroup var shown: DraftOptions
  @OptionGroup var speech: QuietOptions

  func run() throws {
    let options = Options(
      site, content, drafts: shown.drafts, output: place.output, verifies: place.verify)
    try Run(arguments: site, isQuiet: speech.quiet)(options) { try $0.run() }
  }
}
