import Digests
import Synchronization

/// What a client names files by: words that are no paths, and that lead only to files which it was
/// shown.
final class Handles: Sendable {
  private let key = Sessions.random()
  private let paths = Mutex<[String: String]>([:])

  /// The handle of a path, which it can be asked for by from now on.
  func handle(of path: String) -> String {
    let handle = String(SHA256.hash(Array((key + path).utf8)).prefix(24))
    paths.withLock { $0[handle] = path }
    return handle
  }

  func path(of handle: String) -> String? { paths.withLock { $0[handle] } }
}
