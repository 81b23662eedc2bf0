import CharterModel
import Diagnosis
import Disk
import Editing

extension DeskService {
  /// Writes what somebody changed in a file, and waits until it is shown.
  func save(_ message: SaveMessage) async throws -> SavedMessage? {
    guard let path = handles.path(of: message.page) else { return nil }
    guard let author = whoWrites else {
      return SavedMessage(outcome: .stranger, words: self.words(.whoAreYou))
    }
    guard let bytes = bytes(seenAs: message.digest, of: path),
      let file = SeenFile(path: path, file: bytes)
    else { throw DeskFailure.gone }
    var pieces: [Piece] = []
    for change in message.changes {
      guard let piece = file.piece(change) else {
        return SavedMessage(outcome: .refused, words: self.words(.noPlace))
      }
      pieces.append(piece)
    }
    let shown = board.number
    let words = DeskWords.commit(title(of: path))[language]
    let saved = try editor.save(
      Save(path: path, digest: message.digest, pieces: pieces), by: author, saying: words,
      isRecordedLater: true)
    switch saved {
    case .written(let digest, let isMerged, _):
      note(path, by: author, saying: words)
      try Drafts(editor: editor).drop(
        message.changes, digest: message.digest, of: path)
      if let now = try editor.read(path) { _ = seen.remember(now) }
      await isShown(path, since: shown)
      return SavedMessage(
        outcome: .saved,
        words: DeskWords.saved(isMerged: isMerged, noted.withLock { $0 })[language],
        digest: digest, state: state(of: path))
    case .unchanged:
      try Drafts(editor: editor).drop(
        message.changes, digest: message.digest, of: path)
      return SavedMessage(
        outcome: .unchanged, words: self.words(.unchanged), digest: message.digest,
        state: state(of: path))
    case .refused(let refusal):
      return SavedMessage(outcome: .refused, words: DeskWords.refusal(refusal)[language])
    case .conflict(let conflicts):
      return try conflict(conflicts, message, pieces, path)
    }
  }

  /// In the history, once the lines before are in it. What it came to is said with the next save.
  func note(_ path: String, by author: Author, saying words: String) {
    notes.async {
      let recorded = (try? self.editor.record(path, by: author, saying: words)) ?? .failed("")
      self.noted.withLock { $0 = recorded }
    }
  }

  /// Waits until the page is shown as it was saved; a table, until anything newer is.
  func isShown(_ path: String, since number: Int) async {
    let now = try? editor.read(path)
    let page = now.flatMap { Page(path: path, file: $0) }
    await board.waits(for: patience) { showing, shown in
      guard let page, !ContentPath.isTable(path) else { return shown > number }
      let charter = showing.site.plan.charter
      return charter.page(at: path).map { charter.pages[$0].source.bytes }
        == page.parsed.source.bytes
    }
  }

  /// Nothing was written: what the file holds in each place, and how to go on with it.
  private func conflict(
    _ conflicts: [Conflict], _ message: SaveMessage, _ pieces: [Piece], _ path: String
  ) throws -> SavedMessage {
    guard let (now, digest) = try read(path) else { throw DeskFailure.gone }
    let clashes = conflicts.compactMap { conflict -> SavedMessage.Clash? in
      guard let index = pieces.firstIndex(of: conflict.piece) else { return nil }
      let next = now.again(message.changes[index], conflict.piece, theirs: conflict.theirs)
      return SavedMessage.Clash(
        change: index, theirs: next.theirs, again: next.yours, both: next.both)
    }
    return SavedMessage(
      outcome: .conflict, words: words(.conflict), digest: digest, state: state(of: path),
      clashes: clashes)
  }

  private func words(_ sentence: DeskWords.Sentence) -> String { sentence.phrase[language] }
}
