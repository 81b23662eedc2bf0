import Digests
import Synchronization

/// What a client names files by: words that are no paths, and that lead only to files which it was
/// shown.
final class Handles: Sendable {
  private struct State {
    var paths: [String: String] = [:]
    /// Where files went: whoever opened one before writes to where it is.
    var moves: [String: String] = [:]
  }

  private let key = Sessions.random()
  private let state = Mutex(State())

  /// The handle of a path, which it can be asked for by from now on.
  func handle(of path: String) -> String {
    let handle = String(SHA256.hash(Array((key + path).utf8)).prefix(24))
    state.withLock { $0.paths[handle] = path }
    return handle
  }

  /// Whoever has an old handle is led to where the file went.
  func note(_ path: String, wentTo new: String) {
    // A new title alone moves nothing: whoever followed it would go round for ever.
    guard path != new else { return }
    state.withLock { state in
      state.moves[new] = nil
      state.moves[path] = new
    }
  }

  /// Another file stands where one went from.
  func note(newAt path: String) { state.withLock { $0.moves[path] = nil } }

  func path(of handle: String) -> String? {
    state.withLock { state in
      guard var path = state.paths[handle] else { return nil }
      while let next = state.moves[path] { path = next }
      return path
    }
  }
}
