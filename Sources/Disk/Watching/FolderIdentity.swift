/// Which folder stands at a path, links followed: its device and number on it.
struct FolderIdentity: Sendable, Hashable {
  private let device: UInt64
  private let inode: UInt64

  /// Nil if there is no folder.
  init?(_ path: String) {
    guard let status = FileSystem.statusFollowingLinks(path), status.kind == .folder else {
      return nil
    }
    device = status.device
    inode = status.inode
  }
}
