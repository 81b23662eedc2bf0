import CharterModel
import Diagnosis
import Disk
import Markdown
import SitePlan

/// What builds of one process remember of each other: the bytes of files that did not change, and
/// what was parsed from them. Everything is keyed by a file's bytes, so that nothing can be stale;
/// what a folder no longer holds is forgotten.
package struct BuildMemory: Sendable {
  var files = FileMemory()
  private var pages: [String: ParsedPage] = [:]
  /// What the last whole build knew, for the revision of one page's text.
  var collections: Collections?
  var resolver: LinkResolver?
  var highlights: [CodeSample: CodeHighlight] = [:]

  package init() {}

  /// These files changed, whatever the file system says of them.
  package mutating func note(_ changes: FolderChanges) {
    files.changed.formUnion(changes.written)
  }

  func parsed(_ path: String) -> ParsedPage? { pages[path] }

  /// Arrays that share their storage are equal without a look at their bytes.
  func page(_ file: ContentFile, prefix: String) -> ParsedPage {
    if let known = pages[file.path], known.source.path == prefix + file.path,
      known.source.bytes == file.bytes.pageText
    {
      return known
    }
    return ParsedPage(file, prefix: prefix)
  }

  mutating func keep(_ parsed: [ParsedPage]) {
    pages = Dictionary(parsed.map { ($0.path, $0) }) { $1 }
  }

  mutating func keep(_ page: ParsedPage) { pages[page.path] = page }
}
