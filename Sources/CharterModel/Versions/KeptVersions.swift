import Diagnosis

/// What a folder of versions keeps: the lines of its table and the texts beside it.
package struct KeptVersions {
  let folder: String
  private(set) var editions: [Edition] = []
  /// The place of each line's version among ``editions`` while the table is read.
  private var places: [String: Int] = [:]
  private(set) var files: [String: DocumentFiles] = [:]
  /// The parsed files of each version, by its number.
  private(set) var parsed: [String: [ParsedPage]] = [:]
  /// The kept indexes that say who may read what lies around them, and are pages of no version.
  private(set) var reserving: [ParsedPage] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let tablePath: String

  /// The folders that keep versions: each is called so, and holds the table or, beside a document,
  /// folders with documents in them.
  static func folders(in tree: ContentTree, _ parsed: [ParsedPage]) -> [String] {
    let listed = tree.files.filter { !$0.isMarkdown }.map(\.path).filter { path in
      ContentPath.name(of: path) == "versions.csv" && isName(ContentPath.folder(of: path))
    }.map(ContentPath.folder)
    let unlisted = Set(
      parsed.filter { page in
        isName(ContentPath.folder(of: ContentPath.folder(of: page.path)))
          && page.says(CharterDocument.kind)
      }.map { ContentPath.folder(of: ContentPath.folder(of: $0.path)) }
    ).subtracting(listed)
    guard !unlisted.isEmpty else { return listed }
    let documents = parsed.filter { $0.says(CharterDocument.kind) }.map(\.path)
    let around = Set(documents.map(ContentPath.folder) + documents.map(ContentPath.withoutEnding))
    return listed + unlisted.filter { around.contains(ContentPath.folder(of: $0)) }.sorted()
  }

  private static func isName(_ folder: String) -> Bool {
    ContentPath.name(of: folder) == "versions"
  }

  /// - Parameter document: how `adopt` calls the document; nil if there is none.
  init(
    in folder: String, of document: String?, _ pages: [ParsedPage], _ tree: ContentTree,
    _ settings: TableSettings
  ) {
    self.folder = folder
    let path = ContentPath.join(folder, "versions.csv")
    tablePath = tree.prefix + path
    let table = tree.files.first { $0.path == path }
    let isTableThere = table != nil
    if let table {
      let reading = TableReading(table, as: Versions.kind, prefix: tree.prefix, settings)
      for row in reading.rows { add(row) }
    } else {
      diagnostics.append(.keptWithoutTable(at: tablePath))
    }
    let all = Dictionary(grouping: pages) { page in
      String(page.path.dropFirst(folder.count + 1).prefix { $0 != "/" })
    }
    parsed = all
    for (number, pages) in all {
      guard let files = DocumentFiles(kept: pages) else { continue }
      self.files[number] = files
      let paths = Set(files.reserving.map(\.path))
      guard !paths.isEmpty else { continue }
      reserving += pages.filter { paths.contains($0.path) }
      parsed[number] = pages.filter { !paths.contains($0.path) }
    }
    for edition in editions where files[edition.number] == nil {
      diagnostics.append(.versionWithoutText(edition, at: tablePath))
    }
    let listed = Set(editions.map(\.number))
    for number in parsed.keys.sorted() where isTableThere && !listed.contains(number) {
      diagnostics.append(.textWithoutVersion(number, at: tablePath))
    }
    editions.removeAll { files[$0.number] == nil }
    for edition in editions {
      if let day = files[edition.number]?.document.fields[CharterDocument.effective],
        day != edition.begins
      {
        diagnostics.append(.otherDay(edition, day, at: tablePath))
      }
      guard let print = files[edition.number]?.print else { continue }
      if print != edition.print {
        diagnostics.append(.changedVersion(edition, print, of: document, at: tablePath))
      } else if let before = edition.filesPrint {
        let now = Self.filesPrint(of: edition.folder, all[edition.number] ?? [])
        guard now != before else { continue }
        diagnostics.append(.changedFiles(edition, now, of: document, at: tablePath))
      }
    }
  }

  /// The print of the files in a version's folder.
  package static func filesPrint(of folder: String, _ pages: [ParsedPage]) -> String {
    KeptFiles.print(
      pages.filter { $0.path.hasPrefix(folder + "/") }
        .map { (path: ContentPath.inner($0.path, in: folder), page: $0) })
  }

  private mutating func add(_ row: CharterTable.Row) {
    guard let number = row.fields[Versions.version], let adopted = row.fields[Versions.adopted],
      let begins = row.fields[Versions.effective], let print = row.fields[Versions.print]
    else { return }
    let (digits, filesPrint) = (print.asDigits, row.fields[Versions.files]?.asDigits)
    let readers = row.fields[Versions.readers].map { names in
      ParsedPage.areReadable(names.map(\.value))
        ? IntendedReaders(names.map(\.value))
        : .unknown(UnreadHeader(path: tablePath, line: row.line))
    }
    guard let index = places[number] else {
      places[number] = editions.count
      editions.append(
        Edition(
          number: number, folder: ContentPath.join(folder, number), isKept: true, adopted: adopted,
          begins: begins, print: digits, filesPrint: filesPrint, readers: readers,
          line: row.line))
      return
    }
    editions[index].readers = readers ?? editions[index].readers
    guard let what = row.fields[Versions.erratum] else {
      diagnostics.append(.repeatedVersion(number, at: tablePath, line: row.line))
      return
    }
    editions[index].errata.append(
      Edition.Erratum(day: adopted, what: what, printBefore: editions[index].print))
    editions[index].print = digits
    editions[index].filesPrint = filesPrint
    editions[index].line = row.line
  }
}

extension String {
  fileprivate var asDigits: String { filter { !$0.isWhitespace }.lowercased() }
}

extension DocumentFiles {
  /// The files of a version, from its folder; nil if there is no document among them.
  package init?(kept pages: [ParsedPage]) {
    let documents = DocumentIndex(pages).documents.values
    guard
      let files = documents.min(by: {
        $0.document.path.utf8.count < $1.document.path.utf8.count
      })
    else { return nil }
    self = files.withReservingChapters
  }
}

extension DocumentIndex {
  /// The documents as they are written, whatever versions are kept beside them.
  package init(writtenIn parsed: [ParsedPage], of tree: ContentTree) {
    let folders = Set(KeptVersions.folders(in: tree, parsed))
    self.init(
      parsed.filter { !ContentPath.foldersAround($0.path).contains(where: folders.contains) })
  }
}
