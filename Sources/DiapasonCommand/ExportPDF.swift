import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk

extension ExportCommand {
  /// `diapason export pdf`: a document as it is handed over.
  struct PDF: ParsableCommand {
    static let configuration = CommandConfiguration.said(
      "pdf",
      Phrase(
        en: "Writes a document with its rules and annexes as a PDF.",
        fr: "Écrit un document, avec ses règles et ses annexes, en PDF."),
      Phrase(
        en: """
          Cover, contents, running heads and numbered pages; tagged for screen readers (PDF/UA), fonts \
          embedded. Without --output it is written beside the document, and the next build offers it \
          on the document's page. WeasyPrint sets the pages; it is installed apart.
          Example: diapason export pdf charter
          """,
        fr: """
          Couverture, sommaire, titres courants et pages numérotées ; balisé pour les lecteurs d'écran \
          (PDF/UA), polices incorporées. Sans --output, il est écrit à côté du document, et la \
          construction suivante le propose sur la page du document. WeasyPrint compose les pages ; il \
          s'installe à part.
          Exemple : diapason export pdf charte
          """))

    @Argument(
      help: .said(
        en: "The document's id: the name of its folder.",
        fr: "L'identifiant du document : le nom de son dossier.", .name))
    var document: String

    @Option(
      help: .said(
        en: "The file to write (default: beside the document).",
        fr: "Le fichier à écrire (sinon à côté du document).", .file))
    var output: String?

    @OptionGroup var site: SiteOptions
    @OptionGroup var content: HandedOnOptions

    func validate() throws {
      try requireArgument(document, "document")
      try requireText(output, for: "--output")
    }

    func run() throws {
      GentleStop().listen(tidying: ScratchFolder.removeAll)
      let run = Run(arguments: site)
      var build = Build(Options(site, content))
      do {
        guard case .checked = try build.check(), let made = build.site else {
          try run.report(build.diagnostics, language: build.language)
          throw ExitCode(build.diagnostics.isImpossible ? 2 : 1)
        }
        guard made.hasPaper else { try refusePaper(.noPaperLayout, build.language) }
        guard let (export, path) = try build.paper(ofDocument: document) else {
          try refusePaper(.noSuchDocument(document, build.documents), build.language)
        }
        let target = output ?? path
        let stands = FileSystem.status(target) != nil
        let pdf = try export.pdf()
        try FileSystem.writeWhole(pdf, to: target, mayStand: true)
        let word =
          stands
          ? Phrase(en: "replaced", fr: "remplacé") : Phrase(en: "written", fr: "écrit")
        let colon = Phrase(en: ": ", fr: "\u{A0}: ")[build.language]
        StandardStreams.say(target.shownInMessage + colon + word[build.language] + "\n")
      } catch let error as FileError {
        StandardStreams.refuse(error, build.language)
        throw ExitCode(2)
      } catch let failure as Converter.Failure {
        try refusePaper(failure.paperPhrase, build.language)
      } catch let request as PaperExport.OutsideRequest {
        try refusePaper(.outsideRequest(request.address, in: "document-pdf"), build.language)
      }
    }
  }
}
