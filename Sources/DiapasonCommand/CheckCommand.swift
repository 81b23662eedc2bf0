import ArgumentParser

/// `diapason check`: all problems of the folder, without writing anything.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reports every problem of the folder and writes nothing.",
    discussion: "Example: diapason check --strict --format sarif > diapason.sarif")

  @OptionGroup var arguments: BuildOptions

  func run() throws { try Run(arguments: arguments)() { try $0.check() } }
}
