import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// The formalities of a règlement intérieur were done in their order and in time. What the law asks
  /// is told; whether it applies is for who reads it.
  static let formalitiesInOrder = Check { site in
    let charter = site.charter
    let rows = charter.rows(of: Formalities.kind)
    return rows.compactMap {
      charter.unknownVersion(in: $0, Formalities.document, Formalities.version)
    }
      + charter.records(of: CharterDocument.kind).flatMap { document in
        let version = charter.pages[document].fields[CharterDocument.version]
        let own = rows.filter { charter.document(of: $0, Formalities.document) == document }
        let steps = own.filter { $0.fields[Formalities.version] == version }
          .compactMap(FormalityStep.init)
        return charter.early(steps)
          + [
            charter.missing(among: steps, others: own, document, on: site.date),
            charter.hasty(steps, document),
          ].compactMap(\.self)
      }
  }
}

/// A step that the law knows, done on a day.
private struct FormalityStep {
  let step: Formalities.Step
  let day: Day
  let row: CharterTable.Row

  init?(_ row: CharterTable.Row) {
    guard let step = row.fields[Formalities.step].flatMap(Formalities.Step.init),
      let day = row.fields[Formalities.date]
    else { return nil }
    self.step = step
    self.day = day
    self.row = row
  }
}

extension Charter {
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

  /// Steps that a version in force lacks, where one of them was done for it or for a version before.
  fileprivate func missing(
    among steps: [FormalityStep], others: [CharterTable.Row], _ document: Int, on date: Day
  ) -> Diagnostic? {
    let isKnown = others.contains {
      $0.fields[Formalities.step].flatMap(Formalities.Step.init) != nil
    }
    guard isKnown, let state = validity(of: document)?.state(on: date),
      state == .inForce || state == .announced
    else { return nil }
    let done = steps.map(\.step)
    let lacking = Formalities.Step.allCases.filter { !done.contains($0) }
    guard !lacking.isEmpty else { return nil }
    let page = pages[document]
    let version = (page.fields[CharterDocument.version] ?? "").shownInMessage
    let names = Phrase(
      en: lacking.map { "“\($0.written)”" }.joined(separator: ", "),
      fr: lacking.map { "« \($0.written) »" }.joined(separator: ", "))
    let path = table(Formalities.kind)?.paths.last ?? ""
    return page.diagnostic(
      .missingFormality, of: CharterDocument.version,
      Phrase(
        en: "version \(version) lacks formalities that were done for this document before, or are "
          + "done for it in part: \(names.en)",
        fr: "il manque à la version \(version) des formalités que ce document a déjà suivies, ou "
          + "commencées : \(names.fr)"),
      help: Phrase(
        en:
          "add a row for each to \((prefix + path).shownInMessage): version “\(version)”, step, day",
        fr: "ajoutez une ligne pour chacune à \((prefix + path).shownInMessage) : version "
          + "« \(version) », étape, jour"))
  }

  /// A version that takes effect before its formalities let it.
  fileprivate func hasty(_ steps: [FormalityStep], _ document: Int) -> Diagnostic? {
    let page = pages[document]
    guard let effective = page.fields[CharterDocument.effective],
      let first = Formalities.firstDay(after: steps.map { ($0.step, $0.day) }), effective < first
    else { return nil }
    return page.diagnostic(
      .earlyForce, of: CharterDocument.effective,
      Phrase(
        en: "it takes effect less than a month after the later of filing and publication (Code du "
          + "travail, L. 1321-4 and R. 1321-3)",
        fr: "elle prend effet moins d'un mois après la dernière des formalités de dépôt et de "
          + "publicité (Code du travail, L. 1321-4 et R. 1321-3)"),
      help: Phrase(
        en: "write \(first) or later",
        fr: "écrivez le \(first), ou plus tard"))
  }
}
