import Diagnosis

/// To whom today's files show the texts of versions: whoever may not read a rule, a chapter or a document
/// any more may not read it as it was. A rule is known by its id too, wherever it stands today.
struct TodaysReaders {
  private var pagesOfPath: [String: [CharterPage]] = [:]
  private var rulesOfID: [String: [CharterPage]] = [:]
  /// The rules of each folder of a version.
  private var rulesOfChapter: [String: [CharterPage]] = [:]
  private var editions: [String: Edition] = [:]
  private let folders: ReservedFolders

  /// - Parameter written: the documents' own files where the text of another version stands in their
  ///   place.
  init(
    _ assembled: [CharterPage], _ written: [CharterPage], _ histories: [DocumentHistory],
    in folders: ReservedFolders
  ) {
    self.folders = folders
    guard !histories.isEmpty else { return }
    for page in assembled where page.isOfEdition {
      guard let place = page.place, page.kind.id == RecordKind.editionRule.id else { continue }
      rulesOfChapter[ContentPath.folder(of: place.ownPath), default: []].append(page)
    }
    for page in assembled + written where !page.isOfEdition {
      pagesOfPath[page.path, default: []].append(page)
      if page.kind.id == Rule.kind.id, let id = page.recordID {
        rulesOfID[id.lowercased(), default: []].append(page)
      }
    }
    // Where a chapter's index made way, nothing says any more that its files are rules.
    for page in written where page.kind.id != Rule.kind.id {
      rulesOfID[ContentPath.stem(of: page.path).lowercased(), default: []].append(page)
    }
    for history in histories {
      for edition in history.editions {
        editions[Self.key(history.document, edition.number)] = edition
      }
    }
  }

  /// Those to whom today's files show what a page of a version is about; everybody for any other page.
  func intendedReaders(of page: CharterPage) -> IntendedReaders {
    guard let place = page.place else { return .everybody }
    let said = editions[Self.key(place.document, place.number)]?.readers
    let document = said == nil ? nil : place.document
    let isRule = [Rule.kind.id, RecordKind.editionRule.id].contains(page.kind.id)
    let found =
      (pagesOfPath[place.plainPath] ?? [])
      + (isRule ? rulesOfID[page.plainID.lowercased()] ?? [] : [])
    var readers = said ?? .everybody
    for today in found where today.path != document {
      readers = readers.narrowed(
        by: today.statedReaders
          ?? folders.intendedReaders(asWritten: today.path, below: document))
    }
    guard !found.contains(where: { $0.place == nil }) else { return readers }
    readers = readers.narrowed(
      by: folders.intendedReaders(asWritten: place.plainPath, below: document))
    // A chapter that went is for those who may still read some of what it held.
    guard page.isChapter else { return readers }
    let held = (rulesOfChapter[ContentPath.folder(of: place.ownPath)] ?? [])
      .map(intendedReaders(of:))
    return held.contains(.everybody) ? readers : held.reduce(readers) { $0.narrowed(by: $1) }
  }

  private static func key(_ document: String, _ number: String) -> String {
    document + "\n" + number
  }
}
