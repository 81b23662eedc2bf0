import Diagnosis

/// What a folder of versions keeps: the lines of its table and the texts beside it.
struct KeptVersions {
  let folder: String
  private(set) var editions: [Edition] = []
  private(set) var files: [String: DocumentFiles] = [:]
  /// The parsed files of each version, by its number.
  private(set) var parsed: [String: [ParsedPage]] = [:]
  /// The kept indexes that say who may read what lies around them, and are pages of no version.
  private(set) var reserving: [ParsedPage] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let tablePath: String

  /// The folders that keep versions: each is called so and holds the table.
  static func folders(in tree: ContentTree) -> [String] {
    tree.files.filter { !$0.isMarkdown }.map(\.path).filter { path in
      ContentPath.name(of: path) == "versions.csv"
        && ContentPath.name(of: ContentPath.folder(of: path)) == "versions"
    }.map(ContentPath.folder)
  }

  init(
    in folder: String, _ pages: [ParsedPage], of tree: ContentTree, _ settings: TableSettings
  ) {
    self.folder = folder
    let path = ContentPath.join(folder, "versions.csv")
    tablePath = tree.prefix + path
    if let table = tree.files.first(where: { $0.path == path }) {
      let reading = TableReading(table, as: Versions.kind, prefix: tree.prefix, settings)
      for row in reading.rows { add(row) }
    }
    parsed = Dictionary(grouping: pages) { page in
      String(page.path.dropFirst(folder.count + 1).prefix { $0 != "/" })
    }
    for (number, pages) in parsed {
      guard let files = Self.files(of: pages) else { continue }
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
    for number in parsed.keys.sorted() where !listed.contains(number) {
      diagnostics.append(.textWithoutVersion(number, at: tablePath))
    }
    editions.removeAll { files[$0.number] == nil }
    for edition in editions {
      if let day = files[edition.number]?.document.fields[CharterDocument.effective],
        day != edition.begins
      {
        diagnostics.append(.otherDay(edition, day, at: tablePath))
      }
      guard let print = files[edition.number]?.print, print != edition.print else { continue }
      diagnostics.append(.changedVersion(edition, print, at: tablePath))
    }
  }

  private static func files(of pages: [ParsedPage]) -> DocumentFiles? {
    DocumentIndex(pages).documents.values.min {
      $0.document.path.utf8.count < $1.document.path.utf8.count
    }?.withReservingChapters
  }

  private mutating func add(_ row: CharterTable.Row) {
    guard let number = row.fields[Versions.version], let adopted = row.fields[Versions.adopted],
      let begins = row.fields[Versions.effective], let print = row.fields[Versions.print]
    else { return }
    let digits = print.filter { !$0.isWhitespace }.lowercased()
    let readers = row.fields[Versions.readers].map { names in
      ParsedPage.areReadable(names.map(\.value))
        ? IntendedReaders(names.map(\.value))
        : .unknown(UnreadHeader(path: tablePath, line: row.line))
    }
    guard let index = editions.firstIndex(where: { $0.number == number }) else {
      editions.append(
        Edition(
          number: number, folder: ContentPath.join(folder, number), isKept: true, adopted: adopted,
          begins: begins, print: digits, readers: readers, line: row.line))
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
    editions[index].line = row.line
  }
}

extension DocumentIndex {
  /// The documents as they are written, whatever versions are kept beside them.
  package init(writtenIn parsed: [ParsedPage], of tree: ContentTree) {
    let folders = KeptVersions.folders(in: tree).map { $0 + "/" }
    self.init(parsed.filter { page in !folders.contains { page.path.hasPrefix($0) } })
  }
}
