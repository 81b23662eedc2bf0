import Importing
import Synchronization

/// What documents would become, from when it is shown until it is created: in memory alone.
final class Proposals: Sendable {
  struct Proposal: Sendable {
    /// In words: « charte.docx ».
    var name: String
    var files: [ImportedFile]
  }

  private static let most = 4

  private let kept = Mutex<[(id: String, proposal: Proposal)]>([])

  /// What it can be asked for by, until so many others have been kept.
  func keep(_ proposal: Proposal) -> String {
    let id = Sessions.random()
    kept.withLock { $0 = $0.suffix(Self.most - 1) + [(id, proposal)] }
    return id
  }

  func proposal(_ id: String) -> Proposal? {
    kept.withLock { $0.first { $0.id == id }?.proposal }
  }

  func drop(_ id: String) { kept.withLock { $0.removeAll { $0.id == id } } }
}
