import Diagnosis

/// What may be shown, and to whom.
package struct Readership: Sendable {
  package var readers: String?
  package var includesDrafts: Bool
  /// The day on which it is shown; nil if no day withholds anything.
  package var day: Day?

  package init(readers: String? = nil, includesDrafts: Bool = false, on day: Day? = nil) {
    self.readers = readers
    self.includesDrafts = includesDrafts
    self.day = day
  }

  /// Who keeps what is not for everybody by its nature, in both languages.
  package static let keepers = ["direction", "management"]

  /// Whether a file is such a table, by its name.
  static func isKept(_ path: String) -> Bool {
    ContentPath.isTable(path)
      && TableKind.of(fileNamed: ContentPath.stem(of: path))?.id == Acknowledgements.kind.id
  }

  static func isEverybody(_ name: String) -> Bool { ["all", "tous"].contains(name.folded) }

  /// Why a page is not shown; nil if it is. This function alone decides it; for tables and
  /// files, ``withholding(ofFile:in:)``.
  func withholding(of page: CharterPage, in folders: ReservedFolders) -> Withholding? {
    let audience = folders.intendedReaders(of: page)
    if case .unknown(let cause) = audience { return .unread(cause) }
    if page.kind.id == PlanCoherence.kind.id, includesDrafts { return nil }
    if !includesDrafts, page.fields[CommonFields.draft] ?? folders.isDraft(page) {
      return .draft
    }
    if !includesDrafts, let day, page.publication.obstacle(on: day) != nil { return .dated }
    return withholding(of: audience)
  }

  /// Why a file that no page shows is withheld; nil if it is not.
  func withholding(ofFile path: String, in folders: ReservedFolders) -> Withholding? {
    let audience = folders.intendedReaders(ofFile: path)
    if case .unknown(let cause) = audience { return .unread(cause) }
    return !includesDrafts && folders.isDraft(path) ? .draft : withholding(of: audience)
  }

  /// Why what is for an audience is not shown; nil if it is.
  func withholding(of audience: IntendedReaders) -> Withholding? {
    switch audience {
    case .everybody: return nil
    case .unknown(let cause): return .unread(cause)
    case .named(let names):
      if let readers, names.contains(where: { $0.asKey == readers.asKey }) { return nil }
      return .kept(for: names)
    }
  }

  /// Whom the site is built for must be somebody: a slip would build it for everybody else.
  func unknownReaders(
    among pages: [CharterPage], _ histories: [DocumentHistory]
  ) -> Diagnostic? {
    guard let readers, !Self.isEverybody(readers) else { return nil }
    let names = Set(
      pages.flatMap { $0.fields[CommonFields.readers] ?? [] }.map(\.value)
        + histories.flatMap(\.editions).flatMap { $0.readers?.names ?? [] })
    guard !names.contains(where: { $0.asKey == readers.asKey }) else { return nil }
    return .unknownReaders(readers, among: names.sorted())
  }
}

/// That a page is not shown, and why.
package enum Withholding: Sendable, Equatable {
  case draft
  /// The day for which its header announces it has not come, or its last day is past.
  case dated
  /// It is kept for these readers; for nobody, if two indexes of a folder name different ones.
  case kept(for: [String])
  /// Who may see it cannot be read.
  case unread(UnreadHeader)
  /// It is a document on paper, and not as these readers have it.
  case foreignPaper

  /// Whether those for whom something is decide it, and not a day or its author's being done.
  var isForOthers: Bool {
    switch self {
    case .draft, .dated: false
    case .kept, .unread, .foreignPaper: true
    }
  }

  package var cure: Phrase {
    self == .foreignPaper
      ? Phrase(
        en:
          "make it again with “diapason export pdf” for the readers of this site, or remove the link",
        fr:
          "refaites-le par « diapason export pdf » pour les lecteurs de ce site, ou retirez le lien"
      )
      : .showToTheSame
  }
}
