import CharterModel
import Digests
import Disk
import Foundation

/// What became of a file, one line a change.
struct HistoryMessage: Codable, Sendable, Equatable {
  struct Version: Codable, Sendable, Equatable {
    var id: String
    var who: String
    var time: String
    var what: String
  }

  var page: String
  var digest: String
  var versions: [Version]
}

/// What a version has otherwise than the file as it is.
struct ComparisonMessage: Codable, Sendable, Equatable {
  var places: [[WordComparison.Part]]
}

struct RestoreMessage: Codable, Sendable, Equatable {
  var page: String
  var digest: String
  var version: String
}

extension DeskService {
  /// What one screen shows.
  private static let mostVersions = 200

  func historyMessage(_ path: String) throws -> HistoryMessage? {
    guard let (_, digest) = try read(path) else { return nil }
    let versions = history.versions(of: path, atMost: Self.mostVersions).map { version in
      HistoryMessage.Version(
        id: version.id, who: version.author,
        time: Moment(Date(timeIntervalSince1970: Double(version.time))).phrase[language],
        what: version.subject)
    }
    return HistoryMessage(
      page: handles.handle(of: path), digest: digest, versions: versions)
  }

  /// The file as it is, compared with how it was.
  func comparison(_ path: String, version: String) throws -> ComparisonMessage? {
    guard let now = try editor.read(path), let then = bytes(of: path, in: version) else {
      return nil
    }
    return ComparisonMessage(
      places: WordComparison(
        String(decoding: now, as: UTF8.self), String(decoding: then, as: UTF8.self)
      ).places)
  }

  /// The file as it was; what it is now stays in the history.
  func restore(_ message: RestoreMessage) async throws -> SavedMessage? {
    guard let path = handles.path(of: message.page), let now = try editor.read(path),
      let then = bytes(of: path, in: message.version)
    else { return nil }
    guard let author = whoWrites else {
      return SavedMessage(outcome: .stranger, words: DeskWords.Sentence.whoAreYou.phrase[language])
    }
    guard SHA256.hash(now) == message.digest else {
      return SavedMessage(
        outcome: .refused, words: DeskWords.Sentence.movedOn.phrase[language])
    }
    let shown = board.number
    let change = FileChange(path: path, before: now, after: then)
    do {
      let recorded = try editor.change(
        [change], by: author, saying: DeskWords.restored(title(of: path))[language])
      await isShown(path, since: shown)
      return SavedMessage(
        outcome: .saved, words: DeskWords.saved(isMerged: false, recorded)[language],
        digest: seen.remember(then), state: state(of: path))
    } catch ContentEditor.Failure.moved {
      return SavedMessage(
        outcome: .refused, words: DeskWords.Sentence.movedOn.phrase[language])
    }
  }

  /// A version that is one of the file's own.
  private func bytes(of path: String, in version: String) -> [UInt8]? {
    let versions = history.versions(of: path, atMost: Self.mostVersions)
    guard versions.contains(where: { $0.id == version }) else { return nil }
    return history.bytes(of: path, in: version)
  }
}
