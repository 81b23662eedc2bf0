import Synchronization

/// What the folders of a new site take over from those of the one before.
///
/// Owner, group and access lists always. The mode of a folder that Diapason made is that of the run's
/// umask, as the files' is; one that somebody changed since stays. Which it is, the older manifest's
/// own mode tells: it was made together with the folders.
final class FolderInheritance: Sendable {
  private let base: String
  private let folder: String
  private let plain: UInt32?
  /// Folders that end without the owner's own rights.
  private let closed = Mutex<[String]>([])

  init(from base: String, to folder: String) {
    self.base = base
    self.folder = folder
    let manifest = FileSystem.status(base + "/" + Manifest.name)
    plain = manifest.map { ($0.mode & 0o666) | ($0.mode & 0o444) >> 2 }
  }

  /// - Parameter inner: the folder in the site; nothing for the site's own.
  func begin(_ inner: String, keepsPermissions: Bool = false) {
    guard let old = older(inner) else { return }
    let isSet = keepsPermissions || old.permissions != plain
    // Meanwhile this process writes into it.
    old.give(to: path(inner, in: folder), keepsPermissions: isSet, and: 0o700)
    guard isSet, old.permissions & 0o700 != 0o700 else { return }
    closed.withLock { $0.append(inner) }
  }

  /// When everything is written.
  func finish() {
    for inner in closed.withLock({ $0 }).reversed() {
      older(inner)?.give(to: path(inner, in: folder))
    }
  }

  private func older(_ inner: String) -> Ownership? {
    let path = path(inner, in: base)
    guard !base.isEmpty, FileSystem.status(path)?.kind == .folder else { return nil }
    return Ownership(of: path)
  }

  private func path(_ inner: String, in root: String) -> String {
    inner.isEmpty ? root : root + "/" + inner
  }
}
