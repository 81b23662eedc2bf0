import Diagnosis
import Markdown

/// The files of a document: its own, the indexes of its chapters and its rules. Of a version that is
/// kept, those of its folder.
package struct DocumentFiles: Sendable {
  package let document: CharterPage
  package private(set) var chapters: [CharterPage]
  package private(set) var rules: [CharterPage] = []
  /// The indexes of folders around rules that are neither the document's nor a chapter's, and that say
  /// who may read what lies there: a version keeps them with its rules, and shows them to nobody.
  package private(set) var reserving: [CharterPage] = []
  /// The place of each rule, by its id in small letters; of two with one id, of the first.
  private var places: [String: Int] = [:]

  package init(document: CharterPage, chapters: [CharterPage] = [], rules: [CharterPage] = []) {
    self.document = document
    self.chapters = chapters
    for rule in rules { append(rule: rule) }
  }

  fileprivate mutating func append(chapter: CharterPage) { chapters.append(chapter) }
  fileprivate mutating func append(reserving index: CharterPage) { reserving.append(index) }
  fileprivate mutating func append(rule: CharterPage) {
    let id = rule.plainID.lowercased()
    if places[id] == nil { places[id] = rules.count }
    rules.append(rule)
  }

  package var pages: [CharterPage] {
    [document] + chapters.filter { $0.path != document.path } + rules
  }

  /// Each chapter with its rules, in their order.
  package var articles: [DocumentWords.Chapter] {
    let rulesOfFolder = Dictionary(grouping: rules, by: \.folder)
    return DocumentWords.inOrder(chapters).map { chapter in
      (chapter, DocumentWords.inOrder(rulesOfFolder[chapter.folder] ?? []))
    }
  }

  package var print: String { DocumentWords.print(DocumentWords.text(of: document, articles)) }

  package func rule(_ id: String) -> CharterPage? { places[id.lowercased()].map { rules[$0] } }

  /// Those of them that belong to a version: not what is a draft, nor what was retired by the day on
  /// which it begins.
  package func adoptable(_ isDraft: (String) -> Bool) -> DocumentFiles {
    let day = document.fields[CharterDocument.effective]
    var files = DocumentFiles(
      document: document, chapters: chapters,
      rules: rules.filter { rule in
        if rule.fields[CommonFields.draft] ?? isDraft(rule.path) { return false }
        guard let retired = rule.fields[Rule.retired], let day else { return true }
        return retired > day
      }
    )
    files.reserving = reserving
    files = files.withReservingChapters.withoutEmptyChapters
    files.reserving.removeAll { index in
      !files.rules.contains { ContentPath.foldersAround($0.path).contains(index.folder) }
    }
    return files
  }

  var withoutEmptyChapters: DocumentFiles {
    let folders = Set(rules.map(\.folder))
    var files = self
    files.chapters = chapters.filter { folders.contains($0.folder) }
    return files
  }

  /// With chapters that hold no rule themselves among ``reserving``, where they say who may read what
  /// lies below them.
  var withReservingChapters: DocumentFiles {
    let folders = Set(rules.map(\.folder))
    var files = self
    files.chapters.removeAll {
      !folders.contains($0.folder) && $0.path != document.path && $0.statedReaders != nil
    }
    let left = Set(files.chapters.map(\.path))
    files.reserving += chapters.filter { !left.contains($0.path) }
    return files
  }
}

/// The documents of a content folder and the files of each, as they stand.
package struct DocumentIndex: Sendable {
  package private(set) var documents: [String: DocumentFiles] = [:]
  /// The document whose articles are the rules of a folder and of those below it.
  private var primary: [String: String] = [:]
  /// What the indexes of folders say of being drafts.
  private var drafts: [String: Bool] = [:]

  /// - Parameter parsed: without the pages of versions.
  package init(_ parsed: [ParsedPage]) {
    var ignored: [Diagnostic] = []
    let collections = Collections(parsed, &ignored)
    func page(_ parsed: ParsedPage) -> CharterPage {
      CharterPage(parsed, in: collections, &ignored)
    }
    for file in parsed where collections.isIndex(file.path) {
      if let isDraft = file.statesDraft { drafts[ContentPath.folder(of: file.path)] = isDraft }
    }
    for file in parsed where file.says(CharterDocument.kind) {
      let document = page(file)
      guard document.kind.id == CharterDocument.kind.id else { continue }
      documents[document.path] = DocumentFiles(document: document)
      let other = primary[document.folder]
      if other == nil || document.isIndex { primary[document.folder] = document.path }
    }
    for file in parsed {
      let folder = ContentPath.folder(of: file.path)
      guard let owner = owner(of: folder) else { continue }
      let isOfRules = collections.kind(of: folder)?.id == Rule.kind.id
      let speaks = ContentPath.speaksForFolder(file.path) && file.path != owner
      guard isOfRules || speaks else { continue }
      let page = page(file)
      let isChapter = isOfRules && page.collection != nil
      let isRule = isOfRules && page.kind.id == Rule.kind.id
      if isChapter { documents[owner]?.append(chapter: page) }
      if isRule { documents[owner]?.append(rule: page) }
      if speaks, !isChapter, !isRule, page.statedReaders != nil {
        documents[owner]?.append(reserving: page)
      }
    }
  }

  private func owner(of folder: String) -> String? {
    var folder = folder
    while true {
      if let document = primary[folder] { return document }
      if folder.isEmpty { return nil }
      folder = ContentPath.folder(of: folder)
    }
  }

  /// Whether a file is a draft by its name or its folder.
  package func isDraft(_ path: String) -> Bool {
    if DraftNames.areSaid(byFile: path) { return true }
    var folder = ContentPath.folder(of: path)
    while true {
      if let stated = drafts[folder] { return stated }
      if DraftNames.areSaid(byFolder: folder) { return true }
      if folder.isEmpty { return false }
      folder = ContentPath.folder(of: folder)
    }
  }

  /// The document whose versions a folder keeps: `charte/versions` those of `charte/index.md`,
  /// `notes/securite/versions` those of `notes/securite.md`.
  func document(ofVersionsIn folder: String) -> String? {
    let around = ContentPath.folder(of: folder)
    if let document = primary[around] { return document }
    return ["md", "markdown"].map { around + "." + $0 }.first { documents[$0] != nil }
  }

  /// The folder that keeps the versions of a document.
  package func versionsFolder(of document: String) -> String {
    let folder = ContentPath.folder(of: document)
    let own =
      primary[folder] == document ? folder : ContentPath.withoutEnding(document)
    return ContentPath.join(own, "versions")
  }
}

extension ParsedPage {
  /// Whether its header calls it a record of a kind.
  func says(_ kind: RecordKind) -> Bool {
    frontMatter.entries.contains {
      CommonFields.kind.definition.name.matches($0.key.scalar ?? "")
        && kind.name.matches($0.value.scalar ?? "")
    }
  }

  /// What its header says of being a draft, if it says anything.
  fileprivate var statesDraft: Bool? {
    frontMatter.entries.first {
      CommonFields.draft.definition.name.matches($0.key.scalar ?? "")
    }.flatMap { FieldDecoder.flag($0.value.scalar ?? "") }
  }

  /// The same text at another path.
  func standing(at path: String) -> ParsedPage {
    var page = self
    page.path = path
    return page
  }
}
