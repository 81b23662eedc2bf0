import ArgumentParser
import CharterModel
import Diagnosis
import Diapason

/// The options that all commands on a site share.
struct BuildOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var source = "."

  @Option(
    help: ArgumentHelp(
      "Where the site is written (default: public in the source).", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("A folder of themes/, or a path.", valueName: "name|dir"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "The build's date (default: SOURCE_DATE_EPOCH, else today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp("Builds for these readers only.", valueName: "name"))
  var readers: String?

  @Option(
    help: ArgumentHelp(
      "Announces a crisis on every page: a level, active (the most severe) or none.",
      valueName: "level"))
  var crisis: String?

  @Flag(help: "Shows drafts.")
  var drafts = false

  @Flag(help: "Warnings count as errors.")
  var strict = false

  @Flag(help: "A problem that still lets a page be made is a warning.")
  var lenient = false

  @Option(help: ArgumentHelp("The language of messages (default: the site's).", valueName: "fr|en"))
  var language: Language?

  @Option(help: ArgumentHelp("How problems are shown.", valueName: "human|line|json|sarif"))
  var format: DiagnosticPrinter.Format = .human

  @Flag(help: "Says nothing but problems.")
  var quiet = false

  @Flag(help: "Compares the bytes of published files, not their sizes alone.")
  var verify = false

  func validate() throws {
    try requireText(
      source, output, theme, readers, crisis, for: "--source", "--output", "--theme", "--readers",
      "--crisis")
    try BuildDate.validate(given: date)
    if let date, !(Day(date)?.isWritable ?? false) {
      let years = Day.writtenYears
      throw ValidationError(
        "« \(date.shownInMessage) » : write the date as 2026-03-31, in a year from "
          + "\(years.lowerBound) to \(years.upperBound).")
    }
  }

  var options: Options {
    var options = Options(date: date.flatMap { Day($0) } ?? BuildDate.today(in: nil))
    options.source = source
    options.output = output ?? "public"
    options.isOutputGiven = output != nil
    options.theme = theme
    options.readers = readers
    options.crisis = crisis
    options.includesDrafts = drafts
    options.isStrict = strict
    options.isLenient = lenient
    options.language = language
    options.verifies = verify
    options.sharedThemes = InstalledFiles.themes
    return options
  }
}

extension Language: ExpressibleByArgument {}
extension DiagnosticPrinter.Format: ExpressibleByArgument {}
