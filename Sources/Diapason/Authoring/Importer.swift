import CharterModel
import Diagnosis
import Disk
import Importing
import Media

/// Documents on their way into a site: what they become, before anything is written.
package struct Importer: Sendable {
  package enum Refusal: Error, Sendable {
    case nothingToImport(String)
    /// pandoc's answer is no JSON, or another document than was asked for.
    case unreadable(String)
    case exists(String)
    /// A file that only its password opens, or one of Office before 2007 under a new name.
    case locked(String)
    /// An archive that would take more room than any document does.
    case oversized(String)
  }

  /// What a document says, before anything became of it.
  package struct Original: Sendable {
    package var name: String
    package var lines: [DocumentLine]
  }

  /// Relative to the content folder.
  package internal(set) var files: [ImportedFile] = []
  package internal(set) var findings: [ImportFinding] = []
  /// In the order of the documents.
  package private(set) var originals: [Original] = []
  package private(set) var language: Language
  /// The first document's.
  package private(set) var title: String?

  private let givenLanguage: Language?
  /// The content folder of the site that the files go into.
  private let content: String?
  private var taken: Set<String>
  /// Whether one document is the whole site.
  private let isAlone: Bool
  /// Whether pages of Markdown are among the sources: their headers may say who reads a folder.
  package let hasMarkdown: Bool
  /// The pages that were Markdown already.
  private var pages: [ParsedPage] = []
  /// The folders that were given: nothing outside them is read.
  private let roots: [String]

  /// - Parameters:
  ///   - paths: files, or folders of files.
  ///   - site: the site that the documents go into; nil for a new one.
  package init(_ paths: [String], into site: SourceFolder?, language: Language?) throws {
    let reading = site.map(Build.Reading.init)
    content = site?.contentFolder
    givenLanguage = language ?? reading?.language
    self.language = givenLanguage ?? .french
    taken = Set(reading?.recordNames.map { $0.lowercased() } ?? [])
    let sources = try Self.sources(in: paths)
    guard !sources.isEmpty else { throw Refusal.nothingToImport(paths.first ?? "") }
    let documents = sources.filter { DocumentFormat(of: $0.path) != nil }
    guard !documents.isEmpty else { throw Refusal.nothingToImport(paths.first ?? "") }
    isAlone = documents.count == 1 && site == nil
    hasMarkdown = documents.contains { DocumentFormat(of: $0.path) == .markdown }
    roots = paths.compactMap { path in
      let isFolder = FileSystem.statusFollowingLinks(path)?.kind == .folder
      return FileSystem.resolved(isFolder ? path : Self.folder(ofPath: path))
    }
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    for (number, source) in sources.enumerated() {
      try read(source, scratch: "\(scratch.path)/\(number)")
    }
    for file in files where stands(file.path) { throw Refusal.exists(file.path) }
    prove(pages)
    noteUnknownWords(reading)
  }

  private static func folder(ofPath path: String) -> String {
    let folder = ContentPath.folder(of: path)
    return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
  }

  /// Whether a file truly stands in what was given, or was taken out of a document.
  func isInside(_ path: String) -> Bool {
    guard let real = FileSystem.resolved(path) else { return false }
    return roots.contains { real.hasPrefix($0 == "/" ? "/" : $0 + "/") }
  }

  /// Whether the site has something at a path.
  func stands(_ path: String) -> Bool {
    content.map { FileSystem.status($0 + "/" + path) != nil } ?? false
  }

  /// The folder that a file of the source stands in, as it is in the content: beside pages of
  /// Markdown, whose folders keep their names.
  private func folder(of name: String) -> String {
    let folders = ContentPath.folder(of: name)
    return hasMarkdown
      ? folders
      : folders.split(separator: "/").map { PublishedName.stem(String($0)) }.joined(separator: "/")
  }

  /// The folder of a document's page: named after its file, and none that stands.
  private func folder(for name: String) -> String {
    let wanted = ContentPath.join(
      folder(of: name), PublishedName.stem(ContentPath.stem(of: name)))
    guard stands(wanted) else { return wanted }
    return (2...).lazy.map { "\(wanted)-\($0)" }.first { !stands($0) } ?? wanted
  }

  struct SourceFile {
    /// As it can be opened.
    var path: String
    /// From the folder that was given on; the file's name if it was given itself.
    var name: String
  }

  private static func sources(in paths: [String]) throws -> [SourceFile] {
    try paths.flatMap { path -> [SourceFile] in
      guard let status = FileSystem.statusFollowingLinks(path) else {
        throw FileError(path, FileError.missing, .source)
      }
      guard status.kind == .folder else {
        return [SourceFile(path: path, name: ContentPath.name(of: path))]
      }
      return try FileSystem.files(below: path).sorted()
        .filter {
          !ContentPath.name(of: $0).hasPrefix(".") && !ContentPath.name(of: $0).hasPrefix("~$")
        }
        .map { SourceFile(path: path + "/" + $0, name: $0) }
    }
  }

  /// Pictures and files beside pages of Markdown are what these lead to.
  private mutating func readOther(_ source: SourceFile, besideMarkdown: Bool) throws {
    let bytes = besideMarkdown ? try? FileSystem.read(source.path, limit: 64 << 20) : nil
    guard let bytes, PublishedMedia(of: bytes, named: source.name).bytes != nil else {
      findings.append(.left(.file(source.name)))
      return
    }
    files.append(ImportedFile(path: source.name, bytes: bytes, origin: source.name))
  }

  private mutating func read(
    _ source: SourceFile, scratch: String
  ) throws {
    // A link of the file system leads out of what was given.
    guard isInside(source.path) else {
      findings.append(.left(.outside(source.name)))
      return
    }
    guard let format = DocumentFormat(of: source.path) else {
      return try readOther(source, besideMarkdown: hasMarkdown)
    }
    try Self.checkPackage(source)
    switch format {
    case .document(let name): try readDocument(source, format: name, scratch: scratch)
    case .markdown:
      let bytes = try FileSystem.read(source.path, limit: 16 << 20)
      let page = readMarkdown(bytes, named: source.name)
      originals.append(Original(name: source.name, lines: page.document.lines))
      pages.append(page)
    case .workbook, .table: try readTables(source, format, scratch: scratch)
    }
  }

  // MARK: Documents

  private mutating func readDocument(
    _ source: SourceFile, format: String, scratch: String
  ) throws {
    try FileSystem.makeFolder(scratch)
    let (path, styledTitle) = try readable(source, format: format, scratch: scratch)
    let json = try Converter.pandoc.run(
      [
        "--from", format, "--to", "json", "--track-changes=accept",
        "--extract-media=" + scratch, "--", path,
      ], for: source.path)
    let document = try Self.value(json, source)
    originals.append(Original(name: source.name, lines: document.documentLines))
    var comments: [PandocValue] = []
    if format.hasPrefix("docx") {
      let all = try Converter.pandoc.run(
        ["--from", "docx", "--to", "json", "--track-changes=all", "--", path], for: source.path)
      comments = try Self.value(all, source).comments
    }
    let folder = folder(for: source.name)
    let parts = UnreadParagraphs.parts(ofFileEnding: PublishedName(source.path).ending).compactMap {
      PackedFile.bytes(of: $0, in: path, limit: 256 << 20)
    }
    let images = try images(of: document, source, scratch: scratch)
    let place = DocumentImport.Place(
      folder: isAlone ? DocumentImport.charterFolder(givenLanguage, document) : folder,
      root: isAlone ? "" : folder, taken: taken)
    let imported = DocumentImport(
      document,
      of: DocumentImport.Source(
        name: ContentPath.name(of: source.name), images: images.mapValues(\.name),
        comments: comments, unread: UnreadParagraphs.of(parts: parts, in: document),
        title: styledTitle),
      at: place, language: givenLanguage)
    files += try written(imported.set, scratch: scratch, for: source.path)
    for (_, image) in images.sorted(by: { $0.key < $1.key }) {
      files.append(
        ImportedFile(
          path: ContentPath.join(place.folder, "images/" + image.name),
          bytes: image.bytes, origin: source.name))
    }
    if title == nil {
      // The name of a site is for all: of several documents one may be kept for some.
      title = isAlone ? imported.title : nil
      language = imported.language
    }
    taken = imported.taken
    findings += imported.findings
  }

  private static func value(_ json: [UInt8], _ source: SourceFile) throws -> PandocValue {
    do { return try PandocValue(json: json) } catch { throw Refusal.unreadable(source.name) }
  }

  /// The files of a set, their texts written by pandoc.
  private mutating func written(
    _ set: DraftSet, scratch: String, for path: String
  ) throws -> [ImportedFile] {
    guard set.needsWriting else { return set.finished([], altered: &findings) ?? [] }
    let script = scratch + "/script.json"
    try FileSystem.write(try set.script(), toNew: script)
    let output = try Converter.pandoc.run(
      [
        "--from", "json", "--to", DraftSet.format, "--wrap=none", "--reference-location=block",
        "--markdown-headings=atx", "--tab-stop=2", "--", script,
      ], for: path)
    guard let files = set.finished(output, altered: &findings) else {
      throw Refusal.unreadable(ContentPath.name(of: path))
    }
    return files
  }

  // MARK: Tables

  private mutating func readTables(
    _ source: SourceFile, _ format: DocumentFormat, scratch: String
  ) throws {
    try FileSystem.makeFolder(scratch)
    let sheets =
      format == .table
      ? [
        SheetImport.Sheet(
          name: ContentPath.stem(of: source.name), isHidden: false,
          rows: RecognizedTable.rows(of: try FileSystem.read(source.path, limit: 64 << 20)) ?? [])
      ]
      : try Workbook.sheets(of: source.path, scratch: scratch).map {
        SheetImport.Sheet(
          name: $0.name, isHidden: $0.isHidden, values: $0.values, shown: $0.shown,
          withoutRows: $0.hiddenRows, columns: $0.hiddenColumns, merged: $0.merged,
          comments: $0.comments)
      }
    let shown = sheets.flatMap(\.lines)
    originals.append(Original(name: source.name, lines: shown))
    let existing = TableKind.all.flatMap { [$0.name.en + ".csv", $0.name.fr + ".csv"] }
    let names = Set(files.map(\.path) + existing.filter(stands))
    let version = try Self.value(
      try Converter.pandoc.run(
        ["--from", "gfm", "--to", "json", "--", "/dev/null"], for: source.path),
      source)["pandoc-api-version"]
    let imported = SheetImport(
      sheets, of: source.name, in: folder(of: source.name), besides: names,
      language: givenLanguage, apiVersion: version)
    files += try written(imported.set, scratch: scratch, for: source.path)
    findings += imported.findings
    if title == nil { language = imported.language }
  }
}

/// What a file is by the end of its name.
enum DocumentFormat: Equatable {
  /// With pandoc's name for it.
  case document(String)
  case workbook, table, markdown

  init?(of path: String) {
    switch PublishedName(path).ending {
    case "docx", "docm", "dotx": self = .document("docx+styles")
    case "odt", "ott": self = .document("odt")
    case "html", "htm", "xhtml": self = .document("html-raw_html")
    case "rtf": self = .document("rtf")
    case "xlsx", "xlsm", "ods", "xls": self = .workbook
    case "csv", "tsv": self = .table
    case "md", "markdown": self = .markdown
    default: return nil
    }
  }
}
