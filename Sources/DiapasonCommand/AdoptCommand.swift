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
        """,
      fr: """
        Le document dit sa version, le jour où il prend effet et le statut « adopté ». Son texte et \
        celui de ses règles sont copiés à côté de lui, sous versions/, et une ligne de versions.csv les \
        nomme avec leur empreinte. Ce qui est conservé ne change plus : un autre texte est une autre \
        version ou, pour une coquille, un erratum.
        Codes de sortie : 0, conservé ; 1, le document a des erreurs ; 2, cela n'a pas pu se faire.
        Exemple : diapason adopt charte
        Exemple : diapason adopt charte --erratum "CH-10 : « deux » au lieu de « duex »"
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
      en: "The day of the adoption (default: SOURCE_DATE_EPOCH, else today).",
      fr: "Le jour de l'adoption (sinon SOURCE_DATE_EPOCH, sinon aujourd'hui).",
      Phrase(en: "yyyy-mm-dd", fr: "aaaa-mm-jj")))
  var date: String?

  @OptionGroup var site: SiteOptions

  func validate() throws {
    try requireText(document, erratum, for: "document", "--erratum")
    try BuildDate.validate(given: date)
    try requireDay(date, for: "--date")
    if let erratum, erratum.trimmed.isEmpty {
      throw ValidationError(en: "--erratum is empty", fr: "--erratum est vide")
    }
  }

  func run() throws {
    let day = date.flatMap { Day($0) } ?? BuildDate.today(in: nil)
    var options = Options(site)
    options.date = day
    var build = Build(options)
    do {
      let adoption = try build.adoption(of: document, on: day, erratum: erratum)
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

extension Adoption {
  fileprivate var phrase: Phrase {
    let print = DocumentWords.grouped(self.print)
    guard !changes.isEmpty else {
      return Phrase(
        en: "version \(number) was already adopted, in the same words: \(print)",
        fr: "la version \(number) était déjà adoptée, dans les mêmes mots : \(print)")
    }
    let rules = Phrase.counted(self.rules, en: ("rule", "rules"), fr: ("règle", "règles"))
    return Phrase(
      en: "version \(number) is kept, with \(rules.en); its fingerprint is \(print)",
      fr: "la version \(number) est conservée, avec \(rules.fr) ; son empreinte est \(print)")
  }
}

extension Phrase {
  fileprivate static func changedMeanwhile(_ path: String) -> Phrase {
    Phrase(
      en: "\(path.shownAsPath) was changed meanwhile: nothing was written; run it again",
      fr: "\(path.shownAsPath) a changé entre-temps : rien n'a été écrit ; relancez la commande")
  }
}

extension Adoption.Refusal {
  /// Whether mending the content is the cure.
  fileprivate var isOfContent: Bool {
    switch self {
    case .unknownDocument, .severalDocuments, .table: false
    default: true
    }
  }

  fileprivate var phrase: Phrase {
    switch self {
    case .unknownDocument(let name, let known):
      let quoted = Phrase.quoted(name)
      return Phrase(
        en: "no document is called \(quoted.en); there is: \(known.joined(separator: ", "))",
        fr: "aucun document ne s'appelle \(quoted.fr) ; il y a : \(known.joined(separator: ", "))")
    case .severalDocuments(let known) where known.isEmpty:
      return Phrase(
        en: "there is no document here: write “kind: document” in the header of its index.md",
        fr:
          "il n'y a pas de document ici : écrivez « type: document » dans l'en-tête de son index.md"
      )
    case .severalDocuments(let known):
      return Phrase(
        en: "say which document: \(known.joined(separator: ", "))",
        fr: "dites quel document : \(known.joined(separator: ", "))")
    case .isDraft(let path):
      return Phrase(
        en: "\(path) is a draft: remove “draft: yes” first",
        fr: "\(path) est un brouillon : retirez d'abord « brouillon: oui »")
    case .notAdopted(let path):
      return Phrase(
        en: "\(path) does not say that it is adopted: write “status: adopted” in its header",
        fr: "\(path) ne dit pas qu'il est adopté : écrivez « statut: adopté » dans son en-tête")
    case .withoutVersion(let path):
      return Phrase(
        en: "\(path) has no number: write “version: \"1.0\"” in its header",
        fr: "\(path) n'a pas de numéro : écrivez « version: \"1.0\" » dans son en-tête")
    case .withoutDay(let path):
      return Phrase(
        en:
          "\(path) does not say when it takes effect: write “effective: 2027-01-01” in its header",
        fr:
          "\(path) ne dit pas quand il prend effet : écrivez « en-vigueur-le: 2027-01-01 » dans son "
          + "en-tête")
    case .number(let number):
      let quoted = Phrase.quoted(number)
      return Phrase(
        en: "\(quoted.en) cannot be the name of a folder: write a version such as 3.1",
        fr: "\(quoted.fr) ne peut pas nommer un dossier : écrivez une version telle que 3.1")
    default: return phraseOfText
    }
  }

  /// For whoever has the document's facts as a form before them: what to choose there.
  fileprivate var phraseOfForm: Phrase? {
    switch self {
    case .isDraft:
      Phrase(
        en: "This document is a draft: choose “no” under “Draft”, save, then adopt it.",
        fr: "Ce document est un brouillon\u{A0}: choisissez «\u{A0}non\u{A0}» sous "
          + "«\u{A0}Brouillon\u{A0}», enregistrez, puis adoptez-le.")
    case .notAdopted:
      Phrase(
        en: "This document does not say that it is adopted: choose “adopted” under “Status”, save, "
          + "then adopt it.",
        fr: "Ce document ne dit pas qu’il est adopté\u{A0}: choisissez «\u{A0}adoptée\u{A0}» sous "
          + "«\u{A0}Statut\u{A0}», enregistrez, puis adoptez-le.")
    case .withoutVersion, .number:
      Phrase(
        en: "This document has no number that can be kept: write one such as 3.1 under “Version”, "
          + "save, then adopt it.",
        fr:
          "Ce document n’a pas de numéro qui puisse être conservé\u{A0}: écrivez-en un, comme 3.1, "
          + "sous «\u{A0}Version\u{A0}», enregistrez, puis adoptez-le.")
    case .withoutDay:
      Phrase(
        en:
          "This document does not say when it takes effect: choose the day under “Effective”, save, "
          + "then adopt it.",
        fr: "Ce document ne dit pas quand il prend effet\u{A0}: choisissez le jour sous "
          + "«\u{A0}En vigueur le\u{A0}», enregistrez, puis adoptez-le.")
    case .otherWords(let number, let adopted):
      Phrase(
        en:
          "Version \(number) was adopted on \(adopted) in other words: write the next number under "
          + "“Version”, save, then adopt it.",
        fr: "La version \(number) a été adoptée le \(adopted) avec d’autres mots\u{A0}: écrivez le "
          + "numéro suivant sous «\u{A0}Version\u{A0}», enregistrez, puis adoptez-la.")
    default: nil
    }
  }

  private var phraseOfText: Phrase {
    switch self {
    case .otherWords(let number, let adopted):
      return Phrase(
        en:
          "version \(number) was adopted on \(adopted) in other words: write the next number, or say "
          + "with --erratum which slip is corrected",
        fr:
          "la version \(number) a été adoptée le \(adopted) avec d'autres mots : écrivez le numéro "
          + "suivant, ou dites par --erratum quelle coquille est rectifiée")
    case .nothingToRectify(let number):
      return Phrase(
        en: "version \(number) was never adopted: run it without --erratum",
        fr: "la version \(number) n'a jamais été adoptée : lancez la commande sans --erratum")
    case .table(let path):
      return Phrase(
        en: "\(path) cannot be written: save it as CSV in UTF-8, with its header",
        fr: "\(path) ne peut pas être écrit : enregistrez-le en CSV UTF-8, avec sa ligne d'en-tête")
    default:
      return Phrase(
        en: "nothing was adopted: mend these errors first",
        fr: "rien n'a été adopté : corrigez d'abord ces erreurs")
    }
  }
}
