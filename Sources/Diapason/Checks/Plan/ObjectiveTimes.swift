import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// A deadline comes after the start.
  static let objectivesHaveTime = Check { site in
    site.charter.pages(of: Objective.kind).compactMap { page in
      guard let start = page.fields[Objective.start],
        let deadline = page.fields[Objective.deadline], deadline <= start
      else { return nil }
      return page.diagnostic(
        .reversedDates, of: Objective.deadline,
        Phrase(
          en: "the deadline, \(deadline), does not come after the start, \(start)",
          fr: "l'échéance, \(deadline), ne vient pas après le début, \(start)"),
        help: Phrase(
          en: "write the day on which the objective is judged",
          fr: "écrivez le jour où l'on jugera l'objectif"))
    }
  }

  /// A target is better than its baseline, in the indicator's own direction.
  static let targetsAreBetter = Check { site in
    site.charter.pages(of: Objective.kind).compactMap { page in
      guard let baseline = page.fields[Objective.baseline],
        let target = page.fields[Objective.target],
        let kpi = page.fields[Objective.kpi].flatMap({ site.charter.record($0.value) })
      else { return nil }
      let falls = site.charter.pages[kpi].fields[KPI.direction]?.name.en == "down"
      guard falls ? target.value >= baseline.value : target.value <= baseline.value else {
        return nil
      }
      return page.diagnostic(
        .targetNotBetter, of: Objective.target,
        Phrase(
          en: "the target is not better than the baseline: the indicator is to go "
            + (falls ? "down" : "up"),
          fr: "la cible n'est pas meilleure que le départ : l'indicateur doit "
            + (falls ? "baisser" : "monter")),
        help: Phrase(
          en: "write a \(falls ? "smaller" : "greater") target, or the indicator's true direction",
          fr: "écrivez une cible plus \(falls ? "basse" : "haute"), ou le vrai sens de l'indicateur"
        ))
    }
  }
}
