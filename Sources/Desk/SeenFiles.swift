import Digests
import Synchronization

/// The files as browsers were shown them, by their digests: a change is judged against what its author
/// saw, whatever the folder holds by now.
final class SeenFiles: Sendable {
  private struct State {
    var files: [String: [UInt8]] = [:]
    var order: [String] = []
    var weight = 0
  }

  private let state = Mutex(State())

  /// More than the open tabs of a day; what goes can still be told if the file did not change.
  private static let heaviest = 64 << 20

  /// Remembers a file; its digest.
  func remember(_ file: [UInt8]) -> String {
    let digest = SHA256.hash(file)
    state.withLock { state in
      guard state.files[digest] == nil else { return }
      state.files[digest] = file
      state.order.append(digest)
      state.weight += file.count
      while state.weight > Self.heaviest, state.order.count > 1 {
        state.weight -= state.files.removeValue(forKey: state.order.removeFirst())?.count ?? 0
      }
    }
    return digest
  }

  func file(_ digest: String) -> [UInt8]? { state.withLock { $0.files[digest] } }
}
