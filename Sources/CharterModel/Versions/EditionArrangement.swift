import Diagnosis

/// Which text stands at which address on a day: the version in force at the plain one, each version
/// at its own, for ever.
///
/// The text that is written stands in the document's own files. As long as it is not in force, and
/// another version is, it makes way at the plain addresses and is shown at those of its version. What
/// it adds, once adopted, is announced at the plain address all the same; what it leaves out says until
/// when it binds.
package struct EditionArrangement: Sendable {
  package struct Page: Sendable {
    package var parsed: ParsedPage
    package var place: EditionPlace?
  }

  package private(set) var pages: [Page] = []
  package private(set) var histories: [DocumentHistory] = []
  /// Indexes that versions keep to say who may read what lies around them: no pages.
  package private(set) var reserving: [ParsedPage] = []
  /// The documents' own files that made way, at the paths where they are written.
  package private(set) var displaced: [ParsedPage] = []
  package private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter isAsWritten: whether the plain addresses show what stands in the document's own files,
  ///   for who writes it.
  package init(
    _ parsed: [ParsedPage], in tree: ContentTree, as configuration: Configuration, on day: Day?,
    isAsWritten: Bool = false
  ) {
    let folders = KeptVersions.folders(in: tree, parsed)
    guard !folders.isEmpty, let day else {
      pages = parsed.map { Page(parsed: $0) }
      return
    }
    let keeping = Set(folders)
    var own: [ParsedPage] = []
    var kept: [String: [ParsedPage]] = [:]
    for page in parsed {
      // What lies in such a folder itself is of no version.
      let folder = ContentPath.foldersAround(page.path).dropFirst().first { keeping.contains($0) }
      if let folder { kept[folder, default: []].append(page) } else { own.append(page) }
    }
    let index = DocumentIndex(own)
    let ownOfPath = Dictionary(own.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var replaced: Set<String> = []
    var arranged: [String: [Page]] = [:]
    for folder in folders.sorted() {
      let document = index.document(ofVersionsIn: folder)
      let versions = KeptVersions(
        in: folder, of: document.flatMap { index.documents[$0]?.document.plainID },
        kept[folder] ?? [], tree, TableSettings(configuration))
      diagnostics += versions.diagnostics
      reserving += versions.reserving
      guard let path = document, let files = index.documents[path]
      else {
        diagnostics.append(.versionsOfNothing(in: folder, prefix: tree.prefix))
        continue
      }
      var timeline = Timeline(
        of: files, ownOfPath, versions, on: day, isAsWritten: isAsWritten, isDraft: index.isDraft)
      timeline.arrange()
      arranged[path] = timeline.pages
      histories.append(timeline.history)
      diagnostics += versions.differences(from: files.adoptable(index.isDraft))
      replaced.formUnion(timeline.replaced)
    }
    for page in own {
      if replaced.contains(page.path) {
        displaced.append(page)
      } else {
        pages.append(Page(parsed: page))
      }
    }
    for path in arranged.keys.sorted() { pages += arranged[path] ?? [] }
    pages.sort { ContentPath.precedes($0.parsed.path, $1.parsed.path) }
  }
}

/// Pages that nobody is shown and that say who may read what lies around them.
package struct UnshownIndexes: Sendable {
  /// Those that versions keep.
  var kept: [CharterPage] = []
  /// The documents' own files where the text of another version stands in their place.
  var written: [CharterPage] = []

  package init() {}

  package init(_ arrangement: EditionArrangement, in collections: Collections) {
    // What is wrong with them is said where they are written.
    var ignored: [Diagnostic] = []
    kept = arrangement.reserving.map { CharterPage($0, in: collections, &ignored) }
    written = arrangement.displaced.map { CharterPage($0, in: collections, &ignored) }
  }
}
