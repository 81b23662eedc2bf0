import CharterModel
import Diagnosis

/// The author's folder: where its content, configuration and theme are.
package struct SourceFolder: Sendable {
  /// As given, for messages.
  package var path: String
  /// Absolute, without links.
  package var root: String
  /// `content/` if there is one; else the folder itself is the content. Looked at once, so that all
  /// steps of a build read the same folder.
  package let contentFolder: String

  package init(_ path: String) throws {
    guard let root = FileSystem.resolved(path) else { throw FileError(path) }
    guard FileSystem.statusFollowingLinks(path)?.kind == .folder else { throw FileError(path, 20) }
    self.path = path
    self.root = root
    let content = root + "/content"
    contentFolder = FileSystem.statusFollowingLinks(content)?.kind == .folder ? content : root
  }

  package var contentPrefix: String { contentFolder == root ? "" : "content/" }

  package static let configurationName = "diapason.yaml"

  /// The bytes of `diapason.yaml`, or nil without one.
  package func configuration() throws -> [UInt8]? {
    let path = root + "/" + Self.configurationName
    guard FileSystem.statusFollowingLinks(path)?.kind == .file else { return nil }
    return try FileSystem.read(path)
  }
}
