import CharterModel
import Diagnosis
import Disk
import Media

/// The table of a document's versions as it is, and with another line.
struct VersionsTable {
  let folder: String
  let path: String
  private let before: [UInt8]?
  private let tree: ContentTree
  private let parsed: [ParsedPage]
  private var table: EditableTable

  init(in folder: String, of input: Input, _ parsed: [ParsedPage]) throws {
    self.folder = folder
    path = ContentPath.join(folder, "versions.csv")
    let file = input.tree.files.first { [path] in $0.path == path }
    before = file?.bytes
    tree = input.tree
    self.parsed = parsed
    let names = Versions.kind.columns.filter { $0.name != Versions.readers.definition.name }
      .map { $0.name[input.configuration.siteLanguage] }
    let empty = Array((names.joined(separator: ";") + "\n").utf8)
    do {
      table = try EditableTable(
        file ?? ContentFile(path: path, bytes: empty), of: Versions.kind, input.configuration)
      table.addColumn(Versions.files.definition.name, input.configuration.siteLanguage)
    } catch { throw Adoption.Refusal.table(input.tree.prefix + path) }
  }

  func changes(
    adopting files: DocumentFiles, _ number: String, on day: Day, erratum: String?
  ) throws -> [FileChange] {
    let last = table.rows.last { $0.fields[Versions.version] == number }
    let print = files.print
    let kept = ContentPath.join(folder, number)
    let isKept = files.document.path.hasPrefix(kept + "/")
    let digest =
      isKept ? KeptVersions.filesPrint(of: kept, parsed) : files.filesPrint(among: parsed)
    let isSame = last?.fields[Versions.files].map { $0.lowercased() == digest } ?? true
    if last?.fields[Versions.print]?.lowercased() == print, isSame || erratum == nil { return [] }
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
      Versions.files.definition.name: digest,
    ])
    let base = ContentPath.folder(of: files.document.path)
    let line = FileChange(
      path: path, before: before, after: copy.table.bytes, like: files.document.path)
    if isKept { return [line] }
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
    return changes + [line]
  }

  /// The files that keep a version.
  func files(of number: String) throws -> DocumentFiles {
    let kept = ContentPath.join(folder, number) + "/"
    guard table.rows.contains(where: { $0.fields[Versions.version] == number }),
      let files = DocumentFiles(kept: parsed.filter { $0.path.hasPrefix(kept) })
    else { throw Adoption.Refusal.nothingToRectify(number: number) }
    return files
  }

  /// Refuses to begin a table anew beside versions that one has named.
  func requireNamesOfKept() throws {
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

extension DocumentFiles {
  /// The print of the files by which a version of it is kept.
  fileprivate func filesPrint(among parsed: [ParsedPage]) -> String {
    let base = ContentPath.folder(of: document.path)
    let own = Set((pages + reserving).map(\.path))
    return KeptFiles.print(
      parsed.filter { own.contains($0.path) }
        .map { (path: ContentPath.inner($0.path, in: base), page: $0) })
  }
}
