import ArgumentParser
import CharterModel
import Desk
import Diagnosis
import Diapason
import Disk

/// `diapason adopt`: keeps the version of a document as it is adopted.
struct AdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "adopt",
    Phrase(
      en: "Keeps a document and its rules as they are adopted.",
      fr: "Conserve un document et ses règles tels qu'ils sont adoptés."),
    Phrase(
      en: """
        The document says its version, the day it takes effect and the status “adopted”. Its text and \
        that of its rules are copied beside it, under versions/, and a line of versions.csv names them \
        with their print. What is kept is never changed: another text is another version, or, for a \
        slip of the pen, an erratum.
        Exit codes: 0, kept; 1, the document has errors; 2, it could not be done.
        Example: diapason adopt charter
        Example: diapason adopt charter --erratum "CH-10: “two” instead of “tow”"
        Example, where the document holds the next version by now: put the slip right in the files of \
        versions/3.1, then diapason adopt charter --number 3.1 --erratum "CH-10: “two”"
        """,
      fr: """
        Le document dit sa version, le jour où il prend effet et le statut « adopté ». Son texte et \
        celui de ses règles sont copiés à côté de lui, sous versions/, et une ligne de versions.csv les \
        nomme avec leur empreinte. Ce qui est conservé ne change plus : un autre texte est une autre \
        version ou, pour une coquille, un erratum.
        Codes de sortie : 0, conservé ; 1, le document a des erreurs ; 2, cela n'a pas pu se faire.
        Exemple : diapason adopt charte
        Exemple : diapason adopt charte --erratum "CH-10 : « deux » au lieu de « duex »"
        Exemple, quand le document contient déjà la version suivante : rectifiez la coquille dans les \
        fichiers de versions/3.1, puis diapason adopt charte --number 3.1 --erratum "CH-10 : « deux »"
        """))

  @Argument(
    help: .said(
      en: "The document, by its id or its file; leave it out if there is only one.",
      fr: "Le document, par son identifiant ou son fichier ; à omettre s'il n'y en a qu'un.", .name)
  )
  var document: String?

  @Option(
    help: .said(
      en: "What is corrected in the adopted version, without a new number.",
      fr: "Ce qui est rectifié dans la version adoptée, sans autre numéro.",
      Phrase(en: "what", fr: "quoi")))
  var erratum: String?

  @Option(
    help: .said(
      en: "The version whose kept files were put right, if the document holds another by now.",
      fr:
        "La version dont les fichiers conservés ont été rectifiés, si le document en contient une autre.",
      Phrase(en: "version", fr: "version")))
  var number: String?

  @Option(
    help: .said(
      en: "The day of the adoption (default: SOURCE_DATE_EPOCH, else today).",
      fr: "Le jour de l'adoption (sinon SOURCE_DATE_EPOCH, sinon aujourd'hui).",
      Phrase(en: "yyyy-mm-dd", fr: "aaaa-mm-jj")))
  var date: String?

  @OptionGroup var site: SiteOptions

  func validate() throws {
    try requireText(document, erratum, number, for: "document", "--erratum", "--number")
    try BuildDate.validate(given: date)
    try requireDay(date, for: "--date")
    if let erratum, erratum.trimmed.isEmpty {
      throw ValidationError(en: "--erratum is empty", fr: "--erratum est vide")
    }
    if number != nil, erratum == nil {
      throw ValidationError(
        en: "--number goes with --erratum: it says in which version a slip was put right",
        fr: "--number va avec --erratum : il dit dans quelle version une coquille est rectifiée")
    }
  }

  func run() throws {
    let day = date.flatMap { Day($0) } ?? BuildDate.today(in: nil)
    var options = Options(site)
    options.date = day
    var build = Build(options)
    do {
      let adoption = try build.adoption(of: document, on: day, erratum: erratum, number: number)
      if !adoption.changes.isEmpty {
        try ContentEditor(SourceFolder(site.source)).change(adoption.changes)
      }
      StandardStreams.say(adoption.phrase[build.language] + "\n")
      try StandardStreams.write(Array((adoption.shownFolder + "\n").utf8))
    } catch let error as FileError {
      StandardStreams.refuse(error, build.language)
      throw ExitCode(2)
    } catch ContentEditor.Failure.moved(let path) {
      StandardStreams.refuse(.changedMeanwhile(path), build.language)
      throw ExitCode(2)
    } catch let refusal as Adoption.Refusal {
      try Run(arguments: site).report(build.diagnostics, language: build.language)
      StandardStreams.refuse(refusal.phrase, build.language)
      throw ExitCode(refusal.isOfContent ? 1 : 2)
    }
  }
}

extension AdoptCommand {
  /// The same for the desk: what is to be written, and what is said of it.
  static func decision(on path: String, _ options: Options) -> AdoptionDecision {
    var options = options
    // What is reserved or a draft is kept too; the day is today's, however long the desk is open.
    options.date = BuildDate.today(in: nil)
    var build = Build(options)
    do {
      let adoption = try build.adoption(of: path, on: options.date)
      return .write(adoption.changes, adoption.phrase)
    } catch let refusal as Adoption.Refusal {
      let faults = build.diagnostics.prefix(3).map { fault in
        Phrase(
          en: "\(fault.position?.path ?? ""): \(fault.message.en)",
          fr: "\(fault.position?.path ?? "") : \(fault.message.fr)")
      }
      let said = [refusal.phraseOfForm ?? refusal.phrase] + faults
      return .refused(
        Phrase(
          en: said.map(\.en).joined(separator: " — "), fr: said.map(\.fr).joined(separator: " — ")))
    } catch let error as FileError {
      return .refused(
        Phrase(
          en: "\(error.path): \(error.reason.en)", fr: "\(error.path) : \(error.reason.fr)"))
    } catch { return .refused(Phrase(en: "\(error)", fr: "\(error)")) }
  }
}

/// A date that was asked for is one, in a year that is meant.
func requireDay(_ text: String?, for option: String) throws {
  guard let text, !(Day(text)?.isWritable ?? false) else { return }
  let word = Phrase.quoted(text)
  throw ValidationError(
    en: "\(option): \(word.en): write the date as 2026-03-31.",
    fr: "\(option) : \(word.fr) : écrivez la date comme 2026-03-31.")
}
