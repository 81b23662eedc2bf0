import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk
import Importing

/// `diapason import measures`: exports of networks become values of the indicators.
struct ImportMeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "Carries the figures of networks' exports over to the tables of measures.",
    discussion: """
      Days are gathered into months (or weeks), and go to the indicators whose header names them: \
      “export: linkedin-impressions”. Where none does, indicators are begun for the foremost figures. \
      The same file twice adds nothing; a value that contradicts the table is named, and not written.
      Networks: \(ExportingNetwork.all.map(\.id).joined(separator: ", ")).
      Example: diapason import measures content.xls followers.xls --network linkedin --dry-run
      """)

  @Argument(help: ArgumentHelp("Exports: .csv, .xls, .xlsx.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp("Of which network (default: told by the columns).", valueName: "name"))
  var network: String?

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var source = "."

  @Flag(help: "Says what would be added, and writes nothing.")
  var dryRun = false

  @Flag(help: "Writes the export's value where the table has another.")
  var replace = false

  @Flag(help: "Takes months and weeks of which the export has only some days.")
  var partial = false

  @Option(
    help: ArgumentHelp(
      "Figures that get an indicator, with commas: followers,clicks.", valueName: "names"))
  var follow: String?

  @Option(
    help: ArgumentHelp(
      "What days are gathered into (default: by the indicator's unit).", valueName: "day|week|month"
    ))
  var by: MeasuredPeriod?

  @Option(
    help: ArgumentHelp(
      "Which number of 11/12/2026 comes first, where no day shows it.", valueName: "day|month"))
  var first: FirstNumber?

  @Option(help: ArgumentHelp("The year of days that have none.", valueName: "year"))
  var year: Int?

  @Option(help: ArgumentHelp("The language of messages (default: the site's).", valueName: "fr|en"))
  var language: Language?

  enum FirstNumber: String, ExpressibleByArgument { case day, month }

  func validate() throws {
    for file in files { try requireArgument(file, "file") }
    try requireText(source, for: "--source")
    if let network, ExportingNetwork.named(network) == nil {
      throw ValidationError(
        "--network: one of \(ExportingNetwork.all.map(\.id).joined(separator: ", "))")
    }
    if let year, !Day.writtenYears.contains(year) { throw ValidationError("--year: such as 2026") }
    _ = try followed()
    try BuildDate.validate()
  }

  private func followed() throws -> [CountedFigure]? {
    try follow?.split(separator: ",").map { word in
      guard let figure = CountedFigure.named(word.trimmed) else {
        throw ValidationError(
          "--follow: « \(word.trimmed.shownInMessage) »: one or more of "
            + CountedFigure.all.map(\.name.en).joined(separator: ", "))
      }
      return figure
    }
  }

  func run() throws {
    GentleStop().listen(tidying: ScratchFolder.removeAll)
    var speech = language ?? .ofEnvironment
    do {
      let folder = try SourceFolder(source)
      var wishes = MeasureImport.Wishes(today: BuildDate.today(in: nil))
      wishes.followed = try followed()
      wishes.period = by
      wishes.takesPartial = partial
      wishes.replaces = replace
      speech = language ?? MeasureImporter.language(of: folder)
      let importer = try MeasureImporter(
        files, network: network.flatMap(ExportingNetwork.named),
        isDayFirst: first.map { $0 == .day }, year: year, wishes, in: folder)
      if !dryRun { try importer.write() }
      let report = MeasureReport(importer, isDry: dryRun)
      try StandardStreams.write(Array(report.text(speech).utf8))
      if !importer.measures.conflicts.isEmpty { throw ExitCode(1) }
    } catch let error as FileError {
      StandardStreams.refuse(error, speech)
      throw ExitCode(2)
    } catch let fault as MeasureFault {
      try refuse(fault.phrase, speech)
    } catch let failure as Converter.Failure {
      try refuse(failure.phrase, speech)
    } catch let refusal as MeasureImporter.Refusal {
      try refuse(refusal.phrase, speech)
    }
  }

  private func refuse(_ words: Phrase, _ speech: Language) throws {
    StandardStreams.say("diapason: \(words[speech])\n")
    throw ExitCode(2)
  }
}

extension MeasuredPeriod: ExpressibleByArgument {}
