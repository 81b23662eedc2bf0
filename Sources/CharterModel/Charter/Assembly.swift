import Diagnosis
import Markdown

/// What may be shown, and to whom.
package struct Readership: Sendable {
  package var readers: String?
  package var includesDrafts: Bool

  package init(readers: String? = nil, includesDrafts: Bool = false) {
    self.readers = readers
    self.includesDrafts = includesDrafts
  }

  /// A page that names its readers is shown to them only.
  func mayRead(_ page: CharterPage) -> Bool {
    let fields = page.fields
    if page.kind.id == PlanCoherence.kind.id, includesDrafts { return true }
    if fields[CommonFields.draft] == true, !includesDrafts { return false }
    guard let names = fields[CommonFields.readers]?.map(\.value), !names.isEmpty else {
      return true
    }
    if names.contains(where: { ["all", "tous"].contains($0.folded) }) { return true }
    guard let readers else { return false }
    return names.contains { $0.asKey == readers.asKey }
  }
}

extension Charter {
  /// Pages become records, tables are read, and every reference is looked up.
  package init(
    assembling assembled: [CharterPage], tables files: [ContentFile],
    configuration: Configuration, tree: ContentTree, for readership: Readership,
    _ diagnostics: inout [Diagnostic]
  ) {
    var pages: [CharterPage] = []
    pages.reserveCapacity(assembled.count)
    var withheld: Set<String> = []
    var withheldIDs: Set<String> = []
    for page in assembled {
      if readership.mayRead(page) {
        pages.append(page)
      } else {
        withheld.insert(page.path)
        if let id = page.recordID { withheldIDs.insert(id.lowercased()) }
      }
    }
    self.init(
      configuration: configuration, pages: pages,
      tables: CharterTable.read(files, prefix: tree.prefix, &diagnostics), media: tree.media,
      withheld: withheld, withheldIDs: withheldIDs, prefix: tree.prefix)
    reportDuplicateIDs(&diagnostics)
    reportDanglingReferences(&diagnostics)
    for index in records(of: Decision.kind) {
      decisions[index] = DecisionTree(of: pages[index], in: self, &diagnostics)
    }
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
    for page in pages {
      for entry in page.fields.entries {
        for (kind, id) in entry.value.references(as: entry.definition) {
          if let problem = problem(with: id, kind: kind) {
            diagnostics.append(
              page.diagnostic(
                .danglingReference, at: (id.line, id.column), message: problem.message,
                help: problem.help))
          }
        }
      }
    }
    for table in tables {
      for row in table.rows {
        for entry in row.fields.entries {
          for (kind, id) in entry.value.references(as: entry.definition) {
            guard let problem = problem(with: id, kind: kind) else { continue }
            diagnostics.append(
              Diagnostic(
                .danglingReference,
                at: SourcePosition(path: prefix + row.path, line: id.line, column: id.column),
                message: problem.message, help: problem.help))
          }
        }
      }
    }
  }

  /// Without any record of the kind the vocabulary is not in use: an owner is then just a name.
  private func problem(
    with id: Located<String>, kind: String
  ) -> (message: Phrase, help: Phrase)? {
    if let index = record(id.value), pages[index].kind.id == kind { return nil }
    let known = pages.filter { $0.kind.id == kind }.compactMap(\.recordID)
    if known.isEmpty, kind == "role" { return nil }
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

  package init(_ pages: [ParsedPage], _ diagnostics: inout [Diagnostic]) {
    for page in pages {
      let stem = ContentPath.stem(of: page.path).lowercased()
      // `_index.md` is what some generators call an index.
      guard ["index", "_index", "readme"].contains(stem) else { continue }
      let folder = ContentPath.folder(of: page.path)
      let hasIndex = indexes[folder].map { ContentPath.stem(of: $0).lowercased() != "readme" }
      if hasIndex != true { indexes[folder] = page.path }
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
  }

  package func isIndex(_ path: String) -> Bool { indexes[ContentPath.folder(of: path)] == path }

  package func kind(of folder: String) -> RecordKind? { kinds[folder] }
}
