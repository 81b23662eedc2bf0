import CharterModel
import Diagnosis
import Media

/// The files that the site offers besides its pages, and where each stands.
package struct PlannedFiles: Sendable {
  /// What is known of each file that a page refers to.
  package let media: [String: MediaFacts]
  /// Files that may not be used any more, with the last day on which they might.
  package let withdrawn: [String: Day]
  package let addresses: AddressBook
  /// The brand's downloads.
  package internal(set) var kits: [PlannedKit] = []
  /// Where the calendar's files stand; nil without a calendar.
  package internal(set) var calendar: CalendarAddresses?

  init(
    _ media: [String: MediaFacts], of charter: Charter, on date: Day,
    _ diagnostics: inout [Diagnostic]
  ) {
    self.media = media
    withdrawn = Self.withdrawn(of: charter, on: date)
    addresses = AddressBook(
      of: charter, media: Self.published(media, without: withdrawn), &diagnostics)
  }

  /// Files whose every record has run out: one that another record still allows stays.
  static func withdrawn(of charter: Charter, on date: Day) -> [String: Day] {
    var current: Set<String> = []
    var expired: [String: Day] = [:]
    for page in charter.pages where page.kind.id == Asset.kind.id {
      let fields = [Asset.files, AssetShowing.poster, AssetShowing.captions]
      let paths = fields.flatMap { page.fields[$0] ?? [] }.compactMap {
        ContentPath.resolve($0.value, from: page.folder)
      }
      guard let last = charter.lastDay(of: page), last < date else {
        current.formUnion(paths)
        continue
      }
      for path in paths { expired[path] = max(expired[path] ?? last, last) }
    }
    return expired.filter { !current.contains($0.key) }
  }

  /// Files of which some form may be shown, without those whose licence has run out.
  static func published(
    _ media: [String: MediaFacts], without withdrawn: [String: Day]
  ) -> Set<String> {
    Set(media.filter { $0.value.isPublishable && withdrawn[$0.key] == nil }.keys)
  }
}
