import Diagnosis

extension Charter {
  package func isWithheld(record id: String) -> Bool { withheldIDs[id.lowercased()] != nil }

  /// The files that these readers may have, and why the others are withheld.
  static func divide(
    _ tree: ContentTree, _ pages: [CharterPage], for readership: Readership,
    _ folders: ReservedFolders
  ) -> (
    tables: [ContentFile], media: [String: Int], withheld: [String: Withholding],
    problems: [Diagnostic]
  ) {
    let tables = tree.files.filter { !$0.isMarkdown }
    let problems = tables.compactMap { TableReaders.problem(in: $0, prefix: tree.prefix) }
    let unread = Set(
      problems.compactMap(\.position).map { UnreadHeader(path: $0.path, line: $0.line) })
    let commented = Set(tables.filter(TableComments.stand).map(\.path))
    let isOpen =
      !tables.contains(where: { Readership.isKept($0.path) }) && unread.isEmpty && commented.isEmpty
      && tree.unreadIndexes.isEmpty
      && pages.allSatisfy {
        $0.statedReaders == nil && readership.withholding(of: $0, in: folders) == nil
      } && !folders.hasNamedDrafts && !folders.speaksAsWritten
    guard !isOpen else { return (tables, tree.media, [:], []) }
    let pageByPath = Dictionary(
      pages.map { ($0.path.lowercased(), $0) }, uniquingKeysWith: { one, _ in one })
    var withheld: [String: Withholding] = [:]
    /// A table is for the readers of each page that shows it; another file for those of its place.
    func mayHave(_ path: String) -> Bool {
      let names = [path] + folders.names(besides: path)
      if let cause = unread.first(where: { names.map { tree.prefix + $0 }.contains($0.path) }) {
        withheld[path] = .unread(cause)
        return false
      }
      let shown = names.flatMap { TableKind.pagePaths(of: $0) }
        .compactMap { pageByPath[$0.lowercased()] }
      let reasons = shown.map { readership.withholding(of: $0, in: folders) }
      withheld[path] =
        shown.isEmpty
        ? readership.withholding(ofFile: path, in: folders)
        : reasons.compactMap { $0 }.first
      // Counts of who has signed are nobody's but the management's unless a page says for whom.
      if withheld[path] == nil, names.contains(where: Readership.isKept),
        (shown.map { folders.intendedReaders(of: $0) } + [folders.intendedReaders(ofFile: path)])
          .allSatisfy({ $0 == .everybody })
      {
        withheld[path] = readership.withholding(of: .named(Readership.keepers))
      }
      return withheld[path] == nil
    }
    let shown = tables.filter { mayHave($0.path) }
    // A table is a file to download too, where nothing in it is to be left out.
    let media = tree.media.filter {
      withheld[$0.key] == nil && mayHave($0.key) && !commented.contains($0.key)
    }
    return (shown, media, withheld, problems)
  }
}

extension Charter {
  /// Takes out of the tables the rows about records that these readers may not see. A file that names
  /// such a record is no download.
  mutating func leaveOutRowsOfWithheldRecords() {
    guard !withheldIDs.isEmpty else { return }
    for index in tables.indices {
      for row in tables[index].rows where namesWithheldRecord(row) { media[row.path] = nil }
      let (out, left) = tables[index].rows.partitioned(by: isAboutWithheldRecord)
      guard !out.isEmpty else { continue }
      tables[index].rows = left
      unshownRows[tables[index].kind.id, default: []] += out
    }
  }

  private func namesWithheldRecord(_ row: CharterTable.Row) -> Bool {
    row.fields.entries.contains { entry in
      entry.value.references(as: entry.definition).contains { isWithheld(record: $0.id.value) }
    }
  }

  /// Whether a row is about a record that these readers may not see. Who answers for something, a
  /// role, is not what a row is about.
  private func isAboutWithheldRecord(_ row: CharterTable.Row) -> Bool {
    row.fields.entries.contains { entry in
      switch (entry.definition.type, entry.value) {
      case (.reference(let kind), .reference(let id)):
        kind != Role.kind.id && isWithheld(record: id.value)
      case (.references(let kind), .references(let ids)):
        kind == Network.kind.id && !ids.isEmpty
          && ids.allSatisfy { isWithheld(record: $0.value) }
      default: false
      }
    }
  }

  /// The rows of a kind of table, those too that these readers may not see: for what they decide, never
  /// to be shown.
  package func allRows(of kind: TableKind) -> [CharterTable.Row] {
    rows(of: kind) + (unshownRows[kind.id] ?? [])
  }

  /// Consents end for everybody, whoever may read the table of them.
  static func withheldConsents(
    in tree: ContentTree, _ withheld: [String: Withholding], as settings: TableSettings
  ) -> [CharterTable.Row] {
    tree.files.filter { file in
      withheld[file.path] != nil
        && TableKind.of(fileNamed: ContentPath.stem(of: file.path))?.id == Consents.kind.id
    }.flatMap { TableReading($0, as: Consents.kind, prefix: tree.prefix, settings).rows }
  }
}

extension Array {
  /// Those for which something holds, and the others, each in their order.
  func partitioned(by holds: (Element) -> Bool) -> ([Element], [Element]) {
    reduce(into: ([], [])) { parts, element in
      if holds(element) { parts.0.append(element) } else { parts.1.append(element) }
    }
  }
}

extension TableKind {
  /// The paths at which a page may stand that shows a table's file: the file's own name, or its
  /// kind's (`calendrier.md` beside `calendrier-2026-t4.csv`).
  package func pagePaths(of path: String) -> [String] {
    Self.paths(of: [ContentPath.stem(of: path), name.fr, name.en], beside: path)
  }

  /// The same for a file of which it is not said that it is a table; none if it is no CSV.
  static func pagePaths(of path: String) -> [String] {
    guard ContentPath.isTable(path) else { return [] }
    let stem = ContentPath.stem(of: path)
    return of(fileNamed: stem)?.pagePaths(of: path) ?? paths(of: [stem], beside: path)
  }

  private static func paths(of stems: [String], beside path: String) -> [String] {
    let folder = ContentPath.folder(of: path)
    return stems.flatMap { [$0 + ".md", $0 + ".markdown"] }.map { ContentPath.join(folder, $0) }
  }
}
