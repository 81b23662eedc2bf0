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
  package func pages(of edition: Edition) -> [Int] { editionContents[edition.folder]?.pages ?? [] }

  /// The page of a version's document among ``pages(of:)``.
  package func documentPage(of edition: Edition) -> Int? {
    editionContents[edition.folder]?.document
  }

  /// The page of a version that has a record's id, in any case.
  package func page(_ id: String, of edition: Edition) -> Int? {
    editionContents[edition.folder]?.pageOfID[id.lowercased()]
  }

  /// The files of a version that may be shown.
  package func files(of edition: Edition) -> DocumentFiles? {
    editionContents[edition.folder]?.files
  }

  /// Whether a page is one of a document's own files.
  private func isWritten(_ index: Int, in history: DocumentHistory) -> Bool {
    let page = pages[index]
    guard !page.isOfEdition, page.place == nil || page.place?.isKept == false else { return false }
    if page.path == history.document { return true }
    guard page.kind.id == Rule.kind.id || page.isChapter else { return false }
    return document(of: page).map { pages[$0].path } == history.document
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
    withheldOfEditions[edition.folder]?.contains(id.lowercased()) ?? false
  }

  /// For whom else there is a part of a version that these readers may not see; empty if the version
  /// is theirs as a whole.
  package func otherReaders(of edition: Edition, in history: DocumentHistory) -> Set<String> {
    let folder = edition.isKept ? edition.folder : ContentPath.folder(of: history.document)
    return withheld.reduce(into: []) { readers, entry in
      guard case .kept(let names) = entry.value, ContentPath.isMarkdown(entry.key),
        folder.isEmpty || entry.key.hasPrefix(folder + "/"),
        edition.isKept || !entry.key.hasPrefix(history.folder + "/")
      else { return }
      readers.formUnion(names)
    }
  }

  /// - Parameter histories: those of documents that are withheld are left out.
  mutating func setHistories(_ histories: [DocumentHistory]) {
    self.histories = histories.filter { page(at: $0.document) != nil }
    guard !self.histories.isEmpty else { return }
    var own: [String: [Int]] = [:]
    for (index, page) in pages.enumerated() where page.isOfEdition {
      guard let place = page.place,
        let history = self.histories.first(where: { $0.document == place.document }),
        let edition = history.edition(place.number)
      else { continue }
      own[edition.folder, default: []].append(index)
    }
    editionContents = [:]
    for history in self.histories {
      for edition in history.editions {
        var pages = own[edition.folder] ?? []
        if pages.isEmpty, !edition.isKept {
          pages = self.pages.indices.filter { isWritten($0, in: history) }
        }
        editionContents[edition.folder] = contents(of: edition, in: history, pages)
      }
    }
    for history in self.histories {
      let folder = ContentPath.folder(of: history.document)
      let base = folder.isEmpty ? "" : folder + "/"
      for edition in history.editions {
        // Today's text stands in the document's own files.
        let isWritten = !edition.isKept && own[edition.folder] == nil
        let held = withheld.filter { path, withholding in
          path.hasPrefix(edition.folder + "/")
            || isWritten && withholding.isForOthers && path.hasPrefix(base)
              && !path.hasPrefix(history.folder + "/")
        }
        withheldOfEditions[edition.folder] = Set(
          held.keys.map { ContentPath.stem(of: $0).lowercased() })
      }
    }
  }
}

/// What is found of a version by its folder, once.
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
