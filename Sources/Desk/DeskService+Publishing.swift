import CharterModel
import Diagnosis
import Diapason
import Disk
import Dispatch
import Foundation

/// A target of the configuration, by its name there.
struct TargetMessage: Codable, Sendable, Equatable {
  var target: String
}

/// What a publication would change, and what holds it back.
struct PendingMessage: Codable, Sendable, Equatable {
  struct Page: Codable, Sendable, Equatable {
    var title: String
    /// `added`, `changed`, `removed`.
    var kind: String
  }

  var isFirst: Bool
  var pages: [Page]
  /// In words.
  var obstacles: [String]
}

extension DeskService {
  /// What the desk shows of drafts, of versions to come and to authors is no part of what is published.
  private var publishing: Options { options().published }

  func pending(_ message: TargetMessage) async throws -> PendingMessage? {
    let options = publishing
    let found = try await beside { () throws -> PendingRelease? in
      var build = Build(options)
      guard try build.targets().contains(where: { $0.name == message.target }) else { return nil }
      return try build.pendingRelease(to: message.target)
    }
    return found.map { pending in
      PendingMessage(
        isFirst: pending.changes == nil,
        pages: (pending.changes ?? []).map { .init(title: $0.title, kind: $0.kind.rawValue) },
        obstacles: pending.obstacles.prefix(30).map { $0.message[language] })
    }
  }

  /// Publishes, and holds what is online then against what was published.
  func publish(_ message: TargetMessage) async throws -> SavedMessage? {
    guard let author = whoWrites else { return stranger }
    let (options, language) = (publishing, language)
    let words = try await beside { () throws -> (isDone: Bool, words: Phrase)? in
      var build = Build(options)
      guard try build.targets().contains(where: { $0.name == message.target }) else { return nil }
      let by = Publishing(by: author.name, moment: Int(Date().timeIntervalSince1970))
      let (target, release) = try build.release(to: message.target, by)
      switch release {
      case .refused:
        let first = build.diagnostics.first { $0.severity == .error }
        return (false, DeskWords.heldBack(first?.message))
      case .published(let record, _, _), .alreadyShown(let record):
        var proof = Build(options)
        let found = try proof.verify(target.name, digest: record.digest)
        let wrong = proof.diagnostics.first { $0.severity == .error }
        return (wrong == nil, DeskWords.online(files: found.total.files, wrong?.message))
      }
    }
    return words.map { isDone, words in
      SavedMessage(outcome: isDone ? .saved : .refused, words: words[language])
    }
  }

  var stranger: SavedMessage {
    SavedMessage(outcome: .stranger, words: DeskWords.Sentence.whoAreYou.phrase[language])
  }

  /// Long work on a thread of its own: others are answered meanwhile.
  private func beside<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async {
        continuation.resume(with: Result { try work() })
      }
    }
  }
}
