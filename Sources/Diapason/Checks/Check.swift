import CharterModel
import Diagnosis
import SitePlan

/// A guarantee that a finished site gives: one file each, facts in, diagnostics out. The folder's
/// listing is the list of promises.
struct Check: Sendable {
  private let find: @Sendable (Site) -> [Diagnostic]

  init(_ find: @escaping @Sendable (Site) -> [Diagnostic]) { self.find = find }

  func diagnostics(of site: Site) -> [Diagnostic] { find(site) }

  static let all: [Check] =
    [
      usableImages, completeDocuments, validityDates, rulesStandInDocuments,
      citedRulesBind, recordedChanges,
      adoptedVersionsAreKept, versionsAreRecorded,
      reviewsInTime, lawsAreVerified, pastIsPast, reachableContacts,
      heldDuties, sampleDataIsReplaced,
      assetsAreWhatTheySay, assetsNameWhatExists, imagesFitTheirSlots, assetUsesAreKnown,
      drawingsKeepToThePalette, licencesInForce,
      readableColours, readableIdentity, identityFilesAreUsable, textsWithinLimits, tablesAreRead,
      rowsStandOnce,
      closedNetworksAreNotNamed, proseFollowsTheCharter, stylePageIsThere, papersAreCurrent,
      acknowledgementForms, acknowledgementsAddUp, formalitiesInOrder,
    ]
}

extension CharterPage {
  /// A problem with a field: at its value, or at the top of the file if it is absent.
  func diagnostic<Value>(
    _ problem: Problem, of field: Field<Value>, _ message: Phrase, help: Phrase? = nil
  ) -> Diagnostic {
    let name = field.definition.name.en
    let entry = fields.entries.first { $0.definition.name.en == name }
    return diagnostic(
      problem, at: (entry?.line ?? 1, entry?.column ?? 1), message: message, help: help)
  }
}

extension Charter {
  func pages(of kind: RecordKind) -> [CharterPage] { records(of: kind).map { pages[$0] } }
}
