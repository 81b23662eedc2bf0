import Diagnosis
import Markdown

/// The author's folder as values: texts with their bytes, other files by name and size.
///
/// This stage (`Content`) knows files, front matter and Markdown; it knows no record and no address.
package struct ContentTree: Sendable {
  /// Markdown and CSV files in the order of their paths.
  package var files: [ContentFile]
  /// Files that are copied if something refers to them: path to weight in bytes.
  package var media: [String: Int]
  /// Links of the file system to files of the folder: path to the path of what they lead to.
  package var links: [String: String]
  /// Files that are one on the disk, each with the paths under which it stands here (hard links).
  package var twins: [[String]]
  /// What stands before a content path in messages: `content/`, or nothing.
  package var prefix: String

  /// What would be a folder's index if its form were read, and whose header speaks of who may see it:
  /// `index.mdx`, `README`, `.index.md`.
  let unreadIndexes: [UnreadHeader]

  /// - Parameter unread: files for which ``ContentPath/mayBeUnreadIndex(_:)`` holds.
  package init(
    files: [ContentFile], media: [String: Int], links: [String: String] = [:],
    twins: [[String]] = [], unread: [ContentFile] = [], prefix: String
  ) {
    unreadIndexes = unread.compactMap { file in
      ParsedPage(file, prefix: prefix).lineOfReaders.map {
        UnreadHeader(path: prefix + file.path, line: $0)
      }
    }
    self.twins = twins
    self.files = files.sorted { ContentPath.precedes($0.path, $1.path) }
    self.media = media
    self.links = links
    self.prefix = prefix
  }
}

package struct ContentFile: Sendable {
  /// Relative to the content folder, with `/` between names.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package var isMarkdown: Bool { ContentPath.isMarkdown(path) }
}
