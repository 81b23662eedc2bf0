import Glibc

/// The bytes of a folder's files as they were read last, each with what the file system said of it
/// then: a file of which it says the same is not read again.
package struct FileMemory: Sendable {
  struct Entry: Sendable {
    var status: FileSystem.Status
    var bytes: [UInt8]
    /// Whether the file was old enough when it was read: a file may change twice within one tick of
    /// the file system's clock.
    var isSettled: Bool
  }

  private var entries: [String: Entry] = [:]
  /// Files that are known to have changed, whatever the file system says.
  package var changed: Set<String> = []

  /// Coarse enough for the clocks of network shares.
  private static let tick = 2_000_000_000

  /// More than anybody writes in one page or table; places in a text have 32 bits.
  private static let largestText = 64 << 20

  package init() {}

  /// The bytes, read now or remembered.
  func read(_ path: String, now: Int) throws -> Entry {
    let status = FileSystem.statusFollowingLinks(path)
    if let known = entries[path], known.isSettled, let status, known.status == status,
      !changed.contains(path)
    {
      return known
    }
    if let status, status.size > Self.largestText { throw FileError(path, EFBIG) }
    let bytes = try FileSystem.read(path)
    let unknown = FileSystem.Status(kind: .other, size: 0, device: 0, inode: 0, modified: 0)
    return Entry(
      status: status ?? unknown, bytes: bytes,
      isSettled: status.map { $0.modified + Self.tick < now } ?? false)
  }

  mutating func keep(_ read: [(path: String, entry: Entry)]) {
    entries = Dictionary(read.map { ($0.path, $0.entry) }) { $1 }
    changed = []
  }
}
