import Diagnosis

/// What may be shown, and to whom.
package struct Readership: Sendable {
  package var readers: String?
  package var includesDrafts: Bool

  package init(readers: String? = nil, includesDrafts: Bool = false) {
    self.readers = readers
    self.includesDrafts = includesDrafts
  }

  private static func isEverybody(_ name: String) -> Bool { ["all", "tous"].contains(name.folded) }

  /// Readers by name; nil if everybody may read it.
  func isKept(for names: [String]) -> Bool {
    guard !names.isEmpty, !names.contains(where: Self.isEverybody) else { return false }
    guard let readers else { return true }
    return !names.contains { $0.asKey == readers.asKey }
  }

  /// Why a page is not shown; nil if it is.
  func withholding(of page: CharterPage, in folders: ReservedFolders) -> Withholding? {
    let isDraft = page.fields[CommonFields.draft] == true
    if page.kind.id == PlanCoherence.kind.id, includesDrafts { return nil }
    if isDraft, !includesDrafts { return Withholding(readers: []) }
    return withholding(of: folders.readers(of: page))
  }

  /// Why these readers' files are not shown; nil if they are.
  func withholding(of readers: [String]) -> Withholding? {
    isKept(for: readers) ? Withholding(readers: readers) : nil
  }

  /// Whom the site is built for must be somebody: a slip would build it for everybody else.
  func unknownReaders(among pages: [CharterPage]) -> Diagnostic? {
    guard let readers, !Self.isEverybody(readers) else { return nil }
    let names = Set(pages.flatMap { $0.fields[CommonFields.readers] ?? [] }.map(\.value))
    guard !names.contains(where: { $0.asKey == readers.asKey }) else { return nil }
    return .unknownReaders(readers, among: names.sorted())
  }
}

/// That a page is not shown: it is a draft, or kept for others.
package struct Withholding: Sendable, Equatable {
  /// Whom it is kept for; nobody in particular if it is a draft.
  package var readers: [String]
}

/// The folders whose index names its readers: what lies in them is for the same readers, tables and
/// files too, unless a page says otherwise.
struct ReservedFolders: Sendable {
  private var readers: [String: [String]] = [:]

  init(_ pages: [CharterPage]) {
    // The home page speaks for itself alone: everything lies below it.
    for page in pages where page.isIndex && !page.folder.isEmpty {
      readers[page.folder] = page.fields[CommonFields.readers]?.map(\.value)
    }
  }

  var isEmpty: Bool { readers.isEmpty }

  func readers(of page: CharterPage) -> [String] {
    page.fields[CommonFields.readers]?.map(\.value) ?? readers(ofFolder: page.folder)
  }

  func readers(ofFolder folder: String) -> [String] {
    guard !isEmpty else { return [] }
    var folder = folder
    while !folder.isEmpty {
      if let names = readers[folder] { return names }
      folder = ContentPath.folder(of: folder)
    }
    return []
  }
}
