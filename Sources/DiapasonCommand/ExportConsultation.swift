import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk
import Website

extension ExportCommand {
  /// `diapason export consultation`: what a works council gets before a version binds.
  struct Consultation: ParsableCommand {
    static let configuration = CommandConfiguration.said(
      "consultation",
      Phrase(
        en: "Writes what changes in a version, with the reasons, for a works council.",
        fr: "Écrit ce qui change dans une version, avec les raisons, pour un comité (CSE)."),
      Phrase(
        en: """
          One PDF and one page of HTML that needs no other file: what changes, rule by rule, word by \
          word, with the reasons of the table of changes; the formalities; both texts whole. The \
          version is compared with the one before it, or with that of --from. WeasyPrint sets the \
          pages of the PDF; it is installed apart.
          Example: diapason export consultation 3.1 works-council
          """,
        fr: """
          Un PDF et une page HTML qui se suffit : ce qui change, règle par règle et mot à mot, avec les \
          raisons du tableau des changements ; les formalités ; les deux textes en entier. La version \
          est comparée à la précédente, ou à celle de --from. WeasyPrint compose les pages du PDF ; il \
          s'installe à part.
          Exemple : diapason export consultation 3.1 dossier-cse
          """))

    @Argument(
      help: .said(
        en: "The version on which an opinion is asked.",
        fr: "La version sur laquelle un avis est demandé.", Phrase(en: "version", fr: "version")))
    var version: String

    @Argument(
      help: .said(
        en: "The folder to write to; the files of an earlier export are replaced.",
        fr: "Le dossier où écrire ; les fichiers d'un export précédent sont remplacés.", .folder))
    var folder: String

    @Option(
      help: .said(
        en: "The document's id; it may be left out if there is one document.",
        fr: "L'identifiant du document ; à omettre s'il n'y en a qu'un.", .name))
    var document: String?

    @Option(
      help: .said(
        en: "The version to compare with (default: the one before).",
        fr: "La version à laquelle comparer (sinon la précédente).",
        Phrase(en: "version", fr: "version")))
    var from: String?

    @OptionGroup var site: SiteOptions
    @OptionGroup var content: HandedOnOptions

    func validate() throws {
      try requireArgument(version, "version")
      try requireArgument(folder, "folder")
      try requireText(document, from, for: "--document", "--from")
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
        guard made.hasConsultation else {
          try refusePaper(.noConsultationLayout, build.language)
        }
        guard let export = try build.consultation(on: version, of: document, from: from) else {
          try refusePaper(
            document.map { .noSuchDocument($0, build.documents) }
              ?? .whichDocument(build.documents), build.language)
        }
        try write(export, build)
      } catch let error as FileError {
        StandardStreams.refuse(error, build.language)
        throw ExitCode(2)
      } catch let failure as Converter.Failure {
        try refusePaper(failure.paperPhrase, build.language)
      } catch let request as PaperExport.OutsideRequest {
        try refusePaper(.outsideRequest(request.address, in: "consultation"), build.language)
      } catch let refusal as ConsultationDocument.Refusal {
        let id = document ?? build.documents.first ?? ""
        try refusePaper(refusal.phrase(of: id), build.language)
      }
    }

    /// Nothing is written unless both files can be made.
    private func write(_ export: ConsultationExport, _ build: Build) throws {
      let page = try export.html()
      let files = [("html", page), ("pdf", try export.pdf(of: page))]
      try FileSystem.makeFolders(folder)
      for (ending, bytes) in files {
        let target = "\(folder)/\(export.name).\(ending)"
        let stands = FileSystem.status(target) != nil
        try FileSystem.writeWhole(bytes, to: target, mayStand: true)
        let word =
          stands
          ? Phrase(en: ": replaced", fr: "\u{A0}: remplacé")
          : Phrase(en: ": written", fr: "\u{A0}: écrit")
        StandardStreams.say(target.shownInMessage + word[build.language] + "\n")
      }
      if !export.document.otherReaders.isEmpty {
        StandardStreams.say(Phrase.curtailed(export.document.otherReaders)[build.language] + "\n")
      }
      let silent = export.document.withoutReason
      if !silent.isEmpty {
        StandardStreams.say(
          Phrase.withoutReason(silent, export.document.new)[build.language] + "\n")
      }
    }
  }
}

extension ConsultationDocument.Refusal {
  /// - Parameter id: the document's.
  fileprivate func phrase(of id: String) -> Phrase {
    let name = id.shownInMessage
    switch self {
    case .noVersions:
      return Phrase(
        en: "no version of \(name) is kept, so nothing can be compared: run diapason adopt \(name) "
          + "while its files hold the text in force, then write the next version",
        fr: "aucune version de \(name) n'est conservée, il n'y a donc rien à comparer : lancez "
          + "diapason adopt \(name) tant que ses fichiers tiennent le texte en vigueur, puis écrivez "
          + "la version suivante")
    case .unknownVersion(let version, let known):
      let word = Phrase.quoted(version)
      let list = known.map(\.shownInMessage).joined(separator: ", ")
      return Phrase(
        en: "\(name) has no version \(word.en); there is: \(list)",
        fr: "\(name) n'a pas de version \(word.fr) ; il y a : \(list)")
    case .isFirst(let version):
      let number = version.shownInMessage
      return Phrase(
        en: "version \(number) is the first that is kept of \(name), so nothing can be compared: "
          + "diapason export pdf \(name) gives the text of today",
        fr: "la version \(number) est la première conservée de \(name), il n'y a donc rien à "
          + "comparer : diapason export pdf \(name) donne le texte d'aujourd'hui")
    case .isLater(let earlier, let version):
      let (one, other) = (earlier.shownInMessage, version.shownInMessage)
      return Phrase(
        en: "version \(one) comes after \(other): ask for \(one) --from \(other)",
        fr: "la version \(one) vient après \(other) : demandez \(one) --from \(other)")
    case .sameVersion(let version):
      let number = version.shownInMessage
      return Phrase(
        en: "version \(number) cannot be compared with itself: name another after --from, or leave "
          + "it out",
        fr:
          "la version \(number) ne se compare pas à elle-même : nommez-en une autre après --from, "
          + "ou ne la donnez pas")
    case .withheld(let version):
      let number = version.shownInMessage
      return Phrase(
        en: "version \(number) of \(name), or the one before, is not for these readers: leave out "
          + "--readers",
        fr: "la version \(number) de \(name), ou celle d'avant, n'est pas pour ces lecteurs : ne "
          + "donnez pas --readers")
    }
  }
}

extension Phrase {
  fileprivate static let noConsultationLayout = Phrase(
    en: "the theme has no layout consultation: copy it, consultation-text, consultation-styles and "
      + "document-pdf-styles from themes/diapason/layouts, or leave out --theme",
    fr: "le thème n'a pas de gabarit consultation : copiez-le de themes/diapason/layouts avec "
      + "consultation-text, consultation-styles et document-pdf-styles, ou ne donnez pas --theme")

  fileprivate static func whichDocument(_ known: [String]) -> Phrase {
    guard !known.isEmpty else { return .noSuchDocument("", []) }
    let list = known.map(\.shownInMessage).joined(separator: ", ")
    return Phrase(
      en: "say which document after --document: \(list)",
      fr: "dites quel document après --document : \(list)")
  }

  fileprivate static func curtailed(_ readers: [String]) -> Phrase {
    let list = readers.map(\.shownInMessage).joined(separator: ", ")
    let first = readers[0].shownInMessage
    return Phrase(
      en: "rules reserved for \(list) are left out, and the file says so: with --readers \(first) "
        + "it holds theirs",
      fr: "des règles réservées à \(list) n'y sont pas, et le dossier le dit : avec "
        + "--readers \(first), il a les leurs")
  }

  fileprivate static func withoutReason(_ rules: [String], _ version: String) -> Phrase {
    let list = rules.map(\.shownInMessage).joined(separator: ", ")
    let number = version.shownInMessage
    return Phrase(
      en: "the table of changes gives no reason in version \(number) for: \(list). Write a row for "
        + "each, with “version” and “why”, and run it again",
      fr:
        "le tableau des changements ne dit pas pourquoi changent, en version \(number) : \(list). "
        + "Écrivez une ligne pour chacune, avec « version » et « pourquoi », puis recommencez")
  }
}
