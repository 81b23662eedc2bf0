import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// What is said to be in force is in force, and a rule ends after it began. The first verdict
  /// changes with the date alone: a warning.
  static let validityDates = Check { site in
    site.charter.pages(of: CharterDocument.kind).flatMap {
      [$0.earlyStatus(on: site.date), $0.earlyRepeal].compactMap(\.self)
    } + site.charter.pages(of: Rule.kind).compactMap(\.reversedDates)
  }
}

extension CharterPage {
  fileprivate func earlyStatus(on date: Day) -> Diagnostic? {
    guard fields[CharterDocument.status]?.name.en == "in-force",
      let effective = fields[CharterDocument.effective], effective > date
    else { return nil }
    return diagnostic(
      .notYetInForce, of: CharterDocument.status,
      Phrase(
        en: "this document is not in force before \(effective): it is shown as upcoming",
        fr: "ce document n'est pas en vigueur avant le \(effective) : il est affiché comme à venir"),
      help: Phrase(
        en: "write “status: adopted”: it comes into force by itself on its day",
        fr: "écrivez « statut: adopté » : il entre en vigueur de lui-même le jour venu"))
  }

  fileprivate var earlyRepeal: Diagnostic? {
    guard let effective = fields[CharterDocument.effective],
      let repealed = fields[CharterDocument.repealedOn], repealed <= effective
    else { return nil }
    return diagnostic(
      .reversedDates, of: CharterDocument.repealedOn,
      Phrase(
        en: "the document is repealed on \(repealed), and takes effect on \(effective)",
        fr: "le document est abrogé le \(repealed), et prend effet le \(effective)"),
      help: Phrase(
        en: "write the first day on which it binds no more, after \(effective)",
        fr: "écrivez le premier jour où il ne s'applique plus, après le \(effective)"))
  }

  fileprivate var reversedDates: Diagnostic? {
    guard let since = fields[Rule.since], let retired = fields[Rule.retired], retired < since
    else { return nil }
    return diagnostic(
      .reversedDates, of: Rule.retired,
      Phrase(
        en: "the rule is retired on \(retired), before it begins on \(since)",
        fr: "la règle est retirée le \(retired), avant d'entrer en vigueur le \(since)"),
      help: Phrase(
        en: "write the day of its retirement, \(since) or later",
        fr: "écrivez le jour de son retrait, \(since) ou plus tard"))
  }
}
