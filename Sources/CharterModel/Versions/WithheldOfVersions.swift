import Diagnosis

/// What these readers may not see of the versions of documents.
struct WithheldOfVersions: Sendable {
  /// What is withheld in a folder and below it.
  private struct Held {
    /// The ids, in small letters.
    var ids: Set<String> = []
    /// Those of what is for others, whatever the day.
    var idsForOthers: Set<String> = []
    /// For whom its pages are.
    var readers: Set<String> = []
  }

  /// By the folder, then by the folder of versions in which it lies; by an empty name if it lies in none.
  private var held: [String: [String: Held]] = [:]
  /// The histories of the versions whose text stands in the document's own files, by the version's folder.
  private var written: [String: DocumentHistory] = [:]

  init() {}

  /// - Parameters:
  ///   - withheld: by the paths of the files.
  ///   - isWritten: whether a version's text stands in the document's own files.
  init(
    _ withheld: [String: Withholding], of histories: [DocumentHistory],
    isWritten: (Edition) -> Bool
  ) {
    guard !withheld.isEmpty else { return }
    let keeping = Set(histories.map(\.folder))
    var asked: Set<String> = []
    for history in histories {
      asked.insert(ContentPath.folder(of: history.document))
      for edition in history.editions {
        asked.insert(edition.folder)
        if isWritten(edition) { written[edition.folder] = history }
      }
    }
    for (path, withholding) in withheld {
      let id = ContentPath.stem(of: path).lowercased()
      let folders = ContentPath.foldersAround(path)
      let keeper = folders.first(where: keeping.contains) ?? ""
      for folder in folders where asked.contains(folder) {
        var found = held[folder]?[keeper] ?? Held()
        held[folder]?[keeper] = nil
        found.ids.insert(id)
        if withholding.isForOthers { found.idsForOthers.insert(id) }
        if case .kept(let names) = withholding, ContentPath.isMarkdown(path) {
          found.readers.formUnion(names)
        }
        held[folder, default: [:]][keeper] = found
      }
    }
  }

  func holds(_ id: String, in edition: Edition) -> Bool {
    let id = id.lowercased()
    if held[edition.folder]?.values.contains(where: { $0.ids.contains(id) }) == true { return true }
    guard let history = written[edition.folder] else { return false }
    return besides(history).contains { $0.idsForOthers.contains(id) }
  }

  func readers(of edition: Edition, in history: DocumentHistory) -> Set<String> {
    let found =
      edition.isKept ? (held[edition.folder] ?? [:]).map(\.value) : besides(history)
    return found.reduce(into: []) { $0.formUnion($1.readers) }
  }

  /// What is withheld around a document, but for what its versions keep.
  private func besides(_ history: DocumentHistory) -> [Held] {
    (held[ContentPath.folder(of: history.document)] ?? [:])
      .filter { $0.key != history.folder }.map(\.value)
  }
}
