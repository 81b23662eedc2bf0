import CharterModel
import SitePlan

extension Site {
  /// Pages that explain, on a site of records: those of a part that holds no record, as an authors'
  /// guide, which quotes an example of everything and would outrank what it quotes.
  ///
  /// A site without records has none, since nothing there could be quoted.
  /// - Returns: places in `found`.
  func asides(among found: [Int]) -> [Range<Int>] {
    let parts = found.map { part(of: pages[$0]) }
    var partsOfRecords: Set<Substring> = []
    for (place, page) in found.enumerated() where isRecord(pages[page]) {
      partsOfRecords.insert(parts[place])
    }
    guard !partsOfRecords.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    for (place, page) in found.enumerated() {
      guard !parts[place].isEmpty, !partsOfRecords.contains(parts[place]),
        pages[page].table == nil
      else { continue }
      if let last = ranges.last, last.upperBound == place {
        ranges[ranges.count - 1] = last.lowerBound..<place + 1
      } else {
        ranges.append(place..<place + 1)
      }
    }
    return ranges
  }

  private func isRecord(_ page: SitePage) -> Bool {
    charterPage(of: page).map { $0.kind.id != RecordKind.page.id } ?? false
  }

  /// The first folder of its address; a page of the top level is of none.
  private func part(of page: SitePage) -> Substring {
    page.address.firstIndex(of: "/").map { page.address[..<$0] } ?? ""
  }
}
