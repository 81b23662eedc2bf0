import CharterModel
import Diagnosis
import SitePlan

/// What the parts of the strategy plan promise each other. The site's page of coherence shows what
/// these checks find.
extension Check {
  static let ofStrategy: [Check] = [
    objectivesAreSpecific, objectivesAreMeasured, objectivesHaveTime, targetsAreBetter,
    networksHaveAudiences, audiencesHaveNetworks, cadencesArePlanned, textsAreOwn,
    entriesServeObjectives, entriesHaveOpenNetworks, entriesMeetDeadlines,
    formatsAreKnown, pillarsAreKnown,
    hoursSuffice, indicatorsSpeak, figuresAreFresh, networksHaveFigures,
  ]
}

extension Charter {
  /// A problem with a cell, or with the row if it has no such cell.
  func diagnostic<Value>(
    _ problem: Problem, in row: CharterTable.Row, of field: Field<Value>, _ message: Phrase,
    help: Phrase
  ) -> Diagnostic {
    let entry = row.fields.entries.first { $0.definition.name == field.definition.name }
    return Diagnostic(
      problem,
      at: SourcePosition(
        path: prefix + row.path, line: entry?.line ?? row.line, column: entry?.column ?? 1),
      message: message, help: help)
  }
}
