import CharterModel
import Diagnosis
import Glibc

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
    guard let root = FileSystem.resolved(path) else { throw FileError(path, errno, .source) }
    guard FileSystem.statusFollowingLinks(path)?.kind == .folder else {
      throw FileError(path, ENOTDIR, .source)
    }
    self.path = path
    self.root = root
    let content = root + "/content"
    // A share that is not mounted: the folder itself is not its content instead.
    if FileSystem.status(content)?.kind == .link, FileSystem.resolved(content) == nil {
      throw FileError("content", errno, .sourceFile)
    }
    contentFolder = FileSystem.statusFollowingLinks(content)?.kind == .folder ? content : root
  }

  package var contentPrefix: String { contentFolder == root ? "" : "content/" }

  package static let configurationName = "diapason.yaml"

  /// A configuration by a name that is not read, beside none that is.
  package var unreadConfiguration: [Diagnostic] {
    guard FileSystem.status(root + "/" + Self.configurationName) == nil else { return [] }
    let names = ["diapason.yml", "diapason.yaml.txt", "diapason.yml.txt"]
    let found = names.first { FileSystem.status(root + "/" + $0) != nil }
    return found.map { [.unreadConfiguration($0)] } ?? []
  }

  /// No company has more to say of itself.
  private static let largestConfiguration = 1 << 20

  /// The bytes of `diapason.yaml`, or nil without one. One that stands there and cannot be read stops
  /// everything: it says what is withheld from whom.
  package func configuration() throws -> [UInt8]? {
    let path = root + "/" + Self.configurationName
    guard let status = FileSystem.status(path) else {
      if errno == ENOENT { return nil }
      throw FileError(Self.configurationName, errno, .sourceFile)
    }
    do {
      if status.kind == .link {
        guard let target = FileSystem.resolved(path) else { throw FileError(path) }
        guard target.hasPrefix(root == "/" ? "/" : root + "/") else { throw FileError(path, EXDEV) }
      }
      let bytes = try FileSystem.read(path, limit: Self.largestConfiguration + 1)
      guard bytes.count <= Self.largestConfiguration else { throw FileError(path, EFBIG) }
      return bytes
    } catch let error as FileError {
      throw FileError(Self.configurationName, error.code, .sourceFile)
    }
  }
}
