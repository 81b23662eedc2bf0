import CharterModel
import Editing

/// A problem of a page, to be mended by what was shown with it.
struct CorrectMessage: Codable, Sendable, Equatable {
  var page: String
  var digest: String
  var problem: String
}

extension DeskService {
  /// Makes the correction that was shown with a problem, if the page is the one that was shown.
  func correct(_ message: CorrectMessage) async throws -> SavedMessage? {
    guard let path = handles.path(of: message.page) else { return nil }
    let entry = ProblemList(self, atMost: 1, only: path).entries.first
    guard let entry, entry.digest == message.digest,
      let offer = entry.items.first(where: { $0.diagnostic.mark == message.problem })?.correction
    else {
      return SavedMessage(outcome: .refused, words: DeskWords.Sentence.problemGone.phrase[language])
    }
    let words = DeskWords.corrected(offer.old, offer.new, title(of: path))[language]
    let before = board.showing.diagnostics
    let saved = try await write(
      Save(path: path, digest: message.digest, pieces: [offer.piece]), saying: words)
    if saved.outcome == .saved {
      // The page is shown before the whole folder was looked at again.
      await board.waits(for: patience) { showing, _ in showing.diagnostics != before }
    }
    return saved
  }

  /// Writes pieces that the desk made itself, and waits until the page is shown.
  func write(_ save: Save, saying words: String) async throws -> SavedMessage {
    guard let author = whoWrites else {
      return SavedMessage(outcome: .stranger, words: DeskWords.Sentence.whoAreYou.phrase[language])
    }
    let shown = board.number
    switch try editor.save(save, by: author, saying: words, isRecordedLater: true) {
    case .written(let digest, let isMerged, _):
      note(save.path, by: author, saying: words)
      await isShown(save.path, since: shown)
      return SavedMessage(
        outcome: .saved,
        words: DeskWords.saved(isMerged: isMerged, noted.withLock { $0 })[language],
        digest: digest, state: state(of: save.path))
    case .unchanged:
      return SavedMessage(
        outcome: .unchanged, words: DeskWords.Sentence.unchanged.phrase[language],
        digest: save.digest, state: state(of: save.path))
    case .refused(let refusal):
      return SavedMessage(outcome: .refused, words: DeskWords.refusal(refusal)[language])
    case .conflict:
      return SavedMessage(outcome: .refused, words: DeskWords.Sentence.movedOn.phrase[language])
    }
  }
}
