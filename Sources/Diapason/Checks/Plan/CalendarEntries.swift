import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// An entry serves an objective and has somebody who makes it.
  static let entriesServeObjectives = Check { site in
    let charter = site.charter
    guard !charter.records(of: Objective.kind).isEmpty else { return [] }
    return site.calendar.flatMap { entry -> [Diagnostic] in
      var found: [Diagnostic] = []
      if entry.row.fields[EditorialCalendar.objective] == nil {
        found.append(
          charter.diagnostic(
            .aimlessEntry, in: entry.row, of: EditorialCalendar.objective,
            Phrase(
              en: "“\(entry.title)” serves no objective",
              fr: "« \(entry.title) » ne sert aucun objectif"),
            help: Phrase(
              en: "write an objective's id in the column “objective”, or drop the entry",
              fr: "écrivez l'identifiant d'un objectif dans la colonne « objectif », ou retirez la "
                + "ligne")))
      }
      if entry.row.fields[EditorialCalendar.owner] == nil {
        found.append(
          charter.diagnostic(
            .aimlessEntry, in: entry.row, of: EditorialCalendar.owner,
            Phrase(
              en: "nobody makes “\(entry.title)”", fr: "personne ne s'occupe de « \(entry.title) »"),
            help: Phrase(
              en: "write a role's id in the column “owner”",
              fr: "écrivez l'identifiant d'un rôle dans la colonne « responsable »")))
      }
      return found
    }
  }

  /// Nothing is planned on a network that we have left.
  static let entriesHaveOpenNetworks = Check { site in
    site.calendar.compactMap { entry in
      guard let network = site.charter.record(entry.network),
        site.charter.pages[network].fields[Network.status]?.name.en == "retired"
      else { return nil }
      return site.charter.diagnostic(
        .entryOnClosedNetwork, in: entry.row, of: EditorialCalendar.network,
        Phrase(
          en: "“\(entry.title)” is planned on \(entry.network), which is closed",
          fr: "« \(entry.title) » est prévu sur \(entry.network), qui est fermé"),
        help: Phrase(
          en: "choose another network, or drop the entry",
          fr: "choisissez un autre réseau, ou retirez la ligne"))
    }
  }

  /// An entry comes before the deadline of the objective that it serves.
  static let entriesMeetDeadlines = Check { site in
    site.calendar.compactMap { entry in
      guard let id = entry.row.fields[EditorialCalendar.objective],
        let objective = site.charter.record(id.value),
        let deadline = site.charter.pages[objective].fields[Objective.deadline],
        entry.day > deadline
      else { return nil }
      return site.charter.diagnostic(
        .lateEntry, in: entry.row, of: EditorialCalendar.date,
        Phrase(
          en: "“\(entry.title)” comes after \(deadline), the deadline of \(id.value)",
          fr: "« \(entry.title) » vient après le \(deadline), échéance de \(id.value)"),
        help: Phrase(
          en: "plan it earlier, or for another objective",
          fr: "prévoyez-le plus tôt, ou pour un autre objectif"))
    }
  }
}
