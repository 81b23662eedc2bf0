import CharterModel
import Diagnosis

/// The page of an indicator that is read from a network's exports.
package struct KPIDraft: Sendable {
  package let text: String

  /// - Parameters:
  ///   - column: the export's, which says what is counted.
  ///   - period: what its values are of.
  package init(
    _ figure: NetworkFigure, column: String, by period: MeasuredPeriod, _ language: Language
  ) {
    let label = figure.figure.label[language]
    let network = figure.network.label
    let span = period.name
    let unit =
      figure.figure.gathering == .sum
      ? label + Phrase(en: " per \(span.en)", fr: " par \(span.fr)")[language] : label
    let family = Objective.families.first { $0.name.en == figure.figure.family }
    let better = figure.figure.id == "unfollows" ? "down" : "up"
    let direction = KPI.directions.first { $0.name.en == better }
    func line(_ field: FieldName, _ value: String) -> String { "\(field[language]): \(value)\n" }
    let name = Phrase(en: "\(network): \(label)", fr: "\(network)\u{A0}: \(label)")[language]
    let source = Phrase(en: "exports of \(network)", fr: "exports de \(network)")[language]
    let shown = Phrase.quoted(column)
    let definition = Phrase(
      en: "What \(network) counts under \(shown.en), on the account of the company.",
      fr: "Ce que \(network) compte sous \(shown.fr), sur le compte de l'entreprise.")
    let formula = Self.formula(figure.figure.gathering, period.ofIt)
    let definitionPart = KPI.definitionPart[language]
    text =
      "---\n" + line(KPI.unit.definition.name, unit.quotedYAML)
      + line(KPI.family.definition.name, family?.name[language] ?? "")
      + line(KPI.source.definition.name, source.quotedYAML)
      + line(KPI.direction.definition.name, direction?.name[language] ?? "")
      + line(KPI.export.definition.name, figure.name[language]) + "---\n# \(name)\n\n"
      + "## \(definitionPart)\n\n\(definition[language].escapedAsText)\n\n"
      + "## \(KPI.formulaPart[language])\n\n\(formula[language])\n"
  }
}

extension KPIDraft {
  /// - Parameter ofIt: of the period, as both languages say it.
  private static func formula(_ gathering: CountedFigure.Gathering, _ ofIt: Phrase) -> Phrase {
    switch gathering {
    case .sum:
      return Phrase(en: "The sum of the days \(ofIt.en).", fr: "La somme des jours \(ofIt.fr).")
    case .last:
      return Phrase(
        en: "What the export says of the last day \(ofIt.en).",
        fr: "Ce que l'export dit du dernier jour \(ofIt.fr).")
    case .mean:
      return Phrase(
        en: "The mean of the days \(ofIt.en): one person may come on several days, and would be "
          + "counted as often in a sum.",
        fr:
          "La moyenne des jours \(ofIt.fr) : une personne peut venir plusieurs jours, et une somme la "
          + "compterait autant de fois.")
    }
  }
}

extension String {
  /// Text whose marks mean nothing to Markdown: columns have names of others.
  fileprivate var escapedAsText: String {
    reduce(into: "") { text, character in
      if "\\`*_{}[]<>#|~&$".contains(character) { text.append("\\") }
      text.append(character.isNewline ? " " : character)
    }
  }
}
