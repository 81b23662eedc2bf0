import Diagnosis

/// A file that does not say readably who may see it: its path and the line.
package struct UnreadHeader: Sendable, Hashable {
  package var path: String
  package var line: Int

  package init(path: String, line: Int) {
    self.path = path
    self.line = line
  }
}

/// To whom a file may be shown.
package enum IntendedReaders: Sendable, Hashable {
  case everybody
  /// These readers; nobody, if there are none.
  case named([String])
  /// What would say it cannot be read: nobody may see the file.
  case unknown(UnreadHeader)

  init(_ names: [String]) {
    self = names.contains(where: Readership.isEverybody) ? .everybody : .named(names)
  }

  var names: [String] { if case .named(let names) = self { names } else { [] } }

  /// Those to whom both may be shown.
  func narrowed(by other: IntendedReaders) -> IntendedReaders {
    switch (self, other) {
    case (.unknown, _): self
    case (_, .unknown): other
    case (.everybody, _): other
    case (_, .everybody): self
    case (.named(let some), .named(let others)):
      .named(some.filter { name in others.contains { $0.asKey == name.asKey } })
    }
  }
}

/// The folders whose index names its readers, or is a draft: what lies in them is for the same readers
/// and a draft too, tables and files with it, unless a page says otherwise.
struct ReservedFolders: Sendable {
  private var readersOfFolders: [String: IntendedReaders] = [:]
  /// What the indexes of folders say of that; the nearest decides.
  private var drafts: [String: Bool] = [:]
  /// The same two for what has no versions: with what the documents' own indexes say where the text of
  /// another version stands in their place. Whoever may see only one of the two texts sees nothing
  /// that lies beside them.
  private var readersAsWritten: [String: IntendedReaders] = [:]
  private var draftsAsWritten: [String: Bool] = [:]
  /// Those whose name says it, as other programs have it.
  private var draftFolders: Set<String> = []
  /// Files whose name says it: `budget.draft.md`.
  private var draftFiles: Set<String> = []
  /// What pages say that have a translation beside them, by their paths without extension.
  private var readersOfTranslated: [String: IntendedReaders] = [:]
  /// Names of folders and files that may say it, where nothing says the contrary.
  private var likelyDrafts: Set<String> = []
  /// The other names of a file, by links of the file system: it stays reserved under each.
  private var otherNames: [String: [String]] = [:]

  init(
    _ shown: [CharterPage], besides unshown: UnshownIndexes, of histories: [DocumentHistory] = [],
    in tree: ContentTree
  ) {
    for names in tree.twins {
      for name in names { otherNames[name] = names.filter { $0 != name } }
    }
    for (link, target) in tree.links {
      otherNames[link] = [target] + (otherNames[target] ?? [])
    }
    let pages = shown + unshown.kept
    for edition in histories.flatMap(\.editions) {
      readersOfFolders[Self.key(edition.folder)] = edition.readers
    }
    var foldersSeen: Set<String> = []
    for path in tree.files.map(\.path) + tree.media.keys + tree.links.values {
      if DraftNames.areSaid(byFile: path) { draftFiles.insert(path) }
      if DraftNames.mayBeMeant(byFile: path) { likelyDrafts.insert(path) }
      guard foldersSeen.insert(ContentPath.folder(of: path)).inserted else { continue }
      for folder in ContentPath.foldersAround(path) {
        if DraftNames.mayBeMeant(byFolder: folder) { likelyDrafts.insert(folder) }
        guard DraftNames.areSaid(byFolder: folder) else { continue }
        drafts[Self.key(folder)] = true
        draftFolders.insert(folder)
      }
    }
    let translated = Set(
      (pages + unshown.written).compactMap { ContentPath.translated(by: $0.path) })
    for page in translated.isEmpty ? [] : pages + unshown.written {
      guard let stated = page.statedReaders, let name = ContentPath.bare(page.path),
        translated.contains(name)
      else { continue }
      readersOfTranslated[name] = readersOfTranslated[name]?.narrowed(by: stated) ?? stated
    }
    for index in tree.unreadIndexes {
      let path = index.path.dropFirst(tree.prefix.count)
      readersOfFolders[Self.key(ContentPath.folder(of: String(path)))] = .unknown(index)
    }
    // Of an index and a README that name readers both count, whichever of the two is the folder's
    // page.
    for page in pages {
      let stated = page.statedReaders
      guard ContentPath.speaksForFolder(page.path),
        !page.folder.isEmpty || page.speaksOfReaders
      else { continue }
      if let stated {
        let folder = Self.key(page.folder)
        readersOfFolders[folder] = readersOfFolders[folder]?.narrowed(by: stated) ?? stated
      }
      if let isDraft = page.fields[CommonFields.draft] {
        let isOpened = !isDraft && draftFolders.remove(page.folder) != nil
        let folder = Self.key(page.folder)
        drafts[folder] = isDraft || !isOpened && drafts[folder] == true
      }
    }
    (readersAsWritten, draftsAsWritten) = (readersOfFolders, drafts)
    for page in unshown.written where ContentPath.speaksForFolder(page.path) {
      let folder = Self.key(page.folder)
      if let stated = page.statedReaders, !page.folder.isEmpty || page.speaksOfReaders {
        readersAsWritten[folder] = readersAsWritten[folder]?.narrowed(by: stated) ?? stated
      }
      if page.fields[CommonFields.draft] == true { draftsAsWritten[folder] = true }
    }
  }

  /// Whether a text that is not shown says of its folder what the one that is shown does not.
  var speaksAsWritten: Bool {
    readersAsWritten != readersOfFolders || draftsAsWritten != drafts
  }

  func intendedReaders(of page: CharterPage) -> IntendedReaders {
    if let stated = page.statedReaders { return stated }
    if let place = page.place {
      return intendedReaders(ofFile: page.path, readersOfFolders)
        .narrowed(by: intendedReaders(ofFile: place.ownPath, readersOfFolders))
        .narrowed(by: intendedReaders(ofTranslation: page.path))
        .narrowed(by: intendedReaders(ofTranslation: place.ownPath))
    }
    return intendedReaders(asWritten: page.path)
  }

  /// What is written today of a file that says nothing itself, whether or not it is there any more.
  /// - Parameter document: the document whose own index is not heard; nil if all are.
  func intendedReaders(
    asWritten path: String, below document: String? = nil
  ) -> IntendedReaders {
    intendedReaders(ofFile: path, readersAsWritten, below: document)
      .narrowed(by: intendedReaders(ofTranslation: path))
  }

  /// What a page says that a file translates.
  private func intendedReaders(ofTranslation path: String) -> IntendedReaders {
    guard !readersOfTranslated.isEmpty, let original = ContentPath.translated(by: path) else {
      return .everybody
    }
    return readersOfTranslated[original] ?? .everybody
  }

  /// What its place says of a file: its folder, and the folder of the file that it is a link to.
  func intendedReaders(ofFile path: String) -> IntendedReaders {
    intendedReaders(ofFile: path, readersAsWritten)
  }

  private func intendedReaders(
    ofFile path: String, _ readers: [String: IntendedReaders], below document: String? = nil
  ) -> IntendedReaders {
    let own = intendedReaders(
      ofFolder: ContentPath.folder(of: path), readers, below: document.map(ContentPath.folder))
    return names(besides: path).reduce(own) { audience, name in
      audience.narrowed(by: intendedReaders(ofFolder: ContentPath.folder(of: name), readers))
    }
  }

  /// What a page's place would say if the page said nothing; of an index, the place of its folder.
  func intendedReaders(around page: CharterPage) -> IntendedReaders {
    guard page.isIndex else { return intendedReaders(ofFile: page.path) }
    return page.folder.isEmpty
      ? .everybody : intendedReaders(ofFolder: ContentPath.folder(of: page.folder))
  }

  /// Whether a page is a draft by its name, its folder's or what its folder's index says. What is
  /// shown elsewhere than it is written is one by either place.
  func isDraft(_ page: CharterPage) -> Bool {
    guard let place = page.place else { return isDraft(page.path, draftsAsWritten) }
    return isDraftByItself(page.path, drafts)
      || !place.isKept && isDraft(place.plainPath, draftsAsWritten) || isDraft(page.path, drafts)
  }

  /// The same of a file that is no page.
  func isDraft(_ path: String) -> Bool { isDraft(path, draftsAsWritten) }

  private func isDraft(_ path: String, _ drafts: [String: Bool]) -> Bool {
    guard !drafts.isEmpty || !draftFiles.isEmpty else { return false }
    return ([path] + names(besides: path)).contains { isDraftByItself($0, drafts) }
  }

  private func isDraftByItself(_ path: String, _ drafts: [String: Bool]) -> Bool {
    if draftFiles.contains(path) || DraftNames.areSaid(byFile: path) { return true }
    return ContentPath.foldersAround(Self.key(path)).lazy.compactMap { folder in
      drafts[folder] ?? (DraftNames.areSaid(byFolder: folder) ? true : nil)
    }.first ?? false
  }

  var hasNamedDrafts: Bool { !draftFolders.isEmpty || !draftFiles.isEmpty }

  /// One word on each folder and file that is left out for its name alone.
  func namedDrafts(in tree: ContentTree, for readership: Readership) -> [Diagnostic] {
    guard !readership.includesDrafts else { return [] }
    return draftFolders.sorted().map { .draftFolder(tree.prefix + $0) }
      + draftFiles.sorted().map { .draftFile(tree.prefix + $0) }
  }

  /// The other names of a file, by links of the file system.
  func names(besides path: String) -> [String] { otherNames[path] ?? [] }

  /// One word on each file that is left out since another name of it stands in a reserved folder.
  func reservedTwins(in tree: ContentTree, _ withheld: [String: Withholding]) -> [Diagnostic] {
    tree.twins.flatMap { names in
      names.compactMap { name in
        guard withheld[name] != nil, !isDraftByItself(name, draftsAsWritten),
          intendedReaders(ofFolder: ContentPath.folder(of: name)) == .everybody,
          let other = names.first(where: { other in
            isDraftByItself(other, draftsAsWritten)
              || intendedReaders(ofFolder: ContentPath.folder(of: other)) != .everybody
          })
        else { return nil }
        return .reservedTwin(tree.prefix + name, of: tree.prefix + other)
      }
    }
  }

  /// One word on each folder and file whose name may say that it is a draft, and that is shown.
  func shownDrafts(_ pages: [CharterPage], in tree: ContentTree) -> [Diagnostic] {
    guard !likelyDrafts.isEmpty else { return [] }
    var found: Set<String> = []
    for page in pages where page.place == nil && page.fields[CommonFields.draft] == nil {
      if likelyDrafts.contains(page.path) { found.insert(page.path) }
      for folder in ContentPath.foldersAround(page.path) where drafts[Self.key(folder)] == nil {
        if likelyDrafts.contains(folder) { found.insert(folder) }
      }
    }
    return found.sorted().map {
      .shownDraft(tree.prefix + $0, isFolder: !ContentPath.isMarkdown($0))
    }
  }

  private func intendedReaders(ofFolder folder: String) -> IntendedReaders {
    intendedReaders(ofFolder: folder, readersAsWritten)
  }

  private func intendedReaders(
    ofFolder folder: String, _ readers: [String: IntendedReaders], below top: String? = nil
  ) -> IntendedReaders {
    guard !readers.isEmpty else { return .everybody }
    let top = top.map(Self.key)
    return ContentPath.foldersAround(Self.key(folder) + "/").lazy.prefix { $0 != top }
      .compactMap { readers[$0] }.first ?? .everybody
  }

  /// `Direction/` and `direction/` are one folder of the site, and of most computers.
  private static func key(_ folder: String) -> String { folder.lowercased() }
}

extension CharterPage {
  /// Whether its file says anything of its readers, readable or not. A home page's header with another
  /// fault does not take the whole site with it.
  fileprivate var speaksOfReaders: Bool {
    unreadLine == nil || StrayKey.isAnywhere(in: source)
  }

  /// What the page's own file says; nil if it says nothing, and its folder decides.
  var statedReaders: IntendedReaders? {
    if let unreadLine { return .unknown(UnreadHeader(path: source.path, line: unreadLine)) }
    return fields[CommonFields.readers].map { IntendedReaders($0.map(\.value)) }
  }
}
