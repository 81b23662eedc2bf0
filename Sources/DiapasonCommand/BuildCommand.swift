import ArgumentParser

/// `diapason build`: the folder becomes a site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site into its output folder.",
    discussion: "Example: diapason build --source handbook --output /srv/www/handbook")

  @OptionGroup var arguments: BuildOptions

  func run() throws { try Run(arguments: arguments)() { try $0.run() } }
}
