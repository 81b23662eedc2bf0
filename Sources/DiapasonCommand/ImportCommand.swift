import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk
import Importing
import Media

/// `diapason import`: what a company has already becomes files of a site.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "import",
    Phrase(
      en: "Makes a site of Word, LibreOffice, HTML and Excel files, or takes in measures.",
      fr: "Fait un site de fichiers Word, LibreOffice, HTML et Excel, ou reprend des mesures."),
    usage: Phrase(
      en: """
        diapason import <source> ... [--to <dir>] [--dry-run] [--language <fr|en>]
        diapason import measures <file> ... [--network <name>] [--source <dir>] [--dry-run]
        """,
      fr: """
        diapason import <document> ... [--to <dossier>] [--dry-run] [--language <fr|en>]
        diapason import measures <fichier> ... [--network <nom>] [--source <dossier>] [--dry-run]
        """),
    Phrase(
      en: """
        Example: diapason import charte.docx --to charte && diapason build --source charte
        Example: diapason import measures followers.xls --network linkedin
        """,
      fr: """
        Exemple : diapason import charte.docx --to charte && diapason build --source charte
        Exemple : diapason import measures abonnes.xls --network linkedin
        """),
    subcommands: [ImportDocumentsCommand.self, ImportMeasuresCommand.self],
    defaultSubcommand: ImportDocumentsCommand.self)
}

/// Documents of text processors and spreadsheets become a site, or a part of one.
struct ImportDocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "documents",
    Phrase(
      en: "Makes a site of Word, LibreOffice, HTML and Excel files.",
      fr: "Fait un site de fichiers Word, LibreOffice, HTML et Excel."),
    Phrase(
      en: """
        Numbered rules, contacts, networks, terms and colours become records; the text stays in its \
        order and its words. What is not sure is marked “…”, and the report says what became of each \
        part. Documents are read by pandoc, workbooks by Gnumeric: both are installed apart.
        Example: diapason import charte.docx --to charte && diapason build --source charte
        """,
      fr: """
        Règles numérotées, contacts, réseaux, termes et couleurs deviennent des fiches ; le texte garde \
        son ordre et ses mots. Ce qui n'est pas sûr est marqué « … », et le compte rendu dit ce que \
        chaque partie est devenue. Les documents sont lus par pandoc, les classeurs par Gnumeric : les \
        deux s'installent à part.
        Exemple : diapason import charte.docx --to charte && diapason build --source charte
        """))

  @Argument(
    help: .said(
      en: "Files, or folders of files.", fr: "Des fichiers, ou des dossiers de fichiers.",
      Phrase(en: "source", fr: "document")))
  var sources: [String]

  @Option(
    name: .customLong("to"),
    help: .said(
      en: "A new folder, or the folder of a site (default: named after the source).",
      fr: "Un nouveau dossier, ou celui d'un site (sinon du nom du document).", .folder))
  var destination: String?

  @Flag(
    help: .said(
      en: "Says what would be written, and writes nothing.",
      fr: "Dit ce qui serait écrit, et n'écrit rien."))
  var dryRun = false

  @Option(
    help: .said(
      en: "The language of the documents (default: guessed).",
      fr: "La langue des documents (sinon devinée).", .languages))
  var language: Language?

  func validate() throws {
    for source in sources { try requireArgument(source, "source") }
    if let destination { try requireText(destination, for: "--to") }
  }

  func run() throws {
    GentleStop().listen(tidying: ScratchFolder.removeAll)
    do {
      let place = try ImportPlace(destination ?? Self.name(of: sources[0]))
      let importer = try Importer(sources, into: place.site, language: language)
      let files = place.site == nil ? importer.filesOfNewSite : importer.files
      if !dryRun { try place.write(files) }
      let report = ImportReport(importer, files, in: place, isDry: dryRun)
      try StandardStreams.write(Array(report.text(importer.language).utf8))
    } catch let error as FileError {
      try refuse(
        Phrase(
          en: "\(error.path.shownAsPath): \(error.reason.en)",
          fr: "\(error.path.shownAsPath) : \(error.reason.fr)"))
    } catch let failure as Converter.Failure {
      try refuse(failure.phrase)
    } catch let refusal as NewFolder.Refusal {
      try refuse(refusal.phrase)
    } catch let refusal as Importer.Refusal {
      try refuse(refusal.phrase)
    }
  }

  /// `charte.docx` becomes `charte`.
  private static func name(of source: String) -> String {
    var path = source
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return PublishedName.stem(ContentPath.stem(of: path)) + "-site"
  }

  private func refuse(_ words: Phrase) throws {
    StandardStreams.refuse(words, language ?? .ofEnvironment)
    throw ExitCode(2)
  }
}

/// Where imported files go: a new folder, filled as a whole, or a site.
struct ImportPlace {
  let shown: String
  let site: SourceFolder?
  private let newFolder: NewFolder?

  init(_ path: String) throws {
    let isSite =
      FileSystem.status(path + "/content")?.kind == .folder
      || FileSystem.status(path + "/" + SourceFolder.configurationName) != nil
    if isSite {
      site = try SourceFolder(path)
      newFolder = nil
    } else {
      site = nil
      newFolder = try NewFolder(path)
    }
    shown = path
  }

  /// Writes the files, whose paths are those of the content folder in a site, and those of the whole
  /// folder otherwise. Nothing that exists is written over; what is written stands there as a whole
  /// or not at all.
  func write(_ files: [ImportedFile]) throws {
    if let newFolder { return try newFolder.write(files.map { ($0.path, $0.bytes) }) }
    guard let site else { return }
    var written: [String] = []
    do {
      for file in files {
        let path = site.contentFolder + "/" + file.path
        try FileSystem.makeFolders(ContentPath.folder(of: path))
        try FileSystem.writeWhole(file.bytes, to: path, mayStand: false)
        written.append(path)
      }
    } catch {
      for path in written { try? FileSystem.remove(path) }
      throw error
    }
  }
}
