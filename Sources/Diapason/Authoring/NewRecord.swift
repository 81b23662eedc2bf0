import CharterModel
import Diagnosis
import Disk

/// A record that an author begins: where it goes in a folder, and what stands in it.
package struct NewRecord: Sendable {
  package let path: String
  /// The path as seen from where the source is given.
  package let shownPath: String
  package let text: String

  package enum Refusal: Error, Sendable {
    case unknownKind(String, nearest: String?)
    /// No folder's index says that it holds such records.
    case noCollection(RecordKind)
  }

  /// - Parameter kind: its name in French or in English.
  package init(_ kind: String, title: String, in source: SourceFolder) throws {
    let build = Build.Reading(source)
    let language = build.language
    guard let known = RecordKind.named(kind), known.id != RecordKind.page.id else {
      let names = RecordKind.records.map { $0.name[language] }
      throw Refusal.unknownKind(kind, nearest: kind.nearest(in: names))
    }
    guard let folder = build.folders(of: known).first else { throw Refusal.noCollection(known) }
    let draft = RecordDraft(
      known, title: title, in: folder, after: build.recordNames(of: known),
      besides: build.recordNames, language)
    path = source.contentFolder + "/" + draft.path
    let shown = source.contentPrefix + draft.path
    shownPath = source.path == "." ? shown : source.path + "/" + shown
    text = draft.text
  }
}

extension Build {
  /// What can be told of a folder without building it.
  struct Reading {
    let language: Language
    private let pages: [ParsedPage]
    private let collections: Collections

    init(_ source: SourceFolder) {
      var problems: [Diagnostic] = []
      let bytes = (try? source.configuration()) ?? []
      language =
        Configuration(bytes, path: SourceFolder.configurationName, &problems).siteLanguage
      var files: FileMemory?
      let output = FileSystem.resolved(source.root + "/public")
      let tree = try? ContentReader.read(
        source, excluding: Set([output].compactMap { $0 }), remembering: &files, &problems)
      pages = Parallel.map(tree?.files.filter(\.isMarkdown) ?? []) {
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

    var recordNames: [String] { pages.map { ContentPath.stem(of: $0.path) } }
  }
}
