import Diagnosis
import Markdown

extension Charter {
  /// Pages become records, tables are read, and every reference is looked up.
  package init(
    assembling assembled: [CharterPage], configuration: Configuration, tree: ContentTree,
    for readership: Readership, histories: [DocumentHistory] = [],
    besides unshown: UnshownIndexes = UnshownIndexes(),
    _ diagnostics: inout [Diagnostic]
  ) {
    let folders = ReservedFolders(assembled, besides: unshown, of: histories, in: tree)
    let (files, media, withheldFiles, problems) = Self.divide(
      tree, assembled, for: readership, folders)
    diagnostics += problems
    var pages: [CharterPage] = []
    var menus: [CharterPage] = []
    pages.reserveCapacity(assembled.count)
    var withheld = withheldFiles
    var withheldIDs: [String: Withholding] = [:]
    var heldPages: [CharterPage] = []
    let today = TodaysReaders(assembled, unshown.written, histories, in: folders)
    for page in assembled {
      guard
        let withholding = readership.withholding(of: page, in: folders)
          ?? readership.withholding(of: today.intendedReaders(of: page))
      else {
        if page.isMenu {
          menus.append(page)
        } else {
          pages.append(page)
        }
        continue
      }
      withheld[page.path] = withholding
      if withholding.isForOthers { heldPages.append(page) }
      if let id = page.recordID { withheldIDs[id.lowercased()] = withholding }
    }
    let heard = assembled + unshown.kept + unshown.written
    if let problem = readership.unknownReaders(among: heard, histories) {
      diagnostics.append(problem)
    }
    self.init(
      configuration: configuration, pages: pages,
      tables: CharterTable.read(
        files, prefix: tree.prefix, as: TableSettings(configuration), &diagnostics),
      media: media,
      withheld: withheld, withheldIDs: withheldIDs, folders: folders, prefix: tree.prefix)
    readers = readership.readers.flatMap { Readership.isEverybody($0) ? nil : $0 }
    withholdsOfDocuments = Self.mayStandInDocuments(heldPages, among: assembled)
    setHistories(histories)
    self.menus = menus.filter(\.isOrder)
    diagnostics += menus.map(\.menuNote)
    diagnostics += openedPages(folders)
    diagnostics += histories.compactMap {
      .reservedVersions(of: $0, assembled, unshown.written, in: folders)
    }
    diagnostics += folders.namedDrafts(in: tree, for: readership)
    diagnostics += folders.reservedTwins(in: tree, withheld)
    diagnostics += folders.shownDrafts(pages, in: tree)
    if let day = readership.day, !readership.includesDrafts {
      diagnostics += assembled.compactMap { $0.leftOut(on: day) }
    }
    if let note = Diagnostic.foreignKeys(of: assembled) { diagnostics.append(note) }
    reportDuplicateIDs(&diagnostics)
    leaveOutRowsOfWithheldRecords()
    leaveOutProposedChanges()
    reportDanglingReferences(&diagnostics)
    unshownRows[Consents.kind.id, default: []] += Self.withheldConsents(
      in: tree, withheldFiles, as: TableSettings(configuration))
    consentRows = ConsentRows(
      shown: rows(of: Consents.kind), others: unshownRows[Consents.kind.id] ?? [])
    reportForeignSigns(&diagnostics)
    for index in records(of: Decision.kind) {
      decisions[index] = DecisionTree(of: pages[index], in: self, &diagnostics)
    }
    crisis = configuration.crisis?.level(in: self, &diagnostics)
  }

  private func reportDuplicateIDs(_ diagnostics: inout [Diagnostic]) {
    var first: [String: String] = [:]
    for page in pages {
      guard let id = page.recordID else { continue }
      if let other = first.updateValue(page.source.path, forKey: id.lowercased()) {
        first[id.lowercased()] = other
        diagnostics.append(.duplicateID(id, in: page, other: other))
      }
    }
  }

  private func reportDanglingReferences(_ diagnostics: inout [Diagnostic]) {
    let known = Dictionary(grouping: pages, by: \.kind.id)
      .mapValues { NearestNames($0.compactMap(\.recordID)) }
    for page in pages {
      for entry in page.fields.entries {
        for (kind, id) in entry.value.references(as: entry.definition) {
          if let problem = problem(with: id, kind: kind, for: readers(of: page), among: known) {
            diagnostics.append(
              page.diagnostic(
                .danglingReference, at: (id.line, id.column), message: problem.message,
                help: problem.help))
          }
        }
      }
    }
    for table in tables { reportDanglingReferences(of: table, among: known, &diagnostics) }
  }

  private func reportDanglingReferences(
    of table: CharterTable, among known: [String: NearestNames], _ diagnostics: inout [Diagnostic]
  ) {
    // A network that has no record stands in a hundred rows of a calendar.
    var repeated = RepeatedProblems(showing: 1)
    var unrecorded = UnrecordedNetworks()
    let hasNetworks = !records(of: Network.kind).isEmpty
    for row in table.rows {
      for entry in row.fields.entries {
        for (kind, id) in entry.value.references(as: entry.definition) {
          guard let problem = problem(with: id, kind: kind, for: [], among: known) else { continue }
          if kind == Network.kind.id, !hasNetworks, withheldIDs[id.value.lowercased()] == nil {
            unrecorded.add(id, in: row, prefix: prefix)
            continue
          }
          let diagnostic = Diagnostic(
            .danglingReference,
            at: SourcePosition(path: prefix + row.path, line: id.line, column: id.column),
            message: problem.message, help: problem.help)
          repeated.add(diagnostic, as: "\(row.path)\n\(kind)\n\(id.value.lowercased())")
        }
      }
    }
    diagnostics += repeated.diagnostics
    if let note = unrecorded.note { diagnostics.append(note) }
  }

  /// Without any record of the kind the vocabulary is not in use: an owner is then just a name.
  private func problem(
    with id: Located<String>, kind: String, for readers: [String],
    among ids: [String: NearestNames]
  ) -> (message: Phrase, help: Phrase)? {
    if let index = record(id.value), pages[index].kind.id == kind { return nil }
    if let withholding = withheldIDs[id.value.lowercased()] {
      return (.withheld(id.value, withholding, fromReaders: readers), withholding.cure)
    }
    let known = ids[kind] ?? NearestNames([])
    if known.names.isEmpty, kind == "role" { return nil }
    return (.noRecord(id.value, kind: kind), .nearestRecord(to: id.value, among: known))
  }
}

extension FieldValue {
  /// The ids in a value that name records of a kind.
  package func references(as definition: FieldDefinition) -> [(kind: String, id: Located<String>)] {
    switch (definition.type, self) {
    case (.reference(let kind), .reference(let id)): [(kind, id)]
    case (.references(let kind), .references(let ids)): ids.map { (kind, $0) }
    case (.graded(let kind, _), .graded(let graded)): graded.map { (kind, $0.id) }
    default: []
    }
  }
}

/// What the index of each folder says of the folder's files.
package struct Collections: Sendable {
  private var kinds: [String: RecordKind] = [:]
  /// The index of each folder: `index.md`, or `README.md` if there is none.
  private var indexes: [String: String] = [:]
  let names: OrderNumbers
  /// The ids of the records in each folder, which its index shows under them.
  private var records: [String: Set<String>] = [:]

  package init(_ pages: [ParsedPage], _ diagnostics: inout [Diagnostic]) {
    names = OrderNumbers(of: pages.map(\.path))
    for page in pages {
      guard let rank = ContentPath.indexRank(of: page.path) else { continue }
      let folder = ContentPath.folder(of: page.path)
      let found = indexes[folder].flatMap(ContentPath.indexRank)
      if found.map({ rank < $0 }) ?? true { indexes[folder] = page.path }
    }
    for page in pages where isIndex(page.path) {
      for (key, value) in page.frontMatter.entries
      where CommonFields.collection.definition.name.matches(key.scalar ?? "") {
        guard let kind = RecordKind.named(value.scalar ?? "") else {
          diagnostics.append(.unknownKind(value, in: page.source))
          continue
        }
        kinds[ContentPath.folder(of: page.path)] = kind
      }
    }
    for page in pages where !isIndex(page.path) {
      let folder = ContentPath.folder(of: page.path)
      guard kinds[folder] != nil else { continue }
      let id = ContentPath.stem(of: page.path)
      records[folder, default: []].formUnion([id, id + "-h"])
    }
  }

  package func isIndex(_ path: String) -> Bool { indexes[ContentPath.folder(of: path)] == path }

  package func kind(of folder: String) -> RecordKind? { kinds[folder] }

  /// The ids that no heading of a page may have: those under which it shows records and
  /// their headings.
  func idsShown(on index: String) -> Set<String> {
    isIndex(index) ? records[ContentPath.folder(of: index)] ?? [] : []
  }
}
