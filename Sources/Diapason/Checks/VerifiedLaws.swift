import CharterModel
import Diagnosis
import Website

extension Check {
  /// In a charter that keeps its obligations, what the law is said to be has somebody who answers for
  /// it and a day on which it was looked up.
  static let lawsAreVerified = Check { site in
    let obligations = site.charter.pages(of: Obligation.kind)
    guard !obligations.isEmpty else { return [] }
    let known = Set(obligations.map(\.path))
    return obligations.compactMap { oldVerification(of: $0, on: site.date) }
      + site.charter.pages.compactMap { page in
        unansweredCitation(on: page, isObligation: known.contains(page.path))
      }
  }

  private static func oldVerification(of page: CharterPage, on date: Day) -> Diagnostic? {
    guard let day = page.fields[Obligation.verified],
      date.number - day.number > KPIState.Tolerance.figureAge
    else { return nil }
    return page.diagnostic(
      .unverifiedLaw, of: Obligation.verified,
      Phrase(
        en: "this text was last verified on \(day), more than a year ago",
        fr: "ce texte a été vérifié le \(day), il y a plus d'un an"),
      help: Phrase(
        en: "look it up again and write the day: “verified: \(date)”",
        fr: "vérifiez-le et écrivez le jour : « vérifié-le: \(date) »"))
  }

  /// An obligation says itself when it was verified; another page says when it was reviewed.
  private static func unansweredCitation(
    on page: CharterPage, isObligation: Bool
  ) -> Diagnostic? {
    let hasOwner = page.fields[CommonFields.owner] != nil
    let hasDay = isObligation || page.fields[CommonFields.reviewed] != nil
    guard !hasOwner || !hasDay, let place = isObligation ? (1, 1) : lawCited(on: page) else {
      return nil
    }
    let keys =
      (hasOwner ? [] : [CommonFields.owner.definition.name])
      + (hasDay ? [] : [CommonFields.reviewed.definition.name])
    let en = keys.map { "“\($0.en)”" }.joined(separator: " and ")
    let fr = keys.map { "« \($0.fr) »" }.joined(separator: " et ")
    return page.diagnostic(
      .unverifiedLaw, at: place,
      message: Phrase(
        en: "the law is cited here, and the page's header lacks \(en)",
        fr: "la loi est citée ici, et il manque \(fr) à l'en-tête de la page"),
      help: Phrase(
        en: "add \(en) to the header once the text has been looked up",
        fr: "vérifiez le texte, puis ajoutez \(fr) à l'en-tête"))
  }

  private static func lawCited(on page: CharterPage) -> (Int, Int)? {
    citations.lazy.compactMap { page.firstMention(of: $0) }.first.map { ($0.line, $0.column) }
  }

  /// How the law is cited by number in France, the European Union and the United Kingdom.
  private static let citations = [
    "article L.", "articles L.", "article R.", "article D.", "loi n°", "décret n°",
    "ordonnance n°", "Code civil", "Code pénal", "règlement (UE)", "directive (UE)",
    "Regulation (EU)", "Directive (EU)", "UK GDPR", "Act 19", "Act 20", "Regulations 20",
  ]
}
