import Diagnosis

extension Charter {
  /// The versions of a document, by its page; nil if none is kept.
  package func history(ofDocument index: Int) -> DocumentHistory? {
    history(ofDocumentAt: pages[index].path)
  }

  /// The versions of the document at a path.
  package func history(ofDocumentAt path: String) -> DocumentHistory? {
    versionIndex.historyOfDocument[path].map { histories[$0] }
  }

  /// The version that a page shows, and the document's other versions; nil of what is of none.
  package func edition(
    at place: EditionPlace
  ) -> (history: DocumentHistory, edition: Edition)? {
    guard let history = history(ofDocumentAt: place.document),
      let edition = history.edition(place.number)
    else { return nil }
    return (history, edition)
  }

  /// The versions of the document of which a rule is an article.
  package func history(ofRule page: CharterPage) -> DocumentHistory? {
    guard !histories.isEmpty else { return nil }
    if let place = page.place { return history(ofDocumentAt: place.document) }
    return document(of: page).flatMap { history(ofDocument: $0) }
  }

  /// The pages of a version, at its own address; those of today where today's text is that version's
  /// and it is not kept.
  package func pages(of edition: Edition) -> [Int] {
    versionIndex.contents[edition.folder]?.pages ?? []
  }

  /// The page of a version's document among ``pages(of:)``.
  package func documentPage(of edition: Edition) -> Int? {
    versionIndex.contents[edition.folder]?.document
  }

  /// The page of a version that has a record's id, in any case.
  package func page(_ id: String, of edition: Edition) -> Int? {
    versionIndex.contents[edition.folder]?.pageOfID[id.lowercased()]
  }

  /// Whether a file lies in a version that is kept.
  ///
  /// - Parameter folder: that of a version for which the answer is no.
  package func isKept(_ path: String, but folder: String? = nil) -> Bool {
    ContentPath.foldersAround(path).contains {
      $0 != folder && versionIndex.keptFolders.contains($0)
    }
  }

  /// The files of a version that may be shown.
  package func files(of edition: Edition) -> DocumentFiles? {
    versionIndex.contents[edition.folder]?.files
  }

  /// The documents' own files, by the paths of the documents.
  private func writtenPages() -> [String: [Int]] {
    var written: [String: [Int]] = [:]
    for (index, page) in pages.enumerated() where page.place.map({ !$0.isKept }) ?? true {
      guard !page.isOfEdition else { continue }
      let isOfRules = page.kind.id == Rule.kind.id || page.isChapter
      let document = isOfRules ? document(of: page).map { pages[$0].path } : nil
      for path in Set([page.path, document].compactMap(\.self))
      where versionIndex.historyOfDocument[path] != nil {
        written[path, default: []].append(index)
      }
    }
    return written
  }

  private func files(of edition: Edition, among own: [Int], document: Int) -> DocumentFiles {
    let shown = own.map { pages[$0] }
    let day = edition.begins
    return DocumentFiles(
      document: pages[document], chapters: shown.filter(\.isChapter),
      rules: shown.filter { page in
        guard [Rule.kind.id, RecordKind.editionRule.id].contains(page.kind.id) else { return false }
        guard let day, let retired = page.fields[Rule.retired] else { return true }
        return retired > day
      })
  }

  /// Whether a version holds a rule that these readers may not see.
  package func withholds(_ id: String, in edition: Edition) -> Bool {
    versionIndex.withheld.holds(id, in: edition)
  }

  /// For whom else there is a part of a version that these readers may not see; empty if the version
  /// is theirs as a whole.
  package func otherReaders(of edition: Edition, in history: DocumentHistory) -> Set<String> {
    versionIndex.withheld.readers(of: edition, in: history)
  }

  /// - Parameter histories: those of documents that are withheld are left out.
  mutating func setHistories(_ histories: [DocumentHistory]) {
    self.histories = histories.filter { page(at: $0.document) != nil }
    versionIndex = VersionIndex()
    guard !self.histories.isEmpty else { return }
    versionIndex.historyOfDocument = Dictionary(
      self.histories.enumerated().map { ($1.document, $0) }, uniquingKeysWith: { first, _ in first }
    )
    versionIndex.keptFolders = Set(
      self.histories.flatMap { $0.editions.filter(\.isKept).map(\.folder) })
    var own: [String: [Int]] = [:]
    for (index, page) in pages.enumerated() where page.isOfEdition {
      guard let edition = page.place.flatMap({ edition(at: $0) })?.edition else { continue }
      own[edition.folder, default: []].append(index)
    }
    let written = writtenPages()
    for history in self.histories {
      for edition in history.editions {
        var pages = own[edition.folder] ?? []
        if pages.isEmpty, !edition.isKept { pages = written[history.document] ?? [] }
        versionIndex.contents[edition.folder] = contents(of: edition, in: history, pages)
      }
    }
    // Today's text stands in the document's own files.
    versionIndex.withheld = WithheldOfVersions(withheld, of: self.histories) { edition in
      !edition.isKept && own[edition.folder] == nil
    }
  }
}

/// What is found of the versions of documents, once.
struct VersionIndex: Sendable {
  /// The places of the charter's histories, by the paths of their documents.
  var historyOfDocument: [String: Int] = [:]
  /// The folders of the versions that are kept.
  var keptFolders: Set<String> = []
  /// What stands in each version, by its folder.
  var contents: [String: EditionContents] = [:]
  var withheld = WithheldOfVersions()
}

/// What is found of a version.
struct EditionContents: Sendable {
  var pages: [Int]
  var document: Int?
  /// By the ids of records in small letters; of two with one id, the first.
  var pageOfID: [String: Int]
  /// Nil if its document may not be shown.
  var files: DocumentFiles?
}

extension Charter {
  private func contents(
    of edition: Edition, in history: DocumentHistory, _ own: [Int]
  ) -> EditionContents {
    let document = own.first { pages[$0].plainPath == history.document }
    return EditionContents(
      pages: own, document: document,
      pageOfID: Dictionary(
        own.map { (pages[$0].plainID.lowercased(), $0) }, uniquingKeysWith: { first, _ in first }),
      files: document.map { files(of: edition, among: own, document: $0) })
  }
}

extension Charter {
  /// The files of a document of which no version is kept, with the rules that bind on a day.
  package func writtenFiles(ofDocument index: Int, on day: Day) -> DocumentFiles {
    let rules = records(of: Rule.kind).filter {
      document(of: pages[$0]) == index && validity(of: $0)?.state(on: day) == .inForce
    }
    return DocumentFiles(
      document: pages[index], chapters: pages.filter(\.isChapter), rules: rules.map { pages[$0] }
    ).withoutEmptyChapters
  }
}
