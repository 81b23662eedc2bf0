import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// An asset or text whose last day has passed is shown nowhere, and prose that leads to its files
  /// becomes plain words. The verdict changes with the date alone: a warning.
  static let licencesInForce = Check { site in
    expiredRecords(of: site) + expiredConsents(of: site) + withdrawnMentions(on: site)
  }

  private static func expiredRecords(of site: Site) -> [Diagnostic] {
    (site.charter.pages(of: Asset.kind) + site.charter.pages(of: CopyText.kind)).compactMap {
      page in
      // Both kinds name the field alike.
      guard let last = page.fields[Asset.expires], last < site.date else { return nil }
      return page.diagnostic(
        .expiredLicence, of: Asset.expires,
        page.kind.id == Asset.kind.id
          ? Phrase(
            en: "its last day was \(last): its files are left out of the site",
            fr: "son dernier jour était le \(last) : ses fichiers sont laissés hors du site")
          : Phrase(
            en: "its last day was \(last): the text is in no kit and is offered to no draft",
            fr: "son dernier jour était le \(last) : le texte n'est plus dans les kits ni proposé "
              + "aux brouillons"),
        help: Phrase(
          en: "renew it and write the new date, or remove the record",
          fr: "renouvelez-la et écrivez la nouvelle date, ou retirez la fiche"))
    }
  }

  /// What somebody allowed us to use until a day that has passed, and that no row says was taken down.
  private static func expiredConsents(of site: Site) -> [Diagnostic] {
    site.charter.rows(of: Consents.kind).compactMap { row in
      guard let last = row.fields[Consents.until], last < site.date,
        row.fields[Consents.withdrawn] == nil
      else { return nil }
      return site.charter.diagnostic(
        .expiredLicence, in: row, of: Consents.until,
        Phrase(
          en: "this consent ended on \(last), and nothing says that its use has",
          fr: "cet accord a pris fin le \(last), et rien ne dit que l'usage ait cessé"),
        help: Phrase(
          en:
            "take it down and write the day under “withdrawn”, or ask again and write the new end",
          fr: "retirez l'image et écrivez le jour sous « retiré-le », ou redemandez et écrivez la "
            + "nouvelle fin"))
    }
  }

  private static func withdrawnMentions(on site: Site) -> [Diagnostic] {
    site.charter.pages.enumerated().flatMap { index, page in
      site.withdrawnMentions(of: index).compactMap { mention in
        site.files.withdrawn[mention.path].map { last in
          let node = page.document.linking(mention.node)
          return page.diagnostic(
            .expiredLicence, at: (max(Int(node.line), 1), max(Int(node.column), 1)),
            message: Phrase(
              en: "the licence of “\(mention.path)” ended on \(last): only the words are shown",
              fr: "la licence de « \(mention.path) » a pris fin le \(last) : seuls les mots restent"
            ),
            help: Phrase(
              en: "link to a file that may still be used, or remove the sentence",
              fr: "menez à un fichier qui peut encore servir, ou retirez la phrase"))
        }
      }
    }
  }
}
