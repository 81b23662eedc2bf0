import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// The formalities of a règlement intérieur were done in their order and in time. What the law asks
  /// is told; whether it applies is for who reads it.
  static let formalitiesInOrder = Check { site in
    let charter = site.charter
    let rows = charter.rows(of: Formalities.kind)
    let known = charter.versionsOfDocuments
    let rowsOfDocument = Dictionary(grouping: rows) {
      charter.document(of: $0, Formalities.document)
    }
    return rows.compactMap {
      charter.unknownVersion(in: $0, Formalities.document, Formalities.version, among: known)
    }
      + rows.compactMap { charter.mistyped($0) }
      + charter.records(of: CharterDocument.kind).flatMap { document in
        let own = rowsOfDocument[document] ?? []
        let rowsOfVersion = Dictionary(grouping: own) { $0.fields[Formalities.version] }
        let isKnown = own.contains { FormalityStep.isKnown(in: $0) }
        return charter.versionsToExamine(ofDocument: document, on: site.date).flatMap { version in
          let number = version.page.fields[CharterDocument.version]
          let steps = (rowsOfVersion[number] ?? []).compactMap(FormalityStep.init)
          return charter.early(steps)
            + [
              isKnown ? charter.missing(among: steps, version) : nil, charter.hasty(steps, version),
            ].compactMap(\.self)
        }
      }
  }
}

private struct KeptText {
  /// The file in which it is changed.
  var file: String
  /// The id by which it is then kept.
  var document: String
  /// The folder of its text, if the document's files hold another version by now.
  var folder: String?
}

/// A version that binds, or is to: what is late for one that was replaced, nobody can do any more.
private struct ExaminedVersion {
  /// Its document.
  var page: CharterPage
  var state: Validity.State?
  /// If its text is kept already.
  var kept: KeptText?
  /// Where it is listed, if it is not the one that is shown: in its own files nobody may mend anything.
  var row: SourcePosition?

  /// The same finding, where somebody can act upon it.
  func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let row else { return diagnostic }
    var moved = diagnostic
    (moved.position, moved.excerpt) = (row, nil)
    return moved
  }
}

extension Charter {
  fileprivate func versionsToExamine(
    ofDocument document: Int, on date: Day
  ) -> [ExaminedVersion] {
    guard let history = history(ofDocument: document) else {
      return [
        ExaminedVersion(page: pages[document], state: validity(of: document)?.state(on: date))
      ]
    }
    return history.editions.indices.compactMap { place in
      let edition = history.editions[place]
      let isShown = place == history.shown
      guard isShown || edition.state(on: date) != .retired else { return nil }
      guard let index = isShown ? document : documentPage(of: edition) else { return nil }
      let state =
        isShown ? validity(of: document)?.state(on: date) : edition.state(on: date)
      let id = pages[document].recordID ?? ""
      return ExaminedVersion(
        page: pages[index], state: state,
        kept: edition.isKept
          ? KeptText(
            file: prefix + history.document, document: id,
            folder: history.written == place ? nil : prefix + edition.folder) : nil,
        row: edition.isKept && !isShown
          ? SourcePosition(path: prefix + history.table, line: edition.line) : nil)
    }
  }
}

/// A step that the law knows, done on a day.
private struct FormalityStep {
  let step: Formalities.Step
  let day: Day
  let row: CharterTable.Row

  init?(_ row: CharterTable.Row) {
    guard let step = Self.known(in: row), let day = row.fields[Formalities.date] else { return nil }
    self.step = step
    self.day = day
    self.row = row
  }

  static func isKnown(in row: CharterTable.Row) -> Bool { known(in: row) != nil }

  private static func known(in row: CharterTable.Row) -> Formalities.Step? {
    row.fields[Formalities.step].flatMap(Formalities.Step.init)
  }
}

extension Charter {
  /// A step of one's own that is almost one of those that are checked.
  fileprivate func mistyped(_ row: CharterTable.Row) -> Diagnostic? {
    guard let name = row.fields[Formalities.step], let step = Formalities.Step.slip(name) else {
      return nil
    }
    let quoted = Phrase.quoted(name)
    return diagnostic(
      .unknownFormality, in: row, of: Formalities.step,
      Phrase(
        en: "\(quoted.en) is none of the steps whose order and delay are checked",
        fr: "\(quoted.fr) n'est aucune des étapes dont l'ordre et le délai sont vérifiés"),
      help: Phrase(
        en: "write “\(step.written)”; if it is a step of your own, give it another name",
        fr: "écrivez « \(step.written) » ; si c'est une étape à vous, donnez-lui un autre nom"))
  }

  /// Steps that came before the works council's opinion.
  fileprivate func early(_ steps: [FormalityStep]) -> [Diagnostic] {
    guard let opinion = steps.filter({ $0.step == .consultation }).map(\.day).max() else {
      return []
    }
    return steps.filter { $0.step != .consultation && $0.day < opinion }.map { step in
      diagnostic(
        .formalityOrder, in: step.row, of: Formalities.date,
        Phrase(
          en: "this came before the works council's opinion, of \(opinion) (Code du travail, "
            + "L. 1321-4)",
          fr: "cette étape précède l'avis du CSE, du \(opinion) (Code du travail, L. 1321-4)"),
        help: Phrase(
          en: "write the day on which it was done, \(opinion) or later; if it was done before, do "
            + "it again",
          fr:
            "écrivez le jour où elle a été faite, le \(opinion) ou plus tard ; si elle a été faite "
            + "avant, refaites-la"))
    }
  }

  /// Steps that a version in force lacks, where one of them was done for some version of its document.
  fileprivate func missing(
    among steps: [FormalityStep], _ examined: ExaminedVersion
  ) -> Diagnostic? {
    guard examined.state == .inForce || examined.state == .announced else { return nil }
    let done = steps.map(\.step)
    let lacking = Formalities.Step.allCases.filter { !done.contains($0) }
    guard !lacking.isEmpty else { return nil }
    let page = examined.page
    let version = (page.fields[CharterDocument.version] ?? "").shownInMessage
    let names = Phrase(
      en: lacking.map { "“\($0.written)”" }.joined(separator: ", "),
      fr: lacking.map { "« \($0.written) »" }.joined(separator: ", "))
    let path = table(Formalities.kind)?.paths.last ?? ""
    return examined.placed(
      page.diagnostic(
        .missingFormality, of: CharterDocument.version,
        Phrase(
          en:
            "version \(version) lacks formalities that were done for this document before, or are "
            + "done for it in part: \(names.en)",
          fr: "il manque à la version \(version) des formalités que ce document a déjà suivies, ou "
            + "commencées : \(names.fr)"),
        help: Phrase(
          en:
            "add a row for each to \((prefix + path).shownInMessage): version “\(version)”, step, day",
          fr: "ajoutez une ligne pour chacune à \((prefix + path).shownInMessage) : version "
            + "« \(version) », étape, jour")))
  }

  /// A version that takes effect before its formalities let it.
  fileprivate func hasty(_ steps: [FormalityStep], _ examined: ExaminedVersion) -> Diagnostic? {
    let page = examined.page
    guard let effective = page.fields[CharterDocument.effective],
      let first = Formalities.firstDay(after: steps.map { ($0.step, $0.day) }), effective < first
    else { return nil }
    var help = Phrase(en: "write \(first) or later", fr: "écrivez le \(first), ou plus tard")
    if let kept = examined.kept {
      var (file, command) = (
        kept.file.shownInMessage, "diapason adopt \(kept.document.shownInMessage)"
      )
      // The document's files hold the next version.
      if let folder = kept.folder {
        let number = page.fields[CharterDocument.version] ?? ""
        file = "\(folder)/\(ContentPath.name(of: kept.file))".shownInMessage
        command += " --number \(number.shownInMessage)"
      }
      command += " --erratum"
      help.en += " in \(file), and keep it so: \(command) \"the day it takes effect\""
      help.fr += " dans \(file), et conservez-la ainsi : \(command) \"la date d'effet\""
    }
    return examined.placed(
      page.diagnostic(
        .earlyForce, of: CharterDocument.effective,
        Phrase(
          en:
            "it takes effect less than a month after the later of filing and publication (Code du "
            + "travail, L. 1321-4 and R. 1321-3)",
          fr: "elle prend effet moins d'un mois après la dernière des formalités de dépôt et de "
            + "publicité (Code du travail, L. 1321-4 et R. 1321-3)"),
        help: help))
  }
}
