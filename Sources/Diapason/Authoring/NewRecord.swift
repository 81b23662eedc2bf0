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
