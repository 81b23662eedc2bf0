import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// An objective says in words what is wanted, who answers for it and on which networks. (Its other
  /// letters are required keys and parts.) One for every network at once is a wish.
  static let objectivesAreSpecific = Check { site in
    site.charter.pages(of: Objective.kind).flatMap { page -> [Diagnostic] in
      var found: [Diagnostic] = []
      let words = page.introduction.contains { page.document.nodes[$0].kind == .paragraph }
      if !words {
        found.append(
          page.diagnostic(
            .incompleteObjective, at: (1, 1),
            message: Phrase(
              en: "this objective is not specific: no sentence says what is wanted",
              fr: "cet objectif n'est pas spécifique : aucune phrase ne dit ce qui est voulu"),
            help: Phrase(
              en: "write below the title who should do what that they do not do today",
              fr: "écrivez sous le titre qui devrait faire quoi qu'il ne fait pas aujourd'hui")))
      }
      if page.fields[CommonFields.owner] == nil {
        found.append(
          page.diagnostic(
            .incompleteObjective, of: CommonFields.owner,
            Phrase(
              en: "nobody answers for this objective", fr: "personne ne répond de cet objectif"),
            help: Phrase(
              en: "add “owner: ” and the id of a role",
              fr: "ajoutez « responsable: » et l'identifiant d'un rôle")))
      }
      return found + networksProblem(page, in: site.charter)
    }
  }

  private static func networksProblem(_ page: CharterPage, in charter: Charter) -> [Diagnostic] {
    let networks = Set((page.fields[Objective.networks] ?? []).map { $0.value.lowercased() })
    let all = charter.pages(of: Network.kind).compactMap { $0.recordID?.lowercased() }
    guard networks.isEmpty || (all.count > 2 && all.allSatisfy(networks.contains)) else {
      return []
    }
    let message =
      networks.isEmpty
      ? Phrase(
        en: "this objective names no network", fr: "cet objectif ne nomme aucun réseau")
      : Phrase(
        en: "this objective names every network: being everywhere is not an objective",
        fr: "cet objectif nomme tous les réseaux : être partout n'est pas un objectif")
    return [
      page.diagnostic(
        .incompleteObjective, of: Objective.networks, message,
        help: Phrase(
          en: "name the one or two networks that serve it: “networks: [\(all.first ?? "")]”",
          fr: "nommez le ou les deux réseaux qui le servent : « réseaux: [\(all.first ?? "")] »"))
    ]
  }
}
