import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// The indicator of an objective has values.
  static let objectivesAreMeasured = Check { site in
    let series = site.series
    return site.charter.pages(of: Objective.kind).compactMap { page in
      guard let kpi = page.fields[Objective.kpi],
        let own = series[kpi.value.lowercased()], own.points.isEmpty
      else { return nil }
      let file =
        site.charter.table(Measures.kind)?.paths.last ?? Measures.kind.name[.french] + ".csv"
      return page.diagnostic(
        .unmeasuredObjective, at: (kpi.line, kpi.column),
        message: Phrase(
          en: "the indicator “\(kpi.value)” has no value yet",
          fr: "l'indicateur « \(kpi.value) » n'a encore aucune valeur"),
        help: Phrase(
          en: "add a row to \(file): the day, \(kpi.value), the figure",
          fr: "ajoutez une ligne à \(file) : le jour, \(kpi.value), le chiffre"))
    }
  }
}
