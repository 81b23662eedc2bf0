import CharterModel
import Diagnosis
import Editing
import Foundation

extension DeskService {
  /// The text of the block that a mark of the page stands for.
  func openBlock(_ message: OpenBlockMessage) async throws -> BlockMessage? {
    let parts = message.mark.split(separator: ".")
    guard parts.count == 2, let node = Int(parts[1]),
      let path = handles.path(of: String(parts[0])),
      let (file, digest) = try read(path), case .page(let page) = file
    else { return nil }
    // Nodes are numbered in the text that was shown.
    guard charterPage(path)?.source.bytes == page.parsed.source.bytes else {
      // By the time that the page is asked for again, it is the one that stands in the file.
      await isShown(path, since: board.number)
      throw DeskFailure.moved
    }
    guard let block = page.shownBlocks[node] else { return nil }
    return BlockScreen(page: page, block: block).message(String(parts[0]), digest: digest)
  }

  func pageMessage(_ path: String) throws -> PageMessage? {
    guard let (_, digest) = try read(path) else { return nil }
    let begun = Drafts(editor: editor).kept(of: path).map { kept in
      let before = SeenFile(path: path, file: Array(kept.seen))?.text(at: kept.change) ?? ""
      _ = seen.remember(Array(kept.seen))
      return PageMessage.Begun(
        digest: kept.digest, change: kept.change, before: before,
        time: Moment(kept.time).phrase[language])
    }
    return PageMessage(
      page: handles.handle(of: path), digest: digest, state: state(of: path), begun: begun)
  }

  func formMessage(_ path: String) throws -> FormMessage? {
    guard let (file, digest) = try read(path), case .page(let page) = file,
      let charterPage = charterPage(path)
    else { return nil }
    let screen = FormScreen(
      page: page, charterPage: charterPage, charter: board.showing.site.plan.charter,
      language: language)
    return screen.message(handles.handle(of: path), digest: digest, state: state(of: path))
  }

  func gridMessage(_ path: String) throws -> GridMessage? {
    guard let bytes = try editor.read(path), let (file, digest) = try read(path),
      case .table(let map) = file
    else { return nil }
    let charter = board.showing.site.plan.charter
    var problems: [Int: [String]] = [:]
    for diagnostic in board.showing.diagnostics {
      guard let place = diagnostic.position, place.path == charter.prefix + path else { continue }
      problems[place.line, default: []].append(diagnostic.message[language])
    }
    let screen = GridScreen(
      map: map, kind: CellMap.kind(ofTable: path, bytes), charter: charter, language: language,
      problems: problems)
    return screen.message(
      handles.handle(of: path), digest: digest, title: title(of: path), state: state(of: path))
  }

  func keepDraft(_ message: DraftMessage) throws -> WordsMessage? {
    guard let path = handles.path(of: message.page) else { return nil }
    let drafts = Drafts(editor: editor)
    if message.isDropped == true {
      try drafts.drop(message.changes, digest: message.digest, of: path)
      return WordsMessage(words: "")
    }
    guard let seen = bytes(seenAs: message.digest, of: path) else { return nil }
    try drafts.keep(message.changes, digest: message.digest, seen: seen, of: path)
    return WordsMessage(words: DeskWords.Sentence.draftKept.phrase[language])
  }
}
