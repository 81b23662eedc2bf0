import CharterModel
import Diagnosis
import Disk
import Editing
import Foundation

extension DeskService {
  /// Writes several files, all or none, and waits until they are shown.
  ///
  /// - Parameter path: the page to go to then; nil for none.
  func change(
    _ changes: [FileChange], shows path: String?, saying words: Phrase
  ) async throws -> SavedMessage {
    guard let author = whoWrites else {
      return SavedMessage(outcome: .stranger, words: DeskWords.Sentence.whoAreYou.phrase[language])
    }
    let recorded: GitHistory.Recorded
    do {
      recorded = try editor.change(changes, by: author, saying: words[language])
    } catch ContentEditor.Failure.moved {
      return refused(.movedOn)
    }
    for change in changes where change.before == nil { handles.note(newAt: change.path) }
    await areShown(changes)
    return SavedMessage(
      outcome: .saved, words: DeskWords.saved(isMerged: false, recorded)[language],
      state: path.map(state) ?? "", address: path.flatMap(address))
  }

  /// Waits until the pages among the files are shown as they were written.
  private func areShown(_ changes: [FileChange]) async {
    let wanted = changes.filter { ContentPath.isMarkdown($0.path) }.map { change in
      let page = change.after.flatMap { Page(path: change.path, file: $0) }
      return (path: change.path, text: page?.parsed.source.bytes)
    }
    let files = changes.filter { $0.before == nil && !ContentPath.isMarkdown($0.path) }.map(\.path)
    // The whole folder is planned anew.
    await board.waits(for: patience * 6) { showing, _ in
      let charter = showing.site.plan.charter
      let isMissing = files.contains { charter.media[$0] == nil && charter.withheld[$0] == nil }
      return !isMissing
        && wanted.allSatisfy { path, text in
          let shown = charter.page(at: path).map { charter.pages[$0].source.bytes }
          // A page that is kept for others is not shown at all.
          return shown == text || shown == nil && charter.withheld[path] != nil
        }
    }
  }

  // MARK: - Order

  /// Gives a page another place among its neighbours: as few of them as can be are told their number.
  func reorder(_ path: String, by step: Int) async throws -> SavedMessage? {
    let site = board.showing.site.plan
    guard let own = site.charter.page(at: path) else { return nil }
    let page = site.pages.firstIndex { $0.charterIndex == own }
    guard let page, let parent = site.pages[page].parent else { return refused(.alone) }
    var siblings = site.pages[parent].children.compactMap { site.pages[$0].charterIndex }
    guard let place = siblings.firstIndex(of: own), siblings.indices.contains(place + step) else {
      return refused(.alone)
    }
    siblings.swapAt(place, place + step)
    var changes: [FileChange] = []
    let name = CommonFields.order.definition.name
    let numbers = OrderOfPages.numbers(
      for: siblings.map { site.charter.pages[$0].fields[CommonFields.order] },
      throughPlace: max(place, place + step))
    guard let numbers else { return refused(.noPlace) }
    for (sibling, number) in zip(siblings, numbers) {
      guard let number else { continue }
      let path = site.charter.pages[sibling].path
      guard let bytes = try editor.read(path), let page = Page(path: path, file: bytes) else {
        throw DeskFailure.gone
      }
      let known = page.values.values.first { $0.path.count == 1 && $0.path[0].isKey(name) }
      let piece =
        known.flatMap { page.piece(value: $0.path, new: String(number)) }
        ?? page.piece(newKey: name[language], value: String(number))
      guard let piece,
        case .write(let written) = page.decide(
          Save(path: path, digest: page.digest, pieces: [piece]))
      else { return refused(.noPlace) }
      changes.append(FileChange(path: path, before: bytes, after: written.file))
    }
    guard !changes.isEmpty else { return refused(.alone) }
    return try await change(
      changes, shows: nil, saying: DeskWords.reordered(site.charter.pages[own].title))
  }

  // MARK: - Bin

  /// Takes a file away; the bin has it before the folder loses it.
  func bin(_ path: String, _ bytes: [UInt8]) async throws -> SavedMessage? {
    guard let author = whoWrites else {
      return SavedMessage(outcome: .stranger, words: DeskWords.Sentence.whoAreYou.phrase[language])
    }
    if charterPage(path)?.isIndex == true { return refused(.folderStays) }
    let title = title(of: path)
    let bin = Bin(editor: editor)
    let item = try bin.keep(bytes, of: path, called: title, by: author.name)
    do {
      let saved = try await change(
        [FileChange(path: path, before: bytes, after: nil)], shows: nil,
        saying: DeskWords.binned(title))
      if saved.outcome != .saved { try bin.drop(item) }
      return saved
    } catch {
      try bin.drop(item)
      throw error
    }
  }

  func unbin(_ id: String) async throws -> SavedMessage? {
    let bin = Bin(editor: editor)
    guard let item = try bin.items().first(where: { $0.id == id }),
      let bytes = try bin.bytes(of: item)
    else { return nil }
    guard try editor.read(item.path) == nil else { return refused(.placeTaken) }
    let saved = try await change(
      [FileChange(path: item.path, before: nil, after: bytes)], shows: item.path,
      saying: DeskWords.unbinned(item.title))
    if saved.outcome == .saved { try bin.drop(item.id) }
    return saved
  }
}
