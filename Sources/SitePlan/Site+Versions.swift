import CharterModel
import Diagnosis
import Markdown
import Media

/// What is planned of the versions of documents.
package struct PlannedVersions: Sendable {
  /// The text of which the print of a kept version is made, by its folder; none where these readers may
  /// not have all of it.
  package internal(set) var printedTexts: [String: [UInt8]] = [:]
  /// The folders of versions of which these readers may not have all.
  package internal(set) var curtailed: Set<String> = []
  /// What is signed of a version, by its folder, where that is not its text as it was adopted.
  package internal(set) var paperPrints: [String: [PaperPrint]] = [:]
  /// The pages that compare two versions, by the folder that keeps them.
  fileprivate var comparisons: [String: [Pair: Int]] = [:]

  /// Two versions, by their places among the document's.
  package struct Pair: Hashable, Sendable {
    package let old: Int
    package let new: Int
  }
}

/// The versions of documents: a page that lists them, one for each of their texts (made with the
/// charter's other pages), one for each two of them.
extension Site {
  mutating func addVersions(_ addresses: inout AddressBook) {
    for history in charter.histories {
      for edition in history.editions {
        let isCurtailed = !charter.otherReaders(of: edition, in: history).isEmpty
        if isCurtailed { versions.curtailed.insert(edition.folder) }
        versions.paperPrints[edition.folder] = charter.paperPrints(
          of: edition, isCurtailed: isCurtailed)
      }
    }
    for edition in charter.histories.flatMap(\.editions) where edition.isKept {
      guard let files = charter.files(of: edition) else { continue }
      let text = DocumentWords.text(of: files.document, files.articles) {
        !charter.isWithheld(record: $0)
      }
      guard DocumentWords.print(text) == edition.print else { continue }
      versions.printedTexts[edition.folder] = text
    }
    for (index, history) in charter.histories.enumerated() {
      guard let document = charter.page(at: history.document) else { continue }
      let folder = AddressBook.address(ofFolder: history.folder)
      let address = addresses.take(ContentPath.join(folder, "index.html"))
      pageOfFolder[history.folder] = pages.count
      let name = Phrase(en: "Versions", fr: "Versions")[language]
      var page = SitePage(
        address: address, content: .versions(index),
        title: "\(name)\u{A0}· \(typeset(charter.pages[document].title))", shortTitle: name,
        layout: theme.hasLayout("versions") ? "versions" : "folder")
      // After the document's chapters.
      page.order = Int.max - 1
      pages.append(page)
    }
  }

  mutating func addComparisons(_ addresses: inout AddressBook) {
    guard theme.hasLayout("comparison") else { return }
    for (index, history) in charter.histories.enumerated() {
      let folder = AddressBook.address(ofFolder: history.folder)
      for (old, new) in Self.comparisons(of: history)
      where [old, new].allSatisfy({ charter.files(of: history.editions[$0]) != nil }) {
        let (one, other) = (history.editions[old].number, history.editions[new].number)
        let name = "\(Slug.make(one))-\(Slug.make(other)).html"
        versions.comparisons[history.folder, default: [:]][.init(old: old, new: new)] = pages.count
        pages.append(
          SitePage(
            address: addresses.take(ContentPath.join(folder, name)),
            content: .comparison(history: index, old: old, new: new),
            title: Phrase(
              en: "What changed from version \(one) to version \(other)",
              fr: "Ce qui change de la version \(one) à la version \(other)")[language],
            layout: "comparison"))
      }
    }
  }

  /// Every two versions of a document; of very many, each with the one before it and with the one
  /// shown today.
  static func comparisons(of history: DocumentHistory) -> [(old: Int, new: Int)] {
    let (all, shown) = (history.editions.indices, history.shown)
    return all.flatMap { old -> [(old: Int, new: Int)] in
      let later = all[(old + 1)...]
      let compared =
        isWhole(history) || old == shown
        ? Array(later) : later.prefix(1) + (shown > old + 1 ? [shown] : [])
      return compared.map { (old, $0) }
    }
  }

  /// Whether every two versions are compared.
  private static func isWhole(_ history: DocumentHistory) -> Bool { history.editions.count <= 12 }

  /// The pages that compare two versions of a document, the oldest first.
  package func comparisons(of history: DocumentHistory) -> [(PlannedVersions.Pair, page: Int)] {
    comparisons(of: history, among: (versions.comparisons[history.folder] ?? [:]).keys)
  }

  /// Those that whoever reads one of them may want next: all; of very many, those that begin or end one
  /// version earlier or later, and those of either version with the one before and after it.
  package func comparisons(
    of history: DocumentHistory, near old: Int, _ new: Int
  ) -> [(PlannedVersions.Pair, page: Int)] {
    guard !Self.isWhole(history) else { return comparisons(of: history) }
    let near = [
      (old - 1, old), (old - 1, new), (old, old + 1), (old, new - 1), (old, new), (old, new + 1),
      (old, history.shown), (old + 1, new), (new - 1, new), (new, new + 1), (new, history.shown),
    ]
    return comparisons(
      of: history, among: Set(near.map { PlannedVersions.Pair(old: $0.0, new: $0.1) }))
  }

  private func comparisons(
    of history: DocumentHistory, among pairs: some Collection<PlannedVersions.Pair>
  ) -> [(PlannedVersions.Pair, page: Int)] {
    let pages = versions.comparisons[history.folder] ?? [:]
    return pairs.sorted { ($0.old, $0.new) < ($1.old, $1.new) }.compactMap { pair in
      pages[pair].map { (pair, $0) }
    }
  }

  /// The page that compares two versions; nil if there is none.
  package func comparison(of history: DocumentHistory, _ old: Int, _ new: Int) -> Int? {
    versions.comparisons[history.folder]?[.init(old: old, new: new)]
  }
}
