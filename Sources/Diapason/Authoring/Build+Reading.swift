import CharterModel
import Diagnosis
import Disk

extension Build {
  /// What can be told of a folder without building it.
  struct Reading {
    let language: Language
    let configuration: Configuration
    private let prefix: String
    private let files: [ContentFile]
    private let pages: [ParsedPage]
    private let collections: Collections

    init(_ source: SourceFolder) {
      var problems: [Diagnostic] = []
      let bytes = (try? source.configuration()) ?? []
      prefix = source.contentPrefix
      configuration = Configuration(bytes, path: SourceFolder.configurationName, &problems)
      language = configuration.siteLanguage
      var memory: FileMemory?
      let output = FileSystem.resolved(source.root + "/public")
      let tree = try? ContentReader.read(
        source, excluding: Set([output].compactMap { $0 }), remembering: &memory, &problems)
      self.files = tree?.files ?? []
      pages = Parallel.map(self.files.filter(\.isMarkdown)) {
        ParsedPage($0, prefix: source.contentPrefix)
      }
      collections = Collections(pages, &problems)
    }

    /// The folders whose files are records of a kind, in the order of their paths.
    func folders(of kind: RecordKind) -> [String] {
      pages.map(\.path).filter(collections.isIndex).map(ContentPath.folder).filter {
        collections.kind(of: $0)?.id == kind.id
      }
    }

    /// The names of the files in the folders of a kind's records.
    func recordNames(of kind: RecordKind) -> [String] {
      let folders = Set(folders(of: kind))
      return pages.map(\.path).filter {
        folders.contains(ContentPath.folder(of: $0)) && !collections.isIndex($0)
      }.map(ContentPath.stem)
    }

    /// The records of a kind with their fields, whoever their readers are.
    func pages(of kind: RecordKind) -> [CharterPage] {
      pages.filter { !collections.isIndex($0.path) }.compactMap { parsed in
        var problems: [Diagnostic] = []
        let read = CharterPage(parsed, in: collections, &problems)
        return read.kind.id == kind.id ? read : nil
      }
    }

    /// The tables of a kind, each as it can be changed.
    func tables(of kind: TableKind) throws -> [(path: String, table: EditableTable)] {
      try files.filter { file in
        !file.isMarkdown && TableKind.of(fileNamed: ContentPath.stem(of: file.path))?.id == kind.id
      }.map { file in
        do {
          return (file.path, try EditableTable(file, of: kind, configuration))
        } catch let refusal as EditableTable.Refusal {
          throw MeasureImporter.Refusal.table(prefix + file.path, refusal)
        }
      }
    }

    /// Whether the content has a text at a path.
    func has(_ path: String) -> Bool { files.contains { $0.path == path } }

    /// Its files of tables.
    var tableFiles: [(path: String, bytes: [UInt8])] {
      files.filter { !$0.isMarkdown }.map { ($0.path, $0.bytes) }
    }

    var recordNames: [String] { pages.map { ContentPath.stem(of: $0.path) } }
  }
}
