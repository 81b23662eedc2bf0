import CharterModel
import Diagnosis
import Synchronization

/// All paths of the charter by the ways in which authors miswrite them.
final class NameIndex: Sendable {
  private struct Miswritten: Sendable {
    var byFoldedPath: [String: String] = [:]
    var byFolder: [String: NearestNames] = [:]
    var byName: [String: String] = [:]

    init(_ paths: [String]) {
      var names: [String: [String]] = [:]
      for path in paths {
        if byFoldedPath[path.folded] == nil { byFoldedPath[path.folded] = path }
        names[ContentPath.folder(of: path), default: []].append(ContentPath.name(of: path))
        let name = ContentPath.name(of: path).folded
        if byName[name] == nil { byName[name] = path }
      }
      byFolder = names.mapValues { NearestNames($0) }
    }
  }

  private let paths: [String]
  /// Made when the first problem asks for it: a site without one needs none (6 µs a page).
  private let known = Mutex<Miswritten?>(nil)
  /// A dictionary's key is compared by canonical equivalence: composed and decomposed letters meet.
  private let media: [String: String]

  private let withheld: [String]
  private let records: [String]
  private let nearestRecords: NearestNames
  /// By the paths of pages: the ids of their headings.
  private let anchors = Mutex<[String: NearestNames]>([:])
  /// The ids of records, each without one of its letters; made when the first word asks.
  private let shortened = Mutex<Set<String>?>(nil)

  init(_ charter: Charter) {
    records = charter.recordIDs
    nearestRecords = NearestNames(records)
    withheld = charter.withheld.keys.sorted()
    let files = charter.media.keys.sorted()
    paths = charter.pages.map(\.path) + files
    media = Dictionary(files.map { ($0, $0) }) { first, _ in first }
  }

  private var miswritten: Miswritten {
    known.withLock { known in
      let index = known ?? Miswritten(paths)
      known = index
      return index
    }
  }

  /// All paths by ``nameKey(of:)``; made when the first wiki's link asks.
  private let byKey = Mutex<[String: [String]]?>(nil)
  private let withheldByKey = Mutex<[String: [String]]?>(nil)

  /// No more paths of one name are compared, or a folder of a thousand `README.md` took long.
  private static let mostOfOneName = 100

  func paths(named key: String) -> ArraySlice<String> {
    let found = byKey.withLock { Self.paths(named: key, in: &$0, of: paths) }
    return found.prefix(Self.mostOfOneName)
  }

  func withheldPaths(named key: String) -> ArraySlice<String> {
    let found = withheldByKey.withLock { Self.paths(named: key, in: &$0, of: withheld) }
    return found.prefix(Self.mostOfOneName)
  }

  private static func paths(
    named key: String, in index: inout [String: [String]]?, of paths: [String]
  ) -> [String] {
    let known = index ?? Dictionary(grouping: paths) { nameKey(of: ContentPath.name(of: $0)) }
    index = known
    return known[key] ?? []
  }

  func exactMedia(_ path: String) -> String? { media[path] }

  /// Whether a word with a hyphen is one letter away from a record's id: too many, too few, another
  /// one, or two exchanged.
  func isSlip(ofRecord id: String) -> Bool {
    guard id.contains("-"), id.utf8.count <= 100, !id.contains(where: \.isWhitespace)
    else { return false }
    let shortened = shortened.withLock { known in
      let index = known ?? Set(records.filter { $0.contains("-") }.flatMap(\.shortened))
      known = index
      return index
    }
    return id.shortened.contains { shortened.contains($0) }
  }

  /// The id of a record of which a word may be a slip.
  func nearestRecord(to id: String) -> String? { nearestRecords.nearest(to: id) }

  /// The id of a page's heading of which a word may be a slip.
  func nearestAnchor(to fragment: String, on page: CharterPage) -> String? {
    let ids = anchors.withLock { known in
      let ids = known[page.path] ?? NearestNames(page.outline.ids)
      known[page.path] = ids
      return ids
    }
    return ids.nearest(to: fragment)
  }

  /// A path that differs in case or accents only.
  func differentCase(of path: String) -> String? { miswritten.byFoldedPath[path.folded] }

  /// A Markdown file whose extension the author left out.
  func withoutExtension(_ path: String) -> String? {
    let paths = miswritten.byFoldedPath
    return paths[path.folded + ".md"] ?? paths[path.folded + "/index.md"]
  }

  /// A path that was likely meant, as it should be written from `folder`.
  func nearest(to path: String, from folder: String) -> String? {
    nearest(to: path, from: folder) { _ in true }
  }

  /// The same among files that are no pages.
  func nearestMedia(to path: String, from folder: String) -> String? {
    nearest(to: path, from: folder) { media[$0] != nil }
  }

  /// Whether a page is written at a path.
  func holdsPage(_ path: String) -> Bool {
    miswritten.byFoldedPath[path.folded].map { media[$0] == nil } ?? false
  }

  private func nearest(
    to path: String, from folder: String, where isMeant: (String) -> Bool
  ) -> String? {
    let name = ContentPath.name(of: path)
    let own = ContentPath.folder(of: path)
    let siblings = miswritten.byFolder[own]
    if let near = siblings?.nearest(to: name, where: { isMeant(ContentPath.join(own, $0)) }) {
      return ContentPath.relative(ContentPath.join(own, near), from: folder)
    }
    return miswritten.byName[name.folded].flatMap { isMeant($0) ? $0 : nil }.map {
      ContentPath.relative($0, from: folder)
    }
  }
}
