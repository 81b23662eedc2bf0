import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// An active network is where at least one audience is.
  static let networksHaveAudiences = Check { site in
    let audiences = site.charter.pages(of: Audience.kind)
    guard !audiences.isEmpty else { return [] }
    let met = Set(
      audiences.flatMap { $0.fields[Audience.networks] ?? [] }.map { $0.id.value.lowercased() })
    return site.charter.pages(of: Network.kind).compactMap { page in
      guard page.fields[Network.status]?.name.en == "active", let id = page.recordID,
        !met.contains(id.lowercased())
      else { return nil }
      return page.diagnostic(
        .networkWithoutAudience, of: Network.status,
        Phrase(
          en: "no audience is present on \(id): for whom do we publish there?",
          fr: "aucun public n'est présent sur \(id) : pour qui y publions-nous ?"),
        help: Phrase(
          en: "name \(id) in the networks of an audience, or stop publishing there",
          fr: "nommez \(id) dans les réseaux d'un public, ou cessez d'y publier"))
    }
  }

  /// An audience is met on at least one active network.
  static let audiencesHaveNetworks = Check { site in
    site.charter.pages(of: Audience.kind).compactMap { page in
      let isMet = (page.fields[Audience.networks] ?? []).contains { entry in
        site.charter.record(entry.id.value).map {
          site.charter.pages[$0].fields[Network.status]?.name.en == "active"
        } ?? false
      }
      guard !isMet else { return nil }
      return page.diagnostic(
        .audienceWithoutNetwork, of: Audience.networks,
        Phrase(
          en: "this audience is on no network where we publish",
          fr: "ce public n'est sur aucun réseau où nous publions"),
        help: Phrase(
          en: "name an active network where it is, or leave the audience out of the plan",
          fr: "nommez un réseau actif où il se trouve, ou retirez ce public du plan"))
    }
  }
}
