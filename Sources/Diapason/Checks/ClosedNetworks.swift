import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// A closed network is not named in prose as if it were open: a page that names it also leads to
  /// its page, where readers learn that it is closed.
  static let closedNetworksAreNotNamed = Check { site in
    let closed = site.charter.records(of: Network.kind).filter {
      site.charter.pages[$0].fields[Network.status]?.name.en == "retired"
    }
    return closed.flatMap { network in
      let title = site.charter.pages[network].title
      return site.charter.pages.enumerated().compactMap { index, page -> Diagnostic? in
        guard index != network, !site.cites(network, from: index),
          let place = page.firstMention(of: title)
        else { return nil }
        let word = Phrase.quoted(title)
        return page.diagnostic(
          .retiredNetwork, at: place,
          message: Phrase(
            en: "the network \(word.en) is closed", fr: "le réseau \(word.fr) est fermé"),
          help: Phrase(
            en: "name another one, or link to the page that says it is closed",
            fr: "nommez-en un autre, ou liez la page qui dit qu'il est fermé"))
      }
    }
  }
}
