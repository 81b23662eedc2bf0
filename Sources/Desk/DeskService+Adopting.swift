import Diagnosis
import Disk

/// What adopting a document comes to, before anything is written.
package enum AdoptionDecision: Sendable {
  case write([FileChange], Phrase)
  case refused(Phrase)

  static let impossible = AdoptionDecision.refused(
    Phrase(en: "Nothing can be adopted here.", fr: "Rien ne peut être adopté ici."))
}

struct AdoptMessage: Codable, Sendable, Equatable {
  var page: String
  var digest: String
}

extension DeskService {
  /// Keeps the version of a document as it stands in its files.
  func adopt(_ message: AdoptMessage) async throws -> SavedMessage? {
    guard let path = handles.path(of: message.page), let (_, digest) = try read(path) else {
      return nil
    }
    guard let author = whoWrites else {
      return SavedMessage(outcome: .stranger, words: DeskWords.Sentence.whoAreYou.phrase[language])
    }
    guard digest == message.digest else {
      return SavedMessage(
        outcome: .refused, words: DeskWords.Sentence.movedOn.phrase[language], digest: digest)
    }
    switch adoption(path) {
    case .refused(let words):
      return SavedMessage(outcome: .refused, words: words[language], digest: digest)
    case .write(let changes, let words):
      if changes.isEmpty {
        return SavedMessage(outcome: .unchanged, words: words[language], digest: digest)
      }
      do {
        _ = try editor.change(changes, by: author, saying: words[language])
      } catch ContentEditor.Failure.moved {
        return SavedMessage(
          outcome: .refused, words: DeskWords.Sentence.movedOn.phrase[language], digest: digest)
      }
      return SavedMessage(
        outcome: .saved, words: words[language], digest: digest, state: state(of: path))
    }
  }
}
