import Diagnosis

extension Charter {
  /// The versions of a document, by its page; nil if none is kept.
  package func history(ofDocument index: Int) -> DocumentHistory? {
    histories.first { $0.document == pages[index].path }
  }

  /// The versions of the document of which a rule is an article.
  package func history(ofRule page: CharterPage) -> DocumentHistory? {
    guard !histories.isEmpty else { return nil }
    if let place = page.place { return histories.first { $0.document == place.document } }
    return document(of: page).flatMap { history(ofDocument: $0) }
  }

  /// The pages of a version, at its own address; those of today where today's text is that version's
  /// and it is not kept.
  package func pages(of edition: Edition, in history: DocumentHistory) -> [Int] {
    let own = editionPages[edition.folder] ?? []
    guard own.isEmpty, !edition.isKept else { return own }
    return pages.indices.filter { isWritten($0, in: history) }
  }

  /// Whether a page is one of a document's own files.
  private func isWritten(_ index: Int, in history: DocumentHistory) -> Bool {
    let page = pages[index]
    guard !page.isOfEdition, page.place == nil || page.place?.isKept == false else { return false }
    if page.path == history.document { return true }
    guard page.kind.id == Rule.kind.id || page.isChapter else { return false }
    return document(of: page).map { pages[$0].path } == history.document
  }

  /// The files of a version that may be shown.
  package func files(of edition: Edition, in history: DocumentHistory) -> DocumentFiles? {
    let own = pages(of: edition, in: history).map { pages[$0] }
    guard let document = own.first(where: { $0.plainPath == history.document }) else { return nil }
    let rules = own.filter {
      $0.kind.id == Rule.kind.id || $0.kind.id == RecordKind.editionRule.id
    }
    let day = edition.begins
    return DocumentFiles(
      document: document, chapters: own.filter(\.isChapter),
      rules: rules.filter { rule in
        guard let day, let retired = rule.fields[Rule.retired] else { return true }
        return retired > day
      })
  }

  /// Whether a version holds a rule that these readers may not see.
  package func withholds(_ id: String, in edition: Edition) -> Bool {
    withheldOfEditions[edition.folder]?.contains(id.lowercased()) ?? false
  }

  /// - Parameter histories: those of documents that are withheld are left out.
  mutating func setHistories(_ histories: [DocumentHistory]) {
    self.histories = histories.filter { page(at: $0.document) != nil }
    guard !self.histories.isEmpty else { return }
    for (index, page) in pages.enumerated() where page.isOfEdition {
      guard let place = page.place,
        let history = self.histories.first(where: { $0.document == place.document }),
        let edition = history.edition(place.number)
      else { continue }
      editionPages[edition.folder, default: []].append(index)
    }
    for edition in self.histories.flatMap(\.editions) {
      let ids = withheld.keys.filter { $0.hasPrefix(edition.folder + "/") }
        .map { ContentPath.stem(of: $0).lowercased() }
      withheldOfEditions[edition.folder] = Set(ids)
    }
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

extension DocumentFiles {
  fileprivate var withoutEmptyChapters: DocumentFiles {
    var files = self
    files.chapters = chapters.filter { chapter in rules.contains { $0.folder == chapter.folder } }
    return files
  }
}
