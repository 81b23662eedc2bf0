import CharterModel
import Diagnosis
import Digests
import Disk

/// A version of a document that is adopted: the copies of its files that are kept, and the line of the
/// table that names it.
package struct Adoption: Sendable {
  package enum Refusal: Error, Sendable {
    case unknownDocument(String, known: [String])
    /// There are several, and none was named.
    case severalDocuments([String])
    case isDraft(String)
    /// Its status says that nobody has adopted it.
    case notAdopted(String)
    case withoutVersion(String)
    case withoutDay(String)
    /// Its number is no name for a folder.
    case number(String)
    /// The number is that of another text, which was adopted on a day.
    case otherWords(number: String, adopted: Day)
    /// No text of that number was adopted that could be put right.
    case nothingToRectify(number: String)
    /// The document, one of its rules or what is kept of it has errors.
    case errors
    /// A folder keeps a version, and the table that names versions is not there; by their paths.
    case keptWithoutTable(String, table: String)
    /// Another version takes effect on a day, and this one would not after it.
    case beginsBefore(String, on: Day, own: Day)
    /// Another version has its address.
    case sameAddress(String)
    /// Its table cannot be written, by its path.
    case table(String)
  }

  package let number: String
  /// The print of its text, 64 hexadecimal digits.
  package let print: String
  /// The folder of its copies, as seen from where the source is given.
  package let shownFolder: String
  package let rules: Int
  /// What is to be written, from the content's top; nothing if it was adopted before in these words.
  package let changes: [FileChange]

  static func isName(_ number: String) -> Bool {
    !number.hasPrefix(".") && number.utf8.count <= 60
      && number.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "._- ()".unicodeScalars.contains($0)
      }
  }
}

extension Build {
  /// Decides what keeping the version of a document writes.
  ///
  /// - Parameters:
  ///   - name: its id or its path; nil if there is only one.
  ///   - day: on which it is adopted.
  ///   - erratum: what is put right in a version that was adopted before; nil for another version.
  package mutating func adoption(
    of name: String?, on day: Day, erratum: String? = nil
  ) throws -> Adoption {
    options.isAsWritten = true
    let source = try SourceFolder(options.source)
    let input = try read(source)
    let parsed = Parallel.map(input.tree.files.filter(\.isMarkdown)) {
      ParsedPage($0, prefix: input.tree.prefix)
    }
    let index = DocumentIndex(writtenIn: parsed, of: input.tree)
    let files = try index.document(named: name, prefix: input.tree.prefix)
      .adoptable(index.isDraft)
    let number = try files.adoptableNumber(index.isDraft)
    let folder = index.versionsFolder(of: files.document.path)
    let table = try VersionsTable(in: folder, of: input)
    try table.requireNamesOfKept(in: input.tree)
    _ = makeSite(from: input, source)
    let own = Set(files.pages.map(\.source.path) + [input.tree.prefix + table.path])
    let errors = diagnostics.filter {
      $0.severity == .error && $0.position.map { own.contains($0.path) } ?? false
        && $0.problem != .changedSinceVersion
    }
    diagnostics = errors
    guard errors.isEmpty else { throw Adoption.Refusal.errors }
    let changes = try table.changes(
      adopting: files, number, on: day, erratum: erratum, from: input.tree)
    let shown = source.contentPrefix + ContentPath.join(folder, number)
    return Adoption(
      number: number, print: files.print,
      shownFolder: source.path == "." ? shown : source.path + "/" + shown, rules: files.rules.count,
      changes: changes)
  }
}

extension DocumentIndex {
  fileprivate func document(named name: String?, prefix: String) throws -> DocumentFiles {
    let known = documents.values.sorted { $0.document.path < $1.document.path }
    guard let name else {
      guard let only = known.first, known.count == 1 else {
        throw Adoption.Refusal.severalDocuments(known.compactMap(\.document.recordID))
      }
      return only
    }
    let found = known.first {
      $0.document.recordID?.lowercased() == name.lowercased()
        || [$0.document.path, prefix + $0.document.path].contains(name)
    }
    guard let found else {
      throw Adoption.Refusal.unknownDocument(name, known: known.compactMap(\.document.recordID))
    }
    return found
  }
}

extension DocumentFiles {
  /// The number under which the document can be adopted.
  fileprivate func adoptableNumber(_ isDraft: (String) -> Bool) throws -> String {
    let path = document.source.path
    if document.fields[CommonFields.draft] ?? isDraft(document.path) {
      throw Adoption.Refusal.isDraft(path)
    }
    let status = document.fields[CharterDocument.status]?.name.en ?? ""
    guard ["adopted", "in-force"].contains(status) else { throw Adoption.Refusal.notAdopted(path) }
    guard let number = document.fields[CharterDocument.version]?.trimmed, !number.isEmpty else {
      throw Adoption.Refusal.withoutVersion(path)
    }
    guard document.fields[CharterDocument.effective] != nil else {
      throw Adoption.Refusal.withoutDay(path)
    }
    guard Adoption.isName(number) else { throw Adoption.Refusal.number(number) }
    return number
  }
}

/// The table of a document's versions as it is, and with another line.
private struct VersionsTable {
  let folder: String
  let path: String
  private let before: [UInt8]?
  private var table: EditableTable

  init(in folder: String, of input: Input) throws {
    self.folder = folder
    path = ContentPath.join(folder, "versions.csv")
    let file = input.tree.files.first { [path] in $0.path == path }
    before = file?.bytes
    let names = Versions.kind.columns.filter { $0.name != Versions.readers.definition.name }
      .map { $0.name[input.configuration.siteLanguage] }
    let empty = Array((names.joined(separator: ";") + "\n").utf8)
    do {
      table = try EditableTable(
        file ?? ContentFile(path: path, bytes: empty), of: Versions.kind, input.configuration)
    } catch { throw Adoption.Refusal.table(input.tree.prefix + path) }
  }

  func changes(
    adopting files: DocumentFiles, _ number: String, on day: Day, erratum: String?,
    from tree: ContentTree
  ) throws -> [FileChange] {
    let last = table.rows.last { $0.fields[Versions.version] == number }
    let print = files.print
    if last?.fields[Versions.print]?.lowercased() == print { return [] }
    if let last, erratum == nil {
      throw Adoption.Refusal.otherWords(
        number: number, adopted: last.fields[Versions.adopted] ?? day)
    }
    if last == nil {
      if erratum != nil { throw Adoption.Refusal.nothingToRectify(number: number) }
      try allow(number, from: files.document.fields[CharterDocument.effective])
    }
    var copy = self
    copy.table.append([
      Versions.version.definition.name: number,
      Versions.adopted.definition.name: day.description,
      Versions.effective.definition.name:
        files.document.fields[CharterDocument.effective]?.description ?? "",
      Versions.print.definition.name: print, Versions.erratum.definition.name: erratum ?? "",
    ])
    let kept = ContentPath.join(folder, number)
    let base = ContentPath.folder(of: files.document.path)
    var old: [String: [UInt8]] = [:]
    for file in tree.files where file.path.hasPrefix(kept + "/") { old[file.path] = file.bytes }
    let bytes = Dictionary(
      tree.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    var changes: [FileChange] = []
    for page in files.pages + files.reserving {
      let inner = ContentPath.inner(page.path, in: base)
      let path = ContentPath.join(kept, inner)
      let before = old.removeValue(forKey: path)
      guard let after = bytes[page.path], after != before else { continue }
      changes.append(FileChange(path: path, before: before, after: after, like: page.path))
    }
    changes += old.sorted { $0.key < $1.key }
      .map { FileChange(path: $0.key, before: $0.value, after: nil) }
    return changes + [
      FileChange(
        path: path, before: before, after: copy.table.bytes, like: files.document.path)
    ]
  }

  /// Refuses to begin a table anew beside versions that one has named.
  func requireNamesOfKept(in tree: ContentTree) throws {
    guard before == nil,
      let kept = tree.files.first(where: { $0.isMarkdown && $0.path.hasPrefix(folder + "/") })
    else { return }
    let number = ContentPath.inner(kept.path, in: folder).prefix { $0 != "/" }
    throw Adoption.Refusal.keptWithoutTable(
      tree.prefix + ContentPath.join(folder, String(number)), table: tree.prefix + path)
  }

  /// Refuses another version that would be at the address of one, or bind before it.
  private func allow(_ number: String, from day: Day?) throws {
    for row in table.rows {
      guard let other = row.fields[Versions.version] else { continue }
      if PublishedName.stem(other) == PublishedName.stem(number) {
        throw Adoption.Refusal.sameAddress(other)
      }
      if let day, let begins = row.fields[Versions.effective], begins >= day {
        throw Adoption.Refusal.beginsBefore(other, on: begins, own: day)
      }
    }
  }
}
