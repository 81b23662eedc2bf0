import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk
import Importing

/// `diapason import measures`: exports of networks become values of the indicators.
struct ImportMeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "measures",
    Phrase(
      en: "Carries the figures of networks' exports over to the tables of measures.",
      fr: "Reporte les chiffres des exports de réseaux dans les tableaux de mesures."),
    Phrase(
      en: """
        Days are gathered into months (or weeks), and go to the indicators whose header names them: \
        “export: linkedin-impressions”. Where none does, indicators are begun for the foremost \
        figures. The same file twice adds nothing; a value that contradicts the table is named, and \
        not written.
        Networks: \(ExportingNetwork.all.map(\.id).joined(separator: ", ")).
        Example: diapason import measures content.xls followers.xls --network linkedin --dry-run
        """,
      fr: """
        Les jours sont réunis en mois (ou en semaines), et vont aux indicateurs dont l'en-tête les \
        nomme : « export: linkedin-impressions ». Si aucun ne le fait, des indicateurs sont commencés \
        pour les principaux chiffres. Le même fichier donné deux fois n'ajoute rien ; une valeur qui \
        contredit le tableau est nommée, et n'est pas écrite.
        Réseaux : \(ExportingNetwork.all.map(\.id).joined(separator: ", ")).
        Exemple : diapason import measures contenu.xls abonnes.xls --network linkedin --dry-run
        """))

  @Argument(
    help: .said(en: "Exports: .csv, .xls, .xlsx.", fr: "Des exports : .csv, .xls, .xlsx.", .file))
  var files: [String]

  @Option(
    help: .said(
      en: "Of which network (default: told by the columns).",
      fr: "De quel réseau (sinon d'après les colonnes).", .name))
  var network: String?

  @Option(help: .said(en: "The folder of the site.", fr: "Le dossier du site.", .folder))
  var source = "."

  @Flag(
    help: .said(
      en: "Says what would be added, and writes nothing.",
      fr: "Dit ce qui serait ajouté, et n'écrit rien."))
  var dryRun = false

  @Flag(
    help: .said(
      en: "Writes the export's value where the table has another.",
      fr: "Écrit la valeur de l'export là où le tableau en a une autre."))
  var replace = false

  @Flag(
    help: .said(
      en: "Takes months and weeks for which the export has only some of the days.",
      fr: "Prend les mois et les semaines dont l'export n'a que quelques jours."))
  var partial = false

  @Option(
    help: .said(
      en: "Figures that get an indicator, with commas: followers,clicks.",
      fr: "Les chiffres qui reçoivent un indicateur, séparés par des virgules : followers,clicks.",
      Phrase(en: "names", fr: "noms")))
  var follow: String?

  @Option(
    help: .said(
      en: "What days are gathered into (default: by the indicator's unit).",
      fr: "En quoi les jours sont réunis (sinon selon l'unité de l'indicateur).",
      Phrase(en: "day|week|month", fr: "day|week|month")))
  var by: MeasuredPeriod?

  @Option(
    help: .said(
      en: "Which number of 11/12/2026 comes first, where no day shows it.",
      fr: "Quel nombre de 11/12/2026 vient d'abord, là où aucun jour ne le montre.",
      Phrase(en: "day|month", fr: "day|month")))
  var first: FirstNumber?

  @Option(
    help: .said(
      en: "The year of days that have none.", fr: "L'année des jours qui n'en ont pas.",
      Phrase(en: "year", fr: "année")))
  var year: Int?

  @Option(
    help: .said(
      en: "The language of messages (default: the site's).",
      fr: "La langue des messages (celle du site sinon).", .languages))
  var language: Language?

  enum FirstNumber: String, ExpressibleByArgument { case day, month }

  func validate() throws {
    for file in files { try requireArgument(file, "file") }
    try requireText(source, for: "--source")
    if let network, ExportingNetwork.named(network) == nil {
      let known = ExportingNetwork.all.map(\.id).joined(separator: ", ")
      throw ValidationError(
        en: "--network: one of \(known)", fr: "--network : l'un de \(known)")
    }
    if let year, !Day.writtenYears.contains(year) {
      throw ValidationError(en: "--year: such as 2026", fr: "--year : par exemple 2026")
    }
    _ = try followed()
    try BuildDate.validate()
  }

  private func followed() throws -> [CountedFigure]? {
    try follow?.split(separator: ",").map { word in
      guard let figure = CountedFigure.named(word.trimmed) else {
        let known = CountedFigure.all.map(\.name.en).joined(separator: ", ")
        let quoted = Phrase.quoted(word.trimmed)
        throw ValidationError(
          en: "--follow: \(quoted.en): one or more of \(known)",
          fr: "--follow : \(quoted.fr) : un ou plusieurs de \(known)")
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
    StandardStreams.refuse(words, speech)
    throw ExitCode(2)
  }
}

extension MeasuredPeriod: ExpressibleByArgument {}
