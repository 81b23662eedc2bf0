import CharterModel
import Diagnosis
import Markdown

/// The versions of documents: a page that lists them, one for each of their texts (made with the
/// charter's other pages), one for each two of them.
extension Site {
  mutating func addVersions(_ addresses: inout AddressBook) {
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
      for (old, new) in Self.comparisons(of: history) {
        let (one, other) = (history.editions[old].number, history.editions[new].number)
        let name = "\(Slug.make(one))-\(Slug.make(other)).html"
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
    let all = history.editions.indices.flatMap { old in
      history.editions.indices[(old + 1)...].map { (old: old, new: $0) }
    }
    guard history.editions.count > 12 else { return all }
    return all.filter { $0.new == $0.old + 1 || $0.old == history.shown || $0.new == history.shown }
  }

  /// The page that compares two versions; nil if there is none.
  package func comparison(of history: Int, _ old: Int, _ new: Int) -> Int? {
    pages.firstIndex { page in
      if case .comparison(history, old, new) = page.content { true } else { false }
    }
  }
}
