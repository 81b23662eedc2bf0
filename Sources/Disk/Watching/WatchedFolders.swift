import CharterModel
import Diagnosis

/// Which folders a site is made from: what is watched, and what is passed over.
package struct WatchedFolders: Sendable, Equatable {
  /// Absolute paths. A folder that does not exist yet is watched for.
  package var roots: [String]
  /// Single files, whose folders are watched without what else is in them.
  package var files: Set<String>
  /// Absolute paths of what is not the author's: the output.
  package var excluded: Set<String>

  package init(roots: [String], files: Set<String> = [], excluded: Set<String> = []) {
    self.roots = roots
    self.files = files
    self.excluded = excluded
  }

  /// Everything to watch: the roots, and the folders of single files.
  var starts: [String] {
    roots + Set(files.map(ContentPath.folder)).subtracting(roots).sorted()
  }

  private func isWithinRoots(_ path: String) -> Bool {
    roots.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  /// Hidden names are editors' and version control's; `.build` and `.git` hold thousands of them.
  func isPassedOver(_ path: String) -> Bool {
    guard isWithinRoots(path) else { return !files.contains(path) }
    let name = ContentPath.name(of: path)
    return name.hasPrefix(".") || name == "node_modules" || excluded.contains(path)
  }

  /// Every folder below a path, itself included, as far as it exists.
  func folders(below path: String) -> [String] {
    guard FileSystem.statusFollowingLinks(path)?.kind == .folder else { return [] }
    guard isWithinRoots(path) else { return [path] }
    var found: [String] = []
    var waiting = [path]
    while let folder = waiting.popLast() {
      found.append(folder)
      for entry in (try? FileSystem.entries(of: folder)) ?? [] where entry.kind == .folder {
        let inner = folder + "/" + entry.name
        if !isPassedOver(inner) { waiting.append(inner) }
      }
    }
    return found
  }
}
